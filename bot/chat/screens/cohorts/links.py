"""The links a coach hands out: to join, to become a coach, to put the bot in the group."""

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.cohorts.joining import cohort_name
from bot.chat.screens.cohorts.running import back
from bot.chat.screens.screen import Button, Screen, Style, column, paragraphs
from bot.chat.screens.speech import Html, Speech, html
from bot.services.cohorts import Running

#: what stands before the words in a link, as the first letter of what it carries
JOIN, COACH, GROUP = "j", "k", "g"


def to_join(bot_name: str, words: str) -> str:
    """Return the address that leads to an invitation to join."""
    return f"https://t.me/{bot_name}?start={JOIN}{words}"


def join(seen: Running, bot_name: str, words: str, speech: Speech) -> Screen:
    """Return a link to join, with the ways to pass it on."""
    link, free = to_join(bot_name, words), seen.cohort.seats - seen.taken
    text = paragraphs(
        speech.say("<b>Invite members · {cohort}</b>", cohort=cohort_name(seen.cohort)),
        Html(f"<code>{html(link)}</code>"),
        speech.count(
            "Valid for seven days and for {count} seat. I can’t show it again, but you can make a new one "
            "at any time, and the others stay valid.",
            "Valid for seven days and for {count} seats. I can’t show it again, but you can make a new one "
            "at any time, and the others stay valid.",
            free,
        ),
        speech.say("For the room: a QR code, or a sheet to print that says who reads what."),
    )
    cohort_id = seen.cohort.id
    return Screen(
        text,
        (
            (Button(speech.label("Copy the link"), copy=link),),
            (
                Button(speech.label("QR code"), tap(Verb.PAPER, cohort_id, "q", words)),
                Button(speech.label("Sheet to print"), tap(Verb.PAPER, cohort_id, "p", words)),
            ),
            (Button(speech.label("Withdraw all links"), tap(Verb.LINK, cohort_id, "void")),),
            (back(seen, speech),),
        ),
    )


def coach(seen: Running, bot_name: str, words: str, speech: Speech) -> Screen:
    """Return a link to become a coach."""
    link = f"https://t.me/{bot_name}?start={COACH}{words}"
    text = paragraphs(
        speech.say("<b>Invite a coach · {cohort}</b>", cohort=cohort_name(seen.cohort)),
        Html(f"<code>{html(link)}</code>"),
        speech.say(
            "Valid for seven days and for one person. Send it to nobody else: whoever uses it coaches the "
            "group with you. You will be told at once."
        ),
    )
    return Screen(
        text,
        (
            (Button(speech.label("Copy the link"), copy=link),),
            (Button(speech.label("Withdraw all links"), tap(Verb.LINK, seen.cohort.id, "void-coach")),),
            (back(seen, speech),),
        ),
    )


def group(seen: Running, bot_name: str, words: str, speech: Speech) -> Screen:
    """Return the button that puts the bot in the group, and what to know before."""
    link = f"https://t.me/{bot_name}?startgroup={GROUP}{words}"
    text = paragraphs(
        speech.say("<b>Add me to the group · {cohort}</b>", cohort=cohort_name(seen.cohort)),
        speech.say(
            "The button below lets you choose your Telegram group and adds me there. I need no admin "
            "rights, and I read nothing that is written there except commands."
        ),
        speech.say(
            "Are you an anonymous admin of the group? Turn that off for a moment: otherwise Telegram does "
            "not tell me who you are."
        ),
        speech.say("It works once, within seven days, and only for a coach of this group."),
    )
    return Screen(text, ((Button(speech.label("Choose the group"), url=link),), (back(seen, speech),)))


def withdraw(seen: Running, speech: Speech) -> Screen:
    """Ask whether to withdraw all links to join."""
    text = speech.say(
        "<b>Withdraw all links to join {cohort}?</b>\n"
        "None of them will work any more, not even on sheets already printed. You can make a new one.",
        cohort=cohort_name(seen.cohort),
    )
    yes = Button(
        speech.label("Yes, withdraw them"), tap(Verb.LINK, seen.cohort.id, "voided"), style=Style.DANGER
    )
    return Screen(text, column((yes, back(seen, speech))))


def withdrawn(seen: Running, speech: Speech) -> Screen:
    """Return what follows the withdrawal of all links to join."""
    return Screen(
        speech.say(
            "The links to join {cohort} no longer work, not even those on paper. Members stay members.",
            cohort=cohort_name(seen.cohort),
        ),
        (
            (Button(speech.label("Make a new link"), tap(Verb.LINK, seen.cohort.id, "join")),),
            (back(seen, speech),),
        ),
    )


def coach_withdrawn(seen: Running, speech: Speech) -> Screen:
    """Return what follows the withdrawal of all links to become a coach."""
    return Screen(
        speech.say(
            "No link to become a coach of {cohort} can be used any more. Coaches stay coaches.",
            cohort=cohort_name(seen.cohort),
        ),
        (
            (Button(speech.label("Make a new link"), tap(Verb.LINK, seen.cohort.id, "coach")),),
            (back(seen, speech),),
        ),
    )
