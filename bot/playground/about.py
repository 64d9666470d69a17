"""Methods about the bot and its chats: getMe, names, descriptions, commands, menu, chats, files."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bot.playground import reach
from bot.playground.parameters import Object, Parameters
from bot.playground.profile import EVERYWHERE, Profile, Scope, set_text, spoken
from bot.playground.refusals import bad_request
from bot.playground.world import World

MOST_COMMANDS = 100
LONGEST_COMMAND = 32
LONGEST_DESCRIPTION = 256

Texts = Callable[[Profile], dict[str, str]]
Method = Callable[[World, Parameters], object]

_COMMAND = re.compile(r"[a-z0-9_]+")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")


def get_me(world: World, _: Parameters) -> object:
    """Tell who the bot is."""
    return world.robot.as_me()


def get_chat(world: World, parameters: Parameters) -> object:
    """Tell about a private chat or a group."""
    place = reach.known_chat(world, parameters.text("chat_id"))
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    more = {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }
    return place.as_chat() | more


def get_file(world: World, parameters: Parameters) -> object:
    """Tell where a file can be fetched."""
    stored = world.files.get(parameters.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    ids = {"file_id": stored.file_id, "file_unique_id": f"unique-{stored.file_id}"}
    return ids | {"file_size": len(stored.data), "file_path": stored.path}


def setter(texts: Texts, name: str) -> Method:
    """Return the method that sets one of the bot's texts for a language."""

    def method(world: World, parameters: Parameters) -> object:
        set_text(texts(world.profile), _language(parameters), parameters.text(name))
        world.change_everywhere()
        return True

    return method


def getter(texts: Texts, name: str) -> Method:
    """Return the method that gets one of the bot's texts in a language."""

    def method(world: World, parameters: Parameters) -> object:
        return {name: spoken(texts(world.profile), _language(parameters))}

    return method


def set_commands(world: World, parameters: Parameters) -> object:
    """Set the commands of a scope and language."""
    commands = [_command(command) for command in parameters.mappings("commands")]
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.profile.set_commands(_scope(world, parameters), _language(parameters), commands)
    world.change_everywhere()
    return True


def delete_commands(world: World, parameters: Parameters) -> object:
    """Take the commands of a scope and language away."""
    world.profile.set_commands(_scope(world, parameters), _language(parameters), [])
    world.change_everywhere()
    return True


def get_commands(world: World, parameters: Parameters) -> object:
    """Tell the commands of exactly that scope and language."""
    return list(world.profile.commands.get((_scope(world, parameters), _language(parameters)), ()))


def set_menu(world: World, parameters: Parameters) -> object:
    """Set the menu button of one private chat or of all."""
    world.profile.menus[_menu_place(world, parameters)] = parameters.mapping("menu_button") or {
        "type": "default"
    }
    return True


def get_menu(world: World, parameters: Parameters) -> object:
    """Tell the menu button of one private chat or of all."""
    return world.profile.menu(_menu_place(world, parameters))


def _menu_place(world: World, parameters: Parameters) -> int | None:
    return reach.private_chat(world, parameters.number("chat_id")).id if parameters.has("chat_id") else None


def _language(parameters: Parameters) -> str:
    language = parameters.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _scope(world: World, parameters: Parameters) -> Scope:
    scope = parameters.mapping("scope")
    if scope is None:
        return EVERYWHERE
    ids = [scope[name] for name in ("chat_id", "user_id") if name in scope]
    if ids:
        reach.chat(world, str(ids[0]))
    return str(scope["type"]), *map(str, ids)


def _command(given: Object) -> Mapping[str, object]:
    name = str(given["command"]).strip().removeprefix("/")
    description = str(given["description"]).strip()
    _check_command(name, description)
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    told = {"command": name, "description": description}
    return told | ({"is_ephemeral": True} if given.get("is_ephemeral") else {})


def _check_command(name: str, description: str) -> None:
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > LONGEST_COMMAND:
        raise bad_request(f"command length must not exceed {LONGEST_COMMAND}")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > LONGEST_DESCRIPTION:
        raise bad_request(f"command description length must not exceed {LONGEST_DESCRIPTION}")
