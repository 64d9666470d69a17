"""Who may do what: every button there is, in the hands of everyone it was not made for.

The rows of the matrix are the router's own verbs. Each is pressed as it was seen on the screens of the member
and the coach whose it is and, as it might be forged, with ids of theirs. What nobody else may change is
compared row by row.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

import httpx
import pytest

from bot.chat.application import COMMANDS, TAPS
from bot.chat.callbacks import Verb
from bot.domain.cohorts import Grant, Level, MailKind
from bot.domain.people import Personal
from bot.services import memberships, pairs, proposals, rounds, support, workshops
from bot.services.ports import Begin
from bot.wiring.playground import Playing
from tests.journeys import circle, scenes
from tests.journeys.conftest import Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.rows import rows_of
from tests.store.samples import DAY, HOUR

#: thousands of presses; what the buttons do is counted by the tests of each
pytestmark = pytest.mark.no_cover

#: words of the owner that nobody else may ever read; of them, the name that the owner's cohort knows
ALIAS: Final = "Quillivant"
CANARIES: Final = ("Vaudrenne", "Acme", ALIAS)
#: what takes away the presser's own things only: pressed last, as there is nothing left to press with
LAST: Final = (Verb.LEAVE, Verb.QUIT, Verb.FORGET)
#: buttons of one verb that were seen and are pressed
_SEEN: Final = 2


class Actor(StrEnum):
    """In whose hands the buttons are."""

    STRANGER = "somebody who has not agreed to anything"
    ELSEWHERE = "the coach of another cohort"
    FORMER = "a former coach"
    MEMBER = "another member of the cohort"
    COACH = "the coach, whom the owner lets read nothing"


#: which verbs change what is another's, and in whose hands: all that a cohort is for
MAY: Final[Mapping[Actor, frozenset[Verb]]] = {
    Actor.MEMBER: frozenset({Verb.HELP_OFFER, Verb.LEAVE, Verb.FORGET, Verb.PAIR_ANSWER, Verb.SWITCH}),
    Actor.COACH: frozenset(
        {
            *(Verb.CHANGE, Verb.LINK, Verb.AWAY, Verb.BREAK, Verb.QUIT, Verb.FORGET),
            *(Verb.ENCOURAGE, Verb.HELP_SEEN, Verb.WORKSHOP),
            # what is read leaves a line that the member can read
            *(Verb.MEMBERS, Verb.MEMBER, Verb.COACHING),
        }
    ),
    Actor.FORMER: frozenset(),
    Actor.ELSEWHERE: frozenset({Verb.FORGET}),
    Actor.STRANGER: frozenset(),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """A member with something of everything, and everyone else there is."""

    begin: Begin
    owner: Phone
    actors: Mapping[Actor, Phone]
    #: all that the screens of the owner and of their coach carried, and forgeries with ids of theirs
    carried: Mapping[Verb, frozenset[str]]


@pytest.fixture
async def scene(town: Playing, newcomer: Newcomer) -> Scene:
    """Fill a cohort: an interview, levels, words, a pair, a workshop, proposals, a call for help."""
    begin: Begin = town.bot.application.bot_data["desk"].begin
    owner = await scenes.recorded(newcomer)
    coach, elsewhere = await circle.opened(newcomer, "Claire"), await circle.opened(newcomer, "Noa")
    member, former = await circle.arrived(newcomer, "Sam"), await circle.arrived(newcomer, "Lou")
    stranger = await newcomer("Max")
    link = await circle.link(coach)
    await circle.join(owner, link, "Quillivant")
    await circle.join(member, link, "Nuage")
    ids = {phone.id: _id(begin, phone) for phone in (owner, coach, member, former)}
    now = await owner.now()
    with begin() as work:
        (chair,) = work.cohorts.chairs_of(ids[coach.id])
        cohort_id = chair.cohort.id
        work.cohorts.seat(replace(chair, coach_id=ids[former.id], name=Personal("Lou")))
        for reader, level in ((former, Level.PROGRESS), (coach, Level.PROGRESS)):
            grant = Grant(
                cohort_id=cohort_id, member_id=ids[owner.id], coach_id=ids[reader.id], level=level, at=now
            )
            work.cohorts.grant(grant)
        work.cohorts.leave_chair(cohort_id, ids[former.id], now=now)
    own = (begin, ids[owner.id], cohort_id)
    rounds.say(*own, {"win": Personal("Relu à voix haute"), "ask": Personal("Un relecteur")}, now=now)
    for one in (owner, member):
        memberships.set_practice(begin, ids[one.id], cohort_id, on=True, now=now)
    pairs.make_pairs(begin, cohort_id, now=now)
    support.ask(*own, ids[coach.id], Personal("Une question"), dated=False, now=now)
    to = (begin, ids[coach.id], cohort_id)
    proposals.propose_task(*to, ids[owner.id], Personal("Relire la fiche"), now=now)
    workshops.announce(
        *to, title=Personal("Atelier"), place=Personal("Salle"), starts=now + 9 * DAY, duration=HOUR, now=now
    )
    await owner.until("2026-11-24 19:00")
    await _walk(owner, ("/groupe", "/aujourdhui", "/entretiens", "/reglages", "/aide"))
    await _walk(coach, ("/coach", "/semaine", "/groupe"))
    with begin() as work:
        work.cohorts.grant(replace(grant, level=Level.NOTHING))
        mail = [it for it in work.mailbox.of(ids[owner.id]) if it.kind is not MailKind.NEW_COACH]
    pool = {cohort_id, ids[owner.id], *(it.id for it in mail), *(it.about for it in mail)}
    return Scene(
        begin=begin,
        owner=owner,
        actors={
            Actor.STRANGER: stranger,
            Actor.ELSEWHERE: elsewhere,
            Actor.FORMER: former,
            Actor.MEMBER: member,
            Actor.COACH: coach,
        },
        carried=_every(owner.carried | coach.carried, sorted(pool)),
    )


def _id(begin: Begin, phone: Phone) -> int:
    """Return the id of whoever agreed, 0 for anybody else."""
    with begin() as work:
        candidate = work.candidates.by_chat(phone.id)
    return candidate.id if candidate else 0


async def _walk(phone: Phone, commands: Iterable[str]) -> None:
    """Show what a person can see, two taps deep, without giving anything away for good."""
    for command in commands:
        shown = await phone.say(command)
        for label in shown.labels:
            if not label.startswith(("Quitter", "Fermer", "Effacer", "Supprimer")):
                await phone.say(command)
                await phone.tap(label)


def _every(seen: Iterable[str], ids: Iterable[int]) -> Mapping[Verb, frozenset[str]]:
    """Return what is pressed of each verb: as it was seen, and forged with ids of what is another's."""
    first, *others = ids
    found = {verb: [f"1:{verb}", f"1:{verb}:{first}:{others[0]}"] for verb in TAPS}
    for data in sorted(seen):
        found[_verb(data)].append(data)
    return {verb: frozenset((*every[:2], *every[-_SEEN:])) for verb, every in found.items()}


def _verb(data: str) -> Verb:
    return Verb(data.split(":")[1])


async def _pressed(phone: Phone, here: Message, data: str) -> Message:
    """Press a button under a message of one's own, or under another when that one is gone by now."""
    answer = await phone.client.post(
        f"/api/people/{phone.id}/press", json={"message_id": here.id, "data": data}
    )
    if answer.status_code == httpx.codes.NOT_FOUND:
        return await _pressed(phone, await phone.say("/aide"), data)
    assert answer.raise_for_status().json()["answered"], data
    phone.toast = answer.json()["text"]
    return here


async def _changing(scene: Scene, actor: Actor, folder: Path) -> set[Verb]:
    """Press everything; return the verbs after which a row was another's and no longer the same."""
    phone, known = scene.actors[actor], {ALIAS} if actor is Actor.COACH else set()
    here = await phone.say("/aide")
    before, changed, toasts = rows_of(folder, _id(scene.begin, phone)), set(), []
    for verb in sorted(scene.carried, key=lambda it: (LAST.index(it) + 1 if it in LAST else 0, it)):
        for data in sorted(scene.carried[verb]):
            here = await _pressed(phone, here, data)
            toasts.append(str(phone.toast))
        after = rows_of(folder, _id(scene.begin, phone))
        changed |= {verb} if after != before else set()
        before = after
    await phone.settle()
    said = " ".join((*toasts, *(f"{it.text} {it.labels}" for it in await phone.messages())))
    assert {it for it in CANARIES if it in said} <= known, phone.name
    return changed


async def test_abuse_05_no_button_of_one_person_changes_a_thing_in_the_hands_of_another(
    scene: Scene, tmp_path: Path
) -> None:
    found = {actor: await _changing(scene, actor, tmp_path) for actor in Actor}
    assert {actor: verbs - MAY[actor] for actor, verbs in found.items() if verbs - MAY[actor]} == {}


async def test_no_command_shows_or_changes_what_is_another_s(scene: Scene, tmp_path: Path) -> None:
    for actor, phone in scene.actors.items():
        before = rows_of(tmp_path, _id(scene.begin, phone))
        said = [await phone.say(f"/{command}") for command in sorted(COMMANDS)]
        after = rows_of(tmp_path, _id(scene.begin, phone))
        assert [name for name, rows in after.items() if rows != before[name]] == [], actor
        known = {ALIAS} if actor is Actor.COACH else set()
        assert {it for it in CANARIES if any(it in f"{shown.text} {shown.labels}" for shown in said)} <= known
