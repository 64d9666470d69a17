"""Below the card of an opportunity: its date, its details, its people, each to be changed or removed."""

from datetime import datetime
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.card import back, kind, promised
from bot.chat.screens.naming import company, on_its_clocks, person, short
from bot.chat.screens.places import territory_name
from bot.chat.screens.screen import Button, Row, Screen, Style, column, grid
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Interview, Kind, State
from bot.domain.people import Civility
from bot.domain.timeline import Facts, Interviewer, Opportunity, Reference
from bot.i18n.translator import LANGUAGES
from bot.writing.draft import typed

_LETTERS: Final = {"fr": "Français", "en": "English"}
_NAME: Final = 20


def date(opportunity: Opportunity, interview: Interview, speech: Speech) -> Screen:
    """Return what can happen to the date of an interview."""
    text = speech.say(
        "<b>{company}</b>\n{moment}\n\nWhat has changed?",
        company=company(opportunity),
        moment=on_its_clocks(interview, speech),
    )
    return Screen(
        text,
        (
            (Button(speech.label("Give the new date"), tap(Verb.MOVE, interview.id)),),
            (Button(speech.label("Put off, no date yet"), tap(Verb.PUT_OFF, interview.id)),),
            (Button(speech.label("Called off by the company"), tap(Verb.CALLED_OFF, interview.id)),),
            (Button(speech.label("The answer is no"), tap(Verb.REFUSED, opportunity.id)),),
            (back(opportunity.id, speech),),
        ),
    )


def stopped(opportunity: Opportunity, interview: Interview, speech: Speech) -> Screen:
    """Return what was made of an interview that was put off or called off, with a way back."""
    if interview.state is State.POSTPONED:
        text = speech.say(
            "<b>{company}</b>\n"
            "Noted: put off, without a date. Its reminders stop; in a few working days I will ask for the "
            "new "
            "date. Fixing a date never counts as asking for an answer.",
            company=company(opportunity),
        )
        new = Button(speech.label("Give the new date"), tap(Verb.MOVE, interview.id))
    else:
        text = speech.say(
            "<b>{company}</b>\n"
            "Noted: called off by the company. Its reminders stop. It says nothing about you; if a new date "
            "comes, one tap takes it up again.",
            company=company(opportunity),
        )
        new = Button(speech.label("Give a new date"), tap(Verb.MOVE, interview.id))
    undo = Button(speech.label("Undo"), tap(Verb.RESTORE, interview.id))
    put_off = interview.state is State.POSTPONED
    write = Button(speech.label("Propose dates"), tap(Verb.VISIT_LETTER, "d", interview.id))
    return Screen(text, (*(((write,),) if put_off else ()), (undo, new), (back(opportunity.id, speech),)))


def details(opportunity: Opportunity, interview: Interview, speech: Speech, *, now: datetime) -> Screen:
    """Return the facts of an opportunity and its latest interview, each with its button."""
    role = typed(opportunity.role) if opportunity.role else speech.label("not known yet")
    place = typed(interview.place, 200) if interview.place else speech.label("not known yet")
    text = Html(
        "\n".join(
            (
                speech.say("<b>{company}</b>", company=company(opportunity)),
                speech.say("Role: {role}", role=role),
                speech.say("Kind: {kind}", kind=kind(interview.kind, speech)),
                speech.say("Duration: {duration}", duration=speech.duration(interview.duration)),
                speech.say("Place: {place}", place=place),
                speech.say("Language of the letters: {language}", language=_LETTERS[opportunity.language]),
                speech.say(
                    "Public holidays of: {place}", place=territory_name(opportunity.territory, speech)
                ),
                promised(interview.promise, speech, now=now),
                Html(""),
                speech.say("What shall I change?"),
            )
        )
    )
    edits = (
        _edit(speech.label("Company"), "company", opportunity.id),
        # Translators: label, a noun: the post that is applied for
        _edit(speech.label("Role"), "role", opportunity.id),
        # Translators: label, a noun: the kind of interview (phone call, panel…)
        _part(speech.label("Kind"), "kind", opportunity.id),
        _edit(speech.label("Duration"), "duration", opportunity.id),
        # Translators: label, a noun: where the interview takes place
        _edit(speech.label("Place"), "place", opportunity.id),
        _part(speech.label("Letters in…"), "language", opportunity.id),
        _edit(speech.label("Reply date"), "promise", opportunity.id),
        # Translators: button: the public holidays that count, not the days off
        _part(speech.label("Holidays"), "territory", opportunity.id),
    )
    forgets = (
        _forget(speech.label("Remove the role"), "r", opportunity.id) if opportunity.role else None,
        _forget(speech.label("Remove the place"), "l", opportunity.id) if interview.place else None,
        _forget(speech.label("Remove reply date"), "p", opportunity.id) if interview.promise else None,
    )
    removals = grid((it for it in forgets if it), 2)
    return Screen(text, (*grid(edits, 3), *removals, (back(opportunity.id, speech),)))


def kinds(opportunity: Opportunity, interview: Interview, speech: Speech) -> Screen:
    """Return the kinds of interview to choose from."""
    buttons = (Button(kind(it, speech), tap(Verb.CHOOSE, "kind", opportunity.id, it)) for it in Kind)
    return Screen(
        speech.say(
            "What kind of interview is it? So far: {kind}.\n\nEach kind brings its usual duration.",
            kind=kind(interview.kind, speech),
        ),
        (*grid(buttons, 2), (_to_details(opportunity.id, speech),)),
    )


def languages(opportunity: Opportunity, speech: Speech) -> Screen:
    """Return the languages the letters to a company can be in."""
    buttons = (Button(_LETTERS[it], tap(Verb.CHOOSE, "language", opportunity.id, it)) for it in LANGUAGES)
    return Screen(
        speech.say("In which language do you write to {company}?", company=company(opportunity)),
        (tuple(buttons), (_to_details(opportunity.id, speech),)),
    )


def people(opportunity: Opportunity, speech: Speech) -> Screen:
    """Return the interviewers of an opportunity, each with a button."""
    latest = opportunity.latest
    present = {it.interviewer_id for it in latest.present} if latest else set()
    known = [it for it in opportunity.interviewers if it.id in present]
    known += [it for it in opportunity.interviewers if it.id not in present]
    names = column(
        Button(short(person(it, speech), _NAME), tap(Verb.PERSON, opportunity.id, it.id)) for it in known
    )
    asked = (
        speech.say("<b>{company}</b>\nThe people you meet there.", company=company(opportunity))
        if known
        else speech.say("<b>{company}</b>\nI know no interviewer yet.", company=company(opportunity))
    )
    consultant = opportunity.intermediary
    if consultant is not None:
        line = speech.say("It goes through an agency: {name}.", name=person(consultant, speech))
        asked = Html(f"{asked}\n{line}")
    add = _edit(speech.label("Add someone"), "who", opportunity.id)
    agency = () if consultant else ((_edit(speech.label("Through an agency?"), "agency", opportunity.id),),)
    return Screen(asked, (*names, *agency, (add, back(opportunity.id, speech))))


def interviewer(opportunity: Opportunity, someone: Interviewer, speech: Speech) -> Screen:
    """Return what is known of an interviewer, each fact with its button."""
    unknown = speech.label("not known yet")
    text = speech.say(
        "<b>{person}</b>\nRole: {role}\nAddress: {address}",
        person=person(someone, speech),
        role=typed(someone.role) if someone.role else unknown,
        address=typed(someone.address) if someone.address else unknown,
    )
    civilities = (
        (Civility.MADAM, speech.label_in("civility", "Ms")),
        (Civility.SIR, speech.label_in("civility", "Mr")),
    )
    chosen: Row = tuple(
        Button(
            speech.label("Rather “{civility}”", civility=label) if someone.civility else label,
            tap(Verb.CHOOSE, "civility", opportunity.id, f"{it}.{someone.id}"),
        )
        for it, label in civilities
        if it is not someone.civility
    )
    edits = (
        _edit(speech.label("Name"), "name", opportunity.id, someone.id),
        _edit(speech.label_in("person", "Role"), "person_role", opportunity.id, someone.id),
        _edit(speech.label("Address"), "address", opportunity.id, someone.id),
    )
    forgets = (
        _forget(speech.label_in("person", "Remove the role"), "pr", opportunity.id, someone.id)
        if someone.role
        else None,
        _forget(speech.label("Remove the address"), "pa", opportunity.id, someone.id)
        if someone.address
        else None,
    )
    last = (
        _forget(speech.label("Remove the person"), "i", opportunity.id, someone.id),
        Button(speech.label("Back"), tap(Verb.PART, opportunity.id, "people")),
    )
    value = f"{'off' if someone.agency else 'on'}.{someone.id}"
    label = speech.label("Not the agency") if someone.agency else speech.label("Is the agency")
    agency = (Button(label, tap(Verb.CHOOSE, "agency", opportunity.id, value)),)
    if someone.agency:
        line = speech.say("This is the agency: letters and calls go to them.")
        text = Html(f"{text}\n{line}")
    rows = (chosen, edits, agency, tuple(it for it in forgets if it), last)
    return Screen(text, tuple(row for row in rows if row))


def references(facts: Facts, opportunity: Opportunity, speech: Speech) -> Screen:
    """Return who vouches for the candidate here, and every reference on file to be changed or removed."""
    names = [person(it, speech) for it in facts.references if it.id in opportunity.reference_ids]
    text = (
        speech.say(
            "<b>{company}</b>\nThey vouch for you here: {names}",
            company=company(opportunity),
            names=", ".join(names),
        )
        if names
        else speech.say("<b>{company}</b>\nNobody vouches for you here yet.", company=company(opportunity))
    )
    every = column(
        Button(short(person(it, speech), _NAME), tap(Verb.PART, opportunity.id, f"r{it.id}"))
        for it in facts.references
    )
    choose = _edit(speech.label("Choose or add"), "references", opportunity.id)
    return Screen(text, (*every, (choose, back(opportunity.id, speech))))


def reference(opportunity: Opportunity, someone: Reference, speech: Speech) -> Screen:
    """Return a reference, to be renamed, given an address or removed everywhere."""
    text = speech.say(
        "<b>{person}</b>\nAddress: {address}",
        person=person(someone, speech),
        address=typed(someone.address) if someone.address else speech.label("not known yet"),
    )
    return Screen(
        text,
        (
            (
                _edit(speech.label("Name"), "ref_name", opportunity.id, someone.id),
                _edit(speech.label("Address"), "ref_address", opportunity.id, someone.id),
            ),
            (
                _forget(speech.label("Remove everywhere"), "f", opportunity.id, someone.id),
                Button(speech.label("Back"), tap(Verb.PART, opportunity.id, "references")),
            ),
        ),
    )


def delete(opportunity: Opportunity, speech: Speech) -> Screen:
    """Ask whether an opportunity is to be deleted with all that belongs to it."""
    return Screen(
        speech.say(
            "Delete <b>{company}</b>, with its interviews, people, notes and reminders? "
            "This can’t be undone.",
            company=company(opportunity),
        ),
        (
            (
                Button(
                    speech.label("Yes, delete it"),
                    tap(Verb.REMOVE, "o", opportunity.id, 1),
                    style=Style.DANGER,
                ),
                Button(speech.label("Keep it"), tap(Verb.CARD, opportunity.id)),
            ),
        ),
    )


def deleted(speech: Speech) -> Screen:
    """Return what stands in the place of an opportunity that was deleted."""
    return Screen(
        speech.say("It is deleted."),
        ((Button(speech.label("All my interviews"), tap(Verb.LIST, 0)),),),
    )


def _edit(label: str, field: str, opportunity_id: int, person_id: int = 0) -> Button:
    return Button(label, tap(Verb.EDIT, field, opportunity_id, person_id))


def _forget(label: str, what: str, opportunity_id: int, person_id: int = 0) -> Button:
    return Button(label, tap(Verb.REMOVE, what, opportunity_id, person_id))


def _part(label: str, part: str, opportunity_id: int) -> Button:
    return Button(label, tap(Verb.PART, opportunity_id, part))


def _to_details(opportunity_id: int, speech: Speech) -> Button:
    return _part(speech.label("Back"), "details", opportunity_id)
