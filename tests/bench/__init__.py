"""Benchmarks, run by ``make bench`` only: absolute times mean little on a machine that does other things."""
