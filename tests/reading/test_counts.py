import pytest

from bot.reading import counts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("trois personnes", 3),
        ("3 personnes, je ne sais pas leurs noms", 3),
        ("ils seront trois", 3),
        ("deux autres personnes", 2),
        ("Trois", 3),
        ("three people", 3),
        ("they will be two", 2),
        ("two women", 2),
        ("je ne sais pas leurs noms", 0),
        ("I don’t know their names", 0),
        ("aucune idée", 0),
    ],
)
def test_people_without_names_are_counted(text: str, count: int) -> None:
    assert counts.people(text) == count


@pytest.mark.parametrize(
    "text", ["Mme Dupont", "Claire Dupont et M. Martin", "M. Deux-Ponts", "", "Trois-Rivières"]
)
def test_names_are_no_count(text: str) -> None:
    assert counts.people(text) is None
