"""French as a table."""

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
    numbered,
    one_before,
    said_before,
    skipped_before,
    tens,
    years,
)

_UNITS: Final = (
    "deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, "
    "seize, dix sept, dix huit, dix neuf"
)
_TENS: Final = ("vingt", "trente", "quarante", "cinquante")
_MONTHS: Final = (
    "janvier/janv/jan, fevrier/fevr/fev, mars, avril/avr, mai, juin, juillet/juil, aout, "
    "septembre/sept/sep, octobre/oct, novembre/nov, decembre/dec"
)
_WEEKDAYS: Final = (
    "lundi/lun, mardi/mar, mercredi/mer/mercr, jeudi/jeu, vendredi/ven/vend, samedi/sam, dimanche/dim"
)
_ORDINALS: Final = (
    "premier/premiere, deuxieme/second/seconde, troisieme, quatrieme, cinquieme, sixieme, septieme, "
    "huitieme, "
    "neuvieme, dixieme, onzieme, douzieme, treizieme, quatorzieme, quinzieme, seizieme, dix septieme, "
    "dix huitieme, dix neuvieme, vingtieme, vingt et unieme, vingt deuxieme, vingt troisieme, "
    "vingt quatrieme, vingt cinquieme, vingt sixieme, vingt septieme, vingt huitieme, vingt neuvieme, "
    "trentieme, trente et unieme"
)
_LITTLE: Final = numbered(Kind.NUMBER, 2, _UNITS)
_NUMBERS: Final[Words] = {
    **_LITTLE,
    **tens(_TENS, {**_LITTLE, **numbered(Kind.NUMBER, 1, "un/et un/et une")}, "{ten} {unit}"),
    **meaning("soixante", Lexeme(Kind.NUMBER, 60)),
}
_TODAY: Final = said_before(Kind.RELATIVE, Kind.PART)
_THE_DAY: Final = said_before(Kind.THE, Kind.NUMBER)
_WORDS: Final[Words] = {
    **_NUMBERS,
    **years(("deux mille ",), _NUMBERS.items()),
    **meaning("deux mille un", Lexeme(Kind.YEAR, 2001)),
    **numbered(Kind.ORDINAL, 1, _ORDINALS),
    **numbered(Kind.MONTH, 1, _MONTHS),
    **numbered(Kind.WEEKDAY, 0, _WEEKDAYS),
    **numbered(
        Kind.RELATIVE, -2, "avant hier, hier, aujourd hui/aujourdhui/ce jour/auj, demain, apres demain"
    ),
    **numbered(
        Kind.PART,
        0,
        "matin/matinee/mat/debut de matinee/milieu de matinee/fin de matinee, "
        "apres midi/aprem/apresmidi/aprm/debut d apres midi/milieu d apres midi/fin d apres midi, "
        "soir/soiree/debut de soiree/fin de soiree/fin de journee/fin de la journee, nuit",
    ),
    **meaning("dans la journee/en cours de journee", Lexeme(Kind.RELATIVE, 0)),
    **meaning("cette nuit", Lexeme(Kind.RELATIVE, 0), Lexeme(Kind.PART, 3)),
    **alike(Kind.DAYS, 1, "jour/jours/j/journee/journees/jour calendaire/jours calendaires"),
    **alike(Kind.DAYS, 8, "huitaine/huitaine de jours"),
    **alike(Kind.DAYS, 10, "dizaine de jours"),
    **alike(Kind.DAYS, 15, "quinzaine/quinzaine de jours/moitie"),
    **alike(
        Kind.WORKDAYS,
        1,
        "jour ouvre/jours ouvres/jour ouvrable/jours ouvrables/jours de travail/journees de travail"
        "/jour de travail/jours travailles",
    ),
    **alike(Kind.WEEK, 7, "semaine/sem/semaine de travail"),
    **alike(Kind.PLURAL, 7, "semaines"),
    **alike(Kind.WEEK_NUMBER, 0, "semaine numero/semaine n/semaine no/s"),
    **alike(Kind.MONTHS, 1, "mois"),
    **alike(Kind.MONTHS, 12, "an/ans/annee/annees"),
    **alike(Kind.MONTHS, 12, "l annee/de l annee/pour l annee"),
    **alike(Kind.QUARTER, 0, "trimestre"),
    **alike(Kind.WEEKEND, 0, "week end/weekend/we/wk"),
    **alike(Kind.HOUR, 0, "h/heure/heures/hrs/hr"),
    **alike(Kind.MINUTE, 0, "min/mn/minute/minutes/mins"),
    **alike(Kind.NOON, NOON, "midi"),
    **alike(Kind.NOON, NOON + 30, "midi trente"),
    **alike(Kind.NOON, MIDNIGHT, "minuit"),
    **alike(Kind.EXTRA, 15, "et quart"),
    **alike(Kind.EXTRA, 30, "et demie/et demi"),
    **alike(Kind.EXTRA, 45, "et trois quarts"),
    **alike(Kind.EXTRA, -15, "moins le quart/moins quart/moins un quart"),
    **alike(Kind.MINUS, 0, "moins"),
    **alike(Kind.AND, 0, "et/ou"),
    **alike(Kind.NOW, 0, "maintenant/tout de suite/a l instant/la maintenant/en ce moment"),
    **alike(Kind.THIS, 0, "ce/cet/cette/ces"),
    **meaning("en cours/actuelle/actuel/courante", Lexeme(Kind.THIS)),
    **alike(
        Kind.NEXT, 0, "prochain/prochaine/prochains/prochaines/suivant/suivante/suivants/suivantes/d apres"
    ),
    **alike(
        Kind.COMING,
        0,
        "qui vient/qui viennent/a venir/qui arrive/qui suit/qui suivent/dans les jours a venir",
    ),
    **alike(
        Kind.LAST,
        0,
        "dernier/derniere/derniers/dernieres/passe/passee/precedent/precedente/ecoule/ecoulee/d avant",
    ),
    **alike(Kind.BEYOND, 2, "d apres la prochaine/apres la prochaine/apres le prochain"),
    **alike(Kind.LATER, 1, "en huit"),
    **alike(Kind.LATER, 2, "en quinze"),
    **alike(Kind.EDGE, Edge.START, "debut/tout debut/debut de/les premiers jours de/premiers jours de"),
    **alike(Kind.EDGE, Edge.MIDDLE, "mi/milieu"),
    **alike(Kind.EDGE, Edge.END, "fin/toute fin/extreme fin/les derniers jours de/derniers jours de"),
    **alike(Kind.REST, 0, "plus tard dans/plus tard/tard/le reste de/reste de/le restant de/le reste/reste"),
    **alike(Kind.EARLIER, 0, "plus tot dans/plus tot"),
    **alike(Kind.BEFORE, 0, "avant"),
    **alike(Kind.AFTER, 0, "apres/suivant le/suivant la"),
    **alike(Kind.FROM, 0, "a partir de/a partir du/a compter de/a compter du/a partir d/a compter d"),
    **alike(Kind.BETWEEN, 0, "entre"),
    **alike(
        Kind.BY,
        0,
        "d ici/d ici a/d ici au/jusqu a/jusqu au/jusqu en/jusque/pas plus tard que/au plus tard pour"
        "/jusqu a la/d ici a la",
    ),
    **alike(
        Kind.LATEST,
        0,
        "au plus tard/dernier delai/dernier carat/grand maximum/au maximum/maximum/max/inclus"
        "/compris/inclusivement",
    ),
    **alike(Kind.IN, 0, "dans"),
    **alike(
        Kind.WITHIN,
        0,
        "sous/dans les/d ici les/au cours des/dans un delai de/dans un delai d/sous un delai de"
        "/sous les/dans le delai de/endeans/en dedans de/dans moins de/dans moins d/en moins de/en moins d"
        "/dans ces/dans un delai maximum de/delai de/pas plus de",
    ),
    **alike(Kind.AGO, 0, "il y a/y a/ca fait"),
    **alike(
        Kind.HENCE,
        0,
        "plus tard/a compter d aujourd hui/a partir d aujourd hui/a partir de maintenant/a compter de ce jour"
        "/apres aujourd hui",
    ),
    **alike(Kind.FRACTION, 15, "quart d heure/un quart d heure"),
    **alike(Kind.FRACTION, 30, "demi heure/une demi heure"),
    **alike(Kind.FRACTION, 45, "trois quarts d heure"),
    **alike(Kind.ABOUT, 0, "environ"),
    **meaning("dans la quinzaine/dans la quinzaine de jours", Lexeme(Kind.LIMIT_DAYS, 15)),
    **meaning("dans la huitaine", Lexeme(Kind.LIMIT_DAYS, 8)),
    **meaning(
        "dans le mois qui vient/dans le mois a venir/dans le mois qui suit", Lexeme(Kind.LIMIT_MONTHS, 1)
    ),
    **meaning("dans la semaine", Lexeme(Kind.WEEK_AT, 0)),
    **meaning("mois ci", Lexeme(Kind.MONTHS, 1)),
    **meaning("semaine ci", Lexeme(Kind.WEEK, 7)),
    **meaning("la veille/veille", Lexeme(Kind.FROM_DAYS, -1)),
    **meaning("le lendemain/lendemain", Lexeme(Kind.FROM_DAYS, 1)),
    **meaning("l avant veille/avant veille", Lexeme(Kind.FROM_DAYS, -2)),
    **meaning("le surlendemain/surlendemain", Lexeme(Kind.FROM_DAYS, 2)),
    **meaning("noel", Lexeme(Kind.ORDINAL, 25), Lexeme(Kind.MONTH, 12)),
    **meaning("reveillon de noel", Lexeme(Kind.ORDINAL, 24), Lexeme(Kind.MONTH, 12)),
    **meaning("nouvel an/jour de l an/premier de l an", Lexeme(Kind.ORDINAL, 1), Lexeme(Kind.MONTH, 1)),
    **meaning("saint sylvestre", Lexeme(Kind.ORDINAL, 31), Lexeme(Kind.MONTH, 12)),
    **meaning("toussaint", Lexeme(Kind.ORDINAL, 1), Lexeme(Kind.MONTH, 11)),
    **meaning("assomption", Lexeme(Kind.ORDINAL, 15), Lexeme(Kind.MONTH, 8)),
    **alike(Kind.EASTER, 0, "paques"),
    **alike(Kind.EASTER, 1, "lundi de paques"),
    **alike(Kind.EASTER, 39, "ascension"),
    **alike(Kind.EASTER, 49, "pentecote"),
    **alike(Kind.EASTER, 50, "lundi de pentecote"),
}

_A_DAY: Final = (
    Kind.ORDINAL,
    Kind.WEEKDAY,
    Kind.PART,
    Kind.MONTHS,
    Kind.WEEKEND,
    Kind.NEXT,
    Kind.LAST,
    Kind.EDGE,
    Kind.NOON,
    Kind.DAYS,
    Kind.QUARTER,
    Kind.EASTER,
)
_OF: Final = skipped_before(
    Kind.MONTH,
    Kind.WEEK,
    Kind.THIS,
    Kind.PART,
    Kind.MONTHS,
    Kind.RELATIVE,
    Kind.WEEKDAY,
    Kind.YEAR,
    Kind.DAYS,
    Kind.WORKDAYS,
    Kind.EASTER,
    Kind.NEXT,
    Kind.THE,
    Kind.ORDINAL,
)
_AN_HOUR: Final = said_before(Kind.ABOUT, Kind.NUMBER) | skipped_before(Kind.NOON, Kind.THE, Kind.EDGE)
_THEN: Final = skipped_before(
    Kind.THE,
    Kind.ORDINAL,
    Kind.WEEKDAY,
    Kind.RELATIVE,
    Kind.EDGE,
    Kind.WEEK,
    Kind.MONTHS,
    Kind.THIS,
    Kind.NEXT,
)
_IN: Final = skipped_before(
    Kind.MONTH, Kind.THIS, Kind.PART, Kind.QUARTER, Kind.WEEKEND, Kind.NEXT, Kind.EDGE, Kind.ORDINAL
)
_DURING: Final = _IN | said_before(Kind.THIS, Kind.WEEK, Kind.MONTHS)
_BEFORE: Final[dict[str, Context]] = {
    "le": _THE_DAY | skipped_before(*_A_DAY, Kind.YEAR),
    "la": skipped_before(
        Kind.WEEK,
        Kind.EDGE,
        Kind.NEXT,
        Kind.LAST,
        Kind.PART,
        Kind.ORDINAL,
        Kind.DAYS,
        Kind.NUMBER,
        Kind.EASTER,
    ),
    "les": said_before(Kind.WITHIN, Kind.NUMBER),
    "l": skipped_before(Kind.PART, Kind.MONTHS, Kind.EASTER),
    "du": _THE_DAY | skipped_before(*_A_DAY),
    "de": _OF,
    "des": skipped_before(Kind.NUMBER),
    "d": skipped_before(Kind.MONTH, Kind.MONTHS, Kind.RELATIVE, Kind.PART),
    "a": said_before(Kind.AT, Kind.NUMBER, Kind.CLOCK)
    | said_before(Kind.TO, Kind.WEEKDAY, Kind.MONTH, Kind.RELATIVE)
    | skipped_before(Kind.NOON, Kind.EDGE, Kind.WEEK, Kind.PART, Kind.EASTER),
    "au": {Kind.NUMBER: (Lexeme(Kind.TO), Lexeme(Kind.THE))}
    | said_before(Kind.TO, Kind.ORDINAL, Kind.WEEKDAY)
    | skipped_before(Kind.MONTHS, Kind.EDGE, Kind.PART, Kind.QUARTER),
    "en": said_before(Kind.IN, Kind.YEAR) | skipped_before(Kind.MONTH, Kind.EDGE, Kind.PART),
    **contexts("jusqu au/d ici au", {Kind.NUMBER: (Lexeme(Kind.BY), Lexeme(Kind.THE))}),
    "commencant": skipped_before(Kind.THE, Kind.ORDINAL),
    **contexts(
        "vers/vers les/peu pres/aux alentours d/autour de/aux alentours de/aux environs de"
        "/a peu pres/autour des/sur les",
        _AN_HOUR,
    ),
    **contexts("autour du/aux alentours du/aux environs du/vers le", said_before(Kind.THE, Kind.NUMBER)),
    "environ": skipped_before(Kind.NUMBER, Kind.NOON),
    **contexts("pour/donc/soit/disons", _THEN),
    **contexts(
        "courant/dans le courant de/au cours de/en cours de/pendant/durant/dans le courant du/courant de"
        "/au courant de/au cours du/courant du/en courant de",
        _DURING,
    ),
    "dans": _IN,
    **contexts("ce/cet/cette", _TODAY | said_before(Kind.THIS, Kind.DAYS)),
    **contexts("t/q", said_before(Kind.QUARTER, Kind.NUMBER)),
    "dans la journee": skipped_before(Kind.WEEKDAY, Kind.RELATIVE, Kind.THE, Kind.ORDINAL, Kind.NEXT),
    "mois": skipped_before(Kind.MONTH),
    "annee": skipped_before(Kind.YEAR),
    **contexts("le mois de/au mois de/du mois de/au mois d", skipped_before(Kind.MONTH)),
    "plus tard": said_before(Kind.REST, Kind.THIS, Kind.WEEK, Kind.MONTHS),
    **contexts("l annee/de l annee/pour l annee/en l an", said_before(Kind.IN, Kind.YEAR)),
    **contexts("un/une", one_before()),
    "sept": said_before(
        Kind.NUMBER,
        Kind.DAYS,
        Kind.WORKDAYS,
        Kind.WEEK,
        Kind.PLURAL,
        Kind.MONTHS,
        Kind.HOUR,
        Kind.MINUTE,
        Kind.MONTH,
        Kind.AND,
        Kind.EXTRA,
        number=7,
    ),
}

LANGUAGE: Final = Language(
    words=_WORDS,
    before=_BEFORE,
    ordinal_endings=frozenset({"er", "ere", "e", "eme", "ieme", "nd", "nde", "re"}),
    round_days={8: 7, 15: 14},
)
