"""The playground's clock: however it is moved, the same messages come at the same minutes."""

from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest

from bot.wiring.playground import playing
from tests.journeys import stories
from tests.journeys.phone import ZONE, Phone

START = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
HELD = "2026-11-24 16:05"
DAYS = 30


async def told(folder: Path, days: int) -> list[tuple[str, str, tuple[str, ...], bool]]:
    """Record an interview, say that it took place, go on by so many days at a time; return all messages."""
    async with (
        playing(folder, people=(), start=START, flows=False) as town,
        httpx.AsyncClient(base_url=town.url, timeout=30) as client,
    ):
        phone = await Phone.of(client, "Camille")
        await stories.arrive(phone)
        await stories.record(phone, "Acme", "demain 14h30", "Mme Claire Vaudrenne")
        await phone.say("Mme Sophie Landrevaux")
        await phone.tap("Plus tard")
        await phone.until(HELD)
        await stories.debrief(phone, "vendredi 4 décembre", ("les délais",), None)
        for _ in range(0, DAYS, days):
            await phone.later(days=days)
        assert await phone.now() == datetime.fromisoformat(HELD).replace(tzinfo=ZONE) + timedelta(days=DAYS)
        return [(f"{it.date:%a %d %b %H:%M}", it.text, it.labels, it.silent) for it in await phone.messages()]


async def test_one_jump_of_thirty_days_tells_the_same_as_thirty_jumps_of_a_day(tmp_path: Path) -> None:
    at_once = await told(tmp_path / "at once", DAYS)
    day_by_day = await told(tmp_path / "day by day", 1)
    assert at_once == day_by_day
    assert {moment for moment, *_ in at_once} >= {
        "Mon 23 Nov 18:00",
        "Tue 24 Nov 12:30",
        "Tue 24 Nov 16:00",
        "Wed 25 Nov 08:30",
        "Fri 04 Dec 18:00",
        "Mon 07 Dec 14:00",
    }


async def test_the_clock_of_the_page_does_not_go_back(tmp_path: Path) -> None:
    async with (
        playing(tmp_path, people=(), start=START, flows=False) as town,
        httpx.AsyncClient(base_url=town.url) as client,
    ):
        earlier = START - timedelta(minutes=1)
        refused = await client.post("/api/clock", json={"to": earlier.isoformat()})
        shown = (await client.get("/api/clock")).json()
    assert (refused.status_code, refused.json()["error"]) == (400, "the clock only goes forward")
    assert datetime.fromisoformat(shown["now"]) == START
    assert shown["next_due"] is None


@pytest.mark.parametrize("moved", [{"seconds": 3600}, {"to": (START + timedelta(hours=1)).isoformat()}])
async def test_with_nothing_due_the_clock_goes_where_it_is_asked_to(
    tmp_path: Path, moved: dict[str, object]
) -> None:
    async with (
        playing(tmp_path, people=(), start=START, flows=False) as town,
        httpx.AsyncClient(base_url=town.url) as client,
    ):
        (await client.post("/api/clock", json=moved)).raise_for_status()
        assert town.bot.wall() == START + timedelta(hours=1)
