"""Every letter and script over facts of any kind, and what is wrong with one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from bot.domain.interviews import Fit, Hour, Interview, Kind, Notes, Presence, State
from bot.domain.outcomes import Ending, EndingKind, Offer
from bot.domain.people import Civility, Personal
from bot.domain.preparation import Ally, Evidence
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.writing import before, partings, thanks, thread, waiting
from bot.writing.draft import Draft, LetterKind, cut, inside, typed
from bot.writing.letters import PHRASES
from bot.writing.names import proper, surname
from bot.writing.partings import Parting
from tests import builders
from tests.builders import moment, promise

Voice = Callable[[tuple[str, ...]], str]

#: what stands in the place of a typed word once it is masked
FACT: Final = "Fact"
_TOLD: Final = "2026-11-20 10:00"
_AT: Final = moment("2026-12-07 10:00")


@dataclass(frozen=True, kw_only=True, slots=True)
class Typed:
    """What a candidate typed about one opportunity; ``None`` for what they left out."""

    language: str
    company: str
    post: str | None
    names: tuple[str, ...]
    civility: Civility | None
    role: str | None
    detail: str | None
    matters: str | None
    agree: str | None
    forgot: str | None
    concern: str | None
    challenge: str | None
    samples: str | None
    requirement: str | None
    link: str | None
    fit: Fit | None
    by: bool
    kind: Kind
    hour: Hour
    agency: bool
    rounds: int
    ending: EndingKind | None

    def words(self) -> set[str]:
        """Return every word that was typed."""
        single = (it for it in fields(self) if it.name != "names")
        known = (getattr(self, it.name) for it in single if it.name in _WORDS)
        return {*self.names, *(it for it in known if it)}


_WORDS: Final = (
    "company",
    "post",
    "role",
    "detail",
    "matters",
    "agree",
    "forgot",
    "concern",
    "challenge",
    "samples",
    "requirement",
    "link",
)


def _personal(words: str | None) -> Personal | None:
    return Personal(words) if words else None


def opened(told: Typed) -> Opportunity:
    """Return the opportunity that was told of."""
    people = tuple(
        Interviewer(id=11 + nth, name=Personal(name), civility=told.civility, role=_personal(told.role))
        for nth, name in enumerate(told.names)
    )
    notes = Notes(
        agree=_personal(told.agree),
        forgot=_personal(told.forgot),
        concern=_personal(told.concern),
        challenge=_personal(told.challenge),
        samples=_personal(told.samples),
        fit=told.fit,
    )
    first = builders.interview(
        "2026-11-24 14:30",
        entered=_TOLD,
        kind=told.kind,
        hour=told.hour,
        state=State.HELD,
        promise=promise("2026-12-04", entered=_TOLD) if told.by else None,
        notes=notes,
        present=tuple(
            Presence(interviewer_id=it.id, detail=_personal(told.detail), matters=_personal(told.matters))
            for it in people
        ),
    )
    held = tuple(
        replace(first, id=nth + 1, round=nth + 1, starts=first.starts + timedelta(days=7 * nth))
        for nth in range(told.rounds)
    )
    consultant = (Interviewer(id=30, name=Personal(told.company), civility=told.civility, agency=True),)
    evidence = (Evidence(id=1, requirement=Personal(told.requirement)),) * 3 if told.requirement else ()
    return replace(
        builders.opportunity(*held, people=0),
        company=Personal(told.company),
        role=_personal(told.post),
        language=told.language,
        interviewers=(*people, *(consultant if told.agency else ())),
        evidence=evidence,
        reference_ids=(101, 102),
        offer=Offer(at=_AT, reply_by=date(2026, 12, 11) if told.by else None),
        ending=Ending(kind=told.ending, at=_AT) if told.ending else None,
    )


def letters(told: Typed, voice: Voice | None = None) -> Iterator[Draft]:
    """Yield every letter and script about what was told."""
    opportunity = opened(told)
    interview = opportunity.interviews[-1]
    people = tuple(it for it in opportunity.interviewers if not it.agency)
    name = Personal(told.names[0] if told.names else told.company)
    reference = Reference(id=101, name=name, civility=told.civility)
    yield before.confirmation(opportunity, interview, voice=voice)
    alert = before.announcement(opportunity, interview, reference, voice=voice)
    yield alert
    yield thread.with_others(alert, told.language, [(opportunity, interview)], voice=voice)
    yield thread.new_date(opportunity, interview, reference, voice=voice)
    for degree in (1, 2):
        ally = Ally(id=7, name=name, civility=told.civility, degree=degree)
        yield before.approach(opportunity, interview, ally, voice=voice)
    yield before.ally_thanks(opportunity, ally, voice=voice)
    yield from _thank_yous(opportunity, interview, people, voice)
    yield waiting.reference_update(opportunity, interview, reference, voice=voice)
    yield waiting.sample(opportunity, interview, _personal(told.link), voice=voice)
    for again in (False, True):
        yield waiting.new_date(opportunity, interview, sorry=again, voice=voice)
        yield waiting.status(opportunity, interview, again=again, voice=voice)
        yield waiting.consultant_call(opportunity, interview, later=again, voice=voice)
    yield waiting.call(opportunity, interview, voice=voice)
    yield from (partings.letter(opportunity, which, voice=voice) for which in Parting)
    yield partings.elsewhere(opportunity, date(2026, 12, 11) if told.by else None, voice=voice)
    yield partings.step_down(opportunity, voice=voice)
    yield partings.gracious(opportunity, interview, voice=voice)
    yield partings.farewell(opportunity, reference, voice=voice)
    yield partings.farewell(opportunity, ally, voice=voice)


def _thank_yous(
    opportunity: Opportunity, interview: Interview, people: tuple[Interviewer, ...], voice: Voice | None
) -> Iterator[Draft]:
    for person in people or (None,):
        for late in (False, True):
            draft = thanks.to_one(opportunity, interview, person, late=late, voice=voice)
            yield draft
            relayed = waiting.relayed(opportunity, draft, person, voice=voice)
            if relayed.kind is LetterKind.RELAYED:
                yield relayed
    if len(people) > 1:
        yield thanks.joint(opportunity, interview, people, voice=voice)


def masked(text: str, told: Typed) -> str:
    """Return a text with a sign in the place of each typed word; how it ends is kept."""
    return _shown(told).sub(lambda it: FACT + it.group()[-1] * (it.group()[-1] in ".?!…"), text)


@lru_cache(maxsize=8)
def _shown(told: Typed) -> re.Pattern[str]:
    """Return what finds each typed word in a letter, in whatever form it stands there."""
    shown: set[str] = set()
    for words in told.words():
        for most in (60, 120, 500):
            shown |= {it(Personal(words), most) for it in (typed, inside)}
        shown.add(surname(Personal(words)))
    shown |= {cut(word, most) for word in shown for most in (4, 6, 7, 8, 10, 12, 20, 30, 40, 60)}
    cased = {it for word in shown for it in (word, word[:1].lower() + word[1:], proper(word))}
    forms = {it for word in cased for it in (word, word.rstrip("…")) if len(it) > 1 or it in told.words()}
    either = "|".join(re.escape(it) for it in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, line by line."""
    lines = (re.sub(r"^\d\. ", "", line) for line in text.split("\n") if line)
    return [it for line in lines for it in re.split(r"(?<=[.?!…])(?<!\bM\.)(?<!\bMr\.) +", line) if it]


def faults(text: str, language: str) -> list[str]:
    """Return what is wrong with how a masked text is written."""
    wrong = {
        "two spaces": r"[ \u00a0\u202f]{2}",
        "an unfilled place": r"[{}]",
        "two full stops": rf"\.\.|[?!…]\.|[,;:]\.|(?<!{FACT})\.;",
        "a comma astray": rf"(?<!{FACT})\.,|,,|,\s*$",
        "a space before a full stop or a comma": r"[ \u00a0][.,](?!\w)",
        "an empty line too many": r"\n\n\n",
        "a small letter after a full stop": rf"(?<!\bM)(?<!\bMr)(?<!{FACT})[.?!…] +[a-zà-ÿ]",
        "a line that begins small": r"(?m)^[a-zà-ÿ]",
        "a line that ends in a space": r"(?m)[ \u00a0]$",
    }
    if language == "fr":
        wrong["no no-break space before high punctuation"] = rf"(?<![\u00a0\d/])(?<!{FACT})[:;?!](?!//)"
        wrong["a straight apostrophe"] = r"'"
        wrong["an elision left out"] = rf"\b(?:de|que|le|je|ne|se|la) (?!{FACT})[aeiouéèêàœ]"
    body = text.replace(",\n", "\n")  # greetings and closes end in a comma
    return [fault for fault, pattern in wrong.items() if re.search(pattern, body)]


def openings(text: str) -> list[str]:
    """Return the first word of each sentence between the greeting and the close."""
    between = text.split("\n\n", 1)[-1].rsplit("\n\n", 1)[0]
    found = (re.search(r"[^\W\d_]+", it) for it in sentences(between))
    return [{"j": "je"}.get(it.group().lower(), it.group().lower()) for it in found if it]


def table_words(language: str) -> set[str]:
    """Return the words of the phrases of a language, without the places for facts."""
    return {word.lower() for it in _strings(PHRASES[language]) for word in re.findall(r"[^\W\d_]+", it)}


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield re.sub(r"\{\w+\}", " ", value)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
