"""What the people who vouch for a candidate were told, across opportunities: read from the answers.

References are one thread: at most one message a week to each of them, unless news demands it. News is an
interview that took place, and a date that changed: whoever knows the old one is told at once. Two interviews
within a week that are both on file by the first alert are one message: one letter names both, one tick closes
both. An alert for what was entered since may wait for the end of that week, as long as it still comes on the
eve of its interview at the latest. An alert still open when the interview is over is overtaken by the news of
it: one letter tells both, one tick closes both, and no second message about the same interview is asked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain.interviews import Interview, State
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind, Facts, Opportunity

_ALERTED: Final = f":{StepName.ALERT}:"
_NEWS: Final = f":{StepName.REFERENCES}:"
#: how long a reference is left in peace between two messages
APART: Final = timedelta(days=7)


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One message that a reference was sent."""

    opportunity_id: int
    reference_id: int
    step: StepName
    at: datetime


def is_whole(interview: Interview) -> bool:
    """Tell whether an interview gets everything: a phone screening and an expected call do not."""
    return not interview.small


def prepared(opportunity: Opportunity) -> Interview | None:
    """Return the interview that is prepared for: the first whole one; later rounds reuse the work.

    One that was called off or put off gives way to a later one: nothing of it was used.
    """
    whole = list(filter(is_whole, opportunity.interviews))
    stands = (it for it in whole if it.state in (State.PLANNED, State.HELD))
    return next(stands, whole[0] if whole else None)


def key(opportunity: Opportunity, interview: Interview, reference_id: int) -> str:
    """Return the key of an alert: another one once the interview was moved, since it names the date."""
    moved = f".{interview.moves}" if interview.moves else ""
    return f"{opportunity.id}:{interview.id}:{StepName.ALERT}:{reference_id}{moved}"


def knows_old_date(
    facts: Facts, opportunity: Opportunity, interview: Interview, reference_id: int
) -> datetime | None:
    """Return when a reference was told a date that the interview was moved from since; ``None`` if never."""
    earlier = (replace(interview, moves=moves) for moves in range(interview.moves))
    answers = (facts.answers.get(key(opportunity, it, reference_id)) for it in earlier)
    return max((it.at for it in answers if it is not None and it.kind is AnswerKind.DONE), default=None)


def told(facts: Facts, reference_id: int | None = None) -> Iterator[Told]:
    """Yield every message that references, or one of them, were sent, as the candidate ticked them."""
    for name, answer in facts.answers.items():
        if answer.kind is AnswerKind.DONE and (_ALERTED in name or _NEWS in name):
            opportunity_id, _, step, last = name.split(":", 3)
            person = int(last.partition(".")[0])
            if reference_id in (None, person):
                yield Told(
                    opportunity_id=int(opportunity_id),
                    reference_id=person,
                    step=StepName(step),
                    at=answer.at,
                )


def asked(facts: Facts, opportunity_id: int, *, before: datetime | None = None) -> frozenset[int]:
    """Return the references who were asked to vouch for an opportunity: alerted, or given news of it.

    What they were told from ``before`` on doesn't count.
    """
    return frozenset(
        it.reference_id
        for it in told(facts)
        if it.opportunity_id == opportunity_id and (before is None or it.at < before)
    )


def overtaken(facts: Facts, opportunity: Opportunity, interview: Interview, reference_id: int) -> bool:
    """Tell whether the alert of a reference and the news of the interview are one message.

    They are unless the alert was answered, in whatever way, before the interview was over.
    """
    if prepared(opportunity) is not interview:
        return False
    answer = facts.answers.get(key(opportunity, interview, reference_id))
    return answer is None or answer.at >= interview.ends
