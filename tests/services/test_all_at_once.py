"""Everyone in a cohort acts at the same time: nobody waits in a circle, nobody outside is told anything."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from random import Random
from typing import Final

from bot.domain.cohorts import Level, MailAnswer, MailKind
from bot.domain.cohorts.sharing import Errand
from bot.domain.errors import RequestError
from bot.domain.people import Personal
from bot.services import (
    chairs,
    coaching,
    cohorts,
    groups,
    invites,
    joining,
    memberships,
    pairs,
    posts,
    proposals,
    rounds,
    support,
    workshops,
)
from bot.services.cohort_ports import PostNotice
from bot.services.ports import Begin
from tests.services import circle
from tests.services.circle import DAY, HOUR, NOW
from tests.store.test_races import _together

THREADS: Final = 6
#: how often each of them does everything
TIMES: Final = 2
#: how often whoever has left stays out for a while
STAYS_OUT: Final = 0.5
GROUP: Final = -7


@dataclass(frozen=True, kw_only=True)
class Crowd:
    """A cohort in which one person does something, drawn anew each time."""

    begin: Begin
    cohort_id: int
    coaches: list[int]
    members: list[int]
    dice: Random = field(default_factory=Random)

    @property
    def acts(self) -> list[Callable[[], object]]:
        """All that people do here."""
        return [
            *(self.come_and_go, self.sit_and_rise, self.grant, self.propose, self.ask, self.reply),
            *(self.announce, self.answer_workshop, self.call_off, self.read, self.rest, self.change),
            *(self.pair_up, self.answer_pair, self.lose_group, self.find_group, self.settle_post),
            *(self.say, self.take_back, self.keep_office),
        ]

    @property
    def coach(self) -> int:
        return self.dice.choice(self.coaches)

    @property
    def member(self) -> int:
        return self.dice.choice(self.members)

    def mail(self, person: int, kind: MailKind) -> int:
        found = circle.mail(self.begin, person, kind)
        return self.dice.choice(found).id if found else 0

    def come_and_go(self) -> None:
        member, here = self.member, self.cohort_id
        words = invites.invite(self.begin, self.coaches[0], here, Errand.JOIN, now=NOW)
        with suppress(RequestError):
            memberships.leave(self.begin, member, here, now=NOW)
        if self.dice.random() < STAYS_OUT:
            return
        joining.join(self.begin, member, words, alias=Personal("Sam"), now=NOW)
        memberships.set_practice(self.begin, member, here, on=True, now=NOW)

    def sit_and_rise(self) -> None:
        coach, here = self.dice.choice(self.coaches[1:]), self.cohort_id
        words = invites.invite(self.begin, self.coaches[0], here, Errand.COACH, now=NOW)
        with suppress(RequestError):
            chairs.leave_chair(self.begin, coach, here, now=NOW)
        joining.take_chair(self.begin, coach, words, name=Personal("Paul"), now=NOW)

    def grant(self) -> None:
        level = self.dice.choice([Level.DATES, Level.NOTHING])
        memberships.set_level(self.begin, self.member, self.cohort_id, self.coach, level=level, now=NOW)

    def propose(self) -> None:
        text = Personal("Relire")
        proposals.propose_task(self.begin, self.coach, self.cohort_id, self.member, text, now=NOW)

    def ask(self) -> None:
        text = Personal("Une heure ?")
        support.ask(self.begin, self.member, self.cohort_id, self.coach, text, dated=False, now=NOW)

    def reply(self) -> None:
        coach = self.coach
        support.saw(self.begin, coach, self.mail(coach, MailKind.HELP_ASKED), now=NOW)

    def announce(self) -> None:
        title, place, starts = Personal("Oser"), Personal("Salle 3"), NOW + 3 * DAY
        workshops.announce(
            self.begin,
            self.coach,
            self.cohort_id,
            title=title,
            place=place,
            starts=starts,
            duration=HOUR,
            now=NOW,
        )

    def answer_workshop(self) -> None:
        member, answer = self.member, self.dice.choice([MailAnswer.YES, MailAnswer.NO])
        about = self.mail(member, MailKind.WORKSHOP)
        workshops.answer(self.begin, member, about, answer, now=NOW)

    def call_off(self) -> None:
        coach, here = self.coach, self.cohort_id
        for it in workshops.to_come(self.begin, coach, here, now=NOW)[:1]:
            workshops.call_off(self.begin, coach, here, it.workshop.id, now=NOW)

    def read(self) -> None:
        coaching.week(self.begin, self.coach, now=NOW)

    def rest(self) -> None:
        cohorts.rest(self.begin, self.coach, self.cohort_id, until=None, now=NOW)

    def change(self) -> None:
        seats = 40 + self.dice.randrange(9)
        cohorts.change(self.begin, self.coaches[0], self.cohort_id, seats=seats, now=NOW)

    def pair_up(self) -> None:
        pairs.make_pairs(self.begin, self.cohort_id, now=NOW + timedelta(weeks=self.dice.randrange(50)))

    def answer_pair(self) -> None:
        member = self.member
        pairs.answer(self.begin, member, self.mail(member, MailKind.PAIR_OFFER), yes=True, now=NOW)

    def lose_group(self) -> None:
        groups.lost(self.begin, GROUP, now=NOW)

    def find_group(self) -> None:
        groups.found(self.begin, GROUP, now=NOW)

    def settle_post(self) -> None:
        worker = str(self.dice.random())
        for lease in posts.lease_due(self.begin, worker=worker, limit=1, now=NOW + 7 * DAY):
            prepared = posts.prepare(self.begin, lease, now=NOW)
            if not isinstance(prepared, PostNotice):
                posts.settle(self.begin, lease, prepared, now=NOW)

    def say(self) -> None:
        rounds.say(self.begin, self.member, self.cohort_id, {"win": Personal("Un pas")}, now=NOW)

    def take_back(self) -> None:
        rounds.take_back(self.begin, self.member, self.cohort_id, "2026w48", now=NOW)

    def keep_office(self) -> None:
        chairs.office(self.begin, self.coach, self.cohort_id, reply_days=3, now=NOW)


def _crowd(begin: Begin) -> Crowd:
    """Return a cohort with a group, three coaches, and five members, two of them on file before any coach."""
    early = [circle.person(begin) for _ in range(2)]
    run = circle.opened(begin, seats=40)
    words = circle.link(begin, run)
    for person in early:
        joining.join(begin, person, words, alias=Personal("Sam"), now=NOW)
    coaches = [run.chair.coach_id, circle.another_coach(begin, run), circle.another_coach(begin, run)]
    members = [*early, *(circle.member(begin, run) for _ in range(3))]
    circle.tied(begin, run, GROUP)
    for member in members:
        memberships.set_practice(begin, member, run.cohort.id, on=True, now=NOW)
    return Crowd(begin=begin, cohort_id=run.cohort.id, coaches=coaches, members=members)


def test_whatever_people_of_a_cohort_do_at_once_nobody_waits_in_a_circle_or_is_told_once_outside(
    begin: Begin,
) -> None:
    crowd = _crowd(begin)

    def act(nth: int) -> None:
        dice = Random(nth)
        mine = replace(crowd, dice=dice)
        for _ in range(TIMES):
            for it in dice.sample(mine.acts, len(mine.acts)):
                with suppress(RequestError):
                    it()

    _together(THREADS, act)
    with begin() as work:
        outside = {*crowd.coaches, *crowd.members} - set(cohorts.everyone(work, crowd.cohort_id))
    assert [circle.mail(begin, it) for it in sorted(outside)] == [[] for _ in outside]


def test_nobody_who_leaves_is_told_what_was_on_its_way_to_them(begin: Begin) -> None:
    run = circle.opened(begin, seats=40)
    coach_id, cohort_id = run.chair.coach_id, run.cohort.id
    for _ in range(8):
        member = circle.member(begin, run)
        acts: list[Callable[[], object]] = [
            partial(memberships.leave, begin, member, cohort_id, now=NOW),
            partial(proposals.propose_task, begin, coach_id, cohort_id, member, Personal("Relire"), now=NOW),
        ]

        def act(nth: int, acts: list[Callable[[], object]] = acts) -> None:
            with suppress(RequestError):
                acts[nth]()

        _together(2, act)
        assert circle.mail(begin, member) == []


def test_no_coach_who_leaves_announces_a_workshop_afterwards(begin: Begin) -> None:
    run = circle.opened(begin, seats=40)
    members = [circle.member(begin, run) for _ in range(3)]
    for nth in range(8):
        paul = circle.another_coach(begin, run)
        announce = partial(
            workshops.announce,
            begin,
            paul,
            run.cohort.id,
            title=Personal(f"Oser {nth}"),
            place=Personal("Salle 3"),
            starts=NOW + 3 * DAY,
            duration=HOUR,
            now=NOW,
        )
        told: list[int] = []

        def act(
            turn: int, paul: int = paul, announce: Callable[[], object] = announce, told: list[int] = told
        ) -> None:
            with suppress(RequestError):
                if turn:
                    chairs.leave_chair(begin, paul, run.cohort.id, now=NOW)
                    told += [len(circle.mail(begin, it, MailKind.WORKSHOP)) for it in members]
                else:
                    announce()

        _together(2, act)
        assert told == [len(circle.mail(begin, it, MailKind.WORKSHOP)) for it in members]
