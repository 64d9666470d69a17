"""Golden days of the people who help: contacts inside, and whoever vouches for several companies."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.domain.people import Personal
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.preparation import Ally
from bot.domain.timeline import Answer, AnswerKind, Facts, Opportunity
from tests.builders import facts, interview, opportunity
from tests.domain.days import Change
from tests.domain.golden import GoldenDay
from tests.domain.golden_before import BEFORE, NINE_DAYS
from tests.domain.told import done, finished, moved, yes

ALERTS: Final = DEFAULT.only(StepName.ALERT)


def found(ally: int) -> Change:
    """A contact inside is found, which closes the search."""

    def change(it: Facts, now: datetime) -> Facts:
        (role,) = it.opportunities
        allies = (*role.allies, Ally(id=ally, name=Personal(f"Ally {ally}")))
        answers = {"1:1:insiders:0": Answer(kind=AnswerKind.DONE, at=now), **it.answers}
        return replace(it, opportunities=(replace(role, allies=allies),), answers=answers)

    return change


def joined(role: Opportunity) -> Change:
    """Another opportunity is entered."""
    return lambda it, _now: replace(it, opportunities=(*it.opportunities, role))


def met(ally: int) -> Change:
    """The candidate and a contact inside have met."""

    def change(it: Facts, now: datetime) -> Facts:
        (role,) = it.opportunities
        allies = tuple(replace(who, met_at=now) if who.id == ally else who for who in role.allies)
        return done(f"1:1:meet:{ally}")(replace(it, opportunities=(replace(role, allies=allies),)), now)

    return change


HELPED: Final = (
    GoldenDay(
        name="one reference for three companies within a week",
        facts=facts(
            opportunity(NINE_DAYS, references=1),
            opportunity(
                interview("2026-11-26 10:00", entered="2026-11-15 12:00", id=2), id=2, reference_ids=(101,)
            ),
            opportunity(
                interview("2026-12-01 14:00", entered="2026-11-15 12:00", id=3), id=3, reference_ids=(101,)
            ),
        ),
        told=(("2026-11-21 10:00", done("1:1:alert:101", "2:2:alert:101")),),
        until="2026-12-01 13:00",
        messages=(
            # the second comes within the week: one letter names both
            "2026-11-21 Sat 09:30 alert + alert#2",
            # T0-3 d is Saturday the 28th; the week of peace ends that day at 10:00
            "2026-11-28 Sat 18:00 alert#3",
        ),
        playbook=ALERTS,
    ),
    GoldenDay(
        name="one reference, and a second company entered after the first alert",
        facts=facts(opportunity(NINE_DAYS, references=1)),
        told=(
            ("2026-11-21 10:00", done("1:1:alert:101")),
            (
                "2026-11-21 12:00",
                joined(
                    opportunity(
                        interview("2026-11-26 10:00", entered="2026-11-21 12:00", id=2),
                        id=2,
                        reference_ids=(101,),
                    )
                ),
            ),
        ),
        until="2026-11-26 09:00",
        messages=(
            "2026-11-21 Sat 09:30 alert",
            # T0-3 d would be Monday; a week of peace ends on the 28th; the eve is the latest
            "2026-11-25 Wed 08:30 alert#2",
        ),
        playbook=ALERTS,
    ),
    GoldenDay(
        name="two references: one knows the date when it moves to the week after, one was not told yet",
        facts=facts(opportunity(NINE_DAYS, references=2)),
        told=(
            ("2026-11-21 10:00", done("1:1:alert:101")),
            ("2026-11-21 12:00", moved("2026-12-03 14:00")),
            ("2026-11-21 19:00", done("1:1:alert:101.1")),
        ),
        until="2026-12-03 13:00",
        messages=(
            "2026-11-21 Sat 09:30 alert×2",
            # whoever has the old date is told the new one at once
            "2026-11-21 Sat 18:00 alert",
            # the other three days before it
            "2026-11-30 Mon 08:30 alert",
        ),
        playbook=ALERTS,
    ),
    GoldenDay(
        name="one reference for two companies eight days apart",
        facts=facts(
            opportunity(NINE_DAYS, references=1),
            opportunity(
                interview("2026-12-02 10:00", entered="2026-11-15 12:00", id=2), id=2, reference_ids=(101,)
            ),
        ),
        told=(("2026-11-22 20:00", done("1:1:alert:101")),),
        until="2026-12-02 09:00",
        messages=(
            "2026-11-21 Sat 09:30 alert",
            # T0-3 d is the 29th; the week of peace ends that day at 20:00
            "2026-11-30 Mon 08:30 alert#2",
        ),
        playbook=ALERTS,
    ),
    GoldenDay(
        name="two contacts inside, one met before the visit and one on its day",
        facts=facts(opportunity(NINE_DAYS)),
        told=(
            ("2026-11-16 09:00", done("1:1:confirm:0")),
            ("2026-11-17 10:00", found(1)),
            ("2026-11-17 10:05", found(2)),
            ("2026-11-21 15:00", met(1)),
            ("2026-11-24 15:32", yes()),
            ("2026-11-24 15:38", finished(reply="2026-12-04")),
            ("2026-11-25 09:00", met(2)),
        ),
        until="2026-11-27 12:00",
        messages=(
            "2026-11-16 Mon 08:30 confirm",
            "2026-11-17 Tue 08:30 posting + insiders",
            # T0-4 d
            "2026-11-20 Fri 08:30 evidence + meet×2",
            # the day after they met, and T0-2 d
            "2026-11-22 Sun 09:30 ally + questions",
            "2026-11-23 Mon 18:00 brief",
            "2026-11-24 Tue 12:00 card silent",
            "2026-11-24 Tue 15:30 debrief silent",
            # the day after the visit
            "2026-11-25 Wed 08:30 meet.after",
            "2026-11-25 Wed 11:00 thanks.last",
            "2026-11-26 Thu 08:30 thanks.late + ally",
        ),
        playbook=BEFORE,
    ),
)
