"""From the store to Telegram: one sweep leases what is due, checks it again, delivers and settles.

A reminder is a row, and so is a post to a group; each kind has an outbox (:mod:`.outboxes`) and all go out
in the same sweep, at the same pace. Leased before it is sent and settled after, a row survives any end of the
process: at worst the messages in flight (``IN_FLIGHT``) go out twice. The dispatcher's own loop looks at
least once a second of monotonic time; APScheduler (:mod:`.wakeup`) only wakes it at the due moment itself, so
no dead timer and no clock set back can silence it.

Two places catch whatever comes: the sweep's edge, so that a database away for an hour does not end the
loop, and one reminder's preparing and sending, so that what is wrong with it is settled as *its* failure
and neither the others nor the sweep pay for it. One alone would not do: from the sweep's edge nobody could
tell which reminder was the poison.
"""
