"""A member asks for help: what is shown is what is sent, to whom it was shown; the coach answers."""

import pytest

from bot.domain.cohorts import MailAnswer, MailKind
from bot.domain.errors import NoSuchThing, TooMany
from bot.domain.people import LIMITS, Personal
from bot.services import support
from bot.services.ports import Begin
from tests.builders import moment
from tests.services import coached, life
from tests.services.coached import DAY, HOUR, NOW, Circle

WORDS = Personal("J’aimerais préparer la question du salaire")


def asked(begin: Begin, *, dated: bool = False, starts: str | None = None) -> tuple[Circle, int, int]:
    """Let a member ask for help; return the circle, the member and the mail."""
    here = coached.circle(begin)
    sam = coached.member(begin, here, starts=starts)
    support.ask(begin, sam, here.cohort.id, here.coach, WORDS, dated=dated, now=NOW)
    (mail,) = coached.mail(begin, here.coach, MailKind.HELP_ASKED)
    return here, sam, mail.id


@pytest.mark.parametrize("dated", [True, False])
def test_what_is_shown_is_what_is_sent_word_for_word(begin: Begin, dated: bool) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here, starts=life.TUESDAY)
    to = (here.cohort.id, here.coach, WORDS)
    shown = support.draft(begin, sam, *to, dated=dated, now=NOW)
    support.ask(begin, sam, *to, dated=dated, now=NOW + HOUR)
    (mail,) = coached.mail(begin, here.coach)
    assert mail.words == shown.words
    assert mail.words.keys() == {"alias", "text"} | ({"day", "starts"} if dated else set())
    assert coached.CANARY not in str(coached.said(mail))


def test_the_day_told_is_that_of_the_next_interview_on_the_reader_s_side(begin: Begin) -> None:
    here, _, _ = asked(begin, dated=True, starts=life.TUESDAY)
    (mail,) = coached.mail(begin, here.coach)
    slot = support.slot_told(mail.words)
    assert slot is not None
    assert slot.starts == moment(life.TUESDAY)


def test_without_an_interview_to_come_there_is_no_day_to_tell(begin: Begin) -> None:
    here, _, _ = asked(begin, dated=True)
    (mail,) = coached.mail(begin, here.coach)
    assert support.slot_told(mail.words) is None


@pytest.mark.parametrize(
    ("at", "comes"), [("2026-11-24 11:00", "24 Nov 11:00"), ("2026-11-24 22:30", "25 Nov 08:00")]
)
def test_a_request_comes_at_once_and_not_at_night(begin: Begin, at: str, comes: str) -> None:
    here = coached.circle(begin)
    sam = coached.member(begin, here)
    life.delivered(begin, at)
    support.ask(begin, sam, here.cohort.id, here.coach, WORDS, dated=False, now=moment(at))
    assert life.delivered(begin, "2026-11-25 12:00") == [(comes, "mail")]


def test_while_a_coach_is_away_whoever_stands_in_is_written_to(begin: Begin) -> None:
    here = coached.circle(begin)
    paul = coached.coach(begin, here.cohort, "Paul")
    sam = coached.member(begin, here)
    coached.chair(begin, here, away_until=NOW + 7 * DAY, stand_in=paul)
    claire, _ = support.addressees(begin, sam, now=NOW)
    assert (claire.coach.coach_id, claire.reader.coach_id) == (here.coach, paul)
    claire, _ = support.addressees(begin, sam, now=NOW + 8 * DAY)
    assert claire.reader.coach_id == here.coach


def test_a_stand_in_who_has_left_stands_in_no_more(begin: Begin) -> None:
    here = coached.circle(begin)
    paul = coached.coach(begin, here.cohort, "Paul")
    sam = coached.member(begin, here)
    coached.chair(begin, here, away_until=NOW + 7 * DAY, stand_in=paul)
    with begin() as work:
        work.cohorts.leave_chair(here.cohort.id, paul, now=NOW)
    (claire,) = support.addressees(begin, sam, now=NOW)
    assert claire.reader.coach_id == here.coach


def test_somebody_without_a_cohort_has_nobody_to_ask(begin: Begin) -> None:
    assert support.addressees(begin, coached.person(begin), now=NOW) == ()


def test_the_coach_s_answer_comes_at_once_and_ends_the_request(begin: Begin) -> None:
    here, sam, mail_id = asked(begin)
    support.reply(begin, here.coach, mail_id, Personal("Demain à 10 h"), now=NOW)
    (mail,) = coached.mail(begin, sam, MailKind.HELP_REPLIED)
    assert coached.said(mail) == {"coach": "Claire", "text": "Demain à 10 h"}
    assert [it.answer for it in coached.mail(begin, here.coach)] == [MailAnswer.YES]
    told = [step for _, step in life.delivered(begin, "2026-11-23 09:30")]
    assert told.count("mail") == 1


def test_that_it_was_read_is_told_once_and_not_after_an_answer(begin: Begin) -> None:
    here, sam, mail_id = asked(begin)
    for _ in range(2):
        support.saw(begin, here.coach, mail_id, now=NOW)
    support.reply(begin, here.coach, mail_id, Personal("Demain"), now=NOW)
    support.saw(begin, here.coach, mail_id, now=NOW)
    told = [sorted(it.words) for it in coached.mail(begin, sam, MailKind.HELP_REPLIED)]
    assert told == [["coach"], ["coach", "text"]]
    assert [it.answer for it in coached.mail(begin, here.coach)] == [MailAnswer.YES]


def test_a_few_requests_may_wait_for_an_answer_and_no_more(begin: Begin) -> None:
    here, sam, mail_id = asked(begin)
    for _ in range(LIMITS["asks"] - 1):
        support.ask(begin, sam, here.cohort.id, here.coach, WORDS, dated=False, now=NOW)
    with pytest.raises(TooMany):
        support.ask(begin, sam, here.cohort.id, here.coach, WORDS, dated=False, now=NOW)
    support.saw(begin, here.coach, mail_id, now=NOW)
    support.ask(begin, sam, here.cohort.id, here.coach, WORDS, dated=False, now=NOW)


def test_nobody_who_has_left_is_answered(begin: Begin) -> None:
    here, sam, mail_id = asked(begin)
    with begin() as work:
        work.cohorts.leave(here.cohort.id, sam)
    with pytest.raises(NoSuchThing):
        support.reply(begin, here.coach, mail_id, Personal("Demain"), now=NOW)
    assert coached.mail(begin, sam) == []
