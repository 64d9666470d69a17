"""What belongs to the phone in the hand: its width, its zone, its keyboard."""

from contextlib import aclosing
from dataclasses import replace

import pytest
from playwright.async_api import expect

from tests.browser import story
from tests.browser.conftest import Opening
from tests.browser.tongues import FRENCH
from tests.browser.window import DESKTOP, NARROW, PHONE, Window
from tests.playground.town import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_narrow_phone_never_scrolls_sideways_and_cuts_no_hour(open_window: Opening) -> None:
    window = await open_window(NARROW)
    async with aclosing(story.walk(window)) as moments:
        async for moment in moments:
            assert not await window.overflow(), moment
            if moment == "hours":
                assert not await window.cut()
            if moment == "card":
                break


async def test_endless_words_and_eight_buttons_in_a_row_stay_inside_a_narrow_phone(
    stage: Town, audience: Opening
) -> None:
    window = await audience(NARROW)
    row = [{"text": "endless" * 9, "callback_data": str(n)} for n in range(8)]
    await stage.send(text="endless" * 90, reply_markup={"inline_keyboard": [row]})
    await stage.send(text=f"<pre>{'endless' * 40}</pre><code>{'endless' * 40}</code>", parse_mode="HTML")
    await stage.act("1001/messages", text="endless" * 90)
    await expect(window.messages).to_have_count(4)
    assert not await window.overflow()


async def test_a_moment_is_shown_in_the_zone_of_the_phone(open_window: Opening) -> None:
    window = await open_window(replace(PHONE, zone="America/Montreal"))
    await window.start()
    await window.reads(FRENCH.welcome)
    await window.tap(FRENCH.agree)
    await window.reads("Votre téléphone affiche lundi 23 novembre 2026 à 03:00")
    await window.reads("Je pense qu’il est lundi 23 novembre à 9 h")
    await window.press(window.newest.get_by_role("button", name="lundi 23 novembre 2026 à 03:00"))
    await window.told("lundi 23 novembre 2026 à 03:00")
    await window.press(window.page.get_by_role("button", name=FRENCH.unfold))
    await window.page.get_by_label("Fuseau horaire du téléphone").select_option("Asia/Tokyo")
    await window.reads("Votre téléphone affiche lundi 23 novembre 2026 à 17:00")


async def test_tab_and_enter_are_enough_to_record_an_interview(open_window: Opening) -> None:
    window, words = await open_window(DESKTOP), FRENCH
    await _enter(window, (words.start, words.welcome), (words.agree, words.zone), (words.same, words.ready))
    await _enter(window, (words.new, words.which_company))
    await _write(window, words.company)
    await window.reads(words.when)
    await _enter(window, ("Demain", words.what_time), (words.hour, words.echo), (words.save, words.who))
    await _write(window, words.people)
    await window.reads(words.references)
    await _enter(window, (words.later, words.saved))


async def _enter(window: Window, *steps: tuple[str, str]) -> None:
    """Go to one button after the other with Tab and press Enter, each time until its words are read."""
    for label, words in steps:
        await _tab_to(window, label)
        await window.page.keyboard.press("Enter")
        await window.reads(words)


async def _write(window: Window, text: str) -> None:
    await _tab_to(window, window.tongue.message)
    await window.page.keyboard.type(text)
    await window.page.keyboard.press("Enter")


async def _tab_to(window: Window, name: str) -> None:
    for _ in range(150):
        if await window.page.evaluate(_FOCUSED) == name:
            return
        await window.page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {name!r}")


_FOCUSED = """
() => {
  const node = document.activeElement;
  return node === document.body ? "" : node.getAttribute("aria-label") ?? node.textContent;
}
"""
