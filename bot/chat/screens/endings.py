"""How an opportunity ended, in words: the menu of outcomes, the question before, what is said after."""

from typing import Final

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens import gone
from bot.chat.screens.naming import company
from bot.chat.screens.screen import Button, Row, Screen, Style, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import State
from bot.domain.moments import local_day
from bot.domain.outcomes import OF_AN_OFFER, Ending, EndingKind
from bot.domain.playbook import StepName
from bot.domain.steps.endings import FOR_NOW
from bot.domain.timeline import Facts, Opportunity
from bot.services.ports import View
from bot.writing.partings import Parting

#: the steps of those who helped
_HELPED: Final = frozenset({StepName.FAREWELL, StepName.ALLIES})


def menu(opportunity: Opportunity, speech: Speech, *, reminder_id: int = 0, coming: bool = False) -> Screen:
    """Return what the news can be; nothing that ends the reminders is one tap away.

    ``coming``: the interview has not begun, so no next round can follow from it yet.
    """
    if opportunity.offer is not None:
        return _of_offer(opportunity, speech, reminder_id)
    ends = (
        Button(speech.label("The answer is no"), _ends(opportunity, reminder_id, EndingKind.REFUSED)),
        Button(speech.label("Post frozen"), _ends(opportunity, reminder_id, EndingKind.FROZEN)),
    )
    # Translators: button: the news is an offer of a job
    offered = Button(speech.label("An offer"), tap(Verb.OFFERED, opportunity.id, reminder_id))
    next_round = Button(speech.label("Next round"), tap(Verb.INVITED, opportunity.id, reminder_id))
    return Screen(
        text=speech.say(
            "<b>{company}</b>\nWhat is the news? Nothing stops before you confirm it.",
            company=company(opportunity),
        ),
        rows=(
            (offered,) if coming else (next_round, offered),
            ends,
            (Button(speech.label("I withdraw"), _ends(opportunity, reminder_id, EndingKind.WITHDRAWN)),),
            (Button(speech.label("Back"), away(opportunity, reminder_id)),),
        ),
    )


def _of_offer(opportunity: Opportunity, speech: Speech, reminder_id: int) -> Screen:
    return Screen(
        text=speech.say("<b>{company}</b>\nWhat became of their offer?", company=company(opportunity)),
        rows=(
            (
                Button(speech.label("I accepted it"), _ends(opportunity, reminder_id, EndingKind.ACCEPTED)),
                Button(speech.label("I declined it"), _ends(opportunity, reminder_id, EndingKind.DECLINED)),
            ),
            (
                Button(
                    speech.label("They took it back"), _ends(opportunity, reminder_id, EndingKind.OFFER_GONE)
                ),
            ),
            (Button(speech.label("Back"), away(opportunity, reminder_id)),),
        ),
    )


def sure(opportunity: Opportunity, kind: EndingKind, speech: Speech, *, reminder_id: int = 0) -> Screen:
    """Ask whether it really ended so: it stops the reminders."""
    question, yes = _question(opportunity, kind, speech)
    stops = speech.say("The reminders on file for it stop then; one tap takes them up again.")
    return Screen(
        text=paragraphs(question, stops),
        rows=(
            (Button(yes, tap(Verb.ENDED, opportunity.id, reminder_id, kind, "y")),),
            (Button(speech.label("Back"), tap(Verb.OUTCOME, opportunity.id, reminder_id)),),
        ),
    )


def _question(opportunity: Opportunity, kind: EndingKind, speech: Speech) -> tuple[Html, str]:
    name = company(opportunity)
    match kind:
        case EndingKind.REFUSED:
            return speech.say("<b>{company}</b>\nIs their answer no?", company=name), speech.label(
                "Yes, it is no"
            )
        case EndingKind.WITHDRAWN:
            return speech.say("<b>{company}</b>\nDo you withdraw?", company=name), speech.label(
                "Yes, I withdraw"
            )
        case EndingKind.FROZEN:
            return speech.say(
                "<b>{company}</b>\nIs the post frozen, or given up?", company=name
            ), speech.label("Yes, it is frozen")
        case EndingKind.DECLINED:
            return speech.say("<b>{company}</b>\nHave you declined their offer?", company=name), speech.label(
                "Yes, declined"
            )
        case EndingKind.OFFER_GONE:
            return speech.say(
                "<b>{company}</b>\nHave they taken their offer back?", company=name
            ), speech.label("Yes, taken back")
        case EndingKind.ACCEPTED:
            return speech.say(
                "<b>{company}</b>\nHave you accepted their offer? The other opportunities stay open until "
                "you decide on each.",
                company=name,
            ), speech.label("Yes, accepted")
        case EndingKind.ASLEEP:
            return speech.say("<b>{company}</b>\nStop waiting for them?", company=name), speech.label(
                "Yes, stop waiting"
            )


def ended(view: View, opportunity: Opportunity, kind: EndingKind, speech: Speech) -> Screen:
    """Return what is said once it has ended so, with the letter that goes with it, and the way back."""
    back = Button(speech.label("Undo"), tap(Verb.REOPEN, opportunity.id, "u"))
    if kind is EndingKind.REFUSED:
        return Screen(text=_refused(opportunity, speech), rows=((back,),))
    others: Row = ()
    if kind is EndingKind.ACCEPTED and _others(view.facts, opportunity):
        others = (Button(speech.label("See the others"), tap(Verb.TODAY)),)
    return Screen(
        text=paragraphs(*_after(view, opportunity, kind, speech)),
        rows=tuple(row for row in (_words(opportunity, kind, speech), others, (back,)) if row),
    )


def _refused(opportunity: Opportunity, speech: Speech) -> Html:
    """Return reassurance and no task: there is no advice on this day. Serves A5, A49, A50."""
    rounds = sum(it.state is State.HELD for it in opportunity.interviews)
    reasons = (
        speech.say(
            "I am sorry. Such an answer may have nothing to do with you: many people are seen for one post, "
            "and the choice rests on reasons nobody shows, an internal candidate, a budget, a need that "
            "changed."
        )
        if rounds < 2
        else speech.say(
            "I am sorry. After {count} rounds it weighs more, and it says something too: they wanted to see "
            "you again. Between the last few people, the choice often rests on reasons that have nothing to "
            "do with you, an internal candidate, a budget, a need that changed.",
            count=rounds,
        )
    )
    name = speech.say("<b>{company}</b>", company=company(opportunity))
    rest = speech.say("There is nothing to do today. I will be back tomorrow or later, quietly.")
    return paragraphs(Html(f"{name}\n{reasons}"), rest)


def _after(view: View, opportunity: Opportunity, kind: EndingKind, speech: Speech) -> tuple[Html | None, ...]:
    name = company(opportunity)
    match kind:
        case EndingKind.WITHDRAWN:
            return (
                speech.say("<b>{company}</b>\nNoted: you withdraw.", company=name),
                speech.say("A few lines to them, with thanks, leave the door open."),
            )
        case EndingKind.FROZEN:
            return (
                speech.say("<b>{company}</b>\nNoted: the post is frozen.", company=name),
                speech.say(
                    "It says nothing about you: budgets and plans change, and change again. If they take it "
                    "up, one tap opens it."
                ),
            )
        case EndingKind.DECLINED:
            return (
                speech.say("<b>{company}</b>\nNoted: you decline their offer.", company=name),
                speech.say("Said early and with thanks, it leaves the door open."),
                speech.say("Your other opportunities go on as before.")
                if _others(view.facts, opportunity)
                else None,
            )
        case EndingKind.OFFER_GONE:
            return (
                speech.say("<b>{company}</b>\nI am sorry. That is hard to hear.", company=name),
                speech.say(
                    "An offer taken back speaks of their situation, not of your worth. There is nothing to "
                    "do today. I do not start waiting for them again by myself; if they come back, one tap "
                    "opens it."
                ),
            )
        case EndingKind.ACCEPTED:
            return _accepted(view, opportunity, speech)
        case EndingKind.REFUSED | EndingKind.ASLEEP:
            return (gone.over(opportunity, kind, speech),)


def _accepted(view: View, opportunity: Opportunity, speech: Speech) -> tuple[Html | None, ...]:
    """Return the one quiet congratulation, and what is left of the others. Serves A52, B55."""
    others = len(_others(view.facts, opportunity))
    return (
        speech.say(
            "<b>{company}</b>\nIt is accepted. A fine step, and it is yours.", company=company(opportunity)
        ),
        speech.count(
            "One other opportunity is still open. Nothing is closed for you: you write to them, or you "
            "keep it.",
            "{count} other opportunities are still open. Nothing is closed for you: for each, you write to "
            "them or you keep it.",
            others,
        )
        if others
        else None,
        speech.say("Those who helped you will like to hear of it from you; I will come back to it.")
        if any(it.task.step in _HELPED and it.task.opportunity_id == opportunity.id for it in view.tasks)
        else None,
    )


def away(opportunity: Opportunity, reminder_id: int) -> Callback:
    """Return what leads back: to the reminder, or to the card."""
    return tap(Verb.REMINDER, reminder_id) if reminder_id else tap(Verb.CARD, opportunity.id)


def rows(opportunity: Opportunity, ending: Ending, speech: Speech) -> tuple[Row, ...]:
    """Return what the card of an opportunity that has ended offers."""
    wakes = Verb.REVIVE if ending.kind is EndingKind.ASLEEP else Verb.REOPEN
    # Translators: button, a verb: an opportunity that had ended
    again = Button(speech.label("Reopen"), tap(wakes, opportunity.id))
    if ending.kind not in FOR_NOW:
        return ((again, *_words(opportunity, ending.kind, speech)),)
    wanted = opportunity.look_again is not None
    look = (
        Button(speech.label("No second look"), tap(Verb.LOOK_AGAIN, opportunity.id, "n"))
        if wanted
        else Button(speech.label("Look in 3 months"), tap(Verb.LOOK_AGAIN, opportunity.id, "y"))
    )
    return ((again, *_words(opportunity, ending.kind, speech)), (look,))


def line(ending: Ending, speech: Speech) -> Html:
    """Return how and when it ended, in one sentence."""
    day = speech.short_day(local_day(ending.at, speech.zone))
    if ending.kind in OF_AN_OFFER:
        return _line_of_an_offer(ending.kind, day, speech)
    match ending.kind:
        case EndingKind.REFUSED:
            return speech.say("The answer was no, on {day}.", day=day)
        case EndingKind.WITHDRAWN:
            return speech.say("You withdrew on {day}.", day=day)
        case EndingKind.FROZEN:
            return speech.say("The post was frozen on {day}.", day=day)
        case _:
            return speech.say("Asleep; it can be opened again.")


def _line_of_an_offer(kind: EndingKind, day: str, speech: Speech) -> Html:
    match kind:
        case EndingKind.DECLINED:
            return speech.say("You declined their offer on {day}.", day=day)
        case EndingKind.OFFER_GONE:
            return speech.say("Their offer was taken back on {day}.", day=day)
        case _:
            return speech.say("You accepted their offer on {day}.", day=day)


def _others(facts: Facts, opportunity: Opportunity) -> tuple[Opportunity, ...]:
    return tuple(it for it in facts.opportunities if it.ending is None and it.id != opportunity.id)


def _ends(opportunity: Opportunity, reminder_id: int, kind: EndingKind) -> Callback:
    return tap(Verb.ENDED, opportunity.id, reminder_id, kind)


def _words(opportunity: Opportunity, kind: EndingKind, speech: Speech) -> Row:
    """Return the button of the letter that goes with an ending; the reply to a no is a task of its own."""
    which = {
        EndingKind.WITHDRAWN: Parting.WITHDRAW,
        EndingKind.FROZEN: Parting.CLOSING,
        EndingKind.DECLINED: Parting.DECLINE,
        EndingKind.OFFER_GONE: Parting.CLOSING,
        EndingKind.ACCEPTED: Parting.ACCEPT,
    }.get(kind)
    if which is None:
        return ()
    letter = tap(Verb.LETTER, "p", opportunity.id, 0, which)
    return (Button(speech.label("Read the note"), letter, style=Style.PRIMARY),)
