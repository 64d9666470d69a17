"""What a coach sends to a member, and what the member answers."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.chat import dialogue, moments, reminders
from bot.chat.callbacks import Malformed, Verb
from bot.chat.cohorts import COHORT, writing
from bot.chat.cohorts.coaching import member_screen
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Finish, Form, Go, Next, Stay, Step, number, pick
from bot.chat.screens import card, forms
from bot.chat.screens.cohorts import proposals as screens
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.understood import Chosen
from bot.domain.cohorts import MailAnswer
from bot.domain.people import LIMITS, Personal
from bot.reading.words import clean
from bot.services import coaching, proposals
from bot.services.ports import Dialogue
from bot.services.proposals import Card, Ready
from bot.services.upcoming import upcoming

_MEMBER: Final = "member"
_ABOUT: Final = frozenset({COHORT, _MEMBER, moments.ZONE})
#: names and roles are cut to this before they are kept
_LONGEST: Final = 120


async def _alias(context: BotContext, dialogue: Dialogue) -> Personal:
    return await context.run(coaching.alias, number(dialogue, COHORT), number(dialogue, _MEMBER))


async def _encourage(context: BotContext, tapped: Tap) -> None:
    """Show the ready sentences, or send the one that was chosen."""
    cohort_id, member_id = tapped.callback.number(0), tapped.callback.number(1)
    if len(tapped.callback.args) == 2:
        alias = await context.run(coaching.alias, cohort_id, member_id)
        await context.show(tapped, screens.encourage(alias, cohort_id, member_id, context.speech))
        return
    chosen = _ready(tapped.callback.word(2))
    await context.run(proposals.encourage, cohort_id, member_id, chosen, now=context.now)
    await context.show(tapped, await _sent(context, cohort_id, member_id))


async def _sent(context: BotContext, cohort_id: int, member_id: int) -> Screen:
    alias = await context.run(coaching.alias, cohort_id, member_id)
    return await member_screen(context, cohort_id, member_id, above=screens.sent(alias, context.speech))


async def _write(context: BotContext, tapped: Tap) -> None:
    """Begin to write to a member, in the place of their screen."""
    form = _BY_NAME.get(tapped.callback.word(0))
    cohort_id, member_id = tapped.callback.number(1), tapped.callback.number(2)
    if form is None:
        raise Malformed
    await context.run(coaching.alias, cohort_id, member_id)
    await tapped.answer()
    answers = {COHORT: Personal(str(cohort_id)), _MEMBER: Personal(str(member_id))}
    await dialogue.begin(context, tapped.chat_id, form, answers=answers, message_id=tapped.message_id)


async def _task(context: BotContext, tapped: Tap) -> None:
    mail_id, reminder_id = tapped.callback.number(0), tapped.callback.number(2)
    answer = _read(tapped.callback.word(1))
    view = await context.run(proposals.answer_task, mail_id, answer, now=context.now)
    await context.show(
        tapped, await reminders.as_shown(context, reminder_id, view), context.speech.label("Noted.")
    )


async def _card(context: BotContext, tapped: Tap) -> None:
    """Take up a proposed interview, which is then confirmed like one's own; or leave it."""
    mail_id, yes, reminder_id = (tapped.callback.number(place) for place in range(3))
    if not yes:
        view = await context.run(proposals.decline_interview, mail_id, now=context.now)
        await context.show(tapped, await reminders.as_shown(context, reminder_id, view))
        return
    opened = await context.run(proposals.take_interview, mail_id, now=context.now)
    known = await context.run(upcoming, now=context.now)
    await context.show(tapped, await reminders.as_shown(context, reminder_id, known.view))
    await context.say(
        tapped.chat_id, card.saved(known, opened.opportunity_id, opened.interview_id, context.speech)
    )


def _ready(word: str) -> Ready:
    try:
        return Ready(word)
    except ValueError:
        raise Malformed from None


def _read(word: str) -> MailAnswer:
    if word not in {MailAnswer.YES, MailAnswer.NO, MailAnswer.READ}:
        raise Malformed
    return MailAnswer(word)


# what the forms ask, and what they do with it


def _asking(question: Callable[[Personal, Speech], Screen]) -> writing.Ask:
    async def ask(context: BotContext, dialogue: Dialogue) -> Screen:
        return question(await _alias(context, dialogue), context.speech)

    return ask


async def _check(context: BotContext, dialogue: Dialogue) -> Screen:
    alias, words = await _alias(context, dialogue), writing.text(dialogue)
    return screens.check(alias, words, pick(dialogue), context.speech, send=writing.SEND, anew=writing.ANEW)


async def _send_word(context: BotContext, dialogue: Dialogue) -> Screen:
    cohort_id, member_id = number(dialogue, COHORT), number(dialogue, _MEMBER)
    words = writing.text(dialogue)
    await context.run(proposals.encourage, cohort_id, member_id, words, now=context.now)
    return await _sent(context, cohort_id, member_id)


async def _send_task(context: BotContext, dialogue: Dialogue) -> Screen:
    cohort_id, member_id = number(dialogue, COHORT), number(dialogue, _MEMBER)
    words = writing.text(dialogue)
    await context.run(proposals.propose_task, cohort_id, member_id, words, now=context.now)
    return await _sent(context, cohort_id, member_id)


async def _ask_role(context: BotContext, _dialogue: Dialogue) -> Screen:
    return screens.ask_role(context.speech)


def _take(name: str) -> Callable[[BotContext, Dialogue, str], Awaitable[Next]]:
    async def take(context: BotContext, _dialogue: Dialogue, words: str) -> Next:
        kept = " ".join(clean(words[: LIMITS["words"]], _LONGEST).split())
        if not kept:
            return Stay(context.speech.say("I could not read any words in that. Please type them again."))
        return Go(answers={name: Personal(kept)})

    return take


async def _asked_when(context: BotContext, dialogue: Dialogue) -> Html:
    company = dialogue.answers["company"]
    return context.speech.say("When is the interview with <b>{company}</b>?", company=company)


async def _send_card(context: BotContext, dialogue: Dialogue, chosen: Chosen) -> Next:
    cohort_id, member_id = number(dialogue, COHORT), number(dialogue, _MEMBER)
    proposed = Card(
        company=dialogue.answers["company"],
        role=dialogue.answers.get("role"),
        starts=chosen.starts,
        zone=chosen.zone,
        hour=chosen.hour,
        stretch=chosen.stretch,
    )
    await context.run(proposals.propose_interview, cohort_id, member_id, proposed, now=context.now)
    return Finish(await _sent(context, cohort_id, member_id))


async def _back(context: BotContext, dialogue: Dialogue) -> Screen:
    if COHORT not in dialogue.answers:
        return forms.cancelled(context.speech)
    return await member_screen(context, number(dialogue, COHORT), number(dialogue, _MEMBER))


def _title_word(speech: Speech) -> Html:
    return speech.say("a word to a member")


def _title_task(speech: Speech) -> Html:
    return speech.say("a proposal to a member")


def _title_card(speech: Speech) -> Html:
    return speech.say("an interview for a member")


WORD: Final = Form(
    name="word",
    title=_title_word,
    steps=writing.steps(_asking(screens.ask_word), _check, _send_word),
    cancel=_back,
    about=_ABOUT,
)

TASK: Final = Form(
    name="task",
    title=_title_task,
    steps=writing.steps(_asking(screens.ask_task), _check, _send_task),
    cancel=_back,
    about=_ABOUT,
)

CARD: Final = Form(
    name="card",
    title=_title_card,
    steps=(
        Step(name="company", ask=_asking(screens.ask_company), take=_take("company")),
        Step(name="role", ask=_ask_role, take=_take("role"), optional=True),
        *moments.steps(_asked_when, _send_card),
    ),
    cancel=_back,
    about=_ABOUT,
)

FORMS: Final = (WORD, TASK, CARD)
_BY_NAME: Final[Mapping[str, Form]] = {form.name: form for form in FORMS}

TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.ENCOURAGE: _encourage,
    Verb.WRITE: _write,
    Verb.TASK_ANSWER: _task,
    Verb.CARD_ANSWER: _card,
}
