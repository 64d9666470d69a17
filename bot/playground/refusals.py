"""What the playground's Bot API refuses, in Telegram's words."""

from __future__ import annotations

from collections.abc import Mapping

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
OLD_QUERY = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


class Refused(Exception):
    """A request to the Bot API is refused.

    ``code`` is both the HTTP status and Telegram's ``error_code``; ``description`` is complete, prefix
    included; ``parameters`` is Telegram's ResponseParameters.
    """

    def __init__(self, code: int, description: str, parameters: Mapping[str, int] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = dict(parameters or {})


def bad_request(reason: str) -> Refused:
    """Return a 400 for ``reason``, whose first letter is lowered as Telegram lowers it."""
    return Refused(400, f"Bad Request: {_lowered(reason)}")


def forbidden(reason: str) -> Refused:
    """Return a 403 for ``reason``."""
    return Refused(403, f"Forbidden: {reason}")


def migrated(chat_id: int) -> Refused:
    """Return the 400 that tells which supergroup a group has become."""
    upgraded = "Bad Request: group chat was upgraded to a supergroup chat"
    return Refused(400, upgraded, {"migrate_to_chat_id": chat_id})


def conflict(reason: str) -> Refused:
    """Return a 409 for ``reason``."""
    return Refused(409, f"Conflict: {reason}")


def too_many_requests(seconds: int) -> Refused:
    """Return the 429 that tells to wait ``seconds``."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def _lowered(reason: str) -> str:
    constant = len(reason) > 1 and (reason[1] == "_" or reason[1].isupper())
    return reason if constant else reason[:1].lower() + reason[1:]
