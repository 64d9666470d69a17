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
        ("Ils veulent réduire les délais", "ils veulent réduire les délais"),
        ("J'ai parlé de mon expérience", "j'ai parlé de mon expérience"),
        ("Réduire les délais", "réduire les délais"),
        ("Refonte du site client", "refonte du site client"),
        ("Ouverture d’un second atelier", "ouverture d’un second atelier"),
        ("À partir de janvier, tout change", "à partir de janvier, tout change"),
        ("Pierre le comptable part en mars", "Pierre le comptable part en mars"),
        ("Clément de la paie", "Clément de la paie"),
        ("SAP", "SAP"),
        ("Sage", "Sage"),
    ],
)
def test_a_french_detail_loses_the_capital_that_only_began_a_sentence(typed: str, said: str) -> None:
    assert phrases_fr.PHRASES.detail(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("The new site", "the new site"),
        ("Theo’s plans", "Theo’s plans"),
        ("They want shorter delays", "they want shorter delays"),
        ("Opening a second workshop", "opening a second workshop"),
        ("Beijing office", "Beijing office"),
        ("I spoke of my experience", "I spoke of my experience"),
        ("SAP", "SAP"),
    ],
)
def test_an_english_detail_loses_the_capital_that_only_began_a_sentence(typed: str, said: str) -> None:
    assert phrases_en.PHRASES.detail(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Assistante RH (H/F)", "le poste d’assistante RH"),
        ("Chef de projet - F/H/X", "le poste de chef de projet"),
        ("Poste de comptable", "le poste de comptable"),
        ("Un poste d’infirmière", "le poste d’infirmière"),
        ("le poste d'acheteur h/f", "le poste d’acheteur"),
        ("Emploi de jardinier", "le poste de jardinier"),
        ("La comptabilité", "le poste de comptabilité"),
        ("(H/F)", "le poste de (H/F)"),
        ("Poste de", "le poste de poste de"),
        ("Laborantine", "le poste de laborantine"),
        ("Directeur", "le poste de directeur"),
    ],
)
def test_a_french_post_is_named_once_and_without_what_is_for_an_advert(typed: str, said: str) -> None:
    assert phrases_fr.PHRASES.post(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Accountant (m/f/d)", "the position of Accountant"),
        ("Position of nurse", "the position of nurse"),
        ("the head of sales", "the position of head of sales"),
        ("Theatre nurse", "the position of Theatre nurse"),
    ],
)
def test_an_english_post_is_named_once_and_without_what_is_for_an_advert(typed: str, said: str) -> None:
    assert phrases_en.PHRASES.post(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Directrice générale", "de directrice générale"),
        ("Directeur général", "de directeur général"),
        ("la DRH", "de DRH"),
        ("L'acheteuse", "d’acheteuse"),
        ("Une associée", "d’associée"),
        ("mon futur manager", None),
        ("Elle dirige l’équipe", None),
        ("C’est le patron", None),
        ("Future collègue", None),
    ],
)
def test_a_french_role_is_spoken_of_only_when_it_is_one(typed: str, said: str | None) -> None:
    assert phrases_fr.PHRASES.of_role(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Head of Operations", "Head of Operations"),
        ("the CEO", "CEO"),
        ("My future manager", None),
        ("She runs the team", None),
    ],
)
def test_an_english_role_is_spoken_of_only_when_it_is_one(typed: str, said: str | None) -> None:
    assert phrases_en.PHRASES.of_role(typed) == said
