"""What people and bots write is shown as text, and nothing but the page's own script runs."""

import pytest
from playwright.async_api import Error, expect

from tests.browser.conftest import Opening
from tests.browser.tongues import FRENCH
from tests.browser.window import DESKTOP, PHONE
from tests.playground.town import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")

MARKUP = "<img src=x onerror=alert(1)>"


async def test_a_company_named_like_an_image_is_shown_as_it_was_typed(open_window: Opening) -> None:
    window, words = await open_window(PHONE), FRENCH
    await window.start()
    await window.reads(words.welcome)
    await window.follow(
        (words.agree, words.zone), (words.same, words.ready), (words.new, words.which_company)
    )
    await window.say(MARKUP)
    await window.reads(f"l’entretien avec {MARKUP}")
    await window.say("demain 14h30")
    await window.reads(words.echo)
    await window.tap(words.save)
    await window.reads(words.who)
    await window.say("/entretiens")
    await window.reads(MARKUP)
    await expect(window.page.locator("img")).to_have_count(0)


async def test_all_that_a_bot_can_send_is_shown_as_text(stage: Town, audience: Opening) -> None:
    window = await audience(DESKTOP)
    await stage.call("setMyName", name=MARKUP)
    keyboard = {"inline_keyboard": [[{"text": MARKUP, "callback_data": "x"}]]}
    await stage.send(text=MARKUP, reply_markup=keyboard)
    await stage.send(text=f"https://x.org/{MARKUP}")
    await stage.send(text="A question", reply_markup={"force_reply": True, "input_field_placeholder": MARKUP})
    await expect(window.messages.filter(has_text=MARKUP)).to_have_count(2)
    await expect(window.button(MARKUP)).to_be_visible()
    await expect(window.page.get_by_placeholder(MARKUP)).to_be_visible()
    await expect(window.page.get_by_role("heading", name=MARKUP)).to_be_visible()
    await expect(window.page.locator("img")).to_have_count(0)


async def test_a_person_can_be_called_anything(stage: Town, audience: Opening) -> None:
    window = await audience(DESKTOP)
    await window.page.get_by_role("button", name="+ personne").click()
    await window.page.get_by_label("Prénom").fill(MARKUP)
    await window.page.get_by_role("button", name="Ajouter").click()
    await window.become(MARKUP)
    await expect(window.page.get_by_role("button", name=FRENCH.start)).to_be_visible()
    await expect(window.page.locator("img")).to_have_count(0)


async def test_a_link_shows_its_address_and_asks_first(stage: Town, audience: Opening) -> None:
    window = await audience(PHONE)
    await stage.send(text='<a href="https://example.org/a?b=c">here</a>', parse_mode="HTML")
    await window.press(window.page.get_by_role("link", name="here"))
    dialog = window.page.get_by_role("dialog")
    await expect(dialog).to_contain_text("https://example.org/a?b=c")
    await window.press(dialog.get_by_role("button", name="Fermer"))
    await expect(dialog).to_be_hidden()


async def test_only_the_scripts_of_the_page_itself_run(stage: Town, audience: Opening) -> None:
    window = await audience(DESKTOP)
    answer = await window.page.reload()
    assert answer is not None
    assert answer.headers["content-security-policy"] == "default-src 'self'"
    with pytest.raises(Error, match="Content Security Policy"):
        await window.page.add_script_tag(content="document.title = 'taken over'")
    await expect(window.page).to_have_title("Relance · Bac à sable")
    assert len(window.complaints) == 1
    window.complaints.clear()


async def test_the_first_of_a_month_is_written_as_each_language_does(open_window: Opening) -> None:
    window = await open_window(PHONE)
    written = await window.page.evaluate(
        """async () => {
            const { shortDay, fullDay } = await import("./page/dates.js");
            const moments = [new Date("2026-12-01T12:00Z"), new Date("2026-12-21T12:00Z")];
            const readers = ["fr", "en"].map((language) => ({ language, zone: "Europe/Paris" }));
            return readers.flatMap((it) => moments.flatMap((at) => [shortDay(at, it), fullDay(at, it)]));
        }"""
    )
    assert written == [
        *("mar. 1er déc.", "mardi 1er décembre 2026", "lun. 21 déc.", "lundi 21 décembre 2026"),
        *("Tue, Dec 1", "Tuesday, December 1, 2026", "Mon, Dec 21", "Monday, December 21, 2026"),
    ]
