"""A group as its coach runs it: name, seats, language, clock, days at work, absence, a break."""

from typing import Final

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens.cohorts.joining import coach_names, cohort_name
from bot.chat.screens.cohorts.office import back_on, working_days
from bot.chat.screens.people import LANGUAGE_NAMES
from bot.chat.screens.screen import Button, Screen, Style, grid, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts import Chair, Cohort
from bot.domain.cohorts.cohort import MOST_SEATS
from bot.domain.moments import local_day
from bot.i18n import cities, weeks
from bot.i18n.translator import LANGUAGES
from bot.services.coaching import Wanted
from bot.services.cohorts import Running
from bot.writing.draft import typed

#: seats offered as buttons
SEATS: Final = (6, 8, 10, 12, 15, 20, 30, 50, 75, 100, 150, MOST_SEATS)
#: usual reply times offered as buttons, in working days
REPLIES: Final = (1, 2, 3, 5)


def run(seen: Running, speech: Speech, *, above: Html | None = None) -> Screen:
    """Return a group as it stands, with all that its coach can do."""
    cohort, chair = seen.cohort, seen.chair
    text = paragraphs(
        above,
        speech.say("<b>{cohort}</b>", cohort=cohort_name(cohort)),
        Html(
            "\n".join(
                it
                for it in (
                    _taken(seen, speech),
                    speech.say("Coaches: {coaches}", coaches=coach_names(seen.chairs, speech)),
                    _meets(seen, speech),
                    _clock(cohort, speech),
                    speech.say("Your days at work: {days}", days=working_days(chair, speech)),
                    _reply(chair.reply_days, speech),
                    _away(seen, speech),
                    _resting(seen, speech),
                )
                if it
            )
        ),
    )
    return Screen(
        text,
        (
            (Button(speech.label("Invite members"), _link(seen, "join"), style=Style.PRIMARY),),
            (
                Button(speech.label("Members"), tap(Verb.MEMBERS, cohort.id, 0, Wanted.EVERYONE)),
                Button(speech.label("My week"), tap(Verb.COACHING)),
            ),
            (
                Button(speech.label("Add me to the group"), _link(seen, "group")),
                Button(speech.label("Coaches"), part(seen, "coaches")),
            ),
            (
                Button(speech.label("Days at work"), part(seen, "office")),
                Button(speech.label("My absence"), tap(Verb.AWAY, cohort.id)),
            ),
            (
                Button(speech.label("Name, seats, clock"), part(seen, "seats")),
                Button(speech.label("Group break"), tap(Verb.BREAK, cohort.id)),
            ),
            (
                Button(speech.label("Close or leave"), tap(Verb.QUIT, cohort.id)),
                Button(speech.label("My groups"), tap(Verb.COHORTS)),
            ),
        ),
    )


def coaches(seen: Running, speech: Speech) -> Screen:
    """Return who runs the group, with the ways to add a coach and to hand it over."""
    lines = Html("\n".join(_coach_line(it, seen, speech) for it in seen.chairs))
    text = paragraphs(
        speech.say("<b>Coaches · {cohort}</b>", cohort=cohort_name(seen.cohort)),
        lines,
        speech.say(
            "A coach joins by a link of their own, valid for one person. Each member then decides what this "
            "coach may read."
        ),
        speech.say(
            "To hand the group over: invite the new coach, and leave it to them once they have joined."
        ),
    )
    leave = (Button(speech.label("Leave it to them"), tap(Verb.QUIT, seen.cohort.id, "leave")),)
    return Screen(
        text,
        (
            (Button(speech.label("Invite a coach"), _link(seen, "coach"), style=Style.PRIMARY),),
            *((leave,) if seen.others else ()),
            (back(seen, speech),),
        ),
    )


def office(seen: Running, speech: Speech) -> Screen:
    """Return the days at work and the usual reply time, to be chosen."""
    chair, cohort_id = seen.chair, seen.cohort.id
    first = weeks.first_weekday(seen.cohort.territory)
    days = (
        _choice(
            weeks.weekday_name(day, speech.language),
            tap(Verb.CHANGE, cohort_id, "day", day, "off" if day in chair.weekdays else "on"),
            chosen=day in chair.weekdays,
        )
        for day in ((first + nth) % 7 for nth in range(7))
    )
    replies = tuple(
        _choice(
            speech.label_count("{count} day", "{count} days", it),
            tap(Verb.CHANGE, cohort_id, "reply", it),
            chosen=it == chair.reply_days,
        )
        for it in REPLIES
    )
    text = speech.say(
        "<b>Days at work</b>\n"
        "On the first of them your week comes, with all your groups on one screen. On other days nobody "
        "expects a reply.\n\n"
        "<b>Usual reply</b>\n"
        "Within how many working days do you reply? Members can see it, and know what to expect."
    )
    return Screen(text, (*grid(days, 2), *grid(replies, 2), (back(seen, speech),)))


def seats(seen: Running, speech: Speech) -> Screen:
    """Return a group's name, its seats, its language and its clock, to be changed."""
    cohort = seen.cohort
    choices = (
        _choice(str(it), tap(Verb.CHANGE, cohort.id, "seats", it), chosen=it == cohort.seats)
        for it in SEATS
        if it >= seen.taken
    )
    languages = tuple(
        _choice(LANGUAGE_NAMES[it], tap(Verb.CHANGE, cohort.id, "lang", it), chosen=it == cohort.language)
        for it in LANGUAGES
    )
    text = paragraphs(
        speech.say(
            "<b>{cohort}</b>\nHow many members can there be? And which language should I speak in the group?",
            cohort=cohort_name(cohort),
        ),
        Html("\n".join((_taken(seen, speech), _clock(cohort, speech)))),
    )
    others = (
        Button(speech.label("Another name"), tap(Verb.CHANGE, cohort.id, "name")),
        Button(speech.label("Another time zone"), tap(Verb.CHANGE, cohort.id, "zone")),
    )
    return Screen(text, (*grid(choices, 3), languages, others, (back(seen, speech),)))


def away(seen: Running, speech: Speech) -> Screen:
    """Return the absence in progress with the way back."""
    cohort_id = seen.cohort.id
    return Screen(
        paragraphs(
            _away(seen, speech),
            speech.say(
                "Members can see it. If you are away from all your groups, your week does not come either."
            ),
        ),
        (
            (
                Button(speech.label("I am back"), tap(Verb.AWAY, cohort_id, "end")),
                Button(speech.label("Another day"), tap(Verb.AWAY, cohort_id, "new")),
            ),
            (back(seen, speech),),
        ),
    )


def resting(seen: Running, speech: Speech) -> Screen:
    """Return the break in progress with the way out."""
    cohort_id = seen.cohort.id
    return Screen(
        paragraphs(_resting(seen, speech), speech.say("Nothing is posted or asked in the meantime.")),
        (
            (
                Button(speech.label("End the break"), tap(Verb.BREAK, cohort_id, "end")),
                Button(speech.label("Another day"), tap(Verb.BREAK, cohort_id, "new")),
            ),
            (back(seen, speech),),
        ),
    )


def stand_ins(seen: Running) -> tuple[tuple[str, int], ...]:
    """Return who may stand in: the name on a button, and the coach's id."""
    return tuple((typed(it.name, 20), it.coach_id) for it in seen.others)


def back(seen: Running, speech: Speech) -> Button:
    """Return the button that leads back to the group."""
    return Button(speech.label("Back"), tap(Verb.COHORT, seen.cohort.id))


def _meets(seen: Running, speech: Speech) -> Html:
    group = seen.cohort.group
    if group is None:
        return speech.say("Telegram group: not yet")
    if group.lost_at is not None:
        return speech.say("Telegram group: I can’t write there any more. Add me again.")
    day = speech.short_day(local_day(group.linked_at, speech.zone))
    return speech.say("Telegram group: since {day}", day=day)


def _taken(seen: Running, speech: Speech) -> Html:
    return speech.count(
        "{count} seat of {seats} is taken",
        "{count} seats of {seats} are taken",
        seen.taken,
        seats=seen.cohort.seats,
    )


def _clock(cohort: Cohort, speech: Speech) -> Html:
    # Translators: {language} is written in itself; {city} gives the time zone its name
    return speech.say(
        "Language: {language}. Time: {city}",
        language=LANGUAGE_NAMES[cohort.language],
        city=cities.city(cohort.zone, speech.language),
    )


def _reply(days: int, speech: Speech) -> Html:
    return speech.count(
        "You usually reply within {count} working day", "You usually reply within {count} working days", days
    )


def _away(seen: Running, speech: Speech) -> Html | None:
    chair, back = seen.chair, back_on(seen.chair)
    if back is None or not chair.away_at(seen.now):
        return None
    day = speech.day(back)
    instead = next((it for it in seen.chairs if it.coach_id == chair.stand_in), None)
    if instead is None:
        return speech.say("You are away and back on {day}.", day=day)
    # Translators: {day} is a day in full, {other} another coach’s name
    return speech.say(
        "You are away and back on {day}; {other} stands in.", day=day, other=typed(instead.name)
    )


def _resting(seen: Running, speech: Speech) -> Html | None:
    holiday = seen.cohort.holiday
    if holiday is None or not seen.resting:
        return None
    day = speech.day(local_day(holiday.until, seen.cohort.zone))
    return speech.say("The group takes a break and is back on {day}.", day=day)


def _coach_line(chair: Chair, seen: Running, speech: Speech) -> Html:
    name = typed(chair.name)
    if chair.coach_id == seen.chair.coach_id:
        return speech.say("• {name} (you)", name=name)
    back = back_on(chair)
    if back is not None and chair.away_at(seen.now):
        day = speech.short_day(back)
        # Translators: {day} is a day in short
        return speech.say("• {name}, away, back on {day}", name=name, day=day)
    return speech.say("• {name}", name=name)


def _choice(label: str, callback: Callback, *, chosen: bool) -> Button:
    return Button(f"✓ {label}" if chosen else label, callback, style=Style.PRIMARY if chosen else None)


def part(seen: Running, name: str) -> Callback:
    """Return the callback that shows a part of the group."""
    return tap(Verb.COHORT, seen.cohort.id, name)


def _link(seen: Running, errand: str) -> Callback:
    return tap(Verb.LINK, seen.cohort.id, errand)
