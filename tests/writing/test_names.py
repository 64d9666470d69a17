import pytest

from bot.domain.people import Personal
from bot.writing.names import surname


@pytest.mark.parametrize(
    ("typed", "family"),
    [
        ("Dupont", "Dupont"),
        ("Claire Dupont", "Dupont"),
        ("Claire DUPONT", "Dupont"),
        ("DUPONT Claire", "Dupont"),
        ("Jean-Pierre Martin", "Martin"),
        ("Marie de La Tour", "de La Tour"),
        ("Vincent van der Berg", "van der Berg"),
        ("Anne Sophie Roy", "Roy"),
        ("de La Tour", "de La Tour"),
        ("Jeanne d’Ormesson", "d’Ormesson"),
        ("Dr Claire Dupont", "Dr Dupont"),
        ("LE GALL", "LE GALL"),
        ("Le Goff", "Le Goff"),
        ("claire dupont", "Dupont"),
        ("jeanne d'ormesson", "d'Ormesson"),
        ("anne le goff-roy", "le Goff-Roy"),
        ("Paul Martin Jr.", "Martin"),
        ("Claire D.", "D."),
    ],
)
def test_the_family_name_is_found(typed: str, family: str) -> None:
    assert surname(Personal(typed)) == family


def test_words_without_anything_visible_are_still_called_something() -> None:
    assert surname(Personal("\u200b")) == "…"
