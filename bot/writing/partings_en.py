"""The letters of an ending, in English."""

from typing import Final

from bot.writing.partings_phrases import Partings, Short

#: said as the letter's addressee asks for: by the company, by a consultant between, before any interview
THANKS: Final = ("{thanks}",)

DOOR: Final = (
    "I would be glad to stay in touch.",
    "Perhaps our paths will cross again.",
    "Let us stay in touch, if you like.",
)
APPLICATION: Final = ("My application", "About my application")
_TAKEN_UP: Final = (
    "Should recruitment start again, or another position open up, I would be glad to talk with you again.",
    "For another position, or if recruitment starts again one day, please do write: I will gladly answer.",
)
_CHANGED: Final = (
    (
        "Should another position open up, or things change, I would be glad to talk again: I remain "
        "interested in your company."
    ),
    "Your company still interests me; for another position, or if things change, a message would be enough.",
    "For another position, or should things change, I would gladly talk with you again.",
)
_WISHES: Final = (
    "I wish you and your team every success.",
    "All the best to you and your team.",
    "With every good wish to you and your team.",
)
_OUTCOME: Final = (
    "After my interview with {company}",
    "My interview with {company}: the outcome",
)
_NO: Final = (
    "A word to let you know how my interview with {company} turned out: the answer is no.",
    "I have heard back after my interview with {company}: the answer is no.",
    "After my interview with {company}, the answer is no; I wanted you to hear it from me.",
)
_YES: Final = (
    "I have accepted the offer that followed my interview with {company}, and I wanted you to know.",
    "My interview with {company} led to an offer, and I have just accepted it.",
)
_HELPED: Final = (
    "Thank you very much for your help and for the time you gave me.",
    "Many thanks for your help and for your time.",
)


PARTINGS: Final = Partings(
    thanks_held=(
        "Thank you again for our interview on {day}.",
        "Thank you once more for the time you gave me at our interview on {day}.",
    ),
    thanks_brought=(
        "Thank you again for your help with my interview on {day}.",
        "Thank you once more for your help around my interview on {day}.",
    ),
    thanks=(
        "Thank you for considering my application.",
        "Thank you for taking the time to read my application.",
    ),
    withdraw=Short(
        subject=APPLICATION,
        body=(
            (
                (
                    (
                        "I am writing to withdraw my application for {post}. It seems better to tell you now "
                        "than to take up more of your time."
                    ),
                    (
                        "After some thought, I have decided to withdraw my application for {post}, and I "
                        "wanted to tell you without delay, out of respect for your time."
                    ),
                ),
            ),
            (THANKS, DOOR),
        ),
    ),
    withdraw_taken=Short(
        subject=APPLICATION,
        body=(
            (
                (
                    (
                        "I have accepted another offer, so I am withdrawing my application for {post}. It "
                        "seemed right to tell you without delay."
                    ),
                    (
                        "As I have accepted another offer, I am withdrawing my application for {post}; I "
                        "wanted to tell you without delay."
                    ),
                ),
            ),
            (THANKS, DOOR),
        ),
    ),
    frozen=Short(
        subject=("Your message", "Following your message"),
        body=(
            (
                (
                    "I understand that recruitment for {post} is on hold, and I appreciate your telling me.",
                    "Recruitment for {post} is on hold, then: it was good of you to tell me.",
                ),
                THANKS,
            ),
            (_TAKEN_UP,),
        ),
    ),
    offer_gone=Short(
        subject=("Your message", "Following your message"),
        body=(
            (
                (
                    (
                        "I understand that the offer no longer stands, and I appreciate your telling me. It "
                        "is not the outcome I had hoped for."
                    ),
                    (
                        "The offer no longer stands, then: it was good of you to tell me. I had hoped for a "
                        "different outcome."
                    ),
                ),
                THANKS,
            ),
            (_TAKEN_UP,),
        ),
    ),
    gracious=Short(
        subject=("Thank you for your answer", "Your answer", "Following your answer"),
        body=(
            (
                (
                    "Thank you for letting me know, and thank you again for our interview on {day}.",
                    "Thank you for your answer, and for the time you gave me on {day}.",
                    "Your answer has reached me; thank you again for our interview on {day}.",
                ),
            ),
            (
                (
                    "I had hoped for a different outcome, of course, but I enjoyed our conversation.",
                    (
                        "It is not the outcome I had hoped for, of course; our conversation was a pleasure "
                        "all the same."
                    ),
                    (
                        "Even though I had hoped for a different outcome, I remember our conversation with "
                        "pleasure."
                    ),
                ),
                _CHANGED,
            ),
            (_WISHES,),
        ),
    ),
    gracious_several=Short(
        subject=("Thank you for your answer", "Your answer", "Following your answer"),
        body=(
            (
                (
                    "Thank you for letting me know, and thank you for our interviews, from {first} to {day}.",
                    (
                        "Thank you for your answer, and for the time you gave to our interviews, from "
                        "{first} to {day}."
                    ),
                    (
                        "Your answer has reached me; thank you for the time you gave me at every step, from "
                        "{first} to {day}."
                    ),
                ),
            ),
            (
                (
                    (
                        "I had hoped for a different outcome, of course; our conversations were useful to "
                        "me, and I remember them with pleasure."
                    ),
                    (
                        "After these conversations, I had hoped for a different outcome. They helped me to "
                        "understand your company better, and I remember them with pleasure."
                    ),
                    (
                        "Even though I had hoped for a different outcome, I remember our conversations with "
                        "pleasure, and they were useful to me."
                    ),
                ),
                _CHANGED,
            ),
            (_WISHES,),
        ),
    ),
    reference_no=Short(
        subject=_OUTCOME,
        body=(
            (
                _NO,
                (
                    "You need not expect a call about it any more.",
                    "So there should be no call from them now.",
                ),
            ),
            (
                (
                    "Thank you very much for your support: it meant a lot to be able to count on you.",
                    "Your support meant a great deal to me, and I thank you for it.",
                    "Many thanks for your support, which means as much to me as ever.",
                ),
            ),
        ),
    ),
    reference_yes=Short(
        subject=_OUTCOME,
        body=(
            (_YES,),
            (
                (
                    "Your support helped along the way.",
                    "You had a part in it: your support made a difference.",
                ),
                (
                    "Thank you very much; I look forward to telling you more.",
                    "Many thanks; I would gladly tell you more in person.",
                ),
            ),
        ),
    ),
    ally_no=Short(subject=_OUTCOME, body=((_NO,), (_HELPED, DOOR))),
    ally_yes=Short(
        subject=_OUTCOME,
        body=(
            (_YES,),
            (
                _HELPED,
                ("I look forward to seeing you soon.", "See you soon, I hope."),
            ),
        ),
    ),
)
