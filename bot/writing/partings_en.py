"""The letters of an offer and of an ending, in English."""

from typing import Final

from bot.writing.phrases import Partings, Short

_THANKS: Final = "Thank you for your offer and for your confidence."

PARTINGS: Final = Partings(
    thanks_held="Thank you again for our interview on {day}.",
    thanks="Thank you for considering my application.",
    door="I would be glad to stay in touch.",
    time=Short(
        subject="Your offer",
        body=(
            f"{_THANKS} I would like to answer it with the care it deserves.",
            (
                "Could I give you my answer by {until}? If that day is difficult for you, please tell me "
                "which one would suit."
            ),
        ),
    ),
    time_by=Short(
        subject="Your offer",
        body=(
            f"{_THANKS} I would like to answer it with the care it deserves.",
            (
                "You expect my answer by {reply_by}. Could I give it to you by {until}? If that is "
                "difficult for you, simply tell me."
            ),
        ),
    ),
    in_writing=Short(
        subject="Your offer",
        body=(
            f"{_THANKS}",
            (
                "Could you send it to me in writing, with the content of the job, the salary, the place of "
                "work, the start date and the length of any trial period? I can then answer you knowing "
                "all of it."
            ),
        ),
    ),
    accept=Short(
        subject="My answer to your offer",
        body=(
            (
                "I have received your written offer, and I am pleased to accept it. Thank you for your "
                "confidence."
            ),
            "Could you tell me what you need from me before I start: documents, a signature, the first day?",
        ),
    ),
    decline=Short(
        subject="My answer to your offer",
        body=(
            f"{_THANKS} After some thought, I have decided not to take it up.",
            "This choice takes nothing away from our conversations. {thanks} {door}",
        ),
    ),
    elsewhere=Short(
        subject="My application",
        body=(
            (
                "I am writing to be open with you: another company has made me an offer, and I owe them an "
                "answer soon."
            ),
            (
                "I remain interested in {post}. If your choice can be known before then, I would like to "
                "take it into account; if it can not, I will fully understand. {thanks}"
            ),
        ),
    ),
    elsewhere_by=Short(
        subject="My application",
        body=(
            (
                "I am writing to be open with you: another company has made me an offer, and I owe them an "
                "answer by {reply_by}."
            ),
            (
                "I remain interested in {post}. If your choice can be known before then, I would like to "
                "take it into account; if it can not, I will fully understand. {thanks}"
            ),
        ),
    ),
    withdraw=Short(
        subject="My application",
        body=(
            (
                "I am writing to withdraw my application for {post}. I would rather tell you now than take "
                "up more of your time."
            ),
            "{thanks} {door}",
        ),
    ),
    withdraw_taken=Short(
        subject="My application",
        body=(
            (
                "I have accepted another offer, so I am withdrawing my application for {post}. I wanted to "
                "tell you without delay."
            ),
            "{thanks} {door}",
        ),
    ),
    frozen=Short(
        subject="Your message",
        body=(
            "Thank you for telling me that recruitment for {post} is on hold. {thanks}",
            (
                "Should it be taken up again, or another position open up, I would be glad to continue our "
                "conversation."
            ),
        ),
    ),
    offer_gone=Short(
        subject="Your message",
        body=(
            "I have noted that your offer no longer stands. I had hoped for another outcome. {thanks}",
            (
                "Should the situation change, or another position open up, I would be glad to continue our "
                "conversation."
            ),
        ),
    ),
    reference_no=Short(
        subject="After my interview: {company}",
        body=(
            (
                "The answer after my interview ({company}) is no, and I wanted you to know. You need not "
                "expect a call about it any more."
            ),
            "Thank you very much for your support: it was precious to be able to count on you.",
        ),
    ),
    reference_yes=Short(
        subject="After my interview: {company}",
        body=(
            "I have accepted the offer that followed my interview ({company}), and I wanted you to know.",
            (
                "Your support has counted along the way. Thank you very much; I look forward to telling you "
                "more."
            ),
        ),
    ),
    ally_no=Short(
        subject="After my interview: {company}",
        body=(
            "The answer after my interview ({company}) is no, and I wanted you to know.",
            "Thank you very much for your help and for the time you gave me. {door}",
        ),
    ),
    ally_yes=Short(
        subject="After my interview: {company}",
        body=(
            "I have accepted the offer that followed my interview ({company}), and I wanted you to know.",
            (
                "Thank you very much for your help and for the time you gave me. I look forward to seeing "
                "you soon."
            ),
        ),
    ),
)
