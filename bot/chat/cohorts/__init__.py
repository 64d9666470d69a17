"""Cohorts on Telegram: opening and joining, the group, rounds and pairs, what a coach sees and does."""
