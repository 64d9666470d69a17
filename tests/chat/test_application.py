import re
from collections import Counter
from types import ModuleType

import pytest

from bot.chat import application
from bot.chat.callbacks import Verb
from bot.chat.screens import menu
from tests.chat.shown import speech

MODULES = [it for it in vars(application).values() if isinstance(it, ModuleType)]


def test_every_verb_is_routed() -> None:
    assert set(application.TAPS) == set(Verb)


def test_few_verbs_lead_anywhere_in_a_group() -> None:
    assert set(application.GROUP_TAPS) == {Verb.GROUP_JOIN, Verb.HELP_WITH}


@pytest.mark.parametrize("table", ["TAPS", "COMMANDS", "GROUP_TAPS"])
def test_no_two_modules_answer_the_same_verb_or_command(table: str) -> None:
    count = Counter(it for module in MODULES for it in getattr(module, table, ()))
    assert count.keys() == getattr(application, table).keys()
    assert not [it for it, times in count.items() if times > 1]


def test_every_command_is_one_that_telegram_takes() -> None:
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", name) for name in application.COMMANDS)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_menu_names_commands_that_are_understood_and_describes_them_briefly(language: str) -> None:
    for name, words in (*menu.commands(speech(language)), *menu.in_groups(speech(language))):
        assert name in application.COMMANDS
        assert 3 <= len(words) <= 256


def test_the_menus_of_two_languages_lead_to_the_same_places() -> None:
    places = [
        [application.COMMANDS[name] for name, _ in menu.commands(speech(language))]
        for language in ("fr", "en")
    ]
    assert places[0] == places[1]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_descriptions_are_as_short_as_telegram_wants(language: str) -> None:
    assert 0 < len(menu.description(speech(language))) <= 512
    assert 0 < len(menu.short_description(speech(language))) <= 120


def test_the_names_of_forms_are_told_apart() -> None:
    assert all(name == form.name for name, form in application.FORMS.items())
    assert len(application.FORMS) == len(application.EVERY_FORM), "two forms have one name"


def test_the_steps_of_a_form_are_told_apart_and_fit_on_a_button() -> None:
    for form in application.FORMS.values():
        names = [step.name for step in form.steps]
        assert len(set(names)) == len(names), form.name
        assert all(len(f"1:f:abcdef:{name}:zAmerica.Martinique") <= 64 for name in names)
