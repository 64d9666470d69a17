"""Sentences of one language."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

#: the languages people can choose, the first being the default
LANGUAGES: Final = ("fr", "en")
#: the language of the keys in the code
SOURCE: Final = "en"


class Translator:
    """The catalog of one language; a sentence it lacks comes back as it is in the code."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalog = _catalog(language)

    def gettext(self, message: str) -> str:
        """Return the sentence in this language."""
        return self._catalog.gettext(message)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """Return the sentence in the plural form that ``count`` calls for."""
        return self._catalog.ngettext(singular, plural, count)

    def pgettext(self, context: str, message: str) -> str:
        """Return a bare word or short phrase as meant in ``context``."""
        return self._catalog.pgettext(context, message)


@cache
def translator(language: str) -> Translator:
    """Return the translator of ``language``; of the default language when it is not one of ours."""
    return Translator(language if language in LANGUAGES else LANGUAGES[0])


@cache
def _catalog(language: str) -> NullTranslations:
    if language == SOURCE:
        return NullTranslations()
    source = files("bot.i18n") / "locale" / language / "LC_MESSAGES" / "bot.po"
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source.read_bytes()), locale=language, abort_invalid=True))
    compiled.seek(0)
    return GNUTranslations(compiled)
