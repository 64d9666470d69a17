"""Screens: pure functions from what is known (a ``View``) to text and buttons.

A screen is a value, compared by value in tests. Only here, in ``bot.writing`` and in the sealing of the
store are personal words revealed, and only :mod:`.speech` turns values into HTML: everything that
enters a sentence is escaped there.
"""
