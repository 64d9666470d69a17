"""Use cases: plain synchronous functions, one transaction each.

A use case takes ``begin`` first and ``now`` last, changes facts, lets the plan follow
(:func:`bot.services.plans.follow`) and returns what the screens show. It never waits for Telegram: a
function that can't await can't hold a transaction across a call.
"""
