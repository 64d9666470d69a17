"""The tales of the schedule: what is told (``schedule_told``) as stories that the simulator lives through.

Whoever they are of wants the calm nudge and has a link to samples on file; nothing is ticked that a tale does
not name.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from bot.domain.interviews import Interview, Notes, Presence, Promise, PromiseKind, State
from bot.domain.outcomes import Contact, ContactKind, ContactResult, Ending, EndingKind, Light
from bot.domain.people import Personal
from bot.domain.preparation import Ally
from bot.domain.timeline import Answer, AnswerKind, Facts, Interviewer, Opportunity
from tests.builders import candidate, facts, interview, moment, opportunity
from tests.domain import schedule_told as dates
from tests.domain import schedule_turns as turns
from tests.domain import told
from tests.domain.days import Change, Story
from tests.domain.golden_allies import found, met
from tests.domain.schedule_row import Tale, When

_DAY: Final = timedelta(days=1)
_CONTACT_INSIDE: Final = 7

_CANDIDATE: Final = candidate(nudge=True, portfolio=Personal("https://example.org/travaux"))
_CONSULTANT: Final = Interviewer(id=19, name=Personal("Consultant"), agency=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A story and how long it is looked at."""

    story: Story
    until: datetime


def tale(name: Tale, when: When) -> Told:
    """Return a tale as it is told under a condition."""
    return _TALES[name](when)


def _told(
    known: Facts, *changes: tuple[str | datetime, Change], begin: str | datetime, until: datetime
) -> Told:
    moments = tuple((moment(at), change) for at, change in changes)
    return Told(story=Story(begin=moment(begin), facts=known, changes=moments), until=until)


def _visit(visit: dates.Visit, *, helped: bool = True) -> Told:
    """A first interview with two people, an agency between, two references; one contact inside."""
    coming = interview(
        visit.starts,
        entered=visit.entered,
        present=(Presence(interviewer_id=11), Presence(interviewer_id=12)),
    )
    role = opportunity(coming, people=2, references=2)
    role = replace(role, interviewers=(*role.interviewers, _CONSULTANT))
    inside = ((visit.found, found(_CONTACT_INSIDE)), (visit.met, met(_CONTACT_INSIDE)))
    return _told(
        facts(role, candidate=_CANDIDATE),
        *(inside if helped else ()),
        (visit.alerted, told.done("1:1:alert:101")),
        (visit.yes, told.yes()),
        (visit.finished, told.finished(reply=visit.reply)),
        (visit.reviewed, told.noted(improve=Personal("des exemples plus courts"))),
        (visit.reviewed, told.reviewed()),
        begin=visit.entered,
        until=moment(visit.yes) + 20 * _DAY,
    )


def _looked_back(when: When) -> Told:
    """The same, after an interview of the spring that was looked back on, with a company given up since."""
    earlier = interview(
        "2026-06-02 10:00",
        entered="2026-05-20 10:00",
        id=2,
        state=State.HELD,
        notes=Notes(improve=Personal("des exemples plus courts")),
    )
    over = Ending(kind=EndingKind.WITHDRAWN, at=moment("2026-06-10 10:00"))
    visit = _visit(dates.AFTER_VISITS[when], helped=False)
    known = visit.story.facts
    both = replace(known, opportunities=(*known.opportunities, opportunity(earlier, id=2, ending=over)))
    return replace(visit, story=replace(visit.story, facts=both))


def _entered(entered: str, starts: str, *changes: tuple[str, Change]) -> Told:
    """An interview with one person, and nothing told before it."""
    return _told(
        facts(opportunity(interview(starts, entered=entered)), candidate=_CANDIDATE),
        *changes,
        begin=entered,
        until=moment(starts) + 3 * _DAY,
    )


def _evening(when: When) -> Told:
    late = ((dates.YES_ALREADY, told.yes()),)
    return _entered(*dates.EVENINGS[when], *(late if when is When.TOO_LATE else ()))


def _silent(when: When) -> Told:
    """No day is told, nobody stands between, and no answer comes."""
    visit = dates.SILENT_VISITS[when]
    starts = moment(visit.starts)
    return _told(
        facts(opportunity(interview(visit.starts, entered=visit.entered)), candidate=_CANDIDATE),
        (visit.yes, told.yes()),
        (visit.finished, told.finished(asked=False)),
        begin=visit.entered,
        until=max(starts + 17 * _DAY, moment(visit.yes) + 2 * _DAY),
    )


def _held(starts: datetime, **changes: Any) -> Interview:
    """An interview that took place, without a day for the reply, both parts of its debrief finished."""
    ends = starts + timedelta(hours=2)
    given: dict[str, Any] = {
        "state": State.HELD,
        "state_at": ends,
        "debriefed": ends,
        "reviewed": ends,
        "promise": Promise(kind=PromiseKind.NONE_GIVEN, entered=ends),
        **changes,
    }
    return interview(starts, entered=starts - 10 * _DAY, **given)


def _asked(when: When) -> Told:
    """Asked three weeks after the interview."""
    asked = moment(turns.ASKED[when])
    late = (
        (turns.TOLD_AT_ONCE, told.told_after(ContactResult.LEFT_MESSAGE)),
        (turns.REFUSED_THEN, told.refused()),
    )
    return _told(
        facts(opportunity(_held(asked - 21 * _DAY)), candidate=_CANDIDATE),
        (asked, told.asked_for_news()),
        *(late if when is When.TOO_LATE else ()),
        begin=asked - _DAY,
        until=asked + 30 * _DAY,
    )


def _asked_twice(when: When) -> Told:
    """Asked for the second time eight days after the first; that a message was left is told at once."""
    asked = moment(turns.ASKED_TWICE[when])
    first = Contact(
        kind=ContactKind.STATUS,
        at=asked - 8 * _DAY,
        light=Light.GREEN,
        result=ContactResult.LEFT_MESSAGE,
        result_at=asked - 8 * _DAY,
    )
    late = ((turns.REFUSED_AT_LAST, told.refused()),)
    return _told(
        facts(opportunity(_held(asked - 30 * _DAY), contacts=(first,)), candidate=_CANDIDATE),
        (asked, told.asked_for_news()),
        (asked, told.told_after(ContactResult.LEFT_MESSAGE)),
        *(late if when is When.TOO_LATE else ()),
        begin=asked - _DAY,
        until=asked + 30 * _DAY,
    )


def _round(when: When) -> Told:
    """A second round, nothing noted of the first."""
    entered, starts = map(moment, turns.SECOND_ROUNDS[when])
    coming = interview(starts, entered=entered, id=2, round=2)
    return _told(
        facts(opportunity(_held(entered - 7 * _DAY), coming), candidate=_CANDIDATE),
        begin=entered,
        until=starts,
    )


def _helped(ended: datetime) -> tuple[Opportunity, dict[str, Answer]]:
    """Held eight days before it ends; one of two references was told, one of two contacts inside was met."""
    starts = ended - 8 * _DAY
    allies = (
        Ally(id=7, name=Personal("Ally 7"), met_at=starts - _DAY),
        Ally(id=8, name=Personal("Ally 8")),
    )
    answers = {"1:1:alert:101": Answer(kind=AnswerKind.DONE, at=starts - 2 * _DAY)}
    return opportunity(_held(starts), references=2, allies=allies), answers


def _refused(when: When) -> Told:
    refused, looks = map(moment, turns.REFUSALS[when])
    role, answers = _helped(refused)
    begin, until = turns.PAUSED_BEFORE
    paused = ((begin, told.paused(until)),)
    return _told(
        facts(role, candidate=_CANDIDATE, answers=answers),
        *(paused if when is When.TOO_LATE else ()),
        (refused, told.refused()),
        (looks, told.looks_again()),
        # the tap on it
        (looks, told.tapped()),
        begin=refused - _DAY,
        until=refused + 120 * _DAY,
    )


def _offer(when: When) -> Told:
    offer = turns.OFFERS[when]
    offered, accepted = moment(offer.offered), moment(offer.accepted)
    role, answers = _helped(offered)
    other = opportunity(_held(offered - 9 * _DAY, id=2), id=2)
    changes: Iterable[tuple[str | datetime, Change]] = (
        ((offered, told.offered(reply_by=offer.reply_by)),)
        if offer.asked is None
        else ((offered, told.offered()), (offer.asked, told.answered_by(offer.reply_by)))
    )
    late = ((turns.GIVEN_UP, told.withdrawn(2)),)
    return _told(
        facts(role, other, candidate=_CANDIDATE, answers=answers),
        *changes,
        *(late if when is When.TOO_LATE else ()),
        (accepted, told.ended(EndingKind.ACCEPTED)),
        begin=offered - 3 * _DAY,
        until=accepted + 20 * _DAY,
    )


def _put_off(when: When) -> Told:
    starts, at = map(moment, turns.PUT_OFF[when])
    told_at, to = turns.NEW_DATE
    late = ((told_at, told.moved(to)),)
    return _told(
        facts(opportunity(interview(starts, entered=starts - 10 * _DAY)), candidate=_CANDIDATE),
        (at, told.postponed()),
        *(late if when is When.TOO_LATE else ()),
        begin=starts - 10 * _DAY,
        until=starts + 14 * _DAY,
    )


def _pause(when: When) -> Told:
    begin, until = turns.PAUSES[when]
    starts, entered = moment(until) + 30 * _DAY, moment(begin) - _DAY
    back = ((turns.BACK, told.tapped()),)
    return _told(
        facts(opportunity(interview(starts, entered=entered)), candidate=_CANDIDATE),
        (begin, told.paused(until)),
        *(back if when is When.TOO_LATE else ()),
        begin=entered,
        until=moment(until) + 5 * _DAY,
    )


_TALES: Final[dict[Tale, Callable[[When], Told]]] = {
    Tale.BEFORE: lambda when: _visit(dates.VISITS[when]),
    Tale.ALONE: lambda when: _visit(dates.VISITS[when], helped=False),
    Tale.AFTER: lambda when: _visit(dates.AFTER_VISITS[when]),
    Tale.LOOKED_BACK: _looked_back,
    Tale.TODAY: lambda when: _entered(*dates.TODAY[when]),
    Tale.OVER: lambda when: _entered(*dates.OVER[when]),
    Tale.EVENING: _evening,
    Tale.SILENT: _silent,
    Tale.ASKED: _asked,
    Tale.ASKED_TWICE: _asked_twice,
    Tale.ROUND: _round,
    Tale.REFUSED: _refused,
    Tale.OFFER: _offer,
    Tale.PUT_OFF: _put_off,
    Tale.PAUSE: _pause,
}
