"""Logging is one for the whole process: a test that sets it up puts it back."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from bot.watch.logs import _LOUD


@contextmanager
def logging_kept() -> Iterator[None]:
    """Bring the logging of before back in the end."""
    root, loud = logging.getLogger(), [logging.getLogger(name) for name in _LOUD]
    handlers, level, levels, configured = (
        root.handlers[:],
        root.level,
        [it.level for it in loud],
        structlog.get_config(),
    )
    try:
        yield
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        for logger, its_own in zip(loud, levels, strict=True):
            logger.setLevel(its_own)
        structlog.configure(**configured)
