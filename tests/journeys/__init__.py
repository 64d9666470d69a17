"""Whole stories: the real application against the playground, over HTTP, on a clock that only tests move."""
