"""The one place where values become HTML: sentences of a language, with every value escaped."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from html import escape

from bot.domain.people import Personal
from bot.i18n import dates, lists
from bot.i18n.translator import Translator


class Html(str):
    """Text that may stand in a message as it is: made by :class:`Speech` and :func:`html` only."""

    __slots__ = ()


Value = Html | Personal | str | int


def html(value: Value) -> Html:
    """Return a value as HTML, escaped unless it is HTML already."""
    match value:
        case Html():
            return value
        case Personal():
            return Html(escape(value.reveal(), quote=False))
        case _:
            return Html(escape(str(value), quote=False))


def plain(value: Value) -> str:
    """Return a value as it stands on a button, where nothing is markup."""
    return value.reveal() if isinstance(value, Personal) else str(value)


class Speech:
    """What the bot says to one candidate: their language, their zone.

    ``say``, ``count``, ``label``, ``label_in`` and ``label_count`` are the keywords that the catalogs are
    extracted by: the sentence must stand literally in the call.
    """

    def __init__(self, translator: Translator, zone: str) -> None:
        self._translator = translator
        self.language = translator.language
        #: the candidate's zone (IANA)
        self.zone = zone

    def say(self, message: str, /, **values: Value) -> Html:
        """Return a sentence (which may hold Telegram's tags) with its values escaped."""
        return _filled(self._translator.gettext(message), values)

    def count(self, singular: str, plural: str, count: int, /, **values: Value) -> Html:
        """Return a sentence in the plural form for ``count``, which it may name as ``{count}``."""
        return _filled(self._translator.ngettext(singular, plural, count), {"count": count, **values})

    def label(self, message: str, /, **values: Value) -> str:
        """Return the words of a button or a toast: no markup."""
        return self._translator.gettext(message).format(**{name: plain(it) for name, it in values.items()})

    def label_in(self, context: str, message: str, /, **values: Value) -> str:
        """Return the words of a button whose meaning depends on ``context``."""
        found = self._translator.pgettext(context, message)
        return found.format(**{name: plain(it) for name, it in values.items()})

    def label_count(self, singular: str, plural: str, count: int, /, **values: Value) -> str:
        """Return the words of a button in the plural form for ``count``."""
        found = self._translator.ngettext(singular, plural, count)
        return found.format(count=count, **{name: plain(it) for name, it in values.items()})

    def several(self, names: Iterable[str]) -> str:
        """Return names as one enumeration: "Mme Dupont, M. Martin et Mme Petit"."""
        return lists.several(names, self.language)

    def day(self, day: date, today: date | None = None) -> str:
        """Return a day as "mardi 24 novembre", with its year when that is not the year of ``today``."""
        if today is not None and day.year != today.year:
            return dates.full_day(day, self.language)
        return dates.day(day, self.language)

    def short_day(self, day: date, *, year: bool = False) -> str:
        """Return a day as "mar. 24 nov.", with its year on demand."""
        if year:
            return dates.short_full_day(day, self.language)
        return dates.short_day(day, self.language)

    def month_day(self, day: date) -> str:
        """Return a day of any year as "24 décembre"."""
        return dates.month_day(day, self.language)

    def moment(self, moment: datetime, zone: str | None = None) -> str:
        """Return a moment as "mardi 24 novembre à 14:30" on the clocks of ``zone`` (theirs by default)."""
        return dates.moment(moment, zone or self.zone, self.language)

    def clock(self, clock: time) -> str:
        """Return a time of day: "14 h 30" in French, "14:30" in English."""
        return dates.clock(clock, self.language)

    def short_clock(self, clock: time) -> str:
        """Return a time of day for the hour grid: "14h30", "14:30"."""
        return dates.short_clock(clock, self.language)

    def duration(self, duration: timedelta) -> str:
        """Return a duration as "1 h 30" or "45 min"."""
        return dates.duration(duration)


def _filled(sentence: str, values: dict[str, Value]) -> Html:
    return Html(sentence.format(**{name: html(value) for name, value in values.items()}))
