"""The way of an update to its one answer."""

from telegram import CallbackQuery, Message, MessageEntity, Update, User
from telegram.constants import ChatType

from bot.chat import dialogue, failures, locations, pauses, people
from bot.chat.callbacks import Malformed, read
from bot.chat.cohorts import groups
from bot.chat.context import BotContext, Tap, toast
from bot.chat.screens import people as screens
from bot.chat.screens.screen import Screen
from bot.domain.errors import RequestError
from bot.services.people import come_back
from bot.services.updates import take_in


async def take(update: Update, context: BotContext) -> None:
    """Take in an update, once, and answer it: in a private chat, or with the way to one.

    Updates from bots, channels and anonymous admins are nobody's, and get no answer (an alert, for a press).
    """
    chat, person = update.effective_chat, update.effective_user
    if chat is None or person is None:
        return
    private = chat.type == ChatType.PRIVATE
    context.language_code = person.language_code
    if not private and await groups.happened(update, context, chat.id):
        return
    if _is_nobody(person, update.message):
        if update.callback_query is not None:
            await groups.refuse(update.callback_query, context)
        return
    # blocking the bot is no word of theirs: whoever was away is still away
    speaker = chat.id if private and update.my_chat_member is None else None
    arrival = await context.desk.run(
        lambda: take_in(context.desk.begin, update.update_id, speaker, now=context.now)
    )
    if not arrival.first:
        return
    context.found = arrival.candidate
    if private:
        await _in_private(update, context, chat.id)
        if arrival.back is not None:
            await pauses.come_back(context, chat.id, arrival.back)
    else:
        await _in_a_group(update, context, chat.id)


async def _in_private(update: Update, context: BotContext, chat_id: int) -> None:
    if context.found is not None and context.found.parked_at is not None:
        view = await context.run(come_back, now=context.now)
        context.found = view.facts.candidate
    if update.callback_query is not None:
        await _tapped(update.callback_query, context, chat_id)
    elif update.message is not None:
        await _written(update.message, context, chat_id)
    elif update.edited_message is not None and update.edited_message.location is None:
        await _line(context, chat_id, screens.edited(context.speech))


async def _in_a_group(update: Update, context: BotContext, chat_id: int) -> None:
    """Answer presses and commands only, with the way to the private chat and no personal word."""
    if update.callback_query is not None:
        await groups.pressed(update.callback_query, context, chat_id)
    elif update.message is not None:
        command = _command(update.message, context.bot.username)
        if command is not None:
            given = (update.message.text or "").partition(" ")[2]
            await groups.asked(update.message, context, command, given=given)


async def _tapped(query: CallbackQuery, context: BotContext, chat_id: int) -> None:
    """Hand a tap to its verb; a tap that can't be carried out gets one sentence."""
    message_id = query.message.message_id if query.message else 0
    try:
        tapped = Tap(callback=read(query.data or ""), query=query, chat_id=chat_id, message_id=message_id)
    except Malformed:
        await toast(query, screens.old_button(context.speech))
        return
    try:
        await context.application.bot_data["taps"][tapped.callback.verb](context, tapped)
    except Malformed:
        await tapped.answer(screens.old_button(context.speech))
    except RequestError as refusal:
        await _refuse(context, tapped, refusal)
    await tapped.answer()


async def _refuse(context: BotContext, tapped: Tap, refusal: RequestError) -> None:
    words = failures.sentence(refusal, context.speech)
    if tapped.answered:
        await context.say(tapped.chat_id, Screen(words))
    await tapped.answer(words)


async def _written(message: Message, context: BotContext, chat_id: int) -> None:
    """Answer a command, the answer to a question, or anything else with one helpful line."""
    command = _command(message, context.bot.username)
    try:
        if command is not None:
            context.carried = (message.text or "").partition(" ")[2]
            await _commanded(command, context, chat_id)
        elif message.location is not None and context.found is not None:
            await locations.shared(context, chat_id, message.location)
        elif message.text is None:
            await _line(context, chat_id, screens.only_words(context.speech))
        elif context.found is None:
            await people.start(context, chat_id)
        elif not await dialogue.typed(context, chat_id, message.text):
            await context.say(chat_id, screens.not_understood(context.speech))
    except RequestError as refusal:
        await context.say(chat_id, Screen(failures.sentence(refusal, context.speech)))


async def _commanded(command: str, context: BotContext, chat_id: int) -> None:
    """Run a command; a form in progress is offered again below its answer."""
    handler = context.application.bot_data["commands"].get(command)
    context.below = await dialogue.offered(context)
    if handler is None:
        await context.say(chat_id, screens.unknown_command(context.speech))
    else:
        await handler(context, chat_id)


async def _line(context: BotContext, chat_id: int, screen: Screen) -> None:
    context.below = await dialogue.offered(context)
    await context.say(chat_id, screen)


def _command(message: Message, username: str) -> str | None:
    """Return the name of the command a message begins with, ``None`` for none and for another bot's."""
    for entity in message.entities:
        if entity.type == MessageEntity.BOT_COMMAND and entity.offset == 0:
            name, _, bot = (message.text or "")[1 : entity.length].partition("@")
            return name.lower() if bot.lower() in {"", username.lower()} else None
    return None


def _is_nobody(person: User, message: Message | None) -> bool:
    """Tell whether a bot, a channel or an anonymous admin speaks."""
    return person.is_bot or (message is not None and message.sender_chat is not None)
