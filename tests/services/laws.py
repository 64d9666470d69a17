"""The rules above all others (playbook §2), held against a message as it goes out."""

from datetime import datetime

from bot.domain.interviews import State
from bot.domain.moments import MINUTE, local
from bot.domain.outcomes import ContactKind, Light
from bot.domain.patience import MOST_CONTACTS, patience
from bot.domain.playbook import StepName
from bot.domain.reminders import Prompt, Reminder
from bot.domain.timeline import Facts


def hold(reminder: Reminder, facts: Facts, *, now: datetime) -> None:
    """Fail if a reminder that goes out at ``now`` breaks one of the rules by these facts."""
    assert reminder.due <= now < reminder.expires
    _not_in_silence(reminder, facts, now)
    lead = reminder.prompts[0]
    if local(now, facts.candidate.zone).time() in facts.candidate.quiet:
        assert lead.step is StepName.CARD or lead.variant in {"last", "later"}, reminder
    for prompt in reminder.prompts:
        assert not facts.answers.keys() & set(prompt.tasks), "what is done is not asked for"
        _of_a_step(prompt, facts, now)


def _not_in_silence(reminder: Reminder, facts: Facts, now: datetime) -> None:
    for opportunity in facts.opportunities:
        for it in opportunity.interviews:
            real = it.state is State.HELD or (it.state is State.PLANNED and opportunity.ending is None)
            assert not (real and it.starts - 45 * MINUTE <= now < it.ends + 30 * MINUTE), reminder


def _of_a_step(prompt: Prompt, facts: Facts, now: datetime) -> None:
    match prompt.step:
        case StepName.STATUS:
            _may_be_asked(prompt, facts, now)
        case StepName.BRIEF | StepName.CARD:
            it = facts.opportunity(prompt.opportunity_id).interview(prompt.interview_id)
            assert it.state is State.PLANNED
            assert now < it.starts
        case _:
            pass


def _may_be_asked(prompt: Prompt, facts: Facts, now: datetime) -> None:
    """The bot never prompts a status contact before green, and never a third one."""
    of = facts.opportunity(prompt.opportunity_id)
    light = patience(of, days=facts.days[of.territory], rhythm=facts.candidate.rhythm, now=now).light
    assert light is Light.GREEN
    ends = of.latest.ends if of.latest else now
    asked = [it for it in of.contacts if it.kind is ContactKind.STATUS and it.at >= ends]
    assert sum(it.result is None for it in asked) < MOST_CONTACTS
