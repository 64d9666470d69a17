"""The letters in English, as careful British professionals write them."""

import re
from typing import Final

from bot.domain.people import Civility
from bot.writing.before_en import ANNOUNCING, APPROACHING, CONFIRMING, THREAD
from bot.writing.draft import Gap, uncapped
from bot.writing.offers_en import OFFERS
from bot.writing.partings_en import PARTINGS
from bot.writing.phrases import Phrases
from bot.writing.practical_en import AGENCY, DATES, SAMPLE
from bot.writing.thanks_en import JOINT, THANKS
from bot.writing.waiting_en import CALL, STATUS, UPDATE

#: words whose capital goes after a colon; all others may be names
_SMALL: Final = frozenset(
    (
        *("the", "a", "an", "my", "our", "your", "their", "its", "this", "these", "that", "to"),
        *("how", "why", "when", "what", "where", "who", "which", "if", "whether"),
        *("they", "we", "you", "he", "she", "it", "there", "more", "less", "some", "every", "each", "all"),
    )
)
#: what is typed around a post and is said already: "Position of accountant (m/f/d)", "the head of sales"
_BEFORE: Final = re.compile(
    r"(?:(?:the|an?) )?(?:position|post|role|job) (?:of|as) (?:an? )?|the ", re.IGNORECASE
)
_AFTER: Final = re.compile(r"[\s,–-]*\(?\b[mf]\s?/\s?[mfw](?:\s?/\s?[dx])?\b\)?\s*$", re.IGNORECASE)
#: how words begin that tell of somebody and name no role
_TELLING: Final = frozenset(
    (
        "my",
        "our",
        "their",
        "his",
        "her",
        "he",
        "she",
        "they",
        "i",
        "future",
        "former",
        "maybe",
        "perhaps",
        "it",
    )
)


#: what is a team, not a role, when it is all that was typed
_TEAMS: Final = frozenset(("hr", "it", "sales", "finance", "marketing", "operations", "management"))


def _post(role: str) -> str:
    return f"the position of {_bare(role)}"


def _bare(noun: str) -> str:
    """Return a post or a role without the words that a letter says itself, nor what is for an advert."""
    kept = _AFTER.sub("", noun)
    match = _BEFORE.match(kept)
    return (kept[match.end() :] if match else kept) or noun


def _tells(words: str) -> bool:
    return re.split(r"[\s’']", words, maxsplit=1)[0] in {"I", "i"}


def _of_role(role: str) -> str | None:
    told = role.split(maxsplit=1)[0].lower() in _TELLING or role.lower() in _TEAMS
    return None if told else _bare(role)


def _role(role: str) -> str:
    return role


def _detail(words: str) -> str:
    first, *others = words.split(maxsplit=2)
    doing = _is_doing(first) and bool(others) and others[0].lower() in _SMALL
    return words[0].lower() + words[1:] if doing else uncapped(words, _SMALL)


def _requirement(words: str) -> str:
    # a name keeps its capital ("German"), a doing word does not ("Leading a team")
    return words[0].lower() + words[1:] if _is_doing(words.split(maxsplit=1)[0]) else _detail(words)


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and word[1:].islower()


PHRASES: Final = Phrases(
    greeting={Civility.MADAM: "Dear Ms {surname},", Civility.SIR: "Dear Mr {surname},"},
    greeting_plain="Hello,",
    civility={Civility.MADAM: "Ms {name}", Civility.SIR: "Mr {name}"},
    person_role="{person} ({role})",
    also=" and ",
    items="; ".join,
    close=("Kind regards,", "With kind regards,"),
    close_known=("With kind regards,", "With best wishes,"),
    gap="[ {words} ]",
    missing={
        Gap.SIGNATURE: "your first and last name",
        Gap.DETAIL: "one particular point of your conversation",
        Gap.UNTIL: "the day that suits you",
        Gap.PEOPLE: "the people you met",
        Gap.DATES: "two or three dates, with the time",
        Gap.IMPRESSION: "your impression, in one sentence",
        Gap.LINK: "the link, or the name of the file",
        Gap.PHONE: "your telephone number",
    },
    post=_post,
    this_post="this position",
    detail=_detail,
    tells=_tells,
    requirement=_requirement,
    role=_role,
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
