"""What is asked once an interview was held: the thank-yous, and the news for the references."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import fitting, person
from bot.chat.screens.screen import Button, Row, Screen, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Letter, Origin, Person, Spot, StepWords
from bot.chat.screens.steps import over
from bot.chat.screens.tasks import (
    came_back,
    in_one_letter,
    lines,
    lines_later,
    mask_of,
    put_off,
    same_letter_line,
    ticks,
    undos,
    useful_until,
    who,
    why_row,
)
from bot.domain.errors import NoSuchThing
from bot.domain.playbook import StepName
from bot.domain.timeline import Interviewer, Reference
from bot.writing import letters, thanks, thread, waiting
from bot.writing.draft import Draft


def _thanks(here: Spot) -> Screen:
    """Return the thank-yous: a letter and a tick for each person. Serves A32, A33, A34, B8, B20.

    A33 is turned round: what a note that arrives in time does, not what a late one misses.
    """
    speech = here.speech
    heading = speech.say("<b>Thank-you notes</b> · {company}, {day}", **here.about)
    until = useful_until(here.open, here)
    if until is None:
        nothing = speech.say("All the notes are dealt with.")
        return Screen(text=paragraphs(heading, lines(here), nothing), rows=undos(here))
    named = who(here.tasks[0], here) is not None
    reason = (
        speech.say(
            "A few lines, sent early: they arrive while nothing is decided, and they are remembered. "
            "Useful until {moment}.",
            moment=until,
        )
        if named and len(here.tasks) == 1
        else speech.say(
            "A few lines to each person, rather than one email to all: they arrive while nothing is decided, "
            "and they are remembered. Useful until {moment}.",
            moment=until,
        )
    )
    names = lines(here) if named else lines_later(here)
    ticked = speech.say("Sent another way (LinkedIn, a letter, through someone)? It counts just the same.")
    text = paragraphs(heading, names, _kindly(here), reason, ticked)
    back = undos(here)
    if here.origin is Origin.INTERVIEW:
        more = (Button(speech.label("See more choices"), tap(Verb.MORE, here.interview_id)),)
        return Screen(
            text=text, rows=tuple(row for row in (*ticks(here), _all_sent(here), *back, more) if row)
        )
    together = (*_joint(here), *_all_sent(here))
    return Screen(
        text=text,
        rows=tuple(row for row in (*ticks(here), together, *back, put_off(here), why_row(here)) if row),
    )


def more(here: Spot) -> Screen:
    """Return what is rarer than the notes themselves: one letter to several, another day, the reason."""
    heading = here.speech.say("<b>Thank-you notes</b> · {company}, {day}", **here.about)
    back = Button(here.speech.label("Back"), tap(Verb.DEBRIEF, here.interview_id))
    screen = Screen(text=paragraphs(heading, lines(here)))
    return screen.with_rows(_joint(here), put_off(here), why_row(here), (back,))


def _people(here: Spot) -> list[Interviewer]:
    return [it for it in (who(on_file, here) for on_file in here.open) if isinstance(it, Interviewer)]


def _joint(here: Spot) -> Row:
    """Return one letter for several people, where more than one is left."""
    people = _people(here)
    if len(people) < 2:
        return ()
    marked = (here.origin,) if here.origin else ()
    mask = mask_of(here.opportunity, people)
    joint = tap(Verb.JOINT, here.interview_id, mask, *marked)
    return (Button(here.speech.label("One joint letter"), joint),)


def _all_sent(here: Spot) -> Row:
    """Return one tick for all, where more than one is left."""
    if len(_people(here)) < 2:
        return ()
    marked = (here.origin,) if here.origin else ()
    every = tap(Verb.ALL_SENT, here.interview_id, here.reminder_id, *marked)
    return (Button(here.speech.label("All are sent"), every),)


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
        case _:
            return came_back(here)


def _left(here: Spot) -> Html:
    someone = who(here.open[0], here) if len(here.open) == 1 else None
    if someone is not None:
        name = person(someone, here.speech)
        return here.speech.say("One note is left, the one to {name}.", name=name)
    return here.speech.count("One note is left to send.", "{count} notes are left to send.", len(here.open))


def _thanked(day: str, name: str | None, speech: Speech) -> Html:
    if name is None:
        return speech.say("✓ Note sent · {day}", day=day)
    return speech.say("✓ Note sent to {name} · {day}", name=name, day=day)


def _note(here: Spot, someone: Person | None) -> Draft:
    to = someone if isinstance(someone, Interviewer) else None
    met = letters.people_met(here.opportunity, here.interview)
    if to is None and len(met) > 1:  # the one word of thanks of a small interview
        return thanks.joint(here.opportunity, here.interview, met)
    late = thanks.is_late(here.interview, now=here.view.now)
    return thanks.to_one(here.opportunity, here.interview, to, late=late)


def references(here: Spot) -> Screen:
    """Return the news for each reference. Serves A40, A41, A42, A43, A44."""
    speech, met = here.speech, letters.people_met(here.opportunity, here.interview)
    heading = speech.say("<b>Your references</b> · {company}, {day}", **here.about)
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
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
    text = paragraphs(
        heading, lines(here), came_back(here), reason, nameless, concern, same_letter_line(here)
    )
    return Screen(text=text, rows=(*ticks(here), *undos(here), put_off(here), why_row(here)))


def _informed(day: str, name: str | None, speech: Speech) -> Html:
    if name is None:
        return speech.say("✓ Done · {day}", day=day)
    return speech.say("✓ News given to {name} · {day}", name=name, day=day)


def update(here: Spot, someone: Person | None) -> Draft:
    """Return the news for a reference; ``NoSuchThing`` when they are none of the candidate's any more."""
    if not isinstance(someone, Reference):
        raise NoSuchThing
    draft = waiting.reference_update(here.opportunity, here.interview, someone)
    return thread.with_others(draft, here.opportunity.language, in_one_letter(here))


def _references_over(here: Spot) -> Html | None:
    return over.not_held(here) or over.ended(here)


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.THANKS: StepWords(
        section=_thanks,
        title=lambda here: here.speech.say("<b>{company}</b>, {day}: your thank-you notes", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Notes: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("a word of thanks to each person"),
        heading=lambda here: here.speech.say("A word of thanks · {company}", company=here.company),
        # A32 A33 A34 B8 B17 B18 B20
        why=lambda speech: speech.say(
            "<b>Why within a day?</b>\n"
            "A note that comes early is read before minds are made up, and leaves a mark for the next "
            "step. One for each person, since each has a say; short and concrete, since it is read "
            "between two meetings."
        ),
        over=over.not_held,
        told=_thanked,
        letter=Letter(
            write=_note,
            below=lambda speech: speech.say("If an example of your work fits, add its link."),
            to_each=True,
            relayed=True,
        ),
        ticked=True,
    ),
    StepName.REFERENCES: StepWords(
        section=references,
        title=lambda here: here.speech.say("<b>{company}</b>: news for your references", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("References: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("news for your references"),
        heading=lambda here: here.speech.say("News for your references · {company}", company=here.company),
        # A40 A41 A42 A43 A44
        why=lambda speech: speech.say(
            "<b>Why your references?</b>\n"
            "They can speak well of you only about what they know. With the names of the people you "
            "met and the question that came up, they know what to say, and sometimes they "
            "know one of those people."
        ),
        over=_references_over,
        told=_informed,
        letter=Letter(write=update),
        ticked=True,
        vouching=True,
    ),
}
