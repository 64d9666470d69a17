"""One logging for the whole process: structlog over the standard library, on standard error.

Three things keep tokens and personal words out: the HTTP client speaks from WARNING on (its INFO lines
hold the address, and the address the token), a filter blots out anything shaped like a token, and
tracebacks never show the values of local variables.
"""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, Final, TextIO

import structlog

_TOKEN: Final = re.compile(r"\d{5,}:[A-Za-z0-9_-]{30,}")
_LOUD: Final = ("httpx", "httpcore", "telegram", "apscheduler", "uvicorn", "alembic", "sqlalchemy")


def configure(level: str, stream: TextIO | None = None) -> None:
    """Set up logging at ``level`` ("INFO"), to ``stream`` (standard error by default).

    Libraries speak from WARNING on, whatever the level: at DEBUG they would repeat what people type.
    """
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        _blot,
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
        ],
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(formatter)
    handler.addFilter(_redact)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


def blotted(words: str) -> str:
    """Return the words with anything shaped like a bot's token blotted out."""
    return _TOKEN.sub("[token]", words)


def _blot(_logger: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = blotted(value)
    return event


def _redact(record: logging.LogRecord) -> bool:
    if isinstance(record.msg, str):
        record.msg = blotted(record.getMessage())
        record.args = None
    return True
