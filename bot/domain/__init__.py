"""What follows from what, and when: pure functions over frozen values.

Nothing here reads a clock, a file or a setting; every moment is aware and every function that needs
the present takes ``now``. Words a person typed are :class:`~bot.domain.people.Personal`.
"""
