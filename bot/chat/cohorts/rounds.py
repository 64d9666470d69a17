"""The weekly round in private: a form of three questions, the preview, what was said and taken back."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from bot.chat import dialogue, failures
from bot.chat.callbacks import Malformed, Verb
from bot.chat.cohorts import COHORT
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Finish, Form, Go, Next, Stay, Step, number, pick
from bot.chat.notes import unread
from bot.chat.screens.cohorts import rounds as screens
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts.rounds import LONGEST
from bot.domain.errors import GivesAway
from bot.domain.people import Personal
from bot.reading.words import clean
from bot.services import plans, rounds
from bot.services.ports import Dialogue

#: words that could not be taken, on show under their question
REFUSED: Final = "~refused"


async def for_others(context: BotContext, part: str, words: str) -> Next:
    """Take an answer that others will read; words that give somebody away are shown to be changed."""
    cleaned = clean(words, LONGEST)
    if not cleaned:
        return unread(context)
    told = Personal(cleaned)
    view = await context.run(plans.look, now=context.now)
    try:
        rounds.check((told,), view.facts)
    except GivesAway as refusal:
        return Stay(failures.sentence(refusal, context.speech), {REFUSED: told})
    return Go(answers={part: told})


def chosen(dialogue: Dialogue, parts: tuple[str, ...]) -> dict[str, Personal]:
    """Return the answers of a form that others will read."""
    return {part: dialogue.answers[part] for part in parts if part in dialogue.answers}


async def _ask(part: str, context: BotContext, dialogue: Dialogue) -> Screen:
    so_far, refused = dialogue.answers.get(part), dialogue.answers.get(REFUSED)
    return screens.question(part, so_far, refused, pick(dialogue), context.speech)


async def _take(part: str, context: BotContext, _dialogue: Dialogue, words: str) -> Next:
    return await for_others(context, part, words)


async def _keep(part: str, _context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value != screens.KEEP or part not in dialogue.answers:
        raise Malformed
    return Go()


async def _leave_out(part: str, context: BotContext, dialogue: Dialogue) -> Next:
    if part == screens.PARTS[-1] and not chosen(dialogue, screens.PARTS[:-1]):
        return Finish(await _given_up(context, dialogue))
    return Go(answers={part: None})


def _question(part: str) -> Step:
    return Step(
        name=part,
        ask=partial(_ask, part),
        take=partial(_take, part),
        tap=partial(_keep, part),
        optional=True,
        skip=partial(_leave_out, part),
    )


async def _preview(context: BotContext, dialogue: Dialogue) -> Screen:
    words = chosen(dialogue, screens.PARTS)
    part = await context.run(rounds.mine, number(dialogue, COHORT), now=context.now)
    entry = rounds.draft(part, context.candidate.id, words, now=context.now)
    return screens.preview(entry, part.membership, pick(dialogue), context.speech)


async def _say(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value != screens.SAY:
        raise Malformed
    words = chosen(dialogue, screens.PARTS)
    part = await context.run(rounds.say, number(dialogue, COHORT), words, now=context.now)
    return Finish(screens.mine(part, context.speech, above=screens.kept(context.speech)))


async def _given_up(context: BotContext, dialogue: Dialogue) -> Screen:
    part = await context.run(rounds.mine, number(dialogue, COHORT), now=context.now)
    return screens.mine(part, context.speech) if part.entry else screens.nothing_said(context.speech)


def _title(speech: Speech) -> Html:
    return speech.say("your words for the weekly round")


FORM: Final = Form(
    name="entry",
    title=_title,
    steps=(
        *(_question(part) for part in screens.PARTS),
        Step(name="sure", ask=_preview, tap=_say, counted=False),
    ),
    cancel=_given_up,
    about=frozenset({COHORT}),
)

FORMS: Final = (FORM,)


async def _open(context: BotContext, tapped: Tap) -> None:
    """Show what stands for Friday, or begin to ask when nothing does: below the message that offers it.

    With a week: show what was said in that round, in the place of another.
    """
    part = await context.run(rounds.mine, tapped.callback.number(0), now=context.now)
    if len(tapped.callback.args) > 1:
        await context.show(tapped, screens.mine(part, context.speech, week=tapped.callback.word(1)))
        return
    await tapped.answer()
    if part.entry is None and not part.posted:
        await _begin(context, tapped, part, message_id=None)
    else:
        await context.say(tapped.chat_id, screens.mine(part, context.speech))


async def _form(context: BotContext, tapped: Tap) -> None:
    part = await context.run(rounds.mine, tapped.callback.number(0), now=context.now)
    await tapped.answer()
    await _begin(context, tapped, part, message_id=tapped.message_id)


async def _begin(context: BotContext, tapped: Tap, part: rounds.Mine, *, message_id: int | None) -> None:
    entry = part.entry
    said = {"win": entry.win, "goal": entry.goal, "ask": entry.ask} if entry else {}
    answers = {name: words for name, words in said.items() if words is not None}
    cohort = Personal(str(part.membership.cohort.id))
    await dialogue.begin(
        context, tapped.chat_id, FORM, answers={COHORT: cohort, **answers}, message_id=message_id
    )


async def _take_back(context: BotContext, tapped: Tap) -> None:
    cohort_id, week = tapped.callback.number(0), tapped.callback.word(1)
    part = await context.run(rounds.take_back, cohort_id, week, now=context.now)
    above = screens.taken_back(context.speech)
    await context.show(tapped, screens.mine(part, context.speech, above=above))


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.ENTRY: _open,
    Verb.ENTRY_FORM: _form,
    Verb.ENTRY_BACK: _take_back,
}
