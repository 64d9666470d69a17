"""The bot as a process: started, killed, stopped; what it said is kept."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from tests.faults.ground import WORKER, Ground
from tests.faults.town import ROOT, TOKEN, until

_PROGRAM = (sys.executable, "-m", "bot")


@dataclass(kw_only=True, slots=True)
class Machine:
    """Runs one bot at a time on a ground; leaving kills what still runs."""

    ground: Ground
    api_url: str
    token: str = TOKEN
    #: one file for each start
    logs: list[Path] = field(default_factory=list)
    _bot: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bot is not None:
            self.kill()

    def start(self) -> None:
        """Start the bot; what it says goes to a log of its own."""
        assert self._bot is None
        self.logs.append(self.ground.folder.with_name(f"bot-{len(self.logs) + 1}.log"))
        with self.logs[-1].open("wb") as log:
            self._bot = subprocess.Popen(
                [*_PROGRAM, "run"],
                cwd=self.ground.folder,
                env=environment(self.ground, api_url=self.api_url, token=self.token),
                stdout=log,
                stderr=log,
            )

    def kill(self) -> None:
        """Kill the bot as a power cut would (SIGKILL)."""
        self._end(signal.SIGKILL)

    def stop(self, *, within: float = 10.0) -> tuple[int, float]:
        """Ask the bot to end (SIGTERM); return its exit code and how many seconds it took.

        ``subprocess.TimeoutExpired`` when it has not ended ``within`` seconds.
        """
        began = time.monotonic()
        code = self._end(signal.SIGTERM, within=within)
        return code, time.monotonic() - began

    def ended(self, *, within: float = 30.0) -> int:
        """Wait until the bot ends by itself; return its exit code."""
        assert self._bot is not None
        code = self._bot.wait(within)
        self._bot = None
        return code

    def said(self) -> str:
        """Return all that was logged, of every start."""
        return "".join(log.read_text() for log in self.logs)

    def until(self, happened: Callable[[], bool], *, within: float = 30.0) -> None:
        """Wait until something has happened, or fail when the bot ends by itself before it has."""
        until(lambda: self._is_dead() or happened(), within=within)
        assert not self._is_dead(), f"the bot has ended by itself:\n{self.said()}"

    def _is_dead(self) -> bool:
        return self._bot is None or self._bot.poll() is not None

    def _end(self, number: signal.Signals, *, within: float = 10.0) -> int:
        assert self._bot is not None
        self._bot.send_signal(number)
        return self.ended(within=within)


def environment(ground: Ground, *, api_url: str, token: str) -> dict[str, str]:
    """Return the environment of the bot: its settings, and nothing of the tests'."""
    return {
        "RELANCE_TOKEN": token,
        "RELANCE_API_URL": api_url,
        "RELANCE_DATABASE_URL": ground.database_url,
        "RELANCE_KEY_FILE": str(ground.key_file),
        "RELANCE_WORKER": WORKER,
        "RELANCE_OPERATOR_NAME": "the fault tests",
        "RELANCE_OPERATOR_PLACE": "this machine",
        "RELANCE_LOG_LEVEL": "DEBUG",
        "PYTHONPATH": str(ROOT),
    }


def keygen(ground: Ground) -> None:
    """Make the master key as an operator does."""
    settings = environment(ground, api_url="", token="")
    subprocess.run([*_PROGRAM, "keygen"], cwd=ground.folder, env=settings, check=True, capture_output=True)
