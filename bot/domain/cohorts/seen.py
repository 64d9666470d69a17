"""What a coach sees of a member: the only way in which a member's facts reach anyone else.

The law:

- What is seen holds moments, days, counts and names of ours. No word that a person typed can be in it, at any
  level: its types have no room for one.
- ``NOTHING`` shows nothing, not even whether there is something: it is equal to what somebody shows who has
  nothing on file. ``DATES`` shows when interviews are, from this week's on, and the days on which a reply is
  promised. ``PROGRESS`` shows besides, for each process by its number alone, where it stands and what of the
  care was done (prepared, told, words sent in time), and that there was no tap for some time.
- A level shows what the one below it shows, and more.
- How a process ends is the member's to tell. One with an offer in hand, or with an ending, is left out: a
  yes, a no and a step back look the same.
- Days without a tap are told from ``QUIET_AFTER`` on, so that nobody's evenings can be followed. A pause is a
  choice and no silence, and whoever has accepted an offer owes nobody a tap.

What lost: ordering the processes by how far they are (a number would change its meaning), the kind of an
ending (a refusal read by somebody else before it is told), and the moment of the last tap (it tells when
somebody is awake).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto
from typing import Final

from bot.domain.asking import Asking
from bot.domain.cohorts.sharing import Level
from bot.domain.interviews import Interview, State
from bot.domain.moments import DAY, local_day
from bot.domain.outcomes import EndingKind
from bot.domain.playbook import DEFAULT, StepName
from bot.domain.steps.interview import thanks_tasks
from bot.domain.timeline import AnswerKind, Facts, Opportunity
from bot.domain.windows import Windows

#: from how many days without a tap on a coach is told of them
QUIET_AFTER: Final = timedelta(days=10)

#: what prepares an interview: one of them done is something prepared
_PREPARING: Final = frozenset(
    {
        *(StepName.POSTING, StepName.RESEARCH, StepName.EVIDENCE, StepName.GAPS),
        *(StepName.QUESTIONS, StepName.DECK, StepName.REREAD, StepName.SAMPLE),
    }
)


class Stage(Enum):
    """Where a process stands, as far as anyone else is told."""

    #: an interview is to come
    AHEAD = auto()
    #: an interview is over, and nobody has said yet how it went
    TO_TELL = auto()
    #: it took place, and the answer is awaited
    WAITING = auto()
    #: a next round or a new date is announced, and not known yet
    NO_DATE = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """When an interview is, and nothing else of it."""

    #: on the clocks of its place
    day: date
    #: ``None`` while its hour is not known
    starts: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Process:
    """Where one process stands, and what of the care was done for its latest interview."""

    #: in the order they were entered, from 1
    number: int
    stage: Stage
    #: the promised day of the reply, while it is awaited
    until: date | None = None
    prepared: bool = False
    #: the member noted how it went
    told: bool = False
    #: words of thanks sent within their day, and how many there are to send
    sent: int = 0
    letters: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What one coach may see of one member."""

    #: those of this week and of later, by their day
    interviews: tuple[Slot, ...] = ()
    #: days on which a reply is promised, from today on
    replies: tuple[date, ...] = ()
    #: those under way, by their number
    processes: tuple[Process, ...] = ()
    #: days without a tap; ``None`` for a few, and wherever it is nobody's business
    quiet_days: int | None = None

    def interview_before(self, day: date) -> bool:
        """Tell whether an interview is to come, or was this week, before a day."""
        return any(it.day < day for it in self.interviews)


def seen(facts: Facts, level: Level, *, now: datetime) -> Seen:
    """Return what a coach with a level sees of a member at ``now``, on the member's own calendar."""
    match level:
        case Level.NOTHING:
            return Seen()
        case Level.DATES:
            return Seen(interviews=_interviews(facts, now), replies=_replies(facts, now))
        case Level.PROGRESS:
            return Seen(
                interviews=_interviews(facts, now),
                replies=_replies(facts, now),
                processes=tuple(_processes(facts, now)),
                quiet_days=_quiet_days(facts, now),
            )


def _interviews(facts: Facts, now: datetime) -> tuple[Slot, ...]:
    today = local_day(now, facts.candidate.zone)
    monday = today - DAY * today.weekday()
    slots = (_slot(it) for role in facts.opportunities for it in role.interviews if _stands(role, it))
    found = [it for it in slots if it.day >= monday]
    return tuple(sorted(found, key=lambda it: (it.day, it.starts is not None, it.starts or now)))


def _slot(interview: Interview) -> Slot:
    day = local_day(interview.starts, interview.zone)
    return Slot(day=day, starts=interview.starts if interview.timed else None)


def _stands(opportunity: Opportunity, interview: Interview) -> bool:
    """Tell whether an interview took place, or still is to."""
    planned = interview.state is State.PLANNED and opportunity.ending is None
    return planned or interview.state is State.HELD


def _replies(facts: Facts, now: datetime) -> tuple[date, ...]:
    today = local_day(now, facts.candidate.zone)
    days = (_awaited(it) for it in facts.opportunities if _under_way(it))
    return tuple(sorted(day for day in days if day is not None and day >= today))


def _awaited(opportunity: Opportunity) -> date | None:
    """Return the day of the promised reply while it is awaited."""
    latest = opportunity.latest
    if latest is None or latest.state is not State.HELD or opportunity.announced or latest.promise is None:
        return None
    return latest.promise.day


def _under_way(opportunity: Opportunity) -> bool:
    return opportunity.ending is None and opportunity.offer is None


def _processes(facts: Facts, now: datetime) -> Iterator[Process]:
    in_order = sorted(facts.opportunities, key=lambda it: (it.entered, it.id))
    for number, opportunity in enumerate(in_order, 1):
        if _under_way(opportunity):
            yield _process(facts, number, opportunity, now)


def _process(facts: Facts, number: int, opportunity: Opportunity, now: datetime) -> Process:
    latest, today = opportunity.latest, local_day(now, facts.candidate.zone)
    if latest is None:
        return Process(number=number, stage=Stage.NO_DATE)
    until = _awaited(opportunity)
    sent, letters = _words(facts, opportunity, latest)
    return Process(
        number=number,
        stage=_stage(opportunity, latest, now),
        until=until if until is not None and until >= today else None,
        prepared=_prepared(facts, opportunity, latest),
        told=latest.debriefed is not None,
        sent=sent,
        letters=letters,
    )


def _stage(opportunity: Opportunity, latest: Interview, now: datetime) -> Stage:
    if opportunity.announced or latest.state in (State.POSTPONED, State.CANCELLED):
        return Stage.NO_DATE
    if latest.state is State.HELD:
        return Stage.WAITING
    return Stage.TO_TELL if now >= latest.ends else Stage.AHEAD


def _prepared(facts: Facts, opportunity: Opportunity, interview: Interview) -> bool:
    begin = f"{opportunity.id}:{interview.id}:"
    done = (
        key.split(":")[2]
        for key, answer in facts.answers.items()
        if key.startswith(begin) and answer.kind is AnswerKind.DONE
    )
    noted = bool(opportunity.evidence or opportunity.questions)
    rehearsed = any(it.round == interview.round for it in opportunity.rehearsals)
    return noted or rehearsed or any(step in _PREPARING for step in done)


def _words(facts: Facts, opportunity: Opportunity, interview: Interview) -> tuple[int, int]:
    """Return how many words of thanks were sent within their day, and how many there are to send."""
    asking = Asking(
        facts=facts,
        playbook=DEFAULT,
        windows=Windows.of(facts, DEFAULT),
        opportunity=opportunity,
        interview=interview,
    )
    tasks = tuple(thanks_tasks(asking))
    answers = ((it, facts.answers.get(it.key)) for it in tasks)
    sent = sum(
        answer is not None and answer.kind is AnswerKind.DONE and answer.at <= it.deadline
        for it, answer in answers
    )
    return sent, len(tasks)


def _quiet_days(facts: Facts, now: datetime) -> int | None:
    candidate = facts.candidate
    paused = candidate.pause is not None and candidate.pause.begin <= now < candidate.pause.until
    arrived = any(
        it.ending is not None and it.ending.kind is EndingKind.ACCEPTED for it in facts.opportunities
    )
    since = now - (candidate.seen_at or candidate.consented_at)
    return None if paused or arrived or since < QUIET_AFTER else since.days
