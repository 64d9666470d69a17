"""The members of a group, as their coach reads them page by page."""

from collections.abc import Iterable
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.cohorts.coaching import looked, when
from bot.chat.screens.cohorts.joining import cohort_name
from bot.chat.screens.naming import short
from bot.chat.screens.screen import Button, Row, Screen, grid, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.services.coaching import Line, Members, Wanted
from bot.writing.draft import typed

_ALIAS: Final = 40
_ON_BUTTON: Final = 20
#: interviews of one member in a list
_MOST: Final = 2


def members(seen: Members, speech: Speech, *, found: bool = False) -> Screen:
    """Return a page of a group's members; ``found``: the first of those whose name was searched for."""
    # Translators: {cohort} is the name of a group, {count} says how many of its members are listed
    heading = speech.count(
        "<b>{cohort}</b>: {count} member",
        "<b>{cohort}</b>: {count} members",
        seen.total,
        cohort=cohort_name(seen.cohort),
    )
    lines = Html("\n".join(_listed(it, seen, speech) for it in seen.lines))
    none = None if seen.lines else speech.say("There is nobody in this list at the moment.")
    read = looked(speech) if seen.lines else None
    each = grid(
        (
            Button(
                short(typed(it.alias), _ON_BUTTON),
                tap(Verb.MEMBER, seen.cohort.id, it.member_id, seen.page, seen.wanted),
            )
            for it in seen.lines
        ),
        2,
    )
    ways = (
        ((_filter(Wanted.EVERYONE, seen, speech),),)
        if found
        else (_pages(seen, speech), *_filters(seen, speech))
    )
    more = _left_out(seen.total - len(seen.lines), speech) if found else None
    return Screen(paragraphs(heading, lines or none, more, read), each).with_rows(
        *ways, *_below(seen, speech)
    )


def ask_name(speech: Speech) -> Screen:
    """Ask for a part of a member's name."""
    return Screen(speech.say("Which member are you looking for? Type their name, or part of it."))


def _left_out(count: int, speech: Speech) -> Html | None:
    if count <= 0:
        return None
    return speech.count(
        "{count} more has that in their name: search again with a longer part of it.",
        "{count} more have that in their name: search again with a longer part of it.",
        count,
    )


def _listed(line: Line, seen: Members, speech: Speech) -> Html:
    """Return a member with what there is to tell of this week."""
    marks = list(_marks(line, seen, speech))
    alias = typed(line.alias, _ALIAS)
    if not marks:
        return speech.say("• {alias}", alias=alias)
    # Translators: {alias} is how a member is called, {marks} is what there is to tell of this week
    return speech.say("• {alias}: {marks}", alias=alias, marks=", ".join(marks))


def _marks(line: Line, seen: Members, speech: Speech) -> Iterable[str]:
    if line.asked:
        yield speech.label("asked for help")
    coming = [it for it in line.seen.interviews if it.day < seen.end]
    for slot in coming[:_MOST]:
        # Translators: in a list of members: {moment} is “Tue 24 Nov at 14:30”
        yield speech.label("interview {moment}", moment=when(slot, speech))
    others = len(coming) - _MOST
    if others > 0:
        yield speech.label_count("{count} more interview", "{count} more interviews", others)
    if line.seen.quiet_days is not None:
        days = line.seen.quiet_days
        yield speech.label_count("not active for {count} day", "not active for {count} days", days)


def _pages(seen: Members, speech: Speech) -> Row:
    def turn(label: str, page: int) -> Button:
        return Button(label, tap(Verb.MEMBERS, seen.cohort.id, page, seen.wanted))

    back = (turn(speech.label("‹ Previous"), seen.page - 1),) if seen.page else ()
    on = (turn(speech.label("Next ›"), seen.page + 1),) if seen.page + 1 < seen.pages else ()
    return (*back, *on)


def _filters(seen: Members, speech: Speech) -> tuple[Row, ...]:
    return grid((_filter(it, seen, speech, chosen=seen.wanted) for it in Wanted), 2)


def _filter(wanted: Wanted, seen: Members, speech: Speech, *, chosen: Wanted | None = None) -> Button:
    label = _wanted(wanted, speech)
    return Button(f"✓ {label}" if wanted is chosen else label, tap(Verb.MEMBERS, seen.cohort.id, 0, wanted))


def _wanted(wanted: Wanted, speech: Speech) -> str:
    match wanted:
        case Wanted.EVERYONE:
            return speech.label("Every member")
        case Wanted.INTERVIEW:
            return speech.label("Interview soon")
        case Wanted.QUIET:
            return speech.label("Not active lately")
        case Wanted.ASKED:
            return speech.label("Asked for help")


def _below(seen: Members, speech: Speech) -> tuple[Row, ...]:
    return (
        (
            Button(speech.label("Find a member"), tap(Verb.FIND_MEMBER, seen.cohort.id)),
            Button(speech.label("Workshops"), tap(Verb.WORKSHOPS, seen.cohort.id)),
        ),
        (
            Button(speech.label("My week"), tap(Verb.COACHING)),
            Button(speech.label("Figures of the group"), tap(Verb.REPORT, seen.cohort.id)),
        ),
        (Button(speech.label("See the group"), tap(Verb.COHORT, seen.cohort.id)),),
    )
