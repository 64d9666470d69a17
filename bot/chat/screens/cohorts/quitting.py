"""The ways out of running a group: leaving it to others, or closing it."""

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.cohorts.joining import coach_names, cohort_name
from bot.chat.screens.cohorts.running import back, part
from bot.chat.screens.screen import Button, Screen, Style, column
from bot.chat.screens.speech import Html, Speech
from bot.services.cohorts import Running


def ways_out(seen: Running, speech: Speech) -> Screen:
    """Return the ways out: leaving the group to others, or closing it."""
    cohort_id = seen.cohort.id
    close = Button(speech.label("Close the group"), tap(Verb.QUIT, cohort_id, "close"))
    if not seen.others:
        text = speech.say(
            "<b>{cohort}</b>\n"
            "This group has no other coach. You can invite one and leave the group to them, or close it.",
            cohort=cohort_name(seen.cohort),
        )
        return Screen(
            text,
            ((Button(speech.label("Coaches"), part(seen, "coaches")), close), (back(seen, speech),)),
        )
    text = speech.say(
        "<b>{cohort}</b>\n{coaches} can go on without you, or you can close the group for everyone.",
        cohort=cohort_name(seen.cohort),
        coaches=coach_names(seen.others, speech),
    )
    leave = Button(speech.label("Leave it to them"), tap(Verb.QUIT, cohort_id, "leave"))
    return Screen(text, ((leave, close), (back(seen, speech),)))


def leave(seen: Running, speech: Speech) -> Screen:
    """Ask whether to leave the group to its other coaches."""
    text = speech.say(
        "<b>Leave {cohort} to {coaches}?</b>\n"
        "From then on you read nothing of it, and what members told you through me is deleted here. What "
        "they let you read is not passed on: that is for each member to decide.",
        cohort=cohort_name(seen.cohort),
        coaches=coach_names(seen.others, speech),
    )
    return _sure(seen, text, speech.label("Yes, leave it"), "left", speech)


def close(seen: Running, speech: Speech) -> Screen:
    """Ask whether to close the group."""
    text = speech.say(
        "<b>Close {cohort}?</b>\n"
        "This is final: nothing more is posted, nobody can join, and nobody can read anything about a "
        "member. The members are told; what each does on their own goes on.",
        cohort=cohort_name(seen.cohort),
    )
    return _sure(seen, text, speech.label("Yes, close it"), "closed", speech)


def gone(speech: Speech, *, closed: bool) -> Screen:
    """Return what follows leaving or closing a group."""
    text = (
        speech.say("The group is closed. Its members are told in their next round-up.")
        if closed
        else speech.say("The group goes on with its other coaches. Nothing of it is kept here.")
    )
    return Screen(text, ((Button(speech.label("My groups"), tap(Verb.COHORTS)),),))


def _sure(seen: Running, text: Html, label: str, done: str, speech: Speech) -> Screen:
    yes = Button(label, tap(Verb.QUIT, seen.cohort.id, done), style=Style.DANGER)
    return Screen(text, column((yes, back(seen, speech))))
