"""Every screen of a visit, at its fullest: ten hostile people, an agency, nameless ones, no hour."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from bot.chat.screens import card, details, reminders, visits
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Speech
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import Hour, Kind
from bot.domain.people import Personal
from bot.services.upcoming import Upcoming
from tests.chat.crowd import HOSTILE


def of_visits(known: Upcoming, interview_id: int, speech: Speech) -> Iterator[Screen]:
    """Return what a visit shows: a call with everyone named, and a day without an hour."""
    role = known.view.facts.opportunities[0]
    agency = replace(role.interviewers[0], agency=True)
    nameless = replace(role.interviewers[1], named=False, name=Personal("3"))
    interview = role.interview(interview_id)
    for people_there, kind, hour in (
        (role.interviewers, Kind.CALL, Hour.EXACT),
        ((agency, nameless, *role.interviewers[2:]), Kind.PANEL, Hour.DAY),
    ):
        changed = replace(interview, kind=kind, hour=hour)
        there = replace(role, interviewers=people_there, motive=HOSTILE, questions=HOSTILE)
        there = replace(
            there, interviews=tuple(changed if it.id == interview_id else it for it in there.interviews)
        )
        view = replace(known.view, facts=replace(known.view.facts, opportunities=(there,)))
        yield visits.new_date(view, interview_id, speech, sorry=True)
        yield visits.joint_sent(view, interview_id, 1023, speech, opener=2**31)
        yield reminders.brief(view, interview_id, speech)
        yield reminders.card(view, interview_id, speech)
        yield card.card(replace(known, view=view), there.id, speech)
        yield visits.hour_told(replace(known, view=view), there.id, interview_id, speech)
        yield details.people(there, speech)
        yield details.interviewer(there, people_there[0], speech)
        if there.intermediary:
            yield visits.consultant_call(view, interview_id, speech)
        with suppress(NoSuchThing):
            yield visits.joint(view, interview_id, 1023, speech, opener=2**31)
