"""The zone of a place on the map, and nothing else of it."""

import subprocess
import sys

import pytest

from bot.i18n import places


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        *[(48.8566, 2.3522, "Europe/Paris"), (38.7223, -9.1393, "Europe/Lisbon")],
        *[(46.2044, 6.1432, "Europe/Zurich"), (-20.8789, 55.4481, "Indian/Reunion")],
        *[(45.5019, -73.5674, "America/Toronto"), (-36.8485, 174.7633, "Pacific/Auckland")],
        *[(40.0, -30.0, None), (0.0, 0.0, None), (90.0, 0.0, None), (-90.0, 180.0, "Antarctica/McMurdo")],
        *[(91.0, 2.0, None), (48.0, 181.0, None), (float("nan"), 2.0, None), (2.0, float("inf"), None)],
    ],
)
def test_a_place_has_the_zone_it_lies_in(latitude: float, longitude: float, zone: str | None) -> None:
    assert places.zone_at(latitude, longitude) == zone


def test_without_the_extra_no_place_has_a_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tzfpy", None)
    assert not places.ready()
    assert places.reader() is None
    assert places.zone_at(48.8566, 2.3522) is None


def test_the_map_is_loaded_by_the_first_place_and_not_before() -> None:
    told = (
        "import sys; from bot.chat import application; from bot.i18n import places; places.ready();"
        "before = 'tzfpy' in sys.modules; places.zone_at(48.8566, 2.3522);"
        "print(before, 'tzfpy' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["False", "True"]


def test_the_operator_is_told_what_reads_places() -> None:
    assert (places.reader() or "").startswith("tzfpy ")
