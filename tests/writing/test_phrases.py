import pytest

from bot.writing import phrases_en, phrases_fr


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("La migration des données", "la migration des données"),
        ("L’ouverture du second atelier", "l’ouverture du second atelier"),
        ("L'atelier", "l'atelier"),
        ("Ils cherchent quelqu’un pour la paie", "ils cherchent quelqu’un pour la paie"),
        ("Lyon, puis Nantes", "Lyon, puis Nantes"),
        ("SAP et la paie", "SAP et la paie"),
        ("LA PAIE", "LA PAIE"),
        ("les délais", "les délais"),
    ],
)
def test_a_french_detail_loses_the_capital_that_only_began_a_sentence(typed: str, said: str) -> None:
    assert phrases_fr.PHRASES.detail(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"), [("The new site", "the new site"), ("Theo’s plans", "Theo’s plans")]
)
def test_an_english_detail_loses_the_capital_that_only_began_a_sentence(typed: str, said: str) -> None:
    assert phrases_en.PHRASES.detail(typed) == said
