"""The two stories from end to end, message by message."""

import dataclasses
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from bot.writing.phrases_fr import PHRASES
from tests.journeys import statements, stories
from tests.journeys.conftest import Newcomer
from tests.journeys.phone import Message
from tests.journeys.said import SAID
from tests.journeys.scenes import printed
from tests.journeys.transcript import GOLDEN, SEEN, lived, seen, transcript


def arrivals(messages: list[Message]) -> list[str]:
    """Return when and with which words each reminder came: those nobody had asked for."""
    return [f"{it.date:%a %d %b %H:%M} {it.text.splitlines()[0]}" for it in messages]


async def test_a_story_with_a_promised_day_brings_each_message_at_its_minute(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await stories.record(camille, stories.ACME, "demain 14h30", "Mme Claire Vaudrenne et M. Paul Estignard")
    await camille.say("Mme Sophie Landrevaux", canary=True)
    await camille.tap("Plus tard")
    assert arrivals(await camille.until("2026-11-24 16:05")) == [
        "Mon 23 Nov 18:00 Avant l’entretien · Société Zéphyrine",
        "Tue 24 Nov 12:30 Votre aide-mémoire · Société Zéphyrine",
        "Tue 24 Nov 16:00 Société Zéphyrine, mar. 24 nov.",
    ]
    await stories.debrief(camille, "vendredi 4 décembre", ("la migration", "les délais"), None)
    assert arrivals(await camille.until("2026-11-26 23:00")) == [
        "Tue 24 Nov 18:00 Vos références · Société Zéphyrine, mar. 24 nov.",
        "Wed 25 Nov 08:30 Votre résumé du mercredi 25 novembre",
        "Wed 25 Nov 11:30 Mots de remerciement · Société Zéphyrine, mar. 24 nov.",
        "Thu 26 Nov 08:30 Mots de remerciement · Société Zéphyrine, mar. 24 nov.",
    ]
    assert [it.date.strftime("%a %d %b %H:%M") for it in await camille.until("2027-02-01 12:00")] == [
        "Fri 04 Dec 18:00",
        "Mon 07 Dec 14:00",
    ]


async def test_three_interviewers_get_three_different_letters_and_are_ticked_one_by_one(
    newcomer: Newcomer,
) -> None:
    camille = await newcomer()
    await stories.with_a_promised_day(camille)
    letters = [it.text for it in await camille.messages() if "Bonjour M" in it.text]
    log = "\n".join(camille.log)
    bodies = [line for line in log.split("\n> ") if "Bonjour Ma" in line or "Bonjour Mo" in line]
    sentences = [
        {it for it in body.split("\n") if len(it) > 40 and "Touchez" not in it and "exemple" not in it}
        for body in bodies
    ]
    assert len(bodies) == 3
    assert not letters or len(set(letters)) == len(letters)
    assert not sentences[0] & sentences[1] | sentences[1] & sentences[2] | sentences[0] & sentences[2]
    for name in ("Mme Vaudrenne", "M. Estignard", "M. Querbois"):
        assert f"✓ Mot envoyé à {name}" in log
    card = await stories.open_card(camille, stories.ACME)
    assert printed("mardi 15 décembre à 10 h") in card.text
    assert "Tour 2" in card.text


async def test_without_a_date_the_light_goes_from_red_through_amber_to_green(newcomer: Newcomer) -> None:
    camille = await newcomer()
    await stories.without_a_date(camille)
    log = "\n".join(camille.log)
    red, amber, green = (
        log.index(words) for words in ("Rouge", "Orange", "Vous pouvez demander des nouvelles.")
    )
    assert red < amber < green
    refused = log.index("C’est une réponse difficile à recevoir")
    assert green < refused < log.index("Quelques lignes pour finir en bons termes")


@pytest.mark.no_cover  # each of its steps is a journey of its own
async def test_the_transcript_is_the_golden_one_and_every_statement_was_read(tmp_path: Path) -> None:
    told = await lived(tmp_path)
    table = seen(told)
    assert [line.split()[0] for line in table.splitlines()] == list(statements.ALL)
    assert transcript(told) == GOLDEN.read_text(), "read what changed, then: make transcript"
    assert table == SEEN.read_text(), "read what changed, then: make transcript"


def test_each_statement_is_looked_for_in_sentences_that_exist() -> None:
    letters = PHRASES.thanks, PHRASES.update, PHRASES.call
    written = {words for letter in letters for words in _words(dataclasses.astuple(letter))}
    for statement, sentences in SAID.items():
        for it in sentences:
            assert it in written or statements.sentence(it) != it, f"{statement}: {it}"


def _words(phrases: Iterable[object]) -> Iterator[str]:
    for it in phrases:
        if isinstance(it, str):
            yield it
        elif isinstance(it, tuple):
            yield from _words(it)
