"""What is said of an hour that is not one clock time: a stretch ("entre 14h et 16h"), or not known yet.

And the ways to write a clock time that are one only where an hour is asked: "9", "1430", "um 3".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Final

from bot.reading.languages import in_turn
from bot.reading.stretches import stretch
from bot.reading.words import fold

#: longer texts say more than an hour
MOST: Final = 200

#: the hour is not known yet, in each language: nothing in these patterns repeats
_UNKNOWN: Final[Mapping[str, tuple[str, ...]]] = {
    "fr": (
        r"(?:je )?(?:ne |n )?(?:sais|connais) pas(?: encore)? (?:a )?(?:quelle |l )(?:heure|horaire)",
        r"(?:je )?(?:ne |n )?(?:le )?(?:sais|connais) pas(?: encore)?",
        r"(?:l )?(?:heure|horaire) (?:inconnue?|a preciser|a confirmer|pas encore (?:connue?|fixee?))",
        r"(?:pas|sans) (?:encore )?d? ?(?:heure|horaire)",
        r"(?:dans|en cours de|au cours de) (?:la )?journee",
        r"aucune idee(?: de l heure)?",
    ),
    "en": (
        r"(?:i )?(?:don t|do not) know(?: yet)?(?: (?:at )?what time| the (?:hour|time))?(?: yet)?",
        r"(?:the )?(?:time|hour) (?:is )?(?:unknown|not known(?: yet)?|tb[ac])",
        r"(?:the )?(?:time|hour) (?:is )?to be (?:confirmed|announced)",
        r"no time yet",
        r"(?:during|some ?time (?:in|during)) the day",
        r"(?:i have )?no idea(?: (?:at )?what time)?",
    ),
    "nl": (
        r"(?:ik )?weet (?:ik )?(?:het )?(?:nog )?niet(?: hoe laat)?",
        r"(?:ik )?weet (?:de tijd|het uur|het tijdstip) (?:nog )?niet",
        r"(?:de |het )?(?:tijd|tijdstip|uur) (?:is )?(?:nog )?(?:niet bekend|onbekend|te bepalen)",
        r"nog (?:niet bekend|onbekend|geen (?:uur|tijd|tijdstip))",
        r"(?:in de loop van|gedurende) de dag|overdag",
        r"geen idee(?: hoe laat)?",
    ),
    "de": (
        r"(?:ich )?weiss (?:ich )?(?:es )?(?:noch )?nicht(?: genau)?(?: um wie ?viel uhr| wann genau)?",
        r"(?:ich )?(?:weiss|kenne) die uhrzeit (?:noch )?nicht",
        r"(?:die )?(?:uhr)?zeit (?:ist |steht )?(?:noch )?(?:unbekannt|offen|unklar|nicht (?:bekannt|fest))",
        r"noch (?:offen|unklar|keine uhrzeit)",
        r"(?:im laufe|im verlauf|wahrend) des tages|tagsu(?:e)?ber",
        r"keine ahnung",
    ),
    "es": (
        r"(?:aun |todavia )?no (?:lo )?(?:se|sabemos|conozco)(?: la hora| a que hora)?(?: exacta)?",
        r"no (?:lo )?(?:se|sabemos|conozco) (?:aun|todavia)(?: la hora| a que hora)?(?: exacta)?",
        r"(?:la )?hora (?:desconocida|(?:por|a|sin) (?:confirmar|determinar|definir|concretar))",
        r"(?:aun |todavia )?sin hora(?: fija)?",
        r"(?:durante el|en el transcurso del|a lo largo del) dia",
        r"ni idea",
    ),
}
_BUT: Final = {"fr": "mais", "en": "but", "nl": "maar", "de": "aber", "es": "pero"}
_PATTERNS: Final = {
    tag: re.compile(rf"(?<!\w)(?:{_BUT[tag]} )?(?:{'|'.join(ways)})(?!\w)") for tag, ways in _UNKNOWN.items()
}

#: an hour in figures with or without its unit, after a word that says "at"
_FIGURES: Final = re.compile(
    r"(?:(?:a las|a|at|om|um|las|vers|gegen|rond) )?"
    r"(?P<hour>\d{1,2})(?: ?(?P<mark>[:.,hu ]?) ?(?P<minute>[0-5]\d))?"
    r"(?: ?(?:h|u|hs|hrs?|uhr|uur|heures?|horas?))?(?: ?(?P<half>[ap])\.? ?m\.?)?"
)
_DATES: Final = range(1, 13)


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What was said of the hour, and the rest of the text, which may name a day."""

    rest: str
    #: the stretch of time, when one was said; without one the hour is not known yet
    stretch: tuple[time, time] | None = None


def said(text: str, lang: str) -> Said | None:
    """Return the stretch of time a text names, or that it says the hour is not known; ``None`` for neither.

    The language that takes most of the text for the stretch is believed, ``lang`` before the others. Small
    hours are those of the afternoon, unless the half of the day was said. Nothing is raised.
    """
    if len(text) > MOST:
        return None
    folded = fold(text)
    stretches = filter(None, (stretch(folded, tag, table) for tag, table in in_turn(lang)))
    found = max(stretches, key=lambda it: it.end - it.begin, default=None)
    if found:
        return Said(rest=_without(folded, found.begin, found.end), stretch=found.ends)
    for tag, _ in in_turn(lang):
        unknown = _PATTERNS[tag].search(folded)
        if unknown:
            return Said(rest=_without(folded, *unknown.span()))
    return None


def in_figures(text: str) -> str | None:
    """Return an hour in figures as every language reads it ("14:30", "3:00 pm"), where an hour is asked.

    What may as well be a date ("5.12") is left alone, and so is every text with a word in it.
    """
    found = _FIGURES.fullmatch(fold(text)) if len(text) <= MOST else None
    if found is None:
        return None
    minute = found["minute"] or "00"
    if found["mark"] in {".", ",", " "} and int(minute) in _DATES:
        return None
    return f"{found['hour']}:{minute}" + (f" {found['half']}m" if found["half"] else "")


def _without(folded: str, begin: int, end: int) -> str:
    rest = f"{folded[:begin]} {folded[end:]}"
    return " ".join(rest.replace(",", " ").split()).strip(" .;:-")
