"""Situations in which letters are written, told in the words that a candidate of each language types."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from bot.domain.interviews import Fit, Hour, Interview, Kind, Notes, Presence, State
from bot.domain.outcomes import Ending, EndingKind, Offer
from bot.domain.people import Civility, Personal
from bot.domain.preparation import Ally, Evidence
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.writing import before, partings, thanks, thread, waiting
from bot.writing.draft import Draft
from bot.writing.partings import Parting
from tests import builders
from tests.builders import moment, promise

TOLD: Final = "2026-11-20 10:00"
LINK: Final = Personal("https://example.org/travaux")
REPLY_BY: Final = date(2026, 12, 11)


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """What a candidate typed, in one language."""

    language: str
    company: str
    post: str
    roles: tuple[str, str, str]
    details: tuple[str, str, str]
    matters: str
    agree: str
    forgot: str
    concern: str
    challenge: str
    samples: str
    requirements: tuple[str, str]


FRENCH: Final = Words(
    language="fr",
    company="Novalis",
    post="Assistante RH",
    roles=("DRH", "Responsable paie", "Directrice générale"),
    details=(
        "La refonte du parcours d’accueil des nouveaux",
        "le passage à la paie internalisée en janvier",
        "l’ouverture du second atelier à Nantes",
    ),
    matters="Que chaque dossier soit complet dès le premier jour.",
    agree="former les managers avant de changer l’outil",
    forgot="pendant un an, j’ai tenu la paie de 40 personnes",
    concern="mon peu de pratique de SIRH récents",
    challenge="réduire le délai d’intégration des nouveaux",
    samples="un exemple de livret d’accueil",
    requirements=("Suivi administratif du personnel", "Maîtrise de la paie"),
)
ENGLISH: Final = Words(
    language="en",
    company="Brightwater",
    post="Project manager",
    roles=("Head of Operations", "Finance lead", "Managing director"),
    details=(
        "The move of the warehouse to Leeds",
        "how the monthly reporting could be shortened",
        "opening a second workshop next spring",
    ),
    matters="That every delivery date is one we can keep.",
    agree="testing early with two customers",
    forgot="I ran a move of the same size in 2023",
    concern="my limited experience of public tenders",
    challenge="keeping stock low during the move",
    samples="a project plan from a similar move",
    requirements=("Leading a team of six", "Budget follow-up"),
)
TYPED: Final = (FRENCH, ENGLISH)

MADAM: Final = Interviewer(id=11, name=Personal("Claire Dupont"), civility=Civility.MADAM)
SIR: Final = Interviewer(id=12, name=Personal("Paul Martin"), civility=Civility.SIR)
OTHER: Final = Interviewer(id=13, name=Personal("Hélène Le Goff"), civility=Civility.MADAM)
UNKNOWN: Final = Interviewer(id=14, name=Personal("Camille Roy"))
CONSULTANT: Final = Interviewer(id=19, name=Personal("Anne d’Ormesson"), civility=Civility.MADAM, agency=True)
VOUCHES: Final = Reference(id=101, name=Personal("Jean Vidal"), civility=Civility.SIR)
VOUCHES_TOO: Final = Reference(id=102, name=Personal("Sofia Petit"), civility=Civility.MADAM)
INSIDE: Final = Ally(id=7, name=Personal("Marc Lenoir"), civility=Civility.SIR)


def told(
    words: Words,
    *people: Interviewer,
    number: int = 1,
    details: bool = True,
    matters: bool = False,
    starts: str = "2026-11-24 14:30",
    by: str | None = None,
    planned: dict[str, Any] | None = None,
    **changes: Any,
) -> tuple[Opportunity, Interview]:
    """Return an opportunity with one interview held by people who have roles, and what was noted."""
    here = tuple(replace(it, role=Personal(role)) for it, role in zip(people, words.roles, strict=False))
    present = tuple(
        Presence(
            interviewer_id=it.id,
            detail=Personal(detail) if details else None,
            matters=Personal(words.matters) if matters else None,
        )
        for it, detail in zip(here, words.details, strict=False)
    )
    held = builders.interview(
        starts,
        entered=TOLD,
        present=present,
        promise=promise(by, entered=TOLD) if by else None,
        **{"state": State.HELD, **(planned or {})},
    )
    opened = builders.opportunity(
        held,
        people=0,
        id=number,
        **{
            "company": Personal(words.company),
            "role": Personal(words.post),
            "language": words.language,
            "interviewers": here,
            "reference_ids": (101, 102),
            **changes,
        },
    )
    return opened, opened.interviews[-1]


def letters(words: Words) -> Iterator[tuple[str, Draft]]:
    """Yield a draft for each situation, under its title."""
    yield from _before(words)
    yield from _thanks(words)
    yield from _waiting(words)
    yield from _endings(words)


def _before(words: Words) -> Iterator[tuple[str, Draft]]:
    visit, at = told(words, number=2)
    yield "confirmation, visit, little is known", before.confirmation(visit, at)
    visit, at = told(words, MADAM, planned={"place": Personal("…"), "duration": timedelta(minutes=50)})
    yield "confirmation, visit, all is known", before.confirmation(visit, at)
    for nth, kind in enumerate((Kind.VIDEO, Kind.SCREENING, Kind.CALL), start=3):
        opened, at = told(words, SIR, number=nth, planned={"kind": kind})
        yield f"confirmation, {kind}", before.confirmation(opened, at)
    morning, at = told(words, number=6, planned={"hour": Hour.MORNING})
    yield "confirmation, no hour yet", before.confirmation(morning, at)
    evidence = tuple(Evidence(id=nth, requirement=Personal(it)) for nth, it in enumerate(words.requirements))
    known, at = told(words, evidence=evidence)
    yield "reference, told beforehand", before.announcement(known, at, VOUCHES)
    bare, at = told(words, role=None)
    yield "another reference, the post has no name", before.announcement(bare, at, VOUCHES_TOO)
    other, later = told(
        words, number=3, role=None, starts="2026-11-26 09:00", planned={"state": State.PLANNED}
    )
    two = thread.with_others(before.announcement(known, at, VOUCHES), words.language, [(other, later)])
    yield "reference, told of two interviews", two
    yield "reference, the date moved", thread.new_date(known, at, VOUCHES)
    yield "contact inside", before.approach(known, at, INSIDE)
    yield "somebody's contact inside", before.approach(known, at, replace(INSIDE, degree=2))
    yield "contact inside, thanked", before.ally_thanks(known, INSIDE)


def _thanks(words: Words) -> Iterator[tuple[str, Draft]]:
    opened, held = told(words, MADAM, SIR, OTHER)
    for person, whose in zip(opened.interviewers, ("first", "second", "third"), strict=True):
        yield f"thank-you, {whose} of three people", thanks.to_one(opened, held, person)
    opened, held = told(words, UNKNOWN, number=2, details=False)
    yield "thank-you, no civility, nothing noted", thanks.to_one(opened, held, opened.interviewers[0])
    opened, held = told(words, number=3)
    yield "thank-you, nobody known by name", thanks.to_one(opened, held, None)
    notes = Notes(agree=Personal(words.agree), forgot=Personal(words.forgot), fit=Fit.PARTLY)
    opened, held = told(words, MADAM, number=4, matters=True, by="2026-12-04", planned={"notes": notes})
    yield "thank-you, much noted, a promised day", thanks.to_one(opened, held, opened.interviewers[0])
    full = Notes(agree=Personal(words.agree), fit=Fit.FULLY)
    opened, held = told(words, SIR, number=5, planned={"notes": full})
    yield "thank-you, just the post, a shared view", thanks.to_one(opened, held, opened.interviewers[0])
    opened, held = told(words, SIR, number=6)
    yield "thank-you, late", thanks.to_one(opened, held, opened.interviewers[0], late=True)
    opened, held = told(words, MADAM, number=7, role=None, invited=moment("2026-11-25 10:00"))
    yield "thank-you, already invited again", thanks.to_one(opened, held, opened.interviewers[0])
    opened, held = told(words, MADAM, SIR)
    yield "one letter to two people", thanks.joint(opened, held, opened.interviewers)
    opened, held = told(words, MADAM, SIR, UNKNOWN, number=8, details=False)
    yield "one letter to three, one civility unknown", thanks.joint(opened, held, opened.interviewers)
    opened, held = _agency(words)
    draft = thanks.to_one(opened, held, opened.interviewers[0])
    yield "thank-you through an agency", waiting.relayed(opened, draft, opened.interviewers[0])


def _agency(words: Words) -> tuple[Opportunity, Interview]:
    opened, held = told(words, MADAM, number=9)
    return replace(opened, interviewers=(*opened.interviewers, CONSULTANT)), held


def _waiting(words: Words) -> Iterator[tuple[str, Draft]]:
    opened, held = told(words, MADAM, SIR, planned={"notes": Notes(concern=Personal(words.concern))})
    yield "reference, news and asked to vouch", waiting.reference_update(opened, held, VOUCHES)
    opened, held = told(words, MADAM, number=2)
    yield "reference, news, no concern", waiting.reference_update(opened, held, VOUCHES_TOO)
    opened, held = told(words, number=3)
    yield "reference, news, no names", waiting.reference_update(opened, held, VOUCHES)
    for title, notes, link in (
        ("sample, asked for", Notes(samples=Personal(words.samples)), LINK),
        ("sample, about a challenge, no link yet", Notes(challenge=Personal(words.challenge)), None),
        ("sample, offered", Notes(), LINK),
    ):
        opened, held = told(words, MADAM, planned={"notes": notes})
        yield title, waiting.sample(opened, held, link)
    opened, held = told(words, MADAM, number=4)
    yield "a new date", waiting.new_date(opened, held)
    yield "a new date, I could not come", waiting.new_date(opened, held, sorry=True)
    yield "where does it stand", waiting.status(opened, held)
    yield "where does it stand, the second time", waiting.status(opened, held, again=True)
    late, held = told(words, MADAM, number=5, by="2026-12-04")
    yield "where does it stand, past the promised day", waiting.status(late, held)
    yield "call, past the promised day", waiting.call(late, held)
    bare, held = told(words, role=None, number=6)
    yield "call, no day was promised, the post has no name", waiting.call(bare, held)
    through, held = _agency(words)
    yield "agency, where does it stand", waiting.status(through, held)
    yield "agency, where does it stand, the second time", waiting.status(through, held, again=True)
    yield "agency, call after the interview", waiting.consultant_call(through, held)
    yield "agency, call later", waiting.consultant_call(through, held, later=True)


def _endings(words: Words) -> Iterator[tuple[str, Draft]]:
    opened, held = told(words, MADAM)
    yield "an offer elsewhere, to be answered by a day", partings.elsewhere(opened, REPLY_BY)
    yield "an offer elsewhere, no day", partings.elsewhere(_agency(words)[0], None)
    offered = replace(opened, offer=Offer(at=moment("2026-12-07 10:00"), reply_by=REPLY_BY))
    undated = replace(offered, id=2, offer=Offer(at=moment("2026-12-07 10:00")))
    yield "offer, asking for time", partings.letter(offered, Parting.TIME)
    yield "offer, asking for time, no day was named", partings.letter(undated, Parting.TIME)
    for which in (Parting.IN_WRITING, Parting.ACCEPT, Parting.DECLINE):
        yield f"offer, {which.name.lower()}", partings.letter(offered, which)
    brought = replace(_agency(words)[0], offer=offered.offer)
    yield "offer through an agency, declined", partings.letter(brought, Parting.DECLINE)
    yield "withdrawing", partings.letter(opened, Parting.WITHDRAW)
    yield "withdrawing, another offer accepted", partings.step_down(replace(opened, id=3))
    for kind, title in ((EndingKind.FROZEN, "frozen"), (EndingKind.OFFER_GONE, "offer taken back")):
        ended = replace(opened, ending=Ending(kind=kind, at=moment("2026-12-08 10:00")))
        yield f"closing note, {title}", partings.letter(ended, Parting.CLOSING)
    yield "reply to a no after one round", partings.gracious(opened, held)
    later = tuple(
        replace(held, id=nth, round=nth, starts=moment(starts))
        for nth, starts in ((2, "2026-12-02 10:00"), (3, "2026-12-10 09:00"))
    )
    thrice = replace(opened, interviews=(held, *later))
    yield "reply to a no after three rounds", partings.gracious(thrice, later[-1])
    for kind, title in ((EndingKind.REFUSED, "no"), (EndingKind.ACCEPTED, "yes")):
        ended = replace(opened, ending=Ending(kind=kind, at=moment("2026-12-08 10:00")))
        yield f"reference, thanked after a {title}", partings.farewell(ended, VOUCHES)
        yield f"contact inside, thanked after a {title}", partings.farewell(ended, INSIDE)
