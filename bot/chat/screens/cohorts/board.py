"""What stands in a group: the opening message, the board with the week in words, the way to the private chat.

The week in words follows from the ranges of the board and from nothing else, so that it can't tell more.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.cohorts.public import (
    GroupButton,
    GroupHtml,
    GroupLabel,
    GroupScreen,
    GroupSpeech,
    PrivateChat,
    lines,
    paragraphs,
)
from bot.chat.screens.screen import Style
from bot.domain.cohorts.counts import QUIET, Counts, Range
from bot.services.boards import Board


def opening(username: str, speech: GroupSpeech) -> GroupScreen:
    """Return the message that comes once a cohort is tied to the group."""
    text = paragraphs(
        speech.say("<b>Interview follow-up for this group</b>"),
        speech.say(
            "I follow up each member’s interviews in private. Here in the group I never mention anyone’s "
            "interviews, companies or contacts."
        ),
        speech.say(
            "What you will find here: a board with rough figures, updated on Mondays, and on Fridays "
            "whatever members chose to share."
        ),
        speech.say(
            "The button below opens a private chat, where you can see who runs this and who reads what. "
            "After that, it is up to you."
        ),
        speech.say("To keep the board in sight, a coach can pin it: press and hold, then “Pin”."),
    )
    join = GroupButton(
        label=speech.label("Join the group"), callback=tap(Verb.GROUP_JOIN), style=Style.PRIMARY
    )
    return GroupScreen(text=text, rows=((join,), (_in_private(username, speech),)))


def board(counts: Counts, monday: date, speech: GroupSpeech) -> GroupScreen:
    """Return the board of the week that began on a Monday."""
    return GroupScreen(
        text=paragraphs(
            speech.say("<b>The group's week</b>, from {day}", day=speech.day(monday)),
            lines(_lines(counts, speech)),
            _in_words(counts, speech),
            speech.say(
                "<i>Counted over a few members drawn at random from those who want to be counted, at most "
                "two for each: it shows neither who did what nor who is here.</i>"
            ),
        )
    )


def report(found: Iterable[Board], speech: GroupSpeech) -> GroupScreen:
    """Return what may be told outside of the group: the figures of its last weeks, and what they are."""
    weeks = tuple(_week(it, speech) for it in found)
    text = paragraphs(
        speech.say("<b>Figures of the group</b>"),
        *weeks,
        None if weeks else speech.say("There has been no board yet, so there is nothing to report."),
        speech.say(
            "<i>Every figure is a range, counted over a few members drawn at random from those who want to "
            "be counted, at most two for each. It does not show who they are, nor how many take part. There "
            "is no other report: nothing about any one person is passed on.</i>"
        ),
    )
    return GroupScreen(text=text)


def _week(found: Board, speech: GroupSpeech) -> GroupHtml:
    heading = speech.say("<b>Week of {day}</b>", day=speech.day(found.monday))
    return lines((heading, *_lines(found.counts, speech)))


def elsewhere(username: str, speech: GroupSpeech) -> GroupScreen:
    """Return the line for whatever is asked in a group, with the way to the private chat."""
    return GroupScreen(
        text=speech.say("I only talk about interviews in private: everyone can read what is written here."),
        rows=((_in_private(username, speech),),),
    )


def not_here(speech: GroupSpeech) -> GroupLabel:
    """Return the alert for a button that belongs into a private chat."""
    return speech.label("I only talk about interviews in private: everyone can read what is written here.")


def not_tied(speech: GroupSpeech) -> GroupLabel:
    """Return the alert for a button of a group that no coach runs here any more."""
    return speech.label("This button no longer leads anywhere: the group is no longer linked.")


def only_people(speech: GroupSpeech) -> GroupLabel:
    """Return the alert for channels, bots, and admins who stay anonymous."""
    return speech.label("I only answer people who act under their own name.")


def _in_private(username: str, speech: GroupSpeech) -> GroupButton:
    return GroupButton(label=speech.label("Talk in private"), opens=PrivateChat(username=username))


def _lines(counts: Counts, speech: GroupSpeech) -> Iterator[GroupHtml]:
    yield speech.say("Interviews prepared: {range}", range=_range(counts.prepared, speech))
    yield speech.say("Thank-you notes sent within a day: {range}", range=_range(counts.thanked, speech))
    yield speech.say("Interviews looked back on: {range}", range=_range(counts.looked_back, speech))


def _range(found: Range, speech: GroupSpeech) -> GroupHtml:
    match found:
        case Range.FEW:
            # Translators: how many of a thing there were, after a colon
            return speech.say("fewer than five")
        case Range.SOME:
            # Translators: how many of a thing there were, after a colon
            return speech.say("five to nine")
        case Range.MANY:
            # Translators: how many of a thing there were, after a colon
            return speech.say("ten or more")


def _in_words(counts: Counts, speech: GroupSpeech) -> GroupHtml:
    """Return the week in words: what went well, then one thing for the week that begins."""
    if counts == QUIET:
        return speech.say(
            "A quiet week on the board. Whoever has the next interview: a note within a day, and a few "
            "lines while it is fresh."
        )
    return lines((*_went_well(counts, speech), _next(counts, speech)))


def _went_well(counts: Counts, speech: GroupSpeech) -> Iterator[GroupHtml]:
    if counts.thanked is not Range.FEW:
        yield speech.say("Thank-you notes went out while the conversation was still fresh.")
    if counts.looked_back is not Range.FEW:
        yield speech.say("Interviews were looked back on while they were fresh: that helps the next one.")
    if counts.prepared is not Range.FEW:
        yield speech.say("Interviews were prepared in advance, which leaves room to listen.")


def _next(counts: Counts, speech: GroupSpeech) -> GroupHtml:
    if counts.thanked is Range.FEW:
        return speech.say("This week: a note to each person you met, within a day, even a short one.")
    if counts.looked_back is Range.FEW:
        return speech.say("This week: a few lines after each interview, the same evening.")
    if counts.prepared is Range.FEW:
        return speech.say("This week: one example ready for each point of the job posting.")
    return speech.say("This week: more of the same, each at their own pace.")
