"""Every step of the playbook says which statements of the two articles it serves."""

import pytest

from bot.domain.playbook import DEFAULT, StepName, cohort

#: what a candidate hears from their group is no advice of the articles
OF_COHORTS = {step.name for step in cohort.STEPS}
STATEMENTS = {*(f"A{number}" for number in range(1, 53)), *(f"B{number}" for number in range(1, 56))}


def test_every_step_is_in_the_playbook() -> None:
    assert DEFAULT.steps.keys() == set(StepName)
    assert all(step.name == name for name, step in DEFAULT.steps.items())


def test_only_the_steps_of_cohorts_serve_no_statement() -> None:
    assert {step.name for step in DEFAULT.steps.values() if not step.serves} == OF_COHORTS


@pytest.mark.parametrize("name", [name for name in StepName if name not in OF_COHORTS])
def test_a_step_serves_statements_that_exist_each_named_once(name: StepName) -> None:
    serves = DEFAULT.steps[name].serves
    assert serves
    assert len(set(serves)) == len(serves)
    assert set(serves) <= STATEMENTS


@pytest.mark.parametrize("article", ["A", "B"])
def test_both_articles_are_served(article: str) -> None:
    assert any(it.startswith(article) for step in DEFAULT.steps.values() for it in step.serves)
