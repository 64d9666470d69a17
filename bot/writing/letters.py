"""Letters in the employer's language, from what the candidate entered and from nothing else."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from bot.domain.interviews import Fit, Interview, Presence
from bot.domain.moments import local_day
from bot.domain.people import Civility, Personal
from bot.domain.preparation import Ally
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.i18n import dates
from bot.writing import phrases_en, phrases_fr
from bot.writing.draft import Draft, Gap, inside, typed
from bot.writing.names import surname
from bot.writing.phrases import Phrases, Phrasings

_PHRASES: Final[Mapping[str, Phrases]] = {"fr": phrases_fr.PHRASES, "en": phrases_en.PHRASES}
#: how far another round moves every phrasing on: no move has 7 phrasings or a divisor of it
_NEXT_ROUND: Final = 7
#: how many characters of a company or a post, and of a detail or a concern, a letter takes
NAMED: Final = 120
_SAID: Final = 500


def phrases_of(opportunity: Opportunity) -> Phrases:
    """Return the sentences of an opportunity's language of letters (English for one we have none of)."""
    return _PHRASES.get(opportunity.language, phrases_en.PHRASES)


def thanks(opportunity: Opportunity, interview: Interview, interviewer: Interviewer | None) -> Draft:
    """Return the thank-you for one interviewer, or for nobody known by name.

    Thanks first, interest, one point of the conversation, what the work does for that person, another
    interview, the wish to hear while nothing is decided, polite close; 60 to 120 words. What the notes say
    besides has its own line: a point of agreement, what was not said (to the first person alone), the fit.
    Serves A34, A35, A36, A37, B8, B9, B10, B11, B12, B13, B14, B15, B16, B17, B18, B19.
    """
    words = phrases_of(opportunity)
    moves = words.thanks
    nth = _place(opportunity, interviewer) + _NEXT_ROUND * (interview.round - 1)
    detail = detail_of(interview, interviewer)
    facts = {
        "day": held_on(opportunity, interview),
        "post": post(opportunity) or words.this_post,
        "detail": words.detail(inside(detail, _SAID)) if detail else gap(words, Gap.DETAIL),
    }
    return Draft(
        subject=said(moves.subject, nth, facts),
        body=paragraphs(
            greeting(words, interviewer),
            _sentences(
                said(moves.thanks, nth, facts),
                said(moves.interest, nth, facts),
                said(moves.fits, nth, {}) if interview.notes.fit is Fit.FULLY else "",
            ),
            _sentences(
                _point(moves.point, nth, facts),
                _matters(words, interview, interviewer, nth) or _helps(words, interviewer, nth),
                _noted(words, moves.agree, nth, agree=interview.notes.agree),
            ),
            _noted(words, moves.forgot, nth, forgot=_unsaid(opportunity, interview, interviewer)),
            _sentences(
                said(moves.available, nth, facts),
                said(moves.other_post, nth, {}) if interview.notes.fit is Fit.PARTLY else "",
                hear(opportunity, interview, nth),
            ),
            f"{said(moves.close, nth, facts)}\n{gap(words, Gap.SIGNATURE)}",
        ),
        gaps=(Gap.SIGNATURE,) if detail else (Gap.DETAIL, Gap.SIGNATURE),
    )


def reference_update(opportunity: Opportunity, interview: Interview, reference: Reference) -> Draft:
    """Return the news for one reference: reminded, told whom we met and what showed.

    Serves A40, A41, A42, A43, A44.
    """
    words = phrases_of(opportunity)
    known = tuple(it for it in people_met(opportunity, interview) if it.named)
    named = post(opportunity)
    facts = {
        "company": typed(opportunity.company, NAMED),
        "day": held_on(opportunity, interview),
        "post": named or words.this_post,
        "people": _listed(words, known) if known else gap(words, Gap.PEOPLE),
    }
    update = words.update
    return Draft(
        subject=update.subject.format_map(facts),
        body=paragraphs(
            greeting(words, reference),
            (update.held_post if named else update.held).format_map(facts),
            (update.met_one if len(known) == 1 else update.met_several).format_map(facts),
            update.concern.format(concern=words.detail(inside(interview.notes.concern, _SAID)))
            if interview.notes.concern
            else "",
            update.thanks,
            f"{words.close}\n{gap(words, Gap.SIGNATURE)}",
        ),
        gaps=(Gap.SIGNATURE,) if known else (Gap.PEOPLE, Gap.SIGNATURE),
    )


def status(opportunity: Opportunity, interview: Interview) -> Draft:
    """Return the mail that asks where the decision stands; it presses nobody.

    Serves A36, A45, B11, B47, B50, B51, B52, B53, B54.
    """
    words = phrases_of(opportunity)
    asking = words.status
    named = post(opportunity)
    promised = promised_day(opportunity, interview)
    facts = {"day": held_on(opportunity, interview), "post": named or "", "promised": promised or ""}
    return Draft(
        subject=asking.subject.format_map(facts),
        body=paragraphs(
            greeting(words, only_one(people_met(opportunity, interview))),
            (asking.opening_post if named else asking.opening).format_map(facts),
            (asking.asking_by if promised else asking.asking).format_map(facts),
            asking.thanks,
            f"{words.close}\n{gap(words, Gap.SIGNATURE)}",
        ),
        gaps=(Gap.SIGNATURE,),
    )


def gracious(opportunity: Opportunity, interview: Interview) -> Draft:
    """Return the reply to a no, which thanks and keeps the door open.

    Serves B12, B21, B22, B54, B55.
    """
    words = phrases_of(opportunity)
    reply = words.gracious
    return Draft(
        subject=reply.subject,
        body=paragraphs(
            greeting(words, only_one(people_met(opportunity, interview))),
            reply.thanks.format(day=held_on(opportunity, interview)),
            f"{reply.hope} {reply.door}",
            reply.close,
            f"{words.close}\n{gap(words, Gap.SIGNATURE)}",
        ),
        gaps=(Gap.SIGNATURE,),
    )


def sample(opportunity: Opportunity, interview: Interview, portfolio: Personal | None) -> Draft:
    """Return the mail that brings a sample of work or a document: asked for, about a challenge, or offered.

    Serves A28, A29, A38.
    """
    words = phrases_of(opportunity)
    sending, notes = words.sample, interview.notes
    facts = {
        "day": held_on(opportunity, interview),
        "samples": words.detail(inside(notes.samples, _SAID)) if notes.samples else "",
        "challenge": words.detail(inside(notes.challenge, _SAID)) if notes.challenge else "",
        "link": typed(portfolio, _SAID) if portfolio else gap(words, Gap.LINK),
    }
    reason = sending.asked if notes.samples else sending.challenge if notes.challenge else sending.offered
    return Draft(
        subject=sending.subject,
        body=paragraphs(
            greeting(words, only_one(people_met(opportunity, interview))),
            reason.format_map(facts),
            sending.here.format_map(facts),
            f"{sending.hope} {sending.thanks}",
            f"{words.close}\n{gap(words, Gap.SIGNATURE)}",
        ),
        gaps=(Gap.SIGNATURE,) if portfolio else (Gap.LINK, Gap.SIGNATURE),
    )


def greeting(words: Phrases, person: Interviewer | Reference | Ally | None) -> str:
    """Return the greeting: with the name only when the civility was told."""
    if person is None or person.civility is None:
        return words.greeting_plain
    return words.greeting[person.civility].format(surname=surname(person.name))


def called(words: Phrases, civility: Civility | None, name: Personal) -> str:
    """Return a person as a letter names them to somebody else: "Mme Claire Dupont"."""
    return words.civility[civility].format(name=typed(name)) if civility else typed(name)


def gap(words: Phrases, missing: Gap) -> str:
    """Return the visible place of a missing fact."""
    return words.gap.format(words=words.missing[missing])


def post(opportunity: Opportunity) -> str | None:
    """Return the post as it stands inside a sentence, or ``None`` when its name was not told."""
    return phrases_of(opportunity).post(typed(opportunity.role, NAMED)) if opportunity.role else None


def held_on(opportunity: Opportunity, interview: Interview) -> str:
    """Return the interview's day on its own clocks, in the employer's language."""
    return day_of(opportunity, local_day(interview.starts, interview.zone))


def promised_day(opportunity: Opportunity, interview: Interview) -> str | None:
    """Return the promised day in the employer's language, or ``None`` when no day was named."""
    promise = interview.promise
    return day_of(opportunity, promise.day) if promise and promise.day else None


def paragraphs(*written: str) -> str:
    """Return the paragraphs that say something, a blank line between them."""
    return "\n\n".join(it for it in written if it)


def people_met(opportunity: Opportunity, interview: Interview) -> tuple[Interviewer, ...]:
    """Return the interviewers of this round, in their order."""
    here = {it.interviewer_id for it in interview.present}
    return tuple(person for person in opportunity.interviewers if person.id in here)


def day_of(opportunity: Opportunity, day: date) -> str:
    """Return a day in the language of the letters."""
    return dates.day(day, opportunity.language if opportunity.language in _PHRASES else "en")


def _place(opportunity: Opportunity, interviewer: Interviewer | None) -> int:
    ids = [it.id for it in opportunity.interviewers]
    return ids.index(interviewer.id) if interviewer and interviewer.id in ids else 0


def said(phrasings: Phrasings, nth: int, facts: Mapping[str, str]) -> str:
    """Return the ``nth`` phrasing of a move with its facts."""
    return phrasings[nth % len(phrasings)].format_map(facts)


def _point(phrasings: Phrasings, nth: int, facts: Mapping[str, str]) -> str:
    return said(phrasings, nth, facts).replace("?.", "?").replace("!.", "!")


def _helps(words: Phrases, interviewer: Interviewer | None, nth: int) -> str:
    if interviewer is None or interviewer.role is None:
        return said(words.thanks.helps, nth, {})
    return said(words.thanks.helps_role, nth, {"role": words.role(inside(interviewer.role))})


def _matters(words: Phrases, interview: Interview, interviewer: Interviewer | None, nth: int) -> str:
    """Return the line from what matters most to this person (A22, A37), or nothing."""
    present = _presence(interview, interviewer)
    return _noted(words, words.thanks.matters, nth, matters=present.matters if present else None)


def _unsaid(
    opportunity: Opportunity, interview: Interview, interviewer: Interviewer | None
) -> Personal | None:
    """Return what was not said (B27) for the letter of the first person: told once, it is told to all."""
    met = people_met(opportunity, interview)
    return interview.notes.forgot if not met or met[0] == interviewer else None


def _noted(words: Phrases, phrasings: Phrasings, nth: int, **notes: Personal | None) -> str:
    """Return the sentence about a note, or nothing when there is none."""
    facts = {name: words.detail(inside(it, _SAID)) for name, it in notes.items() if it is not None}
    return _point(phrasings, nth, facts) if facts else ""


def hear(opportunity: Opportunity, interview: Interview, nth: int) -> str:
    """Return the wish to hear. B16 holds while no decision is known: nothing is said once there is one."""
    later = any(it.round > interview.round for it in opportunity.interviews)
    if later or opportunity.announced or opportunity.ending is not None:
        return ""
    moves = phrases_of(opportunity).thanks
    promised = promised_day(opportunity, interview)
    return said(moves.hear_by if promised else moves.hear, nth, {"promised": promised or ""})


def detail_of(interview: Interview, interviewer: Interviewer | None) -> Personal | None:
    """Return the one thing spoken about with somebody, or ``None``."""
    present = _presence(interview, interviewer)
    return present.detail if present else None


def _presence(interview: Interview, interviewer: Interviewer | None) -> Presence | None:
    here = (it for it in interview.present if interviewer and it.interviewer_id == interviewer.id)
    return next(here, None)


def _listed(words: Phrases, people: tuple[Interviewer, ...]) -> str:
    named = [
        words.person_role.format(person=who, role=words.role(inside(it.role))) if it.role else who
        for it in people
        for who in (called(words, it.civility, it.name),)
    ]
    return words.also.join(filter(None, (", ".join(named[:-1]), named[-1])))


def only_one(people: tuple[Interviewer, ...]) -> Interviewer | None:
    """Return the one person of a group of one, else ``None``."""
    return people[0] if len(people) == 1 else None


def _sentences(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
