"""A cohort with something of everything, and everyone who may press a button of it."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final, Self

from bot.domain.cohorts import Chair, Grant, Invite, Level, Mail, MailKind
from bot.domain.cohorts.pairs import Pair, PairState
from bot.domain.cohorts.rounds import Entry
from bot.domain.cohorts.sharing import Errand
from bot.domain.cohorts.workshops import Workshop
from bot.domain.people import Personal
from bot.services import memberships, plans
from bot.services.ports import Begin, Work
from bot.wiring.playground import Playing
from tests.journeys import circle, scenes
from tests.journeys.conftest import Newcomer
from tests.journeys.phone import Phone
from tests.store.samples import DAY, HOUR

#: how the cohort knows the owner: read by whoever belongs to it, and by nobody else
ALIAS: Final = "Quillivant"
#: words of the owner that nobody else may ever read
CANARIES: Final = ("Vaudrenne", "Acme")
#: what the invite carries that is on file
WORDS: Final = "W" * 32
#: the rounds of the week before, which is in the group, and of this week
POSTED, OPEN = "2026w47", "2026w48"


class Actor(StrEnum):
    """In whose hands the buttons are."""

    OWNER = "the member whose it is"
    COACH = "the coach, to whom the owner shows how it goes"
    SECOND = "another coach of the cohort, to whom the owner shows nothing"
    MEMBER = "another member, who practises with the owner"
    FORMER = "a former coach, who was shown everything"
    LEFT = "a former member"
    ELSEWHERE = "the coach of another cohort"
    STRANGER = "somebody who has not agreed to anything"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cast:
    """Everyone there is, and the ids that a button can name."""

    begin: Begin
    phones: Mapping[Actor, Phone]
    #: what a button is written with, by name; the ids of mail by its kind
    ids: Mapping[str, int | str]

    @classmethod
    async def gathered(cls, town: Playing, newcomer: Newcomer) -> Self:
        """Let everyone arrive, and put on file what the buttons are about."""
        begin: Begin = town.bot.application.bot_data["desk"].begin
        phones = await _arrived(newcomer)
        people = {actor: id_of(begin, phone) for actor, phone in phones.items()}
        with begin() as work:
            ids = _on_file(work, people, town.bot.wall())
        texts = {"words": WORDS, "posted": POSTED, "open": OPEN}
        await phones[Actor.OWNER].settle()
        return cls(begin=begin, phones=phones, ids={**ids, **texts})


def id_of(begin: Begin, phone: Phone) -> int:
    """Return the id of whoever agreed, 0 for anybody else."""
    with begin() as work:
        candidate = work.candidates.by_chat(phone.id)
    return candidate.id if candidate else 0


def kept(folder: Path) -> sqlite3.Connection:
    """Return a copy of all that is on file, to be closed."""
    copy = sqlite3.connect(":memory:")
    with closing(sqlite3.connect(folder / "data" / "relance.db")) as data:
        data.backup(copy)
    return copy


def put_back(copy: sqlite3.Connection, folder: Path) -> None:
    """Make what is on file what it was."""
    with closing(sqlite3.connect(folder / "data" / "relance.db")) as data:
        copy.backup(data)


async def _arrived(newcomer: Newcomer) -> Mapping[Actor, Phone]:
    """Let people arrive, open two groups and join the first one."""
    owner = await scenes.recorded(newcomer)
    coach, elsewhere = await circle.opened(newcomer, "Claire"), await circle.opened(newcomer, "Noa")
    others = [await circle.arrived(newcomer, name) for name in ("Sam", "Lou", "Noor", "Eden")]
    link = await circle.link(coach)
    await circle.join(owner, link, ALIAS)
    await circle.join(others[0], link, "Nuage")
    return {
        Actor.OWNER: owner,
        Actor.COACH: coach,
        Actor.SECOND: others[2],
        Actor.MEMBER: others[0],
        Actor.FORMER: others[1],
        Actor.LEFT: others[3],
        Actor.ELSEWHERE: elsewhere,
        Actor.STRANGER: await newcomer("Max"),
    }


def _on_file(work: Work, people: Mapping[Actor, int], now: datetime) -> Mapping[str, int]:
    """Put the rest on file; return the ids that buttons are written with."""
    owner, coach, member = people[Actor.OWNER], people[Actor.COACH], people[Actor.MEMBER]
    (chair,) = work.cohorts.chairs_of(coach)
    cohort_id = chair.cohort.id
    _come_and_go(work, people, chair, now)
    entry = Entry(
        id=0, cohort_id=cohort_id, member_id=owner, week=POSTED, said_at=now, ask=Personal("Un relecteur")
    )
    posted, said = work.entries.save(entry), work.entries.save(replace(entry, week=OPEN))
    workshop = work.workshops.add(
        Workshop(
            id=0,
            cohort_id=cohort_id,
            coach_id=coach,
            title=Personal("Atelier"),
            place=Personal("Salle"),
            starts=now + 9 * DAY,
            duration=HOUR,
            made_at=now,
        )
    )
    ids = {"cohort": cohort_id, "owner": owner, "coach": coach, "entry": posted.id, "workshop": workshop.id}
    told = (
        *_from_coaches(people, workshop),
        *_of_pairs(work, cohort_id, owner, member, now),
        (MailKind.HELP_OFFERED, member, owner, said.id, {"ask": Personal("Un relecteur")}),
    )
    for kind, sender, recipient, about, words in told:
        mail = Mail(
            id=0,
            kind=kind,
            recipient_id=recipient,
            cohort_id=cohort_id,
            sender_id=sender,
            about=about,
            made_at=now + timedelta(days=1),
            expires=now + 5 * DAY,
            words={"cohort": chair.cohort.name, **words},
        )
        ids[f"mail_{kind}"] = work.mailbox.add(mail).id
    for person in sorted({*people.values()} - {0}):
        plans.follow(work, person, now=now)
    return ids


def _come_and_go(work: Work, people: Mapping[Actor, int], chair: Chair, now: datetime) -> None:
    """Seat a second coach, let another one and a member leave, and let the owner show what they show."""
    place = {"cohort_id": chair.cohort.id, "member_id": people[Actor.OWNER]}
    for actor in (Actor.SECOND, Actor.FORMER):
        work.cohorts.seat(replace(chair, coach_id=people[actor], name=Personal(actor.name)))
    for actor in (Actor.COACH, Actor.FORMER):
        work.cohorts.grant(Grant(**place, coach_id=people[actor], level=Level.PROGRESS, at=now))
    work.cohorts.leave_chair(chair.cohort.id, people[Actor.FORMER], now=now)
    owner = work.cohorts.membership(chair.cohort.id, people[Actor.OWNER])
    for one in (owner, replace(owner, member_id=people[Actor.MEMBER], alias=Personal("Nuage"))):
        work.cohorts.enrol(replace(one, rounds=True, practice=True))
    work.cohorts.enrol(replace(owner, member_id=people[Actor.LEFT], alias=Personal("Eden")))
    memberships.depart(work, people[Actor.LEFT], chair.cohort.id, now=now)
    invite = Invite(
        id=0,
        cohort_id=chair.cohort.id,
        errand=Errand.JOIN,
        made_by=people[Actor.COACH],
        made_at=now,
        expires=now + 7 * DAY,
        uses=5,
    )
    work.invites.add(invite, WORDS)


_Told = tuple[MailKind, int | None, int, int, Mapping[str, Personal]]


def _from_coaches(people: Mapping[Actor, int], workshop: Workshop) -> tuple[_Told, ...]:
    owner, coach, second = people[Actor.OWNER], people[Actor.COACH], people[Actor.SECOND]
    by, text = {"coach": Personal("Claire")}, {"text": Personal("Relire la fiche")}
    starts = Personal((workshop.starts + DAY).isoformat())
    card = {
        "company": Personal("Orvaline"),
        "starts": starts,
        "zone": Personal("Europe/Paris"),
        "hour": Personal("exact"),
    }
    return (
        (MailKind.NEW_COACH, second, owner, 0, {"coach": Personal("Noor")}),
        (MailKind.PROPOSED_TASK, coach, owner, 0, {**by, **text}),
        (MailKind.PROPOSED_INTERVIEW, coach, owner, 0, {**by, **card}),
        (MailKind.WORKSHOP, coach, owner, workshop.id, {**by, **workshop.words}),
        (MailKind.HELP_ASKED, owner, coach, 0, {"alias": Personal(ALIAS), **text}),
    )


def _of_pairs(work: Work, cohort_id: int, owner: int, member: int, now: datetime) -> Iterator[_Told]:
    """Put a pair on file at each point of its way, and yield what the owner is told there."""
    times = (now + 3 * DAY,)
    words = {"alias": Personal("Nuage"), "chat": Personal("1"), "times": Personal(times[0].isoformat())}
    for nth, (kind, state) in enumerate(
        (
            (MailKind.PAIR_OFFER, PairState.OFFERED),
            (MailKind.PAIR_TIMES, PairState.MATCHED),
            (MailKind.PAIR_AGREED, PairState.AGREED),
            (MailKind.PAIR_OVER, PairState.AGREED),
        )
    ):
        pair = Pair(
            id=0,
            cohort_id=cohort_id,
            first_id=owner,
            partner_id=member,
            week=f"2026w{nth + 10}",
            state=state,
            made_at=now,
            partner_yes=True,
            proposed_by=member if kind is MailKind.PAIR_TIMES else None,
            times=times if kind is MailKind.PAIR_TIMES else (),
            agreed_at=times[0] if state is PairState.AGREED else None,
        )
        sender = None if kind is MailKind.PAIR_OFFER else member
        yield kind, sender, owner, work.pairs.add(pair).id, words
