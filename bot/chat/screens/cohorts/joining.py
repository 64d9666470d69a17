"""An invitation: who runs the group and this bot, who reads what, and under which name to join."""

from collections.abc import Iterable

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.forms import Pick
from bot.chat.screens.screen import Button, Screen, Style, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts import Chair, Cohort
from bot.domain.people import Candidate
from bot.i18n import cities
from bot.services.joining import Invitation
from bot.writing.draft import typed

#: the choice that leads on from the invitation
GO_ON = "on"
_NAME = 60


def cohort_name(cohort: Cohort) -> str:
    """Return the name of a cohort, cut to a line."""
    return typed(cohort.name, _NAME)


def coach_names(chairs: Iterable[Chair], speech: Speech) -> str:
    """Return who runs a cohort in one enumeration."""
    return speech.several(typed(it.name, _NAME) for it in chairs)


def ready(candidate: Candidate, carried: str, speech: Speech) -> Screen:
    """Return what follows consent for whoever came by the link of an invite: the way to it."""
    text = speech.say(
        "All is ready. Your time is that of {city}; /settings changes it.\n\n"
        "You came with an invitation to a group: take your time to look at it, nothing is decided yet.",
        city=cities.city(candidate.zone, speech.language),
    )
    seen = Button(speech.label("See the invitation"), tap(Verb.INVITATION, carried), style=Style.PRIMARY)
    return Screen(text, ((seen,),))


def invitation(found: Invitation, runs: Html, pick: Pick, speech: Speech) -> Screen:
    """Ask whether to go on to a group: who runs it, who runs this bot (``runs``), who reads what."""
    coaches = coach_names(found.chairs, speech)
    text = paragraphs(
        speech.say(
            "<b>{cohort}</b>\nAn invitation to join this group, coached by {coaches}.",
            cohort=cohort_name(found.cohort),
            coaches=coaches,
        ),
        runs,
        speech.say(
            "<b>Who reads what</b>\n"
            "• The group: the name you give, and what you say there yourself. Overall figures, if you "
            "choose to be counted.\n"
            "• {coaches}: nothing, until you choose otherwise. Even then no company, no name, no note.\n"
            "• An employer, or whoever pays for this: nothing about you, ever.",
            coaches=coaches,
        ),
        speech.say(
            "You can change any of this, or leave, at any time, and it takes effect at once. What you do "
            "here on your own stays yours."
        ),
    )
    return Screen(text, ((Button(speech.label("Go on"), pick(GO_ON), style=Style.PRIMARY),),))


def chair(found: Invitation, runs: Html, pick: Pick, speech: Speech) -> Screen:
    """Ask whether to become a coach of a group: with whom, and what a coach reads."""
    text = paragraphs(
        speech.say(
            "<b>{cohort}</b>\nAn invitation to coach this group, with {coaches}.",
            cohort=cohort_name(found.cohort),
            coaches=coach_names(found.chairs, speech),
        ),
        runs,
        speech.say(
            "<b>What a coach reads</b>\n"
            "Only what each member chooses to show you, and nothing to begin with. What they show another "
            "coach is not shown to you: each member is asked again. They see when you look."
        ),
    )
    return Screen(text, ((Button(speech.label("Go on"), pick(GO_ON), style=Style.PRIMARY),),))


def kept(speech: Speech) -> Html:
    """Return what is kept of somebody in a group, for the privacy text."""
    return speech.say(
        "<b>Groups</b>: if you join one, the name you give there, what you say in it, what you let a coach "
        "read, and who read it on which day. Leaving the group deletes all of it. Members, coaches and "
        "employers never read a company, a person’s name or a note."
    )


def alias(speech: Speech) -> Screen:
    """Ask how the group is to know the member."""
    return Screen(
        speech.say(
            "What name should the group know you by?\n\n"
            "Type it: your first name, or any other. The members and the coaches of the group can see it."
        )
    )


def coach_name(speech: Speech) -> Screen:
    """Ask how members are to know the coach."""
    return Screen(
        speech.say("What name should the members know you by?\n\nType it: “Claire”, “Claire Dupont”.")
    )


def no_name(speech: Speech) -> Html:
    """Return the line for words in which there is no name."""
    return speech.say("I could not read a name in that. A few letters are enough.")


def declined(speech: Speech) -> Screen:
    """Return what stands in the place of an invitation that was left."""
    return Screen(
        speech.say(
            "The group has not been told anything. The link leads back here as long as it can be used: "
            "seven days at most."
        )
    )


def yours(cohort: Cohort, speech: Speech) -> Screen:
    """Return what a coach sees who follows the link to the own group."""
    text = speech.say(
        "This link leads to your own group, {cohort}. It is meant for the people you send it to.",
        cohort=cohort_name(cohort),
    )
    return Screen(text, ((Button(speech.label("See the group"), tap(Verb.COHORT, cohort.id)),),))
