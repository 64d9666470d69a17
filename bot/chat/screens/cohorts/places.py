"""A member's place in a group: the two switches, what else to take part in, who read what, leaving."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens.cohorts import office, support
from bot.chat.screens.cohorts.joining import coach_names, cohort_name
from bot.chat.screens.cohorts.levels import LEVELS, level_name, level_row, meaning
from bot.chat.screens.naming import short
from bot.chat.screens.screen import Button, Row, Screen, Style, column, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts import Chair, Look, Membership
from bot.domain.moments import local_day
from bot.domain.timeline import Facts
from bot.services.memberships import Place
from bot.writing.draft import typed

_ON_BUTTON: Final = 20
#: days on which somebody looked, in words
_MOST_DAYS: Final = 14


def groups(facts: Facts, speech: Speech) -> Screen:
    """Return the groups of somebody, as a member and as a coach."""
    if not facts.memberships and not facts.chairs:
        text = speech.say(
            "<b>Groups</b>\n"
            "You are not in any group. An invitation lets you in: its link, or the button in the group.\n\n"
            "Do you support people who are looking for a job? Then you can open a group of your own."
        )
        return Screen(text, (_open(speech), (_home(speech),)))
    member = tuple(
        Button(short(cohort_name(it.cohort), _ON_BUTTON), tap(Verb.PLACE, it.cohort.id))
        for it in facts.memberships
    )
    coach = tuple(
        Button(short(cohort_name(it.cohort), _ON_BUTTON), tap(Verb.COHORT, it.cohort.id))
        for it in facts.chairs
    )
    text = paragraphs(
        speech.say("<b>Your groups</b>"),
        _list(speech.say("<b>As a member</b>"), facts.memberships, speech) if member else None,
        _list(speech.say("<b>As a coach</b>"), facts.chairs, speech) if coach else None,
    )
    return Screen(text, (*column((*member, *coach)), *((_open(speech),) if coach else ()), (_home(speech),)))


def place(seen: Place, speech: Speech, *, above: Html | None = None) -> Screen:
    """Return a member's place with both switches as they stand and what each of them means."""
    member, cohort_id = seen.membership, seen.cohort.id
    text = paragraphs(
        above,
        speech.say(
            "<b>{cohort}</b>\nYour name there: {alias}\nCoached by: {coaches}",
            cohort=cohort_name(seen.cohort),
            alias=typed(member.alias),
            coaches=coach_names(seen.chairs, speech),
        ),
        _replies(seen, speech),
        _totals(member, speech),
        _reading(seen, speech),
        speech.say(
            "Saying no has no consequences, and nobody is told who chose what. Changes take effect at once."
        ),
        speech.say(
            "Also, if you like: the weekly round (one win, one goal, one ask, read by the group), and "
            "practice with one other member."
        ),
    )
    return Screen(
        text,
        (
            (_counted(member, speech), Button(speech.label("What a coach reads"), _part(seen, "levels"))),
            _takes_part(member, speech),
            *_rounds(member, speech),
            (support.button(speech, cohort_id),),
            (
                Button(speech.label("Change my name"), _part(seen, "alias")),
                Button(speech.label("Who read what"), _part(seen, "looks")),
            ),
            (Button(speech.label("Leave the group"), tap(Verb.LEAVE, cohort_id)), _home(speech)),
        ),
    )


def levels(seen: Place, speech: Speech) -> Screen:
    """Ask what each coach may read, with what each level means."""
    several = len(seen.chairs) > 1
    lines = Html("\n".join(_level_line(nth, it, seen, speech) for nth, it in enumerate(seen.chairs, 1)))
    text = paragraphs(
        speech.say("<b>What a coach may read · {cohort}</b>", cohort=cohort_name(seen.cohort)),
        meaning(speech),
        lines,
    )
    rows = tuple(
        level_row(
            seen.membership.level_for(it.coach_id),
            tuple((level, tap(Verb.LEVEL, seen.cohort.id, it.coach_id, level)) for level in LEVELS),
            speech,
            nth=nth if several else None,
        )
        for nth, it in enumerate(seen.chairs, 1)
    )
    return Screen(text, (*rows, (_back(seen, speech),)))


def looks(seen: Place, speech: Speech) -> Screen:
    """Return who read of the member, one line a day."""
    heading = speech.say("<b>Who read what · {cohort}</b>", cohort=cohort_name(seen.cohort))
    days = [(day, tuple(of_day)) for day, of_day in groupby(seen.looks, key=lambda it: it.day)]
    lines = Html("\n".join(_look_line(of_day, seen, speech) for _, of_day in days[:_MOST_DAYS]))
    none = speech.say("Nobody has read anything about you.")
    more = speech.say("Earlier days are not shown here.") if len(days) > _MOST_DAYS else None
    return Screen(paragraphs(heading, lines or none, more), ((_back(seen, speech),),))


def leave(seen: Place, speech: Speech) -> Screen:
    """Ask whether to leave."""
    text = speech.say(
        "<b>Leave {cohort}?</b>\n"
        "At once, what you shared there is deleted, nothing more comes from the group, and no coach can "
        "read anything. Your interviews, your notes and your reminders stay as they are.\n\n"
        "A new invitation would let you back in.",
        cohort=cohort_name(seen.cohort),
    )
    return Screen(
        text,
        (
            (
                Button(speech.label("Yes, leave"), tap(Verb.LEAVE, seen.cohort.id, 1), style=Style.DANGER),
                Button(speech.label("Stay"), tap(Verb.PLACE, seen.cohort.id)),
            ),
        ),
    )


def left(speech: Speech) -> Screen:
    """Return what follows leaving."""
    return Screen(
        speech.say(
            "You have left the group; nothing you shared there is kept. Everything of your own goes on."
        ),
        ((_home(speech),),),
    )


def _totals(member: Membership, speech: Speech) -> Html:
    if member.counted_from is None:
        state = speech.say("<b>1. Counted in the group’s figures: no</b>")
    else:
        day = speech.day(local_day(member.counted_from, member.cohort.zone))
        state = speech.say("<b>1. Counted in the group’s figures: yes, from {day}</b>", day=day)
    what = speech.say(
        "Once a week the group reads overall figures, in ranges: never a name, and nothing for fewer than "
        "four people."
    )
    return Html(f"{state}\n{what}")


def _reading(seen: Place, speech: Speech) -> Html:
    lines = [
        # Translators: what one coach may read of the member: {level} is “Nothing”, “Dates” or “Progress”
        speech.say(
            "• {coach}: {level}",
            coach=typed(it.name),
            level=level_name(seen.membership.level_for(it.coach_id), speech),
        )
        for it in seen.chairs
    ]
    return Html("\n".join((speech.say("<b>2. What a coach may read about you</b>"), *lines)))


def _replies(seen: Place, speech: Speech) -> Html:
    return Html("\n".join(reply_line(it, seen, speech) for it in seen.chairs))


def reply_line(chair: Chair, seen: Place, speech: Speech) -> Html:
    """Return how soon a coach usually replies, or until when they are away and who stands in."""
    back = office.back_on(chair)
    if back is None or not chair.away_at(seen.now):
        return office.replies(chair, speech)
    day = speech.day(back)
    instead = next((it for it in seen.chairs if it.coach_id == chair.stand_in), None)
    if instead is None:
        # Translators: {day} is a day in full
        return speech.say("{coach} is away and back on {day}.", coach=typed(chair.name), day=day)
    # Translators: {day} is a day in full, {other} another coach’s name
    return speech.say(
        "{coach} is away and back on {day}; {other} stands in.",
        coach=typed(chair.name),
        day=day,
        other=typed(instead.name),
    )


def _counted(member: Membership, speech: Speech) -> Button:
    if member.counted_from is None:
        return Button(speech.label("Count me in"), tap(Verb.SWITCH, member.cohort.id, "counted", "on"))
    return Button(speech.label("Count me out"), tap(Verb.SWITCH, member.cohort.id, "counted", "off"))


def _takes_part(member: Membership, speech: Speech) -> Row:
    cohort_id = member.cohort.id
    rounds = (
        Button(speech.label("Leave the rounds"), tap(Verb.SWITCH, cohort_id, "rounds", "off"))
        if member.rounds
        else Button(speech.label("Join the rounds"), tap(Verb.SWITCH, cohort_id, "rounds", "on"))
    )
    practice = (
        Button(speech.label("No more pairs"), tap(Verb.SWITCH, cohort_id, "practice", "off"))
        if member.practice
        else Button(speech.label("Practise in pairs"), tap(Verb.SWITCH, cohort_id, "practice", "on"))
    )
    return rounds, practice


def _rounds(member: Membership, speech: Speech) -> tuple[Row, ...]:
    """Return the way to this week's round, for whoever takes part in it."""
    if not member.rounds:
        return ()
    return ((Button(speech.label("Say something"), tap(Verb.ENTRY, member.cohort.id)),),)


def _level_line(nth: int, chair: Chair, seen: Place, speech: Speech) -> Html:
    level = level_name(seen.membership.level_for(chair.coach_id), speech)
    if len(seen.chairs) == 1:
        return speech.say("• {coach}: {level}", coach=typed(chair.name), level=level)
    # Translators: a numbered line, with a row of buttons of that number
    return speech.say("{nth}. {coach}: {level}", nth=nth, coach=typed(chair.name), level=level)


def _look_line(of_day: tuple[Look, ...], seen: Place, speech: Speech) -> Html:
    names = {it.coach_id: typed(it.name) for it in seen.chairs}
    said: Iterator[str] = (
        # Translators: in a line of one day: who read, and the level of what was read
        speech.label(
            "{coach} ({level})",
            coach=names.get(it.coach_id) or speech.label("a former coach"),
            level=level_name(it.level, speech),
        )
        for it in of_day
    )
    # Translators: one line a day: who read what of the member
    return speech.say("• {day}: {who}", day=speech.short_day(of_day[0].day), who=speech.several(said))


def _list(heading: Html, held: Iterable[Membership | Chair], speech: Speech) -> Html:
    return Html("\n".join((heading, *(speech.say("• {name}", name=cohort_name(it.cohort)) for it in held))))


def _open(speech: Speech) -> Row:
    return (Button(speech.label("Open a group"), tap(Verb.OPEN_COHORT)),)


def _home(speech: Speech) -> Button:
    return Button(speech.label("Home"), tap(Verb.HOME))


def _part(seen: Place, name: str) -> Callback:
    return tap(Verb.PLACE, seen.cohort.id, name)


def _back(seen: Place, speech: Speech) -> Button:
    return Button(speech.label("Back"), tap(Verb.PLACE, seen.cohort.id))
