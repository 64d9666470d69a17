"""One sentence for each request that can't be carried out."""

from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts.cohort import MOST_SEATS
from bot.domain.cohorts.giveaways import Giveaway
from bot.domain.errors import (
    EndBeforeStart,
    GivesAway,
    GroupTaken,
    InterviewNotHeld,
    InterviewTooFar,
    InterviewTooOld,
    InviteNotUsable,
    LastCoach,
    NoOffer,
    NoSuchThing,
    NotConsented,
    OwnAsk,
    PracticeNotThen,
    PromiseBeforeInterview,
    ReplyByTooFar,
    ReplyByTooSoon,
    RequestError,
    SeatsImpossible,
    SettledMeanwhile,
    SnoozePastDeadline,
    TooMany,
    WorkshopNotThen,
)


def sentence(error: RequestError, speech: Speech) -> Html:
    """Return what the person is told, in their language; no personal word is in it."""
    match error:
        case NotConsented():
            return speech.say("Before anything else, please read what I keep and why: /start")
        case InterviewTooOld():
            return speech.say(
                "That date is more than three months ago: nothing is left to follow up. Another date?"
            )
        case InterviewTooFar():
            return speech.say("That date is more than two years ahead. Is the year right?")
        case PromiseBeforeInterview():
            return speech.say(
                "That day comes before the interview. On which day after it do you expect the reply?"
            )
        case SnoozePastDeadline():
            return speech.say("By then it would no longer be of use. An earlier moment?")
        case InterviewNotHeld():
            return speech.say("This comes after the interview. Has it taken place?")
        case TooMany():
            return _too_many(error, speech)
        case _:
            return _of_an_offer(error, speech)


def _of_an_offer(error: RequestError, speech: Speech) -> Html:
    match error:
        case NoOffer():
            return speech.say("There is no offer in writing on file for it. Its card shows how it stands.")
        case ReplyByTooSoon():
            return speech.say("That day is behind us. By when do they expect your answer?")
        case ReplyByTooFar():
            return speech.say("That day is more than six months away. Is the year right?")
        case _:
            return _gone(error, speech)


def _gone(error: RequestError, speech: Speech) -> Html:
    if isinstance(error, EndBeforeStart):
        return speech.say("An interview lasts from five minutes to ten hours. When did it end?")
    if isinstance(error, WorkshopNotThen):
        return speech.say("A workshop is to come, within six months, and lasts ten hours at most.")
    if isinstance(error, NoSuchThing):
        return speech.say("This is no longer on file. /interviews shows what is.")
    return _of_a_group(error, speech)


def _of_a_group(error: RequestError, speech: Speech) -> Html:
    match error:
        case InviteNotUsable():
            return speech.say(
                "This invitation can’t be used. Whoever gave it to you can make a new one in a moment."
            )
        case SeatsImpossible():
            return speech.count(
                "A group has from one to {count} seat, and never fewer than are taken.",
                "A group has from one to {count} seats, and never fewer than are taken.",
                MOST_SEATS,
            )
        case LastCoach():
            return speech.say("Nobody else runs this group. You can invite another coach, or close it.")
        case GroupTaken():
            return speech.say("Another group of ours meets here already. Close it first, or choose another.")
        case _:
            return _of_members(error, speech)


def _of_members(error: RequestError, speech: Speech) -> Html:
    match error:
        case GivesAway():
            return _gives_away(error, speech)
        case OwnAsk():
            return speech.say("This is your own ask: others see the button, and I tell you who can help.")
        case SettledMeanwhile():
            return speech.say("This was settled meanwhile, or came too late: nothing is left to do here.")
        case PracticeNotThen():
            return speech.say(
                "That is too soon, or too far ahead: from a day ahead to two weeks works, so that you both "
                "hear of it in time."
            )
        case _:
            return _unknown(error)


def _gives_away(error: GivesAway, speech: Speech) -> Html:
    match error.kind:
        case Giveaway.COMPANY:
            return speech.say("There is the name of one of your companies in it: other words for it, please.")
        case Giveaway.INTERVIEWER:
            return speech.say("There is the name of somebody you met in it: other words, please.")
        case Giveaway.REFERENCE:
            return speech.say("There is the name of one of your references in it: other words, please.")
        case Giveaway.ALLY:
            return speech.say("There is the name of somebody inside a company in it: other words, please.")
        case _:
            return speech.say(
                "There is an address, a number, a link or an @name in it. Nobody needs it to reach you: who "
                "wants to help says so here."
            )


def _unknown(error: RequestError) -> Html:
    raise LookupError(f"no sentence for {type(error).__name__}")


def _too_many(error: TooMany, speech: Speech) -> Html:
    match error.what:
        case "interviewers":
            return speech.count(
                "I can keep {count} interviewer for a company, not more.",
                "I can keep {count} interviewers for a company, not more.",
                error.most,
            )
        case "letter":
            return speech.say(
                "This text is longer than one message can show. A shorter one is read to the end."
            )
        case "references":
            return speech.count(
                "I can keep {count} reference, not more. Remove one first.",
                "I can keep {count} references, not more. Remove one first.",
                error.most,
            )
        case "evidence":
            return speech.count(
                "I can keep {count} requirement of a post, not more. Remove one first.",
                "I can keep {count} requirements of a post, not more. Remove one first.",
                error.most,
            )
        case "allies":
            return speech.count(
                "I can keep {count} contact in a company, not more. Remove one first.",
                "I can keep {count} contacts in a company, not more. Remove one first.",
                error.most,
            )
        case _:
            return _too_many_in_groups(error, speech)


def _too_many_in_groups(error: TooMany, speech: Speech) -> Html:
    match error.what:
        case "cohorts":
            return speech.count(
                "You can run {count} group at once, not more. Close one first: /coach",
                "You can run {count} groups at once, not more. Close one first: /coach",
                error.most,
            )
        case "coaches":
            return speech.count(
                "This group has {count} coach already, and can’t have more.",
                "This group has {count} coaches already, and can’t have more.",
                error.most,
            )
        case "asks":
            return speech.count(
                "{count} message of yours waits for an answer already. It comes here.",
                "{count} messages of yours wait for an answer already. It comes here.",
                error.most,
            )
        case "workshops":
            return speech.count(
                "A group has {count} workshop to come at most. Call one off first.",
                "A group has {count} workshops to come at most. Call one off first.",
                error.most,
            )
        case _:
            return speech.count(
                "I can follow {count} opportunity at once. Delete one first: /interviews",
                "I can follow {count} opportunities at once. Delete one first: /interviews",
                error.most,
            )
