"""The settings: what holds now, and what else can be chosen."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time
from typing import Final

from bot.chat.callbacks import Verb, tap, zone_word
from bot.chat.screens import questions
from bot.chat.screens.people import LANGUAGE_NAMES
from bot.chat.screens.screen import Button, Screen, Style, column, grid, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.people import Candidate, QuietHours, Rhythm
from bot.i18n import cities, weeks
from bot.i18n.translator import LANGUAGES

QUIET: Final = (
    QuietHours(begin=time(20), end=time(9)),
    QuietHours(begin=time(21), end=time(8)),
    QuietHours(begin=time(22), end=time(7)),
    QuietHours(begin=time(23), end=time(7)),
    QuietHours(begin=time(0), end=time(0)),
)
MORNINGS: Final = (time(7, 30), time(8, 30), time(9, 30))
WEEKENDS: Final = (time(8, 30), time(9, 30), time(10, 30))
EVENINGS: Final = (time(17, 0), time(18, 0), time(19, 0))
#: hours of the weekly point
WEEKLY: Final = (time(9, 0), time(12, 0), time(18, 0), time(19, 0))


def or_located(asked: Screen, speech: Speech) -> Screen:
    """Return the question about the zone with a shared location as one more way to answer it."""
    # Translators: the paper clip is Telegram’s button for attachments
    way = speech.say("Or send your location with the paper clip: I keep its time zone only.")
    return replace(asked, text=paragraphs(asked.text, way))


def located(zone: str | None, candidate: Candidate, speech: Speech) -> Screen:
    """Return what a shared location that nobody asked for can be used for; the location is not kept."""
    gone = speech.say("The location itself is not kept.")
    change = Button(speech.label("Time zone"), tap(Verb.ZONE))
    if zone is None:
        line = speech.say("I can’t tell the time zone of that place.")
        return Screen(paragraphs(line, gone), ((change,),))
    city = cities.city(zone, speech.language)
    if zone == candidate.zone:
        line = speech.say("Time zone of that place: {city}, as in your settings.", city=city)
        return Screen(paragraphs(line, gone), ((change,),))
    return Screen(
        paragraphs(
            speech.say("Time zone of that place: {city}. Shall your reminders go by it?", city=city), gone
        ),
        ((Button(speech.label("Use this time zone"), tap(Verb.ZONE, zone_word(zone))),),),
    )


def zone_taken(zone: str, now: datetime, speech: Speech) -> Screen:
    """Return the check of a zone that was taken without being asked for: the phone's clock beside ours."""
    ways = {questions.YES: tap(Verb.SETTINGS), questions.OTHER_ZONE: tap(Verb.ZONE)}
    return questions.check_zone(zone, now, ways.__getitem__, speech)


def settings(candidate: Candidate, speech: Speech) -> Screen:
    """Return what holds now, each setting with its button."""
    digests = candidate.digests
    text = Html(
        "\n".join(
            (
                speech.say("<b>Settings</b>"),
                speech.say("Language: {language}", language=LANGUAGE_NAMES[candidate.language]),
                speech.say("Time zone: {city}", city=cities.city(candidate.zone, speech.language)),
                speech.say("Quiet hours: {hours}", hours=_hours(candidate.quiet, speech)),
                speech.say("Rhythm: {rhythm}", rhythm=_rhythm(candidate.rhythm, speech)),
                # Translators: three times of day: “8:30”, “9:30”, “18:00”
                speech.say(
                    "Daily summaries: {morning} ({weekend} at weekends) and {evening}",
                    morning=speech.clock(digests.morning),
                    weekend=speech.clock(digests.weekend),
                    evening=speech.clock(digests.evening),
                ),
                speech.say("Calm word before an interview: yes, half an hour before")
                if candidate.nudge
                else speech.say("Calm word before an interview: no"),
                speech.say(
                    "Weekly point: {weekday}, {clock}",
                    weekday=_weekday(candidate.weekly.weekday, speech),
                    clock=speech.clock(candidate.weekly.clock),
                ),
            )
        )
    )
    return Screen(
        text,
        (
            (
                Button(speech.label("Language"), tap(Verb.SETTINGS, "language")),
                Button(speech.label("Time zone"), tap(Verb.ZONE)),
            ),
            (
                Button(speech.label("Quiet hours"), tap(Verb.SETTINGS, "quiet")),
                Button(speech.label("Rhythm"), tap(Verb.SETTINGS, "rhythm")),
            ),
            (
                Button(speech.label("Daily summaries"), tap(Verb.SETTINGS, "digests")),
                Button(speech.label("Weekly point"), tap(Verb.SETTINGS, "weekly")),
            ),
            (
                Button(speech.label("Calm word"), tap(Verb.SETTINGS, "nudge")),
                Button(speech.label("My groups"), tap(Verb.COHORTS)),
            ),
            # Translators: button: the first screen
            (Button(speech.label("Home"), tap(Verb.HOME)),),
        ),
    )


def language(candidate: Candidate, speech: Speech) -> Screen:
    """Return the languages to choose from."""
    buttons = (
        _choice(LANGUAGE_NAMES[it], "language", it, chosen=it == candidate.language) for it in LANGUAGES
    )
    return Screen(speech.say("Which language shall I speak with you?"), (tuple(buttons), (_back(speech),)))


def quiet(candidate: Candidate, speech: Speech) -> Screen:
    """Return the quiet hours to choose from."""
    buttons = (
        _choice(_hours(it, speech), "quiet", quiet_value(it), chosen=it == candidate.quiet) for it in QUIET
    )
    return Screen(
        speech.say(
            "<b>Quiet hours</b>\n"
            "I stay silent then. Only the pocket card may come, without a sound, when an interview is "
            "early.\n\n"
            "Now: {hours}",
            hours=_hours(candidate.quiet, speech),
        ),
        (*grid(buttons, 2), (_back(speech),)),
    )


def rhythm(candidate: Candidate, speech: Speech) -> Screen:
    """Return how soon to ask for news when no date was promised."""
    buttons = (
        _choice(_rhythm(it, speech), "rhythm", it, chosen=it is candidate.rhythm)
        for it in (Rhythm.PATIENT, Rhythm.STANDARD, Rhythm.URGENT)
    )
    return Screen(
        speech.say(
            "<b>Rhythm</b>\n"
            "When no date was promised, how long do we wait before asking for news?\n"
            "• Patient: two weeks. The usual advice, and the safest.\n"
            "• Standard: ten days.\n"
            "• Brisk: five working days, when time is short.\n"
            "Advice differs; you know the company best.\n\n"
            "Now: {rhythm}",
            rhythm=_rhythm(candidate.rhythm, speech),
        ),
        (*column(buttons), (_back(speech),)),
    )


def nudge(candidate: Candidate, speech: Speech) -> Screen:
    """Return whether a calm word comes half an hour before an interview (A21)."""
    choices = (
        _choice(speech.label("Yes, please"), "nudge", "on", chosen=candidate.nudge),
        _choice(speech.label("No, thank you"), "nudge", "off", chosen=not candidate.nudge),
    )
    return Screen(
        speech.say(
            "<b>A calm word</b>\n"
            "Half an hour before each interview, without a sound: one breath, one thought. "
            "It is the only message that comes so near to an interview, and only if you want it."
        ),
        (choices, (_back(speech),)),
    )


def digests(candidate: Candidate, speech: Speech) -> Screen:
    """Return the times of the two daily summaries."""
    now = candidate.digests
    rows = (
        _times(speech.label("Mornings"), "m", MORNINGS, now.morning, speech),
        _times(speech.label("Weekends"), "w", WEEKENDS, now.weekend, speech),
        _times(speech.label("Evenings"), "e", EVENINGS, now.evening, speech),
    )
    return Screen(
        # Translators: three times of day: “8:30”, “9:30”, “18:00”
        speech.say(
            "<b>Daily summaries</b>\n"
            "Small things come together, twice a day at most, and not at all when there is nothing to "
            "say.\n\n"
            "Now: mornings at {morning}, weekends at {weekend}, evenings at {evening}",
            morning=speech.clock(now.morning),
            weekend=speech.clock(now.weekend),
            evening=speech.clock(now.evening),
        ),
        (*(row for group in rows for row in group), (_back(speech),)),
    )


def weekly(candidate: Candidate, speech: Speech) -> Screen:
    """Return the day and the hour of the weekly point."""
    now = candidate.weekly
    days = (
        _choice(_weekday(it, speech), "weekly", f"d{it}", chosen=it == now.weekday) for it in _week(candidate)
    )
    hours = (_choice(speech.clock(it), "weekly", f"h{it:%H%M}", chosen=it == now.clock) for it in WEEKLY)
    return Screen(
        speech.say(
            "<b>Weekly point</b>\n"
            "Once a week, one look at all that is open: what moved, what did not. It stands in for any other "
            "nudge.\n\n"
            "Now: {weekday}, {clock}",
            weekday=_weekday(now.weekday, speech),
            clock=speech.clock(now.clock),
        ),
        (*grid(days, 2), *grid(hours, 4), (_back(speech),)),
    )


def _week(candidate: Candidate) -> Iterable[int]:
    first = weeks.first_weekday(candidate.territory)
    return ((first + nth) % 7 for nth in range(7))


def _weekday(weekday: int, speech: Speech) -> str:
    return weeks.weekday_name(weekday, speech.language)


def quiet_value(hours: QuietHours) -> str:
    """Return the value of a choice of quiet hours: ``2100-0800``."""
    return f"{hours.begin:%H%M}-{hours.end:%H%M}"


def _times(
    label: str, letter: str, times: Iterable[time], now: time, speech: Speech
) -> tuple[tuple[Button, ...], ...]:
    heading = Button(label, tap(Verb.SETTINGS, "digests"))
    choices = (_choice(speech.clock(it), "digests", f"{letter}{it:%H%M}", chosen=it == now) for it in times)
    return ((heading, *choices),)


def _choice(label: str, setting: str, value: str, *, chosen: bool) -> Button:
    mark = f"✓ {label}" if chosen else label
    return Button(mark, tap(Verb.SETTING, setting, value), style=Style.PRIMARY if chosen else None)


def _hours(hours: QuietHours, speech: Speech) -> str:
    if hours.begin == hours.end:
        # Translators: stands after “Quiet hours:”, and agrees with it
        return speech.label("none")
    # Translators: the quiet hours: two times of day, “21:00 to 8:00”; stands after “Quiet hours:”
    return speech.label("{begin} to {end}", begin=speech.clock(hours.begin), end=speech.clock(hours.end))


def _rhythm(rhythm: Rhythm, speech: Speech) -> str:
    match rhythm:
        case Rhythm.PATIENT:
            return speech.label_in("rhythm", "Patient")
        case Rhythm.STANDARD:
            return speech.label_in("rhythm", "Standard")
        case Rhythm.URGENT:
            return speech.label_in("rhythm", "Brisk")


def _back(speech: Speech) -> Button:
    return Button(speech.label("Back"), tap(Verb.SETTINGS))
