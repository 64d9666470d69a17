"""One section for each step that asks for something; :mod:`.reminders` joins them to a message."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import before
from bot.chat.screens.naming import person
from bot.chat.screens.screen import Button, Row, Screen
from bot.chat.screens.speech import Html
from bot.chat.screens.spot import Spot, lines, put_off, ticks, undos, useful_until, who, why_row
from bot.domain.interviews import TookPlace
from bot.domain.moments import local_day
from bot.domain.patience import patience
from bot.domain.playbook import StepName
from bot.domain.timeline import AnswerKind
from bot.writing.letters import people_met


def section(here: Spot) -> Screen:
    """Return what a step says and asks, by the facts of now."""
    return _SECTIONS[here.step](here)


def brief(here: Spot) -> Screen:
    """Return the evening brief with its reason a tap away."""
    return before.brief(here.view, here.interview_id, here.speech).with_rows(why_row(here))


def card(here: Spot) -> Screen:
    """Return the pocket card with its reason a tap away."""
    return before.card(here.view, here.interview_id, here.speech).with_rows(why_row(here))


def debrief(here: Spot) -> Screen:
    """Return "did it take place?" with its seven answers. Serves A31, B4, B5, B39."""
    again = here.speech.say("One tap is enough, whenever you like.") if here.variant == "again" else None
    text = here.speech.say("<b>{company}</b>, {day}\nDid the interview take place?", **here.about)
    after = here.speech.say(
        "If it did, a few short questions while it is fresh, from beginning to end. What you learned decides "
        "what comes next, and there is still something to do."
    )
    return Screen(text=_paragraphs(text, again, after), rows=(*_answers(here), why_row(here)))


def _answers(here: Spot) -> tuple[Row, ...]:
    speech = here.speech
    labels = {
        TookPlace.YES: speech.label("It took place"),
        TookPlace.STILL_IN_IT: speech.label("Still in it"),
        TookPlace.MOVED: speech.label("New date set"),
        TookPlace.POSTPONED: speech.label("Put off, no date"),
        TookPlace.CANCELLED: speech.label("They called it off"),
        TookPlace.NOBODY_CAME: speech.label("Nobody came"),
        TookPlace.COULD_NOT: speech.label("I couldn’t go"),
    }
    buttons = [
        Button(label, tap(Verb.TOOK_PLACE, here.interview_id, answer, here.reminder_id))
        for answer, label in labels.items()
    ]
    return ((buttons[0],), *(tuple(buttons[n : n + 2]) for n in range(1, len(buttons), 2)))


def thanks(here: Spot) -> Screen:
    """Return the thank-yous: a letter and a tick for each person. Serves A32, A33, A34, B8, B20.

    A33 is turned round: what a note that arrives in time does, not what a late one misses.
    """
    speech = here.speech
    heading = speech.say("<b>Thank-you notes</b> · {company}, {day}", **here.about)
    until = useful_until(here.open, here)
    if until is None:
        nothing = speech.say("All the notes are dealt with.")
        return Screen(text=_paragraphs(heading, lines(here), nothing), rows=undos(here))
    named = who(here.tasks[0], here.view) is not None
    reason = (
        speech.say(
            "A few lines, sent early: they arrive while nothing is decided, and they are remembered. "
            "Useful until {moment}.",
            moment=until,
        )
        if named and len(here.tasks) == 1
        else speech.say(
            "A few lines to each person, rather than one mail to all: they arrive while nothing is decided, "
            "and they are remembered. Useful until {moment}.",
            moment=until,
        )
    )
    names = lines(here) if named else lines_put_off(here)
    text = _paragraphs(heading, names, _kindly(here), reason)
    return Screen(text=text, rows=(*ticks(here), *undos(here), put_off(here), why_row(here)))


def _kindly(here: Spot) -> Html | None:
    """Say in one sentence why this prompt comes now; nothing in it counts or blames."""
    match here.variant:
        case "first":
            return here.speech.say("The conversation is fresh: the words come easily now.")
        case "morning":
            return here.speech.say("Read this morning, your note finds yesterday’s talk still on their mind.")
        case "last":
            return _left(here)
        case "late":
            return here.speech.say("A note sent today is still read with pleasure.")
        case "later":
            return here.speech.say("You asked me to come back to it.")
        case _:
            return None


def _left(here: Spot) -> Html:
    someone = who(here.open[0], here.view) if len(here.open) == 1 else None
    if someone is not None:
        name = person(someone, here.speech)
        return here.speech.say("One note is left, the one to {name}.", name=name)
    return here.speech.count("One note is left to send.", "{count} notes are left to send.", len(here.open))


def references(here: Spot) -> Screen:
    """Return the news for each reference. Serves A40, A41, A42, A43, A44."""
    speech, met = here.speech, people_met(here.opportunity, here.interview)
    heading = speech.say("<b>Your references</b> · {company}, {day}", **here.about)
    if not here.open:
        return Screen(text=_paragraphs(heading, lines(here)), rows=undos(here))
    reason = speech.say(
        "Tell them how it went: they may be called any day. Name the people you met; your references may "
        "know them and put in an informal word."
    )
    nameless = None if met else speech.say("If you remember any names, add them: the letter will carry them.")
    concern = (
        speech.say(
            "The letter names the question that came up, and asks whether they would vouch for you there."
        )
        if here.interview.notes.concern
        else None
    )
    text = _paragraphs(heading, lines(here), _kindly(here), reason, nameless, concern)
    return Screen(text=text, rows=(*ticks(here), *undos(here), put_off(here), why_row(here)))


def news(here: Spot) -> Screen:
    """Return "any news?" on the promised day. Serves B47."""
    speech = here.speech
    if not here.open:
        name = speech.say("<b>{company}</b>", company=here.about["company"])
        return Screen(text=_paragraphs(name, _told(here)), rows=undos(here))
    day = here.interview.promise.day if here.interview.promise else None
    heading = (
        speech.say(
            "<b>{company}</b>\nThey had mentioned an answer by {day}. Any news?",
            company=here.about["company"],
            day=speech.day(day),
        )
        if day
        else speech.say("<b>{company}</b>: any news?", **here.about)
    )
    calm = speech.say("If there is none, that day is theirs to its end. I will tell you when you may ask.")
    answers = (
        (
            _news(here, speech.label("Nothing yet"), "nothing"),
            _news(here, speech.label("A new date"), "date"),
        ),
        (
            Button(speech.label("Next round"), tap(Verb.INVITED, here.opportunity.id, here.reminder_id)),
            Button(
                speech.label("The answer is no"), tap(Verb.REFUSED, here.opportunity.id, here.reminder_id)
            ),
        ),
    )
    return Screen(
        text=_paragraphs(heading, _kindly(here), calm), rows=(*answers, put_off(here), why_row(here))
    )


def _told(here: Spot) -> Html:
    """Return what was answered: nothing yet, or another day; left alone, it is simply over."""
    speech, opportunity = here.speech, here.opportunity
    if not here.closed:
        day = here.interview.promise.day if here.interview.promise else None
        if day is None:
            return speech.say("Noted.")
        if any(it.task.key.endswith(f"{day:%Y%m%d}") for it in here.tasks):
            return lines(here)
        today = local_day(here.view.now, speech.zone)
        return speech.say("Noted: they now speak of {day}.", day=speech.day(day, today))
    candidate = here.view.facts.candidate
    light = patience(
        opportunity,
        days=here.view.facts.days[opportunity.territory],
        rhythm=candidate.rhythm,
        now=here.view.now,
    )
    if light.until is None:
        return speech.say("Nothing yet: noted.")
    moment = speech.moment(light.until)
    return speech.say("Nothing yet: noted. You may ask for news from {moment}.", moment=moment)


def _news(here: Spot, label: str, answer: str) -> Button:
    return Button(label, tap(Verb.NEWS, here.interview_id, answer, here.reminder_id))


def status(here: Spot) -> Screen:
    """Return "you may ask for news", by mail or by phone, or not now. Serves A45, A48, B47, B50."""
    speech, opportunity = here.speech, here.opportunity
    if not here.open:
        name = speech.say("<b>{company}</b>", company=here.about["company"])
        rest = (
            speech.say("The next word is theirs. Leave them a week before you write again.")
            if any(it.answer and it.answer.kind is AnswerKind.DONE for it in here.closed)
            else speech.say("You can come back to it whenever you like: /interviews")
        )
        return Screen(text=_paragraphs(name, lines(here), rest), rows=undos(here))
    heading = speech.say("<b>{company}</b>\nYou may ask for news.", **here.about)
    reason = (
        speech.say("The day they had mentioned has passed, so a question is no pressure.")
        if here.interview.promise and here.interview.promise.day
        else speech.say("Enough time has passed since the interview for a question to be no pressure.")
    )
    how = speech.say(
        "One mail or one short call, calm and polite. Waiting a little longer is just as good a choice."
    )
    rows: tuple[Row, ...] = (
        (
            Button(speech.label("Write a mail"), tap(Verb.LETTER, "m", opportunity.id, here.reminder_id)),
            Button(speech.label("Phone them"), tap(Verb.LETTER, "c", opportunity.id, here.reminder_id)),
        ),
        (
            Button(speech.label("I have asked"), here.act(Verb.DONE, here.open[0])),
            Button(speech.label("Not now"), here.act(Verb.SKIP, here.open[0])),
        ),
        (
            Button(speech.label("Next round"), tap(Verb.INVITED, opportunity.id, here.reminder_id)),
            Button(speech.label("The answer is no"), tap(Verb.REFUSED, opportunity.id, here.reminder_id)),
        ),
        (Button(speech.label("Later"), here.act(Verb.LATER, here.open[0])), *why_row(here)),
    )
    return Screen(text=_paragraphs(heading, lines_put_off(here), _kindly(here), reason, how), rows=rows)


def lines_put_off(here: Spot) -> Html | None:
    """Return the lines of a section with one task: nothing while it is simply open."""
    return lines(here) if any(it.snooze and it.snooze.until > here.view.now for it in here.open) else None


def new_date(here: Spot) -> Screen:
    """Return "is there a new date?" of an interview that was put off. Serves B6."""
    speech = here.speech
    heading = speech.say("<b>{company}</b>\nThe interview was put off. Is there a new date?", **here.about)
    if not here.open:
        return Screen(text=_paragraphs(heading, lines(here)), rows=undos(here))
    reason = speech.say(
        "Proposing two or three moments yourself is welcome: a date is never a question too many."
    )
    rows: tuple[Row, ...] = (
        (
            Button(speech.label("Enter the date"), tap(Verb.MOVE, here.interview_id)),
            Button(speech.label("I proposed some"), here.act(Verb.DONE, here.open[0])),
        ),
        put_off(here),
        why_row(here),
    )
    return Screen(text=_paragraphs(heading, lines_put_off(here), _kindly(here), reason), rows=rows)


def reply(here: Spot) -> Screen:
    """Return the gracious reply to a no. Serves B12, B21, B22, B54, B55."""
    speech = here.speech
    heading = speech.say("<b>{company}</b>\nA few lines to close well, if you feel like it.", **here.about)
    if not here.open:
        return Screen(text=_paragraphs(heading, lines(here)), rows=undos(here))
    reason = speech.say(
        "Thanking them keeps the door open: a first choice is not always the last, and another post may "
        "come up."
    )
    text = _paragraphs(heading, lines_put_off(here), _kindly(here), reason)
    return Screen(text=text, rows=(*ticks(here), put_off(here), why_row(here)))


def _paragraphs(*paragraphs: Html | None) -> Html:
    return Html("\n\n".join(paragraph for paragraph in paragraphs if paragraph))


_SECTIONS: Final[Mapping[StepName, Callable[[Spot], Screen]]] = {
    StepName.BRIEF: brief,
    StepName.CARD: card,
    StepName.DEBRIEF: debrief,
    StepName.THANKS: thanks,
    StepName.REFERENCES: references,
    StepName.NEWS: news,
    StepName.STATUS: status,
    StepName.NEW_DATE: new_date,
    StepName.REPLY: reply,
}
