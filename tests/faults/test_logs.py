from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bot.dispatch.dispatcher import IN_FLIGHT
from tests.faults.conftest import SECRETS
from tests.faults.ground import TYPED, Ground, on_sqlite
from tests.faults.machine import Machine
from tests.faults.town import FIRST_CHAT, TOKEN, Town, town

#: what the Bot API answers in turn to the first messages
TROUBLES: tuple[dict[str, Any], ...] = (
    {"times": 2, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 1}},
    {"times": 2, "error_code": 502, "description": "Bad Gateway"},
    {"times": 2, "error_code": 400, "description": "Bad Request: can't parse entities"},
    {"times": 2, "drop": True},
)
#: enough of them for every trouble, and for messages that have none
PEOPLE = 2 * IN_FLIGHT

#: where the bot can't run: Telegram refuses it, or nobody answers
WRONG_TOKEN = TOKEN[:-1] + "x"
NOBODY = "http://127.0.0.1:9"


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory, master_key: Path) -> dict[str, str]:
    """What the bot logged at DEBUG, by what happened to it."""

    def ground() -> Ground:
        folder = tmp_path_factory.mktemp("logs") / "ground"
        folder.mkdir()
        return on_sqlite(folder, master_key=master_key)

    with town(PEOPLE) as opened:
        return {
            "a bad day": _bad_day(ground(), opened),
            "a wrong token": _gives_up(ground(), opened.url, WRONG_TOKEN),
            "no server": _gives_up(ground(), NOBODY, TOKEN),
        }


def _bad_day(ground: Ground, town: Town) -> str:
    """Let people talk and reminders go out while Telegram has all kinds of trouble."""
    ground.seed(PEOPLE - 1)
    for trouble in TROUBLES:
        town.order("sendMessage", **trouble)
    for words in ("/start", "/nouveau", TYPED, f"/{TYPED}"):
        for chat_id in (FIRST_CHAT, FIRST_CHAT + PEOPLE - 1):
            town.write(chat_id, words)
    with Machine(ground=ground, api_url=town.url) as machine:
        machine.start()
        machine.until(lambda: _all_had(town))
        assert machine.stop()[0] == 0
        return machine.said()


def _gives_up(ground: Ground, api_url: str, token: str) -> str:
    """Start the bot where it can't run."""
    ground.seed(1)
    with Machine(ground=ground, api_url=api_url, token=token) as machine:
        machine.start()
        assert machine.ended() == 1
        return machine.said()


def _all_had(town: Town) -> bool:
    """Tell whether every trouble was had, and messages went out all the same."""
    refusals = Counter(it["error_code"] for it in town.calls("sendMessage"))
    return (
        all(refusals[it.get("error_code")] >= it["times"] for it in TROUBLES)
        and len(town.arrivals()) >= PEOPLE
    )


@pytest.mark.parametrize("what", SECRETS)
@pytest.mark.parametrize("happened", ["a bad day", "a wrong token", "no server"])
def test_the_log_at_debug_says_what_happened_and_holds_no_secret(
    said: dict[str, str], happened: str, what: str
) -> None:
    assert said[happened].strip(), "a log that says nothing proves nothing"
    assert SECRETS[what] not in said[happened]
