"""What is said of all opportunities together: the weekly point, a pause and its end."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import company, fitting, held_on
from bot.chat.screens.returning import returning
from bot.chat.screens.screen import Button, Row, Screen, column, grid, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot, Standing, StepWords, standing
from bot.chat.screens.tasks import why_row
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import State
from bot.domain.moments import local_day
from bot.domain.outcomes import EndingKind
from bot.domain.playbook import StepName
from bot.domain.timeline import Opportunity
from bot.services.ports import TaskOnFile

#: opportunities in one message; the rest are told to be in the list
_MOST: Final = 12
#: opportunities whose answers stand in the point itself; of more, each is opened by its button
_SIDE_BY_SIDE: Final = 2
_IN_COLUMN: Final = 6


def _weekly(here: Spot) -> Screen:
    """Return the weekly point: every open opportunity, with its answers. Serves A5, A46, A52, B6."""
    speech, shown = here.speech, _shown(here)
    heading = speech.say("<b>Your weekly point</b>\nHas anything moved?")
    lines = Html("\n".join(_line(nth, it, here) for nth, it in enumerate(shown, 1)))
    more = speech.say("The others are here: /interviews") if len(shown) < len(_on_file(here)) else None
    calm = speech.say(
        "Behind a silence there are often other people to see, a meeting put off, a budget to settle: a team "
        "usually needs some time to choose, and most of what decides it has nothing to do with you."
    )
    search = speech.say(
        "Until an offer is accepted, keep searching: every new lead makes the others lighter."
    )
    text = paragraphs(heading, lines, more, calm, search)
    if len(shown) > _SIDE_BY_SIDE:
        each = tuple(it for nth, on_file in enumerate(shown, 1) for it in _opens(nth, on_file, here))
        rows = column(each) if len(each) <= _IN_COLUMN else grid(each, 2)
    else:
        numbered = [(None if len(shown) == 1 else nth, it) for nth, it in enumerate(shown, 1)]
        rows = tuple(row for nth, it in numbered for row in _rows(nth, it, here))
    return Screen(text=text, rows=rows).with_rows(why_row(here))


def _opens(nth: int, on_file: TaskOnFile, here: Spot) -> Row:
    """Return the button that opens the answers for one of several opportunities, or takes one back."""
    if on_file.answer is not None or standing(on_file, here.view) is Standing.GONE:
        return tuple(button for row in _rows(nth, on_file, here) for button in row)
    name = company(here.view.facts.opportunity(on_file.task.opportunity_id))
    label = fitting(lambda it: here.speech.label("{nth}. {company}", nth=nth, company=it), name)
    return (Button(label, tap(Verb.ONE, here.reminder_id, on_file.id)),)


def one(here: Spot, task_id: int) -> Screen:
    """Return one opportunity of the weekly point with its answers; ``NoSuchThing`` if it is not in it."""
    on_file = next((it for it in _on_file(here) if it.id == task_id), None)
    if on_file is None:
        raise NoSuchThing
    name = company(here.view.facts.opportunity(on_file.task.opportunity_id))
    heading = here.speech.say("Has anything moved? · {company}", company=name)
    return Screen(text=heading, rows=_rows(None, on_file, here))


def _on_file(here: Spot) -> tuple[TaskOnFile, ...]:
    kept = {it.id for it in here.view.facts.opportunities}
    return tuple(it for it in here.tasks if it.task.opportunity_id in kept)


def _shown(here: Spot) -> tuple[TaskOnFile, ...]:
    return _on_file(here)[:_MOST]


def _line(nth: int, on_file: TaskOnFile, here: Spot) -> Html:
    speech, opportunity = here.speech, here.view.facts.opportunity(on_file.task.opportunity_id)
    name, latest = company(opportunity), opportunity.latest
    match standing(on_file, here.view):
        case Standing.DONE | Standing.SKIPPED:
            day = speech.short_day(local_day(on_file.answer.at, speech.zone)) if on_file.answer else ""
            return speech.say("{nth}. {company} · ✓ nothing yet · {day}", nth=nth, company=name, day=day)
        case Standing.GONE if opportunity.ending is not None:
            return speech.say("{nth}. {company} · ✓ their answer is noted", nth=nth, company=name)
        case Standing.GONE:
            return speech.say("{nth}. {company} · ✓ noted", nth=nth, company=name)
        case Standing.OPEN | Standing.LATER:
            day = held_on(latest, speech) if latest else ""
            # Translators: a numbered line, with a row of buttons of that number; {day} is “Tue 24 Nov”
            return speech.say("{nth}. {company} · interview {day}", nth=nth, company=name, day=day)


def _rows(nth: int | None, on_file: TaskOnFile, here: Spot) -> tuple[Row, ...]:
    """Return the answers for one opportunity, numbered like its line where there are several."""
    speech, opportunity = here.speech, here.view.facts.opportunity(on_file.task.opportunity_id)
    if on_file.answer is not None:
        undo = speech.label("{nth}. Undo", nth=nth) if nth else speech.label("Undo")
        return ((Button(undo, here.act(Verb.UNDO, on_file)),),)
    if standing(on_file, here.view) is Standing.GONE:
        return ()
    refused = tap(Verb.ENDED, opportunity.id, here.reminder_id, EndingKind.REFUSED)
    if nth is None:
        return (
            (
                _moved_on(None, opportunity, here),
                Button(speech.label("The answer is no"), refused),
            ),
            (Button(speech.label("Nothing yet"), here.act(Verb.DONE, on_file)),),
        )
    return (
        (
            _moved_on(nth, opportunity, here),
            Button(speech.label("{nth}. It’s a no", nth=nth), refused),
            Button(speech.label("{nth}. Nothing yet", nth=nth), here.act(Verb.DONE, on_file)),
        ),
    )


def _moved_on(nth: int | None, opportunity: Opportunity, here: Spot) -> Button:
    """Return the button for "it moved on": what that means depends on where the opportunity stands."""
    speech, latest = here.speech, opportunity.interviews[-1]
    if latest.state is State.PLANNED:
        label = speech.label("{nth}. Tell", nth=nth) if nth else speech.label("Tell how it went")
        return Button(label, tap(Verb.DEBRIEF, latest.id))
    if latest.state is not State.HELD or opportunity.announced:
        label = speech.label("{nth}. A date", nth=nth) if nth else speech.label("Enter the date")
        verb, about = (Verb.ROUND, opportunity.id) if opportunity.announced else (Verb.MOVE, latest.id)
        return Button(label, tap(verb, about))
    label = speech.label("{nth}. Next round", nth=nth) if nth else speech.label("Next round")
    return Button(label, tap(Verb.INVITED, opportunity.id, here.reminder_id))


def _today(here: Spot) -> tuple[Row, ...]:
    return tuple(row for it in here.open for row in _rows(None, it, here))


def _kept(here: Spot) -> Screen:
    return Screen(text=here.words.title(here), rows=_paused_rows(here))


def _paused_rows(here: Spot) -> tuple[Row, ...]:
    return ((Button(here.speech.label("See the pause"), tap(Verb.PAUSE)),),)


def words(words_of: Callable[[StepName], StepWords]) -> Mapping[StepName, StepWords]:
    """Return the words of the family; the end of a pause tells of other steps by theirs."""
    return {
        StepName.WEEKLY: StepWords(
            section=_weekly,
            title=lambda here: here.speech.say("<b>Your weekly point</b>"),
            opening=lambda here: here.speech.label("Weekly point"),
            coming=lambda speech: speech.say("your weekly point"),
            heading=lambda here: here.speech.say("Has anything moved? · {company}", company=here.company),
            # A5 A46 A52 B6
            why=_why_weekly,
            told=lambda day, _, speech: speech.say("✓ No news yet · {day}", day=day),
            rows=_today,
        ),
        StepName.PAUSED: StepWords(
            section=_kept,
            title=lambda here: here.speech.say("<b>{company}</b>, {day}: during the pause", **here.about),
            opening=lambda here: fitting(
                lambda it: here.speech.label("Pause: {company}", company=it), here.company
            ),
            coming=lambda speech: speech.say("an interview during the pause"),
            # A32 B8
            why=lambda speech: speech.say(
                "<b>Why ask?</b>\n"
                "A pause is yours. An interview inside it deserves its pocket card and its word of thanks "
                "within a day, if you like."
            ),
            told=lambda day, _, speech: speech.say("✓ Kept during the pause · {day}", day=day),
            rows=_paused_rows,
        ),
        StepName.RETURN: StepWords(
            section=lambda here: returning(here.view, words_of, here.speech),
            title=lambda here: here.speech.say("<b>The pause is over</b>"),
            opening=lambda here: here.speech.label("Open now"),
            coming=lambda speech: speech.say("the end of the pause, on one screen"),
            # B6
            why=lambda speech: speech.say(
                "<b>Why one screen?</b>\n"
                "Nothing piled up: what is still worth doing is here, and the rest is no longer needed."
            ),
        ),
    }


def _why_weekly(speech: Speech) -> Html:
    return speech.say(
        "<b>Why once a week?</b>\n"
        "One look at everything beats ten reminders. You decide what moved, I ask nobody; and no application "
        "is left lying without a next step."
    )
