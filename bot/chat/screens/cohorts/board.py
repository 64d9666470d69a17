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
        speech.say("<b>This group now has its follow-up</b>"),
        speech.say(
            "I follow up the interviews of each member, in private. Here in the group I never name anyone's "
            "interviews, companies or people."
        ),
        speech.say(
            "What stands here: a board with figures in ranges, renewed on Mondays, and on Fridays the words "
            "that members chose to share."
        ),
        speech.say(
            "The button below opens a private chat. It says who runs this and who reads what; then everyone "
            "decides for themselves."
        ),
        speech.say("To keep the board in sight, a coach can pin it: press and hold it, then “Pin”."),
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
                "<i>Counted over a few members drawn by lot among those who want to count, with at most two "
                "for each: it tells neither who did what nor who is here.</i>"
            ),
        )
    )


def report(found: Iterable[Board], speech: GroupSpeech) -> GroupScreen:
    """Return what may be told outside of the group: the figures of its last weeks, and what they are."""
    weeks = tuple(_week(it, speech) for it in found)
    text = paragraphs(
        speech.say("<b>Figures of the group</b>"),
        *weeks,
        None if weeks else speech.say("No board was made yet: there is nothing to tell."),
        speech.say(
            "<i>Every figure is a range, counted over a few members drawn by lot among those who want to "
            "count, with at most two for each. Nobody can be told from it, nor how many take part. There is "
            "no other report: of one person nothing is passed on.</i>"
        ),
    )
    return GroupScreen(text=text)


def _week(found: Board, speech: GroupSpeech) -> GroupHtml:
    heading = speech.say("<b>Week of {day}</b>", day=speech.day(found.monday))
    return lines((heading, *_lines(found.counts, speech)))


def elsewhere(username: str, speech: GroupSpeech) -> GroupScreen:
    """Return the line for whatever is asked in a group, with the way to the private chat."""
    return GroupScreen(
        text=speech.say("I only talk about interviews in private: what is written here, everyone reads."),
        rows=((_in_private(username, speech),),),
    )


def not_here(speech: GroupSpeech) -> GroupLabel:
    """Return the alert for a button that belongs into a private chat."""
    return speech.label("I only talk about interviews in private: what is written here, everyone reads.")


def not_tied(speech: GroupSpeech) -> GroupLabel:
    """Return the alert for a button of a group that no coach runs here any more."""
    return speech.label("This button no longer leads anywhere: the group is not linked any more.")


def only_people(speech: GroupSpeech) -> GroupLabel:
    """Return the alert for channels, bots, and admins who stay anonymous."""
    return speech.label("I only answer people who act under their own name.")


def _in_private(username: str, speech: GroupSpeech) -> GroupButton:
    return GroupButton(label=speech.label("Talk in private"), opens=PrivateChat(username=username))


def _lines(counts: Counts, speech: GroupSpeech) -> Iterator[GroupHtml]:
    yield speech.say("Interviews prepared: {range}", range=_range(counts.prepared, speech))
    yield speech.say("Words of thanks sent within a day: {range}", range=_range(counts.thanked, speech))
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
            "A quiet week on the board. For the next interview, whoever has it: a word within a day, and "
            "a few lines while it is fresh."
        )
    return lines((*_went_well(counts, speech), _next(counts, speech)))


def _went_well(counts: Counts, speech: GroupSpeech) -> Iterator[GroupHtml]:
    if counts.thanked is not Range.FEW:
        yield speech.say("Words of thanks left while the conversation was still in mind.")
    if counts.looked_back is not Range.FEW:
        yield speech.say("Interviews were looked back on while they were fresh: that helps the next one.")
    if counts.prepared is not Range.FEW:
        yield speech.say("Interviews were prepared ahead, which leaves room to listen.")


def _next(counts: Counts, speech: GroupSpeech) -> GroupHtml:
    if counts.thanked is Range.FEW:
        return speech.say("This week: a word to each person met, within a day, even a short one.")
    if counts.looked_back is Range.FEW:
        return speech.say("This week: a few lines after each interview, the same evening.")
    if counts.prepared is Range.FEW:
        return speech.say("This week: one example ready for each point of the posting.")
    return speech.say("This week: the same again, each at their own pace.")
