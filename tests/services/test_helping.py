"""Help with an ask: two are connected only when both agree, and a no leaves no trace."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cohorts import MailKind
from bot.domain.errors import NoSuchThing, OwnAsk, SettledMeanwhile
from bot.domain.people import Personal
from bot.services import helping, rounds
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import life, members
from tests.services.members import Members, only, revealed
from tests.services.unchanged import on_file

WEDNESDAY = moment("2026-11-25 19:00")
FRIDAY = moment("2026-11-27 17:00")
DAY = timedelta(days=1)


def asking(begin: Begin, count: int = 3) -> tuple[Members, int]:
    """Store members of whom the first asks for something in the group; return the entry's id too."""
    group = members.gathered(begin, count)
    for member_id in group.ids[:2]:
        said = {"ask": Personal("Une heure d’entraînement")}
        rounds.say(begin, member_id, group.cohort_id, said, now=WEDNESDAY)
    (entry,) = rounds.mine(begin, group.ids[0], group.cohort_id, now=FRIDAY).posted
    return group, entry.id


def test_both_yes_connect_the_two_with_alias_and_account(begin: Begin) -> None:
    group, entry_id = asking(begin)
    asker, _, helper = group.ids
    helping.offer(begin, helper, entry_id, named=True, now=FRIDAY)
    offered = only(begin, asker, MailKind.HELP_OFFERED)
    assert revealed(offered) == {"ask": "Une heure d’entraînement", "alias": "Lynx 3"}
    helping.answer(begin, asker, offered.id, yes=True, now=FRIDAY + DAY)
    ask = {"ask": "Une heure d’entraînement"}
    assert revealed(only(begin, asker, MailKind.HELP_AGREED)) == {**ask, "alias": "Lynx 3", "chat": "1003"}
    assert revealed(only(begin, helper, MailKind.HELP_AGREED)) == {
        **ask,
        "alias": "Lynx 1",
        "chat": "1001",
        "theirs": "Une heure d’entraînement",
    }


def test_a_helper_without_name_is_known_only_after_both_agreed(begin: Begin) -> None:
    group, entry_id = asking(begin)
    asker, _, helper = group.ids
    helping.offer(begin, helper, entry_id, named=False, now=FRIDAY)
    assert revealed(only(begin, asker, MailKind.HELP_OFFERED)).keys() == {"ask"}


@pytest.mark.parametrize("answered", [True, False])
def test_a_no_and_an_offer_nobody_answered_look_the_same_to_the_helper(begin: Begin, answered: bool) -> None:
    group, entry_id = asking(begin)
    asker, _, helper = group.ids
    helping.offer(begin, helper, entry_id, named=True, now=FRIDAY)
    before = on_file(begin, helper)
    if answered:
        helping.answer(begin, asker, only(begin, asker, MailKind.HELP_OFFERED).id, yes=False, now=FRIDAY)
    assert on_file(begin, helper) == before
    assert helping.asked(begin, helper, entry_id, now=FRIDAY + DAY).offered


def test_a_second_offer_and_a_second_answer_change_nothing(begin: Begin) -> None:
    group, entry_id = asking(begin)
    asker, _, helper = group.ids
    for named in (False, True):
        helping.offer(begin, helper, entry_id, named=named, now=FRIDAY)
    offered = only(begin, asker, MailKind.HELP_OFFERED)
    helping.answer(begin, asker, offered.id, yes=False, now=FRIDAY)
    with pytest.raises(SettledMeanwhile):
        helping.answer(begin, asker, offered.id, yes=True, now=FRIDAY)
    assert members.mail(begin, helper) == []


def test_an_offer_comes_too_late_after_a_week(begin: Begin) -> None:
    group, entry_id = asking(begin)
    asker, _, helper = group.ids
    helping.offer(begin, helper, entry_id, named=True, now=FRIDAY)
    offered = only(begin, asker, MailKind.HELP_OFFERED)
    with pytest.raises(SettledMeanwhile):
        helping.answer(begin, asker, offered.id, yes=True, now=offered.expires)


def test_one_does_not_offer_help_with_ones_own_ask(begin: Begin) -> None:
    group, entry_id = asking(begin)
    with pytest.raises(OwnAsk):
        helping.offer(begin, group.ids[0], entry_id, named=True, now=FRIDAY)


def test_an_ask_is_there_for_members_only_and_only_once_it_is_in_the_group(begin: Begin) -> None:
    group, entry_id = asking(begin)
    stranger, helper = life.join(begin, chat_id=77), group.ids[2]
    late = FRIDAY + 21 * DAY
    for member_id, at in ((stranger, FRIDAY), (helper, FRIDAY - timedelta(minutes=1)), (helper, late)):
        with pytest.raises(NoSuchThing):
            helping.asked(begin, member_id, entry_id, now=at)
    assert helping.asked(begin, helper, entry_id, now=FRIDAY).words == Personal("Une heure d’entraînement")
    members.change(begin, group, 0, rounds=False)
    with pytest.raises(NoSuchThing):
        helping.offer(begin, helper, entry_id, named=True, now=FRIDAY)


def test_nothing_is_offered_in_a_cohort_that_is_closed(begin: Begin) -> None:
    group, entry_id = asking(begin)
    with begin() as work:
        work.cohorts.save(replace(work.cohorts.get(group.cohort_id), closed_at=FRIDAY))
    with pytest.raises(NoSuchThing):
        helping.offer(begin, group.ids[2], entry_id, named=True, now=FRIDAY)


def test_only_the_asker_answers_an_offer(begin: Begin) -> None:
    group, entry_id = asking(begin)
    asker, other, helper = group.ids
    helping.offer(begin, helper, entry_id, named=True, now=FRIDAY)
    offered = only(begin, asker, MailKind.HELP_OFFERED)
    for member_id in (other, helper):
        with pytest.raises(NoSuchThing):
            helping.answer(begin, member_id, offered.id, yes=True, now=FRIDAY)
    helping.answer(begin, asker, offered.id, yes=True, now=FRIDAY)
    agreed = only(begin, asker, MailKind.HELP_AGREED)
    with pytest.raises(NoSuchThing):
        helping.answer(begin, asker, agreed.id, yes=True, now=FRIDAY)


def test_a_yes_to_who_has_left_connects_nobody(begin: Begin) -> None:
    group, entry_id = asking(begin)
    asker, _, helper = group.ids
    helping.offer(begin, helper, entry_id, named=True, now=FRIDAY)
    offered = only(begin, asker, MailKind.HELP_OFFERED)
    with begin() as work:
        work.cohorts.leave(group.cohort_id, helper)
    helping.answer(begin, asker, offered.id, yes=True, now=FRIDAY)
    assert members.mail(begin, asker, MailKind.HELP_AGREED) == []
    assert members.mail(begin, helper) == []


def test_an_offer_goes_with_the_helper_who_is_erased(begin: Begin) -> None:
    group, entry_id = asking(begin)
    asker, _, helper = group.ids
    helping.offer(begin, helper, entry_id, named=True, now=FRIDAY)
    with begin() as work:
        work.candidates.erase(helper)
    assert members.mail(begin, asker) == []
