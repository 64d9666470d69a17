"""What every letter has in common: its language, the facts it takes, its greeting and its close."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.domain.interviews import Interview, Presence
from bot.domain.moments import local_day
from bot.domain.people import Civility, Personal
from bot.domain.preparation import Ally
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.i18n import dates
from bot.writing import phrases_en, phrases_fr
from bot.writing.draft import Draft, Gap, LetterKind, cut, filled, inside, typed
from bot.writing.names import proper, surname
from bot.writing.phrases import Phrases
from bot.writing.phrasings import Phrasings
from bot.writing.voice import Voice

#: the languages of letters: one more is one more module of each family, and its line here
PHRASES: Final[Mapping[str, Phrases]] = {"fr": phrases_fr.PHRASES, "en": phrases_en.PHRASES}
_OTHERWISE: Final = "en"

#: someone who may be written to
Addressee = Interviewer | Reference | Ally

#: how many characters and words of a company or a post, of a name, of a role a letter takes
_NAMED: Final = (120, 10)
_CALLED: Final = (60, 6)
_ROLE: Final = (60, 7)
#: how many characters of what was noted
SAID: Final = 500
#: how many words of a note a letter repeats, as long as it stays short
_ROOM: Final = (SAID, 60, 40, 30, 20, 12, 8, 4)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pen:
    """Writes one letter: in a language, with a voice, from facts."""

    words: Phrases
    voice: Voice
    facts: Mapping[str, str]

    def say(self, *moves: Phrasings) -> str:
        """Return the sentences of moves; one without phrasings says nothing."""
        return " ".join(filled(self.voice(it), self.facts) for it in moves if it)

    def letter(
        self,
        kind: LetterKind,
        to: Addressee | None,
        subject: Phrasings,
        *paragraphs: str,
        gaps: Sequence[Gap] = (),
        close: Phrasings = (),
        hello: str = "",
    ) -> Draft:
        """Return the letter of paragraphs, greeted, closed and to be signed; ``gaps`` are those of its text.

        ``hello`` is a greeting of its own.
        """
        signed = f"{self.say(close or self.words.close)}\n{gap(self.words, Gap.SIGNATURE)}"
        return Draft(
            kind=kind,
            subject=self.say(subject),
            body=joined(hello or greeting(self.words, to), *paragraphs, signed),
            gaps=(*gaps, Gap.SIGNATURE),
        )

    def script(self, kind: LetterKind, *moves: Phrasings, gaps: Sequence[Gap] = ()) -> Draft:
        """Return what to say on the phone, in numbered lines."""
        lines = (f"{nth}. {self.say(move)}" for nth, move in enumerate(moves, start=1))
        return Draft(kind=kind, subject=None, body=joined(*lines), gaps=(Gap.SIGNATURE, *gaps))


def pen(opportunity: Opportunity, interview: Interview | None, voice: Voice, **facts: str) -> Pen:
    """Return the pen of a letter about an opportunity, with the facts that most of them take, and others."""
    words = phrases_of(opportunity)
    named = post(opportunity) or words.this_post
    common = {
        "company": company(opportunity),
        "post": named,
        "Post": named[:1].upper() + named[1:],
        "day": held_on(opportunity, interview) if interview else "",
        "promised": (promised_day(opportunity, interview) if interview else None) or "",
        "signature": gap(words, Gap.SIGNATURE),
    }
    return Pen(words=words, voice=voice, facts={**common, **facts})


def room(write: Callable[[int], Draft], most: int) -> int:
    """Return how many words of a note a letter may repeat, so that it has at most ``most`` words."""
    *wanted, least = _ROOM
    return next((words for words in wanted if write(words).words <= most), least)


def phrases_of(opportunity: Opportunity) -> Phrases:
    """Return the sentences of an opportunity's language of letters (English for one we have none of)."""
    return PHRASES[language_of(opportunity)]


def language_of(opportunity: Opportunity) -> str:
    """Return the language that the letters of an opportunity are written in."""
    return opportunity.language if opportunity.language in PHRASES else _OTHERWISE


def greeting(words: Phrases, person: Addressee | None) -> str:
    """Return the greeting: with the name only when the civility was told."""
    if person is None or person.civility is None:
        return words.greeting_plain
    return filled(words.greeting[person.civility], {"surname": family(person.name)})


def family(name: Personal) -> str:
    """Return the family name of somebody, as a letter speaks to them."""
    return cut(surname(name), _CALLED[1])


def called(words: Phrases, civility: Civility | None, name: Personal) -> str:
    """Return a person as a letter names them to somebody else: "Mme Claire Dupont"."""
    whole = cut(proper(typed(name, _CALLED[0])), _CALLED[1])
    return filled(words.civility[civility], {"name": whole}) if civility else whole


def gap(words: Phrases, missing: Gap) -> str:
    """Return the visible place of a missing fact."""
    return filled(words.gap, {"words": words.missing[missing]})


def company(opportunity: Opportunity) -> str:
    """Return the company's name as it stands inside a sentence."""
    return cut(typed(opportunity.company, _NAMED[0]), _NAMED[1])


def post(opportunity: Opportunity) -> str | None:
    """Return the post as it stands inside a sentence, or ``None`` when its name was not told."""
    if opportunity.role is None:
        return None
    return phrases_of(opportunity).post(cut(inside(opportunity.role, _NAMED[0]), _NAMED[1]))


def role(person: Interviewer) -> str | None:
    """Return somebody's role as it was typed, or ``None``."""
    return cut(inside(person.role, _ROLE[0]), _ROLE[1]) if person.role else None


def note(words: Phrases, said: Personal, most: int = SAID) -> str:
    """Return what was noted as it stands after a colon, of at most ``most`` words."""
    return words.detail(cut(inside(said, SAID), most))


def listed(words: Phrases, things: Sequence[str]) -> str:
    """Return one or more things as a sentence lists them."""
    return words.also.join(filter(None, (", ".join(things[:-1]), things[-1])))


def held_on(opportunity: Opportunity, interview: Interview) -> str:
    """Return the interview's day on its own clocks, in the employer's language."""
    return day_of(opportunity, local_day(interview.starts, interview.zone))


def promised_day(opportunity: Opportunity, interview: Interview) -> str | None:
    """Return the promised day in the employer's language, or ``None`` when no day was named."""
    promise = interview.promise
    return day_of(opportunity, promise.day) if promise and promise.day else None


def day_of(opportunity: Opportunity, day: date) -> str:
    """Return a day in the language of the letters."""
    return dates.day(day, language_of(opportunity))


def joined(*written: str) -> str:
    """Return the paragraphs that say something, a blank line between them."""
    return "\n\n".join(it for it in written if it)


def people_met(opportunity: Opportunity, interview: Interview) -> tuple[Interviewer, ...]:
    """Return the interviewers of this round, in their order."""
    here = {it.interviewer_id for it in interview.present}
    return tuple(person for person in opportunity.interviewers if person.id in here)


def only_one(people: Sequence[Interviewer]) -> Interviewer | None:
    """Return the one person of a group of one, else ``None``."""
    return people[0] if len(people) == 1 else None


def addressee(opportunity: Opportunity, interview: Interview | None) -> Interviewer | None:
    """Return who takes the letters about an interview: the consultant between, or the only one met."""
    met = people_met(opportunity, interview) if interview else ()
    return opportunity.intermediary or only_one(met)


def presence(interview: Interview, interviewer: Interviewer | None) -> Presence | None:
    """Return what was noted of one person in one interview, or ``None``."""
    here = (it for it in interview.present if interviewer and it.interviewer_id == interviewer.id)
    return next(here, None)
