"""The webhook's settings: kept and checked, never called, because the playground sends nothing anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.playground.parameters import Parameters
from bot.playground.refusals import WEBHOOK_ACTIVE, bad_request, conflict, too_many_requests
from bot.playground.updates import Updates

_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
_MOST_CONNECTIONS = 40


@dataclass(kw_only=True, slots=True)
class Webhook:
    """Where updates would go; while an address is set, nobody can poll."""

    updates: Updates
    monotonic: Callable[[], float]
    url: str = ""
    connections: int = _MOST_CONNECTIONS
    _last_set: float | None = None

    def require_none(self) -> None:
        """Refuse to poll while an address is set.

        Raises:
            Refused: 409.
        """
        if self.url:
            raise conflict(WEBHOOK_ACTIVE)

    def set(self, parameters: Parameters) -> bool:
        """Set the address, or take it away with an empty one; once a second.

        Raises:
            Refused: 400, 429.
        """
        url = parameters.text("url")
        if url and not url.lower().startswith("https://"):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not _SECRET.fullmatch(parameters.text("secret_token")):
            raise bad_request("secret token contains unallowed characters")
        self._pace()
        self.url = url
        self.connections = parameters.number("max_connections", _MOST_CONNECTIONS)
        allowed = parameters.texts("allowed_updates")
        if allowed is not None:
            self.updates.allowed = tuple(allowed)
        return self._done(parameters)

    def delete(self, parameters: Parameters) -> bool:
        """Take the address away."""
        self.url = ""
        return self._done(parameters)

    def info(self) -> dict[str, object]:
        """Return the Bot API's WebhookInfo."""
        info: dict[str, object] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.waiting),
        }
        allowed = {"allowed_updates": list(self.updates.allowed)} if self.updates.allowed else {}
        return info | ({"max_connections": self.connections} if self.url else {}) | allowed

    def _done(self, parameters: Parameters) -> bool:
        if parameters.flag("drop_pending_updates"):
            self.updates.drop()
        return True

    def _pace(self) -> None:
        now = self.monotonic()
        if self._last_set is not None and now - self._last_set < 1:
            raise too_many_requests(1)
        self._last_set = now
