"""What is shown before an interview: the evening brief and the pocket card."""

from collections.abc import Mapping
from typing import Final

from bot.chat.screens.naming import company, fitting, people, when
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot, StepWords
from bot.chat.screens.steps import over
from bot.chat.screens.tasks import why_row
from bot.domain.interviews import Interview, Kind
from bot.domain.playbook import StepName
from bot.domain.timeline import Opportunity
from bot.services.plans import opportunity_of
from bot.services.ports import View
from bot.writing.draft import typed
from bot.writing.letters import people_met


def brief(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return what helps on the evening before. Serves A17, A18, A19, A30.

    A18 is turned round: what is remembered, not what eliminates.
    """
    opportunity, interview = opportunity_of(view.facts, interview_id)
    lines = (
        speech.say(
            "<b>Your reason.</b> In two sentences: why this job, and where it fits in your plans for the "
            "years "
            "ahead. Say them aloud once. Interest that can be heard is remembered."
        ),
        speech.say(
            "<b>Does it really interest you?</b> If so, say it plainly, about the company and about the job."
        ),
        speech.say(
            "<b>A link at hand.</b> Portfolio, personal site or LinkedIn page, opened once to see that it "
            "works."
        ),
        _way(interview, speech),
        _known(opportunity, interview, speech),
    )
    heading = speech.say(
        "<b>Before the interview</b> · {company}\n{moment}",
        company=company(opportunity),
        moment=when(interview, speech),
    )
    return Screen(text=Html("\n\n".join((heading, *filter(None, lines)))))


def card(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the pocket card, one phone screen. Serves A20, A22, A23, A25, A26, A27, A29, B3, B5."""
    opportunity, interview = opportunity_of(view.facts, interview_id)
    met = people_met(opportunity, interview)
    together = speech.say("Look at everyone, and bring each of them into the conversation.")
    heading = speech.say(
        "<b>Your pocket card</b> · {company}\n{moment}",
        company=company(opportunity),
        moment=when(interview, speech),
    )
    lines = (
        speech.say("<b>With</b> {people}", people=people(met, speech)) if met else None,
        together if len(met) > 1 else None,
        speech.say(
            "<b>Ask each person</b> what matters most to them in this job, then answer with the example "
            "of yours that fits."
        ),
        speech.say(
            "<b>Your own question</b>, if it makes sense: what is the most pressing challenge in this job?"
        ),
        speech.say(
            "<b>Before you leave</b>\n"
            "• When will they answer?\n"
            "• What comes next, and who decides?\n"
            "• Everyone’s name and address\n"
            "• Your samples of work: offer to show them\n"
            "• If the mood is good: you are easy to reach, to say more or answer a question"
        ),
        speech.say("Nothing is decided during an interview: stay curious to the last minute."),
    )
    return Screen(text=Html("\n\n".join((heading, *filter(None, lines)))))


def _way(interview: Interview, speech: Speech) -> Html:
    place = (
        speech.say("<b>Place:</b> {place}", place=typed(interview.place, 200)) if interview.place else None
    )
    match interview.kind:
        case Kind.VIDEO:
            ready = speech.say("<b>On the day.</b> Try the link, the camera and the sound beforehand.")
        case Kind.SCREENING | Kind.CALL:
            ready = speech.say("<b>On the day.</b> A quiet spot, and a phone that is charged.")
        case Kind.INTERVIEW | Kind.PANEL:
            ready = speech.say(
                "<b>On the day.</b> Check the hour and the way there, with some time to spare."
            )
    return Html("\n".join(filter(None, (place, ready))))


def _known(opportunity: Opportunity, interview: Interview, speech: Speech) -> Html:
    met = people_met(opportunity, interview)
    if met:
        return speech.say("<b>You will talk with</b> {people}.", people=people(met, speech))
    return speech.say(
        "<b>Who will be there?</b> I have no name yet. A quick look at the invitation is enough, "
        "and the notes afterwards will be easy to write."
    )


def _brief(here: Spot) -> Screen:
    """Return the evening brief with its reason a tap away."""
    return brief(here.view, here.interview_id, here.speech).with_rows(why_row(here))


def _card(here: Spot) -> Screen:
    """Return the pocket card with its reason a tap away."""
    return card(here.view, here.interview_id, here.speech).with_rows(why_row(here))


def _over(here: Spot) -> Html | None:
    return over.moved(here) or over.ended(here) or over.off(here)


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.BRIEF: StepWords(
        section=_brief,
        title=lambda here: here.speech.say("<b>{company}</b>, {day}: for the evening before", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Interview: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("what to look at on the evening before"),
        # A17 A18 A19 A30
        why=lambda speech: speech.say(
            "<b>Why the evening before?</b>\n"
            "Those who can say why they want this job, and where it leads them, are remembered. Two "
            "sentences found tonight come out by themselves tomorrow; a link at hand lets them see "
            "your work while they are thinking of you."
        ),
        over=_over,
    ),
    StepName.CARD: StepWords(
        section=_card,
        title=lambda here: here.speech.say("<b>{company}</b>, {day}: your pocket card", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Interview: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("your pocket card"),
        # A20 A22 A23 A25 A26 A27 A29 B3 B5
        why=lambda speech: speech.say(
            "<b>Why now?</b>\n"
            "One last look, then the phone stays in your pocket. People speak up for someone who "
            "talked with each of them; and what you ask before leaving (when they answer, what comes "
            "next) decides when you may ask for news."
        ),
        over=_over,
    ),
}
