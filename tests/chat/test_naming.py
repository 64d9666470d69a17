import pytest

from bot.chat.screens.naming import fitting


@pytest.mark.parametrize(
    ("names", "label"),
    [
        (("Mme Vaudrenne", "Vaudrenne"), "Note: Mme Vaudrenne"),
        (("Mme Vaudrenne-Lac", "Vaudrenne-Lac"), "Note: Vaudrenne-Lac"),
        (("Mme Vaudrenne-Lacombe", "Vaudrenne-Lacombe"), "Note: Vaudrenne-Lac…"),
        (("Ateliers Quillivant",), "Note: Ateliers Quil…"),
    ],
)
def test_a_label_gives_up_the_civility_before_it_cuts_a_name(names: tuple[str, ...], label: str) -> None:
    assert fitting(lambda name: f"Note: {name}", *names) == label
