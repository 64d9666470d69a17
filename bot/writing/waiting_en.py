"""The letters and scripts between an interview and its answer, in English."""

from typing import Final

from bot.writing.waiting_phrases import Call, Status, Update

UPDATE: Final = Update(
    subject=(
        "News of my interview with {company}",
        "My interview with {company}",
        "After my interview with {company}",
    ),
    held_post=(
        (
            "My interview with {company}, for {post}, took place on {day}. You may be called about me soon, "
            "and I wanted to tell you beforehand."
        ),
        (
            "On {day} I had my interview with {company}, for {post}. They may well call you, so here is how "
            "things stand."
        ),
        (
            "Here is news of my interview with {company} on {day}, for {post}. A call about me is possible "
            "in the coming days."
        ),
    ),
    held=(
        (
            "My interview with {company} took place on {day}. You may be called about me soon, and I wanted "
            "to tell you beforehand."
        ),
        "On {day} I had my interview with {company}. They may well call you, so here is how things stand.",
        (
            "Here is news of my interview with {company} on {day}. A call about me is possible in the coming "
            "days."
        ),
    ),
    met_one=(
        (
            "I spoke with {people}. If you happen to know each other, please tell me; should you feel like "
            "putting in an informal word, that would help me."
        ),
        (
            "The interview was with {people}. Perhaps you know each other? A word from you, if it feels "
            "natural, would mean a great deal."
        ),
        (
            "My conversation was with {people}. If the name is familiar, please let me know; an informal "
            "word from you would be a real help."
        ),
    ),
    met_several=(
        (
            "I spoke with {people}. If you happen to know one of them, please tell me; should you feel like "
            "putting in an informal word, that would help me."
        ),
        (
            "The interview was with {people}. Perhaps you know one of them? A word from you, if it feels "
            "natural, would mean a great deal."
        ),
        (
            "My conversation was with {people}. If one of the names is familiar, please let me know; an "
            "informal word from you would be a real help."
        ),
    ),
    concern=(
        (
            "One question came up during the conversation: {concern}. If someone raises it with you, would "
            "you be willing to say that you trust me on this point?"
        ),
        (
            "They may still be wondering about one thing: {concern}. Would you be willing, if it comes up, "
            "to tell them what you have seen, and that you trust me on it?"
        ),
        (
            "On one point, your view could help them: {concern}. Would you be willing to confirm, when the "
            "time comes, that I can be relied on there?"
        ),
    ),
    thanks=(
        "Thank you very much for your support.",
        "Your support means a lot to me: thank you.",
        "Many thanks for your support.",
    ),
)

STATUS: Final = Status(
    subject=("Our interview on {day}", "Following our interview on {day}", "After our conversation on {day}"),
    opening=(
        "I am writing about our interview on {day}; {post} interests me as much as ever.",
        "Since our interview on {day}, my interest in {post} has not changed.",
        "Our interview on {day} was a pleasure, and {post} still interests me.",
    ),
    asking=(
        "A choice like this takes time, I know. Could you tell me where things stand?",
        "Do you have an idea of the timetable? A line is enough, when you have a moment.",
        "If you can tell me where your decision stands, even in a line, it would help me.",
    ),
    asking_by=(
        (
            "You had mentioned an answer by {promised}, and I know that such a choice sometimes takes "
            "longer. Could you tell me where things stand?"
        ),
        (
            "You mentioned an answer by {promised}; timetables move, and I quite understand. Do you have an "
            "idea of the next steps?"
        ),
        "As {promised} was the day you had in mind, may I ask where things stand? A line is enough.",
    ),
    thanks=(
        "Whatever your answer, thank you for the time you gave me. I remain available to talk again.",
        (
            "Thank you again for our conversation, whatever you decide. I would be glad to talk again if you "
            "wish."
        ),
        "In any case, thank you for your attention. I will gladly answer any further question.",
    ),
    opening_again=(
        "A second short note about our interview on {day}; {post} still interests me.",
        (
            "My first message may have come at a bad moment: it was about our interview on {day}, and {post} "
            "still interests me."
        ),
        (
            "Your days are no doubt full, so this will be short. I enjoyed our interview on {day}, and "
            "{post} still interests me."
        ),
    ),
    asking_again=(
        "If you can tell me where things stand, a line is enough, even if the answer is no.",
        (
            "Could you tell me where your decision stands? If you have chosen someone else, I will fully "
            "understand."
        ),
        "Do you have an idea of the next steps? Even a no would help me.",
    ),
    thanks_again=(
        "Either way, thank you again for the time you gave me. Please come back to me whenever it suits you.",
        "Thank you again for our conversation. I will leave it with you, and would enjoy hearing from you.",
        "In any case, thank you for our conversation. I would be glad to stay in touch.",
    ),
)

CALL: Final = Call(
    who_post=(
        "Hello, this is {signature}: we spoke on {day} about {post}.",
        "Good morning, {signature} speaking. I had an interview with you on {day}, for {post}.",
        "Hello, my name is {signature}. I am calling about our interview on {day}, for {post}.",
    ),
    who=(
        "Hello, this is {signature}: we spoke on {day}, at my interview.",
        "Good morning, {signature} speaking. I had an interview with you on {day}.",
        "Hello, my name is {signature}. I am calling about our interview on {day}.",
    ),
    polite=(
        "Is this a good moment? It will only take a minute, and I can call back whenever suits you.",
        "Do you have a minute, or would you rather I called back at another time?",
        "Is this a convenient time? One minute is enough, and I can also call later.",
    ),
    reason=(
        "I would simply like to know where your decision stands.",
        "If you can tell me, I would like to know where things stand.",
        "The position still interests me, and I would like to know where your decision stands.",
    ),
    reason_by=(
        "You had mentioned an answer by {promised}: I would simply like to know where your decision stands.",
        "As an answer was expected by {promised}, I would like to know where things stand.",
        "The day you had in mind was {promised}: where do things stand, if you can tell me?",
    ),
    thanks=(
        (
            "Thank you for telling me, and thank you again for our conversation; even if the answer is no, I "
            "would be glad to stay in touch."
        ),
        "Thank you for taking the time to answer. Even if it is a no, I would like to keep in touch.",
        "Many thanks for the news, and for your time. Whatever the answer, I hope we can stay in touch.",
    ),
)
