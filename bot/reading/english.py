"""English as a table: British habits, and the American ones that can't be mistaken."""

from typing import Final

from bot.reading.clocks import MIDNIGHT, NOON
from bot.reading.grammar import Kind, Language, Lexeme
from bot.reading.moments import Edge
from bot.reading.spelling import (
    Context,
    Words,
    alike,
    contexts,
    meaning,
    number_before,
    numbered,
    one_before,
    said_before,
    skipped_before,
    spoken_clocks,
    tens,
    years,
)

_UNITS: Final = (
    "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, "
    "fifteen, sixteen, seventeen, eighteen, nineteen"
)
_TENS: Final = ("twenty", "thirty", "forty", "fifty")
_ORDINALS: Final = (
    "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, "
    "thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, "
    "twenty first, twenty second, twenty third, twenty fourth, twenty fifth, twenty sixth, "
    "twenty seventh, twenty eighth, twenty ninth, thirtieth, thirty first"
)
_MONTHS: Final = (
    "january/jan, february/feb, march/mar, april/apr, may, june/jun, july/jul, august/aug, "
    "september/sept/sep, october/oct, november/nov, december/dec"
)
_WEEKDAYS: Final = (
    "monday/mon, tuesday/tue/tues, wednesday/wed/weds, thursday/thu/thur/thurs, friday/fri, "
    "saturday/sat, sunday/sun"
)
_LITTLE: Final = numbered(Kind.NUMBER, 1, _UNITS)
_NUMBERS: Final[Words] = _LITTLE | tens(_TENS, _LITTLE, "{ten} {unit}")
_PARTS: Final = (
    "morning/first thing/first thing in the morning/early morning/late morning/mid morning/midmorning, "
    "afternoon/early afternoon/late afternoon/mid afternoon, "
    "evening/early evening/late evening/end of day/end of the day/eod/cob/eob/close of business"
    "/end of business"
    "/close of play/end of play, night/nighttime/late night"
)
_WORDS: Final[Words] = {
    **spoken_clocks(_LITTLE, _NUMBERS),
    **spoken_clocks(_LITTLE, _LITTLE, between=" oh ", least=1),
    **_NUMBERS,
    **years(("two thousand ", "two thousand and "), _NUMBERS.items()),
    **years(("twenty ",), _NUMBERS.items(), least=10),
    **meaning("two thousand", Lexeme(Kind.YEAR, 2000)),
    **numbered(Kind.ORDINAL, 1, _ORDINALS),
    **numbered(Kind.MONTH, 1, _MONTHS),
    **numbered(Kind.WEEKDAY, 0, _WEEKDAYS),
    **numbered(
        Kind.RELATIVE,
        -2,
        "day before yesterday, yesterday, today, tomorrow/tmrw/tomorow/tmr/tomo, "
        "day after tomorrow/overmorrow",
    ),
    **numbered(Kind.PART, 0, _PARTS),
    **meaning("tonight/this night", Lexeme(Kind.RELATIVE, 0), Lexeme(Kind.PART, 2)),
    **meaning("last night", Lexeme(Kind.RELATIVE, -1), Lexeme(Kind.PART, 2)),
    **alike(Kind.DAYS, 1, "day/days/calendar day/calendar days"),
    **alike(Kind.DAYS, 14, "fortnight/fortnights"),
    **alike(
        Kind.WORKDAYS,
        1,
        "business day/business days/working day/working days/work day/work days/workdays/workday",
    ),
    **alike(Kind.WEEK, 7, "week/wk/working week/work week/business week"),
    **alike(Kind.PLURAL, 7, "weeks/wks"),
    **alike(Kind.WEEK_NUMBER, 0, "week number/week no/w/wk"),
    **alike(Kind.MONTHS, 1, "month/months"),
    **alike(Kind.MONTHS, 12, "year/years/yr/yrs"),
    **alike(Kind.MONTHS, 12, "the year/in the year/of the year"),
    **alike(Kind.QUARTER, 0, "quarter"),
    **alike(Kind.WEEKEND, 0, "weekend/week end"),
    **alike(Kind.HOUR, 0, "h/hr/hrs/hour/hours"),
    **alike(Kind.MINUTE, 0, "min/mins/minute/minutes"),
    **alike(Kind.NOON, NOON, "noon/midday/noontime/lunchtime"),
    **alike(Kind.NOON, MIDNIGHT, "midnight"),
    **alike(Kind.OCLOCK, 0, "o clock/oclock/o clock sharp/sharp/ish"),
    **alike(Kind.EXTRA, 30, "and a half/and half"),
    **alike(Kind.PAST, 30, "half past/half/half after"),
    **alike(Kind.PAST, 15, "quarter past/a quarter past/quarter after/a quarter after"),
    **alike(Kind.PAST, -15, "quarter to/a quarter to/quarter of/quarter till/a quarter till"),
    **{
        f"{unit} to": (Lexeme(Kind.PAST, -said.value),)
        for unit, (said,) in _NUMBERS.items()
        if said.value % 5 == 0
    },
    **alike(Kind.AFTER, 0, "after/since"),
    **alike(Kind.NOW, 0, "now/right now/right away/straight away"),
    **alike(Kind.THIS, 0, "this/current"),
    **alike(Kind.NEXT, 0, "next/following"),
    **alike(Kind.COMING, 0, "coming/upcoming/this coming/this upcoming/forthcoming"),
    **alike(Kind.LAST, 0, "last/previous/past/this past"),
    **alike(Kind.BEYOND, 2, "after next"),
    **alike(Kind.LATER, 1, "a week on"),
    **alike(Kind.LATER, 2, "two weeks on/a fortnight on"),
    **alike(Kind.EDGE, Edge.START, "early/start/beginning/early in/first few days"),
    **alike(Kind.EDGE, Edge.MIDDLE, "mid/middle"),
    **alike(Kind.EDGE, Edge.END, "late/end/late in/last few days"),
    **alike(Kind.REST, 0, "rest of/rest/remainder of"),
    **alike(Kind.EARLIER, 0, "earlier in/earlier"),
    **meaning("eow", Lexeme(Kind.EDGE, Edge.END), Lexeme(Kind.WEEK, 7)),
    **meaning("eom", Lexeme(Kind.EDGE, Edge.END), Lexeme(Kind.MONTHS, 1)),
    **alike(Kind.BEFORE, 0, "before/prior to/ahead of/earlier than/in advance of"),
    **alike(
        Kind.BY,
        0,
        "by/until/till/til/no later than/not later than/up to/up until/as late as/on or before"
        "/on or earlier than"
        "/ending/up till/due/due by/due on",
    ),
    **alike(
        Kind.LATEST, 0, "at the latest/by the latest/latest/at latest/inclusive/max/tops/or earlier/or before"
    ),
    **alike(Kind.FROM, 0, "from/as of"),
    **alike(Kind.BETWEEN, 0, "between"),
    **alike(Kind.TO, 0, "to/through/thru"),
    **alike(Kind.AND, 0, "and/or"),
    **alike(Kind.IN, 0, "in/in another"),
    **alike(
        Kind.WITHIN,
        0,
        "within/within the next/in the next/over the next/inside/within the coming/in the coming/in less than"
        "/in under/inside of/in the space of/no more than",
    ),
    **alike(Kind.AGO, 0, "ago/back/earlier"),
    **alike(Kind.FRACTION, 15, "quarter of an hour/a quarter of an hour"),
    **alike(Kind.FRACTION, 30, "half an hour/half hour/a half hour"),
    **alike(Kind.FRACTION, 45, "three quarters of an hour"),
    **alike(Kind.ABOUT, 0, "about/around/approximately/approx/or so"),
    **alike(
        Kind.HENCE,
        0,
        "from now/from today/later/hence/after today/after now/in the future/starting today/time/s time",
    ),
    **alike(Kind.AT, 0, "at"),
    **meaning("christmas/christmas day/xmas", Lexeme(Kind.ORDINAL, 25), Lexeme(Kind.MONTH, 12)),
    **meaning("christmas eve", Lexeme(Kind.ORDINAL, 24), Lexeme(Kind.MONTH, 12)),
    **meaning("boxing day", Lexeme(Kind.ORDINAL, 26), Lexeme(Kind.MONTH, 12)),
    **meaning("new year s eve/new years eve", Lexeme(Kind.ORDINAL, 31), Lexeme(Kind.MONTH, 12)),
    **meaning(
        "new year/new year s day/new years day/new year s", Lexeme(Kind.ORDINAL, 1), Lexeme(Kind.MONTH, 1)
    ),
    **meaning("valentine s day", Lexeme(Kind.ORDINAL, 14), Lexeme(Kind.MONTH, 2)),
    **meaning("halloween", Lexeme(Kind.ORDINAL, 31), Lexeme(Kind.MONTH, 10)),
    **alike(Kind.EASTER, 0, "easter/easter sunday"),
    **alike(Kind.EASTER, -2, "good friday"),
    **alike(Kind.EASTER, 1, "easter monday"),
}

_NAMED: Final = (
    Kind.WEEKDAY,
    Kind.THE,
    Kind.ORDINAL,
    Kind.RELATIVE,
    Kind.NEXT,
    Kind.COMING,
    Kind.LAST,
    Kind.THIS,
    Kind.WEEK,
    Kind.MONTHS,
    Kind.WEEKEND,
    Kind.EDGE,
    Kind.QUARTER,
    Kind.EASTER,
)
_A_MOMENT: Final = said_before(Kind.ABOUT, Kind.NUMBER, Kind.CLOCK) | skipped_before(
    Kind.NOON, Kind.AT, Kind.THE, Kind.ORDINAL, Kind.PAST, Kind.EDGE, Kind.RELATIVE
)
_BEFORE: Final[dict[str, Context]] = {
    "the": said_before(Kind.THE, Kind.NUMBER)
    | skipped_before(
        Kind.ORDINAL,
        Kind.PART,
        Kind.WEEK,
        Kind.WEEK_NUMBER,
        Kind.WEEKEND,
        Kind.MONTHS,
        Kind.EDGE,
        Kind.NEXT,
        Kind.COMING,
        Kind.LAST,
        Kind.THIS,
        Kind.RELATIVE,
        Kind.REST,
        Kind.QUARTER,
        Kind.DAYS,
        Kind.WEEKDAY,
    ),
    "on": said_before(Kind.THE, Kind.NUMBER, Kind.YEAR) | skipped_before(*_NAMED, Kind.MONTH, Kind.YEAR),
    "of": skipped_before(*_NAMED, Kind.MONTH, Kind.YEAR),
    "in": said_before(Kind.IN, Kind.YEAR)
    | skipped_before(
        Kind.MONTH,
        Kind.PART,
        Kind.EDGE,
        Kind.THIS,
        Kind.NEXT,
        Kind.COMING,
        Kind.WEEK_NUMBER,
        Kind.QUARTER,
        Kind.ORDINAL,
    ),
    "this": said_before(Kind.RELATIVE, Kind.PART),
    **contexts(
        "for/during/over/sometime/any time/some time/sometime in/in the course of",
        skipped_before(*_NAMED, Kind.MONTH) | said_before(Kind.THIS, Kind.WEEK, Kind.MONTHS),
    ),
    **contexts("around/about/at about/at around/circa/approximately/roughly", _A_MOMENT),
    "at": skipped_before(Kind.EDGE, Kind.PART, Kind.PAST, Kind.WEEKDAY),
    "after next": {
        kind: (Lexeme(Kind.AFTER), Lexeme(Kind.NEXT))
        for kind in (Kind.WEEKDAY, Kind.MONTH, Kind.WEEK, Kind.MONTHS)
    },
    "and": skipped_before(Kind.PAST),
    "past": said_before(Kind.PLUS, Kind.NUMBER, Kind.CLOCK),
    "half": said_before(
        Kind.DAYS, Kind.MONTH, Kind.MONTHS, Kind.NEXT, Kind.THIS, Kind.LAST, Kind.COMING, number=15
    ),
    "later": said_before(Kind.REST, Kind.THIS, Kind.WEEK, Kind.MONTHS),
    **contexts("later in/later in the", said_before(Kind.REST, Kind.THIS, Kind.WEEK, Kind.MONTHS)),
    "earlier": said_before(Kind.EARLIER, Kind.THIS, Kind.WEEK, Kind.MONTHS, Kind.LAST),
    **contexts("the year/in the year/year/of the year", said_before(Kind.IN, Kind.YEAR)),
    "w/c": {
        Kind.NUMBER: (Lexeme(Kind.WEEK, 7), Lexeme(Kind.THE)),
        Kind.THE: (Lexeme(Kind.WEEK, 7),),
        Kind.ORDINAL: (Lexeme(Kind.WEEK, 7),),
        Kind.MONTH: (Lexeme(Kind.WEEK, 7),),
    },
    "q": said_before(Kind.QUARTER, Kind.NUMBER),
    "month of": skipped_before(Kind.MONTH),
    **contexts(
        "commencing/beginning/starting/starting on/beginning on",
        said_before(Kind.THE, Kind.NUMBER) | skipped_before(Kind.THE, Kind.ORDINAL, Kind.MONTH),
    ),
    **contexts("a/an", one_before()),
    **contexts("a couple of/a couple/couple of/couple", number_before(2)),
}

LANGUAGE: Final = Language(
    words=_WORDS,
    before=_BEFORE,
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    half_days=frozenset({"a", "p"}),
    dotted_clock=True,
    month_may_lead=True,
    afternoon_first=True,
    next_skips_this_week=True,
)
