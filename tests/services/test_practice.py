"""The practice of two: a time both chose, what they tell each other afterwards, and nothing more."""

from datetime import datetime, timedelta

import pytest

from bot.domain.cohorts import MailAnswer, MailKind
from bot.domain.cohorts.pairs import FURTHEST, NOTICE, SOONEST, PairState
from bot.domain.errors import GivesAway, PracticeNotThen, SettledMeanwhile
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.services import pairs, practice
from bot.services.ports import Begin
from tests.services import life, members
from tests.services.members import MONDAY, mail, only, revealed
from tests.services.paired import (
    AFTER,
    DAY,
    FRIDAY,
    THURSDAY,
    WEEK,
    agreed,
    last,
    matched,
    pairs_of,
    practised,
    proposed,
    the_pair,
)


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
