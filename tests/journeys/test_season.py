"""Three weeks of a group with five members and a coach, with all there is: nobody is given away."""

from dataclasses import dataclass

import httpx

from bot.domain.cohorts import Level
from bot.domain.people import Personal
from bot.services import memberships, rounds, support, workshops
from bot.wiring.playground import Playing
from tests.journeys import scenes, stories
from tests.journeys.conftest import Newcomer
from tests.journeys.meeting import Meeting
from tests.journeys.phone import Phone
from tests.store.samples import DAY, HOUR

#: a company, an interviewer and a reference for each member
SECRETS = (
    ("Brumeval", "Mme Aude Kerzellec", "Mme Paule Tronquoy"),
    ("Ostrelle", "M. Yves Malvoisin", "M. Remi Chastelux"),
    ("Valdorne", "Mme Lise Harcouet", "Mme Ines Pradelac"),
    ("Corvigny", "M. Paul Bretonneau", "M. Loic Vandelle"),
    ("Septmont", "Mme Nora Quelennec", "Mme Zoe Darcambal"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """Somebody with things to keep from everyone else."""

    phone: Phone
    id: int
    secrets: frozenset[str]


async def _member(meeting: Meeting, phone: Phone, nth: int) -> Member:
    company, interviewer, reference = SECRETS[nth]
    await stories.record(phone, company, scenes.WHEN, interviewer)
    await phone.say(reference)
    await phone.tap("Plus tard")
    with meeting.begin() as work:
        found = work.candidates.by_chat(phone.id)
    assert found is not None
    words = (company, interviewer.split()[-1], reference.split()[-1])
    return Member(phone=phone, id=found.id, secrets=frozenset(words))


async def _take_part(meeting: Meeting, members: list[Member], coach_id: int) -> None:
    """Turn every switch, say something to the group, ask for help; two let the coach read."""
    now = await meeting.coach.now()
    for nth, member in enumerate(members):
        whose = (meeting.begin, member.id, meeting.cohort_id)
        for switch in (memberships.set_counted, memberships.set_rounds, memberships.set_practice):
            switch(*whose, on=True, now=now)
        level = (Level.PROGRESS, Level.DATES, Level.NOTHING)[nth % 3]
        memberships.set_level(*whose, coach_id, level=level, now=now)
        words = {"win": Personal(f"Appel {nth} préparé"), "ask": Personal("Un regard sur mon récit")}
        rounds.say(*whose, words, now=now)
    whose = (meeting.begin, members[0].id, meeting.cohort_id)
    support.ask(*whose, coach_id, Personal("Comment relire ma lettre"), dated=True, now=now)
    workshops.announce(
        meeting.begin,
        coach_id,
        meeting.cohort_id,
        title=Personal("Raconter son parcours"),
        place=Personal("Salle verte"),
        starts=now + 9 * DAY,
        duration=2 * HOUR,
        now=now,
    )


async def test_abuse_09_a_season_of_five_gives_nobody_away(
    town: Playing, client: httpx.AsyncClient, newcomer: Newcomer
) -> None:
    meeting = await Meeting.of(town, client, newcomer, members=5)
    await meeting.tie()
    members = [await _member(meeting, phone, nth) for nth, phone in enumerate(meeting.members)]
    with meeting.begin() as work:
        (chair,) = work.cohorts.chairs(meeting.cohort_id)
    await _take_part(meeting, members, chair.coach_id)
    await members[0].phone.until("2026-11-24 16:00")
    await scenes.debriefed(members[0].phone)
    for moment in ("2026-11-27 18:00", "2026-12-02 20:00"):
        await meeting.coach.until(moment)
        await meeting.coach.say("/semaine")
        await meeting.coach.tap("Promotion")
    await meeting.coach.until("2026-12-14 12:00")

    every = frozenset(word for it in members for word in it.secrets)
    in_group = " ".join(f"{it.text} {it.labels}" for it in await meeting.said())
    assert "Appel 0 préparé" in in_group
    assert "Appel 4 préparé" in in_group
    assert {it for it in every if it in in_group} == set()
    assert {it for it in every if it in await _read(meeting.coach)} == set()
    for member in members:
        assert {it for it in every if it in await _read(member.phone)} <= member.secrets
        assert member.secrets & {it for it in every if it in await _read(member.phone)}


async def _read(phone: Phone) -> str:
    """Return all that somebody has ever read in their chat."""
    shown = (f"{it.text} {it.labels}" for it in await phone.messages())
    return " ".join((*shown, *(it.text for it in phone.heard)))
