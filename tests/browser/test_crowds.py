"""Groups with long names and much going on: nothing is cut off, and nothing typed or focused is lost."""

from typing import Final

import pytest
from playwright.async_api import Locator, expect

from tests.browser.conftest import Opening
from tests.browser.test_groups import WIDE, enter
from tests.browser.window import DESKTOP, NARROW, PHONE, SOON, Device, Window
from tests.playground.square import LEA, founded
from tests.playground.town import CAMILLE, SAM, Town

pytestmark = pytest.mark.asyncio(loop_scope="session")

LONG = "Accompagnement renforcé des cadres de la métropole, promotion de novembre"

_HELD: Final = """
(outer) => {
  const frame = outer.getBoundingClientRect();
  return [...outer.querySelectorAll("button, input, .code")].filter((node) => {
    const box = node.getBoundingClientRect();
    return box.width && (box.left < frame.left || box.right > frame.right);
  }).map((node) => node.outerHTML);
}
"""


async def sticks_out(outer: Locator) -> list[str]:
    found: list[str] = await outer.evaluate(_HELD)
    return found


@pytest.mark.parametrize("device", [DESKTOP, NARROW], ids=["desktop", "narrow"])
async def test_endless_names_push_no_button_out_of_the_panel(
    stage: Town, audience: Opening, device: Device
) -> None:
    await stage.http.post(
        "/api/people", json={"first_name": "Maximilienne-Aurélie", "last_name": "endless" * 8}
    )
    square = await founded(stage, "forum")
    await square.do("topics", person=CAMILLE, name="endless" * 9)
    window = await audience(device)
    await enter(window)
    if device is NARROW:
        await window.press(window.page.get_by_role("button", name=window.tongue.unfold))
    await expect(window.page.get_by_label("Nouveau sujet")).to_be_visible()
    assert not await sticks_out(window.page.locator("#crew" if device is NARROW else "#panel"))


async def test_which_group_can_be_chosen_among_long_titles(stage: Town, audience: Opening) -> None:
    for title in (LONG, f"{LONG} 2", "Promo"):
        await stage.http.post("/api/groups", json={"title": title, "members": [CAMILLE]})
    window = await audience(NARROW)
    button = {"text": "Ajouter à un groupe", "url": "https://t.me/relance_bot?startgroup=c_9"}
    await stage.send(reply_markup={"inline_keyboard": [[button]]})
    await window.tap("Ajouter à un groupe")
    dialog = window.page.get_by_role("dialog", name="Dans quel groupe ?")
    await expect(dialog.get_by_role("button")).to_have_count(4)
    assert not await sticks_out(dialog)


async def test_an_own_answer_to_a_long_message_stays_inside_the_phone(stage: Town, audience: Opening) -> None:
    square = await founded(stage)
    question = await square.send("Une question assez longue pour que sa citation soit coupée. " * 2)
    await square.write("La réponse", CAMILLE, reply_to=question["message_id"])
    window = await audience(PHONE)
    await enter(window)
    await expect(window.messages.last).to_contain_text("La réponse")
    assert not await window.overflow()


async def test_a_long_title_in_a_tab_ends_in_dots_beside_its_count(stage: Town, audience: Opening) -> None:
    square = await founded(stage)
    await square.do("title", person=CAMILLE, title=LONG)
    window = await audience(DESKTOP)
    tab = window.page.get_by_role("navigation", name="Discussions").get_by_role("button", name=LONG)
    async with window.page.expect_response(lambda answer: f"groups/{square.id}/chat" in answer.url):
        pass
    await square.write("Bonjour", SAM)
    await expect(tab.get_by_role("img", name="nouveaux messages : 1")).to_be_visible(timeout=SOON)
    assert await tab.evaluate(_INSIDE)


_INSIDE: Final = """
(tab) => tab.querySelector(".badge").getBoundingClientRect().right <= tab.getBoundingClientRect().right
  && getComputedStyle(tab.firstElementChild).textOverflow === "ellipsis"
"""
