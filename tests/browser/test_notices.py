"""What a bot answers to a tap: nothing, a passing line, or a window to be closed."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Opening
from tests.browser.window import DESKTOP, PHONE, Device
from tests.playground.town import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")

KEYBOARD = {
    "inline_keyboard": [[{"text": "Tap me", "callback_data": "x"}, {"text": "Or me", "callback_data": "y"}]]
}


async def _answer(stage: Town, **how: object) -> None:
    """Answer the tap that comes."""
    updates = await stage.updates(timeout=5, allowed_updates=["callback_query"])
    query = updates[-1]["callback_query"]
    await stage.call("answerCallbackQuery", callback_query_id=query["id"], **how)
    await stage.updates(offset=updates[-1]["update_id"] + 1)


@pytest.mark.parametrize("device", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_a_passing_line_appears_and_vanishes(stage: Town, audience: Opening, device: Device) -> None:
    window = await audience(device)
    await stage.drain()
    await stage.send(reply_markup=KEYBOARD)
    await window.tap("Tap me")
    await expect(window.button("Tap me")).to_have_attribute("aria-busy", "true")
    await _answer(stage, text="Noted")
    await window.told("Noted")
    await expect(window.button("Tap me")).not_to_have_attribute("aria-busy", "true")


async def test_an_alert_stays_until_it_is_closed(stage: Town, audience: Opening) -> None:
    window = await audience(PHONE)
    await stage.drain()
    await stage.send(reply_markup=KEYBOARD)
    await window.tap("Tap me")
    await _answer(stage, text="Read this", show_alert=True)
    alert = window.page.get_by_role("alertdialog", name="Read this")
    await expect(alert).to_be_visible()
    await expect(alert.get_by_role("button", name="OK")).to_be_focused()
    await window.page.keyboard.press("Enter")
    await expect(alert).to_be_hidden()


async def test_a_message_changes_in_place_and_vanishes_when_deleted(stage: Town, audience: Opening) -> None:
    window = await audience(DESKTOP)
    message = await stage.send(text="before", reply_markup=KEYBOARD)
    await stage.send(text="another")
    await window.button("Or me").focus()
    place = {"chat_id": 1001, "message_id": message["message_id"]}
    await stage.call("editMessageText", text="after", reply_markup=KEYBOARD, **place)
    changed = window.messages.filter(has_text="after")
    await expect(changed).to_be_visible()
    await expect(window.messages.filter(has_text="before")).to_have_count(0)
    await expect(window.newest).to_contain_text("another")
    await expect(changed.get_by_role("button", name="Or me")).to_be_focused()
    await stage.call("deleteMessage", **place)
    await expect(changed).to_have_count(0)
