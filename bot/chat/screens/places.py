"""Whose public holidays count: countries, and the regions with holidays of their own."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.chat.callbacks import Verb, tap
from bot.chat.screens.naming import company
from bot.chat.screens.screen import Button, Screen, grid
from bot.chat.screens.speech import Speech
from bot.domain.timeline import Opportunity
from bot.i18n import dates, territories

#: the regions with public holidays of their own where most of our candidates look for work
_REGIONS: Final[Mapping[str, Callable[[Speech], str]]] = {
    "FR-67": lambda speech: speech.label("Alsace, Moselle"),
    "FR-974": lambda speech: speech.label("Reunion Island"),
    "CH-GE": lambda speech: speech.label("Geneva"),
    "CH-VD": lambda speech: speech.label("Vaud"),
    "CH-NE": lambda speech: speech.label("Neuchâtel"),
    "CH-FR": lambda speech: speech.label("Fribourg"),
    "CH-VS": lambda speech: speech.label("Valais"),
    "CH-JU": lambda speech: speech.label("Jura"),
    "CH-BE": lambda speech: speech.label("Bern"),
    "CH-ZH": lambda speech: speech.label("Zurich"),
    "CA-QC": lambda speech: speech.label("Quebec"),
    "CA-ON": lambda speech: speech.label("Ontario"),
    "CA-NB": lambda speech: speech.label("New Brunswick"),
    "CA-BC": lambda speech: speech.label("British Columbia"),
    "GB-ENG": lambda speech: speech.label("England"),
    "GB-SCT": lambda speech: speech.label("Scotland"),
    "GB-WLS": lambda speech: speech.label("Wales"),
    "GB-NIR": lambda speech: speech.label("Northern Ireland"),
}
_COLUMNS: Final = 3


def territory_name(territory: str, speech: Speech) -> str:
    """Return "France" or "Canada, Québec"."""
    country, _, region = territory.partition("-")
    name = dates.territory(country, speech.language)
    if not region:
        return name
    known = _REGIONS.get(territory)
    # Translators: where a company works: “Switzerland, Geneva”
    return speech.label("{country}, {region}", country=name, region=known(speech) if known else region)


def countries(opportunity: Opportunity, speech: Speech) -> Screen:
    """Return the countries to choose from."""
    buttons = (
        Button(dates.territory(it, speech.language), tap(Verb.CHOOSE, "territory", opportunity.id, it))
        for it in territories.COUNTRIES
    )
    return Screen(
        speech.say(
            "Where does {company} work? So far: {place}. Its public holidays decide when an answer can come.",
            company=company(opportunity),
            place=territory_name(opportunity.territory, speech),
        ),
        (*grid(buttons, _COLUMNS), (_back(opportunity, speech),)),
    )


def regions(opportunity: Opportunity, speech: Speech) -> Screen | None:
    """Return the regions of the country with holidays of their own, ``None`` where there is none."""
    country = opportunity.territory.partition("-")[0]
    own = [it for it in _REGIONS if it.startswith(f"{country}-")]
    if not own:
        return None
    buttons = (
        Button(_REGIONS[it](speech), tap(Verb.CHOOSE, "territory", opportunity.id, it, 1)) for it in own
    )
    whole = Button(speech.label("Another region"), tap(Verb.CHOOSE, "territory", opportunity.id, country, 1))
    return Screen(
        speech.say("In which region? Some have public holidays of their own."),
        (*grid(buttons, 2), (whole, _back(opportunity, speech))),
    )


def offered(territory: str) -> bool:
    """Tell whether a territory is one we offer."""
    return territory in territories.COUNTRIES or territory in _REGIONS


def _back(opportunity: Opportunity, speech: Speech) -> Button:
    return Button(speech.label("Back"), tap(Verb.PART, opportunity.id, "details"))
