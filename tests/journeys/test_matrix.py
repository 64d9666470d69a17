"""Who may do what: every button of a cohort in the hands of everyone, one cell each.

The rows are the router's own verbs, written with ids that exist; the columns are everyone there is. Each cell
is pressed on the same data, and what it did is asserted both ways: whoever may is let, and nobody else is.
Anonymous admins, channels and bots press in groups only (test_group_abuse); what a candidate alone has is
pressed by all others here in the second test, and in test_strangers.
"""

from collections.abc import Iterable, Mapping
from contextlib import closing
from enum import StrEnum
from itertools import groupby, islice
from pathlib import Path
from typing import Final

import httpx
import pytest

from bot.chat.application import COMMANDS, TAPS
from bot.chat.callbacks import Verb
from bot.wiring.playground import Playing
from tests.journeys import cast
from tests.journeys.cast import ALIAS, CANARIES, Actor, Cast
from tests.journeys.conftest import Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.rows import rows_of
from tests.journeys.scenes import fr

#: more than a thousand presses; what the buttons do is counted by the tests of each
pytestmark = pytest.mark.no_cover


class Did(StrEnum):
    """What a press did."""

    REFUSED = "."
    #: showed something or asked
    SHOWED = "s"
    #: changed what is the presser's own
    OWN = "o"
    #: changed what is another's too, or the cohort's, or left a line that another can read
    OTHERS = "X"


#: a cell for each actor, in their order: owner, coach, second coach, member, former coach, former member,
#: coach elsewhere, stranger
CELLS: Final = """
    cj:j{words}                     s s s s s s s .
    cl                              s s s s s s s .
    cp:{cohort}                     s . . s . . . .
    cp:{cohort}:levels              s . . s . . . .
    cp:{cohort}:looks               s . . s . . . .
    cp:{cohort}:alias               s . . s . . . .
    cs:{cohort}:counted:on          o . . o . . . .
    cs:{cohort}:rounds:off          o . . o . . . .
    cs:{cohort}:practice:off        o . . o . . . .
    cv:{cohort}:{coach}:dates       o . . o . . . .
    cn:{mail_newcoach}:0:dates      o . . . . . . .
    cx:{cohort}                     s . . s . . . .
    cx:{cohort}:yes                 X . . X . . . .
    co                              s s s s s s s .
    cr:{cohort}                     . s s . . . . .
    cr:{cohort}:coaches             . s s . . . . .
    cr:{cohort}:office              . s s . . . . .
    cr:{cohort}:seats               . s s . . . . .
    ce:{cohort}:seats:12            . X X . . . . .
    ce:{cohort}:lang:en             . X X . . . . .
    ce:{cohort}:day:5:on            . o o . . . . .
    ce:{cohort}:reply:3             . o o . . . . .
    ce:{cohort}:name                . s s . . . . .
    ce:{cohort}:zone                . s s . . . . .
    ci:{cohort}:join                . X X . . . . .
    ci:{cohort}:coach               . X X . . . . .
    ci:{cohort}:group               . X X . . . . .
    ci:{cohort}:void                . s s . . . . .
    ci:{cohort}:voided              . X X . . . . .
    ci:{cohort}:void-coach          . s s . . . . .
    cq:{cohort}:p:{words}           . s s . . . . .
    ca:{cohort}                     . s s . . . . .
    ca:{cohort}:end                 . o o . . . . .
    cb:{cohort}                     . s s . . . . .
    cb:{cohort}:end                 . X X . . . . .
    ck:{cohort}                     . s s . . . . .
    ck:{cohort}:leave               . s s . . . . .
    ck:{cohort}:close               . s s . . . . .
    ck:{cohort}:left                . X X . . . . .
    ck:{cohort}:closed              . X X . . . . .
    yr:{cohort}                     s . . s . . . .
    yf:{cohort}                     s . . s . . . .
    yb:{cohort}:{open}              o . . s . . . .
    yb:{cohort}:{posted}            o . . s . . . .
    yh:{entry}                      . . . s . . . .
    yo:{entry}:1                    . . . X . . . .
    ya:{mail_helper}:1:0            X . . . . . . .
    yp:{mail_pair}:1:0              X . . . . . . .
    yt:{mail_times}:0               s . . . . . . .
    yc:{mail_times}:0:0             X . . . . . . .
    yq:{mail_agreed}                s . . . . . . .
    yl:{mail_over}:0                s . . . . . . .
    ym:{mail_over}:0                o . . . . . . .
    xw                              s X s s s s s .
    xl:{cohort}:0:all               . X s . . . . .
    xl:{cohort}:0:quiet             . X s . . . . .
    xm:{cohort}:{owner}             . X s . . . . .
    xs:{cohort}                     . s s . . . . .
    xe:{cohort}:{owner}             . s s . . . . .
    xe:{cohort}:{owner}:thinking    . X X . . . . .
    xp:word:{cohort}:{owner}        . s s . . . . .
    xa:{mail_task}:yes:0            o . . . . . . .
    xc:{mail_interview}:1:0         o . . . . . . .
    xc:{mail_interview}:0:0         o . . . . . . .
    xr:{cohort}                     . s s . . . . .
    zh                              s s s s s s s .
    zh:{cohort}:{coach}             s s s s s s s .
    zs:{mail_help}:0                . X . . . . . .
    zr:{mail_help}:0                . s . . . . . .
    zw:{cohort}                     . s s . . . . .
    zd:{cohort}:{workshop}          . s s . . . . .
    zd:{cohort}:{workshop}:off      . s s . . . . .
    zd:{cohort}:{workshop}:gone     . X X . . . . .
    zn:{cohort}                     . s s . . . . .
    za:{mail_workshop}:yes:0        o . . . . . . .
"""
#: answered in a group only
IN_GROUPS: Final = frozenset({Verb.GROUP_JOIN})
#: what a press is answered with by which nothing is shown and nothing done
REFUSALS: Final = (
    fr("This is no longer on file. /interviews shows what is."),
    fr("This button is from an earlier time. /today shows what is open."),
    fr("Before anything else, please read what I keep and why: /start"),
    fr("This is your own ask: others see the button, and I tell you who can help."),
)
#: what makes or erases nobody but whoever presses
ALONE: Final = frozenset({Verb.CONSENT, Verb.FORGET})
#: the owner's words that each may read: the name in the cohort, who belongs to it
READ: Final[Mapping[Actor, frozenset[str]]] = {
    Actor.OWNER: frozenset({ALIAS, *CANARIES}),
    **dict.fromkeys((Actor.COACH, Actor.SECOND, Actor.MEMBER), frozenset({ALIAS})),
    **dict.fromkeys((Actor.FORMER, Actor.LEFT, Actor.ELSEWHERE, Actor.STRANGER), frozenset()),
}


@pytest.fixture
async def company(town: Playing, newcomer: Newcomer) -> Cast:
    return await Cast.gathered(town, newcomer)


def _expected() -> dict[str, tuple[Did, ...]]:
    lines = (line.split() for line in CELLS.strip().splitlines())
    return {row: tuple(map(Did, cells)) for row, *cells in lines}


def _verbs() -> set[Verb]:
    """Return what the buttons of cohorts ask for."""
    return {verb for verb, on_tap in TAPS.items() if on_tap.__module__.startswith("bot.chat.cohorts.")}


def _verb(data: str) -> Verb:
    return Verb(data.split(":")[1])


def _two_of_each(every: Iterable[str]) -> list[str]:
    """Return at most two buttons of each verb."""
    of_a_verb = groupby(sorted(every), key=_verb)
    return [data for _, some in of_a_verb for data in islice(some, 2)]


async def _walk(phone: Phone, commands: Iterable[str]) -> None:
    """Show what somebody can see, two taps deep, without giving anything away for good."""
    for command in commands:
        shown = await phone.say(command)
        for label in shown.labels:
            if not label.startswith(("Effacer", "Supprimer")):
                await phone.say(command)
                await phone.tap(label)


async def _did(company: Cast, actor: Actor, every: Iterable[str], folder: Path) -> dict[str, Did]:
    """Return what each button does in somebody's hands, each pressed on the same data."""
    phone, me = company.phones[actor], cast.id_of(company.begin, company.phones[actor])
    here, did = await phone.say("/aide"), {}
    before, others = rows_of(folder, 0), rows_of(folder, me)
    with closing(cast.kept(folder)) as copy:
        for data in every:
            here, said = await _pressed(phone, here, data)
            if rows_of(folder, 0) == before:
                did[data] = Did.REFUSED if said in REFUSALS else Did.SHOWED
            else:
                did[data] = Did.OWN if rows_of(folder, me) == others else Did.OTHERS
                cast.put_back(copy, folder)
    return did


async def _pressed(phone: Phone, here: Message, data: str) -> tuple[Message, str | None]:
    """Press a button under a message of one's own, or under a new one when that is gone by now.

    Returns the message, and what was answered: in a toast, else in a message if a new one came.
    """
    answer = await phone.client.post(
        f"/api/people/{phone.id}/press", json={"message_id": here.id, "data": data}
    )
    if answer.status_code == httpx.codes.NOT_FOUND:
        return await _pressed(phone, await phone.say("/aide"), data)
    pressed = answer.raise_for_status().json()
    assert pressed["answered"], data
    if pressed["text"]:
        return here, pressed["text"]
    await phone.settle()
    last = await phone.last()
    return here, last.text if last.id > here.id else None


async def _learnt(phone: Phone) -> set[str]:
    """Return the words of the owner that the bot ever sent to somebody."""
    sent = (await phone.client.get("/api/requests")).raise_for_status().json()
    theirs = " ".join(str(it["params"]) for it in sent if str(phone.id) in str(it["params"]))
    return {it for it in (*CANARIES, ALIAS) if it in theirs}


async def test_abuse_05_whoever_may_press_a_button_of_a_cohort_is_let_and_nobody_else(
    company: Cast, tmp_path: Path
) -> None:
    expected = _expected()
    every = [f"1:{row}".format(**company.ids) for row in expected]
    found = {actor: await _did(company, actor, every, tmp_path) for actor in Actor}
    cells = {
        row: tuple(found[actor][data] for actor in Actor) for row, data in zip(expected, every, strict=True)
    }
    assert {row: it for row, it in cells.items() if it != expected[row]} == {}
    for actor, phone in company.phones.items():
        assert await _learnt(phone) <= READ[actor], actor


async def test_abuse_05_no_button_of_a_candidate_changes_a_thing_in_the_hands_of_another(
    company: Cast, tmp_path: Path
) -> None:
    owner = company.phones[Actor.OWNER]
    await _walk(owner, ("/aujourdhui", "/entretiens", "/reglages", "/aide"))
    every = _two_of_each(data for data in owner.carried if _verb(data) not in {*_verbs(), *ALONE})
    assert len(every) > 20
    for actor in Actor:
        if actor is not Actor.OWNER:
            did = await _did(company, actor, every, tmp_path)
            assert [data for data, what in did.items() if what is Did.OTHERS] == [], actor
            assert await _learnt(company.phones[actor]) <= READ[actor], actor


async def test_no_command_shows_or_changes_what_is_another_s(company: Cast, tmp_path: Path) -> None:
    for actor, phone in company.phones.items():
        before = rows_of(tmp_path, cast.id_of(company.begin, phone))
        for command in sorted(COMMANDS):
            await phone.say(f"/{command}")
        after = rows_of(tmp_path, cast.id_of(company.begin, phone))
        changed = {name for name, rows in after.items() if rows != before[name]}
        # what a coach reads leaves a line that the member can read
        assert changed == ({"looks"} if actor is Actor.COACH else set()), actor
        assert await _learnt(phone) <= READ[actor], actor


def test_every_button_of_a_cohort_stands_in_the_matrix_and_is_somebodys() -> None:
    assert {Verb(row.split(":")[0]) for row in _expected()} == _verbs() - IN_GROUPS
    assert [row for row, cells in _expected().items() if {*cells} == {Did.REFUSED}] == []
    assert {len(cells) for cells in _expected().values()} == {len(Actor)}
