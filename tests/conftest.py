"""What every test may use."""

import os
import sys
from importlib.util import find_spec

import pytest

pytest_plugins = ["tests.databases"]

# no test speaks TLS: every client would read a hundred and forty certificates for nothing
os.environ.setdefault("SSL_CERT_DIR", os.devnull)  # noqa: TID251 - a setting of the tests
# httpcore looks for this module at every request and every lock: where there is none, once is enough
if find_spec("sniffio") is None:
    sys.modules["sniffio"] = None  # type: ignore[assignment]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Trace no law while its examples run, which takes twice as long: lines are counted by other tests."""
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.no_cover)
