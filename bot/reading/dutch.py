"""Dutch as a table."""

from typing import Final

from bot.reading.clocks import MIDNIGHT, NOON
from bot.reading.grammar import Kind, Language, Lexeme
from bot.reading.moments import Edge
from bot.reading.spelling import (
    Context,
    Words,
    alike,
    compounds,
    contexts,
    meaning,
    numbered,
    one_before,
    said_before,
    skipped_before,
    tens,
    years,
)

_UNITS: Final = (
    "een, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf, dertien, veertien, vijftien, "
    "zestien, zeventien, achttien, negentien"
)
_TENS: Final = ("twintig", "dertig", "veertig", "vijftig")
_ORDINALS: Final = (
    "eerste, tweede, derde, vierde, vijfde, zesde, zevende, achtste, negende, tiende, elfde, twaalfde, "
    "dertiende, veertiende, vijftiende, zestiende, zeventiende, achttiende, negentiende"
)
_MONTHS: Final = (
    "januari/jan, februari/feb/febr, maart/mrt, april/apr, mei, juni/jun, juli/jul, augustus/aug, "
    "september/sept/sep, oktober/okt, november/nov, december/dec"
)
_WEEKDAYS: Final = (
    "maandag/ma/maan, dinsdag/di/dins, woensdag/wo/woe/woens, donderdag/do/don/dond, vrijdag/vr/vrij, "
    "zaterdag/za/zat, zondag/zon"
)
_LITTLE: Final = numbered(Kind.NUMBER, 1, _UNITS)
_NUMBERS: Final[Words] = _LITTLE | tens(_TENS, _LITTLE, "{unit}en{ten}")
#: the hours as they are counted in "rond elven", "na vieren"
_ROUND: Final = numbered(
    Kind.NUMBER,
    1,
    "enen, tweeen, drieen, vieren, vijven, zessen, zevenen, achten, negenen, tienen, elven, twaalven",
)
_DAYS: Final = numbered(Kind.WEEKDAY, 0, _WEEKDAYS)
_PARTS: Final = numbered(
    Kind.PART, 0, "ochtend/morgen/voormiddag/ochtends, middag/namiddag/middags, avond/avonds, nacht"
)
_WORDS: Final[Words] = {
    **_NUMBERS,
    **_ROUND,
    **years(("tweeduizend", "tweeduizend ", "tweeduizend en "), _NUMBERS.items()),
    **meaning("tweeduizend", Lexeme(Kind.YEAR, 2000)),
    **numbered(Kind.ORDINAL, 1, _ORDINALS),
    **{
        f"{word}ste": (Lexeme(Kind.ORDINAL, said.value),)
        for word, (said,) in _NUMBERS.items()
        if said.value >= 20
    },
    **numbered(Kind.MONTH, 1, _MONTHS),
    **_DAYS,
    **compounds(_DAYS, _PARTS),
    **numbered(Kind.RELATIVE, -2, "eergisteren, gisteren, vandaag, morgen, overmorgen"),
    **meaning("dag na morgen", Lexeme(Kind.RELATIVE, 2)),
    **meaning("dag voor gisteren", Lexeme(Kind.RELATIVE, -2)),
    **compounds(numbered(Kind.RELATIVE, -1, "gister/gisteren, vandaag, morgen, overmorgen"), _PARTS),
    **compounds(alike(Kind.RELATIVE, 0, "van"), _PARTS, between=("",)),
    **meaning("vandaag nog", Lexeme(Kind.RELATIVE, 0)),
    **meaning("deze week nog", Lexeme(Kind.WEEK_AT, 0)),
    **meaning("deze morgen", Lexeme(Kind.RELATIVE, 0), Lexeme(Kind.PART, 0)),
    **meaning("vannacht", Lexeme(Kind.RELATIVE, 0), Lexeme(Kind.PART, 3)),
    **meaning("vanmiddag", Lexeme(Kind.RELATIVE, 0), Lexeme(Kind.PART, 1)),
    **meaning("morgenvroeg/morgen vroeg", Lexeme(Kind.RELATIVE, 1), Lexeme(Kind.PART, 0)),
    **meaning("afgelopen nacht/vorige nacht", Lexeme(Kind.RELATIVE, -1), Lexeme(Kind.PART, 3)),
    **numbered(
        Kind.PART,
        0,
        "s ochtends/s morgens/ochtend/ochtends/morgens/voormiddag/in de ochtend/s voormiddags, "
        "s middags/middags/namiddag/in de middag/s namiddags/in de namiddag, "
        "s avonds/avond/avonds/in de avond/einde van de dag/eind van de dag/einde dag/einde werkdag, "
        "s nachts/nacht/nachts/in de nacht",
    ),
    **alike(Kind.PART, 1, "middag"),
    **alike(Kind.NOON, NOON, "rond de middag/op de middag/tussen de middag/middaguur/twaalf uur s middags"),
    **alike(Kind.NOON, MIDNIGHT, "middernacht"),
    **alike(Kind.DAYS, 1, "dag/dagen/kalenderdagen"),
    **alike(Kind.DAYS, 15, "helft"),
    **alike(Kind.WORKDAYS, 1, "werkdag/werkdagen"),
    **alike(Kind.WEEK, 7, "week/wk/werkweek"),
    **alike(Kind.PLURAL, 7, "weken"),
    **alike(Kind.WEEK_NUMBER, 0, "weeknummer/week nummer/wk"),
    **alike(Kind.MONTHS, 1, "maand/maanden/mnd"),
    **alike(Kind.MONTHS, 12, "jaar/jaren"),
    **alike(Kind.MONTHS, 12, "het jaar/in het jaar"),
    **alike(Kind.QUARTER, 0, "kwartaal"),
    **alike(Kind.WEEKEND, 0, "weekend/weekeinde"),
    **alike(Kind.HOUR, 0, "u/uur/uren/h"),
    **alike(Kind.MINUTE, 0, "min/minuut/minuten"),
    **alike(Kind.EXTRA, 30, "en half/en een half"),
    **alike(Kind.PAST, -30, "half"),
    **alike(Kind.PAST, 15, "kwart over/kwart na/kwartier over"),
    **alike(Kind.PAST, -15, "kwart voor/kwartier voor"),
    **alike(Kind.FRACTION, 15, "kwartier/een kwartier"),
    **alike(Kind.FRACTION, 30, "half uur/een half uur/halfuur/een halfuur"),
    **alike(Kind.FRACTION, 45, "drie kwartier"),
    **alike(Kind.FRACTION, 90, "anderhalf uur"),
    **alike(Kind.ABOUT, 0, "ongeveer"),
    **alike(Kind.NOW, 0, "nu/direct/meteen/op dit moment"),
    **alike(Kind.THIS, 0, "deze/dit/huidige/lopende"),
    **alike(Kind.NEXT, 0, "volgend/volgende"),
    **alike(
        Kind.COMING,
        0,
        "komend/komende/aanstaand/aanstaande/a s/aankomend/aankomende/as/eerstkomende/eerstvolgende",
    ),
    **alike(Kind.LAST, 0, "vorig/vorige/laatste/afgelopen/voorgaande/verleden/jongstleden/jl/j l/voorbije"),
    **alike(Kind.BEYOND, 2, "na de volgende/na volgende/na afloop van de volgende/daarop"),
    **alike(Kind.EDGE, Edge.START, "begin/begin van/vroeg in/aan het begin van/eerste dagen van"),
    **alike(Kind.EDGE, Edge.MIDDLE, "midden/medio/midden van/midden in"),
    **alike(Kind.EDGE, Edge.END, "eind/einde/eind van/laat in/aan het eind van/laatste dagen van"),
    **alike(Kind.REST, 0, "later/rest van/rest/restant van/verder"),
    **alike(Kind.EARLIER, 0, "eerder/eerder in"),
    **alike(Kind.BEFORE, 0, "voor/eerder dan/voorafgaand aan"),
    **alike(Kind.AFTER, 0, "na"),
    **alike(Kind.FROM, 0, "vanaf/gerekend vanaf/sinds/sedert/van/te rekenen vanaf"),
    **alike(Kind.BETWEEN, 0, "tussen"),
    **alike(Kind.AND, 0, "en/of"),
    **alike(
        Kind.BY,
        0,
        "tot/tot en met/tegen/niet later dan/op zijn laatst/niet na/voor of op/op of voor"
        "/op of eerder dan/tot aan",
    ),
    **alike(
        Kind.LATEST,
        0,
        "uiterlijk/uiterlijk op/uiterlijk tegen/ten laatste/ten laatste op/op zijn laatst"
        "/op z n laatst/inclusief",
    ),
    **alike(Kind.IN, 0, "over"),
    **alike(
        Kind.WITHIN,
        0,
        "binnen/binnen de/binnen nu en/in de komende/binnen een termijn van/binnen de komende"
        "/over minder dan/in minder dan/maximaal",
    ),
    **alike(Kind.AGO, 0, "geleden/terug"),
    **alike(
        Kind.HENCE,
        0,
        "vanaf nu/vanaf vandaag/later/na vandaag/na nu/in de toekomst/verder/te rekenen vanaf vandaag",
    ),
    **meaning("maandeinde", Lexeme(Kind.EDGE, Edge.END), Lexeme(Kind.MONTHS, 1)),
    "t/m": (Lexeme(Kind.BY),),
    **alike(Kind.AT, 0, "om"),
    **meaning("kerst/kerstmis/eerste kerstdag/kerstdag", Lexeme(Kind.ORDINAL, 25), Lexeme(Kind.MONTH, 12)),
    **meaning("tweede kerstdag", Lexeme(Kind.ORDINAL, 26), Lexeme(Kind.MONTH, 12)),
    **meaning("kerstavond", Lexeme(Kind.ORDINAL, 24), Lexeme(Kind.MONTH, 12)),
    **meaning("oudjaar/oudejaarsavond", Lexeme(Kind.ORDINAL, 31), Lexeme(Kind.MONTH, 12)),
    **meaning("nieuwjaar/nieuwjaarsdag", Lexeme(Kind.ORDINAL, 1), Lexeme(Kind.MONTH, 1)),
    **meaning("sinterklaas", Lexeme(Kind.ORDINAL, 5), Lexeme(Kind.MONTH, 12)),
    **meaning("koningsdag", Lexeme(Kind.ORDINAL, 27), Lexeme(Kind.MONTH, 4)),
    **alike(Kind.EASTER, 0, "pasen/eerste paasdag"),
    **alike(Kind.EASTER, -2, "goede vrijdag"),
    **alike(Kind.EASTER, 1, "tweede paasdag/paasmaandag"),
    **alike(Kind.EASTER, 39, "hemelvaart/hemelvaartsdag"),
    **alike(Kind.EASTER, 49, "pinksteren/eerste pinksterdag"),
    **alike(Kind.EASTER, 50, "tweede pinksterdag/pinkstermaandag"),
}

_NAMED: Final = (
    Kind.WEEKDAY,
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
    Kind.MONTH,
    Kind.PART,
    Kind.DAYS,
    Kind.REST,
    Kind.EARLIER,
    Kind.NOON,
)
_OF: Final = skipped_before(*_NAMED, Kind.YEAR)
_A_MOMENT: Final = said_before(Kind.ABOUT, Kind.NUMBER) | skipped_before(
    Kind.NOON, Kind.AT, Kind.THE, Kind.ORDINAL, Kind.PAST, Kind.EDGE, Kind.PART, Kind.RELATIVE
)
_BEFORE: Final[dict[str, Context]] = {
    "de": said_before(Kind.THE, Kind.NUMBER) | skipped_before(*_NAMED, Kind.WEEK_NUMBER),
    "het": skipped_before(*_NAMED),
    "op": said_before(Kind.THE, Kind.NUMBER, Kind.YEAR)
    | skipped_before(*_NAMED, Kind.YEAR, Kind.THE, Kind.PAST),
    "in": said_before(Kind.IN, Kind.YEAR, Kind.NUMBER) | skipped_before(*_NAMED),
    "van": _OF | said_before(Kind.FROM, Kind.THE) | said_before(Kind.THE, Kind.NUMBER),
    "om": said_before(Kind.AT, Kind.NUMBER, Kind.CLOCK, Kind.PAST)
    | skipped_before(Kind.NOON, Kind.PAST, Kind.RELATIVE, Kind.EARLIER),
    "deze": said_before(Kind.RELATIVE, Kind.PART),
    **contexts("rond/omstreeks/circa/ca/ongeveer/zo rond/zo tegen", _A_MOMENT),
    "later": said_before(Kind.REST, Kind.THIS, Kind.WEEK, Kind.MONTHS),
    "voor": said_before(Kind.TOWARD, Kind.NUMBER, Kind.PAST),
    # before a day it is "by"
    "tegen": said_before(Kind.ABOUT, Kind.NUMBER) | skipped_before(Kind.NOON, Kind.PAST),
    "a": said_before(Kind.TO, Kind.NUMBER),
    # alone it means "soon"
    "zo": said_before(Kind.WEEKDAY, Kind.NUMBER, Kind.THE, number=6),
    "nog": skipped_before(Kind.THIS, Kind.RELATIVE),
    "half": said_before(Kind.EDGE, Kind.MONTH, number=Edge.MIDDLE),
    **contexts("jaar/het jaar/in het jaar", said_before(Kind.IN, Kind.YEAR)),
    **contexts("q/k", said_before(Kind.QUARTER, Kind.NUMBER)),
    "maand": skipped_before(Kind.MONTH),
    **contexts("een/n", one_before()),
    **contexts(
        "in de loop van/gedurende/tijdens/in de loop van de",
        skipped_before(*_NAMED) | said_before(Kind.THIS, Kind.WEEK, Kind.MONTHS),
    ),
}

LANGUAGE: Final = Language(
    words=_WORDS,
    before=_BEFORE,
    ordinal_endings=frozenset({"e", "de", "ste", "en"}),
    dashed_dates=True,
    dotted_clock=True,
)
