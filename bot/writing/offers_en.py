"""The letters of an offer, in English."""

from typing import Final

from bot.writing.partings_en import APPLICATION, DOOR, THANKS
from bot.writing.partings_phrases import Offers, Short
from bot.writing.phrasings import Phrasings

_OFFER: Final = ("{offer}",)
_CARE: Final = (
    "I would like to take the time to give it proper thought.",
    "Before answering, I would like to take the time to think about it.",
)
_OFFER_SUBJECT: Final = ("Your offer", "About your offer")
_ANSWER_SUBJECT: Final = ("My answer to your offer", "Your offer: my answer")
_INTEREST: Final = (
    "{Post} still interests me.",
    "My interest in {post} has not changed.",
)
_MEANWHILE: Final = (
    (
        "If you can tell me before then where things stand, I will take it into account; if not, I will "
        "fully understand."
    ),
    "Could you tell me before then where things stand? If it takes longer, I will fully understand.",
)


def _elsewhere(owed: Phrasings) -> Short:
    return Short(subject=APPLICATION, body=((owed,), (_INTEREST, _MEANWHILE, THANKS)))


OFFERS: Final = Offers(
    offer=(
        "Thank you for your offer and for your confidence in me.",
        "Many thanks for your offer, which was a pleasure to receive.",
        "Thank you very much for your offer.",
    ),
    offer_brought=(
        "Thank you for passing this offer on to me, and for your help.",
        "Many thanks for passing this offer on to me.",
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
                        "Could you send it to me in writing, with the duties, the salary, the place of work, "
                        "the start date and the length of any trial period? I can then give you a considered "
                        "answer."
                    ),
                    (
                        "Before answering, I would like to read it in writing: the duties, the salary, the "
                        "place of work, the start date and any trial period. Could you send it when it is "
                        "ready?"
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
                (
                    "Thank you for the confidence you have shown in me.",
                    ("Many thanks for your confidence in me."),
                ),
            ),
            (
                (
                    (
                        "Could you tell me what you need before I start (documents, a signature), and how "
                        "the first day will go?"
                    ),
                    (
                        "Please tell me what I should prepare before I start: documents, a signature, the "
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
                    "It takes nothing away from the conversations we had.",
                    "Our conversations were a pleasure all the same.",
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
            (
                "Another company has made me an offer, and it seems right to tell you: I owe them an answer "
                "soon."
            ),
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
                "Another company has made me an offer, and it seems right to tell you: I owe them an answer "
                "by {reply_by}."
            ),
        )
    ),
)
