"""Whether a reply is announced as a call: "ils m'appellent vendredi"."""

import re
from typing import Final

from bot.reading.words import fold

_CALL: Final = re.compile(
    r"(?<!\w)(?:(?:ils|elles|on|il|elle) )?(?:me |m )?(?:r?appell?e(?:nt|ront|ra|r)?)(?: moi)?(?!\w)"
    r"|(?<!\w)(?:un )?(?:appel|coup de fil)(?: telephonique)?(?!\w)"
    r"|(?<!\w)(?:(?:they|he|she) )?(?:will |ll )?(?:call|ring|phone)s?(?: me)?(?: back)?(?!\w)"
    r"|(?<!\w)a (?:phone )?call(?!\w)"
)


def announced(text: str) -> tuple[bool, str]:
    """Return whether a text speaks of a call, and the text without what says so."""
    folded = fold(text)
    rest = " ".join(_CALL.sub(" ", folded, count=1).split()).strip(" ,.;:")
    return (True, rest) if rest and rest != folded else (False, text)
