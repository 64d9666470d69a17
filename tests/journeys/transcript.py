"""The French stories as a chat log, to be read: ``python -m tests.journeys.transcript`` writes it.

Every sentence a candidate reads in the two stories stands in it, with its moment; a line that begins with
``>`` is the candidate, ``[…]`` is a button, an edited message is shown again as it reads then.
"""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Final

import httpx

from bot.wiring.playground import playing
from tests.journeys import stories
from tests.journeys.phone import ZONE, Phone

GOLDEN: Final = Path(__file__).with_name("transcript_fr.txt")
START: Final = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)

_STORIES: Final[tuple[tuple[str, Callable[[Phone], Awaitable[None]]], ...]] = (
    ("Une réponse promise, trois personnes, deux références, le tour suivant", stories.with_a_promised_day),
    ("Aucune date, l’appel, une réponse négative", stories.without_a_date),
)


async def transcript(folder: Path) -> str:
    """Live every story in a town of its own and return what was said."""
    told = []
    for nth, (title, story) in enumerate(_STORIES):
        async with (
            playing(folder / str(nth), people=(), start=START, flows=False) as town,
            httpx.AsyncClient(base_url=town.url, timeout=30) as client,
        ):
            phone = await Phone.of(client, "Camille")
            await story(phone)
            told.append(f"=== {title} ===\n" + "\n".join(phone.log))
    return "\n\n\n".join(told).replace("\N{NO-BREAK SPACE}", " ") + "\n"


def main() -> None:
    """Write the transcript beside this module."""
    with tempfile.TemporaryDirectory() as folder:
        GOLDEN.write_text(asyncio.run(transcript(Path(folder))))


if __name__ == "__main__":
    main()
