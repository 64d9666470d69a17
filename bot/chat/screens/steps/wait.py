"""What is asked while an answer or a new date is awaited: any news, asking for news, a new date."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import contacts
from bot.chat.screens.naming import fitting, when
from bot.chat.screens.screen import Button, Row, Screen, paragraphs
from bot.chat.screens.speech import Html
from bot.chat.screens.spot import Letter, Spot, StepWords
from bot.chat.screens.steps import over
from bot.chat.screens.tasks import came_back, lines, lines_later, put_off, ticks, undos, why_row
from bot.domain.interviews import State
from bot.domain.moments import local_day
from bot.domain.patience import Patience, patience
from bot.domain.playbook import StepName
from bot.writing import waiting


def _news(here: Spot) -> Screen:
    """Return "any news?" on the promised day. Serves B47."""
    speech = here.speech
    if not here.open:
        name = speech.say("<b>{company}</b>", company=here.company)
        light = _light(here)
        moved = contacts.closure(light, speech) if here.closed else None
        works = contacts.working(here.opportunity, light, speech) if here.closed else ()
        return Screen(text=paragraphs(name, _told(here), moved), rows=(*works, *undos(here)))
    day = here.interview.promise.day if here.interview.promise else None
    heading = (
        # Translators: {day} is “Tuesday 24 November”
        speech.say(
            "<b>{company}</b>\nThey had mentioned an answer by {day}. Any news?",
            company=here.company,
            day=speech.day(day),
        )
        if day
        else speech.say("<b>{company}</b>: any news?", **here.about)
    )
    calm = speech.say("If there is none, that day is theirs to its end. I will tell you when you may ask.")
    answers = (
        (
            _answer(here, speech.label("Nothing yet"), "nothing"),
            _answer(here, speech.label("A new date"), "date"),
        ),
        (
            Button(
                speech.label("Note their answer"), tap(Verb.OUTCOME, here.opportunity.id, here.reminder_id)
            ),
        ),
    )
    return Screen(
        text=paragraphs(heading, came_back(here), calm), rows=(*answers, put_off(here), why_row(here))
    )


def _told(here: Spot) -> Html:
    """Return what was answered: nothing yet, or another day; left alone, it is simply over."""
    speech = here.speech
    if not here.closed:
        day = here.interview.promise.day if here.interview.promise else None
        if day is None:
            return speech.say("Noted.")
        if any(it.task.key.endswith(f"{day:%Y%m%d}") for it in here.tasks):
            return lines(here)
        today = local_day(here.view.now, speech.zone)
        return speech.say("Noted: they now speak of {day}.", day=speech.day(day, today))
    light = _light(here)
    if light.until is None:
        return speech.say("Nothing yet: noted.")
    moment = speech.moment(light.until)
    return speech.say("Nothing yet: noted. You may ask for news from {moment}.", moment=moment)


def _light(here: Spot) -> Patience:
    facts = here.view.facts
    days, rhythm = facts.work_days(here.opportunity), facts.candidate.rhythm
    return patience(here.opportunity, days=days, rhythm=rhythm, now=here.view.now)


def _answer(here: Spot, label: str, answer: str) -> Button:
    return Button(label, tap(Verb.NEWS, here.interview_id, answer, here.reminder_id))


def _news_rows(here: Spot) -> tuple[Row, ...]:
    return ((Button(here.speech.label("Tell the answer"), tap(Verb.OUTCOME, here.opportunity.id, 0)),),)


def over_with(here: Spot) -> Html | None:
    """Return why nothing is asked about a decision any more, or ``None``."""
    return over.not_held(here) or over.ended(here) or over.next_round(here)


def status(here: Spot) -> Screen:
    """Return "you may ask for news", by mail or by phone, or not now. Serves A45, A48, B47, B50."""
    speech, opportunity = here.speech, here.opportunity
    if not here.open:
        return _asked(here)
    heading = speech.say("<b>{company}</b>\nYou may ask for news.", **here.about)
    second = here.step is StepName.SECOND
    reason = (
        speech.say("A week has passed since your message. This is the second time, and the last.")
        if second
        else speech.say("The day they had mentioned has passed, so a question is no pressure.")
        if here.interview.promise and here.interview.promise.day
        else speech.say("Enough time has passed since the interview for a question to be no pressure.")
    )
    how = speech.say(
        "One email or one short call, calm and polite. Waiting a little longer is just as good a choice."
    )
    rows: tuple[Row, ...] = (
        (
            Button(speech.label("Write an email"), tap(Verb.LETTER, "m", opportunity.id, here.reminder_id)),
            Button(speech.label("Phone them"), tap(Verb.LETTER, "c", opportunity.id, here.reminder_id)),
        ),
        (
            Button(speech.label("I have asked"), here.act(Verb.DONE, here.open[0])),
            Button(speech.label("Not now"), here.act(Verb.SKIP, here.open[0])),
        ),
        (Button(speech.label("Note their answer"), tap(Verb.OUTCOME, opportunity.id, here.reminder_id)),),
        (Button(speech.label("Later"), here.act(Verb.LATER, here.open[0])), *why_row(here)),
    )
    return Screen(text=paragraphs(heading, lines_later(here), came_back(here), reason, how), rows=rows)


def _asked(here: Spot) -> Screen:
    """Return what was decided about asking; of a contact that was made, what came of it."""
    speech, at = here.speech, {it.answer.at for it in here.closed if it.answer}
    made = next((it for it in here.opportunity.contacts if it.at in at), None)
    name = speech.say("<b>{company}</b>", company=here.company)
    if made is None:
        rest = speech.say("You can come back to it whenever you like: /interviews")
        return Screen(text=paragraphs(name, lines(here), rest), rows=undos(here))
    text = paragraphs(name, lines(here), contacts.came(here.view, here.opportunity, made, speech))
    answers = contacts.what_came(here.opportunity, here.interview, made, speech, reminder_id=here.reminder_id)
    return Screen(text=text, rows=(*answers, *undos(here)))


def _new_date(here: Spot) -> Screen:
    """Return "is there a new date?" of an interview that was put off. Serves B6."""
    speech = here.speech
    heading = speech.say("<b>{company}</b>\nThe interview was put off. Is there a new date?", **here.about)
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    reason = speech.say(
        "Proposing two or three moments yourself is welcome: a date is never a question too many."
    )
    rows: tuple[Row, ...] = (
        (
            Button(speech.label("Enter the date"), tap(Verb.MOVE, here.interview_id)),
            Button(speech.label("I proposed some"), here.act(Verb.DONE, here.open[0])),
        ),
        (Button(speech.label("Propose dates"), tap(Verb.VISIT_LETTER, "d", here.interview_id)),),
        put_off(here),
        why_row(here),
    )
    return Screen(text=paragraphs(heading, lines_later(here), came_back(here), reason), rows=rows)


def _new_date_rows(here: Spot) -> tuple[Row, ...]:
    new = Button(here.speech.label("Give the new date"), tap(Verb.MOVE, here.interview_id))
    return ((new,), *ticks(here))


def _new_date_over(here: Spot) -> Html | None:
    if here.interview.state is State.POSTPONED:
        return over.ended(here)
    return here.speech.say(
        "<b>{company}</b>: the interview is on again, {moment}.",
        company=here.company,
        moment=when(here.interview, here.speech),
    )


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.NEWS: StepWords(
        section=_news,
        title=lambda here: here.speech.say("<b>{company}</b>: any news?", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("News: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("has the answer come?"),
        heading=lambda here: here.speech.say("Has the answer come? · {company}", company=here.company),
        # B47
        why=lambda speech: speech.say(
            "<b>Why today?</b>\n"
            "It is the day they had mentioned. Until it is over I ask you, never them: waiting for "
            "the day someone gave is a courtesy they notice."
        ),
        over=over_with,
        rows=_news_rows,
        told=lambda day, _, speech: speech.say("✓ No news yet · {day}", day=day),
    ),
    StepName.STATUS: StepWords(
        section=status,
        title=lambda here: here.speech.say("<b>{company}</b>: you may ask for news", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("News: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("the moment to ask for news, if none has come"),
        heading=lambda here: here.speech.say("You can ask for news · {company}", company=here.company),
        # A45 A48 B47 B49 B50
        why=lambda speech: speech.say(
            "<b>Why now and not before?</b>\n"
            "Before the day they gave, or too soon when they gave none, a question can feel like "
            "pressure. By now it is a sign of interest. One contact, then patience again: teams need "
            "time to decide."
        ),
        over=over_with,
        told=lambda day, _, speech: speech.say("✓ News asked for · {day}", day=day),
        letter=Letter(write=lambda here, _: waiting.status(here.opportunity, here.interview, again=False)),
        returns=True,
    ),
    StepName.NEW_DATE: StepWords(
        section=_new_date,
        title=lambda here: here.speech.say("<b>{company}</b>: is there a new date?", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Date: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("asking for the new date"),
        heading=lambda here: here.speech.say("The new date · {company}", company=here.company),
        # B6
        why=lambda speech: speech.say(
            "<b>Why ask?</b>\n"
            "An interview put off is easily forgotten, on their side too. Settling a date is not "
            "asking for a decision: it simply keeps things moving."
        ),
        over=_new_date_over,
        rows=_new_date_rows,
        told=lambda day, _, speech: speech.say("✓ New date asked for · {day}", day=day),
    ),
}
