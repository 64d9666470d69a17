"""Golden days of the day after an interview, and of the days before a second round."""

from dataclasses import replace
from typing import Final

from bot.domain.interviews import Kind, Notes, State
from bot.domain.people import Personal
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.preparation import Question
from bot.domain.timeline import Opportunity
from tests.builders import candidate, facts, interview, moment, opportunity
from tests.domain.golden import GoldenDay
from tests.domain.golden_turns import TUESDAY
from tests.domain.told import done, finished, moved, noted, refused, rehearsed, reviewed, yes

_AFTER: Final = DEFAULT.only(StepName.REVIEW, StepName.SAMPLE)
_BEFORE: Final = DEFAULT.only(StepName.RESEARCH, StepName.GAPS, StepName.REREAD, StepName.DECK)

_FIRST: Final = interview(
    "2026-11-24 14:00",
    entered="2026-11-20 12:00",
    state=State.HELD,
    state_at=moment("2026-11-24 15:31"),
    debriefed=moment("2026-11-24 15:40"),
    reviewed=moment("2026-11-25 09:00"),
)
_TOLD: Final = replace(_FIRST, notes=Notes(asked=Personal("Pourquoi nous ?")))


def _second(entered: str, starts: str = "2026-12-15 10:00", *, told: bool = True) -> Opportunity:
    """Return an opportunity whose second round was told at a moment; ``told``: with notes of the first."""
    coming = interview(starts, entered=entered, id=2, round=2)
    return opportunity(_TOLD if told else _FIRST, coming)


ROUNDS: Final = (
    GoldenDay(
        name="the day after: the second part of the notes, and the sample they asked for that evening",
        facts=facts(opportunity(TUESDAY)),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:40", finished()),
            ("2026-11-25 10:00", noted(samples=Personal("une maquette"))),
            ("2026-11-25 10:01", reviewed()),
        ),
        until="2027-01-31 12:00",
        messages=("2026-11-25 Wed 08:30 review", "2026-11-25 Wed 18:00 sample"),
        playbook=_AFTER,
    ),
    GoldenDay(
        name="a challenge is named, the second part never finished: the sample on the second morning",
        facts=facts(opportunity(TUESDAY)),
        told=(
            ("2026-11-24 15:31", yes()),
            ("2026-11-24 15:40", finished()),
            ("2026-11-25 10:00", noted(challenge=Personal("la migration"))),
        ),
        until="2027-01-31 12:00",
        messages=("2026-11-25 Wed 08:30 review", "2026-11-26 Thu 08:30 sample"),
        playbook=_AFTER,
    ),
    GoldenDay(
        name="a link on file, a Friday: the sample waits for the first business day",
        facts=facts(
            opportunity(interview("2026-11-27 10:00", entered="2026-11-20 12:00")),
            candidate=candidate(portfolio=Personal("https://example.org/travaux")),
        ),
        told=(("2026-11-27 11:31", yes()), ("2026-11-27 11:40", finished())),
        until="2027-01-31 12:00",
        messages=("2026-11-28 Sat 09:30 review", "2026-11-30 Mon 08:30 sample"),
        playbook=_AFTER,
    ),
    GoldenDay(
        name="the eve of Christmas: no business day within three, the sample the next morning",
        facts=facts(
            opportunity(interview("2026-12-23 10:00", entered="2026-12-20 12:00")),
            candidate=candidate(portfolio=Personal("https://example.org/travaux")),
        ),
        told=(("2026-12-23 11:31", yes()), ("2026-12-23 11:40", finished())),
        until="2027-01-31 12:00",
        # the best worth stands first
        messages=("2026-12-24 Thu 08:30 sample + review",),
        playbook=_AFTER,
    ),
    GoldenDay(
        name="a phone screening has no second part; what was asked for is still sent",
        facts=facts(
            opportunity(interview("2026-11-24 14:00", entered="2026-11-20 12:00", kind=Kind.SCREENING))
        ),
        told=(
            ("2026-11-24 14:55", yes()),
            ("2026-11-24 15:00", noted(samples=Personal("un texte"))),
            ("2026-11-24 15:05", finished()),
        ),
        until="2027-01-31 12:00",
        messages=("2026-11-26 Thu 08:30 sample",),
        playbook=_AFTER,
    ),
    GoldenDay(
        name="told on the third day: the second part two hours after; no sample in the quiet after a refusal",
        facts=facts(opportunity(TUESDAY)),
        told=(
            ("2026-11-26 09:00", yes()),
            ("2026-11-26 09:30", noted(samples=Personal("une maquette"))),
            ("2026-11-26 19:00", refused()),
        ),
        until="2027-01-31 12:00",
        # 09:00 + 2 h: the evening's digest
        messages=("2026-11-26 Thu 18:00 sample + review",),
        playbook=_AFTER,
    ),
    GoldenDay(
        name="a second round told eleven days before: one question a day, the rest at its day",
        facts=facts(_second("2026-12-04 10:00", told=False)),
        told=(),
        until="2026-12-15 09:00",
        messages=(
            # nothing was noted of the first: asked at once
            "2026-12-04 Fri 18:00 reread.recall#2",
            "2026-12-07 Mon 08:30 deck#2",
            "2026-12-08 Tue 08:30 deck#2",
            "2026-12-09 Wed 08:30 deck#2",
            "2026-12-10 Thu 08:30 research#2 + deck#2",
            "2026-12-11 Fri 08:30 gaps#2 + deck#2",
            "2026-12-12 Sat 09:30 reread#2 + deck#2",
            "2026-12-13 Sun 09:30 deck#2",
            "2026-12-14 Mon 08:30 deck#2",
        ),
        playbook=_BEFORE,
    ),
    GoldenDay(
        name="questions answered ahead, and notes recalled: what is done is not asked for",
        facts=facts(_second("2026-12-04 10:00", told=False)),
        told=(
            ("2026-12-04 11:00", noted(asked=Personal("Pourquoi nous ?"))),
            ("2026-12-07 12:00", rehearsed(Question.WHY_YOU, Question.EXPERIENCE, Question.SALARY)),
            ("2026-12-10 12:00", done("1:2:gaps:0")),
        ),
        until="2026-12-15 09:00",
        messages=(
            "2026-12-07 Mon 08:30 deck#2",
            "2026-12-08 Tue 08:30 deck#2",
            "2026-12-10 Thu 08:30 research#2",
            "2026-12-11 Fri 08:30 deck#2",
            "2026-12-12 Sat 09:30 reread#2 + deck#2",
            "2026-12-13 Sun 09:30 deck#2",
        ),
        playbook=_BEFORE,
    ),
    GoldenDay(
        name="a second round told two days before: all of it in the two digests that are left",
        facts=facts(_second("2026-12-13 10:00")),
        told=(),
        until="2026-12-15 09:00",
        messages=(
            # six tasks at most: the fourth question moves on
            "2026-12-13 Sun 18:00 research#2 + gaps#2 + reread#2 + deck#2×3",
            "2026-12-14 Mon 08:30 deck#2×5",
        ),
        playbook=_BEFORE,
    ),
    GoldenDay(
        name="a second round told on its eve: the evening belongs to the brief",
        facts=facts(_second("2026-12-14 10:00")),
        told=(),
        until="2026-12-15 09:00",
        messages=(),
        playbook=_BEFORE,
    ),
    GoldenDay(
        name="a second round by phone is short",
        facts=facts(
            opportunity(
                _FIRST,
                interview("2026-12-15 10:00", entered="2026-12-04 10:00", id=2, round=2, kind=Kind.SCREENING),
            )
        ),
        told=(),
        until="2026-12-15 09:00",
        messages=(),
        playbook=_BEFORE,
    ),
    GoldenDay(
        name="a second round moved while it is prepared: what is open counts from the new date",
        facts=facts(_second("2026-12-04 10:00")),
        told=(
            ("2026-12-10 12:00", done("1:2:research:0")),
            ("2026-12-11 12:00", moved("2026-12-18 10:00", 2)),
        ),
        until="2026-12-18 09:00",
        messages=(
            "2026-12-07 Mon 08:30 deck#2",
            "2026-12-08 Tue 08:30 deck#2",
            "2026-12-09 Wed 08:30 deck#2",
            "2026-12-10 Thu 08:30 research#2 + deck#2",
            "2026-12-11 Fri 08:30 gaps#2 + deck#2",
            # seven digests are left for eight questions
            "2026-12-11 Fri 18:00 deck#2×2",
            "2026-12-12 Sat 09:30 deck#2",
            "2026-12-13 Sun 09:30 deck#2",
            "2026-12-14 Mon 08:30 gaps#2 + deck#2",
            "2026-12-15 Tue 08:30 reread#2 + deck#2",
            "2026-12-16 Wed 08:30 deck#2",
            "2026-12-17 Thu 08:30 deck#2",
        ),
        playbook=_BEFORE,
    ),
    GoldenDay(
        name="a second round two days after the clocks go forward",
        facts=facts(_second("2027-03-20 12:00", "2027-03-30 10:00")),
        told=(),
        until="2027-03-30 09:00",
        messages=(
            "2027-03-22 Mon 08:30 deck#2",
            "2027-03-23 Tue 08:30 deck#2",
            "2027-03-24 Wed 08:30 deck#2",
            "2027-03-25 Thu 08:30 research#2 + deck#2",
            "2027-03-26 Fri 08:30 gaps#2 + deck#2",
            "2027-03-27 Sat 09:30 reread#2 + deck#2",
            "2027-03-28 Sun 09:30 deck#2",
            "2027-03-29 Mon 08:30 deck#2",
        ),
        playbook=_BEFORE,
    ),
    GoldenDay(
        name="a refusal while the second round is prepared ends it",
        facts=facts(_second("2026-12-04 10:00")),
        told=(("2026-12-08 12:00", refused()),),
        until="2026-12-15 09:00",
        messages=("2026-12-07 Mon 08:30 deck#2", "2026-12-08 Tue 08:30 deck#2"),
        playbook=_BEFORE,
    ),
)
