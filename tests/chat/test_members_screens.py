"""The screens of weekly rounds, of help and of practice pairs: what each says, when, and to whom."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.cohorts.helping import asked_by
from bot.chat.screens import reminders
from bot.chat.screens.cohorts import helping, pairs, practice, returns, rounds, said, times
from bot.chat.screens.cohorts.item import Item
from bot.chat.screens.cohorts.public import GroupSpeech
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Speech
from bot.domain.cohorts import Cohort, Mail, MailAnswer, MailKind, Membership
from bot.domain.cohorts.rounds import LONGEST, Entry
from bot.domain.cohorts.rounds import said as said_of
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.domain.preparation import Question
from bot.domain.reminders import Prompt
from bot.domain.timeline import Facts
from bot.playground.entities import parse
from bot.services.helping import Ask
from bot.services.ports import View
from bot.services.practice import written
from bot.services.rounds import Mine
from tests import builders
from tests.builders import PARIS, moment
from tests.chat import shown
from tests.chat.crowd import HOSTILE, LONG

NOW: Final = moment("2026-11-25 19:00")
CLOSES: Final = moment("2026-11-27 17:00")
THURSDAY: Final = moment("2026-11-26 18:00")
FRIDAY: Final = moment("2026-11-27 14:45")
GROUP: Final = GroupSpeech(shown.FRENCH)
#: the highest number that an account of Telegram's can have
ACCOUNT: Final = 2**40 - 1
MAILED: Final = {**helping.MAILED, **pairs.MAILED}
FULL: Final = Personal((HOSTILE.reveal() * 9)[:LONGEST])


def pick(value: str) -> Callback:
    return tap(Verb.FORM, "abcdef", "chosen", value)


def membership(alias: Personal = HOSTILE, **changes: Any) -> Membership:
    cohort = Cohort(
        id=LONG,
        name=HOSTILE,
        language="fr",
        zone=PARIS,
        territory="FR",
        seats=12,
        opened_at=NOW - timedelta(days=30),
    )
    place = Membership(cohort=cohort, member_id=1, alias=alias, joined_at=cohort.opened_at, rounds=True)
    return replace(place, **changes)


def entry(number: int = 0, **changes: Any) -> Entry:
    full = Entry(
        id=LONG + number,
        cohort_id=LONG,
        member_id=1,
        week="2026w48",
        said_at=NOW,
        win=FULL,
        goal=FULL,
        ask=FULL,
    )
    return replace(full, **changes)


def facts() -> Facts:
    """Return somebody who has an interview on Friday afternoon, and a place in a cohort."""
    role = builders.opportunity(builders.interview("2026-11-27 14:30", entered="2026-11-20 10:00"))
    return builders.facts(role, memberships=(membership(),))


def words_of(kind: MailKind) -> dict[str, Personal]:
    words = {"alias": HOSTILE, "chat": Personal(str(ACCOUNT)), "ask": FULL, "worked": FULL, "clearer": FULL}
    when = (THURSDAY, FRIDAY, FRIDAY + timedelta(days=1)) if kind is MailKind.PAIR_TIMES else (THURSDAY,)
    return {**words, "next": FULL, "times": written(when)}


def item(kind: MailKind, language: str = "en", *, now: datetime = NOW, **changes: Any) -> Item:
    mail = Mail(
        id=LONG,
        kind=kind,
        recipient_id=1,
        cohort_id=LONG,
        made_at=NOW,
        expires=NOW + timedelta(days=3),
        words=words_of(kind),
    )
    mail = replace(mail, **changes)
    known = View(facts=replace(facts(), mail=(mail,)), tasks=(), now=now)
    return Item(mail=mail, view=known, speech=shown.speech(language), reminder_id=LONG)


def every_screen(speech: Speech) -> Iterator[Screen]:
    """Yield the screens with the longest and most hostile words there can be."""
    place, known = membership(), facts()
    for part in rounds.PARTS:
        yield rounds.question(part, FULL, FULL, pick, speech)
        yield rounds.question(part, None, None, pick, speech)
    yield rounds.preview(entry(), place, pick, speech)
    for mine, waited in ((None, False), (entry(), False), (entry(), True)):
        for posted in ((), (entry(1, week="2026w46"), entry(2, week="2026w47"))):
            part_of = Mine(
                membership=place, week="2026w48", closes=CLOSES, entry=mine, posted=posted, waited=waited
            )
            yield rounds.mine(part_of, speech, above=rounds.kept(speech))
    yield rounds.nothing_said(speech)
    for offered in (True, False):
        ask = Ask(entry=entry(), words=FULL, asker=place, helper=place, offered=offered)
        yield helping.confirm(ask, speech)
    yield helping.offered(speech)
    yield practice.deck(speech)
    chosen = [THURSDAY, FRIDAY, FRIDAY + timedelta(hours=2)]
    yield times.day(pick, speech, now=NOW)
    for hour in (None, "", "14"):
        yield times.clock(NOW.date(), hour, pick, speech)
    for count in (1, 3):
        yield times.chosen(chosen[:count], known, pick, speech)
    yield times.sent(chosen, known, speech)
    for part in returns.PARTS:
        yield returns.question(part, FULL, speech)
    yield returns.preview(dict.fromkeys(returns.PARTS, FULL), HOSTILE, pick, speech)
    yield returns.sent(speech)
    yield returns.nothing_said(speech)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_screen_is_one_that_telegram_takes_with_the_longest_words(language: str) -> None:
    screens = [*every_screen(shown.speech(language))]
    for kind, words in MAILED.items():
        for without in ((), ("alias",), ("times",)):
            here = item(kind, language)
            kept = {name: it for name, it in here.mail.words.items() if name not in without}
            if without and kind not in (MailKind.HELP_OFFERED, MailKind.PAIR_TIMES):
                continue
            if "alias" in without and kind is MailKind.PAIR_TIMES:
                continue
            here = replace(here, mail=replace(here.mail, words=kept))
            screens += [words.section(here), Screen(words.title(here))]
        assert len(words.opening(shown.speech(language))) <= 20
    for screen in screens:
        check(screen)


def check(screen: Screen) -> None:
    assert 0 < len(parse(screen.text).text) <= 4096
    for row in screen.rows:
        assert 0 < len(row) <= 8
    for button in shown.buttons(screen):
        assert button.label.strip()
        assert len(button.label) <= 32, button.label
        if button.callback is not None:
            assert len(button.callback.encode().encode()) <= 64
        else:
            assert button.copy is not None
            assert len(button.copy) <= 256


@pytest.mark.parametrize("kind", MAILED)
@pytest.mark.parametrize("answer", [None, *MailAnswer])
def test_mail_that_was_answered_or_came_too_late_asks_for_nothing(
    kind: MailKind, answer: MailAnswer | None
) -> None:
    informs = {MailKind.HELP_AGREED, MailKind.PAIR_FEEDBACK}
    fresh, late = item(kind, answer=answer), item(kind, answer=answer, now=NOW + timedelta(days=4))
    over = MAILED[kind].over
    if kind in informs:
        assert (over(fresh), over(late)) == (None, None)
    else:
        assert (over(fresh) is None) == (answer is None)
        assert over(late) is not None


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_offer_that_did_not_come_about_reads_the_same_whatever_the_reason(language: str) -> None:
    over = MAILED[MailKind.PAIR_OFFER].over
    late = NOW + timedelta(days=3)
    assert over(item(MailKind.PAIR_OFFER, language, now=late, answer=MailAnswer.YES)) == over(
        item(MailKind.PAIR_OFFER, language, now=late)
    )


@pytest.mark.parametrize("kind", [MailKind.PAIR_OFFER, MailKind.HELP_OFFERED])
def test_an_offer_says_beforehand_that_two_yes_show_the_accounts(kind: MailKind) -> None:
    text = MAILED[kind].section(item(kind)).text
    assert "link to their Telegram account" in text
    assert "tg://" not in text


@pytest.mark.parametrize("kind", [MailKind.PAIR_AGREED, MailKind.PAIR_SOON, MailKind.HELP_AGREED])
def test_two_who_agreed_have_a_link_to_each_other(kind: MailKind) -> None:
    entities = parse(MAILED[kind].section(item(kind)).text).entities
    assert [it.user_id for it in entities if it.type == "text_mention"] == [ACCOUNT]


def test_a_clash_is_told_to_the_one_whose_interview_it_is() -> None:
    text = MAILED[MailKind.PAIR_TIMES].section(item(MailKind.PAIR_TIMES)).text
    lines = {line.split(" (")[0]: line for line in text.splitlines() if line.startswith("•")}
    assert ["only you read this" in it for it in lines.values()] == [False, True, False]
    assert "Company 1" not in text


def test_times_that_are_too_near_are_not_offered_any_more() -> None:
    here = item(MailKind.PAIR_TIMES, now=THURSDAY - timedelta(hours=1))
    screen = MAILED[MailKind.PAIR_TIMES].section(here)
    assert [it.number(1) for it in shown.callbacks(screen, Verb.PAIR_CHOOSE)] == [1, 2]


def test_times_that_are_all_too_near_are_said_to_be_and_others_can_be_proposed() -> None:
    screen = MAILED[MailKind.PAIR_TIMES].section(item(MailKind.PAIR_TIMES, now=FRIDAY + timedelta(days=1)))
    assert shown.callbacks(screen, Verb.PAIR_CHOOSE) == []
    assert "too soon now" in screen.text
    assert "Which one" not in screen.text
    assert "Propose others" in shown.labels(screen)


def test_the_preview_shows_what_the_group_will_read_word_for_word() -> None:
    lynx = said_of(entry(), Personal("Lynx"))
    (post,) = said.posts([lynx], GROUP)
    asked = said.words(lynx, GROUP).in_private()
    previewed = rounds.preview(entry(), membership(Personal("Lynx")), pick, shown.speech("en")).text
    assert asked in previewed, "in the language of the group, whatever the member's own"
    assert asked.replace("Demande", "1. Demande") in post.text.in_private()
    assert shown.labels(post.in_private()) == ["1. Je peux aider"]


def test_a_long_round_is_parted_between_members_and_each_ask_has_its_own_button() -> None:
    full = [said_of(entry(nth), HOSTILE) for nth in range(60)]
    found = [it.in_private() for it in said.posts(full, GROUP)]
    assert len(found) > 1
    for post in found:
        check(post)
    carried = [it.number(0) for post in found for it in shown.callbacks(post, Verb.HELP_WITH)]
    assert carried == [it.entry_id for it in full]


def test_a_round_without_an_ask_has_no_button() -> None:
    (post,) = said.posts([said_of(entry(ask=None), HOSTILE)], GROUP)
    assert post.rows == ()


def test_the_deck_has_each_question_in_two_wordings() -> None:
    text = practice.deck(shown.speech("en")).text
    assert text.count("<i>") == len(Question)
    assert "8. What salary are you expecting?" in text


ASKED: Final = Prompt(
    key=f"0:0:round:{LONG}:2026w48",
    step=StepName.ROUND,
    opportunity_id=0,
    interview_id=0,
    variant=str(LONG),
)


def asked(now: datetime, *places: Membership) -> Screen:
    known = View(facts=replace(facts(), memberships=places), tasks=(), now=now)
    return reminders.notice(shown.notice(known, ASKED), shown.speech("en"))


def test_the_weekly_question_opens_the_form_until_friday_at_five() -> None:
    assert shown.callbacks(asked(NOW, membership()), Verb.ENTRY) == [tap(Verb.ENTRY, LONG)]
    closed = asked(CLOSES.astimezone(UTC), membership())
    assert closed.rows == ()
    assert "closed" in closed.text


@pytest.mark.parametrize("places", [(), (membership(rounds=False),)])
def test_the_weekly_question_asks_for_nothing_once_one_takes_no_part(places: tuple[Membership, ...]) -> None:
    assert asked(NOW, *places).rows == ()


@pytest.mark.parametrize(
    ("carried", "entry_id"),
    [
        ("help12", 12),
        ("help", None),
        ("help-1", None),
        ("help１２", None),
        ("help" + "9" * 19, None),
        ("group", None),
        ("12", None),
        ("", None),
    ],
)
def test_a_start_link_carries_an_ask_or_something_else(carried: str, entry_id: int | None) -> None:
    assert asked_by(carried) == entry_id
