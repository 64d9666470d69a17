"""Real processes killed and stopped: what arrived in the end is compared with the plan.

Each test plays with a playground in a process of its own, at the distance of a network, a database with
reminders that are due, and the bot as ``python -m bot run``. Run by ``make faults``; ``--kills`` makes the
random kills as many as wanted.
"""
