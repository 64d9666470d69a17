"""Mail: sealed for its recipient, answered by nobody else, gone with whoever sent it."""

from dataclasses import replace

import pytest

from bot.domain.cohorts import MailAnswer, MailKind
from bot.domain.errors import NoSuchThing
from bot.services.ports import Begin
from tests.store import gathered
from tests.store.samples import HOUR, NOON


def test_mail_comes_back_as_stored_in_its_order_and_stands_in_the_facts(begin: Begin) -> None:
    here = gathered.gathered(begin)
    member = here.members[0]
    with begin() as work:
        first = work.mailbox.add(gathered.mail(here, member))
        second = work.mailbox.add(
            gathered.mail(here, member, kind=MailKind.WORKSHOP, about=9, sender_id=None, words={})
        )
    assert first == gathered.mail(here, member, id=first.id)
    with begin() as work:
        assert work.mailbox.of(member) == work.facts(member).mail == (first, second)
        assert work.mailbox.get(member, second.id) == second
        assert work.mailbox.of(here.members[1]) == ()


def test_an_answer_is_kept_and_taken_back(begin: Begin) -> None:
    here = gathered.gathered(begin)
    member = here.members[0]
    with begin() as work:
        sent = work.mailbox.add(gathered.mail(here, member))
        work.mailbox.answer(member, sent.id, MailAnswer.MAYBE, now=NOON + HOUR)
    with begin() as work:
        answered = replace(sent, answer=MailAnswer.MAYBE, answered_at=NOON + HOUR)
        assert work.mailbox.get(member, sent.id) == answered
        work.mailbox.answer(member, sent.id, None, now=NOON + 2 * HOUR)
        assert work.mailbox.get(member, sent.id) == sent


def test_nobody_else_reads_answers_or_withdraws_it(begin: Begin) -> None:
    here = gathered.gathered(begin)
    member, other = here.members
    with begin() as work:
        sent = work.mailbox.add(gathered.mail(here, member))
        for person in (other, here.coach):
            with pytest.raises(NoSuchThing):
                work.mailbox.get(person, sent.id)
            with pytest.raises(NoSuchThing):
                work.mailbox.answer(person, sent.id, MailAnswer.YES, now=NOON)
            work.mailbox.withdraw(person, sent.id)
    with begin() as work:
        assert work.mailbox.of(member) == (sent,)
        work.mailbox.withdraw(member, sent.id)
        assert work.mailbox.of(member) == ()


def test_mail_about_one_thing_is_found_without_its_words(begin: Begin) -> None:
    here, elsewhere = gathered.gathered(begin), gathered.gathered(begin, 11)
    with begin() as work:
        sent = [work.mailbox.add(gathered.mail(here, it, about=5)) for it in here.members]
        work.mailbox.add(gathered.mail(here, here.coach, about=6))
        work.mailbox.add(gathered.mail(elsewhere, elsewhere.coach, about=5))
    with begin() as work:
        assert work.mailbox.about(here.cohort.id, 5) == tuple(replace(it, words={}) for it in sent)


@pytest.mark.parametrize("who", ["sender", "cohort"])
def test_it_goes_with_its_sender_and_with_its_cohort(begin: Begin, who: str) -> None:
    here = gathered.gathered(begin)
    member = here.members[0]
    with begin() as work:
        work.mailbox.add(gathered.mail(here, member))
        if who == "sender":
            work.candidates.erase(here.coach)
        else:
            work.cohorts.erase(here.cohort.id)
    with begin() as work:
        assert work.mailbox.of(member) == ()


def test_nobody_writes_to_the_erased(begin: Begin) -> None:
    here = gathered.gathered(begin)
    with begin() as work:
        work.candidates.erase(here.members[0])
    with pytest.raises(NoSuchThing), begin() as work:
        work.mailbox.add(gathered.mail(here, here.members[0]))
