"""The tables of the data, and which text in them stands in clear, and why.

Every row of a candidate carries the candidate's id, and what belongs to an opportunity refers to it by
candidate and id together. Deleting a candidate or an opportunity deletes all that belongs to it. A cohort's
rows go with the cohort, and a member's or a coach's part in it with the person.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot.store.tables import cohorts as _cohorts
from bot.store.tables.base import metadata
from bot.store.tables.candidates import (
    PARKED,
    PENDING,
    allies,
    candidates,
    contacts,
    dialogues,
    evidence,
    interviewers,
    interviews,
    links,
    opportunities,
    other_reminders,
    pairing,
    people,
    presences,
    rehearsals,
    reminders,
    seen_updates,
    tasks,
    versions,
)
from bot.store.tables.cohorts import (
    coaches,
    cohorts,
    entries,
    grants,
    invites,
    looks,
    mail,
    memberships,
    pairs,
    posts,
    tries,
    workshops,
)

__all__ = [
    "HARMLESS",
    "PARKED",
    "PENDING",
    "allies",
    "candidates",
    "coaches",
    "cohorts",
    "contacts",
    "dialogues",
    "entries",
    "evidence",
    "grants",
    "interviewers",
    "interviews",
    "invites",
    "links",
    "looks",
    "mail",
    "memberships",
    "metadata",
    "opportunities",
    "other_reminders",
    "pairing",
    "pairs",
    "people",
    "posts",
    "presences",
    "rehearsals",
    "reminders",
    "seen_updates",
    "tasks",
    "tries",
    "versions",
    "workshops",
]

#: text columns in clear, and why no personal word can be in them; ``word`` columns are harmless by type
HARMLESS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "candidates.language": "one of the languages we speak",
        "candidates.zone": "an IANA name",
        "candidates.territory": "a country or one of its parts, from a list",
        "opportunities.territory": "a country or one of its parts, from a list",
        "opportunities.language": "one of the languages we speak",
        "interviews.zone": "an IANA name",
        "tasks.key": "ids and the name of a step",
        "reminders.key": "ids and the name of a step, or a date",
        "reminders.prompts": "keys, steps, ids and variants as JSON",
        "reminders.worker": "the name of a process of ours",
        "reminders.reason": "a code for the operator",
        "dialogues.form": "the name of a form of ours",
        "dialogues.step": "the name of a question of ours",
        "versions.letter": "the name of a letter of ours and ids",
        "pairing.keyring": "a random number",
        **_cohorts.HARMLESS,
    }
)
