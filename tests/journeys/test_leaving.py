"""Leaving for good, and blocking for a while."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import httpx

from bot.domain.people import Personal
from bot.domain.preparation import Ally, Evidence, Question, Rehearsal
from bot.wiring.playground import Playing
from tests.journeys import scenes, stories
from tests.journeys.conftest import Newcomer
from tests.journeys.phone import Phone
from tests.store import gathered


def rows_of(folder: Path, candidate_id: int) -> dict[str, int]:
    """Return how many rows each table holds of a candidate, and the keyring of their keys."""
    with closing(sqlite3.connect(folder / "data" / "relance.db")) as data:
        tables = [name for (name,) in data.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {it: _count(data, it, candidate_id) for it in tables}
    with closing(sqlite3.connect(folder / "keys" / "master.keyring")) as ring:
        (keys,) = ring.execute("SELECT count(*) FROM keys WHERE id = ?", (candidate_id,)).fetchone()
    return {name: count for name, count in found.items() if count is not None} | {"key": keys}


def _count(data: sqlite3.Connection, table: str, candidate_id: int) -> int | None:
    columns = {row[1] for row in data.execute(f"PRAGMA table_info({table})")}
    column = "id" if table == "candidates" else "candidate_id"
    if column not in columns:
        return None
    (count,) = data.execute(f"SELECT count(*) FROM {table} WHERE {column} = ?", (candidate_id,)).fetchone()
    return int(count)


def prepare(town: Playing, phone: Phone) -> None:
    """Leave a requirement, an ally, a prepared answer in the first opportunity, and a part in a cohort."""
    with town.bot.application.bot_data["desk"].begin() as work:
        candidate = work.candidates.by_chat(phone.id)
        opportunity = work.facts(candidate.id).opportunities[0]
        prepared = replace(
            opportunity,
            evidence=(Evidence(id=0, requirement=Personal("Zéphyrologie")),),
            allies=(Ally(id=0, name=Personal("Ida Quervelin")),),
            rehearsals=(Rehearsal(question=Question.SALARY, round=1, words=Personal("Zéphyrologie")),),
        )
        work.opportunities.save(candidate.id, prepared)
    phone.canaries.update(("Zéphyrologie", "Quervelin"))
    gathered.shared(town.bot.application.bot_data["desk"].begin, candidate.id)


async def with_everything(camille: Phone) -> None:
    """Leave a row in every table: people, references, notes, a contact, a snooze, a form half answered."""
    await stories.arrive(camille)
    await stories.record(camille, stories.ACME, scenes.WHEN, "Mme Claire Vaudrenne")
    await camille.say("Mme Sophie Landrevaux", canary=True)
    await camille.tap("Plus tard")
    notes = await scenes.debriefed(camille)
    await camille.tap("Voir d’autres choix", notes)
    await camille.tap("Plus tard", notes)
    await camille.tap("Dans une heure", notes)
    await camille.tap("Mot : ", notes)
    await camille.tap("Écrire ma version")
    await camille.say("Bonjour Madame, merci pour l’atelier", canary=True)
    await stories.ask_the_guard(camille, stories.ACME)
    await camille.tap("Demander quand même")
    await camille.say("/nouveau")
    await camille.say(stories.BOREAL, canary=True)


async def test_everything_is_erased_in_two_taps_and_nothing_comes_ever_after(
    newcomer: Newcomer, town: Playing, tmp_path: Path
) -> None:
    camille, dominique = await newcomer("Camille"), await newcomer("Dominique")
    await with_everything(camille)
    prepare(town, camille)
    await stories.arrive(dominique)
    await scenes.add(dominique, "Maison Orvaline", "vendredi 27 novembre 10h", "M. Yves Kerlouan")
    before = rows_of(tmp_path, 1)
    assert [name for name, count in before.items() if not count] == []
    others = rows_of(tmp_path, 2)
    await camille.say("/confidentialite")
    count = len(await camille.messages())
    await camille.tap("Tout effacer")
    last = await camille.tap("Oui, tout effacer")
    assert last.text.startswith("Tout est effacé")
    assert not last.rows
    assert len(await camille.messages()) == count, "the last words stand in the message that was tapped"
    assert rows_of(tmp_path, 1) == dict.fromkeys(before, 0)
    assert rows_of(tmp_path, 2) == others
    assert await camille.until("2027-03-01 12:00") == []
    welcome = await camille.say("/start")
    assert "D’accord, commençons" in welcome.labels
    await stories.arrive(camille)
    assert "Aucun entretien" in (await camille.say("/entretiens")).text


async def test_old_buttons_after_leaving_ask_for_consent_first(newcomer: Newcomer) -> None:
    camille = await scenes.recorded(newcomer)
    card = await camille.last()
    await camille.say("/oublier")
    await camille.tap("Oui, tout effacer")
    for data in sorted(camille.carried):
        if data.split(":")[1] not in {"pc", "ph", "pa", "pp", "pf", "tc", "f"}:
            await camille.press(card.id, data)
            assert "/start" in (camille.toast or (await camille.last()).text), data


async def test_blocked_by_the_person_one_request_is_made_and_only_what_is_to_come_comes_after(
    newcomer: Newcomer, client: httpx.AsyncClient
) -> None:
    camille = await scenes.recorded(newcomer)
    await camille.block()
    assert await camille.until("2026-11-24 15:00") == []
    requests = (await client.get("/api/requests")).json()
    assert [it["error_code"] for it in requests if not it["ok"]] == [403]
    await camille.block(blocked=False)
    assert await camille.until("2026-11-24 15:30") == []
    await camille.say("/start")
    (question,) = await camille.until("2026-11-25 08:00")
    assert f"{question.date:%a %H:%M}" == "Tue 16:00"
    assert "Il a eu lieu" in question.labels
