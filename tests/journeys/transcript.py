"""The French stories as a chat log, to be read: ``python -m tests.journeys.transcript`` writes it.

Every sentence a candidate reads in the two stories stands in it, with its moment; a line that begins with
``>`` is the candidate, ``[…]`` is a button, an edited message is shown again as it reads then.
"""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import httpx

from bot.wiring.playground import playing
from tests.journeys import statements, stories, whole
from tests.journeys.measures import measure
from tests.journeys.phone import ZONE, Phone
from tests.journeys.said import SAID

GOLDEN: Final = Path(__file__).with_name("transcript_fr.txt")
SEEN: Final = Path(__file__).with_name("statements_fr.txt")
START: Final = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)

_STORIES: Final[tuple[tuple[str, Callable[[Phone], Awaitable[None]]], ...]] = (
    ("Une réponse promise, trois personnes, deux références, le tour suivant", stories.with_a_promised_day),
    ("Aucune date, l’appel, une réponse négative", stories.without_a_date),
    ("De la première note à la proposition acceptée", whole.to_the_accepted_offer),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A story that was lived through, and the phone that heard it."""

    title: str
    phone: Phone


async def lived(folder: Path) -> tuple[Told, ...]:
    """Live every story in a town of its own."""
    told = []
    for nth, (title, story) in enumerate(_STORIES):
        async with (
            playing(folder / str(nth), people=(), start=START, flows=False) as town,
            httpx.AsyncClient(base_url=town.url, timeout=30) as client,
        ):
            phone = await Phone.of(client, "Camille")
            await story(phone)
            told.append(Told(title=title, phone=phone))
    return tuple(told)


def transcript(told: Iterable[Told]) -> str:
    """Return all that was said in the stories, as a chat log."""
    logs = (f"=== {it.title} ===\n" + "\n".join(it.phone.log) for it in told)
    return "\n\n\n".join(logs).replace("\N{NO-BREAK SPACE}", " ") + "\n"


def seen(told: Iterable[Told]) -> str:
    """Return the table of the statements: number, French sentence, story and moment it was first read at."""
    found = statements.first_seen(SAID, [(it.title, it.phone.heard) for it in told])
    rows = (found.get(it) for it in statements.ALL)
    return "\n".join(str(it) for it in rows if it) + "\n"


def main() -> None:
    """Write the transcript and the table of statements beside this module; print how much came by itself."""
    with tempfile.TemporaryDirectory() as folder:
        told = asyncio.run(lived(Path(folder)))
    GOLDEN.write_text(transcript(told))
    SEEN.write_text(seen(told))
    for it in told:
        print(measure(it.title, it.phone.arrived))  # noqa: T201 - what a person asked for at the terminal


if __name__ == "__main__":
    main()
