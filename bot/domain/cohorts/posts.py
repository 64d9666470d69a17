"""Posts: what is due in a cohort's group, week by week."""

from enum import StrEnum


class PostKind(StrEnum):
    """What a post is. The values are in keys already stored: they are never given a new meaning."""

    #: counts in ranges; edited once a week rather than posted anew
    BOARD = "board"
    #: one win, one goal, one ask of each member who gave them
    ROUND = "round"
    #: the cohort's week in words
    DIGEST = "digest"
    #: no message: the moment at which practice pairs are made up
    PAIRS = "pairs"
