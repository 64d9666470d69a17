"""The settings: language, zone, quiet hours, rhythm, times of the daily summaries."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import time
from typing import Any, Final

from telegram.error import TelegramError

from bot.chat import dialogue, menus, zones
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnCommand, OnTap, Tap
from bot.chat.screens import settings as screens
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Speech
from bot.domain.people import Candidate, DigestTimes, Rhythm, WeeklyTime
from bot.i18n.translator import LANGUAGES
from bot.services import people

_QUIET: Final = {screens.quiet_value(it): it for it in screens.QUIET}


async def settings(context: BotContext, chat_id: int) -> None:
    """Show the settings."""
    await context.say(chat_id, screens.settings(context.candidate, context.speech))


async def _settings(context: BotContext, tapped: Tap) -> None:
    part = tapped.callback.word(0) if tapped.callback.args else ""
    await context.show(tapped, _part(part, context.candidate, context.speech))


def _part(part: str, candidate: Candidate, speech: Speech) -> Screen:
    match part:
        case "language":
            return screens.language(candidate, speech)
        case "quiet":
            return screens.quiet(candidate, speech)
        case "rhythm":
            return screens.rhythm(candidate, speech)
        case "digests":
            return screens.digests(candidate, speech)
        case "nudge":
            return screens.nudge(candidate, speech)
        case "weekly":
            return screens.weekly(candidate, speech)
        case _:
            return screens.settings(candidate, speech)


async def _setting(context: BotContext, tapped: Tap) -> None:
    """Store one setting and show it as it stands."""
    setting, value = tapped.callback.word(0), tapped.callback.word(1)
    chosen = _chosen(setting, value, context.candidate)
    view = await context.run(people.change_settings, **chosen, now=context.now)
    context.found = view.facts.candidate
    shown = "" if setting == "language" else setting
    await context.show(
        tapped, _part(shown, context.candidate, context.speech), context.speech.label("Noted.")
    )
    if setting == "language":
        with suppress(TelegramError):
            await menus.follow_language(context, tapped.chat_id)


def _chosen(setting: str, value: str, candidate: Candidate) -> dict[str, Any]:
    """Return the changed setting by its name; ``Malformed`` for one we never offered."""
    match setting:
        case "language" if value in LANGUAGES:
            return {"language": value}
        case "rhythm" if value in set(Rhythm):
            return {"rhythm": Rhythm(value)}
        case "quiet" if value in _QUIET:
            return {"quiet": _QUIET[value]}
        case "nudge" if value in ("on", "off"):
            return {"nudge": value == "on"}
        case "digests":
            return {"digests": _digests(value, candidate.digests)}
        case "weekly":
            return {"weekly": _weekly(value, candidate.weekly)}
        case _:
            raise Malformed


def _digests(value: str, now: DigestTimes) -> DigestTimes:
    letter, digits = value[:1], value[1:]
    match letter:
        case "m":
            return replace(now, morning=_one_of(screens.MORNINGS, digits))
        case "w":
            return replace(now, weekend=_one_of(screens.WEEKENDS, digits))
        case "e":
            return replace(now, evening=_one_of(screens.EVENINGS, digits))
        case _:
            raise Malformed


def _weekly(value: str, now: WeeklyTime) -> WeeklyTime:
    letter, digits = value[:1], value[1:]
    match letter:
        case "d" if digits in set("0123456"):
            return replace(now, weekday=int(digits))
        case "h":
            return replace(now, clock=_one_of(screens.WEEKLY, digits))
        case _:
            raise Malformed


def _one_of(offered: Iterable[time], digits: str) -> time:
    """Return the offered time that is written so; a plan may count on nothing else ever being chosen."""
    found = next((it for it in offered if f"{it:%H%M}" == digits), None)
    if found is None:
        raise Malformed
    return found


async def _zone(context: BotContext, tapped: Tap) -> None:
    """Take the zone a button carries and check it against the phone; ask for one when it carries none."""
    if tapped.callback.args:
        await zones.live_in(context, zones.read_zone(tapped.callback.word(0)))
        checked = screens.zone_taken(context.candidate.zone, context.now, context.speech)
        await context.show(tapped, checked, context.speech.label("Noted."))
        return
    await tapped.answer()
    await dialogue.start(context, tapped.chat_id, zones.FORM, message_id=tapped.message_id)


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.SETTINGS: _settings,
    Verb.SETTING: _setting,
    Verb.ZONE: _zone,
}

COMMANDS: Final[Mapping[str, OnCommand]] = {"reglages": settings, "settings": settings}
