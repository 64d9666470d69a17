"""One sentence for each request that can't be carried out."""

from bot.chat.screens.speech import Html, Speech
from bot.domain.errors import (
    EndBeforeStart,
    InterviewNotHeld,
    InterviewTooFar,
    InterviewTooOld,
    NoOffer,
    NoSuchThing,
    NotConsented,
    PromiseBeforeInterview,
    ReplyByTooFar,
    ReplyByTooSoon,
    RequestError,
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
