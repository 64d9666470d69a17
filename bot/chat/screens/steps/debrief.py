"""What is asked right after an interview: did it take place?"""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import company, fitting
from bot.chat.screens.screen import Button, Row, Screen, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot, StepWords
from bot.chat.screens.steps import over
from bot.chat.screens.tasks import why_row
from bot.domain.interviews import Interview, State, TookPlace
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.timeline import Opportunity
from bot.services.plans import opportunity_of
from bot.services.ports import View


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


def _debrief(here: Spot) -> Screen:
    """Return "did it take place?" with its seven answers. Serves A31, B4, B5, B39."""
    again = here.speech.say("One tap is enough, whenever you like.") if here.variant == "again" else None
    text = (
        here.speech.say("<b>{company}</b>, {day}\nDid the call take place?", **here.about)
        if here.interview.small
        else here.speech.say("<b>{company}</b>, {day}\nDid the interview take place?", **here.about)
    )
    after = here.speech.say(
        "If it did, a few short questions while it is fresh, from beginning to end. What you learned decides "
        "what comes next, and there is still something to do."
    )
    return Screen(text=paragraphs(text, again, after), rows=(*_answers(here), why_row(here)))


def _answers(here: Spot) -> tuple[Row, ...]:
    speech = here.speech
    labels = {
        TookPlace.YES: speech.label("It took place"),
        TookPlace.STILL_IN_IT: speech.label("Still in it"),
        TookPlace.MOVED: speech.label("New date set"),
        TookPlace.POSTPONED: speech.label("Put off, no date"),
        TookPlace.CANCELLED: speech.label("They called it off"),
        TookPlace.NOBODY_CAME: speech.label("Nobody came"),
        TookPlace.COULD_NOT: speech.label("I couldn’t go"),
    }
    buttons = [
        Button(label, tap(Verb.TOOK_PLACE, here.interview_id, answer, here.reminder_id))
        for answer, label in labels.items()
    ]
    return ((buttons[0],), *(tuple(buttons[n : n + 2]) for n in range(1, len(buttons), 2)))


def _rows(here: Spot) -> tuple[Row, ...]:
    return ((Button(here.speech.label("Tell how it went"), tap(Verb.DEBRIEF, here.interview_id)),),)


def _over(here: Spot) -> Html | None:
    return over.moved(here) or over.ended(here) or _going_on(here) or _held(here) or over.off(here)


def _going_on(here: Spot) -> Html | None:
    if here.interview.state is not State.PLANNED or here.view.now >= here.interview.ends:
        return None
    return _take_your_time(here.opportunity, here.interview, here.speech)


def _held(here: Spot) -> Html | None:
    if here.interview.state is not State.HELD:
        return None
    if here.interview.small:
        return here.speech.say("<b>{company}</b>: noted, the call took place.", company=here.company)
    return here.speech.say("<b>{company}</b>: noted, the interview took place.", company=here.company)


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.DEBRIEF: StepWords(
        section=_debrief,
        title=lambda here: here.speech.say("<b>{company}</b>, {day}: did it take place?", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Interview: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("a few notes while it is fresh"),
        heading=lambda here: here.speech.say("How did it go? · {company}", company=here.company),
        # A22 A29 A31 B3 B4 B5 B39
        why=lambda speech: speech.say(
            "<b>Why right afterwards?</b>\n"
            "Details fade within hours. What each person cared about, the day of the answer, the "
            "samples they asked for: noted now, they write your notes, your next preparation and the "
            "moment of your next step."
        ),
        over=_over,
        rows=_rows,
    ),
}
