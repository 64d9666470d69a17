"""The links a coach hands out, the QR code and the sheet to print that bring people along them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from telegram import InputFile

from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.screens.cohorts import links as screens
from bot.domain.cohorts.sharing import Errand
from bot.domain.moments import local_day
from bot.services import cohorts, invites
from bot.services.cohorts import Running
from bot.writing import sheet
from bot.writing.sheet import Facts

_LINKS: Final = {
    "join": (Errand.JOIN, screens.join),
    "coach": (Errand.COACH, screens.coach),
    "group": (Errand.GROUP, screens.group),
}
_WITHDRAWN: Final = {
    "voided": (Errand.JOIN, screens.withdrawn),
    "void-coach": (Errand.COACH, screens.coach_withdrawn),
}


async def _link(context: BotContext, tapped: Tap) -> None:
    """Make a link for an errand and show it; or ask whether to make all such links worthless, or do so."""
    cohort_id, name = tapped.callback.number(0), tapped.callback.word(1)
    if name == "void":
        await context.show(tapped, screens.withdraw(await _seen(context, cohort_id), context.speech))
        return
    if name in _WITHDRAWN:
        errand, screen = _WITHDRAWN[name]
        await context.run(invites.revoke, cohort_id, errand)
        await context.show(tapped, screen(await _seen(context, cohort_id), context.speech))
        return
    if name not in _LINKS:
        raise Malformed
    errand, link = _LINKS[name]
    words = await context.run(invites.invite, cohort_id, errand, now=context.now)
    seen = await _seen(context, cohort_id)
    await context.show(tapped, link(seen, context.bot.username, words, context.speech))


async def _paper(context: BotContext, tapped: Tap) -> None:
    """Send the QR code of a link, or the sheet to print, as a file."""
    cohort_id, what, words = tapped.callback.number(0), tapped.callback.word(1), tapped.callback.word(2)
    if what not in ("q", "p"):
        raise Malformed
    invite = await context.run(invites.still_good, cohort_id, words, now=context.now)
    seen = await _seen(context, cohort_id)
    await tapped.answer()
    link = screens.to_join(context.bot.username, words)
    if what == "q":
        file = InputFile(sheet.qr_code(link), filename=f"{context.bot.username}-qr.png")
        caption = context.speech.label("The link as a QR code: to show in the room.")
    else:
        page = sheet.page(_facts(context, seen, link, invite.expires))
        file = InputFile(page.encode(), filename=f"{context.bot.username}-invitation.html")
        caption = context.speech.label("The sheet to print: open it, then print it.")
    await context.bot.send_document(tapped.chat_id, file, caption=caption)


def _facts(context: BotContext, seen: Running, link: str, expires: datetime) -> Facts:
    operator = context.desk.operator
    return Facts(
        language=seen.cohort.language,
        cohort=seen.cohort.name,
        coaches=tuple(it.name for it in seen.chairs),
        operator=operator.name,
        place=operator.place,
        link=link,
        until=local_day(expires, seen.cohort.zone),
    )


async def _seen(context: BotContext, cohort_id: int) -> Running:
    return await context.run(cohorts.running, cohort_id, now=context.now)


TAPS: Final[Mapping[Verb, OnTap]] = {Verb.LINK: _link, Verb.PAPER: _paper}
