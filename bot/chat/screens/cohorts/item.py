"""One piece of mail where it shows, and what is said of its kind."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech, html
from bot.domain.cohorts import Mail
from bot.domain.errors import NoSuchThing
from bot.services.ports import View


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """Mail of the person whose view it is, under a reminder (0: under another screen)."""

    mail: Mail
    view: View
    speech: Speech
    reminder_id: int = 0

    def word(self, name: str) -> Html:
        """Return one of its words, escaped; ``NoSuchThing`` if it has none of that name."""
        words = self.mail.words.get(name)
        if words is None:
            raise NoSuchThing
        return html(words)


@dataclass(frozen=True, kw_only=True, slots=True)
class MailWords:
    """What is said of one kind of mail."""

    #: its message, or its part of one, with its buttons
    section: Callable[[Item], Screen]
    #: its line in a round-up
    title: Callable[[Item], Html]
    #: the button of that line
    opening: Callable[[Speech], str]
    #: its line once it was answered, or came too late; ``None`` while it asks
    over: Callable[[Item], Html | None]


def mail_of(view: View, mail_id: int) -> Mail:
    """Return one piece of a person's mail; ``NoSuchThing`` if it is another's, or gone."""
    found = next((it for it in view.facts.mail if it.id == mail_id), None)
    if found is None:
        raise NoSuchThing
    return found
