"""What is shown before an interview: the evening brief and the pocket card."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens import rounds
from bot.chat.screens.naming import company, fitting, people, person, when
from bot.chat.screens.screen import Button, Row, Screen, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot, StepWords
from bot.chat.screens.steps import over
from bot.chat.screens.steps.asked import form_button
from bot.chat.screens.steps.pocket import SHOWN, card, passion
from bot.chat.screens.tasks import why_row
from bot.domain.interviews import Interview, Kind
from bot.domain.playbook import StepName
from bot.domain.timeline import Opportunity
from bot.services.plans import opportunity_of
from bot.services.ports import View
from bot.writing.draft import typed
from bot.writing.letters import people_met

#: how much of typed words an example is named with, and how many of them
_IN_SHORT: Final = 60
_EXAMPLES: Final = 4
#: a brief leaves room for the round-up that may stand below it
_LONGEST: Final = 3400
#: people named with their roles
_PANEL: Final = 5


def brief(view: View, interview_id: int, speech: Speech) -> Screen:
    """Return what helps on the evening before. Serves A17, A18, A19, A24, A30, B2, B23, B24, B37, B45.

    A18 is turned round: what is remembered, not what eliminates.
    """
    opportunity, interview = opportunity_of(view.facts, interview_id)
    heading = speech.say(
        "<b>Before the interview</b> · {company}\n{moment}",
        company=company(opportunity),
        moment=when(interview, speech),
    )
    examples = _examples(opportunity, speech)
    lines = [
        heading,
        _reason(view, opportunity, speech),
        _interest(opportunity, speech),
        examples,
        _link(view, speech),
        _way(interview, speech),
        _known(opportunity, interview, speech),
        None if interview.timed else _hour(speech),
    ]
    room = _LONGEST - sum(len(line) for line in lines if line)
    for more in (
        rounds.before_round(opportunity, interview, speech),
        rounds.from_before(view, interview, speech),
    ):
        if more and len(more) <= room:
            lines.append(more)
            room -= len(more)
    if room < 0:
        lines.remove(examples)
    return Screen(text=paragraphs(*lines))


def _reason(view: View, opportunity: Opportunity, speech: Speech) -> Html:
    if opportunity.motive is None:
        return speech.say(
            "<b>Your reason.</b> In two sentences: why this job, and where it fits in your plans for the "
            "years "
            "ahead. Say them aloud once. Interest that can be heard is remembered."
        )
    career = view.facts.candidate.career
    mine = speech.say("<b>Your reason.</b> {motive}", motive=typed(opportunity.motive, SHOWN))
    plans = speech.say("Your plans: {career}", career=typed(career, SHOWN)) if career else None
    aloud = speech.say("Say it aloud once: interest that can be heard is remembered.")
    return Html("\n".join(filter(None, (mine, plans, aloud))))


def _interest(opportunity: Opportunity, speech: Speech) -> Html | None:
    """Ask whether the post interests them; say nothing of it to whoever is not sure (A19)."""
    if opportunity.interested is False:
        return None
    if opportunity.interested:
        return passion(speech)
    return speech.say(
        "<b>Does it really interest you?</b> If so, say it plainly, about the company and about the job."
    )


def _examples(opportunity: Opportunity, speech: Speech) -> Html | None:
    found = [it for it in opportunity.evidence if it.example is not None]
    if not found and opportunity.apart is None:
        return None
    apart = opportunity.apart
    lines = (
        speech.say("<b>Your examples</b>"),
        *(
            # Translators: what they ask for, and what the candidate did that shows it; both were typed
            speech.say(
                "• {requirement}: {example}",
                requirement=typed(it.requirement, _IN_SHORT),
                example=typed(it.example, _IN_SHORT) if it.example else "",
            )
            for it in found[:_EXAMPLES]
        ),
        speech.say("What sets you apart: {apart}", apart=typed(apart, SHOWN)) if apart else None,
    )
    return Html("\n".join(filter(None, lines)))


def _link(view: View, speech: Speech) -> Html:
    link = view.facts.candidate.portfolio
    if link is None:
        return speech.say(
            "<b>A link at hand.</b> Portfolio, personal site or LinkedIn page, opened once to see that it "
            "works."
        )
    return speech.say("<b>Your link at hand.</b> {link}", link=typed(link, SHOWN))


def _hour(speech: Speech) -> Html:
    return speech.say(
        "<b>The hour is not known yet.</b> It stands in the invitation, or a short question to the company "
        "settles it. Tell me when you have it: the pocket card will then come in time."
    )


def missing(here: Spot) -> tuple[Row, ...]:
    """Return the buttons for what is still to be told of an interview to come: its hour, the names."""
    speech, interview = here.speech, here.interview
    hour = () if interview.timed else (Button(speech.label("Tell the hour"), tap(Verb.HOUR, interview.id)),)
    met = people_met(here.opportunity, interview)
    known = bool(met) and all(it.named for it in met)
    names = () if known else (Button(speech.label("Add the names"), tap(Verb.NAMES, interview.id)),)
    return ((*hour, *names),) if (*hour, *names) else ()


def _way(interview: Interview, speech: Speech) -> Html:
    place = (
        speech.say("<b>Place:</b> {place}", place=typed(interview.place, 200)) if interview.place else None
    )
    match interview.kind:
        case Kind.VIDEO:
            ready = speech.say("<b>On the day.</b> Try the link, the camera and the sound beforehand.")
        case Kind.SCREENING | Kind.CALL:
            ready = speech.say("<b>On the day.</b> A quiet spot, and a phone that is charged.")
        case Kind.INTERVIEW | Kind.PANEL:
            ready = speech.say(
                "<b>On the day.</b> Check the hour and the way there, with some time to spare."
            )
    return Html("\n".join(filter(None, (place, ready))))


def _known(opportunity: Opportunity, interview: Interview, speech: Speech) -> Html:
    met = people_met(opportunity, interview)
    if met:
        # a panel is named in short: a screen stays a screen
        named = (
            people(met, speech) if len(met) <= _PANEL else speech.several(person(it, speech) for it in met)
        )
        return speech.say("<b>You will talk with</b> {people}.", people=named)
    return speech.say(
        "<b>Who will be there?</b> I have no name yet. A quick look at the invitation is enough, "
        "and the notes afterwards will be easy to write."
    )


def _brief(here: Spot) -> Screen:
    """Return the evening brief with its reason a tap away."""
    shown = brief(here.view, here.interview_id, here.speech)
    return shown.with_rows(*_brief_rows(here), *missing(here), why_row(here))


def _brief_rows(here: Spot) -> tuple[Row, ...]:
    """Return a button for each thing that is not told yet."""
    speech, opportunity = here.speech, here.opportunity
    reason = form_button(here, speech.label("Write my reason"), "motive")
    link = form_button(here, speech.label("Add my link"), "portfolio")
    told = (
        *((reason,) if opportunity.motive is None else ()),
        *((link,) if here.view.facts.candidate.portfolio is None else ()),
    )
    about = (opportunity.id, here.reminder_id)
    interest = (
        Button(speech.label("Yes, truly"), tap(Verb.INTEREST, *about, "y")),
        Button(speech.label("I am not sure"), tap(Verb.INTEREST, *about, "n")),
    )
    return (interest if opportunity.interested is None else (), told)


def _card(here: Spot) -> Screen:
    """Return the pocket card with its reason a tap away."""
    return card(here.view, here.interview_id, here.speech).with_rows(why_row(here))


def _over(here: Spot) -> Html | None:
    return over.moved(here) or over.ended(here) or over.off(here)


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.BRIEF: StepWords(
        section=_brief,
        title=lambda here: here.speech.say("<b>{company}</b>, {day}: for the evening before", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Interview: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("what to look at on the evening before"),
        # A17 A18 A19 A30
        why=lambda speech: speech.say(
            "<b>Why the evening before?</b>\n"
            "Those who can say why they want this job, and where it leads them, are remembered. Two "
            "sentences found tonight come out by themselves tomorrow; a link at hand lets them see "
            "your work while they are thinking of you."
        ),
        over=_over,
    ),
    StepName.CARD: StepWords(
        section=_card,
        title=lambda here: here.speech.say("<b>{company}</b>, {day}: your pocket card", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Interview: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("your pocket card"),
        # A20 A22 A23 A25 A26 A27 A29 B3 B5
        why=lambda speech: speech.say(
            "<b>Why now?</b>\n"
            "One last look, then the phone stays in your pocket. People speak up for someone who "
            "talked with each of them; and what you ask before leaving (when they answer, what comes "
            "next) decides when you may ask for news."
        ),
        over=_over,
    ),
}
