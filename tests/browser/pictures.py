"""Pictures of the story's moments and of the calendars: ``python -m tests.browser.pictures FOLDER``."""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import click
from playwright.async_api import Browser, expect

from bot.wiring.playground import playing
from tests.browser import chromium, story
from tests.browser.calendars import COUNT, SPOKEN, send
from tests.browser.tongues import ENGLISH, FRENCH, Tongue
from tests.browser.window import DESKTOP, PHONE, Device, Window
from tests.playground.town import served


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """One way to look at the page."""

    name: str
    device: Device
    tongue: Tongue = FRENCH
    dark: bool = False


LOOKS: Final = (
    Look(name="phone", device=PHONE),
    Look(name="phone-dark", device=PHONE, dark=True),
    Look(name="phone-english", device=PHONE, tongue=ENGLISH),
    Look(name="desktop", device=DESKTOP),
    Look(name="desktop-dark-english", device=DESKTOP, tongue=ENGLISH, dark=True),
)
#: a phone with room for every keyboard
_TALL: Final = replace(PHONE, width=360, height=4400)
README: Final = Look(name="readme", device=replace(DESKTOP, height=800))
#: the moment of the README's picture
_SHOWN: Final = "letter"

#: a French browser writes the field so; Debian's Chromium comes without its languages
_IN_FRENCH: Final = "field => { field.type = 'text'; field.value = '25/11/2026 16:00'; }"


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--look", "names", multiple=True, help="Only this look; may be repeated.")
@click.option("--calendars", is_flag=True, help="The calendars in every language, too.")
@click.option("--readme", type=click.Path(dir_okay=False, path_type=Path), help="The README's picture, too.")
def main(folder: Path, names: tuple[str, ...], readme: Path | None, *, calendars: bool) -> None:
    """Write a picture of every moment of the story, for every look, into FOLDER."""
    path = chromium.program() or sys.exit("No Chromium on this machine.")
    folder.mkdir(parents=True, exist_ok=True)
    looks = [look for look in LOOKS if look.name in names or not names]
    asyncio.run(_draw(path, folder, looks, readme, calendars=calendars))


async def _draw(path: str, folder: Path, looks: list[Look], readme: Path | None, *, calendars: bool) -> None:
    async with chromium.launched(path) as browser:
        for look in looks:
            await _story(browser, look, folder)
        for language, territory in SPOKEN if calendars else ():
            await _calendars(browser, language, territory, folder)
        if readme is not None:
            await _of_the_readme(browser, readme)


async def _story(browser: Browser, look: Look, folder: Path) -> None:
    async with _window(browser, look) as window:
        nth = 0
        async for moment in story.walk(window):
            nth += 1
            await _take(window, folder / f"{look.name}-{nth:02}-{moment}.png")
        click.echo(f"{look.name}: {nth} pictures")


async def _calendars(browser: Browser, language: str, territory: str, folder: Path) -> None:
    async with served() as stage:
        await stage.start()
        async with Window.opened(browser, stage.url, _TALL) as window:
            await send(stage, language, territory)
            await expect(window.messages).to_have_count(COUNT)
            await _take(window, folder / f"calendars-{language}.png")


async def _of_the_readme(browser: Browser, file: Path) -> None:
    async with _window(browser, README) as window, aclosing(story.walk(window)) as moments:
        async for moment in moments:
            if moment == _SHOWN:
                await window.page.locator("input[name=moment]").evaluate(_IN_FRENCH)
                await _take(window, file)
                break


async def _take(window: Window, file: Path) -> None:
    """Take the picture once no passing line covers the page and no button is under the mouse."""
    await window.page.mouse.move(0, 0)
    await expect(window.page.locator("#toasts")).to_be_empty()
    await window.page.screenshot(path=file)


@asynccontextmanager
async def _window(browser: Browser, look: Look) -> AsyncIterator[Window]:
    with tempfile.TemporaryDirectory() as folder:
        async with (
            playing(Path(folder), people=story.PEOPLE, start=story.START, flows=False) as town,
            Window.opened(browser, town.url, look.device, tongue=look.tongue, dark=look.dark) as window,
        ):
            yield window


if __name__ == "__main__":
    main()
