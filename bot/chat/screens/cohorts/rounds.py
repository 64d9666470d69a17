"""The weekly round, in private: the question of a Wednesday, the form, the preview, what was said."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.cohorts import said as public
from bot.chat.screens.cohorts.joining import cohort_name
from bot.chat.screens.cohorts.public import GroupSpeech
from bot.chat.screens.forms import Pick
from bot.chat.screens.screen import Button, Row, Screen, Style, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.chat.screens.spot import Spot, StepWords
from bot.chat.screens.tasks import why_row
from bot.domain.cohorts import Membership
from bot.domain.cohorts.rounds import LONGEST, Entry, closes, said
from bot.domain.moments import local_day
from bot.domain.people import Personal
from bot.domain.playbook import StepName
from bot.i18n.translator import translator
from bot.services.rounds import Mine
from bot.writing.draft import typed

#: the questions of the form, in order; also the names of its answers
PARTS: Final = ("win", "goal", "ask")
#: choices of the form
SAY: Final = "say"
KEEP: Final = "keep"

#: what Telegram copies at a tap
_COPIED: Final = 256


def question(
    part: str, so_far: Personal | None, refused: Personal | None, pick: Pick, speech: Speech
) -> Screen:
    """Ask for one of the three; words that could not be taken stand there to be changed."""
    text = paragraphs(
        _QUESTIONS[part](speech),
        speech.say("So far: <i>{words}</i>", words=typed(so_far, LONGEST)) if so_far else None,
        refused_words(refused, speech),
    )
    keep = (Button(speech.label("Keep it as it is"), pick(KEEP), style=Style.PRIMARY),) if so_far else ()
    return Screen(text, placeholder=speech.label("In a few words")).with_rows(keep, copy_row(refused, speech))


def copy_row(refused: Personal | None, speech: Speech) -> tuple[Button, ...]:
    """Return the button that copies words which could not be taken, to be changed and sent again."""
    if refused is None:
        return ()
    return (Button(speech.label("Copy my words"), copy=refused.reveal()[:_COPIED]),)


def refused_words(words: Personal | None, speech: Speech) -> Html | None:
    """Return words which could not be taken, to be changed; ``None`` when there are none."""
    if words is None:
        return None
    return speech.say("Your words, to edit: <code>{words}</code>", words=typed(words, LONGEST))


def preview(entry: Entry, membership: Membership, pick: Pick, speech: Speech) -> Screen:
    """Show exactly what everyone will read, and ask whether it may be said."""
    text = paragraphs(
        speech.say(
            "<b>Everyone in {group} will read this</b>, on Friday, under this name:",
            group=cohort_name(membership.cohort),
        ),
        _quoted(entry, membership, speech),
        _connected(speech) if entry.ask else None,
        speech.say("Until you tap the button, nobody reads any of it."),
    )
    button = Button(speech.label("Share with the group"), pick(SAY), style=Style.PRIMARY)
    return Screen(text=text, rows=((button,),))


def _connected(speech: Speech) -> Html:
    return speech.say(
        "Anyone who can help with your ask tells me, and I ask you. Only if you both agree does each of you "
        "get the other’s name in the group and a link to their Telegram account."
    )


def mine(part: Mine, speech: Speech, *, above: Html | None = None, week: str = "") -> Screen:
    """Return a member's part in the rounds: what stands for Friday, what is in the group.

    Of what is in the group one round is shown, that of ``week`` or else the latest, with the way to others.
    """
    cohort_id, membership = part.membership.cohort.id, part.membership
    day = speech.moment(part.closes)
    texts = [above, speech.say("<b>The weekly round</b> · {group}", group=cohort_name(membership.cohort))]
    rows: list[Row] = []
    if part.entry is None:
        texts.append(speech.say("You have not said anything for the round on {moment}.", moment=day))
        rows.append((Button(speech.label("Say something"), tap(Verb.ENTRY_FORM, cohort_id)),))
    else:
        texts += [_waits(part, day, speech), _quoted(part.entry, membership, speech)]
        back = Button(speech.label("Take it back"), tap(Verb.ENTRY_BACK, cohort_id, part.entry.week))
        rows.append((Button(speech.label("Change it"), tap(Verb.ENTRY_FORM, cohort_id)), back))
    if part.posted:
        weeks = [it.week for it in part.posted]
        nth = weeks.index(week) if week in weeks else len(weeks) - 1
        texts += [_since(part.posted[nth], membership, speech), _quoted(part.posted[nth], membership, speech)]
        rows.append((Button(speech.label("Remove from group"), tap(Verb.ENTRY_BACK, cohort_id, weeks[nth])),))
        rows.append(_turn(weeks[:nth][-1:], weeks[nth + 1 :][:1], cohort_id, speech))
    return Screen(text=paragraphs(*texts)).with_rows(*rows)


def _turn(before: Sequence[str], after: Sequence[str], cohort_id: int, speech: Speech) -> Row:
    """Return the way to the rounds before and after the one that is shown."""
    return (
        *(Button(speech.label("Earlier words"), tap(Verb.ENTRY, cohort_id, it)) for it in before),
        *(Button(speech.label("Later words"), tap(Verb.ENTRY, cohort_id, it)) for it in after),
    )


def _since(posted: Entry, place: Membership, speech: Speech) -> Html:
    zone = place.cohort.zone
    # Translators: above words that stand in the group; {day} is “Friday 27 November”
    return speech.say("In the group since {day}:", day=speech.day(local_day(closes(posted.week, zone), zone)))


def _waits(part: Mine, day: str, speech: Speech) -> Html:
    if part.waited:
        return speech.say(
            "There was no round last time, so your words have waited. They will be in the group on "
            "{moment}; until then you can change them.",
            moment=day,
        )
    return speech.say("It will be in the group on {moment}; until then you can change it.", moment=day)


def kept(speech: Speech) -> Html:
    """Return the line above what was said just now."""
    return speech.say("Noted.")


def taken_back(speech: Speech) -> Html:
    """Return the line after words were taken back."""
    return speech.say("Taken back. If it was in the group already, I will remove it there shortly.")


def nothing_said(speech: Speech) -> Screen:
    """Return what stands in the place of a form that was left empty."""
    return Screen(speech.say("Nothing this week, and nobody is told. Another time, if you like."))


def _quoted(entry: Entry, place: Membership, speech: Speech) -> Html:
    """Return what everyone will read, in the language of the group."""
    group = GroupSpeech(translator(place.cohort.language))
    read = public.words(said(entry, place.alias), group)
    return speech.say("<blockquote>{words}</blockquote>", words=read.in_private())


_QUESTIONS: Final[Mapping[str, Callable[[Speech], Html]]] = {
    "win": lambda speech: speech.say(
        "<b>One win</b> from the last few days, however small: a note sent in time, a call you dared to "
        "make.\n\n"
        "No names, please: no company, nobody you met, no references."
    ),
    "goal": lambda speech: speech.say(
        "<b>One goal</b> for next Friday: something that is in your own hands."
    ),
    "ask": lambda speech: speech.say(
        "<b>One ask</b>: what could somebody in your group help with? An hour of practice, a second pair of "
        "eyes on a letter, what a job is really like."
    ),
}


def _place(here: Spot) -> Membership | None:
    """Return the member's place in the cohort of a round's question while they take part in its rounds."""
    places = (it for it in here.view.facts.memberships if it.rounds)
    return next((it for it in places if str(it.cohort.id) == here.variant), None)


def _asked(here: Spot) -> Screen:
    """Return the question of a Wednesday: whether there is something to say this week."""
    place, speech = _place(here), here.speech
    if place is None:
        return Screen(_title(here))
    asked = speech.say(
        "One win, one goal, one ask: say as much of it as you like, and on Friday I put everyone’s words "
        "into one message. You see exactly what will be read before anything is said."
    )
    button = Button(speech.label("Say something"), tap(Verb.ENTRY, place.cohort.id), style=Style.PRIMARY)
    return Screen(paragraphs(_title(here), asked), ((button,), why_row(here)))


def _title(here: Spot) -> Html:
    place = _place(here)
    if place is None:
        return here.speech.say("<b>The weekly round</b>")
    return here.speech.say("<b>The weekly round</b> · {group}", group=cohort_name(place.cohort))


def _over(here: Spot) -> Html | None:
    place, week = _place(here), here.key.rpartition(":")[2]
    if place is None:
        return here.speech.say("You no longer take part in this group’s weekly round.")
    if here.view.now >= closes(week, place.cohort.zone):
        return here.speech.say("This week’s round is closed. The next one comes on Wednesday.")
    if week in place.said:
        return here.speech.say("✓ You have said something for this week’s round. /group lets you change it.")
    return None


WORDS: Final[Mapping[StepName, StepWords]] = {
    StepName.ROUND: StepWords(
        section=_asked,
        title=_title,
        opening=lambda here: here.speech.label("The weekly round"),
        coming=lambda speech: speech.say("the weekly round of your group"),
        over=_over,
        why=lambda speech: speech.say(
            "<b>Why a round?</b>\n"
            "A small win said aloud counts twice, a goal that others know about is easier to keep, and "
            "somebody in the group often has just what another needs."
        ),
    ),
}
