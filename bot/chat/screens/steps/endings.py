"""What is asked once an opportunity has ended: the gracious reply."""

from collections.abc import Mapping
from typing import Final

from bot.chat.screens.naming import fitting
from bot.chat.screens.screen import Screen, paragraphs
from bot.chat.screens.speech import Html
from bot.chat.screens.spot import Letter, Spot, StepWords
from bot.chat.screens.tasks import came_back, lines, lines_later, put_off, ticks, undos, why_row
from bot.domain.playbook import StepName
from bot.writing import letters


def _reply(here: Spot) -> Screen:
    """Return the gracious reply to a no. Serves B12, B21, B22, B54, B55."""
    speech = here.speech
    heading = speech.say("<b>{company}</b>\nA few lines to close well, if you feel like it.", **here.about)
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    reason = speech.say(
        "Thanking them keeps the door open: a first choice is not always the last, and another post may "
        "come up."
    )
    text = paragraphs(heading, lines_later(here), came_back(here), reason)
    return Screen(text=text, rows=(*ticks(here), put_off(here), why_row(here)))


def _goes_on(here: Spot) -> Html | None:
    if here.opportunity.ending:
        return None
    return here.speech.say("<b>{company}</b> goes on; nothing to do here.", company=here.company)


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.REPLY: StepWords(
        section=_reply,
        title=lambda here: here.speech.say("<b>{company}</b>: a few lines to close well", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Reply: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("a short reply, to part on good terms"),
        heading=lambda here: here.speech.say("A short reply · {company}", company=here.company),
        # B12 B21 B22 B54 B55
        why=lambda speech: speech.say(
            "<b>Why thank them now?</b>\n"
            "Whoever was chosen first does not always come, and other posts open. The person who "
            "answered with grace is the one they call back."
        ),
        over=_goes_on,
        told=lambda day, _, speech: speech.say("✓ Note sent · {day}", day=day),
        letter=Letter(write=lambda here, _: letters.gracious(here.opportunity, here.interview)),
        ticked=True,
    ),
}
