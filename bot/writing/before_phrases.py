"""What the letters before an interview are made of."""

from dataclasses import dataclass

from bot.writing.phrasings import Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Confirming:
    """The confirmation of an interview (A6, B1): ``{day}``, ``{clock}``, ``{end}``, ``{asked}``."""

    subject: Phrasings
    thanks: Phrasings
    #: by kind; ``{at}`` is the hour when it is known
    visit: Phrasings
    video: Phrasings
    phone: Phrasings
    expected_call: Phrasings
    #: its moment, as ``{at}``, and of an expected call: the hour is known, or not
    at: str
    at_unknown: str
    at_between: str
    at_some_time: str
    #: the post, as ``{about}``, when its name was told
    about: str
    #: where to call: ``{number}``
    number: Phrasings
    #: what is not known yet, and is asked for
    asking: Phrasings
    hour: str
    place: str
    link: str
    people: str
    course: str
    hope: Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Announcing:
    """Telling a reference beforehand (A16): ``{company}``, ``{day}``, ``{post}``, ``{requirements}``."""

    subject: Phrasings
    coming_post: Phrasings
    coming: Phrasings
    call: Phrasings
    asked: Phrasings
    requirements: Phrasings
    free: Phrasings
    thanks: Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Thread:
    """What a reference is told besides (A16, A40): ``{company}``, ``{day}``, ``{post}``."""

    #: another interview of the same days: to come and held, with its post and without
    coming: Phrasings
    coming_post: Phrasings
    held: Phrasings
    held_post: Phrasings
    #: a date that moved
    subject: Phrasings
    moved: Phrasings
    thanks: Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Approaching:
    """Writing to a contact inside, or to whoever knows one (A11, A12, A14): ``{company}``, ``{name}``."""

    subject: Phrasings
    coming_post: Phrasings
    coming: Phrasings
    thought: Phrasings
    meeting: Phrasings
    thanks: Phrasings
    introducing_subject: Phrasings
    introducing: Phrasings
    introducing_why: Phrasings
    introducing_free: Phrasings
    thanking_subject: Phrasings
    thanking: Phrasings
    thanking_support: Phrasings
    thanking_news: Phrasings
