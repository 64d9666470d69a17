"""The thank-yous of an interview, and the references who are told after it: the debrief's last screen."""

from dataclasses import replace

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.noting import BELOW, REVIEW
from bot.chat.screens.screen import Button, Screen, paragraphs
from bot.chat.screens.speech import Speech
from bot.chat.screens.spot import Origin, Spot, of_step
from bot.chat.screens.steps import WORDS
from bot.chat.screens.steps import thanks as steps_thanks
from bot.chat.screens.tasks import ticks, undos
from bot.domain.playbook import StepName
from bot.services.ports import View


def thank_yous(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the thank-yous of an interview, with letters and ticks: the debrief's last screen.

    References who know nothing of the interview yet are told now, too, behind a button of their own; the way
    to the rest of the notes stands below. Serves A39.
    """
    thanks = _after(view, StepName.THANKS, interview_id, speech)
    notes = thanks.words.section(thanks)
    untold = _untold(view, interview_id, speech)
    if untold.open:
        first = speech.say(
            "Your references do not know of this interview yet: one letter tells them all of it."
        )
        notes = replace(notes, text=paragraphs(notes.text, first))
    told = Button(speech.label("See my references"), tap(Verb.VOUCHERS, interview_id))
    more = Button(speech.label("Note the rest"), tap(Verb.NOTES, interview_id, REVIEW, BELOW))
    return notes.with_rows((told,) if untold.tasks else (), (more,))


def more_choices(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return what is rarer than the notes themselves, with the way back to them."""
    return steps_thanks.more(_after(view, StepName.THANKS, interview_id, speech))


def vouchers(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the references who know nothing of an interview yet, with the way back to the thank-yous."""
    here = _untold(view, interview_id, speech)
    # Translators: button: the screen before
    back = Button(speech.label("Back"), tap(Verb.DEBRIEF, interview_id))
    told = here.words.section(here)
    return Screen(text=told.text, rows=(*ticks(here), *undos(here), (back,)))


def _untold(view: View, interview_id: int, speech: Speech) -> Spot:
    here = _after(view, StepName.ALERT, interview_id, speech)
    late = (it for it in here.tasks if it.answer is None or it.answer.at >= here.interview.ends)
    return replace(here, tasks=tuple(late), origin=Origin.VOUCHERS)


def _after(view: View, step: StepName, interview_id: int, speech: Speech) -> Spot:
    return Spot(
        view=view,
        speech=speech,
        step=step,
        words=WORDS[step],
        interview_id=interview_id,
        origin=Origin.INTERVIEW,
        tasks=of_step(view, step, interview_id),
    )
