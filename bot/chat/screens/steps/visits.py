"""What is said around a visit: the calm word before it, the call to the agency, the reply day once more."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import fitting, names, person
from bot.chat.screens.screen import Button, Row, Screen, Style, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot, StepWords
from bot.chat.screens.steps import over
from bot.chat.screens.tasks import came_back, lines, lines_later, put_off, undos, who, why_row
from bot.domain.playbook import StepName


def _nudge(here: Spot) -> Screen:
    """Return the calm word half an hour before. Serves A21."""
    speech = here.speech
    heading = speech.say("<b>{company}</b>, in half an hour", company=here.company)
    calm = speech.say(
        "Breathe out slowly, once or twice. They are looking forward to a conversation: a smile, a clear "
        "good morning, a look at each person. Nerves show far less than one thinks, and warmth shows at once."
    )
    return Screen(text=paragraphs(heading, calm), rows=(why_row(here),))


def _nudge_over(here: Spot) -> Html | None:
    return over.moved(here) or over.ended(here) or over.off(here)


def _agency(here: Spot) -> Screen:
    """Return the call to the consultant of the agency, the same or the next day."""
    speech = here.speech
    if not here.open:
        name = speech.say("<b>{company}</b>", company=here.company)
        return Screen(text=paragraphs(name, lines(here)), rows=undos(here))
    heading = speech.say(
        "<b>{company}</b>\nA call to {name}, of the agency.", company=here.company, name=_name(here)
    )
    reason = speech.say(
        "They are about to hear from the company too. How it went, that you are interested, what is still "
        "open: told today or tomorrow, it is passed on while it counts."
    )
    rows = (*_agency_rows(here), put_off(here), why_row(here))
    return Screen(text=paragraphs(heading, lines_later(here), came_back(here), reason), rows=rows)


def _agency_rows(here: Spot) -> tuple[Row, ...]:
    speech = here.speech
    return tuple(
        (
            Button(speech.label("What to say"), tap(Verb.VISIT_LETTER, "c", here.interview_id)),
            Button(speech.label("I have called"), here.act(Verb.DONE, it), style=Style.SUCCESS),
        )
        for it in here.open
    )


def _name(here: Spot) -> str:
    someone = who(here.tasks[0], here) if here.tasks else None
    return person(someone, here.speech) if someone else here.speech.label("the agency")


def _called(day: str, name: str | None, speech: Speech) -> Html:
    return speech.say("✓ Call to {name} · {day}", name=name or speech.label("the agency"), day=day)


def _agency_over(here: Spot) -> Html | None:
    return over.not_held(here) or over.ended(here)


def _agency_opening(here: Spot) -> str:
    someone = who(here.tasks[0], here) if here.tasks else None
    called = names(someone, here.speech) if someone else (here.company,)
    return fitting(lambda it: here.speech.label("Call: {name}", name=it), *called)


def _ask_reply(here: Spot) -> Screen:
    """Return the question about the day of the reply, once more. Serves B3, B5."""
    speech = here.speech
    heading = speech.say("<b>{company}</b>\nDo you know by when they will answer?", company=here.company)
    if not here.open:
        return Screen(text=paragraphs(heading, lines(here)), rows=undos(here))
    reason = speech.say(
        "A day, a period, a call they announced, or no date at all: each of them decides when you may ask "
        "for news."
    )
    rows = (*_ask_reply_rows(here), put_off(here), why_row(here))
    return Screen(text=paragraphs(heading, lines_later(here), came_back(here), reason), rows=rows)


def _ask_reply_rows(here: Spot) -> tuple[Row, ...]:
    told = tap(Verb.NEWS, here.interview_id, "date")
    return ((Button(here.speech.label("Tell what they said"), told),),)


def _ask_reply_over(here: Spot) -> Html | None:
    if here.interview.promise is not None:
        return here.speech.say(
            "<b>{company}</b>: what they said of their answer is noted.", company=here.company
        )
    return over.not_held(here) or over.ended(here) or over.next_round(here)


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.NUDGE: StepWords(
        section=_nudge,
        title=lambda here: here.speech.say("<b>{company}</b>, in half an hour", company=here.company),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Interview: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("a calm word"),
        # A21
        why=lambda speech: speech.say(
            "<b>Why a word now?</b>\n"
            "You asked for it. People remember how a conversation felt: a little warmth carries further than "
            "one more fact learned by heart."
        ),
        over=_nudge_over,
    ),
    StepName.AGENCY: StepWords(
        section=_agency,
        title=lambda here: here.speech.say(
            "<b>{company}</b>: a call to {name}", company=here.company, name=_name(here)
        ),
        opening=_agency_opening,
        coming=lambda speech: speech.say("a call to the agency"),
        heading=lambda here: here.speech.say("A call to the agency · {company}", company=here.company),
        # A31 B4
        why=lambda speech: speech.say(
            "<b>Why the same or the next day?</b>\n"
            "The agency speaks with the company right after the interview. Whoever told them first how it "
            "went is the one they can speak for."
        ),
        over=_agency_over,
        rows=_agency_rows,
        told=_called,
    ),
    StepName.ASK_REPLY: StepWords(
        section=_ask_reply,
        title=lambda here: here.speech.say(
            "<b>{company}</b>: by when will they answer?", company=here.company
        ),
        opening=lambda here: fitting(
            # Translators: button: asks by when a company will answer; the candidate’s own reply is “to write”
            lambda it: here.speech.label("Reply: {company}", company=it),
            here.company,
        ),
        coming=lambda speech: speech.say("by when they will answer, if you know"),
        heading=lambda here: here.speech.say("By when will they answer? · {company}", company=here.company),
        # B3 B5
        why=lambda speech: speech.say(
            "<b>Why ask once more?</b>\n"
            "A day they gave is one to wait for, and after it a question is welcome. I ask this once; "
            "without a day, we simply wait a little longer."
        ),
        over=_ask_reply_over,
        rows=_ask_reply_rows,
    ),
}
