"""Cohorts on Telegram: opening and joining, the group, rounds and pairs, what a coach sees and does."""

from typing import Final

#: the answer of a form that says which cohort it is about
COHORT: Final = "cohort"
