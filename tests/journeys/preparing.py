"""An interview recorded with time to prepare it, or without."""

from bot.domain.timeline import AnswerKind
from tests.journeys import stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message, Phone
from tests.journeys.scenes import by_text

REFERENCE = "Mme Sophie Landrevaux"
FAR = "mercredi 2 décembre 14h30"


async def prepared(
    newcomer: Newcomer, when: str = FAR, *, references: str | None = REFERENCE, at: str | None = None
) -> tuple[Phone, Message]:
    """Record an interview with one interviewer; return the phone and the confirmation."""
    camille = await newcomer()
    await stories.arrive(camille)
    if at:
        await camille.until(at)
    await stories.record(camille, stories.ACME, when, "Mme Claire Vaudrenne")
    if references:
        await camille.say(references, canary=True)
    else:
        await camille.tap("Pas cette fois")
    await camille.tap("Plus tard")
    return camille, await by_text(camille, "C’est enregistré")


def answers(facts_of: FactsOf, phone: Phone) -> dict[str, AnswerKind]:
    return {key: it.kind for key, it in facts_of(phone).answers.items()}
