"""The keyboards for a moment on a phone as narrow as most, in five languages."""

from dataclasses import replace

import pytest
from playwright.async_api import expect

from tests.browser import calendars
from tests.browser.conftest import Opening
from tests.browser.window import NARROW
from tests.playground.town import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")

SMALL = replace(NARROW, width=360, height=740)


@pytest.mark.parametrize(("language", "territory"), calendars.SPOKEN)
async def test_no_day_month_or_hour_is_cut_or_sticks_out(
    stage: Town, audience: Opening, language: str, territory: str
) -> None:
    window = await audience(SMALL)
    await calendars.send(stage, language, territory)
    await expect(window.messages).to_have_count(calendars.COUNT)
    assert not await window.overflow()
    assert not await window.cut()
