"""What every test may use."""

import gc
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any, cast

import pytest

pytest_plugins = ["tests.databases"]

_patch = pytest.MonkeyPatch()
# no test speaks TLS: every client would read a hundred and forty certificates for nothing
_patch.delenv("SSL_CERT_FILE", raising=False)
_patch.setenv("SSL_CERT_DIR", os.devnull)
# httpcore looks for this module at every request and every lock: where there is none, once is enough
if find_spec("sniffio") is None:
    _patch.setitem(cast("dict[str, Any]", sys.modules), "sniffio", None)
# nothing that is made until the last test is collected is garbage
gc.disable()


def pytest_collection_finish() -> None:
    """Spare the collector what stays to the end: every module and thousands of tests."""
    gc.freeze()
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Trace what counts lines once: tracing doubles what a test takes.

    A law runs through the same lines for each of its examples, and other tests go there too. What runs on
    both databases is traced on SQLite; only the store has lines of its own for each. What is shown in both
    languages is traced in French.
    """
    for item in items:
        law = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        params = item.callspec.params.values() if hasattr(item, "callspec") else ()
        again = "postgresql" in params and "store" not in item.path.parts
        translated = "en" in params and "chat" in item.path.parts
        if law or again or translated:
            item.add_marker(pytest.mark.no_cover)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """Leave out of the trace what a test that is marked so begins with."""
    with _untraced(item):
        return (yield)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Leave out of the trace what is marked so."""
    with _untraced(item):
        return (yield)


@contextmanager
def _untraced(item: pytest.Item) -> Iterator[None]:
    """Trace nothing inside if the test is marked so, in xdist's workers too.

    There pytest-cov pauses its own measurement alone, and the one that was begun before it goes on.
    """
    tracer = sys.gettrace() if item.get_closest_marker("no_cover") else None
    if tracer is None:
        yield
        return
    threads = threading.gettrace()
    sys.settrace(None)
    threading.settrace(cast("Any", None))
    try:
        yield
    finally:
        threading.settrace(cast("Any", threads))
        sys.settrace(tracer)
