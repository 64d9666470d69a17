"""How a draft looks: who it goes to, the text to copy, what was looked at in it, what is missing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.findings import of_findings
from bot.chat.screens.screen import Button, Screen, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.people import Personal
from bot.writing.checks import Check, Finding
from bot.writing.draft import Draft, Gap, Note, typed


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """What stands around a draft on its screen."""

    to: str | None = None
    address: str | None = None
    #: the candidate's own text, in the place of ours
    own: Personal | None = None
    #: what may be better in the text that is shown
    findings: tuple[Finding, ...] = ()
    #: says the three gestures: no letter was sent yet
    first: bool = False


def as_shown(draft: Draft, shown: Shown, speech: Speech) -> Screen:
    """Return a draft, or the candidate's own text, as a block to copy. Serves B17, B18, A38."""
    head = (
        speech.say("<b>To</b> {name}", name=shown.to) if shown.to else None,
        speech.say("<b>Address</b> {address}", address=shown.address) if shown.address else None,
        speech.say("<b>Subject</b> {subject}", subject=draft.subject) if draft.subject else None,
    )
    text = shown.own.reveal() if shown.own else draft.body
    below = (
        None if shown.own else _missing(draft, speech),
        *of_findings(draft.kind, _said_below(shown.findings, own=shown.own is not None), text, speech),
        None if shown.own else _left_out(draft, speech),
        _gestures(draft, shown, speech),
    )
    parts = (
        Html("\n".join(filter(None, head))),
        speech.say("<pre>{body}</pre>", body=text),
        Html("\n".join(filter(None, below))),
    )
    return Screen(text=Html("\n\n".join(filter(None, parts))))


def as_block(
    draft: Draft,
    speech: Speech,
    *,
    to: str | None,
    address: str | None,
    findings: tuple[Finding, ...] = (),
) -> Screen:
    """Return a draft as a block to copy, with what is missing below, and the way to close it."""
    return as_shown(draft, Shown(to=to, address=address, findings=findings), speech).with_rows(
        (close(speech),)
    )


def ask(own: Personal | None, speech: Speech) -> Screen:
    """Ask for the letter in the candidate's words; what was written before is there to be copied."""
    text = speech.say(
        "Write the letter as you would send it, or paste it here. It takes the place of the draft, and you "
        "can go back to that."
    )
    if own is None:
        return Screen(text=text)
    return Screen(text=paragraphs(text, speech.say("<pre>{body}</pre>", body=own.reveal())))


def address_of(someone: object) -> str | None:
    """Return the address of a person as it is shown, ``None`` when it is not known."""
    address = getattr(someone, "address", None)
    return typed(address, 120) if address else None


def close(speech: Speech) -> Button:
    """Return the button that takes a letter away."""
    # Translators: button, a verb: takes the message away
    return Button(speech.label("Close"), tap(Verb.CLOSE))


def below(screen: Screen, *lines: Html | None) -> Screen:
    """Return a letter's screen with lines below what stands there."""
    return replace(screen, text=Html("\n".join(filter(None, (screen.text, *lines)))))


def _missing(draft: Draft, speech: Speech) -> Html | None:
    gaps = [GAPS[it](speech) for it in dict.fromkeys(draft.gaps)]
    return speech.say("To complete: {gaps}.", gaps=", ".join(gaps)) if gaps else None


def _said_below(findings: Iterable[Finding], *, own: bool) -> tuple[Finding, ...]:
    """Return the findings that nothing else on the screen says: a draft's gaps are named by themselves."""
    said = frozenset() if own else frozenset((Check.GAP, Check.DETAIL))
    return tuple(it for it in findings if it.check not in said)


def _left_out(draft: Draft, speech: Speech) -> Html | None:
    notes = [_NOTES[it](speech) for it in draft.left_out]
    if not notes:
        return None
    return speech.say("To stay short, it leaves out {notes}.", notes=speech.several(notes))


def _gestures(draft: Draft, shown: Shown, speech: Speech) -> Html | None:
    if draft.subject is None:
        return None
    if shown.first:
        return speech.say(
            "Three gestures: tap the text to copy it, paste it into your mail app (a tap on an address opens "
            "it), then come back and tap “It’s sent”."
        )
    if shown.own:
        return speech.say("Tap the text to copy it.")
    return speech.say("Tap the text to copy it, and change it so that it sounds like you.")


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

#: what was noted and has no line in the letter, as it stands inside a sentence
_NOTES: Final[Mapping[Note, Callable[[Speech], str]]] = {
    Note.MATTERS: lambda speech: speech.label("what matters most to them"),
    Note.FORGOT: lambda speech: speech.label("what you had not said"),
    Note.OTHER_POST: lambda speech: speech.label("another post you might like"),
    Note.AGREE: lambda speech: speech.label("the point you agree on"),
    Note.FITS: lambda speech: speech.label("how well the post fits you"),
}
