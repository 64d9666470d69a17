"""Countries with several clocks, and what countries are called besides their names in CLDR."""

from collections.abc import Mapping
from typing import Final

#: the clocks of a country that has several, the one most people live by first; a country whose offices
#: all go by one clock has that one
CLOCKS: Final[Mapping[str, tuple[str, ...]]] = {
    "AR": ("America/Argentina/Buenos_Aires",),
    "AU": (
        *("Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane", "Australia/Perth"),
        *("Australia/Adelaide", "Australia/Hobart", "Australia/Darwin"),
    ),
    "BR": ("America/Sao_Paulo", "America/Manaus", "America/Rio_Branco", "America/Noronha"),
    "CA": (
        *("America/Toronto", "America/Montreal", "America/Vancouver", "America/Edmonton"),
        *("America/Winnipeg", "America/Regina", "America/Halifax", "America/St_Johns", "America/Whitehorse"),
    ),
    "CD": ("Africa/Kinshasa", "Africa/Lubumbashi"),
    "CL": ("America/Santiago", "America/Punta_Arenas", "Pacific/Easter"),
    "CN": ("Asia/Shanghai",),
    "CY": ("Asia/Nicosia",),
    "DE": ("Europe/Berlin",),
    "EC": ("America/Guayaquil", "Pacific/Galapagos"),
    "ES": ("Europe/Madrid", "Atlantic/Canary"),
    "FM": ("Pacific/Chuuk", "Pacific/Pohnpei"),
    "GL": ("America/Nuuk", "America/Thule", "America/Danmarkshavn"),
    "ID": ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"),
    "KI": ("Pacific/Tarawa", "Pacific/Kiritimati", "Pacific/Kanton"),
    "KZ": ("Asia/Almaty",),
    "MH": ("Pacific/Majuro",),
    "MN": ("Asia/Ulaanbaatar", "Asia/Hovd"),
    "MX": (
        *("America/Mexico_City", "America/Tijuana", "America/Ciudad_Juarez", "America/Hermosillo"),
        *("America/Cancun", "America/Matamoros"),
    ),
    "MY": ("Asia/Kuala_Lumpur",),
    "NZ": ("Pacific/Auckland", "Pacific/Chatham"),
    "PF": ("Pacific/Tahiti", "Pacific/Marquesas", "Pacific/Gambier"),
    "PG": ("Pacific/Port_Moresby", "Pacific/Bougainville"),
    "PT": ("Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores"),
    "RU": (
        *("Europe/Moscow", "Asia/Yekaterinburg", "Asia/Novosibirsk", "Europe/Samara", "Asia/Omsk"),
        *("Asia/Irkutsk", "Asia/Vladivostok", "Europe/Kaliningrad", "Asia/Yakutsk", "Asia/Magadan"),
        "Asia/Kamchatka",
    ),
    "UA": ("Europe/Kyiv",),
    "US": (
        *("America/New_York", "America/Chicago", "America/Los_Angeles", "America/Denver"),
        *("America/Phoenix", "Pacific/Honolulu", "America/Anchorage"),
    ),
    "UZ": ("Asia/Tashkent",),
}

#: other names of countries, in our five languages
NAMES: Final[Mapping[str, str]] = {
    "AE": "EAU, UAE, Emirats, Emirates, Émirats arabes unis",
    "BA": "Bosnie, Bosnia, Bosnien, Bosnië",
    "CD": "Congo, RDC, DRC, RD Congo, Zaïre",
    "CG": "Congo",
    "CI": "Côte d’Ivoire, Ivory Coast, Elfenbeinküste, Ivoorkust, Costa de Marfil",
    "CN": "Chine populaire, République populaire de Chine",
    "CZ": "République tchèque, Czech Republic, Tschechische Republik, República Checa",
    "DE": "RFA, BRD, Bundesrepublik",
    "GB": (
        "UK, Angleterre, England, Inglaterra, Engeland, Écosse, Scotland, Schottland, Schotland, Escocia, "
        "Pays de Galles, Wales, Gales, Irlande du Nord, Northern Ireland, Nordirland, Noord-Ierland, "
        "Irlanda del Norte, Grande-Bretagne, Great Britain, Grossbritannien, Groot-Brittannië, Gran "
        "Bretaña"
    ),
    "GE": "Georgia, Georgien, Georgië",
    "IE": "République d’Irlande, Republic of Ireland, Eire",
    "KR": "Corée, Korea, South Korea",
    "MK": "Macédoine, Macedonia, Mazedonien, Macedonië",
    "NL": "Hollande, Holland, Holanda",
    "PF": "Polynésie",
    "TR": "Turquie, Turkey, Türkei, Turkije, Turquía",
    "US": (
        "US, U.S., USA, U.S.A., VS, EEUU, EE.UU., EE. UU., United States of America, Amérique, America, "
        "États-Unis d’Amérique, Vereinigte Staaten von Amerika, Amerika"
    ),
    "VA": "Vatican, Vatikan, Vaticano, Vaticaan",
}
