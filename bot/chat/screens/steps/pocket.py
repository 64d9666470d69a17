"""The pocket card: one phone screen, read two hours before."""

from typing import Final

from bot.chat.screens.naming import company, person, when
from bot.chat.screens.screen import Screen, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Interview
from bot.domain.timeline import Opportunity
from bot.services.plans import opportunity_of
from bot.services.ports import View
from bot.writing.draft import typed
from bot.writing.letters import people_met

#: how much of typed words a message takes, and how much the card
SHOWN: Final = 300
_SHOWN: Final = 70
#: people named on the card
_PEOPLE: Final = 4


def card(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return the pocket card, one phone screen. Serves A20, A22, A23, A25, A26, A27, A29, B3, B5."""
    opportunity, interview = opportunity_of(view.facts, interview_id)
    heading = speech.say(
        "<b>Your pocket card</b> · {company}\n{moment}",
        company=company(opportunity),
        moment=when(interview, speech),
    )
    near = (
        _leaving(interview, speech),
        speech.say("It really interests you: say so.") if opportunity.interested else None,
        speech.say("Nothing is decided: stay curious."),
    )
    lines = (
        heading,
        _asked(opportunity, interview, speech),
        _questions(opportunity, speech),
        Html("\n".join(filter(None, near))),
    )
    return Screen(text=paragraphs(*lines))


def _asked(opportunity: Opportunity, interview: Interview, speech: Speech) -> Html:
    """Return what to find out from each person by name, and what to do with it (A20, A22, A23)."""
    met = people_met(opportunity, interview)
    together = speech.say("Bring everyone into the conversation.") if len(met) > 1 else None
    more = ("…",) if met[_PEOPLE:] else ()
    names = speech.several((*(person(it, speech) for it in met[:_PEOPLE]), *more))
    named = speech.say("• {names}", names=names) if met else None
    asked = speech.say("<b>Ask each person what matters most to them</b>; answer with an example.")
    return Html("\n".join(filter(None, (asked, named, together))))


def _questions(opportunity: Opportunity, speech: Speech) -> Html:
    """Return the candidate's own questions, and the one on the challenge (A27)."""
    if opportunity.questions is None:
        return speech.say(
            "<b>Your own question</b>, if it makes sense: what is the most pressing challenge in this job?"
        )
    mine = typed(opportunity.questions, _SHOWN)
    return speech.say(
        "<b>Your questions</b>\n{questions}\nAnd the most pressing challenge in this job?", questions=mine
    )


def _leaving(interview: Interview, speech: Speech) -> Html:
    """Return what to ask at the end (A26, A29, B3, B5)."""
    if interview.small:
        return speech.say(
            "<b>Before you hang up</b>\n"
            "• Their answer: by when?\n"
            "• What comes next, and who decides?\n"
            "• The name and the address\n"
            "• Your samples of work: offer them\n"
            "• A good mood? Say you are easy to reach"
        )
    return speech.say(
        "<b>Before you leave</b>\n"
        "• Their answer: by when?\n"
        "• What comes next, and who decides?\n"
        "• Names and addresses\n"
        "• Your samples of work: offer them\n"
        "• A good mood? Say you are easy to reach"
    )


def passion(speech: Speech) -> Html:
    """Return what is said to whoever is truly interested (A19)."""
    return speech.say("<b>It really interests you.</b> Say so plainly, about the company and about the job.")
