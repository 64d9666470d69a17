"""Every screen of a group, at its fullest: hostile names, the longest ids, several coaches."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens.cohorts import joining, links, news, opening, places, quitting, running
from bot.chat.screens.cohorts.item import Item
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Speech
from bot.domain.cohorts import Chair, Cohort, Group, Level, Look, Mail, MailAnswer, MailKind, Membership
from bot.domain.cohorts.joining import Hindrance
from bot.domain.cohorts.sharing import Errand
from bot.domain.people import Pause, Personal
from bot.services.cohorts import Running
from bot.services.joining import Invitation
from bot.services.memberships import Place
from tests import builders
from tests.builders import moment
from tests.chat import shown
from tests.chat.crowd import HOSTILE

NOW = moment("2026-11-23 09:00")
#: the longest id that a callback may carry
LONG = 2**63 - 1
WORDS = "x" * 32
DAY = timedelta(days=1)


def pick(value: str) -> Callback:
    return tap(Verb.FORM, "abcdef", "invitation", value)


def cohort(**changes: Any) -> Cohort:
    """Return a cohort with the longest id and a hostile name."""
    new = Cohort(
        id=LONG,
        name=HOSTILE,
        language="fr",
        zone="America/Argentina/ComodRivadavia",
        territory="FR",
        seats=200,
        opened_at=NOW,
    )
    return replace(new, **changes)


def chairs(count: int, here: Cohort) -> tuple[Chair, ...]:
    """Return coaches with hostile names and the longest ids, the first one away with a stand-in."""
    new = tuple(Chair(cohort=here, coach_id=LONG - nth, name=HOSTILE, since=NOW) for nth in range(count))
    away = replace(new[0], away_until=NOW + 9 * DAY, stand_in=new[-1].coach_id if count > 1 else None)
    return (away, *new[1:])


def runnings() -> Iterator[Running]:
    """Yield a cohort as its coach sees it: alone, with others, tied, lost, on holiday."""
    group = Group(chat_id=-1, linked_at=NOW)
    for here in (
        cohort(),
        cohort(group=group, holiday=Pause(begin=NOW, until=NOW + DAY)),
        cohort(group=replace(group, lost_at=NOW)),
    ):
        for count in (1, 3):
            every = chairs(count, here)
            for chair in (every[0], every[-1]):
                yield Running(chair=chair, chairs=every, taken=199, now=NOW)


def seen_places() -> Iterator[Place]:
    """Yield a member's place: everything off, everything on, looked at by a present and a former coach."""
    here = cohort()
    for count in (1, 3):
        every = chairs(count, here)
        off = Membership(cohort=here, member_id=LONG, alias=HOSTILE, joined_at=NOW)
        on = replace(
            off,
            counted_from=NOW,
            rounds=True,
            practice=True,
            levels={it.coach_id: Level.PROGRESS for it in every},
        )
        looks = tuple(
            Look(coach_id=coach_id, day=date(2026, 11, 23) - nth * DAY, level=Level.DATES)
            for nth in range(30)
            for coach_id in (*(it.coach_id for it in every), 5)
        )
        yield Place(membership=off, chairs=every, looks=(), now=NOW)
        yield Place(membership=on, chairs=every, looks=looks, now=NOW)


def items(speech: Speech) -> Iterator[Item]:
    """Yield mail of each kind that joining sends, to people with and without a place."""
    here = cohort()
    words = {it.value: Personal("999") for it in Hindrance}
    member = Membership(cohort=here, member_id=1, alias=HOSTILE, joined_at=NOW)
    facts = builders.facts()
    for kind in news.MAILED:
        for answer in (None, MailAnswer.YES):
            mail = Mail(
                id=LONG,
                kind=kind,
                recipient_id=1,
                cohort_id=LONG,
                sender_id=LONG,
                made_at=NOW,
                expires=NOW + DAY,
                words={"cohort": HOSTILE, "coach": HOSTILE, **words},
                answer=answer,
            )
            for known in (facts, replace(facts, memberships=(member,), chairs=chairs(1, here))):
                view = shown.view(replace(known, mail=(mail,)), NOW)
                yield Item(mail=mail, view=view, speech=speech, reminder_id=LONG)
                if kind is MailKind.COACH_LEFT:
                    nameless = replace(mail, words={"cohort": HOSTILE, "off": HOSTILE})
                    yield Item(mail=nameless, view=view, speech=speech, reminder_id=LONG)


def of_groups(speech: Speech) -> Iterator[Screen]:
    """Yield every screen of groups in private chats."""
    yield from _of_joining(speech)
    yield from _of_places(speech)
    yield from _of_running(speech)
    for item in items(speech):
        words = news.MAILED[item.mail.kind]
        yield words.section(item)
        yield Screen(words.title(item))
        over = words.over(item)
        if over is not None:
            yield Screen(over)


def _of_joining(speech: Speech) -> Iterator[Screen]:
    here = cohort()
    runs = speech.say("<b>{company}</b>", company=HOSTILE)
    for errand, screen in ((Errand.JOIN, joining.invitation), (Errand.COACH, joining.chair)):
        found = Invitation(cohort=here, errand=errand, chairs=chairs(3, here))
        yield screen(found, runs, pick, speech)
    yield joining.ready(builders.candidate(language=speech.language), f"j{WORDS}", speech)
    yield joining.alias(speech)
    yield joining.coach_name(speech)
    yield joining.declined(speech)
    yield joining.yours(here, speech)
    yield opening.name(speech)
    yield opening.another_name(speech)
    yield opening.seats(pick, speech)
    yield opening.sure(HOSTILE, 200, language="fr", zone=here.zone, pick=pick, speech=speech)


def _of_places(speech: Speech) -> Iterator[Screen]:
    for seen in seen_places():
        yield places.place(seen, speech, above=speech.say("Noted."))
        yield places.levels(seen, speech)
        yield places.looks(seen, speech)
        yield places.leave(seen, speech)
    yield places.left(speech)
    here = cohort()
    membership = Membership(cohort=here, member_id=1, alias=HOSTILE, joined_at=NOW)
    facts = builders.facts()
    yield places.groups(facts, speech)
    yield places.groups(replace(facts, memberships=(membership,) * 9, chairs=chairs(1, here) * 20), speech)


def _of_running(speech: Speech) -> Iterator[Screen]:
    for seen in runnings():
        yield running.run(seen, speech)
        yield running.coaches(seen, speech)
        yield running.office(seen, speech)
        yield running.seats(seen, speech)
        yield running.away(replace(seen, chair=seen.chairs[0]), speech)
        yield quitting.ways_out(seen, speech)
        yield quitting.leave(seen, speech)
        yield quitting.close(seen, speech)
        for link in (links.join, links.coach, links.group):
            yield link(seen, "relance_bot", WORDS, speech)
        yield links.withdraw(seen, speech)
        yield links.withdrawn(seen, speech)
        yield links.coach_withdrawn(seen, speech)
        if seen.resting:
            yield running.resting(seen, speech)
    yield quitting.gone(speech, closed=True)
    yield quitting.gone(speech, closed=False)
