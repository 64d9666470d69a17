from datetime import date, time, timedelta

import pytest

from bot.chat import interviews, lists, people, settings
from bot.domain.interviews import Kind, PromiseKind, State
from bot.domain.people import Civility, QuietHours, Rhythm
from bot.domain.timeline import Opportunity
from bot.services import plans
from bot.services.people import find
from bot.services.ports import Begin
from tests.builders import moment
from tests.chat.shown import labels
from tests.chat.talk import CHAT, Talk

NOW = moment("2026-11-23 09:00")


@pytest.fixture
def talk(begin: Begin) -> Talk:
    return Talk.of(begin)


def _only(talk: Talk) -> Opportunity:
    facts = plans.look(talk.desk.begin, talk.person.id, now=NOW).facts
    assert len(facts.opportunities) == 1
    return facts.opportunities[0]


async def _recorded(talk: Talk, *, date: str = "tomorrow 14:30") -> Opportunity:
    """Record an interview with nothing but a company and a date, and open its card."""
    await interviews.new(talk, CHAT)
    await talk.types("Acme")
    await talk.types(date)
    for label in ("Yes, save it", "Later", "Open the card"):
        await talk.taps(label)
    return _only(talk)


async def test_yesterdays_interview_takes_one_word_and_seven_taps(talk: Talk) -> None:
    await interviews.new(talk, CHAT)
    await talk.types("Acme")
    taps = ("Yesterday", "10:00", "Yes, save it", *["Not this time"] * 3)
    for label in taps:
        await talk.taps(label)
    assert len(taps) + 1 <= 8, "with the tap on New interview"
    assert "How did it go?" in talk.last.text
    assert labels(talk.last)[0] == "Tell how it went"
    assert _only(talk).interviews[0].starts == moment("2026-11-22 10:00")


async def test_an_interview_is_saved_after_two_answers(talk: Talk) -> None:
    await interviews.new(talk, CHAT)
    await talk.types("Acme")
    await talk.types("tomorrow 14:30")
    assert "Tuesday 24 November 2026 at 14:30" in talk.last.text
    assert "Paris" in talk.last.text
    assert not plans.look(talk.desk.begin, talk.person.id, now=NOW).facts.opportunities
    await talk.taps("Yes, save it")
    saved = _only(talk)
    assert saved.company.reveal() == "Acme"
    assert saved.interviews[0].starts == moment("2026-11-24 14:30")
    assert "The interview is saved." in talk.last.text
    assert "Back" not in labels(talk.last), "what is saved is changed on the card"


async def test_people_references_and_the_reply_are_kept_as_they_are_told(talk: Talk) -> None:
    await interviews.new(talk, CHAT)
    await talk.types("Acme")
    await talk.types("tomorrow 14:30")
    await talk.taps("Yes, save it")
    await talk.types("Claire Dupont, Mr Martin <m@acme.fr> and Jo Park")
    assert "Claire Dupont" in talk.last.text
    await talk.taps("Ms")
    assert "Jo Park" in talk.last.text
    await talk.taps("I do not know")
    await talk.types("Jeanne Roy")
    await talk.types("Friday 4 December")
    assert "Friday 4 December 2026" in talk.last.text
    await talk.taps("Yes, save it")
    saved = _only(talk)
    assert [(it.name.reveal(), it.civility) for it in saved.interviewers] == [
        ("Claire Dupont", Civility.MADAM),
        ("Martin", Civility.SIR),
        ("Jo Park", None),
    ]
    assert saved.interviewers[1].address is not None
    assert saved.interviewers[1].address.reveal() == "m@acme.fr"
    assert len(saved.interviews[0].present) == 3
    assert len(saved.reference_ids) == 1
    assert saved.interviews[0].promise is not None
    assert saved.interviews[0].promise.day == date(2026, 12, 4)
    assert "It is saved." in talk.last.text
    assert "Ms Dupont" in talk.last.text


@pytest.mark.parametrize(
    ("label", "kind"), [("They will call", PromiseKind.THEY_CALL), ("No date given", PromiseKind.NONE_GIVEN)]
)
async def test_a_reply_without_a_day_is_one_tap(talk: Talk, label: str, kind: PromiseKind) -> None:
    await _to_the_reply(talk)
    await talk.taps(label)
    promise = _only(talk).interviews[0].promise
    assert promise is not None
    assert promise.kind is kind


async def test_a_reply_not_asked_for_yet_stays_unknown(talk: Talk) -> None:
    await _to_the_reply(talk)
    await talk.taps("Not asked yet")
    assert _only(talk).interviews[0].promise is None
    assert "Reply: " not in talk.last.text, "what is not known needs no line"
    await talk.taps("Open the card")
    assert "Reply: not asked yet" in talk.last.text


async def test_a_reply_before_the_interview_is_refused_with_its_reason(talk: Talk) -> None:
    await _to_the_reply(talk)
    await talk.types("23/11/2026")
    assert "comes before the interview" in talk.last.text
    assert "They will call" in labels(talk.last)


async def test_the_last_day_of_a_period_is_the_day_of_the_reply(talk: Talk) -> None:
    await _to_the_reply(talk)
    await talk.types("within two weeks")
    assert "Monday 7 December 2026" in talk.last.text


async def _to_the_reply(talk: Talk) -> None:
    await interviews.new(talk, CHAT)
    await talk.types("Acme")
    await talk.types("tomorrow 14:30")
    for label in ("Yes, save it", "Not this time", "Not this time"):
        await talk.taps(label)


async def test_words_that_can_mean_two_days_get_two_buttons(talk: Talk) -> None:
    await interviews.new(talk, CHAT)
    await talk.types("Acme")
    await talk.types("next Tuesday")
    assert "more than one way" in talk.last.text
    assert set(labels(talk.last)[:2]) == {"Tuesday 24 November 2026", "Tuesday 1 December 2026"}
    await talk.taps("Tuesday 1 December 2026")
    await talk.types("half past nothing")
    assert "could not read" in talk.last.text
    await talk.types("14:15")
    assert "Tuesday 1 December 2026 at 14:15" in talk.last.text


async def test_an_hour_that_can_be_of_the_night_or_the_day_gets_two_buttons(talk: Talk) -> None:
    await interviews.new(talk, CHAT)
    await talk.types("Acme")
    await talk.taps("Tomorrow")
    await talk.types("3")
    assert len(labels(talk.last)) == 4
    await talk.taps("Tue 24 Nov at 15:00")
    assert "24 November 2026 at 15:00" in talk.last.text


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("31 February", "not in the calendar"),
        ("Tuesday 25 November 2026 10:00", "do not agree"),
        ("next week", "several days"),
        ("soonish", "could not read a date"),
        ("x" * 300, "long for a date"),
        ("12/01/2024", "three months ago"),
        ("12/01/2030", "two years ahead"),
    ],
)
async def test_a_date_that_cannot_be_used_gets_its_line_and_nothing_is_lost(
    talk: Talk, words: str, line: str
) -> None:
    await interviews.new(talk, CHAT)
    await talk.types("Acme")
    await talk.types(words)
    assert line in talk.last.text
    assert "Acme" in talk.last.text


async def test_every_minute_of_the_day_can_be_tapped(talk: Talk) -> None:
    await interviews.new(talk, CHAT)
    await talk.types("Acme")
    for label in ("Tomorrow", "Another time", "07", "07:25"):
        await talk.taps(label)
    assert "at 07:25" in talk.last.text


async def test_an_interview_in_another_zone_is_kept_in_it(talk: Talk) -> None:
    await interviews.new(talk, CHAT)
    await talk.types("Acme")
    await talk.types("tomorrow 14:30")
    await talk.taps("Another time zone")
    await talk.types("Atlantis")
    assert "do not know the clock" in talk.last.text
    await talk.types("Tokyo")
    assert "Tokyo" in talk.last.text
    await talk.taps("Yes, save it")
    interview = _only(talk).interviews[0]
    assert interview.zone == "Asia/Tokyo"
    assert interview.starts == moment("2026-11-24 14:30", "Asia/Tokyo")


async def test_typing_another_date_at_the_echo_changes_it(talk: Talk) -> None:
    await interviews.new(talk, CHAT)
    await talk.types("Acme")
    await talk.types("tomorrow 14:30")
    await talk.types("Thursday 26/11 9:15 am")
    assert "Thursday 26 November 2026 at 09:15" in talk.last.text


async def test_an_interview_is_moved_put_off_and_taken_up_again(talk: Talk) -> None:
    await _recorded(talk)
    await talk.taps("Change the date")
    await talk.taps("Put off, no date yet")
    assert _only(talk).interviews[0].state is State.POSTPONED
    await talk.taps("Undo")
    assert _only(talk).interviews[0].state is State.PLANNED
    for label in ("Change the date", "Give the new date"):
        await talk.taps(label)
    await talk.types("Thursday 26/11 10:00")
    await talk.taps("Yes, save it")
    moved = _only(talk).interviews[0]
    assert (moved.starts, moved.moves) == (moment("2026-11-26 10:00"), 1)
    assert "Thursday 26 November at 10:00" in talk.last.text


async def test_an_interview_called_off_by_the_company_can_be_restored(talk: Talk) -> None:
    await _recorded(talk)
    await talk.taps("Change the date")
    await talk.taps("Called off by the company")
    assert _only(talk).interviews[0].state is State.CANCELLED
    assert "says nothing about you" in talk.last.text
    await talk.taps("Undo")
    assert _only(talk).interviews[0].state is State.PLANNED


async def test_every_detail_is_changed_and_removed_from_the_card(talk: Talk) -> None:
    await _recorded(talk)
    await talk.taps("Details")
    typed = {"Role": "Lead", "Place": "1 High Street", "Duration": "1h15", "Company": "Bcme"}
    for label, words in typed.items():
        await talk.taps(label)
        await talk.types(words)
    await talk.taps("Kind")
    await talk.taps("Panel")
    await talk.taps("Letters in…")
    await talk.taps("Français")
    changed = _only(talk)
    assert changed.company.reveal() == "Bcme"
    assert changed.role is not None
    assert changed.role.reveal() == "Lead"
    assert changed.language == "fr"
    assert changed.interviews[0].kind is Kind.PANEL
    assert changed.interviews[0].duration == timedelta(minutes=90), "a kind brings its usual duration"
    await talk.taps("Remove the role")
    await talk.taps("Remove the place")
    removed = _only(talk)
    assert removed.role is None
    assert removed.interviews[0].place is None


async def test_people_are_added_changed_and_removed_from_the_card(talk: Talk) -> None:
    await _recorded(talk)
    for label in ("Interviewers", "Add someone"):
        await talk.taps(label)
    await talk.types("Ms Dupont")
    await talk.taps("Ms Dupont")
    for label, words in (("Role", "Head of HR"), ("Address", "d@acme.fr"), ("Name", "Anne Dupond")):
        await talk.taps(label)
        await talk.types(words)
    person = _only(talk).interviewers[0]
    assert (person.name.reveal(), person.civility) == ("Anne Dupond", Civility.MADAM)
    assert person.role is not None
    assert person.address is not None
    await talk.taps("Rather “Mr”")
    assert _only(talk).interviewers[0].civility is Civility.SIR
    await talk.taps("Remove the address")
    assert _only(talk).interviewers[0].address is None
    await talk.taps("Remove the person")
    assert not _only(talk).interviewers
    assert not _only(talk).interviews[0].present


async def test_references_are_chosen_by_a_tap_and_removed_everywhere(talk: Talk) -> None:
    await _recorded(talk)
    for label in ("References", "Choose or add"):
        await talk.taps(label)
    await talk.types("Jeanne Roy, Paul Ray")
    await talk.taps("Choose or add")
    await talk.taps("✓ Jeanne Roy")
    assert "So far: Paul Ray" in talk.last.text
    await talk.taps("That is everyone")
    assert len(_only(talk).reference_ids) == 1
    await talk.taps("Paul Ray")
    await talk.taps("Remove everywhere")
    assert not _only(talk).reference_ids


async def test_giving_up_a_change_shows_where_it_was_opened_from(talk: Talk) -> None:
    await _recorded(talk)
    for label in ("Details", "Role", "Cancel"):
        await talk.taps(label)
    assert "What shall I change?" in talk.last.text


async def test_an_opportunity_is_deleted_after_a_second_tap(talk: Talk) -> None:
    await _recorded(talk)
    await talk.taps("Delete")
    await talk.taps("Keep it")
    assert _only(talk).company.reveal() == "Acme"
    await talk.taps("Delete")
    await talk.taps("Yes, delete it")
    assert not plans.look(talk.desk.begin, talk.person.id, now=NOW).facts.opportunities


async def test_the_settings_are_stored_as_they_are_tapped(talk: Talk) -> None:
    await settings.settings(talk, CHAT)
    for label in ("Rhythm", "Brisk", "Back", "Quiet hours", "22:00 to 07:00", "Back", "Daily summaries"):
        await talk.taps(label)
    await talk.taps("19:00")
    candidate = find(talk.desk.begin, CHAT)
    assert candidate is not None
    assert candidate.rhythm is Rhythm.URGENT
    assert candidate.quiet == QuietHours(begin=time(22), end=time(7))
    assert candidate.digests.evening.hour == 19


async def test_a_zone_brings_its_territory(talk: Talk) -> None:
    await settings.settings(talk, CHAT)
    await talk.taps("Time zone")
    await talk.taps("Another time zone")
    await talk.taps("London")
    candidate = find(talk.desk.begin, CHAT)
    assert candidate is not None
    assert (candidate.zone, candidate.territory) == ("Europe/London", "GB")


async def test_the_language_is_changed_at_once(talk: Talk) -> None:
    await settings.settings(talk, CHAT)
    for label in ("Language", "Français"):
        await talk.taps(label)
    assert "Réglages" in talk.last.text


async def test_forgetting_takes_two_taps_and_leaves_nothing(talk: Talk) -> None:
    await _recorded(talk)
    await people.forget(talk, CHAT)
    assert find(talk.desk.begin, CHAT) is not None
    await talk.taps("Yes, erase it all")
    assert find(talk.desk.begin, CHAT) is None
    assert "Delete chat" in talk.last.text


async def test_nothing_is_stored_before_consent_and_joining_ends_with_one_button(begin: Begin) -> None:
    talk = Talk(begin=begin)
    talk.found, talk.language_code = None, "fr-CA"
    await people.start(talk, CHAT)
    await talk.taps("English")
    assert find(begin, CHAT) is None
    await talk.taps("I agree, let us begin")
    joined = find(begin, CHAT)
    assert joined is not None
    assert (joined.language, joined.zone, joined.territory) == ("en", "America/Toronto", "CA")
    await talk.taps("Yes, the same")
    assert labels(talk.last) == ["New interview"]


async def test_whoever_has_joined_finds_the_home_screen(talk: Talk) -> None:
    await _recorded(talk)
    await people.start(talk, CHAT)
    assert "what to look at on the evening before (Acme)" in talk.last.text
    assert labels(talk.last) == ["New interview", "Open now", "All my interviews", "Settings"]


async def test_the_lists_speak_of_what_is_there_and_of_nothing_kindly(talk: Talk) -> None:
    for show in (lists.today, lists.following, lists.interviews):
        await show(talk, CHAT)
        assert "New interview" in labels(talk.last)
    await _recorded(talk)
    await lists.interviews(talk, CHAT)
    assert "Acme" in talk.last.text
