"""What every test may use."""

import os
import sys
from importlib.util import find_spec

pytest_plugins = ["tests.databases"]

# no test speaks TLS: every client would read a hundred and forty certificates for nothing
os.environ.setdefault("SSL_CERT_DIR", os.devnull)  # noqa: TID251 - a setting of the tests
# httpcore looks for this module at every request and every lock: where there is none, once is enough
if find_spec("sniffio") is None:
    sys.modules["sniffio"] = None  # type: ignore[assignment]
