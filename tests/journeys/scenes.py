"""Where most journeys begin, and short ways through the screens on their path."""

import re

from bot.i18n.translator import translator
from tests.journeys import stories
from tests.journeys.conftest import Newcomer
from tests.journeys.phone import Message, Phone

#: the interview that most journeys are about is on Tuesday at 14:30, and the bot asks at 16:00
WHEN = "mardi 24 novembre 14h30"
OVER = "2026-11-24 16:05"

#: how the round-ups begin, and what stands in one alone
_PREPARING = (
    *("Votre résumé", "Your round-up", "Confirmer l’entretien", "L’annonce du poste", "Vos exemples"),
    *("Quelqu’un sur place", "Vos trois questions"),
)


def fr(sentence: str) -> str:
    """Return the French of a sentence in the catalog, up to its first value."""
    french = translator("fr").gettext(sentence)
    assert french != sentence, f"not in the French catalog: {sentence}"
    return french.partition("{")[0]


def printed(words: str) -> str:
    """Return words with the hours in them as they are printed: no line ends within "14 h 30"."""
    return re.sub(r"(?<=\d) h\b( (?=\d\d\b))?", _unbroken, words)


def _unbroken(hour: re.Match[str]) -> str:
    return hour[0].replace(" ", "\N{NO-BREAK SPACE}")


async def recorded(
    newcomer: Newcomer, when: str = WHEN, people: str = "Mme Claire Vaudrenne", company: str = stories.ACME
) -> Phone:
    """Return somebody who has recorded one interview; references and the reply date can wait."""
    camille = await newcomer()
    await stories.arrive(camille)
    await add(camille, company, when, people)
    return camille


async def add(phone: Phone, company: str, when: str, people: str) -> Message:
    """Record an interview with those who will be there, and nothing more; return the confirmation."""
    await stories.record(phone, company, when, people)
    return await phone.tap("Plus tard")


async def change_date(phone: Phone, choice: str, company: str = stories.ACME) -> Message:
    """Open what can happen to the date from the card, and tap one of the choices."""
    await stories.open_card(phone, company)
    await phone.tap("Changer la date")
    return await phone.tap(choice)


async def move(phone: Phone, when: str, company: str = stories.ACME) -> Message:
    """Give an interview a new date; return the confirmation."""
    await change_date(phone, "Indiquer la date", company)
    await phone.say(when)
    return await phone.tap("Oui, enregistrer")


async def debriefed(phone: Phone, details: int = 1) -> Message:
    """Tell that it took place, with no reply date and few words; return the thank-yous."""
    await phone.until(OVER)
    await stories.debrief(phone, None, ("la migration des données",) * details, None)
    return await phone.last()


async def skipped(phone: Phone) -> Message:
    """Leave out the rest of tonight's questions; return the thank-yous."""
    for _ in range(12):
        shown = await phone.last()
        if "Mots de remerciement" in shown.text:
            return shown
        await phone.tap("Pas cette fois", shown)
    raise AssertionError("the questions have no end")


async def by_text(phone: Phone, words: str) -> Message:
    """Return the newest message of the bot with these words in it."""
    return next(it for it in reversed(await phone.messages()) if it.by == "bot" and words in it.text)


def alone(messages: list[Message]) -> list[Message]:
    """Return the messages that come at the interview's own moments: no round-ups, nothing to prepare."""
    return [it for it in messages if not it.text.startswith(_PREPARING)]


def heads(messages: list[Message]) -> list[str]:
    """Return when and with which first words each message came."""
    return [f"{it.date:%a %d %b %H:%M} {it.text.splitlines()[0]}" for it in messages]
