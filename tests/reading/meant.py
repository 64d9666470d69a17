"""What dates mean, in a few letters: the day on which every text is read, and the moments it can mean."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.reading.dates import At, Day, DayPart, Deadline, Expect, Grain, Moment, Part, Period, understand

PARIS = ZoneInfo("Europe/Paris")
#: A Wednesday.
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=PARIS)
TODAY = NOW.date()


def day(month: int, number: int, year: int = 2026) -> Day:
    return Day(day=date(year, month, number))


def at(month: int, number: int, hour: int, minute: int = 0, year: int = 2026, *, day_said: bool = True) -> At:
    return At(at=datetime(year, month, number, hour, minute, tzinfo=PARIS), day_said=day_said)


def by(month: int, number: int, year: int = 2026) -> Deadline:
    return Deadline(last=date(year, month, number))


def span(
    first: tuple[int, int], last: tuple[int, int], grain: Grain = Grain.SPAN, year: int = 2026
) -> Period:
    return Period(first=date(year, *first), last=date(year, *last), grain=grain)


def part(month: int, number: int, of_day: Part) -> DayPart:
    return DayPart(day=date(2026, month, number), part=of_day)


def until(month: int, number: int, hour: int, minute: int = 0, year: int = 2026) -> Deadline:
    return Deadline(
        last=date(year, month, number), at=datetime(year, month, number, hour, minute, tzinfo=PARIS)
    )


def week(month: int, number: int, year: int = 2026) -> Period:
    """The week that begins on a Monday."""
    first = date(year, month, number)
    return Period(first=first, last=first + timedelta(days=6), grain=Grain.WEEK)


def read(text: str, lang: str, meant: Moment) -> tuple[Moment, ...]:
    """Return what a text can mean, asked on the side on which the meaning lies."""
    return understand(text, lang, NOW, Expect.FUTURE if _lies_ahead(meant) else None).candidates


def _lies_ahead(moment: Moment) -> bool:
    match moment:
        case Day(day=when) | DayPart(day=when):
            return when >= TODAY
        case At(at=instant):
            return instant >= NOW
        case Period(last=last) | Deadline(last=last):
            return last >= TODAY
