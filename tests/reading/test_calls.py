import pytest

from bot.reading import calls


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ils m’appellent vendredi", "vendredi"),
        ("ils rappelleront le 4 décembre", "le 4 decembre"),
        ("un appel vendredi", "vendredi"),
        ("they will call on Friday", "on friday"),
        ("They call me Friday", "friday"),
        ("coup de fil vendredi", "vendredi"),
    ],
)
def test_an_announced_call_is_set_apart_from_its_day(text: str, rest: str) -> None:
    assert calls.announced(text) == (True, rest)


@pytest.mark.parametrize("text", ["vendredi", "sous deux semaines", "4/12", "within two weeks", "appel"])
def test_everything_else_is_left_as_it_is(text: str) -> None:
    assert calls.announced(text) == (False, text)
