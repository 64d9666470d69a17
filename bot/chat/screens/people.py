"""Joining, the home screen, help, what is kept and why, and leaving for good."""

from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import coming
from bot.chat.screens.cohorts import joining as cohorts
from bot.chat.screens.screen import Button, Row, Screen, Style
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.tasks import open_tasks
from bot.domain.people import Candidate
from bot.i18n import cities
from bot.i18n.translator import LANGUAGES
from bot.services.upcoming import Upcoming

#: a language is named in itself
LANGUAGE_NAMES: Final = {"fr": "Français", "en": "English"}


def welcome(
    name: str, place: str, contact: str | None, speech: Speech, *, invited: str | None = None
) -> Screen:
    """Return the first screen: what this is, who runs it, what is kept and why.

    ``invited`` is what the link of an invite carried: it goes along with the buttons, and is kept nowhere.
    """
    text = Html(
        "\n\n".join(
            (
                speech.say(
                    "<b>Hello. I follow up your job interviews.</b>\n"
                    "You tell me where and when. I write at the right moment: what to look at on the evening "
                    "before, the note to send to each person within a day, your references, and when to "
                    "ask for "
                    "news, or rather not yet."
                ),
                who_runs(name, place, contact, speech),
                _kept(speech),
                speech.say(
                    "<b>Leaving</b>: /forget erases everything, at once and for good. What is written here "
                    "also stays in your Telegram chat until you delete it."
                ),
                speech.say("Until you agree, I keep nothing."),
            )
        )
    )
    carried = (invited,) if invited else ()
    return Screen(
        text,
        (
            _agree(carried, speech),
            _other_languages(carried, speech, Verb.HELLO),
            _more(carried, speech),
        ),
    )


def ready(candidate: Candidate, speech: Speech) -> Screen:
    """Return what follows joining: one button."""
    return Screen(
        speech.say(
            "All is ready. Your time is that of {city}; /settings changes it.\n\n"
            "Let us start with one interview: yet to come, or just behind you.",
            city=cities.city(candidate.zone, speech.language),
        ),
        ((_new(speech),),),
    )


def home(upcoming: Upcoming, speech: Speech) -> Screen:
    """Return the home screen: the next thing, a new interview, the lists."""
    first = coming.first(upcoming, speech)
    count = len(open_tasks(upcoming.view))
    lines = [speech.say("<b>Hello again.</b>")]
    if count:
        lines.append(speech.count("{count} thing is open now.", "{count} things are open now.", count))
    lines.append(speech.say("Next: {what}", what=first) if first else speech.say("Nothing else is planned."))
    return Screen(
        Html("\n".join(lines)),
        (
            (_new(speech),),
            (
                Button(speech.label("Open now"), tap(Verb.TODAY)),
                Button(speech.label("All my interviews"), tap(Verb.LIST, 0)),
            ),
            (*_groups(upcoming, speech), Button(speech.label("Settings"), tap(Verb.SETTINGS))),
        ),
    )


def _groups(upcoming: Upcoming, speech: Speech) -> Row:
    """Return the way to the groups of whoever has a place in one."""
    facts = upcoming.view.facts
    if not facts.memberships and not facts.chairs:
        return ()
    return (Button(speech.label("My groups"), tap(Verb.COHORTS)),)


def privacy(
    name: str, place: str, contact: str | None, speech: Speech, *, joined: bool, invited: str | None = None
) -> Screen:
    """Return what is kept, why, for how long, who sees it, and how to leave."""
    text = Html(
        "\n\n".join(
            (
                speech.say("<b>What I keep, and why</b>"),
                who_runs(name, place, contact, speech),
                _kept(speech),
                speech.say(
                    "<b>The people you name</b>: interviewers and references are kept for your notes to "
                    "them only. I never write to them. A first name or an alias is enough."
                ),
                speech.say(
                    "<b>How</b>: every word you type is encrypted, under a key of your own. Whoever runs "
                    "this server "
                    "could still read it, as with any bot. Dates stay readable: they tell when to write to "
                    "you."
                ),
                cohorts.kept(speech),
                speech.say(
                    "<b>Where you are</b>: of a location that you choose to send, I keep the time zone only."
                ),
                speech.say("<b>How long</b>: until you delete an interview, or everything."),
                speech.say(
                    "<b>Telegram</b> keeps this chat itself, under its own terms. Deleting the chat there "
                    "deletes your copy."
                ),
            )
        )
    )
    if joined:
        return Screen(text, ((Button(speech.label("Erase everything"), tap(Verb.FORGET, 0)), _home(speech)),))
    carried = (invited,) if invited else ()
    return Screen(text, (_agree(carried, speech), _other_languages(carried, speech, Verb.PRIVACY)))


def forget(speech: Speech) -> Screen:
    """Ask whether everything is to be erased."""
    return Screen(
        speech.say(
            "<b>Erase everything?</b>\n"
            "Your interviews, the people you named, your notes, your letters, your settings, every reminder. "
            "It takes a second and can’t be undone."
        ),
        (
            (
                Button(speech.label("Yes, erase it all"), tap(Verb.FORGET, 1), style=Style.DANGER),
                Button(speech.label("Keep it all"), tap(Verb.HOME)),
            ),
        ),
    )


def forgotten(speech: Speech) -> Screen:
    """Return the last message: everything is erased, and how to delete the chat."""
    return Screen(
        speech.say(
            "Everything is erased; I know nothing of you any more.\n\n"
            "This chat itself is kept by Telegram. To delete it: open the menu of this chat (⋮, or a long "
            "press on "
            "it in the list of chats), then “Delete chat”.\n\n"
            "All the best for what comes next. /start begins anew, whenever you like."
        )
    )


def help_(speech: Speech) -> Screen:
    """Return what can be asked for, in one screen."""
    return Screen(
        speech.say(
            "<b>What I can do</b>\n"
            "/new records an interview, yet to come or just behind you\n"
            "/today shows what is open now\n"
            "/next shows what comes next\n"
            "/interviews shows them all: preparation, notes, answer, offer\n"
            "/debrief: how an interview went\n"
            "/practice: the eight questions of a later round\n"
            "/pause: a week or more without messages\n"
            "/settings: language, time zone, quiet hours, rhythm\n"
            "/group: your place in a group, what is read there\n"
            "/privacy: what I keep, and why\n"
            "/forget erases everything\n\n"
            "Every question has buttons, and can be answered by typing too. Nothing is ever sent to anyone "
            "in your name: the notes are drafts, and you send them."
        ),
        ((_new(speech), _home(speech)),),
    )


def quiet(speech: Speech) -> Screen:
    """Return the ways to stop: for a while, for one interview, for good."""
    return Screen(
        speech.say(
            "<b>Stopping</b>\n"
            "For a while: a pause, of a week, of two, or until a day of yours.\n"
            "At night: quiet hours, in the settings.\n"
            "For one interview: delete it, or tell me the answer, and its reminders stop.\n"
            "For good: erase everything with /forget. Blocking me in Telegram stops the messages too, and "
            "keeps what is on file."
        ),
        (
            (
                Button(speech.label("Take a pause"), tap(Verb.PAUSE)),
                Button(speech.label("Quiet hours"), tap(Verb.SETTINGS, "quiet")),
            ),
            (Button(speech.label("All my interviews"), tap(Verb.LIST, 0)),),
            (Button(speech.label("Erase everything"), tap(Verb.FORGET, 0)),),
        ),
    )


def only_words(speech: Speech) -> Screen:
    """Return the line for stickers, voice messages, pictures."""
    return Screen(
        speech.say("I only read words and buttons. /help shows what I can do."), ((_home(speech),),)
    )


def not_understood(speech: Speech) -> Screen:
    """Return the line for words that answer no question."""
    return Screen(
        speech.say("I am not waiting for an answer just now. What would you like to do?"),
        ((_new(speech), Button(speech.label("Open now"), tap(Verb.TODAY))), (_home(speech),)),
    )


def unknown_command(speech: Speech) -> Screen:
    """Return the line for a command that does not exist."""
    return Screen(speech.say("I do not know that command. /help shows those I know."), ((_home(speech),),))


def edited(speech: Speech) -> Screen:
    """Return the line for a message that was edited afterwards."""
    return Screen(
        speech.say(
            "I go by what was written first. The card of an interview changes every detail: /interviews"
        )
    )


def old_button(speech: Speech) -> str:
    """Return the toast for a button we no longer understand."""
    return speech.label("This button is from an earlier time. /today shows what is open.")


def out_of_order(speech: Speech) -> Screen:
    """Return the line for a failure of ours."""
    return Screen(speech.say("Something went wrong on my side, not on yours. Please try again in a moment."))


def who_runs(name: str, place: str, contact: str | None, speech: Speech) -> Html:
    """Return the line that says who runs this bot, and where."""
    if not name:
        return speech.say("<b>Who runs this</b>: you do, on this computer. Nothing leaves it.")
    if contact:
        return speech.say(
            "<b>Who runs this</b>: {name}. The data is kept here: {place}. Contact: {contact}",
            name=name,
            place=place,
            contact=contact,
        )
    return speech.say("<b>Who runs this</b>: {name}. The data is kept here: {place}.", name=name, place=place)


def _kept(speech: Speech) -> Html:
    return speech.say(
        "<b>What I keep</b>: your language and time zone; the companies, dates and people you tell me; your "
        "answers, notes and letters. Only to remind you and to draft your letters. Nobody else sees it: no "
        "employer, no advertising; and in a group, no coach but for what you choose to show."
    )


def _agree(carried: tuple[str, ...], speech: Speech) -> Row:
    callback = tap(Verb.CONSENT, speech.language, *carried)
    return (Button(speech.label("I agree, let us begin"), callback, style=Style.PRIMARY),)


def _other_languages(carried: tuple[str, ...], speech: Speech, verb: Verb) -> Row:
    others = (it for it in LANGUAGES if it != speech.language)
    return tuple(Button(LANGUAGE_NAMES[it], tap(verb, it, *carried)) for it in others)


def _more(carried: tuple[str, ...], speech: Speech) -> Row:
    return (Button(speech.label("Read more"), tap(Verb.PRIVACY, speech.language, *carried)),)


def _new(speech: Speech) -> Button:
    return Button(speech.label("New interview"), tap(Verb.NEW), style=Style.PRIMARY)


def _home(speech: Speech) -> Button:
    return Button(speech.label("Home"), tap(Verb.HOME))
