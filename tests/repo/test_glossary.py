"""One word per thing: what another library or Telegram owns is no name of ours."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.repo import sources

#: words that name nothing of ours, and the packages that may say them: they speak of their owner's thing
FORBIDDEN: dict[str, frozenset[str]] = {
    # where everything lands
    **dict.fromkeys(("util", "utility", "helper", "common", "misc", "core", "manager"), frozenset()),
    # APScheduler's, SQLAlchemy's, Telegram's and Python's
    **dict.fromkeys(("job", "session", "event", "todo", "mock"), frozenset()),
    "application": frozenset({"chat"}),
    "context": frozenset({"chat", "reading"}),
    "user": frozenset({"playground"}),
    "group": frozenset({"chat", "playground"}),
    "keyboard": frozenset({"chat", "playground"}),
    "action": frozenset({"playground"}),
    "payload": frozenset({"playground"}),
    "response": frozenset({"playground"}),
    # other words for what the glossary names
    **dict.fromkeys(
        ("client", "meeting", "template", "workflow", "schedule", "alert", "notification"), frozenset()
    ),
    **dict.fromkeys(("ttl", "retry", "ack", "chase", "poll", "cooldown", "feedback", "dnd"), frozenset()),
    **dict.fromkeys(("timestamp", "tz", "history"), frozenset()),
    # of sentences, not of the advice
    "rule": frozenset({"reading"}),
}


def words(name: str) -> set[str]:
    """Return the words of an identifier, in the singular and in small letters."""
    found = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    lower = {it.lower() for it in found}
    return lower | {it.removesuffix("s") for it in lower} | {f"{it.removesuffix('ies')}y" for it in lower}


def forbidden(name: str, package: str) -> set[str]:
    """Return the words of an identifier that this package may not say."""
    return {it for it in words(name) & FORBIDDEN.keys() if package not in FORBIDDEN[it]}


def names(path: Path) -> Iterator[str]:
    """Yield what a module is called, with its folder, and every class and function in it."""
    yield path.parent.name
    yield path.stem
    for node in ast.walk(sources.tree(path)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name


def test_no_module_class_or_function_takes_a_word_that_is_not_ours() -> None:
    found = {
        (sources.name(path), name)
        for path in sources.modules("bot")
        for name in names(path)
        if forbidden(name, sources.package(path))
    }
    assert found == set()


def test_no_word_is_allowed_where_nobody_says_it() -> None:
    said = {
        (word, sources.package(path))
        for path in sources.modules("bot")
        for name in names(path)
        for word in words(name)
    }
    assert {(word, it) for word, packages in FORBIDDEN.items() for it in packages} - said == set()


@pytest.mark.parametrize(
    "name",
    [
        "JobStore",
        "utils",
        "_new_session",
        "ReminderManager",
        "helpers",
        "find_user",
        "EventBus",
        "test_retries",
    ],
)
def test_a_word_of_somebody_else_is_found_in_a_name(name: str) -> None:
    assert forbidden(name, "services")


@pytest.mark.parametrize("name", ["lease_due", "Reminder", "obsession", "prevented", "commonest", "score"])
def test_words_of_ours_pass(name: str) -> None:
    assert not forbidden(name, "services")


def test_telegrams_word_passes_where_we_speak_with_telegram() -> None:
    assert not forbidden("as_user", "playground")
