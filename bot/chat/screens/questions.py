"""The questions the forms ask: what stands above the buttons, and the choices."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from bot.chat.callbacks import zone_word
from bot.chat.screens import calendar
from bot.chat.screens.forms import Pick
from bot.chat.screens.naming import on_its_clocks, person, short
from bot.chat.screens.screen import Button, Row, Screen, Style, column, grid
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.told import Told
from bot.domain.interviews import Interview
from bot.domain.moments import BusinessDays, local
from bot.domain.people import Civility, Personal
from bot.domain.timeline import Interviewer, Reference
from bot.i18n import cities, dates, territories
from bot.reading.moments import Problem
from bot.writing.draft import typed

#: choices that are no day and no time
YES: Final = "yes"
OTHER_DAY: Final = "day"
OTHER_ZONE: Final = "zone"
READY: Final = "ok"
THEY_CALL: Final = "call"
NONE_GIVEN: Final = "none"
NOT_ASKED: Final = "unasked"
BY_PHONE: Final = "phone"
UNKNOWN: Final = "unknown"
_NAME: Final = 20


def company(speech: Speech) -> Screen:
    """Ask for the company."""
    return Screen(speech.say("Which company is the interview with?\n\nType its name."))


def day(asked: Html, today: date, pick: Pick, speech: Speech, *, ahead: bool = False) -> Screen:
    """Ask for a day, with quick picks around today; from today on if it lies ``ahead``."""
    hint = speech.say("Choose a day, or type it: “Tuesday at 2.30 pm”, “24/11 14:30”.")
    near = calendar.coming(today, pick, speech) if ahead else calendar.around(today, pick, speech)
    return Screen(_two(asked, hint), near)


def month(
    asked: Html,
    page: str,
    bounds: calendar.Bounds,
    pick: Pick,
    speech: Speech,
    *,
    work: BusinessDays,
    territory: str,
    today: date,
) -> Screen:
    """Ask for a day on a page of the calendar: the grid of a month, or the months of a year."""
    rows = calendar.page(page, bounds, pick, speech, work=work, territory=territory, today=today)
    if calendar.read_year(page):
        return Screen(_two(asked, speech.say("In which month?")), rows)
    key = speech.say(
        "<i>A dot marks the days on which most offices are closed. The month’s name opens the others.</i>"
    )
    return Screen(_two(asked, key), rows)


def hour(chosen: date, pick: Pick, speech: Speech, *, today: date) -> Screen:
    """Ask for the time on a day, with half hours."""
    return Screen(
        speech.say(
            "<b>{day}</b>\n\nAt what time? Choose, or type it: “14:15”, “between 2 and 4”.",
            day=_capital(speech.day(chosen, today)),
        ),
        (*calendar.clocks(pick, speech), *_parts(pick, speech)),
    )


def _parts(pick: Pick, speech: Speech) -> tuple[Row, ...]:
    return (
        (Button(speech.label("Morning"), pick("am")), Button(speech.label("Afternoon"), pick("pm"))),
        (Button(speech.label("I don’t know yet"), pick("any")),),
    )


def every_hour(chosen: date, shown: int | None, pick: Pick, speech: Speech, *, today: date) -> Screen:
    """Ask for the hour, then for the minutes of the hour ``shown``."""
    rows = calendar.hours(pick) if shown is None else calendar.minutes(shown, pick, speech)
    asked = speech.say("<b>{day}</b>\n\nAt what time?", day=_capital(speech.day(chosen, today)))
    return Screen(asked, rows)


def either(asked: Html, meant: Sequence[Told], pick: Pick, speech: Speech, *, today: date) -> Screen:
    """Ask which of several readings was meant: with their years, unless all lie in the present one."""
    year = any(it.day.year != today.year for it in meant)
    buttons = (Button(_written(it, speech, year=year), pick(f"e{nth}")) for nth, it in enumerate(meant))
    return Screen(asked, column(buttons))


def sure(interview: Interview, pick: Pick, speech: Speech, *, now: datetime) -> Screen:
    """Show the moment of an interview in full and ask whether it is right, before it is saved."""
    starts, zone = interview.starts, interview.zone
    # Translators: asks to confirm: {moment} is “Tuesday 24 November 2026 at 14:30” in {city}
    told = speech.say(
        "<b>{moment}</b>\nTime in {city}",
        moment=_capital(on_its_clocks(interview, speech, full=True)),
        city=cities.city(zone, speech.language),
    )
    over = (starts if interview.timed else interview.ends) < now
    asked = speech.say("This moment is behind us. Is that right?") if over else speech.say("Is that right?")
    here = for_you(starts, zone, speech) if interview.timed else None
    return Screen(
        _two(Html(f"{told}\n{here}") if here else told, asked),
        (
            (Button(speech.label("Yes, save it"), pick(YES), style=Style.PRIMARY),),
            (
                Button(speech.label("Another day"), pick(OTHER_DAY)),
                Button(speech.label("Another time zone"), pick(OTHER_ZONE)),
            ),
        ),
    )


def for_you(moment: datetime, zone: str, speech: Speech) -> Html | None:
    """Return the candidate's own time of a moment told in ``zone``, ``None`` when their clocks agree."""
    if local(moment, zone).utcoffset() == local(moment, speech.zone).utcoffset():
        return None
    return speech.say("For you: {moment}", moment=speech.moment(moment))


def zones(asked: Html, pick: Pick, speech: Speech, *, offered: Iterable[str] = ()) -> Screen:
    """Ask for a time zone by a list of cities (the usual ones unless ``offered``), or by a typed place."""
    chosen = tuple(offered)
    named = ((cities.city(it, speech.language), zone_word(it)) for it in chosen or territories.ZONES)
    buttons = (Button(name, pick(word)) for name, word in named)
    if chosen:
        hint = speech.say("Choose a city, or type another one.")
    else:
        hint = speech.say("Choose a city, or type yours: “Lyon”, “Montreal”, “Morocco”.")
    return Screen(_two(asked, hint), grid(buttons, 3))


def check_zone(zone: str, now: datetime, pick: Pick, speech: Speech) -> Screen:
    """Ask whether the guessed zone is right: the phone's own clock stands beside ours."""
    # Translators: Telegram writes the phone’s own time over the first {here}; the second is our guess
    told = speech.say(
        'Your phone shows <tg-time unix="{unix}" format="wDt">{here}</tg-time>.\n'
        "I think it is {here}, in {city}.",
        unix=int(now.timestamp()),
        here=speech.moment(now, zone),
        city=cities.city(zone, speech.language),
    )
    return Screen(
        _two(told, speech.say("Is it the same time? Every reminder goes by it.")),
        (
            (Button(speech.label("Yes, the same"), pick(YES), style=Style.PRIMARY),),
            (Button(speech.label("Another time zone"), pick(OTHER_ZONE)),),
        ),
    )


def who(known: Sequence[Interviewer], present: Iterable[int], pick: Pick, speech: Speech) -> Screen:
    """Ask who asks the questions: names to type, and those met in an earlier round."""
    asked = speech.say(
        "Who will you meet, or who did you meet?\n\n"
        "Type the names as you know them: “Ms Dupont and Mr Martin”; or only how many: “three people”."
    )
    return _toggles(
        asked, [(it.id, short(person(it, speech), _NAME)) for it in known], frozenset(present), pick, speech
    )


def civility(name: Personal, pick: Pick, speech: Speech) -> Screen:
    """Ask how a person is addressed; it is never guessed."""
    return Screen(
        speech.say("How would you write to <b>{name}</b>?", name=typed(name, 60)),
        (
            (
                Button(speech.label_in("civility", "Ms"), pick(Civility.MADAM)),
                Button(speech.label_in("civility", "Mr"), pick(Civility.SIR)),
                Button(speech.label("I do not know"), pick(UNKNOWN)),
            ),
        ),
    )


def references(known: Sequence[Reference], chosen: Iterable[int], pick: Pick, speech: Speech) -> Screen:
    """Ask who vouches for the candidate with this company."""
    asked = speech.say(
        "Which references could this company call?\n\n"
        "Type their names, several if you like. They will hear from you before anyone calls them."
    )
    return _toggles(
        asked, [(it.id, short(person(it, speech), _NAME)) for it in known], frozenset(chosen), pick, speech
    )


def promise(start: date, work: BusinessDays, pick: Pick, speech: Speech) -> Screen:
    """Ask by when the company said it would reply."""
    asked = speech.say(
        "When did they say they would reply?\n\nChoose a day, or type it: “Friday”, “within two weeks”."
    )
    words = (
        Button(speech.label("They will call"), pick(THEY_CALL)),
        Button(speech.label("No date given"), pick(NONE_GIVEN)),
        Button(speech.label("Not asked yet"), pick(NOT_ASKED)),
    )
    return Screen(asked, (*calendar.ahead(start, work, pick, speech), *grid(words, 2)))


def promise_sure(told: date, pick: Pick, speech: Speech) -> Screen:
    """Show the day of the reply and ask whether it is right, before it is saved."""
    return Screen(
        speech.say("Their reply: <b>{day}</b>. Is that right?", day=dates.full_day(told, speech.language)),
        (
            (
                Button(speech.label("Yes, save it"), pick(YES), style=Style.PRIMARY),
                Button(speech.label("Yes, by phone"), pick(BY_PHONE)),
            ),
            (Button(speech.label("Another day"), pick(OTHER_DAY)),),
        ),
    )


def durations(pick: Pick, speech: Speech) -> Screen:
    """Ask how long the interview lasts."""
    usual = (20, 30, 45, 60, 90, 120)
    buttons = (Button(speech.duration(timedelta(minutes=it)), pick(f"l{it}")) for it in usual)
    return Screen(
        speech.say("How long will it last? Choose, or type it: “1 h 15”."),
        grid(buttons, 3),
    )


def words(asked: Html) -> Screen:
    """Ask for words to be typed."""
    return Screen(asked)


def unread(problem: Problem, speech: Speech) -> Html:
    """Return what was wrong with a typed date, and what to do."""
    match problem:
        case Problem.IMPOSSIBLE_DATE:
            return speech.say("That day is not in the calendar. Which day is it?")
        case Problem.NO_TIME:
            return speech.say("Clocks do not show that time on that day. What time is it?")
        case Problem.WEEKDAY_DISAGREES:
            return speech.say("The weekday and the date do not agree. Which one is right?")
        case Problem.TOO_LONG:
            return speech.say("That is long for a date. Only the day and the time, please: “Tuesday 14:30”.")
        case Problem.UNREADABLE:
            return speech.say(
                "I could not read a date in that. “Tuesday 14:30” or “24/11” works, and so do the buttons."
            )


def which(speech: Speech) -> Html:
    """Return the line above two readings."""
    return speech.say("That can be read in more than one way. Which one do you mean?")


def one_day(speech: Speech) -> Html:
    """Return the line for a period where one day is asked."""
    return speech.say("Those are several days. Which day is it?")


def _toggles(
    asked: Html, known: Sequence[tuple[int, str]], chosen: frozenset[int], pick: Pick, speech: Speech
) -> Screen:
    names = [name for it, name in known if it in chosen]
    text = _two(asked, speech.say("So far: {names}", names=", ".join(names))) if names else asked
    buttons = (Button(f"✓ {name}" if it in chosen else name, pick(f"p{it}")) for it, name in known)
    label = speech.label("That is everyone") if names else speech.label("Nobody for now")
    ready = (Button(label, pick(READY), style=Style.PRIMARY),) if known else ()
    return Screen(text, grid(buttons, 2)).with_rows(ready)


def _written(meant: Told, speech: Speech, *, year: bool) -> str:
    if meant.clock is None:
        return dates.full_day(meant.day, speech.language)
    day = speech.short_day(meant.day, year=year)
    return speech.label("{day} at {clock}", day=day, clock=speech.clock(meant.clock))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _two(first: Html, second: Html) -> Html:
    return Html(f"{first}\n\n{second}")
