from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens import calendar
from bot.chat.screens.calendar import Bounds
from bot.chat.screens.screen import Row
from bot.domain.moments import DAY
from tests.builders import business_days
from tests.chat.shown import speech

NOVEMBER = date(2026, 11, 23)
ALWAYS = Bounds(date(2000, 1, 1), date(2099, 12, 31))
#: what a pause may last until: from tomorrow on, half a year
A_WHILE = Bounds(date(2026, 11, 24), date(2027, 5, 25))


def _pick(value: str) -> Callback:
    return tap(Verb.FORM, "abcdef", "day", value)


def _labels(rows: tuple[Row, ...]) -> list[list[str]]:
    return [[button.label for button in row] for row in rows]


def _value(rows: tuple[Row, ...], label: str) -> str:
    callback = next(it.callback for row in rows for it in row if it.label == label)
    assert callback is not None
    return callback.word(2)


def _month(
    language: str = "fr", territory: str = "FR", shown: date = NOVEMBER, bounds: Bounds = ALWAYS
) -> tuple[Row, ...]:
    return calendar.month(
        shown,
        bounds,
        _pick,
        speech(language),
        work=business_days(territory),
        territory=territory,
        today=NOVEMBER,
    )


def _months(year: int, bounds: Bounds = ALWAYS) -> tuple[Row, ...]:
    return calendar.months(year, bounds, _pick, speech("fr"), today=NOVEMBER)


def _turned(value: str, bounds: Bounds = ALWAYS) -> tuple[Row, ...]:
    return calendar.page(
        value, bounds, _pick, speech("fr"), work=business_days("FR"), territory="FR", today=NOVEMBER
    )


def _values(rows: tuple[Row, ...]) -> list[str]:
    return [it.callback.word(2) for row in rows for it in row if it.callback]


def _days(first: date, count: int) -> list[date]:
    return [first + n * DAY for n in range(count)]


def test_a_month_begins_on_the_first_weekday_of_the_place() -> None:
    assert _labels(_month("fr", "FR"))[1] == ["lu", "ma", "me", "je", "ve", "sa", "di"]
    assert _labels(_month("fr", "CA-QC"))[1] == ["di", "lu", "ma", "me", "je", "ve", "sa"]
    assert _labels(_month("en", "FR"))[1][0] == "Mo", "it is the place that counts, not the language"
    assert _labels(_month("fr", "DZ"))[1][0] == "sa"


def test_each_day_stands_below_its_weekday() -> None:
    for territory in ("FR", "CA-QC"):
        rows = _month(territory=territory)
        names = [button.label for button in rows[1]]
        for row in rows[2:]:
            for place, button in enumerate(row):
                assert button.callback is not None
                day = calendar.read_day(button.callback.word(2))
                if day:
                    assert names[place] == ["lu", "ma", "me", "je", "ve", "sa", "di"][day.weekday()]


def test_today_and_the_days_off_are_marked_in_the_label() -> None:
    labels = [label for row in _labels(_month()) for label in row]
    assert "[23]" in labels
    assert "11·" in labels, "Armistice Day is a Wednesday"
    assert "28·" in labels, "a Saturday"
    assert "24" in labels


def test_a_month_offers_each_of_its_days_once_and_no_other() -> None:
    days = [day for day in map(calendar.read_day, _values(_month())) if day]
    assert days == [date(2026, 11, n) for n in range(1, 31)]


def test_no_row_of_a_grid_has_more_than_seven_buttons_and_none_is_empty() -> None:
    for rows in (_month(), calendar.hours(_pick), calendar.clocks(_pick, speech())):
        assert all(0 < len(row) <= 7 for row in rows)
        assert all(button.label.strip() for row in rows for button in row)


@pytest.mark.parametrize(
    ("shown", "before", "after"),
    [
        (date(2026, 12, 31), "m202611", "m202701"),
        (date(2027, 1, 1), "m202612", "m202702"),
        (date(2028, 2, 29), "m202801", "m202803"),
    ],
)
def test_the_arrows_lead_to_the_months_beside(shown: date, before: str, after: str) -> None:
    rows = _month(shown=shown)
    assert (_value(rows, "‹"), _value(rows, "›")) == (before, after)


def test_the_heading_opens_the_months_of_the_year_and_each_month_its_days() -> None:
    assert _value(_month(), "nov. 2026") == "y2026"
    year = _months(2026)
    assert _value(year, "juin") == "m202606"
    assert _value(year, "[nov.]") == "m202611", "the present month stands in brackets"
    assert (_value(year, "‹"), _value(year, "2026"), _value(year, "›")) == ("y2025", ".", "y2027")
    assert len(_labels(year)) == 5
    assert _labels(_turned("m202606"))[0] == ["‹", "juin 2026", "›"]


def test_beyond_the_bounds_no_day_no_month_and_no_arrow_can_be_chosen() -> None:
    first, last = _month(bounds=A_WHILE), _month(shown=date(2027, 5, 1), bounds=A_WHILE)
    assert [it for it in map(calendar.read_day, _values(first)) if it] == _days(date(2026, 11, 24), 7)
    assert [it for it in map(calendar.read_day, _values(last)) if it] == _days(date(2027, 5, 1), 25)
    assert _labels(first)[0] == ["–", "nov. 2026", "›"]
    assert _labels(last)[0] == ["‹", "mai 2027", "–"]
    assert _labels(_months(2026, A_WHILE)) == [
        ["–", "2026", "›"],
        *[["–"] * 3] * 3,
        ["–", "[nov.]", "déc."],
    ]
    assert _labels(_months(2027, A_WHILE))[0] == ["‹", "2027", "–"]
    assert [it for it in map(calendar.read_month, _values(_months(2027, A_WHILE))) if it] == [
        date(2027, nth, 1) for nth in range(1, 6)
    ]


def test_an_old_button_turns_to_the_nearest_page_there_is() -> None:
    assert _labels(_turned("m202001", A_WHILE))[0][1] == "nov. 2026"
    assert _labels(_turned("m209901", A_WHILE))[0][1] == "mai 2027"
    assert _labels(_turned("y2020", A_WHILE))[0][1] == "2026"
    assert _labels(_turned("y2099", A_WHILE))[0][1] == "2027"


def test_what_chooses_nothing_says_nothing() -> None:
    for rows in (_month(bounds=A_WHILE), _months(2026, A_WHILE)):
        inert = [it.label for row in rows for it in row if it.callback and it.callback.word(2) == "."]
        assert {"–"} <= set(inert) <= {"–", "2026", "lu", "ma", "me", "je", "ve", "sa", "di"}


def test_quick_picks_for_what_lies_ahead_begin_today() -> None:
    rows = calendar.coming(NOVEMBER, _pick, speech("en"))
    assert _labels(rows)[0] == ["Today", "Tomorrow"]
    assert min(filter(None, map(calendar.read_day, _values(rows)))) == NOVEMBER


def test_quick_picks_name_the_days_near_today_and_write_the_others_with_their_weekday() -> None:
    labels = _labels(calendar.around(NOVEMBER, _pick, speech("en")))
    assert labels[0] == ["Yesterday", "Today", "Tomorrow"]
    assert labels[1] == ["Wed 25 Nov", "Thu 26 Nov", "Fri 27 Nov"]
    assert labels[-1] == ["Open the calendar"]


def test_quick_picks_for_a_reply_come_after_the_interview_and_fall_on_working_days_first() -> None:
    rows = calendar.ahead(date(2026, 12, 23), business_days("FR"), _pick, speech("en"))
    days = [calendar.read_day(it.callback.word(2)) for row in rows[:-1] for it in row if it.callback]
    assert days == sorted(filter(None, days))
    assert days[-1] is not None
    assert date(2027, 1, 4) in days, "the first working day after the closure"
    assert all(day > date(2026, 12, 23) for day in days if day)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_a_day_and_its_month_are_read_back_from_their_values(day: date) -> None:
    assert calendar.read_day(calendar.day_value(day)) == day
    assert calendar.read_month(calendar.month_value(day)) == day.replace(day=1)
    assert calendar.read_year(calendar.year_value(day.year)) == day.replace(month=1, day=1)


@given(st.times())
def test_a_time_is_read_back_from_its_value_to_the_minute(clock: time) -> None:
    assert calendar.read_clock(calendar.clock_value(clock)) == clock.replace(second=0, microsecond=0)


@given(st.text(max_size=12))
def test_any_other_value_is_no_day_no_month_and_no_time(value: str) -> None:
    for readers in (calendar.read_day, calendar.read_month, calendar.read_year, calendar.read_clock):
        readers(value)


@pytest.mark.parametrize(
    "value", ["d20261301", "d20260231", "m202613", "y0000", "y", "t2460", "t25", "d", "x20261124"]
)
def test_a_day_that_does_not_exist_is_no_choice(value: str) -> None:
    assert calendar.read_day(value) is None
    assert not calendar.is_page(value)
    assert calendar.read_clock(value) is None
