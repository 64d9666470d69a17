"""The clocks: what time it is, on the machine and in the playground."""

import time
from datetime import UTC, datetime, timedelta


class Wall:
    """The wall clock: UTC, aware; it can be moved forward, and stands still unless it ``flows``."""

    def __init__(self, start: datetime | None = None, *, flows: bool = True) -> None:
        self._flows = flows
        self._base = (start or datetime.now(UTC)).astimezone(UTC)
        self._began = time.monotonic()

    def __call__(self) -> datetime:
        """Return the present moment."""
        if not self._flows:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._began)

    def move(self, to: datetime) -> None:
        """Go forward to ``to``; a moment already past changes nothing."""
        if to > self():
            self._base, self._began = to.astimezone(UTC), time.monotonic()


def real_now() -> datetime:
    """Return what the machine's clock shows: for a bot on Telegram, the wall clock."""
    return datetime.now(UTC)
