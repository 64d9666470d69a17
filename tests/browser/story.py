"""The story of one interview, on the page: walked by the tests, photographed by the pictures."""

from collections.abc import AsyncGenerator, AsyncIterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from playwright.async_api import expect

from bot.playground.people import Newcomer
from tests.browser.window import SOON, Window

#: a Monday morning, and who is there
START: Final = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))
PEOPLE: Final = (Newcomer(first_name="Camille"), Newcomer(first_name="Sam", language_code="en"))


async def walk(window: Window) -> AsyncGenerator[str, None]:
    """Walk from START to the news two weeks later; yield the name of each moment when it is on the screen."""
    for part in (_join, _record, _before, _debrief, _thank, _afterwards):
        async for moment in part(window):
            yield moment


async def _join(window: Window) -> AsyncIterator[str]:
    words = window.tongue
    await expect(window.page.get_by_role("button", name=words.start)).to_be_visible()
    yield "start"
    await window.start()
    await window.reads(words.welcome)
    yield "consent"
    await window.tap(words.agree)
    await window.reads(words.zone)
    yield "zone"
    await window.tap(words.same)
    await window.reads(words.ready)


async def _record(window: Window) -> AsyncIterator[str]:
    words = window.tongue
    await window.tap(words.new)
    await window.reads(words.which_company)
    await window.say(words.company)
    await window.reads(words.when)
    yield "date"
    await window.tap(words.calendar)
    await expect(window.button(words.month)).to_be_visible()
    yield "calendar"
    await window.tap(words.day)
    await window.reads(words.what_time)
    yield "hours"
    await window.tap(words.hour)
    await window.reads(words.echo)
    yield "echo"
    await window.tap(words.save)
    await window.reads(words.who)
    await window.say(words.people)
    await window.reads(words.references)
    await window.say(words.reference)
    await window.reads(words.reply)
    yield "reply"
    await window.tap(words.later)
    await window.reads(words.saved)
    await expect(window.newest).to_contain_text(words.reference)
    yield "card"


async def _before(window: Window) -> AsyncIterator[str]:
    await window.to_reminder(window.tongue.brief)
    await window.reads(window.tongue.brief)
    yield "brief"
    await window.to_reminder(window.tongue.pocket)
    await window.reads(window.tongue.pocket)
    yield "pocket"


async def _debrief(window: Window) -> AsyncIterator[str]:
    words = window.tongue
    await window.to_reminder(words.took_place)
    await window.reads(words.took_place)
    yield "took-place"
    await window.tap(words.it_did)
    await window.reads(words.reply)
    await window.say(words.reply_words)
    await window.reads(words.reply_echo)
    await window.tap(words.save)
    await window.reads(words.following)
    await window.say(words.following_words)
    await window.reads(words.certain)
    await window.tap(words.not_yet)
    for detail in words.details:
        await window.reads(words.detail)
        yield "detail"
        await window.say(detail)
        await expect(window.messages.filter(has_text=detail).first).to_be_visible(timeout=SOON)
    await window.reads(words.concern)
    await window.tap(words.not_this_time)
    await window.reads(words.thanks)
    yield "thank-yous"


async def _thank(window: Window) -> AsyncIterator[str]:
    words = window.tongue
    prompt = window.messages.filter(has_text=words.thanks)
    await window.tap(words.letter)
    await window.reads(words.letter_head)
    await expect(window.newest).to_contain_text(words.details[0])
    yield "letter"
    await window.press(window.newest.get_by_text(words.letter_head))
    await expect(window.page.get_by_role("status").filter(has_text=words.copied)).to_be_visible()
    copied = await window.page.evaluate("navigator.clipboard.readText()")
    assert words.details[0] in copied
    await window.tap(words.sent)
    await window.reads(words.sent_line)
    await expect(prompt).to_contain_text(words.sent_line)
    await window.tap(words.undo)
    await window.reads(words.letter_head)
    await expect(prompt).not_to_contain_text(words.sent_line)
    await window.tap(words.sent)
    await window.reads(words.sent_line)
    await window.tap(words.other_letter)
    await window.reads(words.details[1])
    await window.tap(words.sent)
    await window.reads(words.other_sent_line)
    await expect(prompt).to_contain_text(words.other_sent_line)
    yield "ticks"


async def _afterwards(window: Window) -> AsyncIterator[str]:
    words = window.tongue
    await window.entry.press_sequentially(words.today[:3])
    yield "commands"
    await window.press(window.page.locator("#commands").get_by_role("button", name=words.today))
    await window.reads(words.today_head)
    yield "today"
    await window.to_date("2026-12-08T09:00")
    await expect(window.messages.filter(has_text=words.news).last).to_be_visible(timeout=SOON)
    yield "two-weeks-later"
