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
    "Should it be taken up again, or another position open up, I would be glad to continue our conversation.",
    "For another position, or if this one is taken up again, a message is enough: I will gladly answer.",
)
_CHANGED: Final = (
    (
        "Should your choice change, or another position open up, I would be glad to take up our conversation "
        "again: I remain interested in your company."
    ),
    "Your company still interests me; for another position, or if things change, a message would be enough.",
    "For another position, or should your choice change, I would gladly talk with you again.",
)
_WISHES: Final = (
    "I wish you and your team every success.",
    "All the best to you and your team.",
    "With every good wish to you and your team.",
)
_OUTCOME: Final = ("After my interview: {company}", "My interview: {company}")
_NO: Final = (
    "The answer after my interview with {company} is no, and I wanted you to know.",
    "I have just had the answer after my interview with {company}: it is no.",
    "After my interview with {company}, the answer is no; I wanted you to hear it from me.",
)
_YES: Final = (
    "I have accepted the offer that followed my interview with {company}, and I wanted you to know.",
    "After my interview with {company}, an offer was made to me: I have just accepted it.",
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
        "Thank you again for your help around my interview on {day}.",
        "Thank you once more for your help, before and after my interview on {day}.",
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
                        "After some thought, I am withdrawing my application for {post}, and I wanted to "
                        "tell you without delay, out of respect for your time."
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
                    "You told me that recruitment for {post} is on hold, and I appreciate that you did.",
                    "I have noted that recruitment for {post} is on hold; it was good of you to tell me.",
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
                        "I have noted that the offer no longer stands, and I appreciate that you told me. It "
                        "is not the outcome I had hoped for."
                    ),
                    (
                        "The offer no longer stands: it was good of you to tell me. I had hoped for another "
                        "outcome."
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
                    "Many thanks for your answer, and for our interview on {day}.",
                    "Your answer has reached me: thank you, and thank you again for our interview on {day}.",
                ),
            ),
            (
                (
                    "I had hoped for another outcome, but our conversation was useful to me.",
                    (
                        "It is not the outcome I had hoped for, of course; our conversation was useful to me "
                        "all the same."
                    ),
                    "Even though I had hoped for another outcome, our conversation was useful to me.",
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
                        "Many thanks for your answer, and for the time you gave each of our interviews, from "
                        "{first} to {day}."
                    ),
                    (
                        "Your answer has reached me: thank you, and thank you for the time you gave me at "
                        "every step, from {first} to {day}."
                    ),
                ),
            ),
            (
                (
                    (
                        "I had hoped for another outcome, of course; our conversations were useful to me, "
                        "and I remember them with pleasure."
                    ),
                    (
                        "After these steps, I had hoped for another outcome. Our conversations let me "
                        "understand your company better, and I remember them with pleasure."
                    ),
                    (
                        "Even though I had hoped for another outcome, I remember our conversations with "
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
                    "No call from them is to be expected any more, then.",
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
                    "Your support has counted along the way.",
                    "You have a share in it: your support counted.",
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
