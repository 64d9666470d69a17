"""A letter or a call script, ready to be copied."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens.drafts import Shown, address_of, as_shown, below, close
from bot.chat.screens.naming import person
from bot.chat.screens.screen import Button, Row, Screen
from bot.chat.screens.speech import Speech
from bot.chat.screens.spot import Origin, Person, Spot, Standing, standing
from bot.chat.screens.steps import WORDS
from bot.chat.screens.steps.asked import form_button
from bot.chat.screens.tasks import lines, mask_of, who
from bot.domain.errors import NoSuchThing
from bot.domain.people import Personal
from bot.domain.timeline import AnswerKind, Interviewer, Opportunity
from bot.services.ports import LetterName, TaskOnFile, View
from bot.writing import checks, letters, partings, waiting
from bot.writing.draft import Draft, Gap
from bot.writing.partings import Parting

#: the candidate's own letters by their names
Own = Mapping[str, Personal]
NOTHING: Final[Own] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, slots=True)
class Opener:
    """The message that a letter was opened from, to be drawn again once the letter is sent."""

    message_id: int
    origin: Origin


def of_task(
    view: View,
    on_file: TaskOnFile,
    reminder_id: int,
    speech: Speech,
    *,
    opener: Opener | None = None,
    own: Own = NOTHING,
) -> Screen:
    """Return the letter of a task, or once it is sent the line that says so with the way back.

    ``NoSuchThing`` when tasks of its step have no letter.
    """
    task = on_file.task
    here = Spot(
        view=view,
        speech=speech,
        step=task.step,
        words=WORDS[task.step],
        interview_id=task.interview_id,
        reminder_id=reminder_id,
        origin=Origin.LETTER,
        tasks=(on_file,),
    )
    if standing(on_file, view) in (Standing.DONE, Standing.SKIPPED, Standing.GONE):
        back = (Button(speech.label("Undo"), _act(Verb.UNDO, here, opener)),) if on_file.live else ()
        return Screen(text=lines(here)).with_rows(back, (close(speech),))
    letter, someone = here.words.letter, who(on_file, here)
    if letter is None:
        raise NoSuchThing
    draft = letter.write(here, someone)
    to: Person | None = someone
    passed_on = draft
    if letter.relayed:
        met = someone if isinstance(someone, Interviewer) else None
        passed_on = waiting.relayed(here.opportunity, draft, met)
        to = here.opportunity.intermediary or someone
    mine = own.get(task_letter(on_file).name)
    text = mine.reveal() if mine else draft.body
    around = _around(here, someone, own) if letter.to_each else checks.Around()
    shown = Shown(
        to=person(to, speech) if to else None,
        address=address_of(to),
        own=mine,
        findings=checks.check(text, draft.kind, letters.language_of(here.opportunity), around),
        first=letter.closes and not _any_sent(view),
    )
    screen = as_shown(passed_on, shown, speech)
    if letter.to_each:
        screen = _shared(screen, here, someone)
    if letter.below and not mine:
        screen = below(screen, letter.below(speech))
    sent = (Button(speech.label("It’s sent"), _act(Verb.DONE, here, opener)),) if letter.closes else ()
    fill = () if mine else _fill(draft, here, someone, nameless=letter.to_each and someone is None)
    back = (opener.message_id, *((opener.origin,) if opener.origin else ())) if opener else ()
    versions = _versions(speech, "t", on_file.id, reminder_id, *back, own=mine is not None)
    return screen.with_rows(*fill, (*sent, close(speech)), versions)


def task_letter(on_file: TaskOnFile) -> LetterName:
    """Return what the letter of a task is called."""
    return LetterName(opportunity_id=on_file.task.opportunity_id, name=on_file.task.key)


def status_letter(opportunity_id: int) -> LetterName:
    """Return what the mail that asks for news is called."""
    return LetterName(opportunity_id=opportunity_id, name="status")


def parting_letter(opportunity_id: int, which: Parting) -> LetterName:
    """Return what a letter of an offer or an ending is called."""
    return LetterName(opportunity_id=opportunity_id, name=f"parting:{which}")


def _versions(speech: Speech, kind: str, *names: int | str, own: bool) -> Row:
    """Return the way to write one's own text, and from there back to the draft."""
    write = tap(Verb.VERSION, kind, *names)
    if not own:
        return (Button(speech.label("Write it my way"), write),)
    return (
        Button(speech.label("Change my text"), write),
        Button(speech.label("Back to the draft"), tap(Verb.OURS, kind, *names)),
    )


def _any_sent(view: View) -> bool:
    """Tell whether the candidate has sent a letter before: then the gestures are known."""
    lettered = {step for step, words in WORDS.items() if words.letter and words.letter.closes}
    return any(
        it.answer is not None and it.answer.kind is AnswerKind.DONE and it.task.step in lettered
        for it in view.tasks
    )


def _around(here: Spot, someone: Person | None, own: Own) -> checks.Around:
    """Return the facts around a letter to somebody met: the other letters of the same visit among them."""
    met = letters.people_met(here.opportunity, here.interview)
    write = here.words.letter.write if here.words.letter else None
    others = {
        person.id: mine.reveal() if mine else write(here, person).body
        for person in met
        if write and person != someone
        for mine in (own.get(f"{here.opportunity.id}:{here.interview_id}:{here.step}:{person.id}"),)
    }
    to = (someone,) if isinstance(someone, Interviewer) else ()
    return checks.around(here.opportunity, here.interview, to, others)


def of_status(view: View, opportunity_id: int, speech: Speech, *, call: bool, own: Own = NOTHING) -> Screen:
    """Return the mail, or the call script, that asks where the decision stands.

    Serves A45, B51, B52, B53, B54. ``NoSuchThing`` when there is no such interview.
    """
    opportunity = next((it for it in view.facts.opportunities if it.id == opportunity_id), None)
    interview = opportunity.latest if opportunity else None
    if opportunity is None or interview is None:
        raise NoSuchThing
    met = letters.people_met(opportunity, interview)
    to = opportunity.intermediary or (met[0] if len(met) == 1 else None)
    if not call:
        draft = waiting.status(opportunity, interview)
    elif opportunity.intermediary:
        draft = waiting.consultant_call(opportunity, interview, later=True)
    else:
        draft = waiting.call(opportunity, interview)
    if call:
        shown = Shown(to=person(to, speech) if to else None)
        return as_shown(draft, shown, speech).with_rows((close(speech),))
    mine = own.get(status_letter(opportunity_id).name)
    screen = as_shown(draft, _plainly(opportunity, draft, to, mine, speech), speech)
    return screen.with_rows((close(speech),), _versions(speech, "m", opportunity_id, own=mine is not None))


def of_parting(
    view: View, opportunity_id: int, which: Parting, speech: Speech, *, own: Own = NOTHING
) -> Screen:
    """Return a letter of an offer or an ending. ``NoSuchThing`` when there is no such opportunity.

    Serves A52, B54, B55.
    """
    opportunity = next((it for it in view.facts.opportunities if it.id == opportunity_id), None)
    if opportunity is None:
        raise NoSuchThing
    draft, to = partings.letter(opportunity, which), partings.addressee(opportunity)
    mine = own.get(parting_letter(opportunity_id, which).name)
    screen = as_shown(draft, _plainly(opportunity, draft, to, mine, speech), speech)
    versions = _versions(speech, "p", opportunity_id, which, own=mine is not None)
    return screen.with_rows((close(speech),), versions)


def _plainly(
    opportunity: Opportunity, draft: Draft, to: Person | None, own: Personal | None, speech: Speech
) -> Shown:
    """Return what stands around a letter that is about no conversation."""
    language = letters.language_of(opportunity)
    return Shown(
        to=person(to, speech) if to else None,
        address=address_of(to),
        own=own,
        findings=checks.check(own.reveal() if own else draft.body, draft.kind, language, checks.Around()),
    )


def _act(verb: Verb, here: Spot, opener: Opener | None) -> Callback:
    """Return the callback of a tap under a letter, which names the message it was opened from."""
    on_file = here.tasks[0]
    if opener is None:
        return here.act(verb, on_file)
    marked = (opener.origin,) if opener.origin else ()
    return tap(verb, on_file.id, here.reminder_id, Origin.LETTER, opener.message_id, *marked)


def _shared(shown: Screen, here: Spot, someone: Person | None) -> Screen:
    """Say under a draft that somebody else who was there has the same address, and offer one joint letter."""
    address = address_of(someone)
    met = letters.people_met(here.opportunity, here.interview)
    others = [it for it in met if it != someone and address and address_of(it) == address]
    if not others:
        return shown
    line = here.speech.say(
        "This address is also that of {name}: two letters, or one joint letter that names both.",
        name=person(others[0], here.speech),
    )
    pair = [it for it in (someone, *others) if isinstance(it, Interviewer)]
    joint = tap(Verb.JOINT, here.interview_id, mask_of(here.opportunity, pair), Origin.LETTER)
    return below(shown, line).with_rows((Button(here.speech.label("One joint letter"), joint),))


def _fill(draft: Draft, here: Spot, someone: Person | None, *, nameless: bool) -> tuple[Row, ...]:
    """Return a button for each gap that can be filled here."""
    rows: list[Row] = []
    if Gap.DETAIL in draft.gaps and isinstance(someone, Interviewer):
        asked = tap(Verb.GAP, here.interview_id, someone.id, here.tasks[0].id)
        rows.append((Button(here.speech.label("Add a point"), asked),))
    if Gap.PEOPLE in draft.gaps or nameless:
        asked = tap(Verb.GAP, here.interview_id, 0, here.tasks[0].id)
        rows.append((Button(here.speech.label("Add the names"), asked),))
    if Gap.LINK in draft.gaps:
        rows.append((form_button(here, here.speech.label("Add my link"), "portfolio"),))
    return tuple(rows)
