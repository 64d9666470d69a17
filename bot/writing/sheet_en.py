"""The sheet for the room, in English."""

from typing import Final

from bot.writing.sheet_phrases import Phrases

PHRASES: Final = Phrases(
    lead="A group coached by {coaches}, with a Telegram bot that follows up your job interviews.",
    steps_title="Three steps to join",
    steps=(
        "Point your phone’s camera at the code, or type the link: Telegram opens.",
        "Press Start, read what is kept and why, and agree if it suits you.",
        "Give a name, yours or any other. Nothing is shared until you decide.",
    ),
    seen_title="What is seen",
    seen=(
        "By the group: the name you give, and what you say there yourself.",
        "By {coaches}: only what you choose, dates or progress, and you see who read it and when.",
        "Overall figures, in ranges, if you choose to be counted.",
    ),
    unseen_title="What nobody sees",
    unseen=(
        "The companies, the people you meet, your notes and your letters.",
        "Who chose to share nothing. You can leave the group at any time.",
        "An employer, or whoever pays for this, is shown nothing about you, ever.",
    ),
    runs="This bot is run by {name}. The data is kept here: {place}.",
    runs_here="This bot runs on the coach’s own computer.",
    good_until="The link can be used until {day}.",
)
