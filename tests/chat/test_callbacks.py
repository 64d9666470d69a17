import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.callbacks import Callback, Malformed, Verb, read, tap

words = st.text(st.characters(exclude_characters=":", codec="utf-8"), max_size=12)


@given(verb=st.sampled_from(Verb), args=st.lists(words, max_size=4))
def test_what_a_button_carries_is_read_back_as_it_was(verb: Verb, args: list[str]) -> None:
    callback = tap(verb, *args)
    try:
        data = callback.encode()
    except ValueError:
        return
    assert len(data.encode()) <= 64
    assert read(data) == callback


@given(st.text(max_size=80))
def test_any_data_is_a_callback_of_ours_or_malformed(data: str) -> None:
    try:
        callback = read(data)
    except Malformed:
        return
    assert callback.encode() == data or len(data.encode()) > 64


def test_a_button_with_65_bytes_is_refused() -> None:
    fits = Callback(Verb.CARD, ("x" * (64 - len("1:ic:")),))
    assert len(fits.encode()) == 64
    with pytest.raises(ValueError, match="too long"):
        Callback(Verb.CARD, ("x" * (65 - len("1:ic:")),)).encode()


def test_an_argument_with_a_colon_is_refused() -> None:
    with pytest.raises(ValueError, match="ambiguous"):
        Callback(Verb.CARD, ("1:2",)).encode()


@pytest.mark.parametrize("data", ["", "0:ic:1", "2:ic:1", "1:??:1", "ic:1", "1", ":::"])
def test_another_version_or_an_unknown_verb_is_malformed(data: str) -> None:
    with pytest.raises(Malformed):
        read(data)


@pytest.mark.parametrize("word", ["", "-1", "x", str(2**63), "1.5"])
def test_an_id_that_is_none_is_malformed(word: str) -> None:
    with pytest.raises(Malformed):
        Callback(Verb.CARD, (word,)).number(0)


def test_a_missing_argument_is_malformed() -> None:
    with pytest.raises(Malformed):
        Callback(Verb.CARD).number(0)
    with pytest.raises(Malformed):
        Callback(Verb.CARD).word(0)


def test_two_verbs_never_share_a_value() -> None:
    assert len({verb.value for verb in Verb}) == len(Verb.__members__)
