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


async def test_the_tab_of_the_chat_that_is_shown_is_in_sight(stage: Town, audience: Opening) -> None:
    for nth in range(4):
        await stage.http.post("/api/groups", json={"title": f"{nth} {LONG}", "members": [CAMILLE]})
    window = await audience(PHONE)
    last = window.page.get_by_role("navigation", name="Discussions").get_by_role("button").last
    await expect(last).not_to_be_in_viewport()
    shown = (await stage.http.get("/api/groups")).json()[-1]["id"]
    await window.page.goto(f"{stage.url}/?again#{CAMILLE}/{shown}")
    await expect(last).to_be_in_viewport()


async def test_what_is_being_written_waits_in_its_chat(stage: Town, audience: Opening) -> None:
    await founded(stage)
    await stage.start()
    window = await audience(DESKTOP)
    await window.entry.fill("à moitié écrit")
    await enter(window)
    await expect(window.entry).to_have_value("")
    await window.entry.fill("pour le groupe")
    await enter(window, "Relance")
    await expect(window.entry).to_have_value("à moitié écrit")
    await window.entry.press("Enter")
    await expect(window.messages.last).to_contain_text("à moitié écrit")
    await enter(window)
    await expect(window.entry).to_have_value("pour le groupe")
    await enter(window, "Relance")
    await expect(window.entry).to_have_value("")


async def test_who_changes_a_group_with_the_keyboard_keeps_the_place(stage: Town, audience: Opening) -> None:
    await founded(stage)
    window = await audience(DESKTOP)
    await enter(window)
    give, take = (
        window.page.get_by_role("button", name=f"{what} les droits d’admin : Sam")
        for what in ("Donner", "Retirer")
    )
    await give.focus()
    await window.page.keyboard.press("Enter")
    await expect(take).to_be_focused()


async def test_what_is_typed_and_unticked_in_the_panel_outlives_news(stage: Town, audience: Opening) -> None:
    square = await founded(stage, "forum")
    window = await audience(DESKTOP)
    await enter(window)
    await window.page.get_by_role("button", name="+ groupe").click()
    await window.page.get_by_role("checkbox", name="Sam").uncheck()
    topic = window.page.get_by_label("Nouveau sujet")
    await topic.fill("Entretiens")
    await square.place(LEA, "administrator")
    await expect(window.page.get_by_role("button", name="Retirer les droits d’admin : Léa")).to_be_visible()
    await expect(topic).to_have_value("Entretiens")
    await expect(topic).to_be_focused()
    await expect(window.page.get_by_role("checkbox", name="Sam")).not_to_be_checked()
    await expect(window.page.get_by_role("checkbox", name="Léa")).to_be_checked()


async def test_every_button_of_the_panel_says_what_it_is_about(stage: Town, audience: Opening) -> None:
    square = await founded(stage, "forum")
    topics = [await square.do("topics", person=CAMILLE, name=name) for name in ("Entretiens", "Métiers")]
    await square.do(f"topics/{topics[1]['id']}", person=CAMILLE, state="closed")
    window = await audience(DESKTOP)
    await enter(window)
    for name in ("Fermer : Entretiens", "Retirer : Entretiens", "Rouvrir : Métiers", "Retirer : Métiers"):
        await expect(window.page.get_by_role("button", name=name)).to_be_visible()
    names = await window.page.locator("#crew button").evaluate_all(_NAMES)
    assert len(set(names)) == len(names)


_NAMES: Final = "(nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? node.textContent)"


async def test_a_closed_topic_says_that_it_is_closed(stage: Town, audience: Opening) -> None:
    square = await founded(stage, "forum")
    topic = await square.do("topics", person=CAMILLE, name="Entretiens")
    window = await audience(PHONE)
    await window.become("Léa")
    await enter(window)
    await window.press(
        window.page.get_by_role("navigation", name="Sujets").get_by_role("button", name="Entretiens")
    )
    await expect(window.entry).to_be_visible()
    await square.do(f"topics/{topic['id']}", person=CAMILLE, state="closed")
    await expect(window.page.get_by_text("Ce sujet est fermé")).to_be_visible(timeout=SOON)
    await expect(window.entry).to_be_hidden()


async def test_a_group_that_is_no_more_leads_back_to_the_private_chat(stage: Town, audience: Opening) -> None:
    window = await audience(PHONE)
    await window.page.goto(f"{stage.url}/?again#{CAMILLE}/-5999")
    await expect(window.page.get_by_role("heading", name="Relance")).to_be_visible(timeout=SOON)
    await expect(window.page.get_by_text("Reconnexion")).to_be_hidden()
    window.complaints.clear()  # the browser writes every 404 into the console


async def test_arrow_up_never_edits_a_command_that_only_the_bot_read(stage: Town, audience: Opening) -> None:
    square = await founded(stage)
    command = {"command": "aide", "description": "Aide", "is_ephemeral": True}
    await stage.call("setMyCommands", commands=[command], scope={"type": "all_group_chats"})
    await square.write("Bonjour")
    await square.write("/aide")
    window = await audience(DESKTOP)
    await enter(window)
    await expect(window.messages.last).to_contain_text("/aide")
    await window.entry.focus()
    await window.page.keyboard.press("ArrowUp")
    await expect(window.entry).to_have_value("Bonjour")


async def test_the_focus_never_falls_off_the_page_beside_phones_and_places(
    stage: Town, audience: Opening
) -> None:
    await founded(stage)
    window = await audience(WIDE)
    await _enter(window, "+ téléphone")
    await _enter(window, "+ téléphone")
    await _enter(window, "+ téléphone")
    await expect(window.page.get_by_role("button", name="+ téléphone")).to_be_hidden()
    await expect(window.page.get_by_label("Le téléphone de qui ?").last).to_be_focused()
    await _enter(window, "Fermer le téléphone : Léa")
    await expect(window.page.get_by_role("button", name="+ téléphone")).to_be_focused()
    await stage.start()
    clip = window.page.get_by_role("button", name="Partager une position")
    await expect(clip).to_be_visible()
    await _enter(window, "Partager une position")
    await _enter(window, "Lisboa")
    await expect(window.messages.last).to_contain_text("38.722")
    await expect(clip).to_be_focused()


async def _enter(window: Window, name: str) -> None:
    button = window.page.get_by_role("button", name=name).first
    await button.focus()
    await window.page.keyboard.press("Enter")


async def test_whose_phone_it_is_can_be_chosen_while_messages_come(stage: Town, audience: Opening) -> None:
    await founded(stage)
    window = await audience(WIDE)
    await window.page.get_by_role("button", name="+ téléphone").click()
    chooser = window.page.get_by_label("Le téléphone de qui ?")
    await expect(chooser.locator("option")).to_have_count(3)
    await chooser.evaluate("(node) => node.options[0].dataset.marked = 'yes'")
    await stage.start()
    await stage.send(text="du nouveau")
    await window.reads("du nouveau")
    await expect(chooser.locator("option[data-marked]")).to_have_count(1)


async def test_a_form_that_is_sent_twice_makes_one_group_one_person_and_one_topic(
    stage: Town, audience: Opening
) -> None:
    window = await audience(DESKTOP)
    page = window.page
    await page.get_by_role("button", name="+ personne").click()
    await page.get_by_label("Prénom").fill("Inès")
    await page.get_by_role("button", name="Ajouter", exact=True).dblclick()
    await expect(page.get_by_role("list").get_by_role("button", name="Inès")).to_have_attribute(
        "aria-pressed", "true"
    )
    await page.get_by_role("button", name="+ groupe").click()
    await page.get_by_label("Nom du groupe").fill("Promo")
    await page.get_by_label("Avec des sujets").check()
    await page.get_by_role("button", name="Créer le groupe").dblclick()
    await page.get_by_label("Nouveau sujet").fill("Entretiens")
    await page.get_by_role("button", name="Ajouter", exact=True).dblclick()
    await expect(page.get_by_role("navigation", name="Sujets").get_by_role("button")).to_have_count(2)
    assert len((await stage.http.get("/api/people")).json()) == 3
    (group,) = (await stage.http.get("/api/groups")).json()
    assert len(group["topics"]) == 1


async def test_all_turns_dark_at_once_for_whoever_wants_no_motion(stage: Town, audience: Opening) -> None:
    await stage.start()
    await stage.send(text="Bonsoir")
    window = await audience(DESKTOP)
    await window.reads("Bonsoir")
    await window.page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert set(await window.page.evaluate(_INKS)) == {"rgb(238, 243, 247)"}


_INKS: Final = (
    "() => [...document.querySelectorAll('body, h1, .text')].map((node) => getComputedStyle(node).color)"
)
