"""Words for others hold no name from their writer's own facts, and no way to reach anyone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cohorts.giveaways import Giveaway, found_in, found_in_name
from bot.domain.people import Personal
from bot.domain.preparation import Ally
from bot.domain.timeline import Facts, Interviewer, Reference
from tests import builders


def somebody(
    company: str = "Société Zéphyrine",
    interviewer: str = "Claire Vaudrenne",
    reference: str = "Sophie Landrevaux",
    ally: str = "Ida Rocquencourt",
) -> Facts:
    role = builders.opportunity(builders.interview("2026-11-24 14:30", entered="2026-11-20 10:00"))
    role = replace(
        role,
        company=Personal(company),
        interviewers=(
            Interviewer(id=11, name=Personal(interviewer)),
            Interviewer(id=12, name=Personal("2"), named=False),
        ),
        allies=(Ally(id=1, name=Personal(ally)),),
    )
    return replace(builders.facts(role), references=(Reference(id=101, name=Personal(reference)),))


def found(words: str, facts: Facts | None = None) -> Giveaway | None:
    return found_in(Personal(words), facts or somebody())


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Un bel échange chez Société Zéphyrine", Giveaway.COMPANY),
        ("second tour chez zephyrine !", Giveaway.COMPANY),
        ("ZÉPHYRINE m’a répondu", Giveaway.COMPANY),
        ("l’équipe de Zéphy\u00adrine", Giveaway.COMPANY),
        ("SociétéZéphyrine", Giveaway.COMPANY),
        ("Mme Vaudrenne a souri", Giveaway.INTERVIEWER),
        ("merci à claire vaudrenne", Giveaway.INTERVIEWER),
        ("j’ai rappelé Landrevaux", Giveaway.REFERENCE),
        ("un café avec Ida-Rocquencourt", Giveaway.ALLY),
        ("écrivez à moi@exemple.fr", Giveaway.ADDRESS),
        ("mon pseudo est @camille75", Giveaway.MENTION),
        ("tout est sur https://exemple.org/moi", Giveaway.LINK),
        ("voir www.exemple et linkedin.com/in/moi", Giveaway.LINK),
        ("au 06 12 34 56 78", Giveaway.PHONE),
        ("+33 (0)6.12.34.56.78", Giveaway.PHONE),
    ],
)
def test_a_name_or_a_way_to_reach_somebody_is_found(words: str, kind: Giveaway) -> None:
    assert found(words) is kind


@pytest.mark.parametrize(
    "words",
    [
        "Mot envoyé en moins de 24 h, et deux appels osés",
        "Une heure d’entraînement mardi 24.11.2026 à 14:30 ?",
        "Relire ma lettre. Merci d’avance",
        "Viser 45 000 à 52 000 euros",
        "une société de services, un groupe international",
        "deuxième tour passé, 2 personnes",
        "le zéphyr souffle",
    ],
)
def test_plain_words_are_let_through(words: str) -> None:
    assert found(words) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Camille de Zéphyrine", Giveaway.COMPANY),
        ("@camille75", Giveaway.MENTION),
        ("camille@exemple.fr", Giveaway.ADDRESS),
        ("t.me/camille75", Giveaway.LINK),
        ("06 12 34 56 78", Giveaway.PHONE),
        ("Claire", None),
        ("Sophie L.", None),
        ("Camille 75", None),
    ],
)
def test_a_name_for_the_group_holds_no_company_and_no_way_to_reach_anyone(
    name: str, kind: Giveaway | None
) -> None:
    assert found_in_name(Personal(name), somebody()) is kind


def test_a_company_called_by_a_common_word_counts_whole() -> None:
    assert found("chez orange, enfin", somebody(company="Orange")) is Giveaway.COMPANY
    assert found("chez Data", somebody(company="Data")) is Giveaway.COMPANY


def test_generic_parts_of_a_company_do_not_count_alone() -> None:
    facts = somebody(company="Groupe Quillivant Services")
    assert found("dans un groupe, aux services généraux", facts) is None
    assert found("chez Quillivant", facts) is Giveaway.COMPANY


letters = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzéèœç"), min_size=4, max_size=12)


@given(letters, st.sampled_from(["chez {}", "{} !", "« {} »", "l’{}", "({})", "\n{}\n"]), st.booleans())
def test_any_name_is_found_in_any_sentence_in_any_case(name: str, sentence: str, upper: bool) -> None:
    said = sentence.format(name.upper() if upper else name)
    assert found(said, somebody(company=name)) is Giveaway.COMPANY


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_whatever_is_typed_can_be_read(words: str, name: str) -> None:
    found(words, somebody(company=name))
