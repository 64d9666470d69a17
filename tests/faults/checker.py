"""What arrived, compared with what was planned."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.dispatch.dispatcher import IN_FLIGHT
from tests.faults.ground import Planned

#: repeats that a kill may cost on average
USUAL = IN_FLIGHT / 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Compared:
    """The difference between the plan and the arrivals."""

    #: chats that did not get all that was planned for them
    lost: frozenset[int]
    #: chats that got something that nobody planned
    strangers: frozenset[int]
    #: messages that arrived before their moment
    early: int
    #: how many messages were repeated after each kill
    repeated: tuple[int, ...]


def compare(
    planned: Planned, arrivals: Sequence[tuple[int, datetime]], kills: Sequence[int] = ()
) -> Compared:
    """Return the difference; ``kills`` are the numbers of arrivals at which the bot was killed, ascending.

    A repeat is counted to the kill before which the message had last arrived; repeats without any such kill
    between are counted to none, at the end.
    """
    seen: dict[int, int] = {}
    repeated: Counter[int] = Counter()
    left = Counter({chat_id: len(moments) for chat_id, moments in planned.items()})
    for place, (chat_id, _) in enumerate(arrivals):
        if left[chat_id] <= 0 and chat_id in seen:
            before = (nth for nth, cut in enumerate(kills) if seen[chat_id] < cut <= place)
            repeated[next(before, len(kills))] += 1
        left[chat_id] -= 1
        seen[chat_id] = place
    return Compared(
        lost=frozenset(chat_id for chat_id, missing in left.items() if missing > 0),
        strangers=frozenset(seen.keys() - planned.keys()),
        early=sum(at < min(planned.get(chat_id, [at])) for chat_id, at in arrivals),
        repeated=tuple(repeated[nth] for nth in range(len(kills) + 1)),
    )
