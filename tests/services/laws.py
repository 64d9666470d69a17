"""The rules above all others (playbook §2), held against a message as it goes out."""

from datetime import datetime

from bot.domain.interviews import State
from bot.domain.moments import MINUTE, local
from bot.domain.outcomes import Light
from bot.domain.patience import MOST_CONTACTS, patience, waiting
from bot.domain.playbook import StepName
from bot.domain.reminders import Prompt, Reminder
from bot.domain.timeline import Facts


def hold(reminder: Reminder, facts: Facts, *, now: datetime) -> None:
    """Fail if a reminder that goes out at ``now`` breaks one of the rules by these facts."""
    assert reminder.due <= now < reminder.expires
    _not_in_silence(reminder, facts, now)
    lead = reminder.prompts[0]
    if local(now, facts.candidate.zone).time() in facts.candidate.quiet:
        through = lead.step in {StepName.CARD, StepName.NUDGE}
        assert through or lead.variant in {"last", "later"}, reminder
    pause = facts.candidate.pause
    for prompt in reminder.prompts:
        if pause is not None and pause.begin <= now < pause.until and reminder.due >= pause.begin:
            assert prompt.step in {StepName.CARD, StepName.DEBRIEF, StepName.THANKS}
        assert not facts.answers.keys() & set(prompt.tasks), "what is done is not asked for"
        _of_a_step(prompt, facts, now)


def _not_in_silence(reminder: Reminder, facts: Facts, now: datetime) -> None:
    lead = reminder.prompts[0]
    own = lead.interview_id if lead.step is StepName.NUDGE else None
    for opportunity in facts.opportunities:
        for it in opportunity.interviews:
            if it.id == own:  # the opt-in calm nudge excepted
                continue
            real = it.state is State.HELD or (it.state is State.PLANNED and opportunity.ending is None)
            assert not (real and it.starts - 45 * MINUTE <= now < it.ends + 30 * MINUTE), reminder


def _of_a_step(prompt: Prompt, facts: Facts, now: datetime) -> None:
    match prompt.step:
        case StepName.STATUS | StepName.SECOND if prompt.variant != "later":
            _may_be_asked(prompt, facts, now)
        case StepName.NUDGE:
            assert facts.candidate.nudge
            it = facts.opportunity(prompt.opportunity_id).interview(prompt.interview_id)
            assert it.state is State.PLANNED
            assert it.timed
        case StepName.BRIEF | StepName.CARD:
            it = facts.opportunity(prompt.opportunity_id).interview(prompt.interview_id)
            assert it.state is State.PLANNED
            assert now < it.starts
        case StepName.RESEARCH | StepName.GAPS | StepName.REREAD | StepName.DECK:
            it = facts.opportunity(prompt.opportunity_id).interview(prompt.interview_id)
            assert it.round > 1
            assert it.state is State.PLANNED
            assert now < it.starts
        case StepName.REVIEW | StepName.SAMPLE:
            it = facts.opportunity(prompt.opportunity_id).interview(prompt.interview_id)
            assert it.state is State.HELD
        case _:
            pass


def _may_be_asked(prompt: Prompt, facts: Facts, now: datetime) -> None:
    """The bot never prompts a status contact before green, and never a third one."""
    of = facts.opportunity(prompt.opportunity_id)
    light = patience(of, days=facts.work_days(of), rhythm=facts.candidate.rhythm, now=now).light
    assert light is Light.GREEN
    wait = waiting(of)
    assert wait is not None
    assert len(wait.unanswered) < MOST_CONTACTS
