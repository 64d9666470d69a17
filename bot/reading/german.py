"""German as a table, written with its umlauts: each phrase is also known by "ae", "oe", "ue"."""

from collections.abc import Mapping
from typing import Final, TypeVar

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
from bot.reading.words import fold

T = TypeVar("T")

_UNITS: Final = (
    "ein/eins, zwei/zwo, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, "
    "fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn"
)
_TENS: Final = ("zwanzig", "dreißig", "vierzig", "fünfzig")
_ORDINALS: Final = (
    "erst, zweit, dritt, viert, fünft, sechst, siebt/siebent, acht, neunt, zehnt, elft, zwölft, "
    "dreizehnt, vierzehnt, "
    "fünfzehnt, sechzehnt, siebzehnt, achtzehnt, neunzehnt"
)
_MONTHS: Final = (
    "januar/jan/jänner, februar/feb/feber, märz/mrz/mär, april/apr, mai, juni/jun/juno, juli/jul, "
    "august/aug, "
    "september/sept/sep, oktober/okt, november/nov, dezember/dez"
)
_WEEKDAYS: Final = (
    "montag/mo, dienstag/di, mittwoch/mi, donnerstag/do, freitag/fr, samstag/sa/sonnabend, sonntag"
)
_NAMES_OF_MONTHS: Final = numbered(Kind.MONTH, 1, _MONTHS)
_LITTLE: Final = numbered(Kind.NUMBER, 1, _UNITS)
_NUMBERS: Final[Words] = _LITTLE | tens(_TENS, _LITTLE, "{unit}und{ten}")
_STEMS: Final[Words] = {
    **numbered(Kind.ORDINAL, 1, _ORDINALS),
    **{
        f"{word}st": (Lexeme(Kind.ORDINAL, said.value),)
        for word, (said,) in _NUMBERS.items()
        if said.value >= 20
    },
}


def _inflected(stems: str) -> str:
    """Return adjectives with every ending: "nächst" is nächste, nächsten, nächster, nächstes, nächstem."""
    return "/".join(
        f"{stem}{ending}" for stem in stems.split("/") for ending in ("e", "en", "er", "es", "em")
    )


def _spelled(table: Mapping[str, T]) -> dict[str, T]:
    """Return the table with folded keys, and with those of a keyboard that has no umlauts."""
    plain = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
    return {fold(way): meant for word, meant in table.items() for way in (word.translate(plain), word)}


_DAYS: Final = numbered(Kind.WEEKDAY, 0, _WEEKDAYS)
_PARTS: Final[Words] = {
    **numbered(
        Kind.PART,
        0,
        "morgen/vormittag/morgens/vormittags/früh, nachmittag/nachmittags, abend/abends, nacht/nachts",
    ),
    **alike(Kind.NOON, NOON, "mittag/mittags"),
}
_WORDS: Final[Words] = {
    **_NUMBERS,
    **years(("zweitausend", "zweitausendund", "zweitausend "), _NUMBERS.items()),
    **{
        f"{stem}{ending}": meant for stem, meant in _STEMS.items() for ending in ("e", "en", "er", "es", "em")
    },
    **_NAMES_OF_MONTHS,
    **{f"{month}s": said for month, said in _NAMES_OF_MONTHS.items()},
    **_DAYS,
    **numbered(
        Kind.RELATIVE,
        -3,
        "vorvorgestern, vorgestern, gestern, heute/heut, morgen, übermorgen, überübermorgen",
    ),
    **compounds(_DAYS, _PARTS),
    **compounds(
        numbered(Kind.RELATIVE, -2, "vorgestern, gestern, heute/heut, morgen, übermorgen"),
        _PARTS,
        between=(" ",),
    ),
    **meaning("heute noch", Lexeme(Kind.RELATIVE, 0)),
    **meaning("diese woche noch", Lexeme(Kind.WEEK_AT, 0)),
    **meaning("heute nacht", Lexeme(Kind.RELATIVE, 0), Lexeme(Kind.PART, 3)),
    **meaning("morgen früh/morgen vormittag", Lexeme(Kind.RELATIVE, 1), Lexeme(Kind.PART, 0)),
    **numbered(
        Kind.PART,
        0,
        "morgens/vormittag/vormittags/früh/frühmorgens/am morgen/den morgen/der morgen/in der früh"
        "/am vormittag/früher vormittag"
        "/am frühen morgen/später vormittag, "
        "nachmittag/nachmittags/am nachmittag/am frühen nachmittag/am späten nachmittag, "
        "abend/abends/am abend/am frühen abend/am späten abend/spätabend/spätabends/feierabend/tagesende"
        "/ende des tages/geschäftsschluss/dienstschluss/büroschluss, "
        "nacht/nachts/in der nacht",
    ),
    **alike(Kind.NOON, NOON, "mittag/mittags/am mittag/zwölf uhr mittags"),
    **alike(Kind.NOON, MIDNIGHT, "mitternacht"),
    **alike(Kind.DAYS, 1, "tag/tage/tagen/tages/kalendertage/kalendertagen/kalendertag"),
    **alike(Kind.DAYS, 15, "hälfte/monatshälfte"),
    **alike(
        Kind.WORKDAYS,
        1,
        "werktag/werktage/werktagen/arbeitstag/arbeitstage/arbeitstagen/bankarbeitstage/bankarbeitstagen",
    ),
    **alike(Kind.WEEK, 7, "woche/arbeitswoche"),
    **alike(Kind.PLURAL, 7, "wochen"),
    **alike(Kind.WEEK_NUMBER, 0, "kw/kalenderwoche/woche nr"),
    **alike(Kind.MONTHS, 1, "monat/monate/monaten/monats"),
    **alike(Kind.MONTHS, 12, "jahr/jahre/jahren/jahres"),
    **alike(Kind.MONTHS, 1, "im monat/des monats"),
    **alike(Kind.MONTHS, 12, "im jahr/im jahre/das jahr/des jahres"),
    **alike(Kind.QUARTER, 0, "quartal/quartals"),
    **alike(Kind.WEEKEND, 0, "wochenende/wochenend"),
    **alike(Kind.HOUR, 0, "stunde/stunden/std/h"),
    **alike(Kind.MINUTE, 0, "min/minute/minuten"),
    **alike(Kind.OCLOCK, 0, "uhr"),
    **alike(Kind.EXTRA, 30, "einhalb/und eine halbe"),
    **alike(Kind.PAST, -30, "halb"),
    **alike(Kind.PAST, 15, "viertel nach/ein viertel nach"),
    **alike(Kind.PAST, -15, "viertel vor/dreiviertel/drei viertel/ein viertel vor"),
    **alike(Kind.PAST, -45, "viertel"),
    **alike(Kind.FRACTION, 15, "viertelstunde/einer viertelstunde/eine viertelstunde"),
    **alike(Kind.FRACTION, 30, "halben stunde/einer halben stunde/halbe stunde/eine halbe stunde"),
    **alike(Kind.FRACTION, 45, "dreiviertelstunde/einer dreiviertelstunde"),
    **alike(Kind.FRACTION, 90, "anderthalb stunden/eineinhalb stunden"),
    **alike(Kind.ABOUT, 0, "ungefähr"),
    **alike(Kind.NOW, 0, "jetzt/gerade eben/gleich jetzt"),
    **alike(Kind.THIS, 0, _inflected("dies/laufend/aktuell") + "/dies"),
    **alike(Kind.NEXT, 0, _inflected("nächst/folgend/darauffolgend")),
    **alike(Kind.COMING, 0, _inflected("kommend/nächstkommend")),
    **alike(Kind.LAST, 0, _inflected("letzt/vergangen/vorig/vorherig/vorangegangen")),
    **alike(Kind.BEYOND, 2, _inflected("übernächst")),
    **alike(Kind.BEYOND, -2, _inflected("vorletzt")),
    **alike(Kind.EDGE, Edge.START, "anfang/beginn/zu beginn/am anfang/zu anfang"),
    **alike(Kind.EDGE, Edge.MIDDLE, "mitte/in der mitte/zur mitte"),
    **alike(Kind.EDGE, Edge.END, "ende/am ende/zum ende/gegen ende"),
    **alike(Kind.REST, 0, "rest/später/im rest"),
    **alike(Kind.EARLIER, 0, "früher"),
    **alike(Kind.BEFORE, 0, "vor/früher als"),
    **alike(Kind.AFTER, 0, "nach"),
    **alike(Kind.FROM, 0, "ab/von/vom/seit/gerechnet ab"),
    **alike(Kind.BETWEEN, 0, "zwischen"),
    **alike(Kind.AND, 0, "und/oder"),
    **alike(
        Kind.BY, 0, "bis/bis am/bis zum/bis zu/bis zur/bis spätestens/bis einschließlich/nicht später als"
    ),
    **alike(
        Kind.LATEST,
        0,
        "spätestens/allerspätestens/spätestens am/spätestens zum/spätestens bis/spätestens bis zum"
        "/einschließlich/inklusive/inkl"
        "/maximal/längstens",
    ),
    **alike(Kind.IN, 0, "in"),
    **alike(
        Kind.WITHIN,
        0,
        "innerhalb/innerhalb von/binnen/innerhalb der nächsten/in den nächsten/in den kommenden"
        "/innerhalb der kommenden/in weniger als/innert",
    ),
    **alike(Kind.AGO, 0, "her/zuvor"),
    **alike(Kind.HENCE, 0, "ab heute/ab jetzt/später/von heute an/ab sofort/nach heute"),
    **{f"{month}hälfte": (Lexeme(Kind.DAYS, 15), *said) for month, said in _NAMES_OF_MONTHS.items()},
    **{f"{month}woche": (Lexeme(Kind.WEEK, 7), *said) for month, said in _NAMES_OF_MONTHS.items()},
    **meaning("monatsende", Lexeme(Kind.EDGE, Edge.END), Lexeme(Kind.MONTHS, 1)),
    **meaning("monatsanfang/monatsbeginn", Lexeme(Kind.EDGE, Edge.START), Lexeme(Kind.MONTHS, 1)),
    **meaning("monatsmitte", Lexeme(Kind.EDGE, Edge.MIDDLE), Lexeme(Kind.MONTHS, 1)),
    **meaning("jahresende", Lexeme(Kind.EDGE, Edge.END), Lexeme(Kind.MONTHS, 12)),
    **meaning("jahresanfang/jahresbeginn", Lexeme(Kind.EDGE, Edge.START), Lexeme(Kind.MONTHS, 12)),
    **meaning("wochenbeginn/wochenanfang", Lexeme(Kind.EDGE, Edge.START), Lexeme(Kind.WEEK, 7)),
    **alike(Kind.AT, 0, "um"),
    **meaning(
        "weihnachten/erster weihnachtstag/ersten weihnachtstag",
        Lexeme(Kind.ORDINAL, 25),
        Lexeme(Kind.MONTH, 12),
    ),
    **meaning(
        "zweiter weihnachtstag/zweiten weihnachtstag", Lexeme(Kind.ORDINAL, 26), Lexeme(Kind.MONTH, 12)
    ),
    **meaning("heiligabend/heilig abend", Lexeme(Kind.ORDINAL, 24), Lexeme(Kind.MONTH, 12)),
    **meaning("silvester", Lexeme(Kind.ORDINAL, 31), Lexeme(Kind.MONTH, 12)),
    **meaning("neujahr", Lexeme(Kind.ORDINAL, 1), Lexeme(Kind.MONTH, 1)),
    **meaning("nikolaus", Lexeme(Kind.ORDINAL, 6), Lexeme(Kind.MONTH, 12)),
    **meaning("tag der deutschen einheit", Lexeme(Kind.ORDINAL, 3), Lexeme(Kind.MONTH, 10)),
    **alike(Kind.EASTER, 0, "ostern/ostersonntag"),
    **alike(Kind.EASTER, -7, "palmsonntag"),
    **alike(Kind.EASTER, -3, "gründonnerstag"),
    **alike(Kind.EASTER, -2, "karfreitag"),
    **alike(Kind.EASTER, -1, "karsamstag/ostersamstag"),
    **alike(Kind.EASTER, 1, "ostermontag"),
    **alike(Kind.EASTER, 39, "christi himmelfahrt/himmelfahrt"),
    **alike(Kind.EASTER, 49, "pfingsten/pfingstsonntag"),
    **alike(Kind.EASTER, 50, "pfingstmontag"),
    **alike(Kind.EASTER, 60, "fronleichnam"),
}

_NAMED: Final = (
    Kind.WEEKDAY,
    Kind.ORDINAL,
    Kind.RELATIVE,
    Kind.NEXT,
    Kind.COMING,
    Kind.LAST,
    Kind.THIS,
    Kind.BEYOND,
    Kind.WEEK,
    Kind.MONTHS,
    Kind.WEEKEND,
    Kind.EDGE,
    Kind.QUARTER,
    Kind.EASTER,
    Kind.MONTH,
    Kind.DAYS,
    Kind.NOON,
    Kind.REST,
    Kind.WEEK_NUMBER,
)
_ON: Final = said_before(Kind.THE, Kind.NUMBER) | skipped_before(*_NAMED, Kind.YEAR, Kind.PART)
_A_MOMENT: Final = said_before(Kind.ABOUT, Kind.NUMBER) | skipped_before(
    Kind.NOON, Kind.AT, Kind.THE, Kind.ORDINAL, Kind.PAST, Kind.EDGE, Kind.PART, Kind.RELATIVE, Kind.MONTHS
)
_BEFORE: Final[dict[str, Context]] = {
    **contexts("am/an/der/den/dem/des/die/das/zum/zur", _ON),
    **contexts("im/in der/in dem/in den", skipped_before(*_NAMED)),
    "in": skipped_before(
        Kind.WEEK_NUMBER, Kind.THIS, Kind.NEXT, Kind.COMING, Kind.BEYOND, Kind.LAST, Kind.MONTH
    )
    | said_before(Kind.IN, Kind.NUMBER),
    **contexts("im jahr/im jahre/das jahr/jahr/des jahres", said_before(Kind.IN, Kind.YEAR)),
    **contexts("im monat/monat/des monats", skipped_before(Kind.MONTH)),
    "von": skipped_before(Kind.MONTH, Kind.RELATIVE, Kind.THIS, Kind.NEXT, Kind.YEAR),
    "vom": skipped_before(Kind.MONTH, Kind.ORDINAL) | said_before(Kind.THE, Kind.NUMBER),
    "um": said_before(Kind.AT, Kind.NUMBER, Kind.CLOCK, Kind.PAST) | skipped_before(Kind.NOON),
    "vor": said_before(Kind.AGO, Kind.NUMBER, Kind.FRACTION, Kind.PAST),
    "nach": said_before(Kind.PLUS, Kind.NUMBER, Kind.PAST),
    **contexts("bis zum/bis am", {Kind.NUMBER: (Lexeme(Kind.BY), Lexeme(Kind.THE))}),
    **contexts(
        "spätestens bis zum/spätestens am/spätestens zum",
        {Kind.NUMBER: (Lexeme(Kind.LATEST), Lexeme(Kind.THE))},
    ),
    "diesen": said_before(Kind.RELATIVE, Kind.PART),
    **contexts("gegen/ungefähr/circa/ca/etwa/so gegen/um ca/so um", _A_MOMENT),
    "später": said_before(Kind.REST, Kind.THIS, Kind.WEEK, Kind.MONTHS),
    "q": said_before(Kind.QUARTER, Kind.NUMBER),
    # alone it means "thus"
    "so": said_before(Kind.WEEKDAY, Kind.NUMBER, Kind.ORDINAL, Kind.THE, number=6),
    "noch": skipped_before(Kind.THIS, Kind.RELATIVE),
    "ab": said_before(Kind.FROM, Kind.THE),
    **contexts(
        "unter/während/während der/im laufe/im laufe der/im laufe des/im verlauf der",
        skipped_before(*_NAMED) | said_before(Kind.THIS, Kind.WEEK, Kind.MONTHS),
    ),
    "für": skipped_before(*_NAMED, Kind.THE),
    **contexts(
        "einem/einer/eine/ein/einen/eines", one_before() | said_before(Kind.NUMBER, Kind.OCLOCK, number=1)
    ),
}

LANGUAGE: Final = Language(
    words=_spelled({**_WORDS, "diesen morgen": (Lexeme(Kind.RELATIVE, 0), Lexeme(Kind.PART, 0))}),
    before=_spelled(_BEFORE),
    dotted_ordinals=True,
    round_days={8: 7, 15: 14},
)
