"""Groups on the page: who wrote what, what one member alone sees, members and topics, phones side by side."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Opening
from tests.browser.window import DESKTOP, NARROW, PHONE, SOON, Device, Window
from tests.playground.square import LEA, founded
from tests.playground.town import CAMILLE, SAM, Town

pytestmark = pytest.mark.asyncio(loop_scope="session")

WIDE = Device(width=1560, height=900, touch=False)


async def enter(window: Window, title: str = "Promo") -> None:
    """Go to a chat by its tab."""
    await window.press(
        window.page.get_by_role("navigation", name="Discussions").get_by_role("button", name=title)
    )


@pytest.mark.parametrize("device", [DESKTOP, NARROW], ids=["desktop", "narrow"])
async def test_a_group_shows_who_wrote_what_and_what_happened(
    stage: Town, audience: Opening, device: Device
) -> None:
    square = await founded(stage)
    window = await audience(device)
    await enter(window)
    await square.write("Bonjour", LEA)
    await square.write("endless" * 40, SAM)
    await square.send("Le point", disable_notification=True)
    await square.place(SAM, "left", person=SAM)
    await expect(window.messages.get_by_text("Camille a créé le groupe")).to_be_visible()
    await expect(window.messages.get_by_text("Sam a quitté le groupe")).to_be_visible()
    await expect(window.page.get_by_role("article", name="Léa Roy")).to_contain_text("Bonjour")
    await window.reads("Le point")
    await expect(window.newest.get_by_role("img", name="sans son")).to_be_visible()
    await expect(window.page.get_by_text("2 membres")).to_be_visible()
    await window.say("À mon tour")
    await expect(window.page.get_by_role("article", name="Camille").last).to_contain_text("À mon tour")
    assert (await square.texts(LEA))[-1] == "À mon tour"
    assert not await window.overflow()


async def test_an_ephemeral_message_is_shown_to_its_receiver_alone(stage: Town, audience: Opening) -> None:
    square = await founded(stage)
    await square.write("/aide", CAMILLE)
    await square.send("Pour vous", ephemeral_message_parameters={"receiver_user_id": CAMILLE})
    window = await audience(PHONE)
    await enter(window)
    await window.reads("Visible par vous seulement")
    await window.become("Sam")
    await window.press(window.page.get_by_role("button", name="Promo"))
    await expect(window.messages.filter(has_text="/aide")).to_be_visible()
    await expect(window.messages.filter(has_text="Pour vous")).to_have_count(0)


async def test_a_group_is_made_and_the_bot_added_and_removed_on_the_page(
    stage: Town, audience: Opening
) -> None:
    window = await audience(DESKTOP)
    await stage.drain()
    await window.page.get_by_role("button", name="+ groupe").click()
    await window.page.get_by_label("Nom du groupe").fill("Promo de mai")
    await window.page.get_by_role("button", name="Créer le groupe").click()
    await expect(window.page.get_by_role("heading", name="Promo de mai").first).to_be_visible()
    await window.page.get_by_role("button", name="Ajouter au groupe : Le bot").click()
    await expect(window.messages.get_by_text("Camille a ajouté Relance")).to_be_visible()
    await window.page.get_by_role("button", name="Retirer du groupe : Sam").click()
    await expect(window.messages.get_by_text("Camille a retiré Sam")).to_be_visible()
    await window.page.get_by_role("button", name="Donner les droits d’admin : Le bot").click()
    await expect(
        window.page.get_by_role("button", name="Retirer les droits d’admin : Le bot")
    ).to_be_visible()
    await window.page.get_by_role("button", name="Passer en supergroupe").click()
    await expect(window.messages.get_by_text("Le groupe est devenu un supergroupe")).to_be_visible()
    await expect(window.page.get_by_role("button", name="Passer en supergroupe")).to_have_count(0)
    (group,) = (await stage.http.get("/api/groups")).json()
    assert (group["kind"], group["bot"], len(group["members"])) == ("supergroup", "administrator", 1)
    await window.page.get_by_role("button", name="Quitter").click()
    await expect(window.page.get_by_role("heading", name="Relance")).to_be_visible()
    await expect(window.page.get_by_role("navigation", name="Discussions")).to_be_hidden()


async def test_a_link_for_groups_asks_which_one_and_greets_the_bot_there(
    stage: Town, audience: Opening
) -> None:
    await founded(stage, bot=False)
    window = await audience(PHONE)
    button = {"text": "Ajouter à un groupe", "url": "https://t.me/relance_bot?startgroup=c_9"}
    await stage.send(reply_markup={"inline_keyboard": [[button]]})
    await window.tap("Ajouter à un groupe")
    dialog = window.page.get_by_role("dialog", name="Dans quel groupe ?")
    await window.press(dialog.get_by_role("button", name="Promo"))
    await expect(window.messages.filter(has_text="/start@relance_bot c_9")).to_be_visible(timeout=SOON)


async def test_a_link_in_a_group_or_in_an_answer_leads_to_the_private_chat(
    stage: Town, audience: Opening
) -> None:
    square = await founded(stage)
    link = "https://t.me/relance_bot?start=join_"
    row = [{"text": "Rejoindre", "url": f"{link}1"}, {"text": "Aide", "callback_data": "x"}]
    await square.send(reply_markup={"inline_keyboard": [row]})
    window = await audience(PHONE)
    await enter(window)
    await window.tap("Rejoindre")
    await expect(window.page.get_by_role("heading", name="Relance")).to_be_visible()
    await expect(window.messages.filter(has_text="/start join_1")).to_be_visible()
    await enter(window)
    await stage.drain()
    await window.tap("Aide")
    query = (await stage.updates(timeout=5))[-1]["callback_query"]
    await stage.call("answerCallbackQuery", callback_query_id=query["id"], url=f"{link}2")
    await expect(window.messages.filter(has_text="/start join_2")).to_be_visible()


async def test_a_topic_is_a_tab_of_its_own(stage: Town, audience: Opening) -> None:
    square = await founded(stage, "forum")
    window = await audience(DESKTOP)
    await enter(window)
    await window.page.get_by_label("Nouveau sujet").fill("Entretiens")
    await window.page.get_by_role("button", name="Ajouter", exact=True).click()
    topics = window.page.get_by_role("navigation", name="Sujets")
    await topics.get_by_role("button", name="Entretiens").click()
    await window.say("Ici")
    await expect(window.messages.filter(has_text="Ici")).to_be_visible()
    await topics.get_by_role("button", name="Général").click()
    await expect(window.messages.filter(has_text="Ici")).to_have_count(0)
    thread = (await square.chat())["messages"][-1]["thread"]
    await square.do(f"topics/{thread}", person=CAMILLE, state="closed")
    await expect(topics.get_by_role("button", name="Entretiens (fermé)")).to_be_visible()


async def test_what_comes_in_another_chat_of_the_person_is_counted(stage: Town, audience: Opening) -> None:
    square = await founded(stage)
    window = await audience(DESKTOP)
    tab = window.page.get_by_role("navigation", name="Discussions").get_by_role("button", name="Promo")
    await expect(tab).to_be_visible()
    async with window.page.expect_response(lambda answer: f"groups/{square.id}/chat" in answer.url):
        pass
    await square.write("Bonjour", SAM)
    await expect(tab.get_by_role("img", name="nouveaux messages : 1")).to_be_visible(timeout=SOON)
    await tab.click()
    await expect(tab.get_by_role("img")).to_have_count(0)


async def test_who_is_removed_is_back_in_the_private_chat(stage: Town, audience: Opening) -> None:
    square = await founded(stage)
    window = await audience(PHONE)
    await window.become("Sam")
    await window.press(window.page.get_by_role("button", name="Promo"))
    await expect(window.page.get_by_role("heading", name="Promo")).to_be_visible()
    await square.place(SAM, "kicked")
    await expect(window.page.get_by_role("heading", name="Relance")).to_be_visible(timeout=SOON)


async def test_phones_stand_side_by_side_and_come_back_with_the_address(
    stage: Town, audience: Opening
) -> None:
    square = await founded(stage)
    window = await audience(WIDE)
    await enter(window)
    await window.page.get_by_role("button", name="+ téléphone").click()
    phone = window.page.frame_locator('iframe[title$="Sam"]')
    await expect(phone.get_by_role("heading", name="Relance")).to_be_visible()
    await phone.get_by_role("button", name="Promo").click()
    await window.say("Bonjour Sam")
    await expect(phone.get_by_role("article", name="Camille")).to_contain_text("Bonjour Sam")
    await phone.get_by_role("textbox", name="Message").fill("Hello")
    await phone.get_by_role("button", name="Send", exact=True).click()
    await expect(window.messages.filter(has_text="Hello")).to_be_visible()
    await window.page.get_by_label("Le téléphone de qui ?").select_option("Léa")
    await window.page.reload()
    other = window.page.frame_locator('iframe[title$="Léa"]')
    await expect(other.get_by_role("button", name="Promo")).to_be_visible()
    await expect(window.page.get_by_role("heading", name="Promo").first).to_be_visible()
    await window.page.get_by_role("button", name="Fermer le téléphone : Léa").click()
    await expect(window.page.locator("iframe")).to_have_count(0)
    assert (await square.texts())[-1] == "Hello"


async def test_where_only_admins_write_a_member_cannot(stage: Town, audience: Opening) -> None:
    square = await founded(stage)
    window = await audience(PHONE)
    await window.become("Sam")
    await window.press(window.page.get_by_role("button", name="Promo"))
    await expect(window.page.get_by_role("textbox", name="Message")).to_be_visible()
    await square.do("rights", muted=True)
    await expect(window.page.get_by_text("Only admins write here")).to_be_visible(timeout=SOON)
    await expect(window.page.get_by_role("textbox", name="Message")).to_be_hidden()
