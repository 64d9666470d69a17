"""What a button carries: a version, a verb, a few numbers or short codes; at most 64 bytes.

Callback data comes from outside and may be forged: it names things, it proves nothing. Whatever it
names is looked up with the candidate's own id in the ``WHERE``.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

VERSION: Final = "1"
LONGEST: Final = 64


class Verb(StrEnum):
    """What a tap asks for. The values are in messages already sent: they are never given a new meaning."""

    # tasks and reminders, answered by chat.reminders
    DONE = "td"
    SKIP = "ts"
    LATER = "tl"
    SNOOZE = "tz"
    UNDO = "tu"
    WHY = "tw"
    LETTER = "tt"
    VERSION = "tv"
    OURS = "to"
    REMINDER = "tr"
    TODAY = "ta"
    GAP = "tg"
    CLOSE = "tc"
    # debriefs, outcomes and the guard, answered by chat.debriefs and chat.outcomes
    TOOK_PLACE = "dk"
    DEBRIEF = "dd"
    NEWS = "on"
    INVITED = "oi"
    REFUSED = "or"
    REOPEN = "oo"
    GUARD = "gg"
    ASK_ANYWAY = "ga"
    ROUND = "os"
    ONE = "ow"
    # notes, answered by chat.notes
    NOTES = "dn"
    NOTE = "de"
    MARK = "dm"
    REVIEWED = "dr"
    PROGRESS = "dp"
    # the eight questions, answered by chat.rehearsals
    DECK = "dq"
    REHEARSE = "da"
    CAME = "gr"
    UNLOG = "gu"
    USEFUL = "gi"
    CONTACTS = "gc"
    WORKS = "gw"
    SLEEP = "gs"
    REVIVE = "gv"
    # endings and offers, answered by chat.endings and chat.offers
    OUTCOME = "oe"
    ENDED = "ox"
    OFFERED = "op"
    OFFER = "of"
    OFFER_LETTERS = "ol"
    LOOK_AGAIN = "og"
    LESSON = "om"
    # joining, settings and leaving, answered by chat.people and chat.settings
    HELLO = "ph"
    CONSENT = "pc"
    HOME = "pa"
    SETTINGS = "ps"
    SETTING = "pv"
    ZONE = "pz"
    PRIVACY = "pp"
    FORGET = "pf"
    PAUSE = "pu"
    # opportunities and their interviews, answered by chat.interviews and its neighbours
    NEW = "in"
    LIST = "il"
    CARD = "ic"
    PART = "ip"
    PERSON = "iw"
    EDIT = "ie"
    CHOOSE = "iv"
    REMOVE = "ix"
    MOVE = "im"
    PUT_OFF = "iq"
    CALLED_OFF = "ik"
    RESTORE = "iu"
    # a visit: its hour and names, joint letters, a new date, an agency; answered by chat.visits
    HOUR = "vh"
    NAMES = "vn"
    ALL_SENT = "vs"
    JOINT = "vj"
    JOINT_SENT = "vk"
    TOGETHER_UNDO = "vu"
    VISIT_LETTER = "vl"
    THANKED = "vt"
    MORE = "vm"
    VOUCHERS = "vr"
    UNSEND = "vy"
    NUDGE = "vc"
    # the preparation of an opportunity, answered by chat.preparation
    PREPARATION = "bp"
    PREPARE = "bf"
    INTEREST = "bi"
    MET = "bm"
    UNPREPARE = "br"
    # joining a cohort, one's place in it, and running one, answered by chat.cohorts
    INVITATION = "cj"
    COHORTS = "cl"
    PLACE = "cp"
    SWITCH = "cs"
    LEVEL = "cv"
    NEW_COACH = "cn"
    LEAVE = "cx"
    OPEN_COHORT = "co"
    COHORT = "cr"
    CHANGE = "ce"
    LINK = "ci"
    PAPER = "cq"
    AWAY = "ca"
    BREAK = "cb"
    QUIT = "ck"
    # weekly rounds, help and practice pairs, answered by chat.cohorts.rounds, helping, pairs
    ENTRY = "yr"
    ENTRY_FORM = "yf"
    ENTRY_BACK = "yb"
    HELP_WITH = "yh"
    HELP_OFFER = "yo"
    HELP_ANSWER = "ya"
    PAIR_ANSWER = "yp"
    PAIR_TIMES = "yt"
    PAIR_CHOOSE = "yc"
    PAIR_DECK = "yq"
    PAIR_TELL = "yl"
    PAIR_MISSED = "ym"
    # buttons of a group, answered there by chat.cohorts.groups
    GROUP_JOIN = "wj"
    # what a coach sees and sends, answered by chat.cohorts.coaching and chat.cohorts.proposals
    COACHING = "xw"
    MEMBERS = "xl"
    MEMBER = "xm"
    FIND_MEMBER = "xs"
    ENCOURAGE = "xe"
    WRITE = "xp"
    TASK_ANSWER = "xa"
    CARD_ANSWER = "xc"
    REPORT = "xr"
    # help of a coach, and workshops, answered by chat.cohorts.support and chat.cohorts.workshops
    HELP = "zh"
    HELP_SEEN = "zs"
    HELP_REPLY = "zr"
    WORKSHOPS = "zw"
    WORKSHOP_NEW = "zn"
    WORKSHOP = "zd"
    WORKSHOP_ANSWER = "za"
    # forms, answered by chat.dialogue
    FORM = "f"


@dataclass(frozen=True, slots=True)
class Callback:
    """A verb and its arguments."""

    verb: Verb
    args: tuple[str, ...] = ()

    def encode(self) -> str:
        """Return the callback data; ``ValueError`` beyond 64 bytes or for a ``:`` in an argument."""
        data = ":".join((VERSION, self.verb, *self.args))
        if len(data.encode()) > LONGEST or any(":" in arg for arg in self.args):
            raise ValueError(f"callback data of {self.verb} is too long or ambiguous")
        return data

    def number(self, place: int) -> int:
        """Return the argument at ``place`` as an id; ``Malformed`` if it is none."""
        try:
            value = int(self.args[place])
        except (IndexError, ValueError):
            raise Malformed from None
        if not 0 <= value < 2**63:
            raise Malformed
        return value

    def word(self, place: int) -> str:
        """Return the argument at ``place``; ``Malformed`` if there is none."""
        try:
            return self.args[place]
        except IndexError:
            raise Malformed from None


class Malformed(Exception):
    """Callback data that we never wrote, or no longer understand."""


def tap(verb: Verb, *args: int | str) -> Callback:
    """Return the callback of a verb with its arguments."""
    return Callback(verb, tuple(str(arg) for arg in args))


def zone_word(zone: str) -> str:
    """Return a zone (IANA) as an argument."""
    return f"z{zone.replace('/', '.')}"


def read(data: str) -> Callback:
    """Return what a tapped button carries; ``Malformed`` for anything we did not write."""
    version, _, rest = data.partition(":")
    verb, *args = rest.split(":")
    if version != VERSION:
        raise Malformed
    try:
        return Callback(Verb(verb), tuple(args))
    except ValueError:
        raise Malformed from None
