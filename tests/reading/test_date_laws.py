"""What holds for every text and every date, whatever the words."""

import random
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.reading.dates import At, Day, Deadline, Expect, Grain, Period, Problem, best, understand
from tests.reading import garbage

PARIS = ZoneInfo("Europe/Paris")
#: A Wednesday.
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=PARIS)
TODAY = NOW.date()

FRENCH_WORDS = """
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
lundi mardi mercredi jeudi vendredi samedi dimanche
"""
ENGLISH_WORDS = """
January February March April May June July August September October November December
Monday Tuesday Wednesday Thursday Friday Saturday Sunday
"""
DUTCH_WORDS = """
januari februari maart april mei juni juli augustus september oktober november december
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
"""
GERMAN_WORDS = """
Januar Februar März April Mai Juni Juli August September Oktober November Dezember
Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
"""
SPANISH_WORDS = """
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
lunes martes miércoles jueves viernes sábado domingo
"""
NL_MONTHS, NL_DAYS = (line.split() for line in DUTCH_WORDS.strip().splitlines())
DE_MONTHS, DE_DAYS = (line.split() for line in GERMAN_WORDS.strip().splitlines())
ES_MONTHS, ES_DAYS = (line.split() for line in SPANISH_WORDS.strip().splitlines())
FR_MONTHS, FR_DAYS = (line.split() for line in FRENCH_WORDS.strip().splitlines())
EN_MONTHS, EN_DAYS = (line.split() for line in ENGLISH_WORDS.strip().splitlines())

nearby = st.dates(TODAY + timedelta(days=1), TODAY + timedelta(days=360))
#: From 1990 to 2089.
moments = st.integers(631_152_000, 3_786_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, PARIS))
languages = st.sampled_from(["fr", "en", "nl", "de", "es", "it", ""])
expects = st.sampled_from([None, *Expect])
PIECES = """
le la à the on at of in dans avant d'ici by before il y a ago jours days semaine week mois month fin end
prochain next mardi Tuesday 24 31 9999 0 novembre November h 14h30 2:30 pm / - . : , demain tomorrow matin
morning huit en sous within midi noon et demie ce this année year quinzaine fortnight du au après from to
uiterlijk binnen voor over half kwart drie weken volgende bis zum vor in der nächsten 5. Uhr Viertel heute
antes del que viene las mañana tarde quince días próximo hasta 2027 Noël Ostern Q1 KW werkdagen ouvrés
"""
pieces = st.sampled_from(PIECES.split())


@given(
    st.one_of(st.text(max_size=220), st.lists(pieces, max_size=8).map(" ".join)), languages, moments, expects
)
@example("vendredi 31/12/2199", "fr", NOW, None)
@example("12\u200b/\u202e11", "fr", NOW, None)
def test_any_text_gets_a_reading(text: str, lang: str, now: datetime, expect: Expect | None) -> None:
    reading = understand(text, lang, now, expect)
    assert bool(reading.candidates) == (reading.problem in {None, Problem.WEEKDAY_DISAGREES})
    assert all(m.at.tzinfo is now.tzinfo for m in reading.candidates if isinstance(m, At))
    assert all(m.first <= m.last for m in reading.candidates if isinstance(m, Period))


@given(st.integers(0, 6), moments, st.sampled_from(Expect))
def test_a_weekday_is_read_as_that_weekday(weekday: int, now: datetime, expect: Expect) -> None:
    for name, lang in ((FR_DAYS[weekday], "fr"), (EN_DAYS[weekday], "en")):
        for text in (name, f"{name} prochain" if lang == "fr" else f"next {name}"):
            found = [m.day for m in understand(text, lang, now, expect).candidates if isinstance(m, Day)]
            assert found
            assert {d.weekday() for d in found} == {weekday}


@given(nearby, st.integers(0, 6))
def test_a_date_with_a_weekday_never_yields_another_date_silently(when: date, weekday: int) -> None:
    reading = understand(f"{FR_DAYS[weekday]} {when:%d/%m/%Y}", "fr", NOW)
    agreed = when.weekday() == weekday
    assert reading.candidates[0] == Day(day=when)
    assert reading.problem is (None if agreed else Problem.WEEKDAY_DISAGREES)
    assert {m.day.weekday() for m in reading.candidates if isinstance(m, Day)} == {when.weekday(), weekday}


def french_forms(when: date) -> list[str]:
    month, weekday = FR_MONTHS[when.month - 1], FR_DAYS[when.weekday()]
    first = "1er" if when.day == 1 else str(when.day)
    return [
        f"{when:%d/%m/%Y}",
        f"{when.day}/{when.month}",
        f"{when:%d-%m-%y}",
        f"{when:%d.%m.%Y}",
        when.isoformat(),
        f"{first} {month}",
        f"le {when.day} {month} {when.year}",
        f"{weekday} {first} {month}",
        f"Le {weekday} {when.day} {month} {when.year}",
    ]


def english_forms(when: date) -> list[str]:
    month, weekday = EN_MONTHS[when.month - 1], EN_DAYS[when.weekday()]
    suffix = "th" if 10 <= when.day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(when.day % 10, "th")
    return [
        f"{when:%d/%m/%Y}",
        when.isoformat(),
        f"{month} {when.day}{suffix}",
        f"{when.day} {month[:3]} {when.year}",
        f"on {weekday}, {month} {when.day}, {when.year}",
        f"the {when.day}{suffix} of {month}",
    ]


def dutch_forms(when: date) -> list[str]:
    month, weekday = NL_MONTHS[when.month - 1], NL_DAYS[when.weekday()]
    return [
        f"{when:%d-%m-%Y}",
        f"{when.day}-{when.month}",
        f"{when:%d/%m/%y}",
        f"{when.day} {month}",
        f"op {weekday} {when.day} {month} {when.year}",
        f"de {when.day}e van {month}",
    ]


def german_forms(when: date) -> list[str]:
    month, weekday = DE_MONTHS[when.month - 1], DE_DAYS[when.weekday()]
    return [
        f"{when:%d.%m.%Y}",
        f"{when:%d.%m.}",
        f"am {when.day}.{when.month}.{when:%y}",
        f"{when.day}. {month}",
        f"{weekday}, den {when.day}. {month} {when.year}",
        f"am {weekday}, dem {when.day}.{when.month}.",
    ]


def spanish_forms(when: date) -> list[str]:
    month, weekday = ES_MONTHS[when.month - 1], ES_DAYS[when.weekday()]
    return [
        f"{when:%d/%m/%Y}",
        f"el {when.day}/{when.month}",
        f"{when:%d-%m-%y}",
        f"el {when.day} de {month}",
        f"{weekday} {when.day} de {month} de {when.year}",
        f"el {weekday}, {when.day} de {month}",
    ]


WRITERS = {
    "fr": french_forms,
    "en": english_forms,
    "nl": dutch_forms,
    "de": german_forms,
    "es": spanish_forms,
}
#: many texts in one example; tests/bench measures how long one takes
unhurried = settings(deadline=None)
disguises = st.sampled_from(
    [
        str,
        str.upper,
        str.lower,
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: "".join(c for c in unicodedata.normalize("NFD", text) if c.isascii()),
    ]
)


@unhurried
@given(nearby, st.sampled_from(sorted(WRITERS)), disguises)
def test_a_date_written_out_is_read_back(when: date, lang: str, disguise: Callable[[str], str]) -> None:
    for text in WRITERS[lang](when):
        assert understand(disguise(text), lang, NOW, Expect.FUTURE).candidates == (Day(day=when),), text


@unhurried
@given(nearby, st.integers(7, 23), st.integers(0, 59), st.sampled_from(sorted(WRITERS)))
def test_a_date_and_an_hour_are_read_back_in_either_order(
    when: date, hour: int, minute: int, lang: str
) -> None:
    meant = At(at=datetime(when.year, when.month, when.day, hour, minute, tzinfo=PARIS))
    hours = {
        "fr": [f"à {hour}h{minute:02}", f"{hour} h {minute:02}"],
        "en": [f"at {hour}:{minute:02}"],
        "nl": [f"om {hour}.{minute:02} uur", f"{hour}u{minute:02}"],
        "de": [f"um {hour}:{minute:02} Uhr", f"{hour}.{minute:02} Uhr"],
        "es": [f"a las {hour}:{minute:02}"],
    }
    for written in WRITERS[lang](when):
        for clock in hours[lang]:
            for text in (f"{written} {clock}", f"{clock} {written}"):
                assert understand(text, lang, NOW, Expect.FUTURE).candidates == (meant,), text


@given(nearby)
def test_the_best_reading_of_a_written_date_is_that_date(when: date) -> None:
    assert best(f"{when:%d/%m/%Y}", "fr", NOW) == when


def test_no_text_breaks_the_reader_whatever_was_typed() -> None:
    chance = random.Random(24112026)
    texts = list(garbage.sentences(chance))
    assert len(texts) > 10_000
    for text in texts:
        tag, expect = chance.choice(garbage.LANGUAGES), chance.choice(list(Expect))
        reading = understand(text, tag, NOW, expect)
        assert bool(reading.candidates) == (reading.problem in {None, Problem.WEEKDAY_DISAGREES}), text


@given(nearby, nearby)
def test_a_range_is_read_from_its_first_day_to_its_last(one: date, other: date) -> None:
    first, last = sorted((one, other))
    text = f"du {first:%d/%m/%Y} au {last:%d/%m/%Y}"
    meant = (Period(first=first, last=last, grain=Grain.SPAN),) if first < last else ()
    assert understand(text, "fr", NOW).candidates == meant


@given(nearby, st.integers(1, 99))
def test_days_after_a_date_are_counted_from_it(when: date, days: int) -> None:
    assert understand(f"{days} jours après le {when:%d/%m/%Y}", "fr", NOW).candidates == (
        Day(day=when + timedelta(days=days)),
    )


@given(st.integers(1, 60))
def test_working_days_leave_out_weekends(days: int) -> None:
    (last,) = understand(f"sous {days} jours ouvrés", "fr", NOW).candidates
    assert isinstance(last, Deadline)
    between = (TODAY + timedelta(days=nth) for nth in range(1, (last.last - TODAY).days + 1))
    assert sum(it.weekday() < 5 for it in between) == days
