"""One logging for the whole process: structlog over the standard library, on standard error.

Three things keep tokens and personal words out: the HTTP client speaks from WARNING on (its INFO lines
hold the address, and the address the token), anything shaped like a token is blotted out of the finished
line, whatever part of it that came from, and tracebacks never show the values of local variables.
"""

import logging
import re
import sys
from typing import Final, TextIO

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
    ]
    formatter = _Blotting(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
        ],
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(formatter)
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


class _Blotting(structlog.stdlib.ProcessorFormatter):
    def format(self, record: logging.LogRecord) -> str:
        return blotted(super().format(record))
