"""The composition root, and the only clock.

Three clocks are made here: the wall clock (injected everywhere, movable in the playground), monotonic
time (pacing) and, in the store, the database's own (leases). The playground is handed three callables
and nothing else of ours; ``advance`` steps from one due moment to the next and waits each time until all
is quiet, so that one jump of thirty days gives the same messages as thirty jumps of a day.
"""
