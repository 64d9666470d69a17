"""The links a coach hands out: to join, to become a coach, to put the bot in the group."""

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.cohorts.joining import cohort_name
from bot.chat.screens.cohorts.running import back
from bot.chat.screens.screen import Button, Screen, paragraphs
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
            "Good for seven days and for {count} seat. I can’t show it again: a new one can be made at any "
            "time, and the others stay good.",
            "Good for seven days and for {count} seats. I can’t show it again: a new one can be made at any "
            "time, and the others stay good.",
            free,
        ),
        speech.say("For the room: a QR code, or a sheet to print that says what is read by whom."),
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
            "Good for seven days and for one person. Send it to nobody else: whoever uses it accompanies the "
            "group with you. You are told at once."
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
        speech.say("<b>Put me in the group · {cohort}</b>", cohort=cohort_name(seen.cohort)),
        speech.say(
            "The button below lets you choose your Telegram group and adds me there. I need no admin rights, "
            "and read nothing of what is written: commands only."
        ),
        speech.say(
            "Are you an anonymous admin of the group? Turn that off for this moment: Telegram does not tell "
            "me who you are."
        ),
        speech.say("It can be used for seven days, once, and by a coach of this group only."),
    )
    return Screen(text, ((Button(speech.label("Choose the group"), url=link),), (back(seen, speech),)))


def withdrawn(seen: Running, speech: Speech) -> Screen:
    """Return what follows the withdrawal of all links to join."""
    return Screen(
        speech.say(
            "No link to join {cohort} can be used any more, on paper neither. Members stay members.",
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
