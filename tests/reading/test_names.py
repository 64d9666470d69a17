"""People as named in an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.names import MOST, Name, people

MME_DUPONT = Name(civility="mme", name="Dupont")
M_MARTIN = Name(civility="m", name="Martin")
JEAN_PETIT = Name(name="Jean Petit")


@pytest.mark.parametrize(
    ("text", "lang", "named"),
    [
        ("Mme Dupont et M. Martin, Jean Petit", "fr", (MME_DUPONT, M_MARTIN, JEAN_PETIT)),
        ("Madame Dupont\nMonsieur Martin", "fr", (MME_DUPONT, M_MARTIN)),
        ("Mlle Dupont; Mr Martin", "fr", (MME_DUPONT, M_MARTIN)),
        ("Ms. Dupont and Mr. Martin & Jean Petit", "en", (MME_DUPONT, M_MARTIN, JEAN_PETIT)),
        ("avec Mme Dupont", "fr", (MME_DUPONT,)),
        ("M. et Mme Dupont", "fr", (Name(civility="m", name="Dupont"), MME_DUPONT)),
        ("Dr Anne Roux", "fr", (Name(name="Dr Anne Roux"),)),
        ("Mme Dupont (DRH, Paris)", "fr", (MME_DUPONT,)),
        ("Annette Etienne", "fr", (Name(name="Annette Etienne"),)),
        ("M. Night Shyamalan", "en", (Name(name="M. Night Shyamalan"),)),
        ("Mme", "fr", ()),
        (" , ;\n& et ", "fr", ()),
        ("- Mme Dupont\n- M. Martin", "fr", (MME_DUPONT, M_MARTIN)),
    ],
)
def test_people_are_told_apart(text: str, lang: str, named: tuple[Name, ...]) -> None:
    assert people(text, lang) == named


@pytest.mark.parametrize(
    "text",
    [
        "Mme Dupont <c.dupont@acme.fr>",
        "Mme Dupont c.dupont@acme.fr",
        "Mme Dupont (c.dupont@acme.fr)",
        "Mme Dupont, c.dupont@acme.fr",
        "c.dupont@acme.fr Mme Dupont",
    ],
)
def test_an_address_goes_with_its_person(text: str) -> None:
    assert people(text, "fr") == (Name(civility="mme", name="Dupont", address="c.dupont@acme.fr"),)


def test_an_address_alone_is_a_person_named_by_it() -> None:
    assert people("c.dupont@acme.fr", "fr") == (Name(name="c.dupont@acme.fr", address="c.dupont@acme.fr"),)


def test_a_second_address_is_not_given_to_the_first_person() -> None:
    first, second = people("Mme Dupont a@acme.fr, b@acme.fr", "fr")
    assert (first.address, second.address) == ("a@acme.fr", "b@acme.fr")


@pytest.mark.parametrize("text", ["Mme Dupont @", "Mme Dupont x@y", "Mme Dupont a@b@c.fr"])
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert [person.address for person in people(text, "fr")] == [None]


def test_at_most_twenty_people_are_kept() -> None:
    assert len(people(", ".join(f"Jean {n}" for n in range(30)), "fr")) == MOST


@given(st.text(max_size=300), st.sampled_from(["fr", "en", "xx"]))
def test_any_text_names_people_or_nobody(text: str, lang: str) -> None:
    for person in people(text, lang):
        assert person.name
        assert "\n" not in person.name
