"""What one letter tells a reference of several interviews, or of a date that moved (playbook §1, A16, A40).

References are one thread across opportunities: an interview beside the one the letter is about has a
sentence of its own in it, before the letter closes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from bot.domain.interviews import Interview, State
from bot.domain.timeline import Opportunity, Reference
from bot.writing.draft import Draft, Gap, typed
from bot.writing.letters import NAMED, gap, greeting, held_on, paragraphs, phrases_of, post


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sentences:
    """The sentences of one language; ``{post}`` stands inside a sentence."""

    #: another interview of the same days: to come and held, with its post and without
    coming: str
    coming_post: str
    held: str
    held_post: str
    #: a date that moved
    subject: str
    moved: str
    thanks: str


_FRENCH: Final = _Sentences(
    coming="J’ai aussi un entretien avec {company} le {day} : on vous appellera peut-être à ce sujet "
    "également.",
    coming_post="J’ai aussi un entretien avec {company} le {day}, pour {post} : on vous appellera "
    "peut-être à ce sujet également.",
    held="J’ai aussi eu un entretien avec {company} le {day}.",
    held_post="J’ai aussi eu un entretien avec {company} le {day}, pour {post}.",
    subject="Nouvelle date pour mon entretien",
    moved="La date de mon entretien avec {company} a changé : il aura lieu le {day}. Un éventuel appel à mon "
    "sujet viendra donc plutôt à ce moment-là.",
    thanks="Merci encore de votre soutien.",
)
_ENGLISH: Final = _Sentences(
    coming="I also have an interview with {company} on {day}: they may call you about it as well.",
    coming_post="I also have an interview with {company} on {day}, for {post}: they may call you about it as "
    "well.",
    held="I have also had an interview with {company}, on {day}.",
    held_post="I have also had an interview with {company}, on {day}, for {post}.",
    subject="A new date for my interview",
    moved="The date of my interview with {company} has changed: it is now on {day}. If they call you, it "
    "will be around then.",
    thanks="Thank you again for your support.",
)
_SENTENCES: Final[Mapping[str, _Sentences]] = {"fr": _FRENCH, "en": _ENGLISH}


def with_others(draft: Draft, language: str, others: Iterable[tuple[Opportunity, Interview]]) -> Draft:
    """Return the letter with a sentence for each other interview, before its last two paragraphs."""
    said = [_beside(language, opportunity, interview) for opportunity, interview in others]
    if not said:
        return draft
    *opening, thanks, close = draft.body.split("\n\n")
    return replace(draft, body=paragraphs(*opening, " ".join(said), thanks, close))


def new_date(opportunity: Opportunity, interview: Interview, reference: Reference) -> Draft:
    """Return what tells a reference who knows the old date the new one."""
    words, said = phrases_of(opportunity), _sentences(opportunity.language)
    return Draft(
        subject=said.subject,
        body=paragraphs(
            greeting(words, reference),
            said.moved.format(company=typed(opportunity.company, NAMED), day=held_on(opportunity, interview)),
            said.thanks,
            f"{words.close}\n{gap(words, Gap.SIGNATURE)}",
        ),
        gaps=(Gap.SIGNATURE,),
    )


def _beside(language: str, opportunity: Opportunity, interview: Interview) -> str:
    said = _sentences(language)
    other = replace(opportunity, language=language)
    named = post(other)
    held = interview.state is State.HELD
    plain, with_post = (said.held, said.held_post) if held else (said.coming, said.coming_post)
    return (with_post if named else plain).format(
        company=typed(opportunity.company, NAMED), day=held_on(other, interview), post=named or ""
    )


def _sentences(language: str) -> _Sentences:
    return _SENTENCES.get(language, _ENGLISH)
