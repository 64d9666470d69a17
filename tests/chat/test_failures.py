import pytest

from bot.chat import failures
from bot.domain import errors
from bot.domain.cohorts.giveaways import Giveaway
from bot.domain.errors import GivesAway, RequestError, TooMany
from bot.domain.people import LIMITS
from tests.chat.shown import speech


def _every_error() -> list[RequestError]:
    kinds = [it for it in vars(errors).values() if isinstance(it, type) and issubclass(it, RequestError)]
    plain = [kind() for kind in kinds if kind not in {RequestError, TooMany, GivesAway}]
    given_away = (GivesAway(kind) for kind in Giveaway)
    return [*plain, *given_away, *(TooMany(what, most) for what, most in LIMITS.items())]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("error", _every_error(), ids=repr)
def test_every_request_that_cannot_be_carried_out_has_its_sentence(
    error: RequestError, language: str
) -> None:
    words = failures.sentence(error, speech(language))
    assert 10 < len(words) <= 200, "a toast shows 200 characters"


def test_an_error_without_a_sentence_is_found_out() -> None:
    class Unheard(RequestError):
        pass

    with pytest.raises(LookupError):
        failures.sentence(Unheard(), speech())


def test_too_many_names_the_limit_in_the_right_plural() -> None:
    assert "5 references" in failures.sentence(TooMany("references", 5), speech())
    assert "1 reference," in failures.sentence(TooMany("references", 1), speech())
