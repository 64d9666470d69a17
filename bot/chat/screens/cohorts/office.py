"""When a coach is at work, how soon they reply, until which day they are away: one wording for everyone."""

from datetime import date
from typing import Final

from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts import Chair
from bot.domain.moments import local_day
from bot.i18n import weeks
from bot.writing.draft import typed

_NAME: Final = 40
#: fewer days in a row than these are enumerated
_STRETCH: Final = 3


def working_days(chair: Chair, speech: Speech) -> str:
    """Return a coach's days at work: days in a row as a stretch, others in one enumeration."""
    days = sorted(chair.weekdays)
    names = [weeks.weekday_name(it, speech.language) for it in days]
    if len(days) < _STRETCH or days[-1] - days[0] >= len(days):
        return speech.several(names)
    # Translators: a stretch of a week: “Monday to Friday”
    return speech.label("{first} to {last}", first=names[0], last=names[-1])


def replies(chair: Chair, speech: Speech) -> Html:
    """Return how soon a coach usually replies, and on which days they are at work."""
    # Translators: {days} are weekdays in one enumeration, or “Monday to Friday”
    return speech.count(
        "{coach} usually replies within {count} working day. At work: {days}.",
        "{coach} usually replies within {count} working days. At work: {days}.",
        chair.reply_days,
        coach=typed(chair.name, _NAME),
        days=working_days(chair, speech),
    )


def back_on(chair: Chair) -> date | None:
    """Return the day a coach is back, by the group's calendar, on which it was chosen; ``None`` while here.

    Whoever reads it elsewhere reads the same day.
    """
    return None if chair.away_until is None else local_day(chair.away_until, chair.cohort.zone)
