"""A letter or a call script, ready to be copied."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from bot.chat.callbacks import Callback, Verb, tap
from bot.chat.screens.naming import person
from bot.chat.screens.screen import Button, Row, Screen
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Origin, Person, Spot, Standing, standing
from bot.chat.screens.steps import WORDS
from bot.chat.screens.tasks import lines, mask_of, who
from bot.domain.errors import NoSuchThing
from bot.domain.timeline import Interviewer
from bot.services.ports import TaskOnFile, View
from bot.writing import letters, partings, waiting
from bot.writing.draft import MOST_WORDS, Draft, Gap, typed
from bot.writing.partings import Parting


@dataclass(frozen=True, kw_only=True, slots=True)
class Opener:
    """The message that a letter was opened from, to be drawn again once the letter is sent."""

    message_id: int
    origin: Origin


def of_task(
    view: View, on_file: TaskOnFile, reminder_id: int, speech: Speech, *, opener: Opener | None = None
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
        return Screen(text=lines(here)).with_rows(back, (_close(speech),))
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
    shown = _letter(
        passed_on, speech, to=person(to, speech) if to else None, address=_address(to), words=draft.words
    )
    if letter.to_each:
        shown = _shared(shown, here, someone)
    sent = (Button(speech.label("It’s sent"), _act(Verb.DONE, here, opener)),) if letter.closes else ()
    if letter.below:
        shown = replace(shown, text=Html(f"{shown.text}\n{letter.below(speech)}"))
    nameless = letter.to_each and someone is None
    return shown.with_rows(*_fill(draft, here, someone, nameless=nameless), (*sent, _close(speech)))


def of_status(view: View, opportunity_id: int, speech: Speech, *, call: bool) -> Screen:
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
    shown = _letter(
        draft, speech, to=person(to, speech) if to else None, address=None if call else _address(to)
    )
    return shown.with_rows((_close(speech),))


def of_parting(view: View, opportunity_id: int, which: Parting, speech: Speech) -> Screen:
    """Return a letter of an offer or an ending. ``NoSuchThing`` when there is no such opportunity.

    Serves A52, B54, B55.
    """
    opportunity = next((it for it in view.facts.opportunities if it.id == opportunity_id), None)
    if opportunity is None:
        raise NoSuchThing
    to = partings.addressee(opportunity)
    shown = _letter(
        partings.letter(opportunity, which),
        speech,
        to=person(to, speech) if to else None,
        address=_address(to),
    )
    return shown.with_rows((_close(speech),))


def _act(verb: Verb, here: Spot, opener: Opener | None) -> Callback:
    """Return the callback of a tap under a letter, which names the message it was opened from."""
    on_file = here.tasks[0]
    if opener is None:
        return here.act(verb, on_file)
    marked = (opener.origin,) if opener.origin else ()
    return tap(verb, on_file.id, here.reminder_id, Origin.LETTER, opener.message_id, *marked)


def _shared(shown: Screen, here: Spot, someone: Person | None) -> Screen:
    """Say under a draft that somebody else who was there has the same address, and offer one joint letter."""
    address = _address(someone)
    met = letters.people_met(here.opportunity, here.interview)
    others = [it for it in met if it != someone and address and _address(it) == address]
    if not others:
        return shown
    line = here.speech.say(
        "This address is also that of {name}: two letters, or one joint letter that names both.",
        name=person(others[0], here.speech),
    )
    pair = [it for it in (someone, *others) if isinstance(it, Interviewer)]
    joint = tap(Verb.JOINT, here.interview_id, mask_of(here.opportunity, pair), Origin.LETTER)
    return replace(shown, text=Html(f"{shown.text}\n{line}")).with_rows(
        (Button(here.speech.label("One joint letter"), joint),)
    )


def as_block(draft: Draft, speech: Speech, *, to: str | None, address: str | None) -> Screen:
    """Return a draft as a block to copy, with what is missing below, and the way to close it."""
    return _letter(draft, speech, to=to, address=address).with_rows((_close(speech),))


def address_of(someone: Person | None) -> str | None:
    """Return the address of a person as it is shown, ``None`` when it is not known."""
    return _address(someone)


def _letter(
    draft: Draft, speech: Speech, *, to: str | None, address: str | None, words: int | None = None
) -> Screen:
    """Return a draft as a block to copy, with what is missing below. Serves B17, B18, A38.

    ``words`` is how long it is without what asks somebody to pass it on.
    """
    words = draft.words if words is None else words
    head = (
        speech.say("<b>To</b> {name}", name=to) if to else None,
        speech.say("<b>Address</b> {address}", address=address) if address else None,
        speech.say("<b>Subject</b> {subject}", subject=draft.subject) if draft.subject else None,
    )
    body = speech.say("<pre>{body}</pre>", body=draft.body)
    below = (
        speech.say(
            "To complete: {gaps}.", gaps=", ".join(GAPS[it](speech) for it in dict.fromkeys(draft.gaps))
        ),
        speech.say("{count} words: a shorter note is read to the end.", count=words)
        if words > MOST_WORDS and draft.subject
        else None,
        speech.say("Tap the text to copy it, and change it so that it sounds like you."),
    )
    parts = (Html("\n".join(filter(None, head))), body, Html("\n".join(filter(None, below))))
    return Screen(text=Html("\n\n".join(filter(None, parts))))


#: what is missing, in the line that asks for it
GAPS: Final[Mapping[Gap, Callable[[Speech], str]]] = {
    Gap.SIGNATURE: lambda speech: speech.label("your name"),
    Gap.DETAIL: lambda speech: speech.label("one point of the conversation"),
    Gap.PEOPLE: lambda speech: speech.label("the people you met"),
    Gap.DATES: lambda speech: speech.label("moments that suit you"),
    Gap.IMPRESSION: lambda speech: speech.label("how it went for you"),
    Gap.LINK: lambda speech: speech.label("the link or the file"),
    Gap.UNTIL: lambda speech: speech.label("the day you would like"),
    Gap.PHONE: lambda speech: speech.label("your telephone number"),
}


def _fill(draft: Draft, here: Spot, someone: Person | None, *, nameless: bool) -> tuple[Row, ...]:
    """Return a button for each gap that can be filled here."""
    rows: list[Row] = []
    if Gap.DETAIL in draft.gaps and isinstance(someone, Interviewer):
        asked = tap(Verb.GAP, here.interview_id, someone.id, here.tasks[0].id)
        rows.append((Button(here.speech.label("Add a point"), asked),))
    if Gap.PEOPLE in draft.gaps or nameless:
        asked = tap(Verb.GAP, here.interview_id, 0, here.tasks[0].id)
        rows.append((Button(here.speech.label("Add the names"), asked),))
    return tuple(rows)


def _address(someone: object) -> str | None:
    address = getattr(someone, "address", None)
    return typed(address, 120) if address else None


def _close(speech: Speech) -> Button:
    return Button(speech.label("Close"), tap(Verb.CLOSE))
