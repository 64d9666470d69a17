"""A tiny simulator: a candidate's story is lived through, and the messages come out as lines.

A line is ``<local date> <weekday> <HH:MM> <prompt>[ + <prompt>…][ silent]`` in the candidate's zone. A
prompt is ``<step>[.<variant>][#<interview>][×<tasks>]``: the interview is left out when it is number 1, the
number of tasks when it is none or one. Prompts of a message that read the same are counted together; lines of
the same minute stand in alphabetical order.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.domain.moments import local
from bot.domain.planning import blocked_until, plan
from bot.domain.playbook import DEFAULT, Playbook
from bot.domain.reminders import Prompt, Reminder
from bot.domain.timeline import Facts

#: what the candidate tells us at a moment
Change = Callable[[Facts, datetime], Facts]


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """What is known at first, and what is told later, at which moment."""

    begin: datetime
    facts: Facts
    changes: tuple[tuple[datetime, Change], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """A reminder as it went out, and what was known then."""

    at: datetime
    reminder: Reminder
    facts: Facts


def play(
    story: Story, *, until: datetime, every: timedelta | None = None, playbook: Playbook = DEFAULT
) -> list[Message]:
    """Live the story through and return what went out, in order.

    Plans when something is told (before anything of that minute is delivered) and when something went
    out, with ``every`` also at each such interval; what is due and not expired goes out at its minute, or
    when what blocks it ends.
    """
    now, told = story.begin, sorted(story.changes, key=lambda it: it[0])
    post = _Post(facts=story.facts, playbook=playbook)
    plans = True
    while now <= until:
        while told and told[0][0] <= now:
            post.facts, plans = told.pop(0)[1](post.facts, now), True
        if plans or (every and (now - story.begin) % every == timedelta()):
            post.plan(now)
            plans = False
        while due := post.due(now):
            for reminder in due:
                post.deliver(reminder, now)
            post.plan(now)
        moments = [*(at for at, _ in told), *post.wakes()]
        now = _next(now, moments, story.begin, every, until)
    return post.messages


@dataclass(kw_only=True, slots=True)
class _Post:
    """What is still to go out, and what went out."""

    facts: Facts
    playbook: Playbook
    messages: list[Message] = field(default_factory=list)
    #: by key: when to look at a reminder again, later than it is due when something blocks it
    pending: dict[str, tuple[datetime, Reminder]] = field(default_factory=dict)

    def plan(self, now: datetime) -> None:
        found = plan(self.facts, self.playbook, now=now).reminders
        blocked = {key: wake for key, (wake, it) in self.pending.items() if wake > it.due}
        self.pending = {it.key: (max(it.due, blocked.get(it.key, it.due)), it) for it in found}

    def due(self, now: datetime) -> list[Reminder]:
        return [it for wake, it in self.pending.values() if wake <= now]

    def wakes(self) -> list[datetime]:
        return [wake for wake, _ in self.pending.values()]

    def deliver(self, reminder: Reminder, now: datetime) -> None:
        free = blocked_until(reminder, self.facts, self.playbook, now=now)
        if free and now < reminder.expires:
            self.pending[reminder.key] = (free, reminder)
            return
        del self.pending[reminder.key]
        if now < reminder.expires:
            self.messages.append(Message(at=now, reminder=reminder, facts=self.facts))
            sent = {**self.facts.sent, **dict.fromkeys(reminder.keys, now)}
            self.facts = replace(self.facts, sent=sent)


def live(
    story: Story, *, until: datetime, every: timedelta | None = None, playbook: Playbook = DEFAULT
) -> list[str]:
    """Live the story through and return its messages as lines."""
    zone = story.facts.candidate.zone
    return lines(play(story, until=until, every=every, playbook=playbook), zone)


def lines(messages: list[Message], zone: str) -> list[str]:
    """Return the messages as lines, in local time of ``zone``."""
    ordered = sorted(messages, key=lambda it: (it.at, _words(it.reminder)))
    return [f"{local(it.at, zone):%Y-%m-%d %a %H:%M} {_words(it.reminder)}" for it in ordered]


def _words(reminder: Reminder) -> str:
    tasks: dict[str, int] = {}
    for prompt in reminder.prompts:
        tasks[_word(prompt)] = tasks.get(_word(prompt), 0) + len(prompt.tasks)
    said = (f"{word}×{many}" if many > 1 else word for word, many in tasks.items())
    return " + ".join(said) + (" silent" if reminder.silent else "")


def _word(prompt: Prompt) -> str:
    variant = f".{prompt.variant}" if prompt.variant else ""
    which = f"#{prompt.interview_id}" if prompt.interview_id != 1 else ""
    return f"{prompt.step}{variant}{which}"


def _next(
    now: datetime, moments: list[datetime], begin: datetime, every: timedelta | None, until: datetime
) -> datetime:
    if every:
        moments = [*moments, now + every - (now - begin) % every]
    return min(moments, default=until + timedelta(minutes=1))
