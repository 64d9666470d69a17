"""The zone of a place on the map. What is asked with is used for that and forgotten: no cache, no log.

``tzfpy`` is an extra: without it a shared location is answered with a request for the name of a city. It
is loaded when first asked (some 60 ms and 35 MB), so whoever never shares a location never pays for it.
timezonefinder lost: it needs numpy and h3, and its data alone are ten times as large.
"""

from importlib.metadata import version
from importlib.util import find_spec
from typing import Final

from bot.i18n import cities

#: zones of the open sea, by their longitude alone
_AT_SEA: Final = "Etc/"


def ready() -> bool:
    """Tell whether places on the map can be read: whether the extra ``location`` is installed."""
    return find_spec("tzfpy") is not None


def reader() -> str | None:
    """Return what reads places, with its version, for the operator; ``None`` when nothing does."""
    return f"tzfpy {version('tzfpy')}" if ready() else None


def zone_at(latitude: float, longitude: float) -> str | None:
    """Return the zone (IANA) of a place in degrees, ``None`` at sea, for no place and unless ``ready``.

    The first call loads the map: to be made in the runner's thread.
    """
    if not ready() or not (abs(latitude) <= 90 and abs(longitude) <= 180):
        return None
    from tzfpy import get_tz  # noqa: PLC0415 - an extra, and 35 MB: loaded when asked

    zone: str = get_tz(longitude, latitude)
    return zone if zone in cities.known() and not zone.startswith(_AT_SEA) else None
