"""The letters of an offer, in English."""

from typing import Final

from bot.writing.partings_en import APPLICATION, DOOR, THANKS
from bot.writing.partings_phrases import Offers, Short
from bot.writing.phrasings import Phrasings

_OFFER: Final = ("{offer}",)
_CARE: Final = (
    "I would like to answer it with the care it deserves.",
    "Before answering, I would like to take the time to think about it.",
)
_OFFER_SUBJECT: Final = ("Your offer", "About your offer")
_ANSWER_SUBJECT: Final = ("My answer to your offer", "Your offer: my answer")
_INTEREST: Final = ("{Post} still interests me.", "For my part, {post} still interests me.")
_MEANWHILE: Final = (
    (
        "If the choice can be known before then, I would like to take it into account; if it can not, I will "
        "fully understand."
    ),
    "Could you tell me before then where the choice stands? If it takes longer, I will fully understand.",
)


def _elsewhere(owed: Phrasings) -> Short:
    return Short(subject=APPLICATION, body=((owed,), (_INTEREST, _MEANWHILE, THANKS)))


OFFERS: Final = Offers(
    offer=(
        "Thank you for your offer and for your confidence.",
        "Many thanks for your offer, which was a pleasure to receive.",
        "Your offer has reached me, and I thank you for it.",
    ),
    offer_brought=(
        "Thank you for passing this offer on to me, and for your help.",
        "The offer you passed on has reached me, and I thank you for it.",
    ),
    time=Short(
        subject=_OFFER_SUBJECT,
        body=(
            (_OFFER, _CARE),
            (
                (
                    (
                        "Could I give you my answer by {until}? If that day is difficult for you, please "
                        "tell me which one would suit."
                    ),
                    (
                        "Would it be possible to answer you by {until}? Simply tell me if another day would "
                        "suit you better."
                    ),
                ),
            ),
        ),
    ),
    time_by=Short(
        subject=_OFFER_SUBJECT,
        body=(
            (_OFFER, _CARE),
            (
                (
                    (
                        "You expect my answer by {reply_by}. Could I give it to you by {until}? If that is "
                        "difficult for you, simply tell me."
                    ),
                    (
                        "My answer is expected by {reply_by}; would it be possible to give it to you by "
                        "{until}? If it is not, I will understand."
                    ),
                ),
            ),
        ),
    ),
    in_writing=Short(
        subject=_OFFER_SUBJECT,
        body=(
            (_OFFER,),
            (
                (
                    (
                        "Could you send it to me in writing, with the content of the job, the salary, the "
                        "place of work, the start date and the length of any trial period? I can then answer "
                        "you knowing all of it."
                    ),
                    (
                        "Before answering, I would like to read it in writing: the content of the job, the "
                        "salary, the place of work, the start date and any trial period. Could you send it "
                        "when it is ready?"
                    ),
                ),
            ),
        ),
    ),
    accept=Short(
        subject=_ANSWER_SUBJECT,
        body=(
            (
                (
                    "I have received your written offer, and I am pleased to accept it.",
                    "It is with pleasure that I accept the written offer I was sent.",
                ),
                ("Thank you for your confidence.", "Many thanks for your confidence."),
            ),
            (
                (
                    (
                        "Could you tell me what you need from me before I start: documents, a signature, the "
                        "first day?"
                    ),
                    (
                        "Please tell me what you need from me before I start: documents, a signature, the "
                        "first day."
                    ),
                ),
            ),
        ),
    ),
    decline=Short(
        subject=_ANSWER_SUBJECT,
        body=(
            (
                _OFFER,
                (
                    "After some thought, I have decided not to take it up.",
                    "I have thought about it carefully, and would rather not take it up.",
                ),
            ),
            (
                (
                    "This choice takes nothing away from our conversations.",
                    "Our conversations were no less interesting to me for that.",
                ),
                THANKS,
                DOOR,
            ),
        ),
    ),
    elsewhere=_elsewhere(
        (
            (
                "I am writing to be open with you: another company has made me an offer, and I owe them an "
                "answer soon."
            ),
            "To be open with you: I have had an offer from another company, which I am to answer soon.",
            "Another company has made me an offer, and I would rather tell you: I owe them an answer soon.",
        )
    ),
    elsewhere_by=_elsewhere(
        (
            (
                "I am writing to be open with you: another company has made me an offer, and I owe them an "
                "answer by {reply_by}."
            ),
            (
                "To be open with you: I have had an offer from another company, which I am to answer by "
                "{reply_by}."
            ),
            (
                "Another company has made me an offer, and I would rather tell you: I owe them an answer by "
                "{reply_by}."
            ),
        )
    ),
)
