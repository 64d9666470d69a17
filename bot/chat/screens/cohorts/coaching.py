"""What a coach reads: the week across all groups, and one member.

The message of a Monday names nobody: what members show is read when the coach taps, at the level that holds
then, and each look is one that was really taken.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens.cohorts.joining import cohort_name
from bot.chat.screens.naming import short, short_moment
from bot.chat.screens.screen import Button, Screen, Style, column, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot, StepWords
from bot.chat.screens.tasks import why_row
from bot.domain.cohorts import Cohort
from bot.domain.cohorts.seen import Process, Slot, Stage
from bot.domain.playbook import StepName
from bot.services.coaching import CoachWeek, Line, Part, Wanted
from bot.writing.draft import typed

_ALIAS: Final = 40
_ON_BUTTON: Final = 20
#: lines of each kind in a week, and characters that all groups together may take
_MOST: Final = 6
_ROOM: Final = 3300
#: dates of one member
_DATES: Final = 12


def monday(here: Spot) -> Screen:
    """Return the message that begins a coach's week; it names no member."""
    speech = here.speech
    names = speech.several(cohort_name(it.cohort) for it in here.view.facts.chairs)
    text = speech.say(
        "<b>A new week with {cohorts}</b>\n"
        "This week’s interviews, who might be glad of a word, who asked for your help: as far as each "
        "member shows it to you.",
        cohorts=names,
    )
    open_ = Button(speech.label("See my week"), tap(Verb.COACHING), style=Style.PRIMARY)
    return Screen(text, ((open_,), why_row(here)))


def week(seen: CoachWeek, speech: Speech) -> Screen:
    """Return the coach's week, with a way to the members of each group; the way to a group without any."""
    if not seen.parts:
        return _no_group(speech)
    told = [it for it in (_part(part, seen, speech) for part in seen.parts) if it]
    shown: list[Html] = []
    for it in told:
        if sum(map(len, shown)) + len(it) <= _ROOM:
            shown.append(it)
    more = speech.say("Tap a button to see the other groups.") if len(shown) < len(told) else None
    quiet = (
        None
        if told
        else speech.say("Nothing is waiting for you here this week. A kind word is always welcome.")
    )
    text = paragraphs(speech.say("<b>Your week</b>"), *shown, quiet, more, looked(speech))
    return Screen(text, column(_group(it.cohort) for it in seen.parts))


def _no_group(speech: Speech) -> Screen:
    return Screen(
        speech.say("<b>Your week</b>\nIt is for people who coach a group, and you have none at the moment."),
        (
            (
                Button(speech.label("Open a group"), tap(Verb.OPEN_COHORT)),
                Button(speech.label("My groups"), tap(Verb.COHORTS)),
            ),
        ),
    )


def member(
    line: Line,
    cohort_id: int,
    speech: Speech,
    *,
    above: Html | None = None,
    page: int = 0,
    wanted: Wanted = Wanted.EVERYONE,
) -> Screen:
    """Return one member as far as they show it, with what can be sent to them; ``Back`` leads to the page."""
    seen, alias = line.seen, typed(line.alias, _ALIAS)
    parts = (
        _dates(speech.say("<b>Interviews</b>"), (when(it, speech) for it in seen.interviews), speech),
        _dates(
            speech.say("<b>Replies promised for</b>"), (speech.short_day(it) for it in seen.replies), speech
        ),
        _processes(seen.processes, speech),
        _quiet(seen.quiet_days, speech),
    )
    nothing = None if line.asked or any(parts) else speech.say("Nothing to see here at the moment.")
    asked = speech.say("<b>Asked for your help</b>") if line.asked else None
    answer = Button(speech.label("Answer"), tap(Verb.HELP_REPLY, line.asked), style=Style.PRIMARY)
    text = paragraphs(
        above,
        speech.say("<b>{alias}</b>", alias=alias),
        asked,
        *parts,
        nothing,
        looked(speech),
    )
    return Screen(
        text,
        (
            *(((answer,),) if line.asked else ()),
            (
                Button(speech.label("Send a word"), tap(Verb.ENCOURAGE, cohort_id, line.member_id)),
                Button(speech.label("Propose a task"), _write("task", cohort_id, line.member_id)),
            ),
            (
                Button(speech.label("Interview card"), _write("card", cohort_id, line.member_id)),
                Button(speech.label("Back"), tap(Verb.MEMBERS, cohort_id, page, wanted)),
            ),
        ),
    )


def _write(what: str, cohort_id: int, member_id: int) -> Callback:
    return tap(Verb.WRITE, what, cohort_id, member_id)


def looked(speech: Speech) -> Html:
    """Return the line that says by whose leave all this is seen."""
    return speech.say("<i>Each member chooses what you see here, and can see that you looked.</i>")


def _group(cohort: Cohort) -> Button:
    name = short(cohort_name(cohort), _ON_BUTTON)
    return Button(name, tap(Verb.MEMBERS, cohort.id, 0, Wanted.EVERYONE))


def _part(part: Part, seen: CoachWeek, speech: Speech) -> Html | None:
    """Return what there is to tell of one group, ``None`` for nothing."""
    if not part.lines:
        return None
    asked = [typed(it.alias, _ALIAS) for it in part.lines if it.asked]
    coming = [it for it in part.lines if it.seen.interview_before(seen.end)]
    quiet = [_with_days(it, speech) for it in part.lines if it.seen.quiet_days is not None]
    others = len(coming) - _MOST
    lines = (
        speech.say("<b>{cohort}</b>", cohort=cohort_name(part.cohort)),
        speech.say("Asked for your help: {names}", names=_several(asked, speech)) if asked else None,
        *(_interviews(it, seen, speech) for it in coming[:_MOST]),
        speech.count("• {count} more with an interview", "• {count} more with an interview", others)
        if others > 0
        else None,
        speech.say("Not active for a while: {names}", names=_several(quiet, speech)) if quiet else None,
    )
    return Html("\n".join(it for it in lines if it))


def _several(names: list[str], speech: Speech) -> str:
    return speech.several(names) if len(names) <= _MOST else f"{', '.join(names[:_MOST])}…"


def _interviews(line: Line, seen: CoachWeek, speech: Speech) -> Html:
    slots = [when(it, speech) for it in line.seen.interviews if it.day < seen.end]
    # Translators: {alias} is how a member is called, {moments} is when their interviews are
    return speech.say(
        "• {alias}: {moments}", alias=typed(line.alias, _ALIAS), moments=_several(slots, speech)
    )


def _with_days(line: Line, speech: Speech) -> str:
    # Translators: in a list of members without a tap for a while: {alias} is how a member is called
    return speech.label_count(
        "{alias} ({count} day)",
        "{alias} ({count} days)",
        line.seen.quiet_days or 0,
        alias=typed(line.alias, _ALIAS),
    )


def when(slot: Slot, speech: Speech) -> str:
    """Return when an interview is, on the reader's clocks; its day while the hour is not known."""
    return short_moment(slot.starts, speech) if slot.starts else speech.short_day(slot.day)


def _dates(heading: Html, dates: Iterable[str], speech: Speech) -> Html | None:
    every = list(dates)
    lines = [speech.say("• {day}", day=it) for it in every[:_DATES]]
    more = len(every) - _DATES
    if more > 0:
        lines.append(speech.count("• and {count} later", "• and {count} later", more))
    return Html("\n".join((heading, *lines))) if lines else None


def _processes(processes: Sequence[Process], speech: Speech) -> Html:
    lines = [_process(it, speech) for it in processes[:_MOST]]
    more = len(processes) - _MOST
    if more > 0:
        lines.append(speech.count("• and {count} more process", "• and {count} more processes", more))
    return Html("\n".join(lines))


def _process(process: Process, speech: Speech) -> Html:
    """Return where a process stands and what of the care was done; the sentences know its number alone."""
    lines = (_stage(process, speech), *(_care(process, speech) if process.stage is Stage.WAITING else ()))
    return Html("\n".join(it for it in lines if it))


def _stage(process: Process, speech: Speech) -> Html:
    number = process.number
    match process.stage:
        case Stage.AHEAD if process.prepared:
            return speech.say(
                "<b>Process {number}</b>: an interview coming up, with preparation", number=number
            )
        case Stage.AHEAD:
            return speech.say("<b>Process {number}</b>: an interview coming up", number=number)
        case Stage.TO_TELL:
            return speech.say("<b>Process {number}</b>: the interview should be over", number=number)
        case Stage.NO_DATE:
            return speech.say("<b>Process {number}</b>: the next date is not known yet", number=number)
        case Stage.WAITING if process.until is not None:
            day = speech.short_day(process.until)
            # Translators: {number} tells one process from another, {day} is “Tue 24 Nov”
            return speech.say("<b>Process {number}</b>: a reply promised by {day}", number=number, day=day)
        case Stage.WAITING:
            return speech.say("<b>Process {number}</b>: waiting for a reply", number=number)


def _care(process: Process, speech: Speech) -> Iterable[Html]:
    if process.told:
        yield speech.say("• how it went has been noted")
    if process.letters:
        # Translators: notes of thanks after an interview: {sent} of {letters} were sent within a day
        yield speech.say(
            "• notes sent within a day: {sent} of {letters}", sent=process.sent, letters=process.letters
        )


def _quiet(days: int | None, speech: Speech) -> Html | None:
    if days is None:
        return None
    return speech.count("Not active for {count} day.", "Not active for {count} days.", days)


def _over(here: Spot) -> Html | None:
    """Return the line for somebody who accompanies no group any more."""
    if here.view.facts.chairs:
        return None
    return here.speech.say("You no longer coach a group; there is nothing left to do here.")


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.COACHING: StepWords(
        section=monday,
        title=lambda here: here.speech.say("Your week with your groups"),
        opening=lambda here: here.speech.label("See my week"),
        coming=lambda speech: speech.say("your week with your groups"),
        why=lambda speech: speech.say(
            "<b>Why now?</b>\n"
            "Your week comes on the first of your days at work, before the day begins, in one message for "
            "all your groups. It does not come while you are away from all of them, or all of them take a "
            "break."
        ),
        over=_over,
    ),
}
