"""What is asked of the people who help: contacts inside, whoever vouches."""

from collections.abc import Mapping
from typing import Final

from bot.chat.callbacks import Verb
from bot.chat.screens.naming import fitting, names
from bot.chat.screens.screen import Button, Row, Screen, Style, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Letter, Person, Spot, StepWords
from bot.chat.screens.steps import over, thanks
from bot.chat.screens.steps.asked import asked, form_button, names_the_date, until_then
from bot.chat.screens.tasks import (
    in_one_letter,
    letter_button,
    same_letter_line,
    ticks,
    who,
)
from bot.domain import vouching
from bot.domain.errors import NoSuchThing
from bot.domain.interviews import State
from bot.domain.playbook import StepName
from bot.domain.preparation import Ally
from bot.domain.timeline import Reference
from bot.services.ports import TaskOnFile
from bot.writing import before, thread
from bot.writing.draft import Draft


def _insiders(here: Spot) -> Screen:
    """Return the search for contacts inside. Serves A10, A11, A12."""
    heading = here.speech.say("<b>Someone inside</b> · {company}, {day}", **here.about)
    reason = here.speech.say(
        "Do you know someone who works there? Tell them that you have applied: they know what matters "
        "there. If not, look for someone who knows someone: LinkedIn and the former students of your "
        "school are good places."
    )
    return asked(here, heading, reason, rows=_insiders_rows(here), later=True)


def _insiders_rows(here: Spot) -> tuple[Row, ...]:
    if not here.open:
        return ()
    nobody = Button(here.speech.label("Nobody there"), here.act(Verb.SKIP, here.open[0]))
    return ((form_button(here, here.speech.label("Add a contact"), "ally"), nobody),)


def _meet(here: Spot) -> Screen:
    """Return the contacts inside whom to meet, before the visit or on its day. Serves A13."""
    speech = here.speech
    heading = speech.say("<b>Meet before you visit</b> · {company}, {day}", **here.about)
    if here.variant == "after" or here.interview.state is State.HELD:
        reason = speech.say("Did you see each other on the day? A word of thanks comes next.")
    else:
        reason = speech.say(
            "A coffee, a call, or a few words on the day of your visit: ten minutes tell you more than an "
            "hour of reading."
        )
    return asked(here, heading, reason, rows=_meet_rows(here), each=True)


def _meet_rows(here: Spot) -> tuple[Row, ...]:
    note = here.interview.state is not State.HELD
    return tuple((*((letter_button(it, here),) if note else ()), _met(it, here)) for it in here.open)


def _met(on_file: TaskOnFile, here: Spot) -> Button:
    someone, speech = who(on_file, here), here.speech
    label = (
        fitting(lambda name: speech.label("Met: {name}", name=name), *names(someone, speech))
        if someone
        else speech.label("We have met")
    )
    return Button(label, here.act(Verb.DONE, on_file), style=Style.SUCCESS)


def _ally(here: Spot) -> Screen:
    """Return the word of thanks to a contact inside whom the candidate met. Serves A14."""
    heading = here.speech.say("<b>You have met</b> · {company}", company=here.company)
    reason = here.speech.say(
        "Two lines of thanks keep the conversation alive. Someone in the company who "
        "liked the talk may speak up for you."
    )
    return asked(here, heading, reason, rows=ticks(here), each=True)


def _vouchers(here: Spot) -> Screen:
    """Return the references to tell: before the interview, or once it took place. Serves A16, A39."""
    speech = here.speech
    if here.interview.state is State.HELD:
        news = thanks.references(here)
        if not here.open:
            return news
        first = speech.say("They do not know of this interview yet: one letter tells them all of it.")
        return Screen(text=paragraphs(news.text, first), rows=news.rows)
    heading = speech.say("<b>Your references</b> · {company}, {day}", **here.about)
    if here.open and all(_knows_old_date(here, it.task.person_id) for it in here.open):
        reason = speech.say("They know the old date: two lines are enough for the new one.")
    else:
        reason = speech.say(
            "They may be called from the day of the interview. Told beforehand, they have time to think of a "
            "good example."
        )
    return asked(here, heading, reason, same_letter_line(here), rows=ticks(here), each=True)


def _knows_old_date(here: Spot, person_id: int | None) -> bool:
    told = vouching.knows_old_date(here.view.facts, here.opportunity, here.interview, person_id or 0)
    return told is not None


def _tell(here: Spot, someone: Person | None) -> Draft:
    if here.interview.state is State.HELD:
        return thanks.update(here, someone)
    if not isinstance(someone, Reference):
        raise NoSuchThing
    write = thread.new_date if _knows_old_date(here, someone.id) else before.announcement
    draft = write(here.opportunity, here.interview, someone)
    return thread.with_others(draft, here.opportunity.language, in_one_letter(here))


def _approach(here: Spot, someone: Person | None) -> Draft:
    return before.approach(here.opportunity, here.interview, _inside(someone))


def _thank(here: Spot, someone: Person | None) -> Draft:
    return before.ally_thanks(here.opportunity, _inside(someone))


def _inside(someone: Person | None) -> Ally:
    """Return the contact inside; ``NoSuchThing`` when they are on file no more."""
    if not isinstance(someone, Ally):
        raise NoSuchThing
    return someone


def _aware(day: str, name: str | None, speech: Speech) -> Html:
    if name is None:
        return speech.say("✓ Done · {day}", day=day)
    return speech.say("✓ {name} knows about it · {day}", name=name, day=day)


def _have_met(day: str, name: str | None, speech: Speech) -> Html:
    if name is None:
        return speech.say("✓ Done · {day}", day=day)
    return speech.say("✓ Met with {name} · {day}", name=name, day=day)


def _thanked(day: str, name: str | None, speech: Speech) -> Html:
    if name is None:
        return speech.say("✓ Note sent · {day}", day=day)
    return speech.say("✓ Note sent to {name} · {day}", name=name, day=day)


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.INSIDERS: StepWords(
        section=_insiders,
        title=lambda here: here.speech.say("<b>{company}</b>: do you know someone inside?", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Inside: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("someone inside, perhaps"),
        heading=lambda here: here.speech.say("Someone inside · {company}", company=here.company),
        # A10 A11 A12
        why=lambda speech: speech.say(
            "<b>Why so early?</b>\n"
            "People need a few days to answer. Whoever works there can tell you what the posting leaves out, "
            "and may mention your name before you arrive."
        ),
        over=until_then,
        rows=_insiders_rows,
        told=lambda day, _, speech: speech.say("✓ Contacts looked for · {day}", day=day),
    ),
    StepName.MEET: StepWords(
        section=_meet,
        title=lambda here: here.speech.say("<b>{company}</b>: meet your contact", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Meet: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("meeting your contact inside"),
        heading=lambda here: here.speech.say("Meet your contact · {company}", company=here.company),
        # A13
        why=lambda speech: speech.say(
            "<b>Why meet?</b>\n"
            "A face is remembered better than a message. You arrive knowing the place a little, and someone "
            "there knows you."
        ),
        over=until_then,
        rows=_meet_rows,
        told=_have_met,
        letter=Letter(write=_approach, closes=False),
        helping=True,
    ),
    StepName.ALLY: StepWords(
        section=_ally,
        title=lambda here: here.speech.say("<b>{company}</b>: a word to your contact", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("Notes: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("a word of thanks to your contact"),
        heading=lambda here: here.speech.say("A word to your contact · {company}", company=here.company),
        # A14
        why=lambda speech: speech.say(
            "<b>Why the day after?</b>\n"
            "The talk is fresh for both of you. People who liked it may put in a word for you, and they do "
            "so more gladly for someone who said thank you."
        ),
        over=over.ended,
        told=_thanked,
        letter=Letter(write=_thank),
        ticked=True,
        helping=True,
    ),
    StepName.ALERT: StepWords(
        section=_vouchers,
        title=lambda here: here.speech.say("<b>{company}</b>: tell your references", **here.about),
        opening=lambda here: fitting(
            lambda it: here.speech.label("References: {company}", company=it), here.company
        ),
        coming=lambda speech: speech.say("telling your references"),
        heading=lambda here: here.speech.say("Tell your references · {company}", company=here.company),
        # A16 A39
        why=lambda speech: speech.say(
            "<b>Why tell them?</b>\n"
            "A reference who is called by surprise looks for words. One who knows the post and the day has "
            "an example ready, and speaks well of you."
        ),
        over=names_the_date,
        told=_aware,
        letter=Letter(write=_tell),
        ticked=True,
        vouching=True,
    ),
}
