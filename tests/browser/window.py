"""A window with the playground's page: what a person sees and does in it, and what it complains of."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final, Self

from playwright.async_api import Browser, ConsoleMessage, Dialog, Locator, Page, Request, expect

from tests.browser.tongues import FRENCH, Tongue

#: how long the page may take to show what the bot says, and what comes with a move of the clock, in ms
SOON: Final = 10_000
_A_MOVE: Final = 30_000
#: how many reminders may come before the one that is waited for
_MOST_REMINDERS: Final = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Device:
    """What the page is looked at on."""

    width: int
    height: int
    touch: bool
    zone: str = "Europe/Paris"


PHONE: Final = Device(width=390, height=844, touch=True)
NARROW: Final = Device(width=320, height=640, touch=True)
DESKTOP: Final = Device(width=1280, height=860, touch=False)


@dataclass(kw_only=True, slots=True)
class Window:
    """One window, in which one person's chat is shown."""

    page: Page
    tongue: Tongue
    touch: bool
    #: errors in the console, windows that opened by themselves, requests that left the playground
    complaints: list[str] = field(default_factory=list)

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, browser: Browser, url: str, device: Device, *, tongue: Tongue = FRENCH, dark: bool = False
    ) -> AsyncIterator[Self]:
        """Open the page at ``url``; the chat of the tongue's person is shown once the page knows them."""
        context = await browser.new_context(
            viewport={"width": device.width, "height": device.height},
            has_touch=device.touch,
            is_mobile=device.touch,
            timezone_id=device.zone,
            locale="fr-FR",
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            permissions=["clipboard-read", "clipboard-write"],
        )
        window = cls(page=await context.new_page(), tongue=tongue, touch=device.touch)
        window._listen(url)
        await window.page.goto(url)
        await window.become(tongue.person)
        try:
            yield window
        finally:
            await context.close()

    async def follow(self, *steps: tuple[str, str]) -> None:
        """Tap one button after the other, each time until the words beside it are read."""
        for label, words in steps:
            await self.tap(label)
            await self.reads(words)

    @property
    def messages(self) -> Locator:
        """The messages of both sides, oldest first."""
        return self.page.get_by_role("log").get_by_role("article")

    @property
    def newest(self) -> Locator:
        """The newest message of the bot."""
        return self._by_bot.last

    @property
    def _by_bot(self) -> Locator:
        return self.page.get_by_role("article", name=re.compile("^Relance"))

    @property
    def entry(self) -> Locator:
        """Where the person writes."""
        return self.page.get_by_role("textbox", name=self.tongue.message, exact=True)

    def button(self, label: str) -> Locator:
        """Return the newest button under a message with exactly this label."""
        return self.page.get_by_role("log").get_by_role("button", name=label, exact=True).last

    async def start(self) -> None:
        """Tap START."""
        await self.press(self.page.get_by_role("button", name=self.tongue.start))

    async def say(self, text: str) -> None:
        """Write and send."""
        await self.entry.fill(text)
        await self.entry.press("Enter")

    async def tap(self, label: str) -> None:
        """Tap the newest button with exactly this label."""
        await self.press(self.button(label))

    async def press(self, target: Locator) -> None:
        """Put a finger, or the mouse, on something."""
        await (target.tap() if self.touch else target.click())

    async def reads(self, words: str) -> None:
        """Wait until these words stand in the newest message of the bot."""
        await expect(self.newest).to_contain_text(words, timeout=SOON)

    async def told(self, line: str) -> None:
        """Wait for a passing line, and until it has passed."""
        toast = self.page.get_by_role("status").filter(has_text=line)
        await expect(toast).to_be_visible(timeout=SOON)
        await expect(toast).to_be_hidden(timeout=SOON)

    async def become(self, name: str) -> None:
        """Switch to another person, unless it is their chat that is shown."""
        face = self.page.get_by_role("list").get_by_role("button", name=name)
        if await face.get_attribute("aria-pressed") == "false":
            await self.press(face)
        await expect(face).to_have_attribute("aria-pressed", "true")

    async def to_next(self) -> None:
        """Move the clock to the next reminder."""
        await self._unfold()
        await self.press(self.page.get_by_role("button", name=self.tongue.to_next))
        await self._moved()

    async def to_reminder(self, words: str) -> None:
        """Move the clock from reminder to reminder until one with these words has come."""
        for _ in range(_MOST_REMINDERS):
            known = await self._by_bot.count()
            await self.to_next()
            await expect(self._by_bot).not_to_have_count(known, timeout=SOON)
            if await self._by_bot.filter(has_text=words).count():
                return
        raise AssertionError(f"no reminder says {words!r}")

    async def to_date(self, local: str) -> None:
        """Move the clock to a moment of the phone's zone ("2026-12-08T09:00")."""
        await self._unfold()
        await self.page.get_by_label(self.tongue.to_date).fill(local)
        await self.press(self.page.get_by_role("button", name=self.tongue.go, exact=True))
        await self._moved()

    async def overflow(self) -> list[str]:
        """Return what sticks out of the window sideways, by its opening tag."""
        found: list[str] = await self.page.evaluate(_OVERFLOW)
        return found

    async def cut(self) -> list[str]:
        """Return the labels of buttons that are too long for their place."""
        found: list[str] = await self.page.evaluate(_CUT)
        return found

    async def _unfold(self) -> None:
        unfold = self.page.get_by_role("button", name=self.tongue.unfold)
        if await unfold.is_visible():
            await self.press(unfold)

    async def _moved(self) -> None:
        await expect(self.page.get_by_role("progressbar")).to_be_hidden(timeout=_A_MOVE)

    def _listen(self, url: str) -> None:
        page, complain = self.page, self.complaints.append

        def console(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                complain(message.text)

        async def dialog(it: Dialog) -> None:
            complain(f"a window: {it.message}")
            await it.dismiss()

        def request(it: Request) -> None:
            if not it.url.startswith(url):
                complain(f"a request: {it.url}")

        page.on("console", console)
        page.on("pageerror", lambda error: complain(str(error)))
        page.on("dialog", dialog)
        page.on("request", request)


_OVERFLOW: Final = """
() => {
  const wide = [document.documentElement, document.body, document.getElementById("scroller")]
    .filter((node) => node.scrollWidth > node.clientWidth);
  const out = [...document.querySelectorAll(".phone *")].filter((node) => {
    const box = node.getBoundingClientRect();
    return box.width && (box.left < -0.5 || box.right > innerWidth + 0.5);
  });
  return [...wide, ...out].map((node) => node.cloneNode(false).outerHTML);
}
"""

_CUT: Final = """
() => [...document.querySelectorAll(".key > span")]
  .filter((node) => node.scrollWidth > node.clientWidth)
  .map((node) => node.textContent)
"""
