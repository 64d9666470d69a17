"""The phrasings of one move."""

Phrasings = tuple[str, ...]
