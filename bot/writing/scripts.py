"""What to say on the phone."""

from bot.domain.interviews import Interview
from bot.domain.timeline import Opportunity
from bot.writing.draft import Draft, Gap
from bot.writing.letters import gap, held_on, phrases_of, post, promised_day


def call(opportunity: Opportunity, interview: Interview) -> Draft:
    """Return the four lines of a call: who I am, politely, why I call, thanks even for a no.

    Serves B51, B52, B53, B54, B55.
    """
    words = phrases_of(opportunity)
    named = post(opportunity)
    promised = promised_day(opportunity, interview)
    facts = {
        "signature": gap(words, Gap.SIGNATURE),
        "day": held_on(opportunity, interview),
        "post": named or "",
        "promised": promised or "",
    }
    lines = (
        words.call.who_post if named else words.call.who,
        words.call.polite,
        words.call.reason_by if promised else words.call.reason,
        words.call.thanks,
    )
    said = (f"{nth}. {line.format_map(facts)}" for nth, line in enumerate(lines, start=1))
    return Draft(subject=None, body="\n\n".join(said), gaps=(Gap.SIGNATURE,))
