"""Spanish as a table."""

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
    "uno/una, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, "
    "dieciseis/diez y seis, diecisiete, dieciocho, diecinueve, veinte, veintiuno/veintiun/veintiuna, "
    "veintidos, "
    "veintitres, veinticuatro, veinticinco, veintiseis, veintisiete, veintiocho, veintinueve"
)
_TENS: Final = ("treinta", "cuarenta", "cincuenta")
_ORDINALS: Final = (
    "primero/primer/primera, segundo/segunda, tercero/tercer/tercera, cuarto/cuarta, quinto/quinta, "
    "sexto/sexta, "
    "septimo/septima, octavo/octava, noveno/novena, decimo/decima, undecimo/undecima, duodecimo/duodecima"
)
_MONTHS: Final = (
    "enero/ene, febrero/feb, marzo/mar, abril/abr, mayo/may, junio/jun, julio/jul, agosto/ago, "
    "septiembre/setiembre/sept/sep/set, octubre/oct, noviembre/nov, diciembre/dic"
)
_WEEKDAYS: Final = (
    "lunes/lun/lu, martes, miercoles/mie/mierc/mier/miercole, jueves/jue/juev/ju, viernes/vie/vier, "
    "sabado/sab/sa/sabados, domingo/dom"
)
_LITTLE: Final = numbered(Kind.NUMBER, 1, _UNITS)
_NUMBERS: Final[Words] = _LITTLE | tens(_TENS, _LITTLE, "{ten} y {unit}", first=30)
_WORDS: Final[Words] = {
    **spoken_clocks(_LITTLE, _NUMBERS),
    **spoken_clocks(_LITTLE, _NUMBERS, between=" y ", least=1),
    **_NUMBERS,
    **years(("dos mil ",), _NUMBERS.items()),
    **meaning("dos mil", Lexeme(Kind.YEAR, 2000)),
    **numbered(Kind.ORDINAL, 1, _ORDINALS),
    **numbered(Kind.MONTH, 1, _MONTHS),
    **numbered(Kind.WEEKDAY, 0, _WEEKDAYS),
    **numbered(
        Kind.RELATIVE,
        -2,
        "anteayer/antier/antes de ayer/antes de anoche/dia antes de ayer, ayer, hoy/hoy dia/hoy mismo, "
        "manana, "
        "pasado manana/dia despues de manana/dia siguiente a manana",
    ),
    **meaning("anoche", Lexeme(Kind.RELATIVE, -1), Lexeme(Kind.PART, 3)),
    **meaning("anteanoche", Lexeme(Kind.RELATIVE, -2), Lexeme(Kind.PART, 3)),
    **meaning("esta manana", Lexeme(Kind.RELATIVE, 0), Lexeme(Kind.PART, 0)),
    **meaning("esta tarde", Lexeme(Kind.RELATIVE, 0), Lexeme(Kind.PART, 1)),
    **meaning("esta noche", Lexeme(Kind.RELATIVE, 0), Lexeme(Kind.PART, 3)),
    **numbered(
        Kind.PART,
        0,
        "de la manana/por la manana/en la manana/a la manana/temprano/a primera hora"
        "/a primera hora de la manana"
        "/a media manana, "
        "tarde/de la tarde/por la tarde/en la tarde/a la tarde/a primera hora de la tarde/a media tarde, "
        "a ultima hora/a ultima hora de la tarde/a ultima hora del dia/al final del dia"
        "/final del dia/fin del dia"
        "/al final de la jornada/cierre de jornada, "
        "noche/de la noche/por la noche/en la noche/a la noche/de la madrugada/por la madrugada/madrugada",
    ),
    **alike(Kind.DAYS, 1, "dia/dias/dias naturales/dias corridos/jornada"),
    **alike(Kind.DAYS, 15, "quincena/mitad"),
    **alike(
        Kind.WORKDAYS,
        1,
        "dia habil/dias habiles/dia laborable/dias laborables/dias laborales/dia laboral/dias de trabajo"
        "/jornadas laborables/jornadas",
    ),
    **alike(Kind.WEEK, 7, "semana/sem/semana laboral"),
    **alike(Kind.PLURAL, 7, "semanas"),
    **alike(Kind.WEEK_NUMBER, 0, "semana numero/semana n"),
    **alike(Kind.MONTHS, 1, "mes/meses"),
    **alike(Kind.MONTHS, 12, "ano/anos"),
    **alike(Kind.MONTHS, 12, "el ano/en el ano/del ano"),
    **alike(Kind.QUARTER, 0, "trimestre"),
    **alike(Kind.WEEKEND, 0, "fin de semana/finde/fines de semana"),
    **alike(Kind.HOUR, 0, "h/hora/horas/hs/hrs"),
    **alike(Kind.MINUTE, 0, "min/mins/minuto/minutos"),
    **alike(Kind.NOON, NOON, "mediodia/medio dia/del mediodia/de mediodia"),
    **alike(Kind.NOON, MIDNIGHT, "medianoche/media noche"),
    **alike(Kind.OCLOCK, 0, "en punto"),
    **alike(Kind.EXTRA, 15, "y cuarto/y un cuarto"),
    **alike(Kind.EXTRA, 30, "y media/y medio"),
    **alike(Kind.EXTRA, -15, "menos cuarto/menos un cuarto"),
    **alike(Kind.PAST, 15, "cuarto pasadas/cuarto pasadas de/cuarto pasadas las/cuarto pasadas de las"),
    **alike(Kind.PAST, -15, "cuarto para"),
    **alike(Kind.MINUS, 0, "menos"),
    **alike(Kind.FRACTION, 15, "cuarto de hora/un cuarto de hora"),
    **alike(Kind.FRACTION, 30, "media hora"),
    **alike(Kind.FRACTION, 45, "tres cuartos de hora"),
    **alike(Kind.ABOUT, 0, "aproximadamente"),
    **alike(Kind.NOW, 0, "ahora/ahora mismo/ya mismo/en este momento"),
    **alike(Kind.THIS, 0, "este/esta/estos/estas/actual/en curso/presente/corriente"),
    **alike(Kind.NEXT, 0, "proximo/proxima/proximos/proximas/siguiente/siguientes/entrante"),
    **alike(Kind.COMING, 0, "que viene/que vienen/venidero/venidera/que entra/que sigue"),
    **alike(
        Kind.LAST,
        0,
        "pasado/pasada/pasados/ultimo/ultima/ultimos/ultimas/anterior/anteriores/que paso/previo/previa",
    ),
    **alike(Kind.BEYOND, 2, "despues de la proxima/despues del proximo/despues de la siguiente/subsiguiente"),
    **alike(
        Kind.EDGE,
        Edge.START,
        "principios/principio/comienzos/comienzo/inicio/inicios/primeros dias/los primeros dias/primeros",
    ),
    **alike(Kind.EDGE, Edge.MIDDLE, "mediados/medio"),
    **alike(Kind.EDGE, Edge.END, "finales/final/fin/fines/ultimos dias/los ultimos dias"),
    **alike(Kind.REST, 0, "resto/el resto/mas tarde/mas adelante"),
    **alike(Kind.EARLIER, 0, "mas temprano/mas temprano en/antes en"),
    **alike(Kind.BEFORE, 0, "antes/antes de/antes del/anterior a/previo a/antes de el"),
    **alike(Kind.AFTER, 0, "despues de/despues del/tras"),
    **alike(Kind.FROM, 0, "desde/a partir de/a partir del/a contar desde/a contar de/contados desde"),
    **alike(Kind.BETWEEN, 0, "entre"),
    **alike(Kind.AND, 0, "y/o"),
    **alike(
        Kind.BY,
        0,
        "hasta/para/no mas tarde de/no mas tarde que/no mas tarde del/tan tarde como/de aqui al/para la"
        "/a mas tardar para",
    ),
    **alike(
        Kind.LATEST,
        0,
        "a mas tardar/como muy tarde/como tarde/como maximo/lo mas tarde/inclusive/incluido"
        "/como mucho/maximo",
    ),
    **alike(Kind.IN, 0, "en/dentro de/de aqui a/en unos/en unas/dentro de unos/dentro de unas"),
    **alike(
        Kind.WITHIN,
        0,
        "en un plazo de/en el plazo de/en menos de/dentro de los proximos/en los proximos/en las proximas"
        "/dentro de las proximas/en los siguientes/antes de que pasen/en un maximo de/no mas de/plazo de"
        "/dentro de un plazo de/en el transcurso de",
    ),
    **alike(Kind.AGO, 0, "hace/hace unos/hace unas/atras"),
    **alike(
        Kind.HENCE,
        0,
        "a partir de hoy/a partir de ahora/desde hoy/desde ahora/despues de hoy/despues/mas tarde"
        "/a contar desde hoy",
    ),
    **alike(Kind.AT, 0, "a las/a la"),
    **meaning("navidad", Lexeme(Kind.ORDINAL, 25), Lexeme(Kind.MONTH, 12)),
    **meaning("nochebuena", Lexeme(Kind.ORDINAL, 24), Lexeme(Kind.MONTH, 12)),
    **meaning("nochevieja", Lexeme(Kind.ORDINAL, 31), Lexeme(Kind.MONTH, 12)),
    **meaning("ano nuevo", Lexeme(Kind.ORDINAL, 1), Lexeme(Kind.MONTH, 1)),
    **meaning("reyes/dia de reyes", Lexeme(Kind.ORDINAL, 6), Lexeme(Kind.MONTH, 1)),
    **meaning("dia de todos los santos/todos los santos", Lexeme(Kind.ORDINAL, 1), Lexeme(Kind.MONTH, 11)),
    **alike(Kind.EASTER, 0, "pascua/domingo de pascua/domingo de resurreccion"),
    **alike(Kind.EASTER, -2, "viernes santo"),
    **alike(Kind.EASTER, -3, "jueves santo"),
    **alike(Kind.EASTER, 1, "lunes de pascua"),
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
    Kind.NOON,
    Kind.REST,
)
_THE: Final = said_before(Kind.THE, Kind.NUMBER) | skipped_before(*_NAMED, Kind.WEEK_NUMBER, Kind.THE)
_OF: Final = said_before(Kind.THE, Kind.NUMBER) | skipped_before(*_NAMED, Kind.THE, Kind.YEAR)
_HOUR: Final = (Kind.NUMBER, Kind.CLOCK)
_A_MOMENT: Final = said_before(Kind.ABOUT, *_HOUR) | skipped_before(
    Kind.NOON, Kind.AT, Kind.THE, Kind.ORDINAL, Kind.EDGE, Kind.RELATIVE
)
_BEFORE: Final[dict[str, Context]] = {
    "el": _THE | skipped_before(Kind.YEAR),
    "mas tarde": said_before(Kind.REST, Kind.THIS, Kind.WEEK, Kind.MONTHS),
    **contexts("dia", said_before(Kind.THE, Kind.NUMBER) | skipped_before(Kind.ORDINAL)),
    "la": said_before(Kind.AT, *_HOUR)
    | skipped_before(
        Kind.WEEK, Kind.WEEK_NUMBER, Kind.NEXT, Kind.LAST, Kind.ORDINAL, Kind.THIS, Kind.DAYS, Kind.EASTER
    ),
    "las": said_before(Kind.AT, *_HOUR) | skipped_before(Kind.NEXT),
    "los": skipped_before(Kind.NEXT, Kind.LAST, Kind.EDGE),
    "de": _OF,
    "del": _OF,
    **contexts("t/q", said_before(Kind.QUARTER, Kind.NUMBER)),
    "do": skipped_before(Kind.MONTH),
    "al": {Kind.NUMBER: (Lexeme(Kind.TO), Lexeme(Kind.THE)), Kind.WEEKDAY: (Lexeme(Kind.TO),)}
    | skipped_before(Kind.NOON, Kind.EDGE),
    "a": said_before(Kind.TO, Kind.WEEKDAY, Kind.NUMBER)
    | skipped_before(Kind.EDGE, Kind.NOON, Kind.THE, Kind.RELATIVE, Kind.PART, Kind.MONTH),
    "en": skipped_before(Kind.MONTH, Kind.NEXT, Kind.THIS, Kind.WEEKEND, Kind.EDGE, Kind.THE, Kind.QUARTER)
    | said_before(Kind.IN, Kind.YEAR),
    **contexts("en el/en la", skipped_before(*_NAMED)),
    **contexts("alrededor de/sobre/hacia/cerca de/a eso de/aproximadamente", _A_MOMENT),
    **contexts(
        "sobre las/hacia las/alrededor de las/cerca de las/a eso de las/hacia la/sobre la/alrededor de la"
        "/como a las/aproximadamente a las/de las",
        said_before(Kind.AT, *_HOUR),
    ),
    **contexts("pasadas las/pasados de las/pasadas de las", said_before(Kind.PLUS, *_HOUR)),
    **contexts("para las/para la", said_before(Kind.TO, *_HOUR)),
    "de aqui a": said_before(Kind.BY, Kind.EDGE, Kind.RELATIVE),
    **contexts("de aqui al", {Kind.NUMBER: (Lexeme(Kind.BY), Lexeme(Kind.THE))}),
    **contexts("antes del/antes de", {Kind.NUMBER: (Lexeme(Kind.BEFORE), Lexeme(Kind.THE))}),
    **contexts("antes de las/antes de la", {it: (Lexeme(Kind.BEFORE), Lexeme(Kind.AT)) for it in _HOUR}),
    **contexts("hasta las/hasta la", {it: (Lexeme(Kind.BY), Lexeme(Kind.AT)) for it in _HOUR}),
    **contexts("el ano/en el ano/del ano/ano", said_before(Kind.IN, Kind.YEAR)),
    **contexts("mes de/el mes de/del mes de/en el mes de", skipped_before(Kind.MONTH)),
    **contexts(
        "durante/a lo largo de/en el curso de/en el transcurso de",
        skipped_before(*_NAMED) | said_before(Kind.THIS, Kind.WEEK, Kind.MONTHS),
    ),
    "un": one_before(),
    "un par de": number_before(2),
}

LANGUAGE: Final = Language(
    words=_WORDS,
    before=_BEFORE,
    ordinal_endings=frozenset({"o", "a", "er", "ro", "ra", "do", "da", "to", "ta", "no", "mo", "vo"}),
    dotted_clock=True,
    dashed_dates=True,
    round_days={8: 7, 15: 14},
)
