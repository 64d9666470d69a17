"""Letters of a visit with buttons of their own: one to several people, one that fixes a new date."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import card as cards
from bot.chat.screens.drafts import address_of, as_block
from bot.chat.screens.naming import fitting, names, on_its_clocks, person, short
from bot.chat.screens.screen import Button, Row, Screen, Style, grid
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Standing, of_step, standing
from bot.chat.screens.steps import pocket
from bot.chat.screens.tasks import mask_of
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import State
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.timeline import Interviewer, Opportunity
from bot.services.plans import opportunity_of
from bot.services.ports import View
from bot.services.upcoming import Upcoming
from bot.writing import checks, letters, thanks, waiting

#: characters of all the addresses of a joint letter
_ADDRESSES: Final = 300


def chosen(opportunity: Opportunity, mask: int) -> tuple[Interviewer, ...]:
    """Return the people that a number stands for (``tasks.mask_of``)."""
    return tuple(it for nth, it in enumerate(opportunity.interviewers) if mask >> nth & 1)


def joint(view: View, interview_id: int, mask: int, speech: Speech, *, opener: int = 0) -> Screen:
    """Return one thank-you to several people, each of whom can be left out. Serves A34.

    ``opener`` is the thank-yous' own message, to be drawn again. ``NoSuchThing`` when nobody is left.
    """
    opportunity, interview = opportunity_of(view.facts, interview_id)
    left = _open(view, opportunity, interview_id)
    to = [it for it in left if it in chosen(opportunity, mask)]
    if not to:
        raise NoSuchThing
    own_words = thanks.joint(opportunity, interview, to)
    draft = waiting.relayed(opportunity, own_words, None)
    around = checks.around(opportunity, interview, to)
    consultant = opportunity.intermediary
    heads = (consultant,) if consultant else to
    shown = as_block(
        draft,
        speech,
        to=", ".join(person(it, speech) for it in heads),
        address=short(", ".join(dict.fromkeys(filter(None, map(address_of, heads)))), _ADDRESSES) or None,
        findings=checks.check(own_words.body, own_words.kind, letters.language_of(opportunity), around),
    )
    own = mask_of(opportunity, to)
    sent = Button(
        speech.label("It’s sent"), tap(Verb.JOINT_SENT, interview_id, own, opener), style=Style.SUCCESS
    )
    toggles = _toggles(opportunity, left, own, speech, (interview_id, opener))
    asked = _unspoken(view, interview_id, [it for it in to if it.id in draft.unspoken], own, speech)
    return Screen(shown.text, (*toggles, *asked, (sent, *shown.rows[-1])))


def _unspoken(
    view: View, interview_id: int, people: Sequence[Interviewer], mask: int, speech: Speech
) -> tuple[Row, ...]:
    """Return a button for each person with whom no point of the conversation was noted. Serves B13, B18."""
    tasks = {it.task.person_id: it.id for it in of_step(view, StepName.THANKS, interview_id)}
    return tuple(
        (Button(label, tap(Verb.GAP, interview_id, it.id, tasks[it.id], mask)),)
        for it in people
        for label in (fitting(lambda name: speech.label("Complete: {name}", name=name), *names(it, speech)),)
    )


def _toggles(
    opportunity: Opportunity, left: tuple[Interviewer, ...], mask: int, speech: Speech, here: tuple[int, int]
) -> tuple[Row, ...]:
    """Return a button for each person to leave out or take in; nobody can be left out of two."""
    if len(left) < 3:
        return ()
    interview_id, opener = here
    buttons = []
    for it in left:
        own = mask_of(opportunity, (it,))
        other = mask ^ own if not mask & own or mask.bit_count() > 2 else mask
        label = fitting(partial(_marked, "✓ " if mask & own else ""), *names(it, speech))
        buttons.append(Button(label, tap(Verb.JOINT, interview_id, other, "", opener)))
    return grid(buttons, 2)


def _marked(mark: str, name: str) -> str:
    return f"{mark}{name}"


def _open(view: View, opportunity: Opportunity, interview_id: int) -> tuple[Interviewer, ...]:
    waiting = {
        it.task.person_id
        for it in of_step(view, StepName.THANKS, interview_id)
        if standing(it, view) in (Standing.OPEN, Standing.LATER)
    }
    return tuple(it for it in opportunity.interviewers if it.id in waiting)


def joint_sent(view: View, interview_id: int, mask: int, speech: Speech, *, opener: int = 0) -> Screen:
    """Return what stands in the place of a joint letter once it is sent, with the way back."""
    opportunity, _ = opportunity_of(view.facts, interview_id)
    to = speech.several(person(it, speech) for it in chosen(opportunity, mask))
    undo = Button(speech.label("Undo"), tap(Verb.TOGETHER_UNDO, interview_id, mask, opener))
    return Screen(
        speech.say("✓ Joint letter sent: {people}", people=to),
        ((undo, Button(speech.label("Close"), tap(Verb.CLOSE))),),
    )


def taken_back(view: View, interview_id: int, about: tuple[int | str, ...], speech: Speech) -> Row:
    """Return the way back of the tap that has just closed several notes: one tap, too.

    ``about`` is the reminder it stands under, and its mark if it is none.
    """
    opportunity, _ = opportunity_of(view.facts, interview_id)
    if view.before is None:
        return ()
    earlier = {it.id for it in of_step(view.before, StepName.THANKS, interview_id) if it.answer is None}
    notes = of_step(view, StepName.THANKS, interview_id)
    closed = {it.task.person_id for it in notes if it.answer and it.id in earlier}
    people = [it for it in opportunity.interviewers if it.id in closed]
    if len(people) < 2:
        return ()
    mask = mask_of(opportunity, people)
    # Translators: button: takes the last tap back; must not read as calling off the interview
    return (Button(speech.label("Undo"), tap(Verb.UNSEND, interview_id, mask, *about)),)


def new_date(view: View, interview_id: int, speech: Speech, *, sorry: bool) -> Screen:
    """Return the mail that proposes dates. Serves B6."""
    opportunity, interview = opportunity_of(view.facts, interview_id)
    met = letters.people_met(opportunity, interview)
    to = opportunity.intermediary or (met[0] if len(met) == 1 else None)
    draft = waiting.new_date(opportunity, interview, sorry=sorry)
    shown = as_block(draft, speech, to=person(to, speech) if to else None, address=address_of(to))
    calm = speech.say("Fixing a date is no question about their answer: it may be sent at any time.")
    return Screen(Html(f"{shown.text}\n\n{calm}"), shown.rows)


def consultant_call(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return what to say to the consultant; ``NoSuchThing`` without an agency. Serves A31, B4, B51, B52."""
    opportunity, interview = opportunity_of(view.facts, interview_id)
    consultant = opportunity.intermediary
    if consultant is None:
        raise NoSuchThing
    draft = waiting.consultant_call(opportunity, interview)
    return as_block(draft, speech, to=person(consultant, speech), address=address_of(consultant))


def hour_told(upcoming: Upcoming, opportunity_id: int, interview_id: int, speech: Speech) -> Screen:
    """Return the card once the hour of an interview is known, with the pocket card when it is time for it."""
    view = upcoming.view
    interview = view.facts.opportunity(opportunity_id).interview(interview_id)
    above = speech.say("<b>Noted:</b> {moment}.", moment=on_its_clocks(interview, speech))
    screen = cards.card(upcoming, opportunity_id, speech, above=above)
    due = interview.starts - DEFAULT.card_before
    if not due <= view.now < interview.starts or interview.state is not State.PLANNED:
        return screen
    near = pocket.card(view, interview.id, speech).text
    if len(screen.text) + len(near) > cards.LONGEST:
        return screen
    return Screen(Html(f"{screen.text}\n\n{near}"), screen.rows)
