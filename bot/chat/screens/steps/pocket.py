"""The pocket card: one phone screen, read two hours before."""

from typing import Final

from bot.chat.screens.naming import company, people, when
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Interview
from bot.domain.timeline import Opportunity
from bot.services.plans import opportunity_of
from bot.services.ports import View
from bot.writing.draft import typed
from bot.writing.letters import people_met

#: how much of typed words a message takes
SHOWN: Final = 300


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
    questions = opportunity.questions
    lines = (
        _asked(opportunity, interview, speech),
        together if len(met) > 1 else None,
        speech.say("<b>Your questions</b>\n{questions}", questions=typed(questions, SHOWN))
        if questions
        else None,
        speech.say(
            "<b>Your own question</b>, if it makes sense: what is the most pressing challenge in this job?"
        ),
        passion(speech) if opportunity.interested else None,
        _leaving(interview, speech),
        speech.say("Nothing is decided during an interview: stay curious to the last minute."),
    )
    return Screen(text=Html("\n\n".join((heading, *filter(None, lines)))))


def _asked(opportunity: Opportunity, interview: Interview, speech: Speech) -> Html:
    """Return what to find out from each person by name, and what to do with it (A22, A23)."""
    met = people_met(opportunity, interview)
    if not met:
        return speech.say(
            "<b>Ask each person</b> what matters most to them in this job, then answer with the example "
            "of yours that fits."
        )
    lines = (speech.say("• {person}", person=people((it,), speech)) for it in met)
    return speech.say(
        "<b>Ask each person what matters most to them in this job</b>\n{lines}\n"
        "Then answer with the example of yours that fits.",
        lines=Html("\n".join(lines)),
    )


def _leaving(interview: Interview, speech: Speech) -> Html:
    """Return what to ask at the end (A26, A29, B3, B5)."""
    if interview.small:
        return speech.say(
            "<b>Before you hang up</b>\n"
            "• When will they answer?\n"
            "• What comes next, and who decides?\n"
            "• The name and address of the person\n"
            "• Your samples of work: offer to send them\n"
            "• If the mood is good: you are easy to reach, to say more or answer a question"
        )
    return speech.say(
        "<b>Before you leave</b>\n"
        "• When will they answer?\n"
        "• What comes next, and who decides?\n"
        "• Everyone’s name and address\n"
        "• Your samples of work: offer to show them\n"
        "• If the mood is good: you are easy to reach, to say more or answer a question"
    )


def passion(speech: Speech) -> Html:
    """Return what is said to whoever is truly interested (A19)."""
    return speech.say("<b>It really interests you.</b> Say so plainly, about the company and about the job.")
