"""A playground that is opened again on the same folder goes on where it stood."""

from datetime import timedelta
from pathlib import Path

import httpx

from bot.wiring.playground import playing
from tests.journeys import stories
from tests.journeys.phone import Phone
from tests.journeys.transcript import START


async def test_what_was_entered_comes_due_after_the_playground_is_opened_again(tmp_path: Path) -> None:
    async with (
        playing(tmp_path, people=(), start=START, flows=False) as town,
        httpx.AsyncClient(base_url=town.url, timeout=30) as client,
    ):
        camille = await Phone.of(client, "Camille")
        await stories.arrive(camille)
        await stories.record(camille, stories.ACME, "demain 14h30", "Mme Claire Vaudrenne")
        before = {it.id for it in await camille.messages()}
        stood = await camille.now()
    async with (
        playing(tmp_path, people=(), start=START - timedelta(days=9), flows=False) as town,
        httpx.AsyncClient(base_url=town.url, timeout=30) as client,
    ):
        again = await Phone.of(client, "Camille")
        assert await again.now() == stood
        assert "Étape" in (await again.say("/start")).text or "entretien" in (await again.last()).text.lower()
        assert not before & {it.id for it in await again.messages()}
        (brief,) = await again.until("2026-11-23 18:05")
        assert brief.text.startswith("Avant l’entretien")
