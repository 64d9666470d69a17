"""The fullest candidate there can be: every list at its limit, every word long and hostile."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.interviews import Fit, Interview, Kind, Notes, Presence, Skill, State
from bot.domain.people import LIMITS, Civility, Personal
from bot.domain.planning import plan
from bot.domain.playbook import DEFAULT
from bot.domain.preparation import Ally, Evidence, Question, Rehearsal
from bot.domain.timeline import Facts, Interviewer, Opportunity, Reference
from bot.services.notes import Note
from bot.services.ports import View
from bot.services.upcoming import Upcoming
from tests import builders
from tests.builders import moment
from tests.chat.shown import answered, view

#: tags, entities, quotes, a right-to-left override and an emoji of four bytes, at the length that is kept
HOSTILE: Final = Personal('<b>&lt;</a>"@all\u202e🦊 ' + "é" * 100)
#: every note there is
NOTES: Final = Notes(**dict.fromkeys(Note, HOSTILE), fit=Fit.PARTLY, scores=dict.fromkeys(Skill, 3))
LONG: Final = 2**62
ZONE: Final = "America/Argentina/ComodRivadavia"


def _interview(number: int) -> Interview:
    starts = moment("2026-11-24 14:30") + timedelta(days=number)
    return Interview(
        id=LONG + number,
        round=number,
        kind=Kind.INTERVIEW,
        starts=starts,
        zone=ZONE,
        duration=timedelta(hours=1),
        entered=moment("2026-11-20 10:00"),
        state=State.HELD if number < 3 else State.PLANNED,
        state_at=starts + timedelta(hours=2) if number < 3 else None,
        present=tuple(
            Presence(interviewer_id=LONG + nth, detail=HOSTILE, matters=HOSTILE) for nth in range(10)
        ),
        place=HOSTILE,
        notes=NOTES,
        promise=builders.promise("2026-12-18", entered="2026-11-24 20:00"),
    )


def opportunity(number: int = 0) -> Opportunity:
    """Return an opportunity with as many people as can be kept."""
    people = tuple(
        Interviewer(id=LONG + nth, name=HOSTILE, civility=Civility.MADAM, role=HOSTILE, address=HOSTILE)
        for nth in range(LIMITS["interviewers"])
    )
    return Opportunity(
        id=LONG + number,
        company=HOSTILE,
        role=HOSTILE,
        territory="FR",
        language="fr",
        entered=moment("2026-11-20 10:00"),
        interviews=tuple(_interview(nth) for nth in (1, 2, 3)),
        interviewers=people,
        reference_ids=tuple(LONG + nth for nth in range(LIMITS["references"])),
        motive=HOSTILE,
        apart=HOSTILE,
        questions=HOSTILE,
        interested=True,
        evidence=tuple(
            Evidence(id=LONG + nth, requirement=HOSTILE, example=HOSTILE, result=HOSTILE, future=HOSTILE)
            for nth in range(LIMITS["evidence"])
        ),
        allies=tuple(
            Ally(
                id=LONG + nth,
                name=HOSTILE,
                civility=Civility.SIR,
                address=HOSTILE,
                degree=1 + nth % 2,
                met_at=moment("2026-11-23 10:00") if nth > 2 else None,
            )
            for nth in range(LIMITS["allies"])
        ),
        rehearsals=tuple(
            Rehearsal(question=it, round=nth, words=HOSTILE) for nth in (1, 2, 3) for it in Question
        ),
    )


def facts(opportunities: int = 1, *, language: str = "fr") -> Facts:
    """Return the facts of a candidate with that many of them."""
    roles = tuple(opportunity(nth) for nth in range(opportunities))
    known = builders.facts(*roles, candidate=builders.candidate(language=language))
    references = tuple(
        Reference(id=LONG + nth, name=HOSTILE, civility=Civility.SIR, address=HOSTILE)
        for nth in range(LIMITS["references"])
    )
    someone = replace(known.candidate, portfolio=HOSTILE, career=HOSTILE)
    return replace(known, references=references, candidate=someone)


def seen(opportunities: int = 1, *, at: str = "2026-11-25 20:00", language: str = "fr") -> Upcoming:
    """Return what a screen is given at a moment, half of the tasks being done."""
    told = facts(opportunities, language=language)
    keys = [task.key for task in plan(told, DEFAULT, now=moment(at)).tasks]
    told = answered(told, keys[::2], at)
    known: View = view(told, at)
    return Upcoming(view=known, reminders=plan(told, DEFAULT, now=moment(at)).reminders)
