"""The letters in English, as careful British professionals write them."""

from typing import Final

from bot.domain.people import Civility
from bot.writing import partings_en
from bot.writing.before_en import ANNOUNCING, APPROACHING, CONFIRMING
from bot.writing.draft import Gap
from bot.writing.phrases import Call, Gracious, Phrases, Sample, Status, Thanks, Update, uncapped

_SMALL: Final = frozenset(("the", "a", "an", "my", "our", "your", "their", "how", "why", "when", "what"))


def _post(role: str) -> str:
    return f"the position of {role}"


def _role(role: str) -> str:
    return role


def _detail(words: str) -> str:
    return uncapped(words, _SMALL)


PHRASES: Final = Phrases(
    greeting={Civility.MADAM: "Dear Ms {surname},", Civility.SIR: "Dear Mr {surname},"},
    greeting_plain="Hello,",
    civility={Civility.MADAM: "Ms {name}", Civility.SIR: "Mr {name}"},
    person_role="{person} ({role})",
    also=" and ",
    close="Kind regards,",
    gap="[ {words} ]",
    missing={
        Gap.SIGNATURE: "your first and last name",
        Gap.DETAIL: "one particular point of your conversation",
        Gap.UNTIL: "the day that suits you",
        Gap.PEOPLE: "the people you met",
        Gap.DATES: "two or three dates, with the time",
        Gap.IMPRESSION: "your impression, in one sentence",
        Gap.LINK: "the link, or the name of the file",
    },
    post=_post,
    this_post="this position",
    detail=_detail,
    role=_role,
    thanks=Thanks(
        subject=(
            "Thank you for our conversation on {day}",
            "Our interview on {day}",
            "Following our conversation on {day}",
        ),
        thanks=(
            "Thank you for the time you gave me on {day}.",
            "Thank you for our interview on {day}.",
            "First of all, thank you for our conversation on {day}.",
            "Thank you for our discussion on {day} and for your interest in my experience.",
            "I would like to thank you for the interview on {day}.",
        ),
        interest=(
            "Our conversation has strengthened my interest in {post}.",
            "I came away keener still to work with you, and {post} is one I would gladly take up.",
            "I would like to confirm that I am very interested in {post}.",
            "What we discussed makes me want to join your team all the more, and {post} appeals to me.",
        ),
        point=(
            "One point of our conversation stays with me in particular: {detail}.",
            "Of the subjects we covered, this one has stayed on my mind: {detail}.",
            "I have been thinking again about something we talked about: {detail}.",
            "One part of our discussion spoke to me especially: {detail}.",
            "Of everything we went through together, this is what I remember most: {detail}.",
        ),
        helps_role=(
            (
                "I thought about your own role ({role}): done well, this job can save you time, "
                "and that is how I would like to work with you."
            ),
            (
                "As {role}, you need to be able to rely on whoever does this job; "
                "I would like my work to make yours easier."
            ),
            (
                "Your role ({role}) and this job are connected: working together would make sense, "
                "and I would see to it that my results are of direct use to you."
            ),
        ),
        helps=(
            "Done well, this job can save you time, and that is how I would like to work with you.",
            (
                "You need to be able to rely on whoever does this job; I would like my work to make yours "
                "easier."
            ),
            (
                "Working together would make sense, and I would see to it that my results are of "
                "direct use to you."
            ),
        ),
        matters=(
            (
                "You told me what matters most to you: {matters}. That is where I would like my work to make "
                "yours easier."
            ),
            (
                "I have made a note of your priority: {matters}. Working together on it would make sense, "
                "and I would like to save you time."
            ),
            (
                "I keep in mind what counts most for you: {matters}. I see better how my work could help "
                "you there."
            ),
        ),
        agree=(
            "I share your view on one point: {agree}.",
            "There is one thing on which I fully agree: {agree}.",
            "Your opinion is mine on one subject: {agree}.",
        ),
        forgot=(
            "Let me add what I had no time to say: {forgot}.",
            "A word on something I did not mention: {forgot}.",
            "Here is a complement to what I told you: {forgot}.",
        ),
        fits=(
            "It is just what I am looking for.",
            "It is very much what I would like to do.",
            "It matches what I want to do next.",
        ),
        other_post=(
            "Should another position in your company suit my profile better, I would gladly discuss it.",
            "If you have another position in mind, it could interest me too.",
            "I would also be interested to hear about another position in your company.",
        ),
        available=(
            "I remain available for another interview, or for any question you may have.",
            "If it is useful to meet again, I will gladly make myself available.",
            "I am at your disposal for a further interview, at a time that suits you.",
            "I can make time for another interview, with you or with your colleagues.",
        ),
        hear=(
            "I hope to hear from you when you have made your choice.",
            "Once a decision has been taken, it will be a pleasure to hear from you.",
            "I look forward to your answer, and hope that it will let us continue.",
        ),
        hear_by=(
            "I hope to hear from you on {promised}, as you mentioned.",
            "You mentioned an answer by {promised}: it will be a pleasure to hear from you.",
            "I look forward to your answer, expected by {promised}.",
        ),
        close=("Kind regards,", "With best wishes,", "Yours sincerely,"),
    ),
    update=Update(
        subject="News of my interview: {company}",
        held_post="My interview for {post} ({company}) took place on {day}. You may be called about me soon, "
        "and I wanted to tell you beforehand.",
        held="My interview ({company}) took place on {day}. You may be called about me soon, "
        "and I wanted to tell you beforehand.",
        met_one="I spoke with {people}. If you happen to know this person, please tell me; "
        "should you feel like putting in an informal word, that would help me.",
        met_several="I spoke with {people}. If you happen to know one of them, please tell me; "
        "should you feel like putting in an informal word, that would help me.",
        concern="One question came up during the conversation: {concern}. If someone raises it with you, "
        "would you be willing to say that you trust me on this point?",
        thanks="Thank you very much for your support.",
    ),
    status=Status(
        subject="Our interview on {day}",
        opening_post="I am writing about our interview on {day} for {post}, in which I am as interested as "
        "ever.",
        opening="I am writing about our interview on {day}; I am as interested in the position as ever.",
        asking="I know that such a choice takes time. Could you tell me where your decision stands?",
        asking_by="You had mentioned an answer by {promised}, and I know that such a choice sometimes takes "
        "longer. "
        "Could you tell me where your decision stands?",
        thanks="Whatever your answer, thank you for the time you gave me. I remain available to talk again.",
    ),
    call=Call(
        who_post="Hello, this is {signature}: we spoke on {day} about {post}.",
        who="Hello, this is {signature}: we spoke on {day}, at my interview.",
        polite="Is this a good moment? It will only take a minute, and I can call back whenever suits you.",
        reason="I would simply like to know where your decision stands.",
        reason_by="You had mentioned an answer by {promised}: I would simply like to know where your "
        "decision stands.",
        thanks="Thank you for telling me, and thank you again for our conversation; even if the answer is "
        "no, "
        "I would be glad to stay in touch.",
    ),
    gracious=Gracious(
        subject="Thank you for your answer",
        thanks="Thank you for letting me know, and thank you again for our interview on {day}.",
        hope="I had hoped for another outcome, and our conversation was useful to me.",
        door="I remain interested in your company. Should your choice change, or another position open up, "
        "I would be glad to take up our conversation again.",
        close="I wish you and your team every success.",
    ),
    sample=Sample(
        subject="A sample of my work",
        asked="During our interview on {day}, you said you would like to see this: {samples}.",
        challenge="During our interview on {day}, we spoke about a challenge of the position: {challenge}. "
        "I have thought about it since, and would like to show you a sample of my work.",
        offered="During our interview on {day}, I offered to show you a sample of my work.",
        here="Here it is: {link}",
        hope="I hope it gives you a concrete idea of how I work. I would gladly tell you more.",
        thanks="Thank you again for our conversation.",
    ),
    partings=partings_en.PARTINGS,
    confirming=CONFIRMING,
    announcing=ANNOUNCING,
    approaching=APPROACHING,
)
