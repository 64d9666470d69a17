"""The weekly round: said, changed, taken back, posted together or not at all."""

from dataclasses import replace

import pytest

from bot.domain.cohorts import Group, MailKind
from bot.domain.cohorts.rounds import Entry
from bot.domain.errors import GivesAway, NoSuchThing
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.services import helping, rounds
from bot.services.plans import follow
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import life, members
from tests.services.members import MONDAY

WEDNESDAY = moment("2026-11-25 19:00")
FRIDAY = moment("2026-11-27 17:00")
WEEK, NEXT = "2026w48", "2026w49"


def words(**said: str) -> dict[str, Personal]:
    return {name: Personal(it) for name, it in said.items()}


def told(entry: Entry | None) -> tuple[str | None, ...]:
    assert entry is not None
    return tuple(it.reveal() if it else None for it in (entry.win, entry.goal, entry.ask))


def posted(
    begin: Begin, cohort_id: int, week: str = WEEK, at: str = "2026-11-27 17:00"
) -> list[tuple[str, str]]:
    found = rounds.round_post(begin, cohort_id, week, now=moment(at))
    return [(it.alias.read(), it.win.read() if it.win else "") for it in found]


def test_who_wants_rounds_is_asked_in_wednesday_evenings_round_up(begin: Begin) -> None:
    group = members.gathered(begin, 2, group=Group(chat_id=-7, linked_at=MONDAY))
    members.change(begin, group, 1, rounds=False)
    for member_id in group.ids:
        with begin() as work:
            follow(work, member_id, now=MONDAY)
    one, other = group.ids
    assert ("25 Nov 18:00", "round") in life.prompted(begin, one, StepName.ROUND)
    assert life.prompted(begin, other, StepName.ROUND) == []


def test_whoever_spoke_is_not_asked_until_it_is_taken_back_or_waits_for_the_next_round(begin: Begin) -> None:
    group = members.gathered(begin, 2, group=Group(chat_id=-7, linked_at=MONDAY))
    one, _ = group.ids
    asked = ("25 Nov 18:00", "round")
    rounds.say(begin, one, group.cohort_id, words(win="Un mot"), now=MONDAY)
    assert asked not in life.prompted(begin, one, StepName.ROUND)
    rounds.take_back(begin, one, group.cohort_id, WEEK, now=MONDAY)
    assert asked in life.prompted(begin, one, StepName.ROUND)
    rounds.say(begin, one, group.cohort_id, words(win="Un mot"), now=MONDAY)
    assert posted(begin, group.cohort_id) == []
    assert ("02 Dec 18:00", "round") in life.prompted(begin, one, StepName.ROUND)


def test_what_is_said_stands_until_it_is_changed_or_taken_back(begin: Begin) -> None:
    group = members.gathered(begin, 1)
    (camille,) = group.ids
    part = rounds.say(begin, camille, group.cohort_id, words(win="Un mot", ask="Une heure"), now=WEDNESDAY)
    assert told(part.entry) == ("Un mot", None, "Une heure")
    assert (part.week, part.closes, part.waited) == (WEEK, FRIDAY, False)
    part = rounds.say(begin, camille, group.cohort_id, words(goal="Dormir"), now=WEDNESDAY)
    assert told(part.entry) == (None, "Dormir", None)
    assert rounds.take_back(begin, camille, group.cohort_id, WEEK, now=WEDNESDAY).entry is None
    assert rounds.mine(begin, camille, group.cohort_id, now=WEDNESDAY).entry is None


def test_a_round_is_posted_in_the_order_it_was_said_under_the_aliases(begin: Begin) -> None:
    group = members.gathered(begin, 3)
    for nth in (2, 0, 1):
        rounds.say(begin, group.ids[nth], group.cohort_id, words(win=f"Mot {nth}"), now=WEDNESDAY)
    members.change(begin, group, 1, rounds=False)
    members.change(begin, group, 0, alias=Personal("Loutre"))
    assert posted(begin, group.cohort_id) == [("Lynx 3", "Mot 2"), ("Loutre", "Mot 0")]


def test_nothing_is_posted_while_the_round_takes_words(begin: Begin) -> None:
    group = members.gathered(begin, 2)
    for member_id in group.ids:
        rounds.say(begin, member_id, group.cohort_id, words(win="Mot"), now=WEDNESDAY)
    with pytest.raises(NoSuchThing):
        posted(begin, group.cohort_id, at="2026-11-27 16:59")


def test_who_spoke_alone_is_not_posted_and_their_words_wait_for_the_next_round(begin: Begin) -> None:
    group = members.gathered(begin, 2)
    one, other = group.ids
    rounds.say(begin, one, group.cohort_id, words(win="Seul mot"), now=WEDNESDAY)
    assert posted(begin, group.cohort_id) == []
    part = rounds.mine(begin, one, group.cohort_id, now=FRIDAY)
    assert (part.week, told(part.entry), part.waited) == (NEXT, ("Seul mot", None, None), True)
    assert posted(begin, group.cohort_id) == [], "asked twice, nothing moves on further"
    rounds.say(begin, other, group.cohort_id, words(win="Autre"), now=moment("2026-12-02 19:00"))
    both = [("Lynx 1", "Seul mot"), ("Lynx 2", "Autre")]
    assert posted(begin, group.cohort_id, NEXT, "2026-12-04 17:00") == both


def test_what_is_taken_back_or_left_behind_is_gone_at_the_next_edit(begin: Begin) -> None:
    group = members.gathered(begin, 3)
    for nth, member_id in enumerate(group.ids):
        rounds.say(begin, member_id, group.cohort_id, words(win=f"Mot {nth}"), now=WEDNESDAY)
    assert len(posted(begin, group.cohort_id)) == 3
    part = rounds.mine(begin, group.ids[0], group.cohort_id, now=FRIDAY)
    assert [told(it) for it in part.posted] == [("Mot 0", None, None)]
    rounds.take_back(begin, group.ids[0], group.cohort_id, WEEK, now=FRIDAY)
    with begin() as work:
        work.cohorts.leave(group.cohort_id, group.ids[1])
    assert [it.alias.read() for it in rounds.round_now(begin, group.cohort_id, WEEK)] == ["Lynx 3"]


@pytest.mark.parametrize("part", ["win", "goal", "ask"])
@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("chez Societebcanari", "company"),
        ("avec jurybcanari", "interviewer"),
        ("CAUTIONBCANARI m’appuie", "reference"),
        ("par appuibcanari", "ally"),
        ("à moi@exemple.fr", "address"),
        ("@camille", "mention"),
        ("06 12 34 56 78", "phone"),
        ("t.me/camille", "link"),
    ],
)
def test_words_that_give_somebody_away_are_not_taken(begin: Begin, part: str, said: str, kind: str) -> None:
    group = members.with_canaries(begin, 1)
    with pytest.raises(GivesAway) as refused:
        rounds.say(begin, group.ids[0], group.cohort_id, words(**{part: said}), now=WEDNESDAY)
    assert refused.value.kind == kind
    assert rounds.mine(begin, group.ids[0], group.cohort_id, now=WEDNESDAY).entry is None


def test_nobody_speaks_in_a_cohort_that_is_not_theirs_closed_or_without_words(begin: Begin) -> None:
    group, other = members.gathered(begin, 1), life.join(begin, chat_id=77)
    for member_id, said in ((other, words(win="Mot")), (group.ids[0], {})):
        with pytest.raises(NoSuchThing):
            rounds.say(begin, member_id, group.cohort_id, said, now=WEDNESDAY)
    with pytest.raises(NoSuchThing):
        rounds.mine(begin, other, group.cohort_id, now=WEDNESDAY)
    with pytest.raises(NoSuchThing):
        rounds.take_back(begin, other, group.cohort_id, WEEK, now=WEDNESDAY)
    with begin() as work:
        work.cohorts.save(replace(work.cohorts.get(group.cohort_id), closed_at=WEDNESDAY))
    with pytest.raises(NoSuchThing):
        rounds.say(begin, group.ids[0], group.cohort_id, words(win="Mot"), now=WEDNESDAY)


def test_taking_back_an_ask_takes_its_unanswered_offers_back(begin: Begin) -> None:
    group = members.gathered(begin, 2)
    asker, helper = group.ids
    for member_id in group.ids:
        rounds.say(begin, member_id, group.cohort_id, words(ask="Une heure"), now=WEDNESDAY)
    (entry,) = rounds.mine(begin, asker, group.cohort_id, now=FRIDAY).posted
    helping.offer(begin, helper, entry.id, named=True, now=FRIDAY)
    assert members.mail(begin, asker, MailKind.HELP_OFFERED)
    rounds.take_back(begin, asker, group.cohort_id, WEEK, now=FRIDAY)
    assert members.mail(begin, asker) == []
    with pytest.raises(NoSuchThing):
        helping.asked(begin, helper, entry.id, now=FRIDAY)
