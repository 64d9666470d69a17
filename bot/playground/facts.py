"""The Bot API methods that are played, with their parameters: names, types, what is required, limits.

Bot API 10.3, in a form of our own. One line is one field::

    name[!]: Type[|Type] [low..high [bytes]] [= value,value] [else REASON]

``!`` is required, ``[Type]`` an array, limits count characters unless bytes are named, ``else`` is Telegram's
reason when the field is missing or outside its limits or values. Lengths that Telegram measures after reading
the entities (text, caption) are not here but in ``texts``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_LINE = re.compile(
    r"(?P<name>\w+)(?P<required>!)?: (?P<kinds>\S+)"
    r"(?: (?P<low>\d+)\.\.(?P<high>\d+)(?P<bytes> bytes)?)?"
    r"(?: = (?P<values>\S+))?(?: else (?P<reason>.+))?"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One parameter of a method or one field of a type."""

    name: str
    kinds: tuple[str, ...]
    required: bool = False
    low: int | None = None
    high: int | None = None
    in_bytes: bool = False
    values: tuple[str, ...] = ()
    reason: str | None = None


Fields = Mapping[str, Field]


def fields(*lines: str) -> Fields:
    """Return the fields that the lines write down."""
    read = [_field(line) for line in lines]
    return {field.name: field for field in read}


def _field(line: str) -> Field:
    found = _LINE.fullmatch(line)
    if found is None:
        raise ValueError(line)
    low, high, values = found["low"], found["high"], found["values"]
    return Field(
        name=found["name"],
        kinds=tuple(found["kinds"].split("|")),
        required=bool(found["required"]),
        low=int(low) if low else None,
        high=int(high) if high else None,
        in_bytes=bool(found["bytes"]),
        values=tuple(values.split(",")) if values else (),
        reason=found["reason"],
    )


_CHAT = "chat_id!: Integer|String else chat_id is empty"
_MESSAGE = "message_id!: Integer else message identifier is not specified"
_EDITED = (
    "business_connection_id: String",
    "chat_id: Integer|String",
    "message_id: Integer",
    "inline_message_id: String",
)
_EPHEMERAL = (_CHAT, "receiver_user_id!: Integer", "ephemeral_message_id!: Integer")
_MARKUPS = "reply_markup: InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply"
_INLINE = "reply_markup: InlineKeyboardMarkup"
_LANGUAGE = "language_code: String"
_SCOPED = ("scope: BotCommandScope", _LANGUAGE)
_SENT = (
    "business_connection_id: String",
    _CHAT,
    "message_thread_id: Integer",
    "direct_messages_topic_id: Integer",
    "ephemeral_message_parameters: EphemeralMessageParameters",
    "disable_notification: Boolean",
    "protect_content: Boolean",
    "allow_paid_broadcast: Boolean",
    "message_effect_id: String",
    "suggested_post_parameters: SuggestedPostParameters",
    "reply_parameters: ReplyParameters",
    _MARKUPS,
)

METHODS: Mapping[str, Fields] = {
    "getMe": fields(),
    "getUpdates": fields(
        "offset: Integer", "limit: Integer 1..100", "timeout: Integer", "allowed_updates: [String]"
    ),
    "setWebhook": fields(
        "url!: String",
        "certificate: InputFile",
        "ip_address: String",
        "max_connections: Integer 1..100",
        "allowed_updates: [String]",
        "drop_pending_updates: Boolean",
        "secret_token: String 1..256",
    ),
    "deleteWebhook": fields("drop_pending_updates: Boolean"),
    "getWebhookInfo": fields(),
    "logOut": fields(),
    "close": fields(),
    "sendMessage": fields(
        *_SENT,
        "text!: String else message text is empty",
        "parse_mode: String",
        "entities: [MessageEntity]",
        "link_preview_options: LinkPreviewOptions",
    ),
    "sendDocument": fields(
        *_SENT,
        "document!: InputFile|String else there is no document in the request",
        "thumbnail: InputFile|String",
        "caption: String",
        "parse_mode: String",
        "caption_entities: [MessageEntity]",
        "disable_content_type_detection: Boolean",
    ),
    "sendChatAction": fields(
        "business_connection_id: String",
        _CHAT,
        "message_thread_id: Integer",
        "action!: String = typing,upload_photo,record_video,upload_video,record_voice,upload_voice,"
        "upload_document,choose_sticker,find_location,record_video_note,upload_video_note"
        " else wrong parameter action in request",
    ),
    "editMessageText": fields(
        *_EDITED,
        "text: String",
        "parse_mode: String",
        "entities: [MessageEntity]",
        "link_preview_options: LinkPreviewOptions",
        "rich_message: InputRichMessage",
        _INLINE,
    ),
    "editMessageReplyMarkup": fields(*_EDITED, _INLINE),
    "deleteMessage": fields(_CHAT, _MESSAGE),
    "deleteMessages": fields(_CHAT, "message_ids!: [Integer] else message identifiers are not specified"),
    "setMessageReaction": fields(_CHAT, _MESSAGE, "reaction: [ReactionType]", "is_big: Boolean"),
    "answerCallbackQuery": fields(
        "callback_query_id!: String",
        "text: String 0..200 else MESSAGE_TOO_LONG",
        "show_alert: Boolean",
        "url: String",
        "cache_time: Integer",
    ),
    "setMyCommands": fields("commands!: [BotCommand]", *_SCOPED),
    "deleteMyCommands": fields(*_SCOPED),
    "getMyCommands": fields(*_SCOPED),
    "setMyName": fields("name: String 0..64 else BOT_TITLE_INVALID", _LANGUAGE),
    "getMyName": fields(_LANGUAGE),
    "setMyDescription": fields("description: String 0..512 else BOT_DESCRIPTION_TOO_LONG", _LANGUAGE),
    "getMyDescription": fields(_LANGUAGE),
    "setMyShortDescription": fields("short_description: String 0..120 else BOT_ABOUT_TOO_LONG", _LANGUAGE),
    "getMyShortDescription": fields(_LANGUAGE),
    "setChatMenuButton": fields("chat_id: Integer", "menu_button: MenuButton"),
    "getChatMenuButton": fields("chat_id: Integer"),
    "getChat": fields(_CHAT),
    "getChatMember": fields(_CHAT, "user_id!: Integer else user not found"),
    "getChatAdministrators": fields(_CHAT, "return_bots: Boolean"),
    "getChatMemberCount": fields(_CHAT),
    "leaveChat": fields(_CHAT),
    "pinChatMessage": fields(
        "business_connection_id: String", _CHAT, _MESSAGE, "disable_notification: Boolean"
    ),
    "editEphemeralMessageText": fields(
        *_EPHEMERAL,
        "text: String",
        "parse_mode: String",
        "entities: [MessageEntity]",
        "link_preview_options: LinkPreviewOptions",
        "rich_message: InputRichMessage",
        _INLINE,
    ),
    "editEphemeralMessageReplyMarkup": fields(*_EPHEMERAL, _INLINE),
    "deleteEphemeralMessage": fields(*_EPHEMERAL),
    "getFile": fields("file_id!: String"),
}

#: Parameters that exist but need what the playground does not have, with Telegram's answer.
NOT_PLAYED: Mapping[str, str] = {
    "business_connection_id": "business connection not found",
    "direct_messages_topic_id": "direct messages topic not found",
    "allow_paid_broadcast": "FLOODSKIP_NOT_ALLOWED",
    "message_effect_id": "EFFECT_ID_INVALID",
    "suggested_post_parameters": "suggested posts can be sent only to channel direct messages",
    "inline_message_id": "MESSAGE_ID_INVALID",
    "rich_message": "rich messages are not played",
}
