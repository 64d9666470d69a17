"""Practice pairs: offered, answered, a time found, what is told afterwards; and nothing more."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Barrier

import pytest

from bot.domain.cohorts import Mail, MailAnswer, MailKind
from bot.domain.cohorts.pairs import FURTHEST, NOTICE, PRACTICE, SOONEST, Pair, PairState
from bot.domain.errors import GivesAway, NoSuchThing, PracticeNotThen, SettledMeanwhile
from bot.domain.people import Pause, Personal
from bot.domain.playbook import StepName
from bot.services import pairs, practice
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import life, members
from tests.services.members import MONDAY, Members, mail, only, revealed
from tests.services.unchanged import on_file

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
#: the times that are proposed in these stories
THURSDAY, FRIDAY = moment("2026-11-26 18:00"), moment("2026-11-27 10:00")
AFTER = THURSDAY + PRACTICE


def offered(begin: Begin, count: int = 2) -> Members:
    """Store members and make up their first pairs."""
    group = members.gathered(begin, count)
    pairs.make_pairs(begin, group.cohort_id, now=MONDAY)
    return group


def answered(begin: Begin, member_id: int, *, yes: bool, at: datetime = MONDAY) -> None:
    pairs.answer(begin, member_id, mail(begin, member_id, MailKind.PAIR_OFFER)[-1].id, yes=yes, now=at)


def matched(begin: Begin) -> Members:
    group = offered(begin)
    for member_id in group.ids:
        answered(begin, member_id, yes=True)
    return group


def last(begin: Begin, member_id: int, kind: MailKind) -> Mail:
    return mail(begin, member_id, kind)[-1]


def proposed(begin: Begin, times: Sequence[datetime] = (THURSDAY, FRIDAY)) -> Members:
    group = matched(begin)
    one = group.ids[0]
    practice.propose(begin, one, only(begin, one, MailKind.PAIR_TIMES).id, times, now=MONDAY)
    return group


def agreed(begin: Begin) -> Members:
    group = proposed(begin)
    other = group.ids[1]
    practice.choose(begin, other, last(begin, other, MailKind.PAIR_TIMES).id, 0, now=MONDAY)
    return group


def the_pair(begin: Begin, group: Members) -> Pair:
    with begin() as work:
        return work.pairs.of_cohort(group.cohort_id)[-1]


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


def test_whoever_is_first_proposes_and_the_other_chooses(begin: Begin) -> None:
    group = proposed(begin, (FRIDAY, THURSDAY, FRIDAY))
    one, other = group.ids
    asked, told = mail(begin, other, MailKind.PAIR_TIMES)
    assert asked.answer is MailAnswer.READ
    assert practice.times_of(told) == (THURSDAY, FRIDAY)
    assert revealed(told)["alias"] == "Lynx 1"
    with pytest.raises(SettledMeanwhile):
        practice.propose(begin, other, asked.id, (FRIDAY,), now=MONDAY)
    practice.choose(begin, other, told.id, 1, now=MONDAY + DAY)
    assert the_pair(begin, group).agreed_at == FRIDAY
    for member_id, alias, chat in ((one, "Lynx 2", "1002"), (other, "Lynx 1", "1001")):
        found = only(begin, member_id, MailKind.PAIR_AGREED)
        assert revealed(found) == {"alias": alias, "chat": chat, "times": FRIDAY.isoformat()}


def test_other_times_go_back_and_forth_until_one_suits(begin: Begin) -> None:
    group = proposed(begin)
    one, other = group.ids
    practice.propose(begin, other, last(begin, other, MailKind.PAIR_TIMES).id, (FRIDAY,), now=MONDAY)
    told = last(begin, one, MailKind.PAIR_TIMES)
    practice.choose(begin, one, told.id, 0, now=MONDAY)
    assert the_pair(begin, group).agreed_at == FRIDAY
    for member_id in group.ids:
        assert all(it.answer is not None for it in mail(begin, member_id, MailKind.PAIR_TIMES))


@pytest.mark.parametrize(
    "times",
    [
        (),
        (MONDAY + SOONEST - timedelta(minutes=1),),
        (MONDAY + FURTHEST + timedelta(minutes=1),),
        tuple(THURSDAY + timedelta(hours=nth) for nth in range(4)),
    ],
)
def test_times_are_at_most_three_from_a_day_to_two_weeks_ahead(
    begin: Begin, times: tuple[datetime, ...]
) -> None:
    group = matched(begin)
    mail_id = only(begin, group.ids[0], MailKind.PAIR_TIMES).id
    with pytest.raises(PracticeNotThen):
        practice.propose(begin, group.ids[0], mail_id, times, now=MONDAY)


def test_a_time_is_chosen_early_enough_for_both_to_be_told(begin: Begin) -> None:
    group = proposed(begin)
    told = last(begin, group.ids[1], MailKind.PAIR_TIMES)
    with pytest.raises(PracticeNotThen):
        practice.choose(begin, group.ids[1], told.id, 0, now=THURSDAY - NOTICE + timedelta(minutes=1))
    for nth in (2, 9):
        with pytest.raises(SettledMeanwhile):
            practice.choose(begin, group.ids[1], told.id, nth, now=MONDAY)


def test_an_agreed_time_is_reminded_of_and_asked_about(begin: Begin) -> None:
    group = agreed(begin)
    (asked,) = mail(begin, group.ids[0], MailKind.PAIR_OVER)
    (soon,) = mail(begin, group.ids[0], MailKind.PAIR_SOON)
    assert (soon.made_at, soon.expires) == (THURSDAY - NOTICE, THURSDAY)
    assert asked.made_at == AFTER
    came = life.prompted(begin, group.ids[0], StepName.MAIL)
    assert came == [("23 Nov 18:00", "mail"), ("26 Nov 08:30", "mail"), ("27 Nov 08:30", "mail")]


def test_another_time_instead_of_the_agreed_one_takes_what_hung_on_it_along(begin: Begin) -> None:
    group = agreed(begin)
    one, other = group.ids
    practice.propose(begin, one, only(begin, one, MailKind.PAIR_AGREED).id, (FRIDAY,), now=MONDAY + DAY)
    for member_id in group.ids:
        assert only(begin, member_id, MailKind.PAIR_AGREED).answer is not None
        assert mail(begin, member_id, MailKind.PAIR_SOON, MailKind.PAIR_OVER) == []
    practice.choose(begin, other, last(begin, other, MailKind.PAIR_TIMES).id, 0, now=MONDAY + DAY)
    assert practice.times_of(last(begin, one, MailKind.PAIR_AGREED)) == (FRIDAY,)


def test_what_is_told_afterwards_goes_to_the_partner_and_to_nobody_else(begin: Begin) -> None:
    group = agreed(begin)
    one, other = group.ids
    said = {"worked": Personal("Le calme"), "next": Personal("Un exemple chiffré")}
    practice.tell(begin, one, only(begin, one, MailKind.PAIR_OVER).id, said, now=AFTER)
    assert revealed(only(begin, other, MailKind.PAIR_FEEDBACK)) == {
        "alias": "Lynx 1",
        "worked": "Le calme",
        "next": "Un exemple chiffré",
    }
    assert mail(begin, one, MailKind.PAIR_FEEDBACK) == []
    with pytest.raises(SettledMeanwhile):
        practice.tell(begin, one, only(begin, one, MailKind.PAIR_OVER).id, said, now=AFTER)


def test_without_words_nothing_is_told(begin: Begin) -> None:
    group = agreed(begin)
    one, other = group.ids
    practice.tell(begin, one, only(begin, one, MailKind.PAIR_OVER).id, {}, now=AFTER)
    assert mail(begin, other, MailKind.PAIR_FEEDBACK) == []


def test_it_is_still_told_after_the_next_pairs_were_made_up(begin: Begin) -> None:
    group = agreed(begin)
    one, other = group.ids
    pairs.make_pairs(begin, group.cohort_id, now=MONDAY + WEEK)
    assert [it.state for it in pairs_of(begin, group)] == [PairState.CLOSED, PairState.OFFERED]
    said = {"clearer": Personal("Plus court")}
    practice.tell(begin, one, only(begin, one, MailKind.PAIR_OVER).id, said, now=MONDAY + WEEK)
    assert revealed(only(begin, other, MailKind.PAIR_FEEDBACK))["clearer"] == "Plus court"


def pairs_of(begin: Begin, group: Members) -> tuple[Pair, ...]:
    with begin() as work:
        return work.pairs.of_cohort(group.cohort_id)


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


def practised(begin: Begin, pair: Pair, monday: datetime) -> None:
    """Let two say yes, find a time, meet, and tell each other how it was."""
    one, other = pair.both
    time = monday + 3 * DAY
    for member_id in pair.both:
        answered(begin, member_id, yes=True, at=monday)
    practice.propose(begin, one, last(begin, one, MailKind.PAIR_TIMES).id, (time,), now=monday)
    practice.choose(begin, other, last(begin, other, MailKind.PAIR_TIMES).id, 0, now=monday)
    for member_id in pair.both:
        over = last(begin, member_id, MailKind.PAIR_OVER)
        practice.tell(begin, member_id, over.id, {"worked": Personal("Le calme")}, now=time + PRACTICE)


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


def test_no_word_of_a_members_search_is_in_any_mail_to_another(begin: Begin) -> None:
    group = members.with_canaries(begin, 2)
    pairs.make_pairs(begin, group.cohort_id, now=MONDAY)
    (pair,) = pairs_of(begin, group)
    practised(begin, pair, MONDAY)
    for nth, member_id in enumerate(group.ids):
        for canary in group.canaries[nth]:
            refused(begin, member_id, canary)
        told = " ".join(word for it in mail(begin, member_id) for word in revealed(it).values()).lower()
        others = frozenset().union(*(it for n, it in enumerate(group.canaries) if n != nth))
        assert told
        assert not [word for word in others if word in told]


def refused(begin: Begin, member_id: int, canary: str) -> None:
    """Try to tell the partner a word of one's own search: names are refused before anything is sent."""
    names = ("societe", "jury", "caution", "appui")
    over = last(begin, member_id, MailKind.PAIR_OVER)
    if canary.startswith(names):
        with begin() as work:
            work.mailbox.answer(member_id, over.id, None, now=MONDAY)
        said = {"next": Personal(f"Pensez à {canary.upper()} !")}
        with pytest.raises(GivesAway):
            practice.tell(begin, member_id, over.id, said, now=MONDAY + 4 * DAY)
