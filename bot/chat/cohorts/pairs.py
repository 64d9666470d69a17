"""Practice pairs in private: the offer answered, times proposed and chosen, what is told afterwards."""

from collections.abc import Mapping
from typing import Final

from bot.chat import dialogue, reminders
from bot.chat.callbacks import Verb
from bot.chat.cohorts import returns, times
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Form
from bot.chat.screens.cohorts import practice as decks
from bot.chat.screens.cohorts.item import mail_of
from bot.domain.cohorts import Mail, MailKind
from bot.domain.errors import NoSuchThing, SettledMeanwhile
from bot.domain.people import Personal
from bot.services import pairs, plans, practice
from bot.services.ports import View

FORMS: Final = (times.FORM, returns.FORM)


async def _answer(context: BotContext, tapped: Tap) -> None:
    mail_id, yes = tapped.callback.number(0), tapped.callback.word(1) == "1"
    view = await context.run(pairs.answer, mail_id, yes=yes, now=context.now)
    await _again(context, tapped, view, 2)


async def _choose(context: BotContext, tapped: Tap) -> None:
    mail_id, nth = tapped.callback.number(0), tapped.callback.number(1)
    view = await context.run(practice.choose, mail_id, nth, now=context.now)
    await _again(context, tapped, view, 2)


async def _missed(context: BotContext, tapped: Tap) -> None:
    view = await context.run(practice.tell, tapped.callback.number(0), {}, now=context.now)
    await _again(context, tapped, view, 1)


async def _again(context: BotContext, tapped: Tap, view: View, place: int) -> None:
    """Draw the tapped reminder again; its id stands at this place of the callback."""
    await context.show(tapped, await reminders.as_shown(context, tapped.callback.number(place), view))


async def _propose(context: BotContext, tapped: Tap) -> None:
    await _begin(context, tapped, times.FORM, MailKind.PAIR_TIMES, MailKind.PAIR_AGREED)


async def _tell(context: BotContext, tapped: Tap) -> None:
    await _begin(context, tapped, returns.FORM, MailKind.PAIR_OVER)


async def _begin(context: BotContext, tapped: Tap, form: Form, *kinds: MailKind) -> None:
    """Begin a form about mail that still asks for it, below its message."""
    mail = await _mail(context, tapped, *kinds)
    if mail.answer is not None or context.now >= mail.expires:
        raise SettledMeanwhile
    await tapped.answer()
    about = {"mail": Personal(str(mail.id))}
    await dialogue.start(context, tapped.chat_id, form, answers=about)


async def _deck(context: BotContext, tapped: Tap) -> None:
    await _mail(context, tapped, MailKind.PAIR_AGREED, MailKind.PAIR_SOON)
    await tapped.answer()
    await context.say(tapped.chat_id, decks.deck(context.speech))


async def _mail(context: BotContext, tapped: Tap, *kinds: MailKind) -> Mail:
    view = await context.run(plans.look, now=context.now)
    mail = mail_of(view, tapped.callback.number(0))
    if mail.kind not in kinds:
        raise NoSuchThing
    return mail


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.PAIR_ANSWER: _answer,
    Verb.PAIR_TIMES: _propose,
    Verb.PAIR_CHOOSE: _choose,
    Verb.PAIR_DECK: _deck,
    Verb.PAIR_TELL: _tell,
    Verb.PAIR_MISSED: _missed,
}
