"""What the steps are called."""

from enum import StrEnum


class StepName(StrEnum):
    """The steps; the value is part of every task and reminder key and never changes."""

    BRIEF = "brief"
    CARD = "card"
    DEBRIEF = "debrief"
    THANKS = "thanks"
    REFERENCES = "refs"
    NEWS = "news"
    STATUS = "status"
    NEW_DATE = "newdate"
    REPLY = "reply"
    FAREWELL = "farewell"
    ALLIES = "allies"
    LESSON = "lesson"
    LOOK_AGAIN = "again"
    OFFER = "offer"
    REPLY_BY = "replyby"
    ELSEWHERE = "elsewhere"
    STEP_DOWN = "stepdown"
