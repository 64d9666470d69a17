"""The letters before an interview: to the employer, to references, to contacts inside."""

from datetime import timedelta
from typing import Final

from bot.domain.interviews import DURATION, Hour, Interview, Kind
from bot.domain.moments import local
from bot.domain.preparation import Ally
from bot.domain.timeline import Opportunity, Reference
from bot.i18n import dates
from bot.writing.draft import Draft, Gap, inside, typed
from bot.writing.letters import (
    called,
    gap,
    greeting,
    held_on,
    paragraphs,
    people_met,
    phrases_of,
    post,
)
from bot.writing.phrases import Phrases

_NAMED: Final = 120
#: how many requirements an alert names, and how long each may be
_REQUIREMENTS: Final = 3
_REQUIREMENT: Final = 80


def confirmation(opportunity: Opportunity, interview: Interview) -> Draft:
    """Return the confirmation of an interview, which asks for what is not known yet. Serves A6, B1."""
    words = phrases_of(opportunity)
    confirming = words.confirming
    named = post(opportunity)
    facts = {
        "day": held_on(opportunity, interview),
        "clock": dates.clock(local(interview.starts, interview.zone).time(), opportunity.language),
        "post": named or "",
    }
    known = interview.hour is Hour.EXACT
    coming = (confirming.coming_post if named else confirming.coming) if known else confirming.coming_day
    asked = _unknown(words, opportunity, interview)
    met = people_met(opportunity, interview)
    return Draft(
        subject=confirming.subject.format_map(facts),
        body=paragraphs(
            greeting(words, met[0] if len(met) == 1 else None),
            coming.format_map(facts),
            confirming.asking.format(asked=_listed(words, asked)) if asked else "",
            confirming.hope,
            f"{words.close}\n{gap(words, Gap.SIGNATURE)}",
        ),
        gaps=(Gap.SIGNATURE,),
    )


def announcement(opportunity: Opportunity, interview: Interview, reference: Reference) -> Draft:
    """Return what tells a reference that they may be called: by whom, about what, and when. Serves A16."""
    words = phrases_of(opportunity)
    announcing = words.announcing
    named = post(opportunity)
    facts = {
        "company": typed(opportunity.company, _NAMED),
        "day": held_on(opportunity, interview),
        "post": named or "",
    }
    french = opportunity.language == "fr"
    # as they wrote it, capitals and all: between quotation marks
    quoted = "«\u00a0{}\u00a0»" if french else "“{}”"
    wanted = "\u00a0; " if french else "; "
    requirements = wanted.join(
        quoted.format(words.detail(inside(it.requirement, _REQUIREMENT)))
        for it in opportunity.evidence[:_REQUIREMENTS]
    )
    return Draft(
        subject=announcing.subject,
        body=paragraphs(
            greeting(words, reference),
            (announcing.coming_post if named else announcing.coming).format_map(facts),
            announcing.asked,
            announcing.requirements.format(requirements=requirements) if requirements else "",
            f"{announcing.free} {announcing.thanks}",
            f"{words.close}\n{gap(words, Gap.SIGNATURE)}",
        ),
        gaps=(Gap.SIGNATURE,),
    )


def approach(opportunity: Opportunity, interview: Interview, ally: Ally) -> Draft:
    """Return the note to a contact inside; for somebody's contact, to whoever can introduce us.

    Serves A10, A11, A12, A13.
    """
    words = phrases_of(opportunity)
    approaching = words.approaching
    named = post(opportunity)
    facts = {
        "company": typed(opportunity.company, _NAMED),
        "day": held_on(opportunity, interview),
        "post": named or "",
        "name": called(words, ally.civility, ally.name),
    }
    coming = (approaching.coming_post if named else approaching.coming).format_map(facts)
    if ally.degree == 1:
        subject = approaching.subject
        body = (greeting(words, ally), f"{coming} {approaching.thought}", approaching.meeting)
    else:
        # the one who is written to is not the contact
        subject = approaching.introducing_subject
        body = (
            greeting(words, None),
            f"{coming} {approaching.introducing.format_map(facts)}",
            approaching.introducing_why,
        )
    return Draft(
        subject=subject.format_map(facts),
        body=paragraphs(*body, approaching.thanks, f"{words.close}\n{gap(words, Gap.SIGNATURE)}"),
        gaps=(Gap.SIGNATURE,),
    )


def ally_thanks(opportunity: Opportunity, ally: Ally) -> Draft:
    """Return the word of thanks to a contact inside whom the candidate met. Serves A14."""
    words = phrases_of(opportunity)
    approaching = words.approaching
    company = typed(opportunity.company, _NAMED)
    return Draft(
        subject=approaching.thanking_subject,
        body=paragraphs(
            greeting(words, ally),
            approaching.thanking.format(company=company),
            approaching.thanking_support,
            approaching.thanking_news,
            f"{words.close}\n{gap(words, Gap.SIGNATURE)}",
        ),
        gaps=(Gap.SIGNATURE,),
    )


def _unknown(words: Phrases, opportunity: Opportunity, interview: Interview) -> tuple[str, ...]:
    """Return what a confirmation asks for: the hour, the place, the people, how long and how it goes."""
    asking = words.confirming
    there = {Kind.INTERVIEW: asking.place, Kind.PANEL: asking.place, Kind.VIDEO: asking.link}
    usual: timedelta = DURATION[interview.kind]
    asked = (
        asking.hour if interview.hour is not Hour.EXACT else None,
        there.get(interview.kind) if interview.place is None else None,
        None if people_met(opportunity, interview) else asking.people,
        asking.course if interview.duration == usual else None,
    )
    return tuple(it for it in asked if it)


def _listed(words: Phrases, items: tuple[str, ...]) -> str:
    return words.also.join(filter(None, (", ".join(items[:-1]), items[-1])))
