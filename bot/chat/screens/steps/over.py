"""Why a prompt asks for nothing any more: the line that stands in its place, or ``None``."""

from bot.chat.screens import gone
from bot.chat.screens.naming import when
from bot.chat.screens.speech import Html
from bot.chat.screens.spot import Spot
from bot.domain.interviews import State


def moved(here: Spot) -> Html | None:
    """Return that the interview was moved since the prompt was planned (its key ends with its moves)."""
    if here.key.rpartition(":")[2].partition(".")[0] == str(here.interview.moves):
        return None
    return here.speech.say(
        "<b>{company}</b>: the interview was moved, {moment}.",
        company=here.company,
        moment=when(here.interview, here.speech),
    )


def off(here: Spot) -> Html | None:
    """Return that the interview was put off or called off."""
    match here.interview.state:
        case State.POSTPONED:
            return here.speech.say("<b>{company}</b>: put off, without a date yet.", company=here.company)
        case State.CANCELLED:
            return here.speech.say("<b>{company}</b>: the interview was called off.", company=here.company)
        case State.HELD | State.PLANNED:
            return None


def not_held(here: Spot) -> Html | None:
    """Return that the interview is off, or still to come."""
    if here.interview.state is State.HELD:
        return None
    return off(here) or here.speech.say(
        "<b>{company}</b>: the interview is to come, {moment}.",
        company=here.company,
        moment=when(here.interview, here.speech),
    )


def ended(here: Spot) -> Html | None:
    """Return how the opportunity has ended."""
    ending = here.opportunity.ending
    return gone.over(here.opportunity, ending.kind, here.speech) if ending else None


def next_round(here: Spot) -> Html | None:
    """Return that a round after this one is announced, or on file, or that there is an offer."""
    opportunity = here.opportunity
    if opportunity.offer is not None:
        return here.speech.say("<b>{company}</b>: an offer is in hand.", company=here.company)
    if not opportunity.announced and opportunity.latest == here.interview:
        return None
    return here.speech.say("<b>{company}</b>: a next round is announced.", company=here.company)
