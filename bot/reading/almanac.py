"""Day arithmetic: occurrences of a date without its year, weekdays, months. Nothing here reads text."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice

from bot.reading.moments import Expect, Grain, Period

#: The 29 February comes back after eight years at most, and a day 31 after two months.
_FARTHEST = 9
#: Two digits below it are of this century.
PIVOT = 69


def real(year: int, month: int, day: int) -> date | None:
    """Return the date, or None when there is none such, or none in the centuries of the living."""
    if not (1900 <= year < 2200 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def full_year(written: int) -> int:
    """Return the year meant by two digits: 1969 to 2068, the pivot of POSIX."""
    if written >= 100:
        return written
    return written + (2000 if written < PIVOT else 1900)


def in_year(month: int, day: int, today: date) -> Callable[[int], date | None]:
    """Return the date so many years after this year, when there is one."""
    return lambda years: real(today.year + years, month, day)


def in_month(day: int, today: date) -> Callable[[int], date | None]:
    """Return the day so many months after this month, when there is one."""

    def so_far(months: int) -> date | None:
        first = month_after(today, months)
        return real(first.year, first.month, day)

    return so_far


def occurrences(
    at: Callable[[int], date | None], today: date, expect: Expect, most: int = 1
) -> tuple[date, ...]:
    """Return the occurrences that are meant, ``most`` of them on the side that is expected.

    When any side will do, the coming one leads, and the past one follows if it is closer to today.
    """
    steps = range(_FARTHEST)
    ahead = tuple(islice((d for n in steps if (d := at(n)) and d >= today), most))
    behind = tuple(islice((d for n in steps if (d := at(-n)) and d <= today), most))
    if expect is not Expect.ANY or not ahead or not behind:
        return behind if expect is Expect.PAST else ahead
    closer = today - behind[0] < ahead[0] - today and behind[0] != today
    return ahead + behind if closer else ahead


def month_after(day: date, months: int) -> date:
    """Return the first day of the month that lies so many months after the month of the day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def moved(day: date, months: int) -> date:
    """Return the same day of the month, months later or earlier, or the last day of a shorter month."""
    first = month_after(day, months)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def last_of_month(day: date) -> date:
    """Return the last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def monday(day: date) -> date:
    """Return the Monday of the week of the day."""
    return day - timedelta(days=day.weekday())


def week(day: date) -> Period:
    """Return the week of the day, Monday to Sunday."""
    return Period(first=monday(day), last=monday(day) + timedelta(days=6), grain=Grain.WEEK)


def month(day: date) -> Period:
    """Return the month of the day."""
    return Period(first=day.replace(day=1), last=last_of_month(day), grain=Grain.MONTH)


def year(number: int) -> Period:
    """Return the year."""
    return Period(first=date(number, 1, 1), last=date(number, 12, 31), grain=Grain.YEAR)


def nearest(weekday: int, day: date) -> date:
    """Return the day with that weekday that is at most three days away."""
    return day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)


def ahead(weekday: int, today: date) -> date:
    """Return the first such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def behind(weekday: int, today: date) -> date:
    """Return the last such weekday before today."""
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def nth_weekday(first: date, weekday: int, nth: int) -> date | None:
    """Return the nth such weekday of the month that begins on ``first``; the last one for -1."""
    if nth < 0:
        last = last_of_month(first)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if nth >= 1 and (day.year, day.month) == (first.year, first.month) else None


def iso_week(year: int, number: int) -> Period | None:
    """Return a week by its number in a year, as ISO 8601 counts."""
    weeks = date(year, 12, 28).isocalendar().week
    return week(date.fromisocalendar(year, number, 1)) if 1 <= number <= weeks else None


def nth_week(first: date, nth: int) -> Period | None:
    """Return the nth week of a month: a week is of the month of its Thursday, as ISO 8601 does for years."""
    thursday = nth_weekday(first, 3, nth)
    return week(thursday) if thursday else None


def quarter(year: int, number: int) -> Period | None:
    """Return the quarter of a year."""
    if not 1 <= number <= 4:
        return None
    last = last_of_month(date(year, 3 * number, 1))
    return Period(first=date(year, 3 * number - 2, 1), last=last, grain=Grain.SPAN)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm)."""
    century, of_century = divmod(year, 100)
    lunar = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    solar = (32 + 2 * (century % 4) + 2 * (of_century // 4) - lunar - of_century % 4) % 7
    month, day = divmod(lunar + solar - 7 * ((year % 19 + 11 * lunar + 22 * solar) // 451) + 114, 31)
    return date(year, month, day + 1)


def working_days(today: date, count: int, *, week_of: int = 5) -> date:
    """Return the day so many working days away; ``week_of`` 6 counts Saturdays too."""
    step = timedelta(days=1 if count >= 0 else -1)
    day = today
    for _ in range(abs(count)):
        day += step
        while day.weekday() >= week_of:
            day += step
    return day
