from bot.dispatch.dispatcher import IN_FLIGHT
from tests.faults.checker import compare
from tests.faults.ground import Ground
from tests.faults.machine import Machine
from tests.faults.test_kills import SOME, all_arrived, finish
from tests.faults.town import Town

#: seconds that ending may take
SOON = 10.0
#: three times what can be in flight at once
MANY = 3 * IN_FLIGHT


def test_asked_to_end_while_reminders_go_out_it_ends_soon_and_repeats_nothing(
    ground: Ground, town: Town, machine: Machine
) -> None:
    planned = ground.seed(MANY)
    machine.start()
    machine.until(lambda: len(town.arrivals()) >= MANY // 3)
    code, seconds = machine.stop(within=SOON)
    before = town.landed()
    assert (code, seconds < SOON) == (0, True)
    assert before < len(planned), "all was done before it was asked to end"
    assert ground.held() == 0, "unsent reminders are given back at once"
    finish(machine, town, ground, planned)
    compared = compare(planned, town.arrivals(), [before])
    assert (compared.lost, compared.strangers, compared.early) == (frozenset(), frozenset(), 0)
    assert compared.repeated == (0, 0)


def test_asked_to_end_while_nothing_is_due_it_ends_soon(town: Town, machine: Machine) -> None:
    machine.start()
    machine.until(lambda: bool(town.calls("deleteWebhook")))  # the last thing before it polls
    town.landed()
    code, seconds = machine.stop(within=SOON)
    assert (code, seconds < SOON) == (0, True)


def test_asked_to_end_while_telegram_does_not_answer_it_ends_soon_and_loses_nothing(
    ground: Ground, town: Town, machine: Machine
) -> None:
    planned = ground.seed(SOME)
    town.order("sendMessage", times=SOME, hang=True)
    machine.start()
    machine.until(lambda: len(town.arrivals()) >= IN_FLIGHT)
    code, seconds = machine.stop(within=SOON)
    town.clear()
    before = town.landed()
    assert (code, seconds < SOON) == (0, True)
    machine.start()  # what is in doubt is tried again later, but it has arrived
    machine.until(lambda: all_arrived(town, planned))
    assert machine.stop()[0] == 0
    compared = compare(planned, town.arrivals(), [before])
    assert (compared.lost, compared.strangers, compared.early) == (frozenset(), frozenset(), 0)
    assert sum(compared.repeated) <= IN_FLIGHT
