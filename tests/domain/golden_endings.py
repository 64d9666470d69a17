"""Golden days of the endings and of an offer in hand."""

from typing import Final

from bot.domain.outcomes import EndingKind
from bot.domain.people import Personal
from bot.domain.playbook import DEFAULT, Playbook, StepName
from bot.domain.preparation import Ally
from tests.builders import facts, interview, moment, opportunity
from tests.domain.golden import SPINE, GoldenDay
from tests.domain.golden_turns import TUESDAY, UP_TO_DEBRIEF
from tests.domain.told import (
    answered_by,
    done,
    ended,
    finished,
    looks_again,
    offered,
    refused,
    reopened,
    skipped,
    yes,
)

#: the spine with all that endings and offers bring
ENDS: Final[Playbook] = DEFAULT.only(
    *SPINE.steps,
    *(StepName.FAREWELL, StepName.ALLIES, StepName.LESSON, StepName.LOOK_AGAIN),
    *(StepName.OFFER, StepName.REPLY_BY, StepName.ELSEWHERE, StepName.STEP_DOWN),
)

ALLIES: Final = (
    Ally(id=7, name=Personal("Ally 7"), met_at=moment("2026-11-23 12:00")),
    Ally(id=8, name=Personal("Ally 8")),
)

#: it took place, a reply is promised for 2 December, the one thank-you is sent
HELD: Final = (
    ("2026-11-24 15:31", yes()),
    ("2026-11-24 15:36", finished(reply="2026-12-02")),
    ("2026-11-24 15:50", done("1:1:thanks:11")),
)

ENDINGS: Final = (
    GoldenDay(
        name="a refusal: the reference who was told and the ally who was met, one thing, a second look",
        facts=facts(opportunity(TUESDAY, references=2, allies=ALLIES)),
        told=(
            *HELD,
            ("2026-11-24 18:05", done("1:1:refs:101")),
            ("2026-12-02 11:00", refused()),
            ("2026-12-02 11:05", looks_again()),
        ),
        until="2027-06-30 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-24 Tue 18:00 refs×2",
            # refused before "any news?"; the first digest 24 h after takes what others are owed
            "2026-12-03 Thu 18:00 reply + farewell + allies",
            "2026-12-04 Fri 08:30 lesson",
            "2027-03-02 Tue 08:30 again",
        ),
        playbook=ENDS,
    ),
    GoldenDay(
        name="refused on a Friday evening: Sunday morning is the first digest after a day",
        facts=facts(opportunity(TUESDAY, references=1)),
        told=(*HELD, ("2026-12-04 19:00", refused())),
        until="2027-06-30 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-24 Tue 18:00 refs",
            "2026-12-02 Wed 18:00 news",
            "2026-12-03 Thu 10:00 status",
            # the reference was never told anything, so there is nothing to tell now
            "2026-12-06 Sun 09:30 reply + lesson",
        ),
        playbook=ENDS,
    ),
    GoldenDay(
        name="refused, taken back, refused again a week later: each refusal asks for its own",
        facts=facts(opportunity(TUESDAY)),
        told=(
            *HELD,
            ("2026-11-30 11:00", refused()),
            ("2026-12-01 09:00", reopened()),
            ("2026-12-07 11:00", refused()),
        ),
        until="2027-06-30 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-12-02 Wed 18:00 news",
            "2026-12-03 Thu 10:00 status",
            "2026-12-08 Tue 18:00 reply",
            "2026-12-09 Wed 08:30 lesson",
        ),
        playbook=ENDS,
    ),
    GoldenDay(
        name="a frozen post asks for nothing; a second look comes when it was wanted",
        facts=facts(opportunity(TUESDAY, references=1)),
        told=(
            *HELD,
            ("2026-11-24 18:05", done("1:1:refs:101")),
            ("2026-11-30 11:00", ended(EndingKind.FROZEN)),
            ("2026-11-30 11:01", looks_again()),
        ),
        until="2027-06-30 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-24 Tue 18:00 refs",
            # ninety days after 30 November is 28 February, a Sunday
            "2027-02-28 Sun 09:30 again",
        ),
        playbook=ENDS,
    ),
    GoldenDay(
        name="a post frozen and open again: the wait goes on where it was",
        facts=facts(opportunity(TUESDAY)),
        told=(*HELD, ("2026-11-26 11:00", ended(EndingKind.FROZEN)), ("2026-11-30 11:00", reopened())),
        until="2027-06-30 12:00",
        messages=(*UP_TO_DEBRIEF, "2026-12-02 Wed 18:00 news", "2026-12-03 Thu 10:00 status"),
        playbook=ENDS,
    ),
    *(
        GoldenDay(
            name=f"an offer, then {kind}: nothing more is asked",
            facts=facts(opportunity(TUESDAY, references=1)),
            told=(
                *HELD,
                ("2026-11-24 18:05", done("1:1:refs:101")),
                ("2026-11-27 16:00", offered(reply_by="2026-12-04")),
                ("2026-12-01 12:00", ended(kind)),
            ),
            until="2027-06-30 12:00",
            messages=(*UP_TO_DEBRIEF, "2026-11-24 Tue 18:00 refs", "2026-12-01 Tue 09:00 offer.three"),
            playbook=ENDS,
        )
        for kind in (EndingKind.OFFER_GONE, EndingKind.DECLINED)
    ),
    GoldenDay(
        name="an offer beside another opportunity: its day, the other told, accepted, the other asked about",
        facts=facts(
            opportunity(TUESDAY, references=1, allies=ALLIES),
            opportunity(interview("2026-12-03 10:00", entered="2026-11-20 12:00", id=2), id=2),
        ),
        told=(
            *HELD,
            ("2026-11-24 18:05", done("1:1:refs:101")),
            ("2026-12-01 16:00", offered(reply_by="2026-12-08")),
            ("2026-12-03 11:35", yes(2)),
            ("2026-12-03 11:40", finished(2)),
            ("2026-12-03 11:50", done("2:2:thanks:21")),
            ("2026-12-08 14:00", ended(EndingKind.ACCEPTED)),
        ),
        until="2027-06-30 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-24 Tue 18:00 refs",
            # neither "any news?" on the 2nd nor a status contact: there is nothing to ask any more
            "2026-12-01 Tue 18:00 elsewhere#2",
            "2026-12-02 Wed 18:00 brief#2",
            "2026-12-03 Thu 08:00 card#2 silent",
            "2026-12-03 Thu 11:30 debrief#2 silent",
            # a Saturday: the last day is no later for it
            "2026-12-05 Sat 09:00 offer.three",
            "2026-12-07 Mon 09:00 offer.one",
            "2026-12-08 Tue 09:00 offer.day",
            "2026-12-08 Tue 18:00 stepdown#2 + farewell + allies",
            # nobody said that the other goes on: "you may ask" of the 17th would follow an accepted offer
        ),
        playbook=ENDS,
    ),
    GoldenDay(
        name="an offer accepted, and the other opportunity kept open: its wait goes on",
        facts=facts(
            opportunity(TUESDAY),
            opportunity(interview("2026-12-03 10:00", entered="2026-11-20 12:00", id=2), id=2),
        ),
        told=(
            *HELD,
            ("2026-12-01 16:00", offered(reply_by="2026-12-18")),
            ("2026-12-03 11:35", yes(2)),
            ("2026-12-03 11:40", finished(2)),
            ("2026-12-03 11:50", done("2:2:thanks:21")),
            ("2026-12-08 14:00", ended(EndingKind.ACCEPTED)),
            ("2026-12-08 14:01", skipped("2:2:stepdown:1.20261208")),
        ),
        until="2027-06-30 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-12-01 Tue 18:00 elsewhere#2",
            "2026-12-02 Wed 18:00 brief#2",
            "2026-12-03 Thu 08:00 card#2 silent",
            "2026-12-03 Thu 11:30 debrief#2 silent",
            "2026-12-17 Thu 10:00 status#2",
        ),
        playbook=ENDS,
    ),
    GoldenDay(
        name="the last day of an offer, told on its eve after nine: nothing before that day itself",
        facts=facts(opportunity(TUESDAY)),
        told=(
            *HELD,
            ("2026-11-30 16:00", offered()),
            ("2026-12-07 11:00", answered_by("2026-12-08")),
            ("2026-12-08 10:00", ended(EndingKind.ACCEPTED)),
        ),
        until="2027-06-30 12:00",
        messages=(*UP_TO_DEBRIEF, "2026-12-01 Tue 08:30 replyby", "2026-12-08 Tue 09:00 offer.day"),
        playbook=ENDS,
    ),
    GoldenDay(
        name="an offer whose day is not told yet, told the next morning, and not answered",
        facts=facts(opportunity(TUESDAY)),
        told=(
            *HELD,
            ("2026-11-27 16:00", offered()),
            ("2026-11-28 10:00", answered_by("2026-11-30")),
        ),
        until="2027-06-30 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-28 Sat 09:30 replyby",
            # D-3 was the morning before the offer
            "2026-11-29 Sun 09:00 offer.one",
            "2026-11-30 Mon 09:00 offer.day",
            "2026-12-01 Tue 08:30 offer.after",
        ),
        playbook=ENDS,
    ),
    GoldenDay(
        name="an offer whose day is never told is asked about once",
        facts=facts(opportunity(TUESDAY)),
        told=(*HELD, ("2026-11-27 16:00", offered())),
        until="2027-06-30 12:00",
        messages=(*UP_TO_DEBRIEF, "2026-11-28 Sat 09:30 replyby"),
        playbook=ENDS,
    ),
    GoldenDay(
        name="more time is given: the new day comes to mind, the old one does not",
        facts=facts(opportunity(TUESDAY)),
        told=(
            *HELD,
            ("2026-11-27 16:00", offered(reply_by="2026-12-01")),
            ("2026-11-30 11:00", answered_by("2026-12-07")),
            ("2026-12-07 10:00", ended(EndingKind.DECLINED)),
        ),
        until="2027-06-30 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-28 Sat 09:00 offer.three",
            "2026-11-30 Mon 09:00 offer.one",
            "2026-12-04 Fri 09:00 offer.three",
            "2026-12-06 Sun 09:00 offer.one",
            "2026-12-07 Mon 09:00 offer.day",
        ),
        playbook=ENDS,
    ),
    GoldenDay(
        name="an interview at half past nine on the last day: the morning reminder waits for its end",
        facts=facts(
            opportunity(TUESDAY),
            opportunity(interview("2026-12-01 09:30", entered="2026-11-20 12:00", id=2), id=2, people=0),
        ),
        told=(
            *HELD,
            ("2026-11-30 10:00", offered(reply_by="2026-12-01")),
            ("2026-12-01 11:05", ended(EndingKind.DECLINED)),
            ("2026-12-01 11:06", ended(EndingKind.WITHDRAWN, 2)),
        ),
        until="2027-06-30 12:00",
        messages=(
            *UP_TO_DEBRIEF,
            "2026-11-30 Mon 18:00 brief#2 + elsewhere#2",
            "2026-12-01 Tue 07:30 card#2 silent",
            # silent from 08:45 to 11:00
            "2026-12-01 Tue 11:00 debrief#2 silent",
            "2026-12-01 Tue 11:00 offer.day",
        ),
        playbook=ENDS,
    ),
)
