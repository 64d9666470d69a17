"""How the end of an opportunity reads in the place of a prompt that asks for nothing any more."""

from bot.chat.screens.naming import company
from bot.chat.screens.speech import Html, Speech
from bot.domain.outcomes import EndingKind
from bot.domain.timeline import Opportunity


def over(opportunity: Opportunity, kind: EndingKind, speech: Speech) -> Html:
    """Return the line in the place of a prompt that asks for nothing since it ended."""
    name = company(opportunity)
    match kind:
        case EndingKind.REFUSED:
            return speech.say("<b>{company}</b>: their answer is in; nothing to do here.", company=name)
        case EndingKind.WITHDRAWN:
            return speech.say("<b>{company}</b>: you have withdrawn.", company=name)
        case EndingKind.FROZEN:
            return speech.say("<b>{company}</b>: the post is frozen; nothing to do here.", company=name)
        case EndingKind.DECLINED:
            return speech.say("<b>{company}</b>: you declined their offer; nothing to do here.", company=name)
        case EndingKind.OFFER_GONE:
            return speech.say("<b>{company}</b>: their offer is gone; nothing to do here.", company=name)
        case EndingKind.ACCEPTED:
            return speech.say("<b>{company}</b>: their offer is accepted; nothing to do here.", company=name)
        case EndingKind.ASLEEP:
            return speech.say("<b>{company}</b>: asleep, it can be opened again.", company=name)


def reason(kind: EndingKind, speech: Speech) -> Html:
    """Return the same below a line that says what the message was about, company and all."""
    match kind:
        case EndingKind.REFUSED:
            return speech.say("Their answer is in; nothing to do here.")
        case EndingKind.WITHDRAWN:
            return speech.say("You have withdrawn.")
        case EndingKind.FROZEN:
            return speech.say("The post is frozen; nothing to do here.")
        case EndingKind.DECLINED:
            return speech.say("You declined their offer; nothing to do here.")
        case EndingKind.OFFER_GONE:
            return speech.say("Their offer is gone; nothing to do here.")
        case EndingKind.ACCEPTED:
            return speech.say("Their offer is accepted; nothing to do here.")
        case EndingKind.ASLEEP:
            return speech.say("Asleep, it can be opened again.")
