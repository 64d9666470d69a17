"""What a coach sends to a member: it comes in their round-up, and they answer for themselves."""

from datetime import datetime

import pytest

from bot.domain.cohorts import MailAnswer, MailKind
from bot.domain.errors import InterviewTooFar, InterviewTooOld, NoSuchThing
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.services import proposals
from bot.services.ports import Begin
from bot.services.proposals import Card, Ready
from tests.builders import MONTREAL, moment
from tests.services import coached, life
from tests.services.coached import DAY, NOW, Circle

CARD = Card(
    company=Personal("Orvaline"),
    role=Personal("Chef de projet"),
    starts=moment("2026-12-03 10:00"),
    zone=MONTREAL,
)


def proposed(begin: Begin, card: Card = CARD) -> tuple[Circle, int, int]:
    """Propose an interview to a member; return the circle, the member and the mail."""
    here = coached.circle(begin)
    sam = coached.member(begin, here)
    proposals.propose_interview(begin, here.coach, here.cohort.id, sam, card, now=NOW)
    (mail,) = coached.mail(begin, sam)
    return here, sam, mail.id


def test_a_word_of_the_coach_comes_with_the_next_round_up_under_the_coach_s_name(begin: Begin) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here)
    proposals.encourage(begin, here.coach, here.cohort.id, sam, Personal("Courage"), now=NOW)
    proposals.encourage(begin, here.coach, here.cohort.id, sam, Ready.HERE, now=NOW)
    own, ready = coached.mail(begin, sam, MailKind.ENCOURAGED)
    assert coached.said(own) == {"coach": "Claire", "text": "Courage"}
    assert coached.said(ready) == {"coach": "Claire", "ready": "here"}
    assert life.delivered(begin, "2026-11-23 20:00") == [("23 Nov 18:00", "mail"), ("23 Nov 18:00", "mail")]


def test_what_was_proposed_is_taken_on_or_not_and_the_coach_is_told_nothing(begin: Begin) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here)
    for words in ("Relire votre présentation", "Dormir"):
        proposals.propose_task(begin, here.coach, here.cohort.id, sam, Personal(words), now=NOW)
    first, second = coached.mail(begin, sam, MailKind.PROPOSED_TASK)
    proposals.answer_task(begin, sam, first.id, MailAnswer.YES, now=NOW)
    proposals.answer_task(begin, sam, second.id, MailAnswer.NO, now=NOW)
    assert [it.answer for it in coached.mail(begin, sam)] == [MailAnswer.YES, MailAnswer.NO]
    assert coached.mail(begin, here.coach) == []


def test_what_was_taken_on_is_asked_about_once_after_three_days_until_it_is_done(begin: Begin) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here)
    proposals.propose_task(begin, here.coach, here.cohort.id, sam, Personal("Relire"), now=NOW)
    (mail,) = coached.mail(begin, sam)
    proposals.answer_task(begin, sam, mail.id, MailAnswer.YES, now=NOW)
    asked = [(f"{it.due:%d}", one.step) for it in life.plan(begin, sam).reminders for one in it.prompts]
    assert asked == [("26", StepName.MAIL)]
    proposals.answer_task(begin, sam, mail.id, MailAnswer.READ, now=NOW + DAY)
    assert life.plan(begin, sam).reminders == ()


def test_a_proposed_interview_is_on_file_once_the_member_takes_it_and_once_only(begin: Begin) -> None:
    here, sam, mail_id = proposed(begin)
    assert life.facts(begin, sam).opportunities == ()
    for _ in range(2):
        opened = proposals.take_interview(begin, sam, mail_id, now=NOW)
    role = life.only(begin, sam)
    assert (role.id, role.company, role.role) == (opened.opportunity_id, CARD.company, CARD.role)
    assert [(it.starts, it.zone) for it in role.interviews] == [(CARD.starts, MONTREAL)]
    assert [it.answer for it in coached.mail(begin, sam)] == [MailAnswer.YES]
    assert coached.mail(begin, here.coach) == []
    assert StepName.BRIEF in {it.step for one in life.plan(begin, sam).reminders for it in one.prompts}


def test_a_proposed_interview_that_is_left_changes_nothing(begin: Begin) -> None:
    here, sam, mail_id = proposed(begin)
    proposals.decline_interview(begin, sam, mail_id, now=NOW)
    assert life.facts(begin, sam).opportunities == ()
    assert coached.mail(begin, here.coach) == []


def test_a_proposed_interview_can_t_be_taken_once_it_has_begun(begin: Begin) -> None:
    _, sam, mail_id = proposed(begin)
    with pytest.raises(NoSuchThing):
        proposals.take_interview(begin, sam, mail_id, now=CARD.starts)
    assert life.facts(begin, sam).opportunities == ()


@pytest.mark.parametrize(
    ("starts", "refusal"), [(NOW - DAY, InterviewTooOld), (NOW + 800 * DAY, InterviewTooFar)]
)
def test_an_interview_is_proposed_for_a_day_to_come(
    begin: Begin, starts: datetime, refusal: type[Exception]
) -> None:
    card = Card(company=Personal("Orvaline"), starts=starts, zone=MONTREAL)
    with pytest.raises(refusal):
        proposed(begin, card)
