"""Practice pairs: made up, offered, answered; a no and a silence look the same."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from bot.domain.cohorts import MailAnswer, MailKind
from bot.domain.cohorts.pairs import PairState
from bot.domain.errors import NoSuchThing, SettledMeanwhile
from bot.domain.people import Pause
from bot.domain.playbook import StepName
from bot.services import pairs, practice
from bot.services.ports import Begin
from tests.services import life, members
from tests.services.members import MONDAY, mail, only, revealed
from tests.services.paired import (
    DAY,
    THURSDAY,
    WEEK,
    answered,
    matched,
    offered,
    pairs_of,
    practised,
    the_pair,
)
from tests.services.unchanged import on_file


def test_mondays_offer_names_nobody_and_comes_with_the_round_up(begin: Begin) -> None:
    group = offered(begin)
    for member_id in group.ids:
        found = only(begin, member_id, MailKind.PAIR_OFFER)
        assert (revealed(found), found.sender_id, found.expires) == ({}, None, MONDAY + 3 * DAY)
        assert ("23 Nov 18:00", "mail") in life.prompted(begin, member_id, StepName.MAIL)


def test_pairs_are_made_up_once_a_week_of_those_who_want_to_practise(begin: Begin) -> None:
    group = members.gathered(begin, 3)
    members.change(begin, group, 1, practice=False)
    (made,) = pairs.make_pairs(begin, group.cohort_id, now=MONDAY)
    assert made.both == (group.ids[0], group.ids[2])
    assert pairs.make_pairs(begin, group.cohort_id, now=MONDAY + DAY) == ()
    assert mail(begin, group.ids[1]) == []


@pytest.mark.parametrize("how", ["closed", "holiday"])
def test_no_pairs_are_made_up_in_a_holiday_or_once_it_is_closed(begin: Begin, how: str) -> None:
    group = members.gathered(begin, 2)
    away = {"closed_at": MONDAY} if how == "closed" else {"holiday": Pause(begin=MONDAY, until=MONDAY + WEEK)}
    with begin() as work:
        work.cohorts.save(replace(work.cohorts.get(group.cohort_id), **away))
    assert pairs.make_pairs(begin, group.cohort_id, now=MONDAY) == ()


def test_two_yes_tell_both_who_the_other_is_and_one_tells_nobody(begin: Begin) -> None:
    group = offered(begin)
    one, other = group.ids
    answered(begin, one, yes=True)
    assert mail(begin, one, MailKind.PAIR_TIMES) == mail(begin, other, MailKind.PAIR_TIMES) == []
    answered(begin, other, yes=True, at=MONDAY + DAY)
    assert revealed(only(begin, one, MailKind.PAIR_TIMES)) == {"alias": "Lynx 2"}
    assert revealed(only(begin, other, MailKind.PAIR_TIMES)) == {"alias": "Lynx 1"}
    assert the_pair(begin, group).state is PairState.MATCHED


@pytest.mark.parametrize("first_yes", [True, False])
def test_a_no_reads_like_no_answer_to_the_other(begin: Begin, first_yes: bool) -> None:
    group = offered(begin)
    one, other = group.ids
    if first_yes:
        answered(begin, other, yes=True)
    before = on_file(begin, other)
    answered(begin, one, yes=False)
    assert on_file(begin, other) == before
    if not first_yes:
        answered(begin, other, yes=True)
    assert only(begin, other, MailKind.PAIR_OFFER).answer is MailAnswer.YES
    assert mail(begin, other, MailKind.PAIR_TIMES) == []


@pytest.mark.parametrize("how", ["left", "erased", "no practice"])
def test_a_partner_who_has_gone_reads_like_no_answer(begin: Begin, how: str) -> None:
    group = offered(begin)
    one, other = group.ids
    answered(begin, one, yes=True)
    if how == "no practice":
        members.change(begin, group, 0, practice=False)
    with begin() as work:
        if how == "left":
            work.cohorts.leave(group.cohort_id, one)
        if how == "erased":
            work.candidates.erase(one)
    answered(begin, other, yes=True)
    assert only(begin, other, MailKind.PAIR_OFFER).answer is MailAnswer.YES
    assert mail(begin, other, MailKind.PAIR_TIMES) == []


def test_an_offer_can_be_answered_once_and_for_three_days(begin: Begin) -> None:
    group = offered(begin)
    one, other = group.ids
    answered(begin, one, yes=True)
    with pytest.raises(SettledMeanwhile):
        answered(begin, one, yes=False)
    with pytest.raises(SettledMeanwhile):
        answered(begin, other, yes=True, at=MONDAY + 3 * DAY)


def test_nobody_answers_for_somebody_else(begin: Begin) -> None:
    group = matched(begin)
    one, other = group.ids
    stranger = life.join(begin, chat_id=77)
    for kind in (MailKind.PAIR_OFFER, MailKind.PAIR_TIMES):
        mail_id = only(begin, one, kind).id
        for member_id in (other, stranger):
            with pytest.raises(NoSuchThing):
                pairs.answer(begin, member_id, mail_id, yes=True, now=MONDAY)
            with pytest.raises(NoSuchThing):
                practice.propose(begin, member_id, mail_id, (THURSDAY,), now=MONDAY)
            with pytest.raises(NoSuchThing):
                practice.tell(begin, member_id, mail_id, {}, now=MONDAY)
    with pytest.raises(NoSuchThing):
        practice.choose(begin, one, only(begin, one, MailKind.PAIR_OFFER).id, 0, now=MONDAY)


def test_two_who_still_look_for_a_time_are_not_offered_to_others(begin: Begin) -> None:
    group = members.gathered(begin, 4)
    made = pairs.make_pairs(begin, group.cohort_id, now=MONDAY)
    for member_id in made[0].both:
        answered(begin, member_id, yes=True)
    (second,) = pairs.make_pairs(begin, group.cohort_id, now=MONDAY + WEEK)
    assert second.both == made[1].both
    assert len(pairs.make_pairs(begin, group.cohort_id, now=MONDAY + 2 * WEEK)) == 2


def test_seven_over_three_weeks(begin: Begin) -> None:
    group = members.gathered(begin, 7)
    met: list[frozenset[int]] = []
    rested: list[int] = []
    for nth in range(3):
        monday = MONDAY + nth * WEEK
        made = pairs.make_pairs(begin, group.cohort_id, now=monday)
        met += [frozenset(it.both) for it in made]
        rested += set(group.ids) - {it for two in made for it in two.both}
        for pair in made:
            practised(begin, pair, monday)
    assert len(set(met)) == 9
    assert len(set(rested)) == len(rested) == 3
    for member_id in group.ids:
        returns = mail(begin, member_id, MailKind.PAIR_FEEDBACK)
        assert len(returns) == 3 - rested.count(member_id)


def test_of_two_yes_at_the_same_moment_both_count_and_each_is_told_once(begin: Begin) -> None:
    group = members.gathered(begin, 8)
    pairs.make_pairs(begin, group.cohort_id, now=MONDAY)
    offers = {it: only(begin, it, MailKind.PAIR_OFFER).id for it in group.ids}
    start = Barrier(len(offers))

    def say_yes(member_id: int) -> None:
        start.wait()
        pairs.answer(begin, member_id, offers[member_id], yes=True, now=MONDAY)

    with ThreadPoolExecutor(len(offers)) as pool:
        list(pool.map(say_yes, offers))
    assert {it.state for it in pairs_of(begin, group)} == {PairState.MATCHED}
    assert [len(mail(begin, it, MailKind.PAIR_TIMES)) for it in group.ids] == [1] * 8
