"""Time is an argument: ``bot.wiring`` alone reads a clock, and every moment is aware."""

import ast
from collections.abc import Iterator

import pytest

from tests.repo import sources

CLOCKS = {
    *(f"datetime.datetime.{it}" for it in ("now", "utcnow", "today")),
    "datetime.date.today",
    *(
        f"time.{it}"
        for it in ("time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "localtime", "gmtime")
    ),
}
#: calls that make a moment, and the number of places after which the zone stands
MOMENTS = {
    "datetime.datetime": 7,
    "datetime.datetime.combine": 2,
    "datetime.datetime.fromtimestamp": 1,
    "datetime.datetime.utcfromtimestamp": 99,
    "datetime.datetime.strptime": 99,
}


def imported(tree: ast.AST) -> dict[str, str]:
    """Return what each imported name stands for."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {it.asname: it.name for it in node.names if it.asname}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {it.asname or it.name: f"{node.module}.{it.name}" for it in node.names}
    return names


def qualified(node: ast.expr, names: dict[str, str]) -> str:
    """Return a dotted name in full."""
    first, dot, rest = ast.unparse(node).partition(".")
    return f"{names.get(first, first)}{dot}{rest}"


def clocks(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that name a clock, called or not."""
    names = imported(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Name) and qualified(node, names) in CLOCKS:
            yield node.lineno


def naive(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that make a moment without a zone."""
    names = imported(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            place = MOMENTS.get(qualified(node.func, names))
            zoned = any(it.arg in ("tzinfo", "tz") and not _none(it.value) for it in node.keywords)
            if place is not None and not zoned and len(node.args) <= place:
                yield node.lineno


def _none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def test_only_wiring_reads_a_clock() -> None:
    read = {
        sources.package(path) or path.stem for path in sources.modules("bot") if [*clocks(sources.tree(path))]
    }
    assert read == {"wiring"}


def test_every_moment_has_a_zone() -> None:
    made = [
        (sources.name(path), line) for path in sources.modules("bot") for line in naive(sources.tree(path))
    ]
    assert made == []


@pytest.mark.parametrize(
    "code",
    [
        "from datetime import datetime\ndatetime.now(UTC)",
        "import datetime as dt\ndt.datetime.utcnow()",
        "import datetime\ndatetime.date.today()",
        "from time import time\ntime()",
        "import time\nfield(default_factory=time.monotonic)",
        "from datetime import datetime as moment\nmoment.today()",
    ],
)
def test_a_clock_is_found_under_any_name(code: str) -> None:
    assert [*clocks(ast.parse(code))] == [2]


@pytest.mark.parametrize(
    "code",
    [
        "world.now()",
        "lists.today(view)",
        "from datetime import time\ntime(18, 0)",
        "def read(now): return now()",
    ],
)
def test_what_only_looks_like_a_clock_passes(code: str) -> None:
    assert [*clocks(ast.parse(code))] == []


@pytest.mark.parametrize(
    "call",
    [
        "datetime(2026, 11, 24)",
        "datetime(2026, 11, 24, 14, 30, tzinfo=None)",
        "datetime.combine(day, clock)",
        "datetime.fromtimestamp(0)",
        "datetime.strptime(words, '%d/%m')",
    ],
)
def test_a_moment_without_a_zone_is_found(call: str) -> None:
    assert [*naive(ast.parse(f"from datetime import datetime\n{call}"))] == [2]


@pytest.mark.parametrize(
    "call",
    [
        "datetime(2026, 11, 24, tzinfo=UTC)",
        "datetime.combine(day, clock, tzinfo=zone)",
        "datetime.combine(day, clock, zone)",
        "datetime.fromtimestamp(0, UTC)",
    ],
)
def test_a_moment_with_its_zone_passes(call: str) -> None:
    assert [*naive(ast.parse(f"from datetime import datetime\n{call}"))] == []
