"""What Telegram refuses, drops and rewrites in a keyboard."""

from __future__ import annotations

from typing import Any

import pytest

from tests.playground.town import CAMILLE, Town

TEXT_BUTTON = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"


def one(**button: object) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "b"} | button]]}


def buttons(*rows: int) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "b", "callback_data": "x"}] * count for count in rows]}


WRONG_KEYBOARDS: list[tuple[object, str]] = [
    (one(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
    (one(callback_data="é" * 33), "BUTTON_DATA_INVALID"),
    (one(callback_data=""), TEXT_BUTTON),
    (one(), TEXT_BUTTON),
    (buttons(*[8] * 12, 5), "reply markup is too long"),
    (buttons(9), "reply markup is too long"),
    (one(copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
    (one(copy_text={"text": ""}), "BUTTON_COPY_TEXT_INVALID"),
    (one(url="not-a-url"), "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"),
    (one(url="ftp://a.b"), "inline keyboard button URL 'ftp://a.b' is invalid: Unsupported URL protocol"),
    (
        one(url="mailto:a@b.c"),
        "inline keyboard button URL 'mailto:a@b.c' is invalid: Unsupported URL protocol",
    ),
    (
        one(url="javascript:a.b"),
        "inline keyboard button URL 'javascript:a.b' is invalid: Unsupported URL protocol",
    ),
    (one(url=f"https://t.me/relance_bot?start={'x' * 65}"), "BUTTON_URL_INVALID"),
    (one(url="https://t.me/relance_bot?start=a.b"), "BUTTON_URL_INVALID"),
    (one(url="tg://resolve?domain=relance_bot&start=a+b"), "BUTTON_URL_INVALID"),
    (one(pay=True), "BUTTON_TYPE_INVALID"),
    (one(callback_data="x", style="blue"), "can't parse inline keyboard button: BUTTON_STYLE_INVALID"),
    (
        one(callback_data="x", url="a.b"),
        "can't parse inline keyboard button: exactly one action must be used",
    ),
    (
        one(callback_data="x", colour="red"),
        'can\'t parse inline keyboard button: unknown field "colour" in InlineKeyboardButton',
    ),
    (
        {"inline_keyboard": [[{"callback_data": "x"}]]},
        "can't parse inline keyboard button: Can't find field \"text\"",
    ),
    ({"inline_keyboard": "bad"}, 'field "inline_keyboard" must be of type Array'),
    ({"inline_keyboard": [{"text": "b"}]}, 'field "inline_keyboard" must be of type Array'),
    ({"force_reply": "yes"}, 'field "force_reply" must be of type Boolean'),
    ({"remove_keyboard": False}, 'field "remove_keyboard" must be of type Boolean'),
    ({"force_reply": True, "input_field_placeholder": "x" * 65}, "INPUT_FIELD_PLACEHOLDER_INVALID"),
    ({}, "object expected as reply markup"),
    ("[]", "object expected as reply markup"),
    ("{", "can't parse reply keyboard markup JSON object"),
]


async def test_a_wrong_keyboard_is_refused(started: Town) -> None:
    for markup, description in WRONG_KEYBOARDS:
        refusal = await started.refusal("sendMessage", chat_id=CAMILLE, text="x", reply_markup=markup)
        assert (markup, refusal) == (markup, f"Bad Request: {description}")
    assert len((await started.chat())["messages"]) == 1


@pytest.mark.parametrize(
    "markup",
    [
        one(callback_data="é" * 32),
        buttons(*[8] * 12, 4),
        one(copy_text={"text": "x" * 256}),
        one(url=f"https://t.me/relance_bot?start={'x' * 64}"),
        one(url="tg://user?id=5"),
        one(callback_data="x", style="primary", icon_custom_emoji_id="5"),
        one(switch_inline_query=""),
    ],
)
async def test_a_keyboard_at_its_limits_is_kept(started: Town, markup: dict[str, object]) -> None:
    assert (await started.send(reply_markup=markup))["reply_markup"] == markup


async def test_a_button_without_words_disappears_silently(started: Town) -> None:
    rows = [
        [{"text": "", "callback_data": "x"}],
        [{"text": "a", "callback_data": "x"}, {"text": "", "url": "a.b"}],
    ]
    message = await started.send(reply_markup={"inline_keyboard": rows})
    assert message["reply_markup"] == {"inline_keyboard": [[{"text": "a", "callback_data": "x"}]]}
    message = await started.send(reply_markup={"inline_keyboard": rows[:1]})
    assert "reply_markup" not in message


async def test_an_edit_takes_inline_keyboards_only(started: Town) -> None:
    message = await started.send()
    edit: dict[str, Any] = {"chat_id": CAMILLE, "message_id": message["message_id"]}
    refusal = await started.refusal("editMessageReplyMarkup", **edit, reply_markup={"force_reply": True})
    assert refusal == "Bad Request: inline keyboard expected"


async def test_the_page_sees_what_kind_a_button_is(started: Town) -> None:
    row = [
        {"text": "a", "callback_data": "x", "style": "danger"},
        {"text": "b", "url": "a.b"},
        {"text": "c", "copy_text": {"text": "copied"}},
    ]
    await started.send(reply_markup={"inline_keyboard": [row]})
    nothing = {"style": None, "data": None, "url": None, "copy": None}
    assert (await started.chat())["messages"][-1]["keyboard"] == [
        [
            nothing | {"text": "a", "style": "danger", "kind": "callback", "data": "x"},
            nothing | {"text": "b", "kind": "url", "url": "http://a.b/"},
            nothing | {"text": "c", "kind": "copy", "copy": "copied"},
        ]
    ]


async def test_a_reply_keyboard_is_shown_until_it_is_removed(started: Town) -> None:
    keyboard = {"keyboard": [[{"text": "A"}], [{"text": "B"}]], "one_time_keyboard": True}
    await started.send(reply_markup=keyboard | {"input_field_placeholder": "…"})
    await started.send()
    shown = [message["reply_keyboard"] for message in (await started.chat())["messages"]]
    assert shown == [None, {"rows": [["A"], ["B"]], "one_time": True, "placeholder": "…"}, None]
    await started.send(reply_markup={"remove_keyboard": True})
    assert not any(message["reply_keyboard"] for message in (await started.chat())["messages"])


async def test_a_forced_reply_is_shown_with_its_placeholder(started: Town) -> None:
    await started.send(reply_markup={"force_reply": True, "input_field_placeholder": "Où ?"})
    assert (await started.chat())["messages"][-1]["force_reply"] == {"placeholder": "Où ?"}
