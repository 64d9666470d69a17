"""What the thank-you letters are made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.people import Civility
from bot.writing.phrasings import Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Thanks:
    """The moves of a thank-you."""

    subject: Phrasings
    #: thanks before anything else (A35, B8), and a day or two later: ``{day}``
    thanks: Phrasings
    late: Phrasings
    #: interest in the post (A36, B9): ``{post}``
    interest: Phrasings
    #: one point of the conversation (B13, B18): ``{detail}``
    point: Phrasings
    #: how the work helps this very person (A37, B14, B15): ``{of_role}``
    helps_role: Phrasings
    helps: Phrasings
    #: both when what was noted tells of the candidate ("j'ai parlé de…"): it is a moment, no subject
    point_told: Phrasings
    helps_apart: Phrasings
    #: the same from what that person said matters most (A22, A37): ``{matters}``
    matters: Phrasings
    #: a point the candidate agrees with (B10): ``{agree}``
    agree: Phrasings
    #: what the candidate did not come to say (B27): ``{forgot}``
    forgot: Phrasings
    #: the post is what the candidate looks for (B9), or fits in part only (B12)
    fits: Phrasings
    other_post: Phrasings
    #: available for another interview (A26, B11)
    available: Phrasings
    #: the wish to hear while nothing is decided (B16); ``{promised}`` when a day was named
    hear: Phrasings
    hear_by: Phrasings
    #: polite close (B19)
    close: Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Joint:
    """One thank-you to several: ``{day}``; with a line to each: ``{person}``, ``{detail}``."""

    #: how one of them is spoken to: ``{surname}``
    spoken_to: Mapping[Civility, str]
    thanks: Phrasings
    point: Phrasings
    #: of them, when a civility was not told: nobody is then spoken to by name
    point_of: Phrasings
    #: to someone whose name is not known
    point_nameless: Phrasings
    helps: Phrasings
