import time
from random import Random

from bot.dispatch.dispatcher import IN_FLIGHT
from tests.faults.checker import USUAL, compare
from tests.faults.ground import Ground, Planned
from tests.faults.machine import Machine
from tests.faults.town import Town

#: a life of the bot at random: so many messages at most, then so many seconds at most
MESSAGES = 4
JITTER = 0.1
#: more than can be in flight at once
SOME = IN_FLIGHT + 4


def test_killed_at_random_moments_it_loses_nothing_and_repeats_at_most_what_was_in_flight(
    ground: Ground, town: Town, machine: Machine, kills: int
) -> None:
    planned, random, cuts = ground.seed(town.people), Random(kills), list[int]()
    for nth in range(1, kills + 1):
        live(machine, town, start=nth, messages=random.randint(0, MESSAGES))
        time.sleep(random.uniform(0, JITTER))
        machine.kill()
        cuts.append(town.landed())
    assert ground.due(), "the last kill came when all was done"
    finish(machine, town, ground, planned)
    compared = compare(planned, town.arrivals(), cuts)
    assert (compared.lost, compared.strangers, compared.early) == (frozenset(), frozenset(), 0)
    *after_kills, without_a_kill = compared.repeated
    assert max(after_kills) <= IN_FLIGHT
    assert sum(after_kills) <= USUAL * kills
    assert without_a_kill == 0


def test_killed_between_lease_and_settle_it_delivers_again_what_was_in_flight_and_loses_nothing(
    ground: Ground, town: Town, machine: Machine
) -> None:
    planned = ground.seed(SOME)
    town.order("sendMessage", times=SOME, hang=True)
    machine.start()
    machine.until(lambda: len(town.arrivals()) >= IN_FLIGHT)
    in_flight = town.landed()
    machine.kill()
    town.clear()
    assert in_flight == IN_FLIGHT
    assert ground.due().keys() == planned.keys(), "nothing was settled"
    finish(machine, town, ground, planned)
    compared = compare(planned, town.arrivals(), [in_flight])
    assert (compared.lost, compared.strangers, compared.early) == (frozenset(), frozenset(), 0)
    assert compared.repeated == (IN_FLIGHT, 0)


def test_killed_before_any_lease_it_delivers_everything_once_after_the_restart(
    ground: Ground, town: Town, machine: Machine
) -> None:
    planned = ground.seed(SOME)
    town.order("getMe", times=1, hang=True)
    machine.start()
    machine.until(lambda: has_come_up(town, 1))
    machine.kill()
    town.clear()
    assert (town.landed(), ground.held()) == (0, 0)
    finish(machine, town, ground, planned)
    compared = compare(planned, town.arrivals())
    assert (compared.lost, compared.strangers, compared.early) == (frozenset(), frozenset(), 0)
    assert compared.repeated == (0,)


def live(machine: Machine, town: Town, *, start: int, messages: int) -> None:
    """Start the bot for the nth time and wait until it has come up and sent so many messages more."""
    goal = len(town.arrivals()) + messages
    machine.start()
    machine.until(lambda: has_come_up(town, start) and len(town.arrivals()) >= goal)


def has_come_up(town: Town, times: int) -> bool:
    """Tell whether the bot has asked for its own name so many times: the first thing it does."""
    return len(town.calls("getMe")) >= times


def finish(machine: Machine, town: Town, ground: Ground, planned: Planned) -> None:
    """Let the bot deliver and settle what is left, and stop it."""
    machine.start()
    machine.until(lambda: all_arrived(town, planned) and not ground.due())
    assert machine.stop()[0] == 0


def all_arrived(town: Town, planned: Planned) -> bool:
    """Tell whether everybody planned for has got something."""
    return {chat_id for chat_id, _ in town.arrivals()} >= planned.keys()
