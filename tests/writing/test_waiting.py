"""What facts change in a letter: the second question, the late note, the kind of interview, the rounds."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.interviews import Hour, Kind
from bot.domain.outcomes import Contact, ContactKind, ContactResult, Light
from bot.domain.people import Civility, Personal
from bot.domain.timeline import Interviewer
from bot.writing import before, partings, thanks, waiting
from bot.writing.draft import Draft, Gap, LetterKind, bounds, cut, filled, typed
from tests.builders import moment
from tests.writing.situations import FRENCH, MADAM, told
from tests.writing.voices import first


def asked(
    at: str, result: ContactResult | None = None, kind: ContactKind = ContactKind.STATUS
) -> tuple[Contact, ...]:
    return (Contact(kind=kind, at=moment(at), light=Light.GREEN, result=result),)


@pytest.mark.parametrize(
    ("contacts", "kind"),
    [
        ((), LetterKind.STATUS),
        (asked("2026-12-09 10:00"), LetterKind.STATUS_AGAIN),
        (asked("2026-12-09 10:00", ContactResult.LEFT_MESSAGE), LetterKind.STATUS_AGAIN),
        (asked("2026-12-09 10:00", ContactResult.NO_DATE), LetterKind.STATUS),
        (asked("2026-12-09 10:00", ContactResult.NEW_DATE), LetterKind.STATUS),
        (asked("2026-12-09 10:00", kind=ContactKind.USEFUL), LetterKind.STATUS),
        (asked("2026-11-20 10:00"), LetterKind.STATUS),
    ],
)
def test_a_question_left_without_an_answer_makes_the_next_one_the_second(
    contacts: tuple[Contact, ...], kind: LetterKind
) -> None:
    opened, held = told(FRENCH, MADAM, contacts=contacts)
    assert waiting.status(opened, held).kind is kind
    assert waiting.status(opened, held, again=False).kind is LetterKind.STATUS


def test_the_second_question_leaves_the_next_word_to_them() -> None:
    opened, held = told(FRENCH, MADAM)
    again = waiting.status(opened, held, again=True, voice=first).body
    assert "Je vous laisse revenir vers moi quand cela vous conviendra." in again
    assert again != waiting.status(opened, held, again=False, voice=first).body


def test_a_thank_you_is_late_a_day_after_the_end() -> None:
    opened, held = told(FRENCH, MADAM)
    assert not thanks.is_late(held, now=held.ends + timedelta(hours=24))
    assert thanks.is_late(held, now=held.ends + timedelta(hours=24, minutes=1))
    late = thanks.to_one(opened, held, opened.interviewers[0], late=True, voice=first)
    assert late.kind is LetterKind.LATE_THANKS
    assert "Avec un peu de recul, je tiens à vous remercier" in late.body


@pytest.mark.parametrize(
    ("kind", "hour", "said", "gaps"),
    [
        (Kind.INTERVIEW, Hour.EXACT, "ma présence à notre entretien du mardi 24 novembre à 14 h 30,", ()),
        (Kind.PANEL, Hour.MORNING, "ma présence à notre entretien du mardi 24 novembre,", ()),
        (Kind.VIDEO, Hour.EXACT, "entretien en visioconférence du mardi 24 novembre à 14 h 30,", ()),
        (Kind.SCREENING, Hour.EXACT, "entretien téléphonique du mardi 24 novembre à 14 h 30,", (Gap.PHONE,)),
        (
            *(Kind.CALL, Hour.EXACT),
            "j’attendrai votre appel le mardi 24 novembre, entre 14 h 30 et 16 h 30,",
            (Gap.PHONE,),
        ),
        (Kind.CALL, Hour.DAY, "j’attendrai votre appel le mardi 24 novembre, concernant", (Gap.PHONE,)),
    ],
)
def test_a_visit_a_video_and_a_call_are_confirmed_as_what_they_are(
    kind: Kind, hour: Hour, said: str, gaps: tuple[Gap, ...]
) -> None:
    planned = {"kind": kind, "hour": hour, "duration": timedelta(hours=2)}
    draft = before.confirmation(*told(FRENCH, planned=planned), voice=first)
    assert said in draft.body
    assert draft.gaps == (*gaps, Gap.SIGNATURE)


def test_the_reply_to_a_no_after_several_rounds_thanks_for_all_of_them() -> None:
    opened, held = told(FRENCH, MADAM)
    second = replace(held, id=2, round=2, starts=held.starts + timedelta(days=9))
    one = partings.gracious(opened, held, voice=first).body
    both = replace(opened, interviews=(held, second))
    several = partings.gracious(both, second, voice=first).body
    assert "notre entretien du mardi 24 novembre" in one
    assert "nos entretiens, du mardi 24 novembre au jeudi 3 décembre" in several


def test_an_offer_brought_by_a_consultant_is_not_called_theirs() -> None:
    opened, _ = told(FRENCH, MADAM)
    consultant = Interviewer(id=9, name=Personal("Léa Roche"), civility=Civility.MADAM, agency=True)
    through = replace(opened, interviewers=(*opened.interviewers, consultant))
    assert "votre proposition et" in partings.letter(opened, partings.Parting.TIME, voice=first).body
    body = partings.letter(through, partings.Parting.TIME, voice=first).body
    assert body.startswith("Bonjour Madame Roche,\n\nMerci de m’avoir transmis cette proposition")


@pytest.mark.parametrize(
    ("value", "said"),
    [("Acme", "Chez Acme."), ("Acme Inc.", "Chez Acme Inc."), ("Qui?", "Chez Qui?"), ("a…", "Chez a…")],
)
def test_a_fact_that_ends_a_sentence_needs_no_second_full_stop(value: str, said: str) -> None:
    assert filled("Chez {company}.", {"company": value}) == said


@pytest.mark.parametrize(
    ("words", "most", "kept"),
    [
        ("un deux trois", 3, "un deux trois"),
        ("un deux, trois", 2, "un deux…"),
        ("un & deux", 2, "un & deux"),
        ("un", 1, "un"),
    ],
)
def test_words_are_cut_between_words(words: str, most: int, kept: str) -> None:
    assert cut(words, most) == kept


def test_invisible_signs_leave_no_second_space() -> None:
    assert typed(Personal("a \u200b b\n\tc")) == "a b c"


def test_each_person_beyond_the_second_adds_to_what_a_joint_letter_may_have() -> None:
    kind = LetterKind.JOINT_THANKS
    assert bounds(kind) == bounds(kind, 2) == (60, 120)
    assert bounds(kind, 4)[1] > bounds(kind, 3)[1] > 120
    assert bounds(LetterKind.THANKS, 4) == (60, 120)


def test_words_are_counted_without_signs() -> None:
    draft = Draft(kind=LetterKind.CALL, subject=None, body="Un deux : trois — [ quatre ]")
    assert draft.words == 4
