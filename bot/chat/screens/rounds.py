"""What is worth knowing before a later round: what it is like, who is there, what was noted of the last."""

from collections.abc import Iterable, Iterator

from bot.chat.screens.naming import people, person
from bot.chat.screens.progress import goal, wanted
from bot.chat.screens.screen import paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.interviews import Interview
from bot.domain.people import Personal
from bot.domain.progress import progress
from bot.domain.timeline import Opportunity
from bot.services.ports import View
from bot.writing.draft import typed
from bot.writing.letters import people_met

_SHOWN = 160
_PEOPLE = 5


def earlier(opportunity: Opportunity, interview: Interview) -> tuple[Interview, ...]:
    """Return the rounds before this one, the latest first."""
    before = (it for it in opportunity.interviews if it.round < interview.round)
    return tuple(sorted(before, key=lambda it: -it.round))


def expect(interview: Interview, speech: Speech) -> Html | None:
    """Return what a later round is like, said once: when it is saved. Serves B2, B23, B24, B37."""
    if interview.round < 2:
        return None
    return speech.say(
        "<b>This round goes deeper</b>\n"
        "You will probably talk with people who decide: more on what you can do, the responsibilities "
        "of the job, working together. Some questions come back in other words. Ask yours, too, and "
        "show your strengths."
    )


def before_round(opportunity: Opportunity, interview: Interview, speech: Speech) -> Html | None:
    """Return what a brief says of a later round: who is there, what counted last time; not in the first.

    Serves A24, B2, B37.
    """
    if interview.round < 2:
        return None
    return paragraphs(newcomers(opportunity, interview, speech), cares(opportunity, interview, speech))


def newcomers(opportunity: Opportunity, interview: Interview, speech: Speech) -> Html:
    """Return who was not there before, and what is known of who decides. Serves B2, B37."""
    before = {here.interviewer_id for it in earlier(opportunity, interview) for here in it.present}
    met = people_met(opportunity, interview)
    new = [it for it in met if it.id not in before]
    if new:
        who = speech.say("<b>New to you:</b> {people}.", people=people(new[:_PEOPLE], speech))
    elif met:
        who = speech.say("You know everyone who will be there.")
    else:
        who = speech.say("Who will be there this time, and who decides? It is worth asking them.")
    told = _first(it.notes.next_step for it in earlier(opportunity, interview))
    if told is None:
        return who
    noted = speech.say("You noted: <i>{words}</i>", words=typed(told, _SHOWN))
    return Html(f"{who}\n{noted}")


def cares(opportunity: Opportunity, interview: Interview, speech: Speech) -> Html | None:
    """Return what mattered most to each interviewer of the last round. Serves A22, A24."""
    for last in earlier(opportunity, interview):
        matters = {it.interviewer_id: it.matters for it in last.present if it.matters}
        lines = [
            speech.say("• {person}: {words}", person=person(it, speech), words=typed(matters[it.id], _SHOWN))
            for it in opportunity.interviewers
            if it.id in matters
        ]
        if lines:
            return speech.say(
                "<b>What mattered to them last time</b>\n{lines}", lines=Html("\n".join(lines[:_PEOPLE]))
            )
    return None


def gaps(opportunity: Opportunity, interview: Interview, speech: Speech) -> Html | None:
    """Return what was left open in the rounds before. Serves B27."""
    lines: list[Html] = []
    for last in earlier(opportunity, interview):
        notes = last.notes
        lines += _told(
            (notes.forgot, speech.say("• Still to say: {words}", words=_words(notes.forgot))),
            (notes.concern, speech.say("• A point to clear up: {words}", words=_words(notes.concern))),
            (notes.uneasy, speech.say("• Less at ease: {words}", words=_words(notes.uneasy))),
        )
    if not lines:
        return None
    return speech.say("<b>From your notes</b>\n{lines}", lines=Html("\n".join(lines[:6])))


def learned(opportunity: Opportunity, interview: Interview, speech: Speech) -> Html | None:
    """Return what the last rounds taught about the company. Serves B26."""
    lines: list[Html] = []
    for last in earlier(opportunity, interview):
        notes = last.notes
        lines += _told(
            (notes.challenge, speech.say("• Their challenge: {words}", words=_words(notes.challenge))),
            (notes.next_step, speech.say("• What comes next: {words}", words=_words(notes.next_step))),
        )
        lines += [
            speech.say("• {words}", words=_words(it.detail)) for it in last.present[:_PEOPLE] if it.detail
        ]
    if not lines:
        return None
    return speech.say("<b>From your notes</b>\n{lines}", lines=Html("\n".join(lines[:8])))


def from_before(view: View, interview: Interview, speech: Speech) -> Html | None:
    """Return what earlier interviews, at any company, taught about oneself. Serves B43, B45, B46."""
    found = progress(view.facts, before=interview.starts)
    return paragraphs(wanted(found, speech), goal(found, speech)) or None


def _told(*every: tuple[Personal | None, Html]) -> Iterator[Html]:
    return (line for words, line in every if words is not None)


def _words(words: Personal | None) -> str:
    return typed(words, _SHOWN) if words else ""


def _first(every: Iterable[Personal | None]) -> Personal | None:
    return next((it for it in every if it is not None), None)
