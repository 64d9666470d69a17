"""The commands menu and the bot's descriptions in every language; in a chat, in the one chosen there."""

from collections.abc import Iterable
from typing import Any, Final

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)

from bot.chat.context import BotContext
from bot.chat.screens import menu
from bot.chat.screens.speech import Speech
from bot.i18n import territories
from bot.i18n.translator import LANGUAGES, translator

_PRIVATE: Final = BotCommandScopeAllPrivateChats()
_GROUPS: Final = BotCommandScopeAllGroupChats()


async def introduce(application: Any) -> None:
    """Tell Telegram the commands and the descriptions, once at the start, for every language."""
    for code in (None, *LANGUAGES):
        speech = _speech(code or LANGUAGES[0])
        await _describe(application.bot, speech, code)


async def follow_language(context: BotContext, chat_id: int) -> None:
    """Put the commands menu of a chat into the language of whoever is speaking."""
    commands = _commands(menu.commands(context.speech))
    await context.bot.set_my_commands(commands, scope=BotCommandScopeChat(chat_id))


async def forget_language(context: BotContext, chat_id: int) -> None:
    """Give the chat the general commands menu again."""
    await context.bot.delete_my_commands(scope=BotCommandScopeChat(chat_id))


async def _describe(bot: Bot, speech: Speech, code: str | None) -> None:
    await bot.set_my_commands(_commands(menu.commands(speech)), scope=_PRIVATE, language_code=code)
    await bot.set_my_commands(_commands(menu.in_groups(speech)), scope=_GROUPS, language_code=code)
    await bot.set_my_description(menu.description(speech), language_code=code)
    await bot.set_my_short_description(menu.short_description(speech), language_code=code)


def _commands(named: Iterable[tuple[str, str]]) -> list[BotCommand]:
    return [BotCommand(name, words) for name, words in named]


def _speech(language: str) -> Speech:
    zone, _ = territories.guess_place(language)
    return Speech(translator(language), zone)
