"""French as a table."""

from bot.reading.grammar import Kind, Language, Lexeme, Lexemes, alike, numbered, skipped_before
from bot.reading.moments import Edge

_NUMBERS = (
    "deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, "
    "seize, dix sept, dix huit, dix neuf, vingt, vingt et un/vingt un/vingt et une, vingt deux, "
    "vingt trois, vingt quatre, vingt cinq, vingt six, vingt sept, vingt huit, vingt neuf, trente, "
    "trente et un/trente un"
)
_MONTHS = (
    "janvier/janv/jan, fevrier/fevr/fev, mars, avril/avr, mai, juin, juillet/juil, aout, "
    "septembre/sept/sep, octobre/oct, novembre/nov, decembre/dec"
)
_WEEKDAYS = "lundi/lun, mardi, mercredi/mer/mercr, jeudi/jeu, vendredi/ven/vend, samedi/sam, dimanche/dim"
_ONE: dict[Kind, Lexemes] = dict.fromkeys(
    (Kind.DAYS, Kind.WEEK, Kind.MONTHS, Kind.HOUR, Kind.MINUTE), (Lexeme(Kind.NUMBER, 1),)
)
_TODAY: dict[Kind, Lexemes] = {Kind.PART: (Lexeme(Kind.RELATIVE, 0),)}
_THE_DAY: dict[Kind, Lexemes] = {Kind.NUMBER: (Lexeme(Kind.THE),)}
_WORDS: dict[str, Lexemes] = {
    **numbered(Kind.NUMBER, 2, _NUMBERS),
    **numbered(Kind.MONTH, 1, _MONTHS),
    **numbered(Kind.WEEKDAY, 0, _WEEKDAYS),
    **numbered(Kind.RELATIVE, -2, "avant hier, hier, aujourd hui/aujourdhui/ce jour, demain, apres demain"),
    **numbered(Kind.PART, 0, "matin/matinee, apres midi/aprem/apresmidi, soir/soiree"),
    **alike(Kind.ORDINAL, 1, "premier"),
    **alike(Kind.DAYS, 1, "jour/jours/j"),
    **alike(Kind.DAYS, 8, "huitaine/huitaine de jours"),
    **alike(Kind.DAYS, 10, "dizaine de jours"),
    **alike(Kind.DAYS, 15, "quinzaine/quinzaine de jours"),
    **alike(Kind.WEEK, 7, "semaine/semaines/sem"),
    **alike(Kind.MONTHS, 1, "mois"),
    **alike(Kind.MONTHS, 12, "an/ans/annee/annees"),
    **alike(Kind.WEEKEND, 0, "week end/weekend"),
    **alike(Kind.HOUR, 0, "h/heure/heures/hrs"),
    **alike(Kind.MINUTE, 0, "min/mn/minute/minutes"),
    **alike(Kind.NOON, 12 * 60, "midi"),
    **alike(Kind.EXTRA, 15, "et quart"),
    **alike(Kind.EXTRA, 30, "et demie/et demi"),
    **alike(Kind.EXTRA, -15, "moins le quart/moins quart"),
    **alike(Kind.THIS, 0, "ce/cet/cette"),
    **alike(Kind.NEXT, 0, "prochain/prochaine/prochains/prochaines/qui vient/a venir"),
    **alike(Kind.LAST, 0, "dernier/derniere/derniers/dernieres/passe/passee"),
    **alike(Kind.LATER, 1, "en huit"),
    **alike(Kind.LATER, 2, "en quinze"),
    **alike(Kind.EDGE, Edge.START, "debut/tout debut"),
    **alike(Kind.EDGE, Edge.MIDDLE, "mi/milieu"),
    **alike(Kind.EDGE, Edge.END, "fin/toute fin"),
    **alike(Kind.BEFORE, 0, "avant"),
    **alike(Kind.BY, 0, "d ici/d ici a/jusqu a/jusqu au/pas plus tard que"),
    **alike(Kind.LATEST, 0, "au plus tard"),
    **alike(Kind.IN, 0, "dans"),
    **alike(Kind.WITHIN, 0, "sous/dans les/d ici les/au cours des"),
    **alike(Kind.AGO, 0, "il y a/y a/ca fait"),
    **alike(Kind.HENCE, 0, "plus tard/a compter d aujourd hui/a partir d aujourd hui"),
    **alike(Kind.FRACTION, 15, "quart d heure/un quart d heure"),
    **alike(Kind.FRACTION, 30, "demi heure/une demi heure"),
    **alike(Kind.FRACTION, 45, "trois quarts d heure"),
    **alike(Kind.ABOUT, 0, "environ"),
    "dans la semaine": (Lexeme(Kind.WEEK_AT, 0),),
    "mois ci": (Lexeme(Kind.MONTHS, 1),),
    "semaine ci": (Lexeme(Kind.WEEK, 7),),
}

_BEFORE: dict[str, dict[Kind, Lexemes]] = {
    "le": _THE_DAY
    | skipped_before(
        Kind.ORDINAL,
        Kind.WEEKDAY,
        Kind.PART,
        Kind.MONTHS,
        Kind.WEEKEND,
        Kind.NEXT,
        Kind.EDGE,
        Kind.NOON,
    ),
    "la": skipped_before(Kind.WEEK, Kind.EDGE, Kind.NEXT, Kind.LAST, Kind.PART),
    "l": skipped_before(Kind.PART, Kind.MONTHS),
    "du": _THE_DAY | skipped_before(Kind.ORDINAL, Kind.MONTHS, Kind.PART, Kind.WEEKEND, Kind.WEEKDAY),
    "de": skipped_before(Kind.MONTH, Kind.WEEK, Kind.THIS, Kind.PART, Kind.MONTHS, Kind.RELATIVE),
    "d": skipped_before(Kind.MONTH, Kind.MONTHS, Kind.RELATIVE),
    "a": skipped_before(Kind.NUMBER, Kind.NOON, Kind.EDGE),
    "au": skipped_before(Kind.MONTHS, Kind.EDGE),
    "en": skipped_before(Kind.MONTH, Kind.EDGE, Kind.PART),
    "vers": skipped_before(Kind.NUMBER, Kind.NOON, Kind.THE, Kind.EDGE),
    "environ": skipped_before(Kind.NUMBER, Kind.NOON),
    "pour": skipped_before(
        Kind.THE, Kind.ORDINAL, Kind.WEEKDAY, Kind.RELATIVE, Kind.EDGE, Kind.WEEK, Kind.MONTHS, Kind.THIS
    ),
    "courant": skipped_before(Kind.MONTH, Kind.WEEK),
    "ce": _TODAY,
    "cet": _TODAY,
    "cette": _TODAY,
    "dans": skipped_before(Kind.PART),
    "un": _ONE,
    "une": _ONE,
    "sept": dict.fromkeys((*_ONE, Kind.MONTH), (Lexeme(Kind.NUMBER, 7),)),
}

LANGUAGE = Language(
    words=_WORDS,
    before=_BEFORE,
    ordinal_endings=frozenset({"er", "e", "eme", "ieme"}),
    round_days={8: 7, 15: 14},
)
