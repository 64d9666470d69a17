"""Any reminder as a message, by the facts of now: on delivery, after a tap, after the interview moved.

Nothing of what was shown is kept: the same reminder drawn later says what is true later. A prompt whose
interview moved, was put off or ended is one line without a button.
"""

from collections.abc import Callable, Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import before, sections
from bot.chat.screens.naming import company, fitting, when
from bot.chat.screens.screen import Button, Row, Screen, joined
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Origin, Spot, lines, of_step, spot, tick
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import Interview, State
from bot.domain.moments import local_day
from bot.domain.outcomes import EndingKind
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.reminders import Prompt, Reminder
from bot.domain.timeline import Opportunity
from bot.services.plans import opportunity_of
from bot.services.ports import Notice, View

__all__ = ["brief", "card", "debrief_question", "notice", "over", "part", "still_in_it", "thank_yous"]

brief = before.brief
card = before.card

_DIGEST: Final = "digest:"
#: steps that speak of an interview to come
_BEFORE: Final = frozenset((StepName.BRIEF, StepName.CARD, StepName.DEBRIEF))


def notice(notice: Notice, speech: Speech) -> Screen:
    """Return a reminder's message: its first prompt whole, and in a digest each in short."""
    reminder, view = notice.reminder, notice.view
    if len(reminder.prompts) == 1:
        return _whole(reminder.prompts[0], view, speech, notice.reminder_id)
    leads = not reminder.key.startswith(_DIGEST)
    screens = [
        _whole(prompt, view, speech, notice.reminder_id)
        if leads and nth == 0
        else _short(prompt, nth, view, speech, notice.reminder_id)
        for nth, prompt in enumerate(reminder.prompts)
    ]
    return joined(*(() if leads else (_header(reminder, speech),)), *screens)


def part(notice: Notice, nth: int, speech: Speech) -> Screen:
    """Return one prompt of a digest, whole, with the way back; ``NoSuchThing`` if it has no such prompt."""
    if nth >= len(notice.reminder.prompts):
        raise NoSuchThing
    whole = _whole(notice.reminder.prompts[nth], notice.view, speech, notice.reminder_id)
    return whole.with_rows((back(notice.reminder_id, speech),))


def over(notice: Notice, step: StepName, speech: Speech) -> bool:
    """Tell whether a reminder asks for nothing any more of a step."""
    return all(_over(it, notice.view, speech) for it in notice.reminder.prompts if it.step is step)


def debrief_question(view: View, interview_id: int, speech: Speech, reminder_id: int = 0) -> Screen:
    """Return "did it take place?" with its seven answers."""
    return sections.debrief(
        Spot(
            view=view,
            speech=speech,
            step=StepName.DEBRIEF,
            interview_id=interview_id,
            reminder_id=reminder_id,
        )
    )


def thank_yous(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the thank-yous of an interview, with letters and ticks: the debrief's last screen."""
    return sections.thanks(
        Spot(
            view=view,
            speech=speech,
            step=StepName.THANKS,
            interview_id=interview_id,
            origin=Origin.INTERVIEW,
            tasks=of_step(view, StepName.THANKS, interview_id),
        )
    )


def back(reminder_id: int, speech: Speech, *, interview_id: int = 0) -> Button:
    """Return the button that leads back: to the reminder, the thank-yous, or what is open today."""
    if reminder_id:
        callback = tap(Verb.REMINDER, reminder_id)
    else:
        callback = tap(Verb.DEBRIEF, interview_id) if interview_id else tap(Verb.TODAY)
    return Button(speech.label("Back"), callback)


def _header(reminder: Reminder, speech: Speech) -> Screen:
    day = speech.day(local_day(reminder.due, speech.zone))
    return Screen(text=speech.say("<b>Your round-up of {day}</b>", day=day))


def _whole(prompt: Prompt, view: View, speech: Speech, reminder_id: int) -> Screen:
    over = _over(prompt, view, speech)
    return Screen(text=over) if over else sections.section(spot(prompt, view, speech, reminder_id))


def _short(prompt: Prompt, nth: int, view: View, speech: Speech, reminder_id: int) -> Screen:
    over = _over(prompt, view, speech)
    if over:
        return Screen(text=over)
    here = spot(prompt, view, speech, reminder_id)
    opens = Button(_opening(here), tap(Verb.REMINDER, reminder_id, nth))
    text = Html(f"{_title(here)}\n{lines(here)}" if here.tasks else _title(here))
    return Screen(text=text, rows=_short_rows(here, opens))


def _short_rows(here: Spot, opens: Button) -> tuple[Row, ...]:
    if here.step not in (StepName.THANKS, StepName.REFERENCES, StepName.REPLY):
        return ((opens,),)
    each = tuple(tick(it, here, sent=True, named=len(here.open) > 1) for it in here.open)
    if len(each) == 1:
        return ((opens, *each),)
    return ((opens,), *(each[n : n + 2] for n in range(0, len(each), 2)))


def _title(here: Spot) -> Html:
    return _TITLES[here.step](here.speech, here.about)


def _opening(here: Spot) -> str:
    speech, name = here.speech, company(here.opportunity)
    match here.step:
        case StepName.THANKS:
            return fitting(lambda it: speech.label("Notes: {company}", company=it), name)
        case StepName.REFERENCES:
            return fitting(lambda it: speech.label("References: {company}", company=it), name)
        case StepName.NEWS | StepName.STATUS:
            return fitting(lambda it: speech.label("News: {company}", company=it), name)
        case StepName.NEW_DATE:
            return fitting(lambda it: speech.label("Date: {company}", company=it), name)
        case StepName.REPLY:
            return fitting(lambda it: speech.label("Reply: {company}", company=it), name)
        case StepName.BRIEF | StepName.CARD | StepName.DEBRIEF:
            return fitting(lambda it: speech.label("Interview: {company}", company=it), name)


def _over(prompt: Prompt, view: View, speech: Speech) -> Html | None:
    """Return the line of a prompt that asks for nothing any more, or ``None``."""
    try:
        opportunity, interview = opportunity_of(view.facts, prompt.interview_id)
    except NoSuchThing:
        return speech.say("This was deleted; nothing is left to do here.")
    if prompt.step in _BEFORE and _moved(prompt, interview):
        return speech.say(
            "<b>{company}</b>: the interview was moved, {moment}.",
            company=company(opportunity),
            moment=when(interview, speech),
        )
    if prompt.step in _BEFORE and opportunity.ending is not None:
        return _ended(opportunity, speech)
    if prompt.step is StepName.DEBRIEF and interview.state is State.PLANNED and view.now < interview.ends:
        return _take_your_time(opportunity, interview, speech)
    if prompt.step in _BEFORE:
        return _stands(prompt, opportunity, interview, speech)
    return _after(prompt, opportunity, interview, speech)


def still_in_it(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the line of an interview that is still going on: when I will ask again."""
    opportunity, interview = opportunity_of(view.facts, interview_id)
    return Screen(text=_take_your_time(opportunity, interview, speech))


def _take_your_time(opportunity: Opportunity, interview: Interview, speech: Speech) -> Html:
    return speech.say(
        "<b>{company}</b>: take your time. I will ask again, {moment}.",
        company=company(opportunity),
        moment=speech.moment(interview.ends + DEFAULT.silence_after),
    )


def _moved(prompt: Prompt, interview: Interview) -> bool:
    return prompt.key.rpartition(":")[2].partition(".")[0] != str(interview.moves)


def _stands(prompt: Prompt, opportunity: Opportunity, interview: Interview, speech: Speech) -> Html | None:
    """Return how an interview stands that is no longer to come."""
    match interview.state:
        case State.HELD if prompt.step is StepName.DEBRIEF:
            return speech.say(
                "<b>{company}</b>: noted, the interview took place.", company=company(opportunity)
            )
        case State.POSTPONED:
            return speech.say("<b>{company}</b>: put off, without a date yet.", company=company(opportunity))
        case State.CANCELLED:
            return speech.say("<b>{company}</b>: the interview was called off.", company=company(opportunity))
        case State.HELD | State.PLANNED:
            return None


def _after(prompt: Prompt, opportunity: Opportunity, interview: Interview, speech: Speech) -> Html | None:
    """Return why a prompt of the time after the interview asks for nothing any more."""
    match prompt.step:
        case StepName.NEW_DATE if interview.state is not State.POSTPONED:
            return speech.say(
                "<b>{company}</b>: the interview is on again, {moment}.",
                company=company(opportunity),
                moment=when(interview, speech),
            )
        case StepName.NEW_DATE:
            return _ended(opportunity, speech) if opportunity.ending else None
        case StepName.REPLY:
            return None if opportunity.ending else _title_only(opportunity, speech)
        case _ if interview.state is not State.HELD:
            return _stands(prompt, opportunity, interview, speech) or speech.say(
                "<b>{company}</b>: the interview is to come, {moment}.",
                company=company(opportunity),
                moment=when(interview, speech),
            )
        case StepName.NEWS | StepName.STATUS if opportunity.ending:
            return _ended(opportunity, speech)
        case StepName.NEWS | StepName.STATUS if opportunity.announced or opportunity.latest != interview:
            return speech.say("<b>{company}</b>: a next round is announced.", company=company(opportunity))
        case StepName.REFERENCES if opportunity.ending:
            return _ended(opportunity, speech)
        case _:
            return None


def _title_only(opportunity: Opportunity, speech: Speech) -> Html:
    return speech.say("<b>{company}</b> goes on; nothing to do here.", company=company(opportunity))


def _ended(opportunity: Opportunity, speech: Speech) -> Html:
    if opportunity.ending and opportunity.ending.kind is EndingKind.WITHDRAWN:
        return speech.say("<b>{company}</b>: you have withdrawn.", company=company(opportunity))
    return speech.say(
        "<b>{company}</b>: their answer is in; nothing to do here.", company=company(opportunity)
    )


_TITLES: Final[Mapping[StepName, Callable[[Speech, dict[str, str]], Html]]] = {
    StepName.BRIEF: lambda speech, it: speech.say("<b>{company}</b>, {day}: for the evening before", **it),
    StepName.CARD: lambda speech, it: speech.say("<b>{company}</b>, {day}: your pocket card", **it),
    StepName.DEBRIEF: lambda speech, it: speech.say("<b>{company}</b>, {day}: did it take place?", **it),
    StepName.THANKS: lambda speech, it: speech.say("<b>{company}</b>, {day}: your thank-you notes", **it),
    StepName.REFERENCES: lambda speech, it: speech.say("<b>{company}</b>: news for your references", **it),
    StepName.NEWS: lambda speech, it: speech.say("<b>{company}</b>: any news?", **it),
    StepName.STATUS: lambda speech, it: speech.say("<b>{company}</b>: you may ask for news", **it),
    StepName.NEW_DATE: lambda speech, it: speech.say("<b>{company}</b>: is there a new date?", **it),
    StepName.REPLY: lambda speech, it: speech.say("<b>{company}</b>: a few lines to close well", **it),
}
