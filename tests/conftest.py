"""What every test may use."""

import os
import sys
from importlib.util import find_spec

import pytest

pytest_plugins = ["tests.databases"]

# no test speaks TLS: every client would read a hundred and forty certificates for nothing
os.environ.pop("SSL_CERT_FILE", None)  # noqa: TID251 - a setting of the tests
os.environ["SSL_CERT_DIR"] = os.devnull  # noqa: TID251 - a setting of the tests
# httpcore looks for this module at every request and every lock: where there is none, once is enough
if find_spec("sniffio") is None:
    sys.modules["sniffio"] = None  # type: ignore[assignment]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Trace what counts lines once: tracing doubles what a test takes.

    A law runs through the same lines for each of its examples, and other tests go there too. What runs on
    both databases is traced on SQLite; only the store has lines of its own for each.
    """
    for item in items:
        law = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        params = item.callspec.params.values() if hasattr(item, "callspec") else ()
        again = "postgresql" in params and "store" not in item.path.parts
        if law or again:
            item.add_marker(pytest.mark.no_cover)
