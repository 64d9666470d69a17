import re

import pytest
from playwright.async_api import expect

from tests.browser import story
from tests.browser.conftest import Opening
from tests.browser.tongues import ENGLISH, FRENCH
from tests.browser.window import DESKTOP, PHONE, SOON, Device

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("device", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_one_interview_is_followed_from_start_to_the_news(open_window: Opening, device: Device) -> None:
    window = await open_window(device)
    async for moment in story.walk(window):
        assert not await window.overflow(), moment
        assert not await window.cut(), moment


@pytest.mark.parametrize("device", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_two_people_have_two_chats(open_window: Opening, device: Device) -> None:
    window = await open_window(device)
    await window.start()
    await window.reads(FRENCH.welcome)
    await window.become(ENGLISH.person)
    await expect(window.page.get_by_role("button", name=ENGLISH.start)).to_be_visible()
    await expect(window.messages).to_have_count(0)
    window.tongue = ENGLISH
    await window.start()
    await window.reads(ENGLISH.welcome)
    await window.become(FRENCH.person)
    await window.reads(FRENCH.welcome)
    await expect(window.messages.filter(has_text=ENGLISH.welcome)).to_have_count(0)


async def test_news_for_another_person_wait_beside_their_name(open_window: Opening) -> None:
    mine, theirs = await open_window(DESKTOP), await open_window(DESKTOP, tongue=ENGLISH)
    await mine.become(ENGLISH.person)
    await expect(mine.page.get_by_role("button", name=ENGLISH.start)).to_be_visible()
    await mine.become(FRENCH.person)
    await theirs.start()
    await theirs.reads(ENGLISH.welcome)
    badge = mine.page.get_by_role("button", name=re.compile("^Sam")).get_by_role("img")
    await expect(badge).to_have_accessible_name(re.compile("nouveaux messages"), timeout=SOON)
    await mine.become(ENGLISH.person)
    await expect(badge).to_be_hidden()
