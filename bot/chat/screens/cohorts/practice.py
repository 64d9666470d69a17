"""What two ask each other when they practise: the eight questions, each in two wordings (playbook §6).

The first wording is the one of the deck that everybody has; the second is for somebody who plays the
interviewer, does not know the company, and asks on. Neither names anything of either's own.
"""

from collections.abc import Callable, Mapping
from typing import Final

from bot.chat.screens import rehearsals
from bot.chat.screens.screen import Screen, paragraphs
from bot.chat.screens.speech import Html, Speech
from bot.domain.preparation import Question


def deck(speech: Speech) -> Screen:
    """Return the eight questions to ask each other, with how such a practice goes. Serves B29 to B37."""
    lines = (
        # Translators: {one} and {other} are two ways of putting one question
        speech.say(
            "{nth}. {one}\n<i>{other}</i>",
            nth=nth,
            one=rehearsals.wording(asked, speech),
            other=_ASKING_ON[asked](speech),
        )
        for nth, asked in enumerate(Question, 1)
    )
    return Screen(
        paragraphs(
            speech.say("<b>Eight questions to ask each other</b>"),
            Html("\n\n".join(lines)),
            speech.say(
                "One asks, the other answers aloud; after twenty minutes you swap roles. Three or four "
                "questions are plenty. Nobody needs to say where they are applying."
            ),
        )
    )


_ASKING_ON: Final[Mapping[Question, Callable[[Speech], Html]]] = {
    Question.CHALLENGES: lambda speech: speech.say(
        "Which part of the job will demand the most of you, and how will you go about it?"
    ),
    Question.WHY_POST: lambda speech: speech.say("Suppose I had three jobs like this to fill: why this one?"),
    Question.WHY_YOU: lambda speech: speech.say(
        "I have two more people to see today. What should I remember about you tonight?"
    ),
    Question.EXPERIENCE: lambda speech: speech.say(
        "In two minutes: what have you done that I can rely on here?"
    ),
    Question.WHY_COMPANY: lambda speech: speech.say(
        "Others do what this company does. What makes you want to come here?"
    ),
    Question.IMPROVE: lambda speech: speech.say(
        "You have been here for three months. What works better thanks to you?"
    ),
    Question.KNOWLEDGE: lambda speech: speech.say(
        "Explain to me, as if I knew nothing about it, how this company makes its living."
    ),
    Question.SALARY: lambda speech: speech.say(
        "Let us talk about money: what would be right, and what is it based on?"
    ),
}
