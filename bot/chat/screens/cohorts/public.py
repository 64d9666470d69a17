"""The only way words get into a group.

What everyone reads is made of whole sentences of the catalogs, of numbers, and of words that a member chose
to say there (``Shared``). :class:`GroupSpeech` makes it, and nobody else can: ``GroupHtml`` is no ``str`` and
no ``Html``, and a type checker refuses ``Personal``, ``Html`` and any ``str`` as a value in its sentences.
That a sentence itself stands literally in the code is proved by a test, since the catalogs are extracted
from the calls.

The other way is open: what stands in a group may be shown to anyone in private (``GroupScreen.in_private``).

What lost: one kind of screen for both, with the care left to whoever writes it; and a subclass of ``Html``,
which every function that joins private texts would have taken, and given back as one that is not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from html import escape
from typing import final

from bot.chat.callbacks import Callback
from bot.chat.screens.screen import Button, Screen, Style
from bot.chat.screens.speech import Html
from bot.domain.cohorts import Shared
from bot.i18n import dates
from bot.i18n.translator import Translator


class _Seal(Enum):
    """Shown by what was made in this module."""

    MADE_HERE = "made here"


@final
class GroupHtml:
    """Text that everyone in a group may read."""

    __slots__ = ("_words",)

    def __init__(self, words: str, _seal: _Seal) -> None:
        self._words = words

    def in_private(self) -> Html:
        """Return the same text for a screen that one person sees."""
        return Html(self._words)

    def __repr__(self) -> str:
        return f"GroupHtml({self._words!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, GroupHtml) and other._words == self._words

    def __hash__(self) -> int:
        return hash((GroupHtml, self._words))


@final
class GroupLabel:
    """The words of a button or an alert in a group: no markup."""

    __slots__ = ("_words",)

    def __init__(self, words: str, _seal: _Seal) -> None:
        self._words = words

    def in_private(self) -> str:
        """Return the same words for a button that one person sees."""
        return self._words

    def __repr__(self) -> str:
        return f"GroupLabel({self._words!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, GroupLabel) and other._words == self._words

    def __hash__(self) -> int:
        return hash((GroupLabel, self._words))


#: what may stand in a sentence that everyone reads
GroupValue = GroupHtml | Shared | int


@dataclass(frozen=True, kw_only=True, slots=True)
class PrivateChat:
    """Where a button of a group may lead: the private chat with this bot, at its beginning."""

    #: the bot's name at Telegram's
    username: str

    @property
    def url(self) -> str:
        """Its address."""
        return f"https://t.me/{self.username}?start=group"


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupButton:
    """A button that everyone sees: a callback, or the way to the private chat (one of the two)."""

    label: GroupLabel
    callback: Callback | None = None
    opens: PrivateChat | None = None
    style: Style | None = None


GroupRow = tuple[GroupButton, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupScreen:
    """One message that everyone reads."""

    text: GroupHtml
    rows: tuple[GroupRow, ...] = ()

    def in_private(self) -> Screen:
        """Return the same message as a screen that one person sees."""
        return Screen(self.text.in_private(), tuple(tuple(map(_shown, row)) for row in self.rows))


class GroupSpeech:
    """What the bot says to a group, in the group's language.

    ``say``, ``count`` and ``label`` are keywords that the catalogs are extracted by: the sentence must stand
    literally in the call.
    """

    def __init__(self, translator: Translator) -> None:
        self._translator = translator
        self.language = translator.language

    def say(self, message: str, /, **values: GroupValue) -> GroupHtml:
        """Return a sentence (which may hold Telegram's tags) with its values escaped."""
        return self._filled(self._translator.gettext(message), values)

    def count(self, singular: str, plural: str, count: int, /, **values: GroupValue) -> GroupHtml:
        """Return a sentence in the plural form for ``count``, which it may name as ``{count}``."""
        return self._filled(self._translator.ngettext(singular, plural, count), {"count": count, **values})

    def label(self, message: str, /, **values: int) -> GroupLabel:
        """Return the words of a button or an alert."""
        return GroupLabel(self._translator.gettext(message).format(**values), _Seal.MADE_HERE)

    def day(self, day: date) -> GroupHtml:
        """Return a day as "mardi 24 novembre"."""
        return GroupHtml(escape(dates.day(day, self.language), quote=False), _Seal.MADE_HERE)

    def _filled(self, sentence: str, values: dict[str, GroupValue]) -> GroupHtml:
        filled = sentence.format(**{name: _escaped(value) for name, value in values.items()})
        return GroupHtml(filled, _Seal.MADE_HERE)


def lines(every: Iterable[GroupHtml | None]) -> GroupHtml:
    """Return texts one below the other; those that are missing are left out."""
    return _joined("\n", every)


def paragraphs(*every: GroupHtml | None) -> GroupHtml:
    """Return texts with a blank line between them; those that are missing are left out."""
    return _joined("\n\n", every)


def _joined(between: str, every: Iterable[GroupHtml | None]) -> GroupHtml:
    return GroupHtml(between.join(it.in_private() for it in every if it is not None), _Seal.MADE_HERE)


def _escaped(value: GroupValue) -> str:
    match value:
        case GroupHtml():
            return value.in_private()
        case Shared():
            return escape(value.read(), quote=False)
        case _:
            return str(value)


def _shown(button: GroupButton) -> Button:
    return Button(
        button.label.in_private(),
        callback=button.callback,
        url=button.opens.url if button.opens else None,
        style=button.style,
    )
