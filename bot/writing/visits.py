"""Letters around a visit: one thank-you to several people, a new date, and what goes through an agency."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.domain.interviews import Interview
from bot.domain.people import Civility
from bot.domain.timeline import Interviewer, Opportunity
from bot.writing import letters
from bot.writing.draft import Draft, Gap, inside, typed
from bot.writing.letters import called, detail_of, gap, held_on, only_one, paragraphs, phrases_of, post, said
from bot.writing.names import surname
from bot.writing.phrases import Phrases
from bot.writing.visit_phrases import ENGLISH, FRENCH, VisitPhrases

_PHRASES: Final[Mapping[str, VisitPhrases]] = {"fr": FRENCH, "en": ENGLISH}
_NAMED: Final = 120
#: characters of a detail: several of them stand in one letter
_SAID: Final = 100


def joint_thanks(opportunity: Opportunity, interview: Interview, people: Sequence[Interviewer]) -> Draft:
    """Return one thank-you to several people: all are named, and each has a line of their own.

    Serves A34, A35, A36, A37, B8, B9, B11, B13, B14, B15, B16, B18, B19.
    """
    words, own = phrases_of(opportunity), _own(opportunity).joint
    moves = words.thanks
    facts = {"day": held_on(opportunity, interview), "post": post(opportunity) or words.this_post}
    points = [_point(opportunity, interview, it, nth) for nth, it in enumerate(people)]
    missing = sum(detail_of(interview, it) is None for it in people)
    return Draft(
        subject=own.subject.format_map(facts),
        body=paragraphs(
            _greeting(opportunity, people),
            f"{own.thanks.format_map(facts)} {said(moves.interest, 0, facts)}",
            "\n".join(points),
            own.helps,
            " ".join(filter(None, (said(moves.available, 0, {}), letters.hear(opportunity, interview, 0)))),
            f"{said(moves.close, 0, {})}\n{gap(words, Gap.SIGNATURE)}",
        ),
        gaps=(*(Gap.DETAIL,) * missing, Gap.SIGNATURE),
    )


def new_date(opportunity: Opportunity, interview: Interview, *, sorry: bool = False) -> Draft:
    """Return the practical mail that fixes a new date: it asks for no answer. Serves B6, B11, B19."""
    words, own = phrases_of(opportunity), _own(opportunity).dates
    named = post(opportunity) or words.this_post
    facts = {
        "day": held_on(opportunity, interview),
        "post": named[0].upper() + named[1:] if own.interest.startswith("{post}") else named,
        "dates": gap(words, Gap.DATES),
    }
    about = own.about.format_map(facts)
    return Draft(
        subject=own.subject,
        body=paragraphs(
            letters.greeting(words, _to(opportunity, interview)),
            f"{about} {own.sorry}" if sorry else about,
            f"{own.interest.format_map(facts)} {own.proposal.format_map(facts)}",
            f"{words.close}\n{gap(words, Gap.SIGNATURE)}",
        ),
        gaps=(Gap.DATES, Gap.SIGNATURE),
    )


def relayed(opportunity: Opportunity, draft: Draft, person: Interviewer | None) -> Draft:
    """Return a letter as the consultant of the agency is asked to pass it on; as it is without an agency.

    A letter to the consultant needs nobody to pass it on.
    """
    consultant = opportunity.intermediary
    if consultant is None or consultant == person:
        return draft
    words, own = phrases_of(opportunity), _own(opportunity).agency
    asked = (
        own.relay.format(person=called(words, person.civility, person.name))
        if person and person.named
        else own.relay_all
    )
    return replace(draft, body=paragraphs(letters.greeting(words, consultant), asked, draft.body))


def status(opportunity: Opportunity, interview: Interview) -> Draft:
    """Return the mail that asks where the decision stands: to the agency, if one stands between.

    Serves A36, A45, B11, B47, B50, B51, B52, B53, B54.
    """
    consultant = opportunity.intermediary
    if consultant is None:
        return letters.status(opportunity, interview)
    words, own = phrases_of(opportunity), _own(opportunity).agency
    facts = _facts(opportunity, interview)
    return Draft(
        subject=own.subject.format_map(facts),
        body=paragraphs(
            letters.greeting(words, consultant),
            (own.opening_post if facts["post"] else own.opening).format_map(facts),
            own.asking,
            own.thanks,
            f"{words.close}\n{gap(words, Gap.SIGNATURE)}",
        ),
        gaps=(Gap.SIGNATURE,),
    )


def consultant_call(opportunity: Opportunity, interview: Interview, *, later: bool = False) -> Draft:
    """Return what to say to the consultant, in lines: how it went, or ``later`` whether they have heard.

    Serves A31, A45, B4, B51, B52, B53, B54.
    """
    own, facts = _own(opportunity).agency, _facts(opportunity, interview)
    lines = (own.who, own.polite, *((own.reason,) if later else (own.how, own.next)), own.close)
    told = (f"{nth}. {line.format_map(facts)}" for nth, line in enumerate(lines, start=1))
    gaps = (Gap.SIGNATURE,) if later else (Gap.SIGNATURE, Gap.IMPRESSION)
    return Draft(subject=None, body=paragraphs(*told), gaps=gaps)


def _own(opportunity: Opportunity) -> VisitPhrases:
    return _PHRASES.get(opportunity.language, ENGLISH)


def _facts(opportunity: Opportunity, interview: Interview) -> dict[str, str]:
    words: Phrases = phrases_of(opportunity)
    return {
        "company": typed(opportunity.company, _NAMED),
        "day": held_on(opportunity, interview),
        "post": post(opportunity) or "",
        "signature": gap(words, Gap.SIGNATURE),
        "impression": gap(words, Gap.IMPRESSION),
    }


def _to(opportunity: Opportunity, interview: Interview) -> Interviewer | None:
    return opportunity.intermediary or only_one(letters.people_met(opportunity, interview))


def _greeting(opportunity: Opportunity, people: Sequence[Interviewer]) -> str:
    """Return the greeting that names everybody, or the plain one if a civility was not told."""
    words, own = phrases_of(opportunity), _own(opportunity).joint
    if not all(it.civility and it.named for it in people):
        return words.greeting_plain
    names = [_spoken_to(own.spoken_to, it) for it in people]
    listed = words.also.join(filter(None, (", ".join(names[:-1]), names[-1])))
    return own.greeting.format(people=listed)


def _point(opportunity: Opportunity, interview: Interview, person: Interviewer, nth: int) -> str:
    words, own = phrases_of(opportunity), _own(opportunity).joint
    detail = detail_of(interview, person)
    facts = {
        "person": _spoken_to(own.spoken_to, person),
        "detail": words.detail(inside(detail, _SAID)) if detail else gap(words, Gap.DETAIL),
    }
    line = said(own.point, nth, facts) if person.named else own.point_nameless.format_map(facts)
    return line[:-1] if line[-2] in "?!" else line


def _spoken_to(forms: Mapping[Civility, str], person: Interviewer) -> str:
    if person.civility is None:
        return typed(person.name)
    return forms[person.civility].format(surname=surname(person.name))
