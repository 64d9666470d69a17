"""Every screen of the reminders in its longest form: Telegram's limits, and words from the list."""

import re
from dataclasses import replace

import pytest

from bot.chat.screens import reminders, why
from bot.domain.interviews import Notes, Presence, State
from bot.domain.people import Civility, Personal
from bot.domain.playbook import StepName
from bot.domain.timeline import Facts, Interviewer, Reference
from bot.services.ports import View
from tests import builders
from tests.builders import moment, promise
from tests.chat.shown import check_limits, labels, notice, prompt, speech, view

EVENING = "2026-11-24 18:05"
LANGUAGES = ("fr", "en")
LONG = "Ünder<&>" + "w" * 492
HUGE = 2**62


def huge(*, promised: bool) -> Facts:
    """The longest words, the largest ids, as many people as can be kept."""
    people = tuple(
        Interviewer(id=HUGE + nth, name=Personal(LONG), civility=Civility.MADAM, role=Personal(LONG))
        for nth in range(10)
    )
    told = builders.interview(
        "2026-11-24 14:30",
        entered="2026-11-20 10:00",
        id=HUGE,
        place=Personal(LONG),
        notes=Notes(concern=Personal(LONG)),
        state=State.HELD,
        state_at=moment("2026-11-24 16:00"),
        debriefed=moment("2026-11-24 16:10"),
        promise=promise("2026-12-04", entered="2026-11-24 16:00") if promised else None,
        present=tuple(Presence(interviewer_id=it.id, detail=Personal(LONG)) for it in people),
    )
    ids = tuple(HUGE + nth for nth in range(5))
    role = builders.opportunity(
        told, id=HUGE, people=0, interviewers=people, company=Personal(LONG), role=Personal(LONG)
    )
    facts = builders.facts(role)
    references = tuple(Reference(id=it, name=Personal(LONG)) for it in ids)
    return replace(facts, opportunities=(replace(role, reference_ids=ids),), references=references)


def enormous(facts: Facts, now: str) -> View:
    known = view(facts, now)
    return replace(known, tasks=tuple(replace(it, id=HUGE + nth) for nth, it in enumerate(known.tasks)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", list(StepName))
@pytest.mark.parametrize("now", [EVENING, "2026-12-04 18:00", "2026-12-10 10:00"])
@pytest.mark.parametrize("promised", [True, False])
def test_every_step_stays_within_telegram_s_limits(
    step: StepName, now: str, language: str, promised: bool
) -> None:
    known = enormous(huge(promised=promised), now)
    asked = prompt(known, step, nth="0.0", interview_id=HUGE)
    for variant in ("", "first", "morning", "last", "late", "later", "again"):
        shown = notice(known, replace(asked, variant=variant), reminder_id=HUGE)
        check_limits(reminders.notice(shown, speech(language)))
    digest = notice(
        known,
        *([replace(asked, tasks=asked.tasks[:1])] * 6),
        key="digest:2026-11-25:morning",
        reminder_id=HUGE,
    )
    check_limits(reminders.notice(digest, speech(language)))
    check_limits(reminders.thank_yous(known, HUGE, speech(language)))


def test_no_french_screen_uses_a_word_from_the_list() -> None:
    forbidden = re.compile(
        r"\(e\)|·e\b|remerciée?s?\b|\brefusée?\b|\bretenue?\b|\binvitée?\b|débrief|feedback|feu vert"
        r"|toujours pas|dernière chance|\burgent|point faible|échec",
        re.IGNORECASE,
    )
    known = enormous(huge(promised=True), EVENING)
    for step in StepName:
        for variant in ("", "first", "morning", "last", "late", "later", "again"):
            asked = replace(prompt(known, step, nth="0.0", interview_id=HUGE), variant=variant)
            screen = reminders.notice(notice(known, asked), speech("fr"))
            assert not forbidden.search(" ".join((screen.text, *labels(screen))))
        assert not forbidden.search(why.why(step, 7, speech("fr")).text)
