"""What the sections of a preparation have in common."""

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.screen import Button, Row, Screen, paragraphs
from bot.chat.screens.speech import Html
from bot.chat.screens.spot import Spot
from bot.chat.screens.steps import over
from bot.chat.screens.tasks import came_back, lines, lines_later, put_off, tick, undos, why_row


def form_button(here: Spot, label: str, form: str) -> Button:
    """Return the button that opens a form of the preparation below."""
    return Button(label, tap(Verb.PREPARE, here.opportunity.id, form, 0, "n"))


def asked(
    here: Spot,
    heading: Html,
    *said: Html | None,
    rows: tuple[Row, ...],
    each: bool = False,
    later: bool = False,
) -> Screen:
    """Return a section: what is asked and how, or once nothing is open what became of it.

    ``each``: a line for each person; ``later``: "not this time" is among its own buttons.
    """
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    off = put_off(here)
    text = paragraphs(heading, lines(here) if each else lines_later(here), came_back(here), *said)
    return Screen(text=text, rows=(*rows, *undos(here), off[:1] if later else off, why_row(here)))


def with_tick(here: Spot, button: Button) -> tuple[Row, ...]:
    """Return a button beside the tick of the open task."""
    return tuple((button, tick(it, here)) for it in here.open)


def until_then(here: Spot) -> Html | None:
    """Return that the opportunity has ended, or that the interview is off."""
    return over.ended(here) or over.off(here)


def names_the_date(here: Spot) -> Html | None:
    """Return the same, and that the interview was moved since."""
    return (over.moved(here) if here.variant == "" else None) or until_then(here)
