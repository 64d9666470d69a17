"""What members and coaches are told of a group: who came, who left, its end, tries to join in vain."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.cohorts.item import Item, MailWords
from bot.chat.screens.cohorts.levels import LEVELS, level_name, level_row, meaning
from bot.chat.screens.screen import Button, Row, Screen, paragraphs
from bot.chat.screens.speech import Html
from bot.domain.cohorts import Level, MailKind
from bot.domain.cohorts.joining import Hindrance


def _new_coach(item: Item) -> Screen:
    speech = item.speech
    text = paragraphs(
        speech.say(
            "<b>{coach} is now a coach of {cohort}</b>\n"
            "What may this coach read about you? Nothing, until you choose.",
            coach=item.word("coach"),
            cohort=item.word("cohort"),
        ),
        meaning(speech),
    )
    return Screen(text, (_levels(item, None),))


def _levels(item: Item, chosen: Level | None) -> Row:
    choices = ((it, tap(Verb.NEW_COACH, item.mail.id, item.reminder_id, it)) for it in LEVELS)
    return level_row(chosen, choices, item.speech)


def _new_coach_over(item: Item) -> Html | None:
    """Return what was chosen, or that the group is gone."""
    place = next((it for it in item.view.facts.memberships if it.cohort.id == item.mail.cohort_id), None)
    if place is None:
        return item.speech.say("You no longer belong to {cohort}.", cohort=item.word("cohort"))
    if item.mail.answer is None:
        return None
    # Translators: {level} is “Nothing”, “Dates” or “Progress”
    return item.speech.say(
        "✓ What {coach} may read: {level}. You can change it in /group.",
        coach=item.word("coach"),
        level=level_name(place.level_for(item.mail.sender_id or 0), item.speech),
    )


def _coach_left(item: Item) -> Screen:
    speech = item.speech
    if _runs(item) is None:
        text = speech.say(
            "You now coach the group without this coach. The members are told, and what they had asked this "
            "coach is deleted here."
        )
    else:
        text = speech.say(
            "This coach can no longer read anything about you, and what you had asked them is deleted here. "
            "The group goes on: /group shows who coaches it."
        )
    off = speech.say("The workshops this coach had announced are called off.")
    return Screen(
        paragraphs(Html(f"<b>{_who_left(item)}</b>\n{text}"), off if "off" in item.mail.words else None)
    )


def _who_left(item: Item) -> Html:
    speech, cohort = item.speech, item.word("cohort")
    if "coach" in item.mail.words:
        return speech.say("{coach} no longer coaches {cohort}", coach=item.word("coach"), cohort=cohort)
    return speech.say("One of the coaches of {cohort} has left", cohort=cohort)


def _closed(item: Item) -> Screen:
    return Screen(
        item.speech.say(
            "<b>{cohort} is closed</b>\n"
            "No coach can read anything about you there any more; what is written in the Telegram group "
            "stays there. Your interviews and your reminders go on as before.",
            cohort=item.word("cohort"),
        )
    )


def _handed_over(item: Item) -> Screen:
    speech, cohort_id = item.speech, item.mail.cohort_id
    text = speech.say(
        "<b>{coach} now coaches {cohort} with you</b>\n"
        "The members are asked what this coach may read. If you are handing the group over, you can leave "
        "it to the new coach now.",
        coach=item.word("coach"),
        cohort=item.word("cohort"),
    )
    return Screen(
        text, ((see(item), Button(speech.label("Leave it to them"), tap(Verb.QUIT, cohort_id, "leave"))),)
    )


def _join_failed(item: Item) -> Screen:
    speech = item.speech
    runs = _runs(item) is None
    text = paragraphs(
        speech.say("<b>{cohort}: some people could not join</b>", cohort=item.word("cohort")),
        Html("\n".join(_reason(it, item) for it in Hindrance if it in item.mail.words)),
        speech.say("A new link, or more seats, will let the next ones in.") if runs else None,
    )
    return Screen(text, ((see(item),),) if runs else ())


def _reason(hindrance: Hindrance, item: Item) -> Html:
    count = int(item.mail.words[hindrance].reveal())
    speech = item.speech
    match hindrance:
        case Hindrance.EXPIRED:
            return speech.count(
                "• {count} try: the link was too old", "• {count} tries: the link was too old", count
            )
        case Hindrance.SPENT:
            return speech.count(
                "• {count} try: the link was used up",
                "• {count} tries: the link was used up",
                count,
            )
        case Hindrance.FULL:
            return speech.count(
                "• {count} try: every seat was taken", "• {count} tries: every seat was taken", count
            )
        case Hindrance.CLOSED:
            return speech.count(
                "• {count} try: the group is closed", "• {count} tries: the group is closed", count
            )


def see(item: Item) -> Button:
    """Return the button that shows a coach the group that mail is about, in a message of its own."""
    return Button(item.speech.label("See the group"), tap(Verb.COHORT, item.mail.cohort_id, "new"))


def _runs(item: Item) -> Html | None:
    """Return the line for a coach who no longer runs the group."""
    if any(it.cohort.id == item.mail.cohort_id for it in item.view.facts.chairs):
        return None
    return item.speech.say("You no longer coach {cohort}.", cohort=item.word("cohort"))


MAILED: Final[Mapping[MailKind, MailWords]] = {
    MailKind.NEW_COACH: MailWords(
        section=_new_coach,
        title=lambda item: item.speech.say(
            "{coach} is now a coach of {cohort}", coach=item.word("coach"), cohort=item.word("cohort")
        ),
        opening=lambda speech: speech.label("Choose what is read"),
        over=_new_coach_over,
    ),
    MailKind.COACH_LEFT: MailWords(
        section=_coach_left,
        title=_who_left,
        opening=lambda speech: speech.label("Read it"),
        over=lambda _item: None,
    ),
    MailKind.CLOSED: MailWords(
        section=_closed,
        title=lambda item: item.speech.say("{cohort} is closed", cohort=item.word("cohort")),
        opening=lambda speech: speech.label("Read it"),
        over=lambda _item: None,
    ),
    MailKind.HANDED_OVER: MailWords(
        section=_handed_over,
        title=lambda item: item.speech.say(
            "{coach} now coaches {cohort} with you", coach=item.word("coach"), cohort=item.word("cohort")
        ),
        opening=lambda speech: speech.label("Read it"),
        over=_runs,
    ),
    MailKind.JOIN_FAILED: MailWords(
        section=_join_failed,
        title=lambda item: item.speech.say(
            "{cohort}: some people could not join", cohort=item.word("cohort")
        ),
        opening=lambda speech: speech.label("See why"),
        over=lambda _item: None,
    ),
}
