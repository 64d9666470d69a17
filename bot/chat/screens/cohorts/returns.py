"""What one tells a partner after a practice: three questions, and the preview of what the partner reads."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.chat.screens.cohorts.rounds import copy_row, refused_words
from bot.chat.screens.forms import Pick
from bot.chat.screens.screen import Button, Screen, Style, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts.rounds import LONGEST
from bot.domain.people import Personal
from bot.writing.draft import typed

#: the questions of the form, in order; also the names of its answers and of the mail's words
PARTS: Final = ("worked", "clearer", "next")
#: the choice under the preview
SEND: Final = "send"


def question(part: str, refused: Personal | None, speech: Speech) -> Screen:
    """Ask one of the three; words that could not be taken stand there to be changed."""
    text = paragraphs(_QUESTIONS[part](speech), refused_words(refused, speech))
    return Screen(text, placeholder=speech.label("In a few words")).with_rows(copy_row(refused, speech))


def preview(words: Mapping[str, Personal], alias: Personal, pick: Pick, speech: Speech) -> Screen:
    """Show what the partner, and nobody else, will read."""
    text = paragraphs(
        speech.say("<b>Only {alias} will read this:</b>", alias=typed(alias)),
        speech.say("<blockquote>{words}</blockquote>", words=lines(words, speech)),
    )
    return Screen(text, ((Button(speech.label("Send it"), pick(SEND), style=Style.PRIMARY),),))


def lines(words: Mapping[str, Personal], speech: Speech) -> Html:
    """Return what is told, as the partner reads it."""
    told = (_TOLD[part](typed(words[part], LONGEST), speech) for part in PARTS if part in words)
    return Html("\n".join(told))


def sent(speech: Speech) -> Screen:
    """Return what stands in the place of the form once it was sent."""
    return Screen(speech.say("✓ Your partner has your words."))


def nothing_said(speech: Speech) -> Screen:
    """Return what stands in the place of a form that was left empty."""
    return Screen(speech.say("Nothing is sent."))


_QUESTIONS: Final[Mapping[str, Callable[[Speech], Html]]] = {
    "worked": lambda speech: speech.say("<b>What convinced you</b> in your partner’s answers?"),
    "clearer": lambda speech: speech.say("<b>What could be clearer</b>, or shorter?"),
    "next": lambda speech: speech.say("<b>One thing to try</b> in the next interview?"),
}

_TOLD: Final[Mapping[str, Callable[[str, Speech], Html]]] = {
    "worked": lambda words, speech: speech.say("What was convincing: {words}", words=words),
    "clearer": lambda words, speech: speech.say("What could be clearer: {words}", words=words),
    "next": lambda words, speech: speech.say("One thing to try: {words}", words=words),
}
