"""What the sheet for the room is made of in one language."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrases:
    """Sentences; none tells the gender of who reads."""

    #: with ``{coaches}``
    lead: str
    steps_title: str
    steps: tuple[str, str, str]
    seen_title: str
    #: with ``{coaches}``
    seen: tuple[str, ...]
    unseen_title: str
    unseen: tuple[str, ...]
    #: with ``{name}`` and ``{place}``
    runs: str
    runs_here: str
    #: with ``{day}``
    good_until: str
