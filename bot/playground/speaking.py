"""What people write in a group, and what of it reaches the bot.

Privacy mode is on, as BotFather leaves it: the bot hears commands that name it or nobody, replies to its own
messages, service messages and presses; as an administrator it hears all. Telegram gives a command that names
nobody only to the bot that wrote last; here there is but one bot. Messages of other bots are told apart by
the same rules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.playground.entities import Formatted
from bot.playground.found import with_found
from bot.playground.groups import Group
from bot.playground.guises import Guise, signature
from bot.playground.messages import Message
from bot.playground.people import Person
from bot.playground.profile import Command
from bot.playground.world import World

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,64})(?:@(\w+))?(?!\S)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """What a person writes in a group, and how they appear."""

    text: Formatted
    guise: Guise = Guise.SELF
    thread: int | None = None
    reply_to: int | None = None


def write(world: World, group: Group, author: Person, words: Words) -> Message:
    """Post what a person writes; a command that is ephemeral is seen by nobody but them and the bot."""
    draft = Message(
        message_id=0,
        chat_id=group.id,
        sender_id=author.id,
        by_bot=False,
        date=world.now(),
        content=with_found(words.text),
        reply_to=words.reply_to,
        signed=None if words.guise is Guise.SELF else signature(group, author, words.guise),
        thread=words.thread,
        receiver_id=world.robot.id if _whispers(world, group, author, words) else None,
    )
    message = world.post(draft)
    if heard(world, group, message):
        world.updates.add("message", world.as_telegram(message))
        if command_of(world, message):
            world.queries.stir((group.id, author.id))
    return message


def rewrite(world: World, group: Group, message: Message, text: Formatted) -> Message:
    """Change what a person wrote, and tell the bot if it hears it."""
    edited = world.edit(replace(message, content=with_found(text), edit_date=world.now()))
    if heard(world, group, edited):
        world.updates.add("edited_message", world.as_telegram(edited))
    return edited


def heard(world: World, group: Group, message: Message) -> bool:
    """Tell whether the bot gets a message that people wrote."""
    status = group.status(world.robot.id)
    if not status.inside or status.administers:
        return status.inside
    replied = world.replied(message)
    return bool(replied and replied.by_bot) or command_of(world, message) is not None


def command_of(world: World, message: Message) -> str | None:
    """Return the command to this bot that a message begins with."""
    found = _COMMAND.match(message.content.text)
    if found is None or (found[2] or world.robot.username).lower() != world.robot.username.lower():
        return None
    return found[1].lower()


def commands(world: World, group: Group, person: Person) -> tuple[Command, ...]:
    """Return the commands the group's menu shows to a member."""
    if not group.status(world.robot.id).inside:
        return ()
    administers = group.status(person.id).administers
    return world.profile.group_commands(group.id, person.id, person.language_code, administrator=administers)


def _whispers(world: World, group: Group, author: Person, words: Words) -> bool:
    found = _COMMAND.match(words.text.text)
    if found is None or words.guise is not Guise.SELF:
        return False
    shown = (it for it in commands(world, group, author) if it["command"] == found[1].lower())
    return any(it.get("is_ephemeral") for it in shown)
