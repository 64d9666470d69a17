"""English as a table: British habits, and the American ones that can't be mistaken."""

from bot.reading.grammar import Kind, Language, Lexeme, Lexemes, alike, numbered, skipped_before
from bot.reading.moments import Edge

_NUMBERS = (
    "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, "
    "fifteen, sixteen, seventeen, eighteen, nineteen, twenty, twenty one, twenty two, twenty three, "
    "twenty four, twenty five, twenty six, twenty seven, twenty eight, twenty nine, thirty, thirty one"
)
_ORDINALS = (
    "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, "
    "thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, "
    "twenty first, twenty second, twenty third, twenty fourth, twenty fifth, twenty sixth, "
    "twenty seventh, twenty eighth, twenty ninth, thirtieth, thirty first"
)
_MONTHS = (
    "january/jan, february/feb, march/mar, april/apr, may, june/jun, july/jul, august/aug, "
    "september/sept/sep, october/oct, november/nov, december/dec"
)
_WEEKDAYS = (
    "monday/mon, tuesday/tue/tues, wednesday/wed/weds, thursday/thu/thur/thurs, friday/fri, "
    "saturday/sat, sunday/sun"
)
_ONE: dict[Kind, Lexemes] = dict.fromkeys(
    (Kind.DAYS, Kind.WEEK, Kind.MONTHS, Kind.HOUR, Kind.MINUTE), (Lexeme(Kind.NUMBER, 1),)
)
_WORDS: dict[str, Lexemes] = {
    **numbered(Kind.NUMBER, 1, _NUMBERS),
    **numbered(Kind.ORDINAL, 1, _ORDINALS),
    **numbered(Kind.MONTH, 1, _MONTHS),
    **numbered(Kind.WEEKDAY, 0, _WEEKDAYS),
    **numbered(
        Kind.RELATIVE, -2, "day before yesterday, yesterday, today, tomorrow/tmrw/tomorow, day after tomorrow"
    ),
    **numbered(Kind.PART, 0, "morning, afternoon, evening"),
    "tonight": (Lexeme(Kind.RELATIVE, 0), Lexeme(Kind.PART, 2)),
    "last night": (Lexeme(Kind.RELATIVE, -1), Lexeme(Kind.PART, 2)),
    **alike(Kind.DAYS, 1, "day/days"),
    **alike(Kind.DAYS, 14, "fortnight"),
    **alike(Kind.WEEK, 7, "week/weeks"),
    **alike(Kind.MONTHS, 1, "month/months"),
    **alike(Kind.MONTHS, 12, "year/years"),
    **alike(Kind.WEEKEND, 0, "weekend/week end"),
    **alike(Kind.HOUR, 0, "h/hr/hrs/hour/hours"),
    **alike(Kind.MINUTE, 0, "min/mins/minute/minutes"),
    **alike(Kind.NOON, 12 * 60, "noon/midday"),
    **alike(Kind.OCLOCK, 0, "o clock/oclock"),
    **alike(Kind.EXTRA, 30, "and a half/and half"),
    **alike(Kind.PAST, 30, "half past/half"),
    **alike(Kind.PAST, 15, "quarter past/a quarter past"),
    **alike(Kind.PAST, -15, "quarter to/a quarter to"),
    **alike(Kind.THIS, 0, "this/this coming"),
    **alike(Kind.NEXT, 0, "next"),
    **alike(Kind.LAST, 0, "last"),
    **alike(Kind.LATER, 1, "a week on"),
    **alike(Kind.LATER, 2, "two weeks on/a fortnight on"),
    **alike(Kind.EDGE, Edge.START, "early/start/beginning"),
    **alike(Kind.EDGE, Edge.MIDDLE, "mid/middle"),
    **alike(Kind.EDGE, Edge.END, "late/end"),
    **alike(Kind.BEFORE, 0, "before"),
    **alike(Kind.BY, 0, "by/until/till/no later than"),
    **alike(Kind.LATEST, 0, "at the latest/by the latest"),
    **alike(Kind.IN, 0, "in"),
    **alike(Kind.WITHIN, 0, "within/within the next/in the next/over the next"),
    **alike(Kind.AGO, 0, "ago"),
    **alike(Kind.FRACTION, 15, "quarter of an hour/a quarter of an hour"),
    **alike(Kind.FRACTION, 30, "half an hour/half hour/a half hour"),
    **alike(Kind.FRACTION, 45, "three quarters of an hour"),
    **alike(Kind.ABOUT, 0, "about/around"),
    **alike(Kind.HENCE, 0, "from now/from today/later"),
    **alike(Kind.AT, 0, "at"),
}

_A_MOMENT = skipped_before(Kind.NUMBER, Kind.NOON, Kind.AT, Kind.THE, Kind.ORDINAL, Kind.PAST, Kind.EDGE)

_BEFORE: dict[str, dict[Kind, Lexemes]] = {
    "the": {Kind.NUMBER: (Lexeme(Kind.THE),)}
    | skipped_before(
        Kind.ORDINAL, Kind.PART, Kind.WEEK, Kind.WEEKEND, Kind.MONTHS, Kind.EDGE, Kind.NEXT, Kind.RELATIVE
    ),
    "on": skipped_before(
        Kind.WEEKDAY,
        Kind.THE,
        Kind.ORDINAL,
        Kind.NUMBER,
        Kind.MONTH,
        Kind.RELATIVE,
        Kind.NEXT,
        Kind.LAST,
        Kind.THIS,
    ),
    "of": skipped_before(
        Kind.MONTH, Kind.WEEK, Kind.MONTHS, Kind.NEXT, Kind.LAST, Kind.THIS, Kind.THE, Kind.ORDINAL
    ),
    "in": skipped_before(Kind.MONTH, Kind.PART, Kind.EDGE),
    "this": {Kind.PART: (Lexeme(Kind.RELATIVE, 0),)},
    "for": skipped_before(
        Kind.WEEKDAY, Kind.THE, Kind.ORDINAL, Kind.MONTH, Kind.NEXT, Kind.RELATIVE, Kind.WEEK, Kind.EDGE
    ),
    "around": _A_MOMENT,
    "about": _A_MOMENT,
    "at": skipped_before(Kind.EDGE),
    "a": _ONE,
    "an": _ONE,
}

LANGUAGE = Language(
    words=_WORDS,
    before=_BEFORE,
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    month_may_lead=True,
    afternoon_first=True,
    next_skips_this_week=True,
)
