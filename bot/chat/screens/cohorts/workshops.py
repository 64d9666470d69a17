"""Workshops, as the coach sees who comes, and as a member is asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import questions
from bot.chat.screens.cohorts.item import Item, MailWords
from bot.chat.screens.forms import Pick
from bot.chat.screens.naming import short, short_moment
from bot.chat.screens.screen import Button, Row, Screen, Style, column, grid, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts import Cohort, MailAnswer, MailKind
from bot.domain.cohorts.workshops import Workshop
from bot.domain.people import Personal
from bot.services.coaching import Wanted
from bot.services.workshops import Attendance
from bot.writing.draft import typed

_NAME: Final = 60
_ALIAS: Final = 40
_ON_BUTTON: Final = 20
#: names in one enumeration
_MOST: Final = 30
#: what the last question of an announcement chooses
SEND: Final = "send"
ANEW: Final = "anew"

_ANSWERS: Final = (MailAnswer.YES, MailAnswer.MAYBE, MailAnswer.NO)


def every(found: Sequence[Attendance], cohort_id: int, speech: Speech) -> Screen:
    """Return the workshops of a group that are to come."""
    lines = Html("\n".join(_line(it, speech) for it in found))
    none = None if found else speech.say("None is announced at the moment.")
    each = column(
        Button(short(typed(it.workshop.title), _ON_BUTTON), tap(Verb.WORKSHOP, cohort_id, it.workshop.id))
        for it in found
    )
    new = Button(speech.label("Announce one"), tap(Verb.WORKSHOP_NEW, cohort_id), style=Style.PRIMARY)
    back = Button(speech.label("Back"), tap(Verb.MEMBERS, cohort_id, 0, Wanted.EVERYONE))
    return Screen(paragraphs(speech.say("<b>Workshops</b>"), lines or none), each).with_rows((new, back))


def one(seen: Attendance, speech: Speech, *, above: Html | None = None) -> Screen:
    """Return a workshop with who comes; those who do not are only counted."""
    workshop = seen.workshop
    told = Html(
        "\n".join(
            (
                _names(speech.say("<b>Coming</b>"), seen.yes, speech),
                _names(speech.say("<b>Maybe</b>"), seen.maybe, speech),
                speech.say(
                    "Can’t come: {no}. No answer yet: {unanswered}.", no=seen.no, unanswered=seen.unanswered
                ),
            )
        )
    )
    off = Button(speech.label("Call it off"), tap(Verb.WORKSHOP, workshop.cohort_id, workshop.id, "off"))
    text = paragraphs(above, about(workshop, speech), told)
    return Screen(text, ((off, _back(seen.cohort, speech)),))


def sure(seen: Attendance, speech: Speech) -> Screen:
    """Ask whether to call it off."""
    workshop = seen.workshop
    text = paragraphs(
        speech.say("<b>Call it off?</b>"),
        about(workshop, speech),
        speech.say("Those who know of it and did not say no are told in their next round-up."),
    )
    yes = Button(
        speech.label("Yes, call it off"),
        tap(Verb.WORKSHOP, workshop.cohort_id, workshop.id, "gone"),
        style=Style.DANGER,
    )
    keep = Button(speech.label("Keep it"), tap(Verb.WORKSHOP, workshop.cohort_id, workshop.id))
    return Screen(text, ((yes, keep),))


def gone(seen: Attendance, speech: Speech) -> Screen:
    """Return what follows calling a workshop off."""
    title = typed(seen.workshop.title, _NAME)
    return Screen(speech.say("✓ Called off: {title}", title=title), ((_back(seen.cohort, speech),),))


def ask_title(speech: Speech) -> Screen:
    """Ask what it is about."""
    return Screen(
        speech.say("<b>A workshop for the group</b>\nWhat is it about? A few words will do: its title.")
    )


def ask_place(speech: Speech) -> Screen:
    """Ask where it takes place."""
    return Screen(speech.say("Where is it? An address, or the link to it."))


def ask_length(pick: Pick, speech: Speech) -> Screen:
    """Ask how long it lasts."""
    asked = speech.say("How long does the workshop last? Choose, or type it: “1 h 15”.")
    return replace(questions.durations(pick, speech), text=asked)


def preview(workshop: Workshop, pick: Pick, speech: Speech) -> Screen:
    """Show what the members will read."""
    text = paragraphs(
        speech.say("Every member of the group will read:"),
        about(workshop, speech),
        speech.say(
            "They answer yes, maybe or no. You see the names of those who come, or may come; a no is "
            "only counted."
        ),
    )
    send = Button(speech.label("Announce it"), pick(SEND), style=Style.PRIMARY)
    return Screen(text, ((send, Button(speech.label("Write it again"), pick(ANEW))),))


def announced(speech: Speech) -> Html:
    """Return the line above a workshop that was just announced."""
    return speech.say("✓ Announced: it comes with each member’s next round-up.")


def about(workshop: Workshop, speech: Speech) -> Html:
    """Return a workshop with its moment on the reader's clocks, how long it lasts and where."""
    lines = (
        speech.say("<b>{title}</b>", title=typed(workshop.title, _NAME)),
        # Translators: {moment} is “Tuesday 24 November at 14:30”, {duration} is “1 h 30”
        speech.say(
            "{moment}, for {duration}",
            moment=speech.moment(workshop.starts),
            duration=speech.duration(workshop.duration),
        ),
        speech.say("Place: {place}", place=typed(workshop.place, 300)),
    )
    return Html("\n".join(lines))


def _line(seen: Attendance, speech: Speech) -> Html:
    # Translators: {title} is a workshop’s, {yes} and {maybe} are how many come, or may come
    return speech.say(
        "• {moment}: {title}\ncoming: {yes}, maybe: {maybe}",
        moment=short_moment(seen.workshop.starts, speech),
        title=typed(seen.workshop.title, _NAME),
        yes=len(seen.yes),
        maybe=len(seen.maybe),
    )


def _names(heading: Html, aliases: Sequence[Personal], speech: Speech) -> Html:
    names = [typed(it, _ALIAS) for it in aliases[:_MOST]]
    if not names:
        # Translators: {heading} is “Coming” or “Maybe”
        return speech.say("{heading}: nobody yet", heading=heading)
    listed = speech.several(names) if len(aliases) <= _MOST else f"{', '.join(names)}…"
    # Translators: {heading} is “Coming” or “Maybe”
    return speech.say("{heading} ({count}): {names}", heading=heading, count=len(aliases), names=listed)


def _back(cohort: Cohort, speech: Speech) -> Button:
    return Button(speech.label("Workshops"), tap(Verb.WORKSHOPS, cohort.id))


# as a member is asked


def _asked(item: Item) -> Screen:
    speech, workshop = item.speech, Workshop.told(item.mail)
    text = paragraphs(
        speech.say("<b>{coach} announces a workshop</b>", coach=item.word("coach")),
        about(workshop, speech),
        _clash(workshop, item),
        _answered(item.mail.answer, speech),
        speech.say(
            "With a yes or a maybe, {coach} sees your name in the group. A no is only counted, and nobody "
            "is told why.",
            coach=item.word("coach"),
        ),
    )
    return Screen(text, _choices(item.mail.id, item.mail.answer, item))


def _clash(workshop: Workshop, item: Item) -> Html | None:
    """Return the warning that only this member reads."""
    if not workshop.clashes(item.view.facts):
        return None
    return item.speech.say("<b>You have an interview around then.</b> Only you read this line.")


def _answered(answer: MailAnswer | None, speech: Speech) -> Html | None:
    match answer:
        case MailAnswer.YES:
            return speech.say("✓ You are coming. You can change this until it begins.")
        case MailAnswer.MAYBE:
            return speech.say("✓ You may come. You can change this until it begins.")
        case MailAnswer.NO:
            return speech.say("✓ You can’t come. You can change this until it begins.")
        case _:
            return None


def _choices(mail_id: int, chosen: MailAnswer | None, item: Item) -> tuple[Row, ...]:
    buttons = (
        Button(
            f"✓ {label}" if answer is chosen else label,
            tap(Verb.WORKSHOP_ANSWER, mail_id, answer, item.reminder_id),
        )
        for answer, label in zip(_ANSWERS, _labels(item.speech), strict=True)
    )
    return grid(buttons, 3)


def _labels(speech: Speech) -> Iterable[str]:
    return (speech.label("I will come"), speech.label("Maybe"), speech.label("I can’t come"))


def _soon(item: Item) -> Screen:
    """Return the last word before it begins, with the answer that can still be changed."""
    workshop = Workshop.told(item.mail)
    first = next(
        (it for it in item.view.facts.mail if it.kind is MailKind.WORKSHOP and it.about == item.mail.about),
        None,
    )
    text = paragraphs(
        item.speech.say("<b>Soon: a workshop</b>"), about(workshop, item.speech), _clash(workshop, item)
    )
    return Screen(text, _choices(first.id, first.answer, item) if first else ())


def _over(item: Item) -> Html | None:
    workshop = Workshop.told(item.mail)
    if item.view.now < workshop.starts:
        return None
    # Translators: {title} is a workshop’s, {day} the day it was on
    return item.speech.say(
        "The workshop “{title}” of {day} has begun, or is over.",
        title=typed(workshop.title, _NAME),
        day=short_moment(workshop.starts, item.speech),
    )


def _off(item: Item) -> Screen:
    workshop, speech = Workshop.told(item.mail), item.speech
    # Translators: {moment} is when a workshop would have been
    told = speech.say(
        "It was planned for {moment}. This comes from {coach}.",
        moment=speech.moment(workshop.starts),
        coach=item.word("coach"),
    )
    return Screen(paragraphs(_off_title(item), told))


def _off_title(item: Item) -> Html:
    return item.speech.say("<b>Called off: {title}</b>", title=item.word("title"))


def _title(item: Item) -> Html:
    # Translators: {title} is a workshop’s, {moment} is “Tue 24 Nov at 14:30”
    return item.speech.say(
        "<b>Workshop: {title}</b>, {moment}",
        title=item.word("title"),
        moment=short_moment(Workshop.told(item.mail).starts, item.speech),
    )


MAILED: Final[Mapping[MailKind, MailWords]] = {
    MailKind.WORKSHOP: MailWords(
        section=_asked, title=_title, opening=lambda speech: speech.label("See the workshop"), over=_over
    ),
    MailKind.WORKSHOP_SOON: MailWords(
        section=_soon, title=_title, opening=lambda speech: speech.label("See the workshop"), over=_over
    ),
    MailKind.WORKSHOP_OFF: MailWords(
        section=_off,
        title=_off_title,
        opening=lambda speech: speech.label("Read it"),
        over=lambda _item: None,
    ),
}
