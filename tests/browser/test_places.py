"""The paper clip: a place to share, and the bot that takes its zone."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Opening
from tests.browser.tongues import FRENCH
from tests.browser.window import NARROW, PHONE

pytestmark = pytest.mark.asyncio(loop_scope="session")

CLIP = "Partager une position"


async def test_a_place_of_the_list_is_shared_and_its_zone_is_asked_about(open_window: Opening) -> None:
    window, words = await open_window(PHONE), FRENCH
    await window.start()
    await window.reads(words.welcome)
    await window.tap(words.agree)
    await window.reads(words.zone)
    await window.press(window.page.get_by_role("button", name=CLIP))
    await window.press(window.page.get_by_role("button", name="Lisboa"))
    await window.reads("Lisbonne")
    await expect(window.page.get_by_text("Position 38.722, -9.139")).to_be_visible()
    await expect(window.page.get_by_role("group", name=CLIP)).to_be_hidden()


async def test_the_list_folds_with_escape_and_fits_a_narrow_phone(open_window: Opening) -> None:
    window = await open_window(NARROW)
    await window.start()
    await window.reads(FRENCH.welcome)
    clip = window.page.get_by_role("button", name=CLIP)
    await clip.click()
    await expect(window.page.get_by_role("button", name="En pleine mer")).to_be_visible()
    assert not await window.overflow()
    await window.page.keyboard.press("Escape")
    await expect(window.page.get_by_role("group", name=CLIP)).to_be_hidden()
    await expect(clip).to_be_focused()
