"""What follows from places in cohorts: mail in the round-ups, the weekly round, the coach's week."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.cohorts import Chair, Cohort, Group, Mail, MailAnswer, MailKind, Membership
from bot.domain.moments import local
from bot.domain.people import Pause, Personal
from bot.domain.planning import plan
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.timeline import Facts
from tests import builders
from tests.builders import MONTREAL, PARIS, moment

#: a Tuesday
NOW = moment("2026-11-24 11:00")
DAY = timedelta(days=1)
GROUP = Group(chat_id=-7, linked_at=moment("2026-11-02 10:00"))


def cohort(**changes: Any) -> Cohort:
    whole = Cohort(
        id=7,
        name=Personal("Promotion Vaudrenne"),
        language="fr",
        zone=PARIS,
        territory="FR",
        seats=12,
        opened_at=moment("2026-11-02 10:00"),
        group=GROUP,
    )
    return replace(whole, **changes)


def mail(kind: MailKind = MailKind.ENCOURAGED, number: int = 1, **changes: Any) -> Mail:
    sent = Mail(
        id=number, kind=kind, recipient_id=1, cohort_id=7, sender_id=2, made_at=NOW, expires=NOW + 7 * DAY
    )
    return replace(sent, **changes)


def member(**changes: Any) -> Membership:
    place = Membership(
        cohort=cohort(),
        member_id=1,
        alias=Personal("C."),
        joined_at=moment("2026-11-24 10:00"),
        rounds=True,
    )
    return replace(place, **changes)


def chair(**changes: Any) -> Chair:
    place = Chair(cohort=cohort(), coach_id=1, name=Personal("Hélène"), since=moment("2026-11-24 10:00"))
    return replace(place, **changes)


def due(facts: Facts, step: StepName, *, now: datetime = NOW, zone: str = PARIS) -> list[str]:
    """Return when the messages with this step are due, on the clocks of a zone."""
    reminders = plan(facts, DEFAULT, now=now).reminders
    held = [it for it in reminders if any(prompt.step is step for prompt in it.prompts)]
    return [f"{local(it.due, zone):%a %d %H:%M}" for it in held]


def test_mail_is_a_line_of_the_next_round_up_with_all_that_waits() -> None:
    facts = builders.facts(mail=(mail(), mail(MailKind.WORKSHOP, 2), mail(number=3)))
    (reminder,) = plan(facts, DEFAULT, now=NOW).reminders
    assert reminder.key == "digest:2026-11-24:evening"
    assert [it.variant for it in reminder.prompts] == ["encouraged.1", "encouraged.3", "workshop.2"]
    assert {it.key for it in facts.mail} == {it.key for it in reminder.prompts}


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"answer": MailAnswer.READ, "answered_at": NOW}, "it was answered"),
        ({"expires": NOW + timedelta(hours=6)}, "it came too late"),
    ],
)
def test_mail_that_is_settled_is_not_told(changes: dict[str, Any], why: str) -> None:
    assert due(builders.facts(mail=(mail(**changes),)), StepName.MAIL) == [], why


def test_mail_that_went_out_is_not_told_again() -> None:
    sent = mail()
    assert due(builders.facts(mail=(sent,), sent={sent.key: NOW}), StepName.MAIL) == []


@pytest.mark.parametrize("kind", [MailKind.ENCOURAGED, MailKind.HELP_ASKED])
def test_mail_waits_for_the_end_of_a_pause(kind: MailKind) -> None:
    resting = builders.candidate(pause=Pause(begin=NOW - DAY, until=moment("2026-11-27 08:10")))
    told = "Fri 27 08:10" if kind is MailKind.HELP_ASKED else "Fri 27 08:30"
    assert due(builders.facts(candidate=resting, mail=(mail(kind),)), StepName.MAIL) == [told]


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ("2026-11-24 11:00", "Tue 24 11:00"),
        ("2026-11-24 23:10", "Wed 25 08:00"),
        ("2026-11-24 13:50", "Tue 24 15:30"),
    ],
    ids=["by day", "in quiet hours", "in the silence of an interview of one's own"],
)
def test_a_call_for_help_comes_at_the_next_moment_that_is_free(made: str, told: str) -> None:
    asked = mail(MailKind.HELP_ASKED, made_at=moment(made))
    own = builders.interview("2026-11-24 14:00", entered="2026-11-20 10:00")
    assert due(builders.facts(builders.opportunity(own), mail=(asked,)), StepName.MAIL) == [told]


def test_what_somebody_waits_for_is_told_after_a_pause_that_outlasts_it() -> None:
    resting = builders.candidate(pause=Pause(begin=NOW - DAY, until=NOW + 40 * DAY))
    for kind, told in ((MailKind.HELP_REPLIED, 1), (MailKind.ENCOURAGED, 0)):
        left = mail(kind, made_at=NOW, expires=NOW + 14 * DAY)
        facts = builders.facts(candidate=resting, mail=(left,))
        assert len(due(facts, StepName.MAIL, now=NOW + 41 * DAY)) == told


def test_the_round_is_asked_for_on_the_evening_of_each_wednesday() -> None:
    told = due(builders.facts(memberships=(member(),)), StepName.ROUND)
    assert told[:3] == ["Wed 25 18:00", "Wed 02 18:00", "Wed 09 18:00"]


def test_whoever_has_said_something_for_a_round_is_not_asked_for_it() -> None:
    told = due(builders.facts(memberships=(member(said=frozenset({"2026w48"})),)), StepName.ROUND)
    assert told[:2] == ["Wed 02 18:00", "Wed 09 18:00"]


def test_whoever_joins_on_a_thursday_is_asked_in_the_following_week() -> None:
    place = member(joined_at=moment("2026-11-26 10:00"))
    assert due(builders.facts(memberships=(place,)), StepName.ROUND, now=NOW + 2 * DAY)[0] == "Wed 02 18:00"


@pytest.mark.parametrize(
    "changes",
    [
        {"rounds": False},
        {"cohort": cohort(closed_at=NOW)},
        {"cohort": cohort(group=None)},
        {"cohort": cohort(group=replace(GROUP, lost_at=NOW))},
    ],
    ids=["switched off", "closed", "without a group", "out of the group"],
)
def test_no_round_is_asked_for(changes: dict[str, Any]) -> None:
    assert due(builders.facts(memberships=(member(**changes),)), StepName.ROUND) == []


def test_a_coach_s_week_comes_once_for_all_cohorts_on_monday_morning() -> None:
    chairs = (chair(), chair(cohort=cohort(id=8)))
    told = due(builders.facts(chairs=chairs), StepName.COACHING)
    assert told[:2] == ["Mon 30 08:30", "Mon 07 08:30"]


def test_it_comes_on_the_first_working_day_and_on_the_coach_s_own_clocks() -> None:
    away = builders.candidate(zone=MONTREAL)
    facts = builders.facts(candidate=away, chairs=(chair(weekdays=frozenset({1, 3})),))
    assert due(facts, StepName.COACHING, zone=MONTREAL)[:2] == ["Tue 24 08:30", "Tue 01 08:30"]


def test_the_round_is_asked_for_again_after_a_long_holiday_without_a_tap() -> None:
    place = member(cohort=cohort(holiday=Pause(begin=NOW, until=moment("2027-01-25 00:00"))))
    assert due(builders.facts(memberships=(place,)), StepName.ROUND)[:2] == ["Wed 27 18:00", "Wed 03 18:00"]


def test_a_coach_whose_cohort_is_closed_has_no_week() -> None:
    assert due(builders.facts(chairs=(chair(cohort=cohort(closed_at=NOW)),)), StepName.COACHING) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"away_until": moment("2027-01-25 00:00")},
        {"cohort": cohort(holiday=Pause(begin=NOW, until=moment("2027-01-25 00:00")))},
    ],
    ids=["away", "on holiday"],
)
def test_a_coach_without_a_cohort_at_work_has_no_week_until_one_is_again(changes: dict[str, Any]) -> None:
    facts = builders.facts(chairs=(chair(**changes),))
    assert due(facts, StepName.COACHING)[:2] == ["Mon 25 08:30", "Mon 01 08:30"]


def test_a_coach_who_is_at_work_in_one_cohort_has_a_week() -> None:
    facts = builders.facts(chairs=(chair(away_until=NOW + 60 * DAY), chair(cohort=cohort(id=8))))
    assert due(facts, StepName.COACHING)[0] == "Mon 30 08:30"


def test_the_weeks_go_on_from_each_one_sent() -> None:
    facts = builders.facts(chairs=(chair(),), memberships=(member(),))
    sent: dict[str, datetime] = {}
    now, weeks = NOW, 0
    for _ in range(60):
        reminders = plan(replace(facts, sent=sent), DEFAULT, now=now).reminders
        now = reminders[0].due
        sent |= dict.fromkeys(reminders[0].keys, now)
        weeks += any(it.step is StepName.COACHING for it in reminders[0].prompts)
    assert weeks == 30
    assert len([key for key in sent if ":round:" in key]) == 30
