"""The Bot API types that parameters are made of, written as in ``facts``."""

from __future__ import annotations

from collections.abc import Mapping

from bot.playground.facts import Fields, fields

_ENTITY_TYPES = (
    "mention,hashtag,cashtag,bot_command,url,email,phone_number,bold,italic,underline,strikethrough,spoiler,"
    "blockquote,expandable_blockquote,code,pre,text_link,text_mention,custom_emoji,date_time"
)
_STYLE = "style: String = danger,success,primary else BUTTON_STYLE_INVALID"
_PLACEHOLDER = "input_field_placeholder: String 1..64 else INPUT_FIELD_PLACEHOLDER_INVALID"
_REQUEST_TITLES = ("request_username: Boolean", "request_photo: Boolean")

TYPES: Mapping[str, Fields] = {
    "InlineKeyboardMarkup": fields("inline_keyboard!: [[InlineKeyboardButton]]", "force_reply: Boolean"),
    "InlineKeyboardButton": fields(
        "text!: String",
        "icon_custom_emoji_id: String",
        _STYLE,
        "url: String",
        "callback_data: String 0..64 bytes else BUTTON_DATA_INVALID",
        "web_app: WebAppInfo",
        "login_url: LoginUrl",
        "switch_inline_query: String",
        "switch_inline_query_current_chat: String",
        "switch_inline_query_chosen_chat: SwitchInlineQueryChosenChat",
        "copy_text: CopyTextButton",
        "callback_game: CallbackGame",
        "pay: Boolean",
        "disabled: DisabledButton",
    ),
    "WebAppInfo": fields("url!: String"),
    "LoginUrl": fields(
        "url!: String", "forward_text: String", "bot_username: String", "request_write_access: Boolean"
    ),
    "SwitchInlineQueryChosenChat": fields(
        "query: String",
        "allow_user_chats: Boolean",
        "allow_bot_chats: Boolean",
        "allow_group_chats: Boolean",
        "allow_channel_chats: Boolean",
    ),
    "CopyTextButton": fields("text!: String 1..256 else BUTTON_COPY_TEXT_INVALID"),
    "CallbackGame": fields(),
    "DisabledButton": fields(),
    "ReplyKeyboardMarkup": fields(
        "keyboard!: [[KeyboardButton]]",
        "is_persistent: Boolean",
        "resize_keyboard: Boolean",
        "one_time_keyboard: Boolean",
        _PLACEHOLDER,
        "selective: Boolean",
        "force_reply: Boolean",
    ),
    "KeyboardButton": fields(
        "text!: String",
        "icon_custom_emoji_id: String",
        _STYLE,
        "request_users: KeyboardButtonRequestUsers",
        "request_chat: KeyboardButtonRequestChat",
        "request_contact: Boolean",
        "request_location: Boolean",
        "request_poll: KeyboardButtonPollType",
        "web_app: WebAppInfo",
    ),
    "KeyboardButtonPollType": fields("type: String"),
    "KeyboardButtonRequestUsers": fields(
        "request_id!: Integer",
        "user_is_bot: Boolean",
        "user_is_premium: Boolean",
        "max_quantity: Integer 1..10 else BUTTON_QUANTITY_MAX_INVALID",
        "request_name: Boolean",
        *_REQUEST_TITLES,
    ),
    "KeyboardButtonRequestChat": fields(
        "request_id!: Integer",
        "chat_is_channel!: Boolean",
        "chat_is_forum: Boolean",
        "chat_has_username: Boolean",
        "chat_is_created: Boolean",
        "bot_is_member: Boolean",
        "request_title: Boolean",
        *_REQUEST_TITLES,
    ),
    "ReplyKeyboardRemove": fields("remove_keyboard!: True", "selective: Boolean"),
    "ForceReply": fields("force_reply!: True", _PLACEHOLDER, "selective: Boolean"),
    "LinkPreviewOptions": fields(
        "is_disabled: Boolean",
        "url: String",
        "prefer_small_media: Boolean",
        "prefer_large_media: Boolean",
        "show_above_text: Boolean",
    ),
    "ReplyParameters": fields(
        "message_id: Integer",
        "chat_id: Integer|String",
        "ephemeral_message_id: Integer",
        "allow_sending_without_reply: Boolean",
        "quote: String 0..1024",
        "quote_parse_mode: String",
        "quote_entities: [MessageEntity]",
        "quote_position: Integer",
        "checklist_task_id: Integer",
        "poll_option_id: String",
    ),
    "MessageEntity": fields(
        f"type!: String = {_ENTITY_TYPES} else Unsupported type specified",
        "offset!: Integer",
        "length!: Integer",
        "url: String",
        "user: User",
        "language: String",
        "custom_emoji_id: String",
        "unix_time: Integer",
        "date_time_format: String",
    ),
    "User": fields(
        "id!: Integer",
        "is_bot!: Boolean",
        "first_name!: String",
        "last_name: String",
        "username: String",
        "language_code: String",
        "is_premium: True",
        "added_to_attachment_menu: True",
    ),
    "BotCommand": fields("command!: String", "description!: String", "is_ephemeral: Boolean"),
    "BotCommandScopeDefault": fields("type!: String = default"),
    "BotCommandScopeAllPrivateChats": fields("type!: String = all_private_chats"),
    "BotCommandScopeAllGroupChats": fields("type!: String = all_group_chats"),
    "BotCommandScopeAllChatAdministrators": fields("type!: String = all_chat_administrators"),
    "BotCommandScopeChat": fields("type!: String = chat", "chat_id!: Integer|String"),
    "BotCommandScopeChatAdministrators": fields(
        "type!: String = chat_administrators", "chat_id!: Integer|String"
    ),
    "BotCommandScopeChatMember": fields(
        "type!: String = chat_member", "chat_id!: Integer|String", "user_id!: Integer"
    ),
    "MenuButtonCommands": fields("type!: String = commands"),
    "MenuButtonWebApp": fields("type!: String = web_app", "text!: String", "web_app!: WebAppInfo"),
    "MenuButtonDefault": fields("type!: String = default"),
    "ReactionTypeEmoji": fields("type!: String = emoji", "emoji!: String"),
    "ReactionTypeCustomEmoji": fields("type!: String = custom_emoji", "custom_emoji_id!: String"),
    "ReactionTypePaid": fields("type!: String = paid"),
    "EphemeralMessageParameters": fields(
        "receiver_user_id!: Integer", "callback_query_id: String", "replace_callback_query_message: Boolean"
    ),
    "SuggestedPostParameters": fields("price: SuggestedPostPrice", "send_date: Integer"),
    "SuggestedPostPrice": fields("currency!: String = XTR,TON", "amount!: Integer"),
    "InputRichMessage": fields(
        "html: String", "markdown: String", "is_rtl: Boolean", "skip_entity_detection: Boolean"
    ),
}

#: Types told apart by their ``type``.
FAMILIES = frozenset({"BotCommandScope", "MenuButton", "ReactionType"})

#: Reply markups are told apart by the field that only they have.
MARKUPS: Mapping[str, str] = {
    "inline_keyboard": "InlineKeyboardMarkup",
    "keyboard": "ReplyKeyboardMarkup",
    "remove_keyboard": "ReplyKeyboardRemove",
    "force_reply": "ForceReply",
}

#: How Telegram begins a refusal about a field of these types.
BEGINNINGS: Mapping[str, str] = {
    "InlineKeyboardButton": "can't parse inline keyboard button: ",
    "KeyboardButton": "can't parse keyboard button: ",
    "MessageEntity": "can't parse MessageEntity: ",
    "BotCommand": "can't parse BotCommand: ",
    "BotCommandScope": "can't parse BotCommandScope: ",
    "MenuButton": "can't parse MenuButton: ",
    "ReactionType": "can't parse ReactionType: ",
}
