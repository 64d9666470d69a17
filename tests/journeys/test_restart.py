"""The bot is stopped and started again: whoever was in the middle of something goes on from there."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import httpx

from bot.chat.context import Operator
from bot.playground import server as playground
from bot.store.keyring import generate
from bot.wiring.bot import prepare_store, running
from bot.wiring.clocks import Wall
from bot.wiring.playground import PACE, Playground
from tests.journeys import scenes, stories
from tests.journeys.conftest import START
from tests.journeys.phone import Phone

TOKEN = "424242:" + "restarted" * 4


class House:
    """A playground that stays while the bot behind it is stopped and started."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wall = Wall(START, flows=False)
        self.hall = Playground(self.wall)
        self.url = ""
        generate(folder / "master.key")

    async def next_due(self) -> datetime | None:
        return await self.hall.next_due()

    async def advance(self, to: datetime) -> None:
        await self.hall.advance(to)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[httpx.AsyncClient]:
        app = playground.create(
            token=TOKEN,
            bot_name="Relance",
            people=(),
            now=self.wall,
            next_due=self.next_due,
            advance=self.advance,
            monotonic=time.monotonic,
            pace=PACE,
        )
        async with playground.serve(app, 0) as self.url, httpx.AsyncClient(base_url=self.url) as client:
            yield client

    @asynccontextmanager
    async def bot(self) -> AsyncIterator[None]:
        """Run the bot on what is in the folder."""
        self.hall = Playground(self.wall)
        store = prepare_store(f"sqlite:///{self.folder}/relance.db", self.folder / "master.key")
        operator = Operator(name="", place="")
        try:
            async with running(
                store,
                token=TOKEN,
                api_url=self.url,
                operator=operator,
                worker="restarted",
                wall=self.wall,
                pace=PACE,
            ) as bot:
                self.hall.welcome(bot)
                yield
        finally:
            store.close()


async def test_a_half_answered_form_goes_on_after_a_restart(tmp_path: Path) -> None:
    house = House(tmp_path)
    async with house.open() as client:
        async with house.bot():
            camille = await Phone.of(client, "Camille")
            await stories.arrive(camille)
            await camille.say("/nouveau")
            await camille.say(stories.ACME)
            asked = await camille.say("demain 14h30")
        async with house.bot():
            who = await camille.tap("Oui, enregistrer", asked)
            assert "Étape 3 sur 5" in who.text
        async with house.bot():
            await camille.say("Mme Claire Vaudrenne")
            saved = await camille.tap("Plus tard")
            assert "Mme Vaudrenne" in saved.text
            assert saved.labels[0] == "Confirmer ma venue"


async def test_what_fell_due_while_the_bot_was_away_comes_once_when_it_is_back(tmp_path: Path) -> None:
    house = House(tmp_path)
    async with house.open() as client:
        async with house.bot():
            camille = await Phone.of(client, "Camille")
            await stories.arrive(camille)
            await scenes.add(camille, stories.ACME, scenes.WHEN, "Mme Claire Vaudrenne")
            before = len(await camille.messages())
        house.wall.move(datetime.fromisoformat("2026-11-23T19:30:00+01:00"))
        async with house.bot():
            await camille.settle()
            (brief,) = (await camille.messages())[before:]
            assert "Société Zéphyrine" in brief.text
        async with house.bot():
            await camille.settle()
            assert len(await camille.messages()) == before + 1


async def test_a_tap_made_while_the_bot_was_away_is_taken_up(tmp_path: Path) -> None:
    house = House(tmp_path)
    async with house.open() as client:
        async with house.bot():
            camille = await Phone.of(client, "Camille")
            await stories.arrive(camille)
        await camille.act("messages", text="/nouveau")
        async with house.bot():
            await camille.settle()
            assert "Étape 1 sur 5" in (await camille.last()).text
