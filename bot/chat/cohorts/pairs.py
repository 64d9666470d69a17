"""Practice pairs in private: the offer answered, times proposed and chosen, what is told afterwards."""

from collections.abc import Mapping
from typing import Final

from bot.chat import dialogue, failures
from bot.chat.callbacks import Verb
from bot.chat.cohorts import returns, times
from bot.chat.cohorts.again import drawn_again
from bot.chat.context import BotContext, OnTap, Tap
from bot.chat.form import Form
from bot.chat.screens.cohorts import practice as decks
from bot.chat.screens.cohorts.item import mail_of
from bot.domain.cohorts import Mail, MailKind
from bot.domain.errors import NoSuchThing, SettledMeanwhile
from bot.domain.people import Personal
from bot.services import pairs, plans, practice

FORMS: Final = (times.FORM, returns.FORM)


async def _answer(context: BotContext, tapped: Tap) -> None:
    mail_id, yes = tapped.callback.number(0), tapped.callback.word(1) == "1"
    await drawn_again(context, tapped, context.run(pairs.answer, mail_id, yes=yes, now=context.now), 2)


async def _choose(context: BotContext, tapped: Tap) -> None:
    mail_id, nth = tapped.callback.number(0), tapped.callback.number(1)
    await drawn_again(context, tapped, context.run(practice.choose, mail_id, nth, now=context.now), 2)


async def _missed(context: BotContext, tapped: Tap) -> None:
    mail_id = tapped.callback.number(0)
    await drawn_again(context, tapped, context.run(practice.tell, mail_id, {}, now=context.now), 1)


async def _propose(context: BotContext, tapped: Tap) -> None:
    await _begin(context, tapped, times.FORM, MailKind.PAIR_TIMES, MailKind.PAIR_AGREED)


async def _tell(context: BotContext, tapped: Tap) -> None:
    await _begin(context, tapped, returns.FORM, MailKind.PAIR_OVER)


async def _begin(context: BotContext, tapped: Tap, form: Form, *kinds: MailKind) -> None:
    """Begin a form about mail that still asks for it, below its message; else draw the message again."""
    mail = await _mail(context, tapped, *kinds)
    if mail.answer is not None or context.now >= mail.expires:
        await tapped.answer(failures.sentence(SettledMeanwhile(), context.speech))
        await drawn_again(context, tapped, context.run(plans.look, now=context.now), 1)
        return
    await tapped.answer()
    about = {"mail": Personal(str(mail.id))}
    await dialogue.begin(context, tapped.chat_id, form, answers=about)


async def _deck(context: BotContext, tapped: Tap) -> None:
    await _mail(context, tapped, MailKind.PAIR_AGREED, MailKind.PAIR_SOON)
    await tapped.answer()
    await context.say(tapped.chat_id, decks.deck(context.speech))


async def _mail(context: BotContext, tapped: Tap, *kinds: MailKind) -> Mail:
    view = await context.run(plans.look, now=context.now)
    mail = mail_of(view, tapped.callback.number(0))
    if mail.kind not in kinds:
        raise NoSuchThing
    return mail


TAPS: Final[Mapping[Verb, OnTap]] = {
    Verb.PAIR_ANSWER: _answer,
    Verb.PAIR_TIMES: _propose,
    Verb.PAIR_CHOOSE: _choose,
    Verb.PAIR_DECK: _deck,
    Verb.PAIR_TELL: _tell,
    Verb.PAIR_MISSED: _missed,
}
