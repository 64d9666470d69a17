"""The letters in French. No-break spaces stand before ``: ; ? !`` and inside « »."""

import re
from collections.abc import Sequence
from typing import Final

from bot.domain.people import Civility
from bot.writing.before_fr import ANNOUNCING, APPROACHING, CONFIRMING, THREAD
from bot.writing.draft import Gap, uncapped
from bot.writing.offers_fr import OFFERS
from bot.writing.partings_fr import PARTINGS
from bot.writing.phrases import Phrases
from bot.writing.practical_fr import AGENCY, DATES, SAMPLE
from bot.writing.thanks_fr import JOINT, THANKS
from bot.writing.waiting_fr import CALL, STATUS, UPDATE

_ELIDED: Final = tuple("aeiouàâäéèêëîïôöùûüœæ")
#: beginnings of posts with a silent h
_SILENT: Final = (
    "héberg",
    "hémato",
    "herbor",
    "histor",
    "horlog",
    "hortic",
    "hospit",
    "hôte",
    "huissi",
    "hydr",
    "hygi",
    "hypno",
)
#: words whose capital goes after a colon; all others may be names
_SMALL: Final = frozenset(
    (
        *("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "ce", "cet", "cette", "ces"),
        *("mon", "ma", "mes", "notre", "nos", "votre", "vos", "leur", "leurs", "son", "sa", "ses"),
        *("comment", "pourquoi", "quand", "quel", "quelle", "quels", "quelles", "que", "qu"),
        *("il", "elle", "on", "nous", "vous", "je", "j", "ils", "elles", "c", "cela", "ça"),
        *("à", "au", "aux", "en", "dans", "pour", "avec", "sur", "sans", "si", "s", "ne", "n"),
        *("plus", "moins", "chaque", "tout", "tous", "toute", "toutes", "plusieurs", "deux", "trois"),
    )
)
#: beginnings of what was noted that are no names before such a word: "Réduire les", "Refonte du"
_DOING: Final = re.compile(
    r"[A-ZÉÈÀ][a-zà-ÿ]{2,}(?:er|ir|re) (?:le |la |les |l[’']|un |une |des |du |mieux |plus )"
)
_THING: Final = re.compile(
    r"[A-ZÉÈÀ][a-zà-ÿ]+(?:tion|sion|ment|age|ture|té|fonte|ise) (?:de |du |des |d[’']|à |au |aux |en )"
)
_FIRST_NAMES: Final = (
    *("Pierre", "Olivier", "Xavier", "Didier", "Roger", "Alexandre", "Gauthier", "Gautier", "Casimir"),
    *("Clément", "Elise", "Élise", "Denise", "Françoise", "Louise", "Héloïse", "Maïté"),
)


#: what is typed around a post and is said already: "Poste de comptable (H/F)", "la paie"
_BEFORE: Final = re.compile(
    r"(?:(?:un|le) )?(?:poste|emploi|rôle|fonctions?) (?:de |d[’'])|(?:une? |le |la |l[’'])", re.IGNORECASE
)
_AFTER: Final = re.compile(r"[\s,–-]*\(?\b(?:[HF]\s?/\s?[HF](?:\s?/\s?[XND])?)\b\)?\s*$", re.IGNORECASE)
#: how words begin that tell of somebody and name no role
_TELLING: Final = frozenset(
    (
        *("mon", "ma", "mes", "son", "sa", "notre", "leur", "futur", "future", "ancien", "ancienne"),
        *(
            "il",
            "elle",
            "c",
            "ce",
            "celui",
            "celle",
            "on",
            "je",
            "j",
            "qui",
            "peut-être",
            "chez",
            "n+1",
            "n+2",
        ),
    )
)


def _bare(noun: str) -> str:
    """Return a post or a role without the words that a letter says itself, nor what is for an advert."""
    kept = _AFTER.sub("", noun)
    match = _BEFORE.match(kept)
    return (kept[match.end() :] if match else kept) or noun


def _of(noun: str) -> str:
    first = noun.lower()
    return f"d’{noun}" if first.startswith((*_ELIDED, *_SILENT)) else f"de {noun}"


def _post(role: str) -> str:
    return f"le poste {_of(_small(_bare(role)))}"


def _small(role: str) -> str:
    """Take the capital off a common word ("Directrice technique"), not off a short form ("RH", "DevOps")."""
    first = role.split(maxsplit=1)[0]
    return role[0].lower() + role[1:] if first[1:].islower() and len(first) > 2 else role


def _detail(words: str) -> str:
    common = _DOING.match(words) or _THING.match(words)
    if common and not words.startswith(_FIRST_NAMES):
        return words[0].lower() + words[1:]
    return uncapped(words, _SMALL)


def _tells(words: str) -> bool:
    return re.split(r"[\s’']", words, maxsplit=1)[0].lower() in {"je", "j", "moi"}


def _of_role(role: str) -> str | None:
    first = re.split(r"[\s’']", role, maxsplit=1)[0].lower()
    return None if first in _TELLING else _of(_small(_bare(role)))


def _items(things: Sequence[str]) -> str:
    return "\N{NO-BREAK SPACE}; ".join(things)


PHRASES: Final = Phrases(
    greeting={Civility.MADAM: "Bonjour Madame {surname},", Civility.SIR: "Bonjour Monsieur {surname},"},
    greeting_plain="Bonjour,",
    civility={Civility.MADAM: "Mme {name}", Civility.SIR: "M. {name}"},
    person_role="{person} ({role})",
    also=" et ",
    items=_items,
    close=("Bien cordialement,", "Cordialement,"),
    close_known=("Bien cordialement,", "Bien à vous,"),
    gap="[ {words} ]",
    missing={
        Gap.SIGNATURE: "votre prénom et votre nom",
        Gap.DETAIL: "un point précis de votre échange",
        Gap.UNTIL: "jour qui vous convient",
        Gap.PEOPLE: "les personnes rencontrées",
        Gap.DATES: "deux ou trois dates, avec l’heure",
        Gap.IMPRESSION: "votre impression, en une phrase",
        Gap.LINK: "le lien, ou le nom du fichier joint",
        Gap.PHONE: "votre numéro de téléphone",
    },
    post=_post,
    this_post="ce poste",
    detail=_detail,
    tells=_tells,
    requirement=_small,
    role=_small,
    of_role=_of_role,
    thanks=THANKS,
    joint=JOINT,
    update=UPDATE,
    status=STATUS,
    call=CALL,
    sample=SAMPLE,
    dates=DATES,
    agency=AGENCY,
    offers=OFFERS,
    partings=PARTINGS,
    confirming=CONFIRMING,
    announcing=ANNOUNCING,
    thread=THREAD,
    approaching=APPROACHING,
)
