"""Who asks the questions: names to type, how each is addressed, who is there again.

A form that has these steps keeps the interview's id as the answer ``interview``.
"""

from dataclasses import replace
from typing import Final

from bot.chat.callbacks import Malformed
from bot.chat.context import BotContext
from bot.chat.form import Go, Next, Stay, Step, number, pick
from bot.chat.screens import questions
from bot.chat.screens.screen import Screen
from bot.domain.errors import NoSuchThing
from bot.domain.people import LIMITS, Civility, Personal
from bot.domain.timeline import Interviewer, Opportunity
from bot.reading import counts, names
from bot.reading.words import clean
from bot.services import opportunities, plans, presences, visits
from bot.services.ports import Dialogue, View

#: names and addresses are cut to this before they are kept
_LONGEST: Final = 120
#: the answer that holds the ids of those whose civility is still to be asked
_ASKED: Final = "civilities"


async def _ask_who(context: BotContext, dialogue: Dialogue) -> Screen:
    view = await context.run(plans.look, now=context.now)
    opportunity, interview = plans.opportunity_of(view.facts, number(dialogue, "interview"))
    present = [it.interviewer_id for it in interview.present]
    known = [it for it in opportunity.interviewers if it.named or it.id in present]
    return questions.who(known, present, pick(dialogue), context.speech)


async def _take_who(context: BotContext, dialogue: Dialogue, words: str) -> Next:
    named = names.people(words[: LIMITS["words"]], context.speech.language)
    people = [as_interviewer(it) for it in named if not _is_count(it)]
    if len(people) < len(named):
        return await _count(context, dialogue, people, sum(counts.people(it.name) or 0 for it in named))
    if not people:
        return Stay(context.speech.say("I could not read a name in that. “Ms Dupont, Mr Martin” works."))
    interview_id = number(dialogue, "interview")
    before = await _opportunity(context, interview_id)
    view = await context.run(opportunities.add_interviewers, interview_id, people, now=context.now)
    known = {it.id for it in before.interviewers if it.named}
    opportunity, _ = plans.opportunity_of(view.facts, interview_id)
    unknown = [
        it.id for it in opportunity.interviewers if it.id not in known and it.named and it.civility is None
    ]
    return Go(answers=_still(unknown))


def _is_count(named: names.Name) -> bool:
    return counts.people(named.name) is not None


async def _count(context: BotContext, dialogue: Dialogue, people: list[Interviewer], nameless: int) -> Next:
    """Take people without names, beside those whose names were typed: the names can come later."""
    interview_id = number(dialogue, "interview")
    if people:
        await context.run(opportunities.add_interviewers, interview_id, people, now=context.now)
    await context.run(visits.count, interview_id, nameless, now=context.now)
    return Go()


async def _tap_who(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    if value == questions.READY:
        return Go()
    interview_id = number(dialogue, "interview")
    view = await context.run(plans.look, now=context.now)
    _, interview = plans.opportunity_of(view.facts, interview_id)
    present = {it.interviewer_id for it in interview.present}
    await context.run(presences.choose, interview_id, present ^ {toggled(value)}, now=context.now)
    return Stay()


def toggled(value: str) -> int:
    """Return the id of a person's choice; ``Malformed`` if the value is none."""
    if value[:1] != "p" or not (value[1:].isascii() and value[1:].isdecimal()):
        raise Malformed
    return int(value[1:])


async def _ask_civility(context: BotContext, dialogue: Dialogue) -> Screen:
    opportunity = await _opportunity(context, number(dialogue, "interview"))
    return questions.civility(_asked(opportunity, dialogue).name, pick(dialogue), context.speech)


async def _tap_civility(context: BotContext, dialogue: Dialogue, value: str) -> Next:
    interview_id = number(dialogue, "interview")
    opportunity = await _opportunity(context, interview_id)
    person = _asked(opportunity, dialogue)
    if value != questions.UNKNOWN:
        known = replace(person, civility=read_civility(value))
        await context.run(opportunities.change_interviewer, opportunity.id, known, now=context.now)
    left = _ids(dialogue)[1:]
    return Stay(answers=_still(left)) if left else Go(answers=_still(left))


def read_civility(value: str) -> Civility:
    """Return the civility of a choice; ``Malformed`` if the value is none."""
    try:
        return Civility(value)
    except ValueError:
        raise Malformed from None


async def _opportunity(context: BotContext, interview_id: int) -> Opportunity:
    view: View = await context.run(plans.look, now=context.now)
    return plans.opportunity_of(view.facts, interview_id)[0]


def _asked(opportunity: Opportunity, dialogue: Dialogue) -> Interviewer:
    known = {it.id: it for it in opportunity.interviewers}
    asked = next((known[it] for it in _ids(dialogue) if it in known), None)
    if asked is None:
        raise NoSuchThing
    return asked


def as_interviewer(named: names.Name) -> Interviewer:
    """Return somebody as named, to be stored."""
    return Interviewer(
        id=0,
        name=Personal(clean(named.name, _LONGEST)),
        civility=Civility(named.civility) if named.civility else None,
        address=Personal(clean(named.address, _LONGEST)) if named.address else None,
    )


def _still(ids: list[int]) -> dict[str, Personal | None]:
    return {_ASKED: Personal(",".join(map(str, ids))) if ids else None}


def _ids(dialogue: Dialogue) -> list[int]:
    asked = dialogue.answers.get(_ASKED)
    return [int(it) for it in asked.reveal().split(",")] if asked else []


def _to_ask(dialogue: Dialogue) -> bool:
    return bool(_ids(dialogue))


STEPS: Final = (
    Step(name="who", ask=_ask_who, take=_take_who, tap=_tap_who, optional=True, later=True),
    Step(name="civility", ask=_ask_civility, tap=_tap_civility, when=_to_ask, counted=False),
)
