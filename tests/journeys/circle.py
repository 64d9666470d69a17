"""A coach and members with phones: a group is opened and joined as they would."""

from urllib.parse import parse_qs, urlsplit

from tests.journeys import stories
from tests.journeys.conftest import Newcomer
from tests.journeys.phone import Message, Phone

GROUP = "Les Éclaireurs"


async def arrived(newcomer: Newcomer, name: str = "Camille") -> Phone:
    """Return somebody who has agreed and lives by the clock of Paris."""
    phone = await newcomer(name)
    await stories.arrive(phone)
    return phone


async def opened(newcomer: Newcomer, name: str = "Claire", seats: str = "8") -> Phone:
    """Return a coach who has opened a group; its screen is the newest message."""
    coach = await arrived(newcomer, name)
    await coach.say("/coach")
    await coach.say(GROUP, canary=True)
    await coach.tap(seats)
    await coach.say(name)
    await coach.tap("Ouvrir le groupe")
    return coach


async def link(coach: Phone, label: str = "Inviter des membres") -> str:
    """Make a link and return what it carries; the group's screen is shown again."""
    await screen(coach)
    shown = await coach.tap(label)
    carried = carries(shown)
    coach.canaries.add(carried)
    await coach.tap("Retour", shown)
    return carried


async def screen(coach: Phone) -> Message:
    """Show the group of a coach anew."""
    listed = await coach.say("/coach")
    return await coach.tap(GROUP[:8], listed)


def carries(shown: Message) -> str:
    """Return what the link of a message carries."""
    (copied,) = (it.copy for row in shown.rows for it in row if it.copy)
    (carried,) = parse_qs(urlsplit(copied or "").query)["start"]
    return carried


async def join(phone: Phone, carried: str, alias: str = "Sam") -> Message:
    """Follow a link to join, by a name; return the member's screen."""
    await phone.say(f"/start {carried}")
    await phone.tap("Continuer")
    return await phone.say(alias, canary=True)


async def place(phone: Phone) -> Message:
    """Show the one place of a member anew."""
    return await phone.say("/groupe")
