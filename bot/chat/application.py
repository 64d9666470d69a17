"""The Telegram application: one table of commands, one of taps, one of forms.

Every update is taken in once (its id is remembered), in the order of its chat, and gets one answer: a
command, a tap, the answer to a question, or one helpful line. python-telegram-bot's job queue,
persistence, conversation handler and rate limiter are not used: reminders and forms are rows of ours.
"""

from collections.abc import Mapping
from contextlib import suppress
from typing import Final

import structlog
from telegram import Update
from telegram.constants import ChatType
from telegram.error import Forbidden, NetworkError, TelegramError
from telegram.ext import Application, ContextTypes, TypeHandler

from bot.chat import (
    contacts,
    debriefs,
    details,
    dialogue,
    edits,
    endings,
    interviews,
    letters,
    lists,
    notes,
    offers,
    outcomes,
    pauses,
    people,
    preparation,
    rehearsals,
    reminders,
    routes,
    settings,
    visits,
    zones,
)
from bot.chat.callbacks import Verb
from bot.chat.cohorts import (
    chairs,
    coaching,
    groups,
    helping,
    joining,
    links,
    opening,
    pairs,
    places,
    proposals,
    rounds,
    support,
    workshops,
)
from bot.chat.context import BotApplication, BotContext, Desk, OnCommand, OnGroupTap, OnTap, toast
from bot.chat.form import Form, Forms
from bot.chat.pacing import Paced, Turn
from bot.chat.processor import OneByOneInAChat
from bot.chat.screens import people as screens

log = structlog.get_logger(__name__)

COMMANDS: Final[Mapping[str, OnCommand]] = {
    **people.COMMANDS,
    **interviews.COMMANDS,
    **lists.COMMANDS,
    **settings.COMMANDS,
    **debriefs.COMMANDS,
    **rehearsals.COMMANDS,
    **pauses.COMMANDS,
    **places.COMMANDS,
    **opening.COMMANDS,
    **coaching.COMMANDS,
}

TAPS: Final[Mapping[Verb, OnTap]] = {
    **people.TAPS,
    **settings.TAPS,
    **interviews.TAPS,
    **details.TAPS,
    **lists.TAPS,
    **reminders.TAPS,
    **letters.TAPS,
    **debriefs.TAPS,
    **notes.TAPS,
    **rehearsals.TAPS,
    **outcomes.TAPS,
    **visits.TAPS,
    **contacts.TAPS,
    **pauses.TAPS,
    **endings.TAPS,
    **offers.TAPS,
    **preparation.TAPS,
    **joining.TAPS,
    **places.TAPS,
    **opening.TAPS,
    **chairs.TAPS,
    **links.TAPS,
    **rounds.TAPS,
    **helping.TAPS,
    **pairs.TAPS,
    **groups.TAPS,
    **coaching.TAPS,
    **proposals.TAPS,
    **support.TAPS,
    **workshops.TAPS,
    **dialogue.TAPS,
}

#: what buttons do in a group; all others are for private chats
GROUP_TAPS: Final[Mapping[Verb, OnGroupTap]] = {**groups.GROUP_TAPS, **helping.GROUP_TAPS}

EVERY_FORM: Final[tuple[Form, ...]] = (
    interviews.NEW,
    interviews.MOVE,
    interviews.ROUND,
    *letters.FORMS,
    *visits.FORMS,
    zones.FORM,
    pauses.FORM,
    *debriefs.FORMS,
    *notes.FORMS,
    rehearsals.FORM,
    *endings.FORMS,
    *offers.FORMS,
    *edits.FORMS.values(),
    *preparation.FORMS,
    *joining.FORMS,
    places.FORM,
    opening.FORM,
    *chairs.FORMS,
    *rounds.FORMS,
    *pairs.FORMS,
    *coaching.FORMS,
    *proposals.FORMS,
    *support.FORMS,
    *workshops.FORMS,
)

FORMS: Final[Forms] = {form.name: form for form in EVERY_FORM}


def build(desk: Desk, *, token: str, api_url: str | None = None, turn: Turn) -> BotApplication:
    """Return the application.

    ``api_url`` is another Bot API server than Telegram's own; ``turn`` gives a message to a chat its turn.
    """
    builder = (
        Application.builder()
        .token(token)
        .context_types(ContextTypes(context=BotContext))
        .concurrent_updates(OneByOneInAChat())
        .job_queue(None)
        .rate_limiter(Paced(turn))
    )
    if api_url is not None:
        builder = builder.base_url(f"{api_url}/bot").base_file_url(f"{api_url}/file/bot")
    application: BotApplication = builder.build()
    application.bot_data.update(desk=desk, forms=FORMS, commands=COMMANDS, taps=TAPS, group_taps=GROUP_TAPS)
    application.add_handler(TypeHandler(Update, routes.take))
    application.add_error_handler(_failed)
    return application


async def _failed(update: object, context: BotContext) -> None:
    """Log what went wrong by its kind alone, with no word of the update, and tell the person kindly.

    A tap is always answered; a new message is not tried when messages were what failed.
    """
    kind = type(context.error).__name__
    log.error("update failed", kind=kind)
    if not isinstance(update, Update):
        return
    chat, unreachable = update.effective_chat, isinstance(context.error, NetworkError | Forbidden)
    person = update.effective_user
    context.language_code = person.language_code if person else None
    screen = screens.out_of_order(context.speech)
    with suppress(TelegramError):
        if update.callback_query is not None:
            await toast(update.callback_query, screen.text)
        elif chat is not None and chat.type == ChatType.PRIVATE and not unreachable:
            await context.say(chat.id, screen)
