import itertools
import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.domain.interviews import Interview, Notes, Presence, Promise
from bot.domain.outcomes import Ending, EndingKind
from bot.domain.people import Civility, Personal
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.writing import letters, partings, thanks, waiting
from bot.writing.draft import MOST_WORDS, Draft, Gap
from tests import builders
from tests.builders import moment, promise
from tests.writing.voices import first

TOLD = "2026-11-20 10:00"
DETAIL = Personal("la refonte du site client")
LANGUAGES = ("fr", "en")
FORBIDDEN_FRENCH = re.compile(
    r"\(e\)|·e|remerciée?s?\b|\bravie?\b|\bconvaincue?\b|\bmotivée?\b|\bintéressée?\b|\bprête?\b|\breçue?\b"
    r"|\binvitée?\b|\brefusée?\b|\bretenue?\b|\bheureu(?:x|se)\b|\benchantée?\b|\bcontente?\b"
    r"|\btoujours pas\b|\burgent\b|\bdébrief\b|\bfeedback\b",
    re.IGNORECASE,
)


def asked(
    nth: int = 0, *, role: str | None = None, civility: Civility | None = Civility.MADAM
) -> Interviewer:
    return Interviewer(
        id=11 + nth, name=Personal("Claire Dupont"), civility=civility, role=Personal(role) if role else None
    )


def heard(
    *people: Interviewer,
    language: str = "fr",
    detail: Personal | None = DETAIL,
    role: str | None = "Chef de projet",
    promised: Promise | None = None,
    **changes: Any,
) -> tuple[Opportunity, Interview]:
    held = builders.interview(
        "2026-11-24 14:30",
        entered=TOLD,
        present=tuple(Presence(interviewer_id=it.id, detail=detail) for it in people),
        promise=promised,
    )
    opened = builders.opportunity(
        held,
        people=0,
        company=Personal("Acme"),
        role=Personal(role) if role else None,
        language=language,
        interviewers=people,
        **changes,
    )
    return opened, held


def every_thanks(language: str) -> Iterator[Draft]:
    """Every phrasing of every move, with and without each fact."""
    for nth, their_role, post, detail, day in itertools.product(
        range(60),
        ("Directrice technique", None),
        ("Assistante RH", None),
        (DETAIL, None),
        ("2026-12-04", None),
    ):
        people = (*(asked(place) for place in range(nth)), asked(nth, role=their_role))
        told = promise(day, entered=TOLD) if day else None
        opened, held = heard(*people, language=language, detail=detail, role=post, promised=told)
        yield thanks.to_one(opened, held, people[-1])


def every_other(language: str) -> Iterator[Draft]:
    for count, their_role, post, day, concern, civility in itertools.product(
        range(4),
        ("DRH", None),
        ("Assistante RH", None),
        ("2026-12-04", None),
        (Personal("l’anglais à l’oral."), None),
        (Civility.SIR, None),
    ):
        people = tuple(asked(place, role=their_role, civility=civility) for place in range(count))
        told = promise(day, entered=TOLD) if day else None
        opened, held = heard(*people, language=language, role=post, promised=told)
        held = builders.interview(
            "2026-11-24 14:30", entered=TOLD, present=held.present, promise=told, notes=Notes(concern=concern)
        )
        reference = Reference(id=101, name=Personal("Paul Martin"), civility=civility)
        yield waiting.reference_update(opened, held, reference)
        yield waiting.status(opened, held)
        yield partings.gracious(opened, held)
        yield waiting.call(opened, held)


@pytest.fixture(scope="module", params=LANGUAGES)
def thank_yous(request: pytest.FixtureRequest) -> list[Draft]:
    return list(every_thanks(request.param))


@pytest.fixture(scope="module", params=LANGUAGES)
def others(request: pytest.FixtureRequest) -> list[Draft]:
    return list(every_other(request.param))


def check_written(draft: Draft) -> None:
    text = f"{draft.subject or ''}\n{draft.body}"
    assert "  " not in text
    assert not re.search(r"[{}]", text)
    assert not re.search(r"\.\.|,\.|\.,|:\.| \.| ,|\n\n\n", text)
    assert not re.search(r"\bde [aeiouéèêh]", text) or "de h" in text, text
    assert text.count("[ ") == len(draft.gaps)


def test_every_thank_you_is_whole(thank_yous: list[Draft]) -> None:
    for draft in thank_yous:
        check_written(draft)


def test_every_thank_you_has_sixty_to_a_hundred_and_twenty_words(thank_yous: list[Draft]) -> None:
    counts = sorted(draft.words for draft in thank_yous)
    assert counts[0] >= 60
    assert counts[-1] <= MOST_WORDS


def test_every_other_letter_is_whole_and_short(others: list[Draft]) -> None:
    for draft in others:
        check_written(draft)
        assert draft.words <= 140


def test_no_french_letter_tells_a_gender_or_uses_a_word_from_the_list() -> None:
    for draft in itertools.chain(every_thanks("fr"), every_other("fr")):
        found = FORBIDDEN_FRENCH.search(f"{draft.subject or ''}\n{draft.body}")
        assert found is None, found


def test_french_letters_have_no_break_spaces_before_high_punctuation() -> None:
    for draft in itertools.chain(every_thanks("fr"), every_other("fr")):
        assert not re.search(r"(?<!\N{NO-BREAK SPACE})[;?!]|[^\N{NO-BREAK SPACE}\d]:", draft.body)
        assert "'" not in draft.body


def test_every_letter_thanks(thank_yous: list[Draft], others: list[Draft]) -> None:
    for draft in (*thank_yous, *others):
        assert re.search(r"merci|remerci|thank", draft.body, re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("detail", [DETAIL, None])
def test_ten_interviewers_are_given_ten_different_letters(language: str, detail: Personal | None) -> None:
    people = tuple(asked(nth) for nth in range(10))
    opened, held = heard(*people, language=language, detail=detail)
    assert len({thanks.to_one(opened, held, person).body for person in people}) == 10


def sentences(draft: Draft) -> set[str]:
    body = draft.body.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]
    return {sentence for sentence in re.split(r"(?<=\.)\s", body) if sentence}


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_interviewers_of_one_day_share_no_sentence(language: str) -> None:
    people = tuple(asked(nth) for nth in range(3))
    opened, held = heard(*people, language=language)
    first, second, third = (sentences(thanks.to_one(opened, held, person)) for person in people)
    assert not first & second
    assert not second & third
    assert not first & third


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_interviewer_is_not_given_last_round_s_sentences_again(language: str) -> None:
    person = asked()
    opened, first = heard(person, language=language)
    second = builders.interview("2026-12-08 10:00", entered=TOLD, id=2, round=2, present=first.present)
    assert not sentences(thanks.to_one(opened, first, person)) & sentences(
        thanks.to_one(opened, second, person)
    )


def test_a_letter_is_the_same_whenever_it_is_drawn() -> None:
    opened, held = heard(asked())
    assert thanks.to_one(opened, held, asked()) == thanks.to_one(opened, held, asked())


def test_the_moves_stand_in_their_order_in_french() -> None:
    opened, held = heard(asked(role="Directrice technique"))
    draft = thanks.to_one(opened, held, asked(role="Directrice technique"), voice=first)
    assert draft.subject == "Merci pour notre échange du mardi 24 novembre"
    assert draft.body.split("\n\n") == [
        "Bonjour Madame Dupont,",
        (
            "Merci pour le temps que vous m’avez accordé le mardi 24 novembre. "
            "Ce que vous m’avez dit du travail confirme mon intérêt pour le poste de chef de projet."
        ),
        (
            "Il y a un point auquel j’ai beaucoup repensé\N{NO-BREAK SPACE}: "
            "la refonte du site client. "
            "C’est un sujet sur lequel j’aimerais avancer avec vous, et alléger un peu votre travail de "
            "directrice technique."
        ),
        (
            "Je reste disponible pour un nouvel entretien ou pour toute précision. "
            "Dans l’attente de votre décision, j’aurai plaisir à vous lire."
        ),
        "Bien cordialement,\n[ votre prénom et votre nom ]",
    ]


@pytest.mark.parametrize(
    ("language", "civility", "greeting"),
    [
        ("fr", Civility.MADAM, "Bonjour Madame Dupont,"),
        ("fr", Civility.SIR, "Bonjour Monsieur Dupont,"),
        ("fr", None, "Bonjour,"),
        ("en", Civility.MADAM, "Dear Ms Dupont,"),
        ("en", Civility.SIR, "Dear Mr Dupont,"),
        ("en", None, "Hello,"),
    ],
)
def test_the_name_is_used_only_when_the_civility_was_told(
    language: str, civility: Civility | None, greeting: str
) -> None:
    person = asked(civility=civility)
    opened, held = heard(person, language=language)
    assert thanks.to_one(opened, held, person).body.startswith(f"{greeting}\n\n")


def test_several_people_are_greeted_without_a_name_when_one_mail_asks_for_all() -> None:
    opened, held = heard(asked(0), asked(1))
    assert waiting.status(opened, held).body.startswith("Bonjour,\n\n")


def test_a_missing_detail_is_a_visible_gap_and_named() -> None:
    opened, held = heard(asked(), detail=None)
    draft = thanks.to_one(opened, held, asked())
    assert draft.gaps == (Gap.DETAIL, Gap.SIGNATURE)
    assert "[ un point précis de votre échange ]" in draft.body


def test_nobody_known_by_name_still_gives_a_letter() -> None:
    opened, held = heard()
    assert thanks.to_one(opened, held, None).gaps == (Gap.DETAIL, Gap.SIGNATURE)


def test_unknown_interviewers_are_a_gap_for_the_references() -> None:
    opened, held = heard()
    draft = waiting.reference_update(opened, held, Reference(id=101, name=Personal("Paul Martin")))
    assert draft.gaps == (Gap.PEOPLE, Gap.SIGNATURE)


def test_a_reference_is_told_the_names_and_asked_about_the_concern() -> None:
    people = (asked(0, role="DRH"), Interviewer(id=12, name=Personal("Paul Martin"), civility=Civility.SIR))
    opened, _ = heard(*people)
    held = builders.interview(
        "2026-11-24 14:30",
        entered=TOLD,
        present=tuple(Presence(interviewer_id=it.id) for it in people),
        notes=Notes(concern=Personal("l’anglais à l’oral.")),
    )
    reference = Reference(id=101, name=Personal("Anne Roy"))
    body = waiting.reference_update(opened, held, reference, voice=first).body
    assert "Mme Claire Dupont (DRH) et M. Paul Martin" in body
    assert "l’anglais à l’oral. Si l’on vous en parle, accepteriez-vous" in body


def test_without_a_concern_the_reference_is_asked_to_vouch_for_nothing() -> None:
    opened, held = heard(asked())
    assert (
        "accepteriez-vous"
        not in waiting.reference_update(opened, held, Reference(id=101, name=Personal("Anne Roy"))).body
    )


def test_the_promised_day_is_named_where_one_was_given() -> None:
    opened, held = heard(asked(), promised=promise("2026-12-04", entered=TOLD))
    for draft in (
        thanks.to_one(opened, held, asked()),
        waiting.status(opened, held),
        waiting.call(opened, held),
    ):
        assert "vendredi 4 décembre" in draft.body


@pytest.mark.parametrize(
    "changes",
    [
        {"invited": moment("2026-11-25 10:00")},
        {"ending": Ending(kind=EndingKind.REFUSED, at=moment("2026-11-25 10:00"))},
    ],
)
def test_no_answer_is_hoped_for_once_there_is_one(changes: dict[str, Any]) -> None:
    opened, held = heard(asked(), **changes)
    body = thanks.to_one(opened, held, asked()).body
    assert "nouvelles" not in body
    assert thanks.to_one(opened, held, asked()).words >= 55


def test_the_call_has_four_lines() -> None:
    opened, held = heard(asked())
    lines = waiting.call(opened, held).body.split("\n\n")
    assert [line[:3] for line in lines] == ["1. ", "2. ", "3. ", "4. "]


def test_the_day_is_the_one_on_the_interview_s_own_clocks() -> None:
    held = builders.interview(
        "2026-11-24 20:00", entered=TOLD, zone="America/Montreal", told_in="Europe/Paris"
    )
    opened = builders.opportunity(held, people=0)
    assert "mardi 24 novembre" in partings.gracious(opened, held).body


HOSTILE = (
    "{day}",
    "<b>Dupont</b>",
    "&lt;",
    "a\nb\tc",
    "\u202eevil\u202c",
    "\u200b",
    "…",
    "é" * 500,
    "%s {0} {{",
    "]]",
)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_words_change_nothing_but_themselves(words: str, language: str) -> None:
    hostile = Personal(words)
    person = Interviewer(id=11, name=hostile, civility=Civility.SIR, role=hostile)
    held = builders.interview(
        "2026-11-24 14:30",
        entered=TOLD,
        present=(Presence(interviewer_id=11, detail=hostile),),
        notes=Notes(concern=hostile),
    )
    opened = builders.opportunity(
        held, people=0, company=hostile, role=hostile, language=language, interviewers=(person,)
    )
    reference = Reference(id=101, name=hostile, civility=Civility.SIR)
    for draft in (
        thanks.to_one(opened, held, person),
        waiting.reference_update(opened, held, reference),
        waiting.status(opened, held),
        partings.gracious(opened, held),
        waiting.call(opened, held),
    ):
        assert "\n\n\n" not in draft.body
        assert not re.search("[\u200b\u202a-\u202e\t]", draft.body)
        assert draft.subject is None or "\n" not in draft.subject


def test_nothing_personal_but_what_was_entered_stands_in_a_letter() -> None:
    person = Interviewer(id=11, name=Personal("Zyx"), civility=Civility.MADAM, role=Personal("Qwv"))
    opened, held = heard(person, role="Jkl", detail=Personal("Mnb"))
    other = Interviewer(id=11, name=Personal("ZYX"), civility=Civility.MADAM, role=Personal("QWV"))
    again, _ = heard(other, role="JKL", detail=Personal("MNB"))
    told = thanks.to_one(opened, held, person).body
    for typed in ("Zyx", "Qwv", "Jkl", "Mnb"):
        told = re.sub(typed, typed.upper(), told, flags=re.IGNORECASE)
    assert told == thanks.to_one(again, heard(other, detail=Personal("MNB"))[1], other).body


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("Assistante RH", "le poste d’assistante RH"),
        ("UX designer", "le poste d’UX designer"),
        ("Ingénieure", "le poste d’ingénieure"),
        ("Hôte d’accueil", "le poste d’hôte d’accueil"),
        ("Head of Sales", "le poste de head of Sales"),
        ("DevOps", "le poste de DevOps"),
    ],
)
def test_a_post_stands_well_in_a_french_sentence(role: str, said: str) -> None:
    opened, _ = heard(role=role)
    assert letters.post(opened) == said
