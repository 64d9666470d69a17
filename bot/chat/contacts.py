"""Contacts with an employer: asking all the same, what came of it, something useful; sleep and waking."""

from collections.abc import Mapping
from typing import Final

from bot.chat import interviews, reminders
from bot.chat.callbacks import Malformed, Verb
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.screens import contacts as screens
from bot.chat.screens import outcomes
from bot.domain.errors import NoSuchThing
from bot.domain.outcomes import Contact, ContactKind, EndingKind
from bot.domain.patience import allowed
from bot.domain.timeline import Opportunity
from bot.services import contacts, opportunities, plans, tasks


async def _ask_anyway(context: BotContext, tapped: Tap) -> None:
    opportunity_id = tapped.callback.number(0)
    view = await context.run(contacts.log, opportunity_id, ContactKind.STATUS, now=context.now)
    opportunity = interviews.opportunity_in(view.facts, opportunity_id)
    contact = _newest(opportunity, ContactKind.STATUS)
    await context.show(tapped, screens.asked(view, opportunity, contact, context.speech))
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _came(context: BotContext, tapped: Tap) -> None:
    """Record what came of a contact, or take it back; then draw again where the tap stands."""
    opportunity_id, named, reminder_id = (tapped.callback.number(place) for place in range(3))
    match tapped.callback.word(3):
        case "v":
            view = await context.run(plans.look, now=context.now)
        case "u":
            view = await context.run(contacts.tell, opportunity_id, named, None, now=context.now)
        case code if code in screens.TOLD:
            result = screens.TOLD[code]
            view = await context.run(contacts.tell, opportunity_id, named, result, now=context.now)
        case _:
            raise Malformed
    if reminder_id and tapped.callback.word(3) != "v":
        await context.show(tapped, await reminders.as_shown(context, reminder_id, view))
    else:
        opportunity = interviews.opportunity_in(view.facts, opportunity_id)
        contact = _named(opportunity, named)
        await context.show(tapped, screens.asked(view, opportunity, contact, context.speech))
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _unlog(context: BotContext, tapped: Tap) -> None:
    opportunity_id, named = tapped.callback.number(0), tapped.callback.number(1)
    await context.run(contacts.forget, opportunity_id, named, now=context.now)
    await _guard(context, tapped)


async def _useful(context: BotContext, tapped: Tap) -> None:
    opportunity_id = tapped.callback.number(0)
    view, patience = await context.run(tasks.guard, opportunity_id, now=context.now)
    opportunity = interviews.opportunity_in(view.facts, opportunity_id)
    if len(tapped.callback.args) < 2 or not allowed(ContactKind.USEFUL, patience.light):
        await context.show(tapped, screens.useful(opportunity, patience.light, context.speech))
        return
    view = await context.run(contacts.log, opportunity_id, ContactKind.USEFUL, now=context.now)
    opportunity = interviews.opportunity_in(view.facts, opportunity_id)
    contact = _newest(opportunity, ContactKind.USEFUL)
    await context.show(tapped, screens.sent_useful(opportunity, contact, context.speech))


async def _log(context: BotContext, tapped: Tap) -> None:
    view = await context.run(plans.look, now=context.now)
    opportunity = interviews.opportunity_in(view.facts, tapped.callback.number(0))
    await context.show(tapped, screens.log(opportunity, context.speech))


async def _works(context: BotContext, tapped: Tap) -> None:
    works = tapped.callback.number(1) == 1
    await context.run(contacts.work_through, tapped.callback.number(0), works=works, now=context.now)
    await _guard(context, tapped)


async def _sleep(context: BotContext, tapped: Tap) -> None:
    opportunity_id, reminder_id = tapped.callback.number(0), tapped.callback.number(1)
    view = await context.run(opportunities.end, opportunity_id, EndingKind.ASLEEP, now=context.now)
    opportunity = interviews.opportunity_in(view.facts, opportunity_id)
    await context.show(tapped, screens.slept(opportunity, context.speech, reminder_id=reminder_id))
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _revive(context: BotContext, tapped: Tap) -> None:
    opportunity_id = tapped.callback.number(0)
    view = await context.run(contacts.revive, opportunity_id, now=context.now)
    await context.show(tapped, await interviews.card(context, opportunity_id))
    await reminders.refresh(context, tapped.chat_id, view, but=tapped.message_id)


async def _guard(context: BotContext, tapped: Tap) -> None:
    view, patience = await context.run(tasks.guard, tapped.callback.number(0), now=context.now)
    opportunity = interviews.opportunity_in(view.facts, tapped.callback.number(0))
    await context.show(tapped, outcomes.guard(view, opportunity, patience, context.speech))


def _newest(opportunity: Opportunity, kind: ContactKind) -> Contact:
    return max((it for it in opportunity.contacts if it.kind is kind), key=lambda it: it.at)


def _named(opportunity: Opportunity, named: int) -> Contact:
    found = next((it for it in opportunity.contacts if contacts.stamp(it) == named), None)
    if found is None or not opportunity.interviews:
        raise NoSuchThing
    return found


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.GUARD: _guard,
    Verb.ASK_ANYWAY: _ask_anyway,
    Verb.CAME: _came,
    Verb.UNLOG: _unlog,
    Verb.USEFUL: _useful,
    Verb.CONTACTS: _log,
    Verb.WORKS: _works,
    Verb.SLEEP: _sleep,
    Verb.REVIVE: _revive,
}
