"""No personal word gets into a group: a type checker refuses it, and sentences stand in the code."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.repo.sources import ROOT, modules, name, tree

_BEGINNING: Final = """
from bot.chat.screens.cohorts.public import GroupButton, GroupHtml, GroupLabel, GroupScreen, GroupSpeech
from bot.chat.screens.cohorts.public import PrivateChat, paragraphs
from bot.chat.screens.screen import Screen
from bot.chat.screens.speech import Html, Speech
from bot.domain.cohorts import Shared
from bot.domain.people import Personal


def show(speech: GroupSpeech, private: Speech, company: Personal, typed: str, chosen: Shared) -> object:
    return """

#: what a screen of a group may be made of
LET_THROUGH: Final = (
    'GroupScreen(text=speech.say("This week"))',
    'GroupScreen(text=speech.say("{count} words: {words}", count=5, words=chosen))',
    'GroupScreen(text=speech.count("{count} word", "{count} words", 5))',
    'GroupScreen(text=paragraphs(speech.say("One"), speech.say("Two")))',
    'GroupScreen(text=speech.say("One"), rows=((GroupButton(label=speech.label("Join")),),))',
    'Screen(GroupScreen(text=speech.say("One")).text.in_private())',
)

#: what it may not be made of, and the type that gives it away
REFUSED: Final = {
    "GroupScreen(text=company)": "arg-type",
    "GroupScreen(text=typed)": "arg-type",
    'GroupScreen(text=Html("x"))': "arg-type",
    'GroupScreen(text=private.say("One"))': "arg-type",
    'GroupScreen(text=speech.say("{company}", company=company))': "arg-type",
    'GroupScreen(text=speech.say("{company}", company=company.reveal()))': "arg-type",
    'GroupScreen(text=speech.say("{words}", words=typed))': "arg-type",
    'GroupScreen(text=speech.say("{words}", words=private.say("One")))': "arg-type",
    'GroupScreen(text=speech.count("{words}", "{words}", 2, words=company))': "arg-type",
    'GroupScreen(text=paragraphs(speech.say("One"), Html(typed)))': "arg-type",
    "GroupScreen(text=GroupHtml(typed))": "call-arg",
    "GroupScreen(text=Shared(company))": "arg-type",
    'GroupButton(label=private.label("Join"))': "arg-type",
    'GroupButton(label=speech.label("{company}", company=company))': "arg-type",
    'GroupButton(label=speech.label("{words}", words=typed))': "arg-type",
    "GroupButton(label=GroupLabel(typed))": "call-arg",
    'GroupButton(label=speech.label("Join"), opens=typed)': "arg-type",
    'GroupButton(label=speech.label("Join"), opens=PrivateChat(username=company))': "arg-type",
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """What the type checker says of each of the screens above, in one run."""
    folder = tmp_path_factory.mktemp("screens")
    written = {f"screen_{nth}": made for nth, made in enumerate((*LET_THROUGH, *REFUSED))}
    for module, made in written.items():
        (folder / f"{module}.py").write_text(f"{_BEGINNING}{made}\n")
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--config-file", ROOT / "pyproject.toml"),
            *("--cache-dir", ROOT / ".mypy_cache", "--no-error-summary"),
            *(folder / f"{module}.py" for module in written),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not ran.stderr, ran.stderr
    told: dict[str, set[str]] = {made: set() for made in written.values()}
    for module, code in re.findall(r"(screen_\d+)\.py:\d+: error: .*\[([a-z-]+)\]", ran.stdout):
        told[written[module]].add(code)
    return told


@pytest.mark.parametrize("made", LET_THROUGH)
def test_a_group_screen_of_sentences_counts_and_shared_words_passes(
    made: str, found: dict[str, set[str]]
) -> None:
    assert found[made] == set()


@pytest.mark.parametrize(("made", "code"), REFUSED.items())
def test_mypy_refuses_a_group_screen_of_anything_else(
    made: str, code: str, found: dict[str, set[str]]
) -> None:
    assert found[made] == {code}


def _names(path: Path) -> set[str]:
    every = {it.id for it in ast.walk(tree(path)) if isinstance(it, ast.Name)}
    return every | {it.name for it in ast.walk(tree(path)) if isinstance(it, ast.alias)}


def test_only_its_own_module_makes_text_for_a_group() -> None:
    public = ROOT / "bot/chat/screens/cohorts/public.py"
    makers = [name(path) for path in modules("bot") if "_Seal" in _names(path)]
    assert makers == [name(public)]


def test_every_sentence_stands_literally_in_its_call() -> None:
    keywords = {"say": 1, "count": 2, "label": 1, "label_in": 2, "label_count": 2}
    typed = [
        f"{name(path)}:{call.lineno}"
        for path in modules("bot/chat")
        for call in ast.walk(tree(path))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and "speech" in ast.unparse(call.func.value)
        and not all(isinstance(it, ast.Constant) for it in call.args[: keywords.get(call.func.attr, 0)])
    ]
    assert typed == []
