"""Samples, new dates and what goes through an agency, in English."""

from typing import Final

from bot.writing.waiting_phrases import Agency, Dates, Sample

SAMPLE: Final = Sample(
    subject=("A sample of my work", "After our interview, a sample of my work"),
    asked=(
        "During our interview on {day}, you said you would like to see this: {samples}.",
        "On {day} you mentioned that you would like to see this: {samples}.",
        "As you asked during our interview on {day}, here is something to look at: {samples}.",
    ),
    challenge=(
        (
            "During our interview on {day}, we spoke about a challenge of the position: {challenge}. I have "
            "thought about it since, and would like to show you a sample of my work."
        ),
        (
            "On {day} we spoke about one of the challenges of the position: {challenge}. A sample of my work "
            "will give you an idea of what I could bring to it."
        ),
        (
            "Since our interview on {day}, I have been thinking about a challenge we discussed: {challenge}. "
            "A sample of my work will say more than my answers did."
        ),
    ),
    offered=(
        "Following our interview on {day}, I would like to show you a sample of my work.",
        "To complete our interview on {day}, here is a concrete sample of my work.",
        "Our interview on {day} made me want to show you a sample of my work.",
    ),
    here="You can see it here: {link}",
    hope=(
        "I hope it gives you a concrete idea of how I work. A conversation about it would be a pleasure.",
        "It shows, I hope, how I go about things. Any question about it is welcome.",
        "There is no hurry: look at it whenever you like. I will gladly answer your questions.",
    ),
    thanks=(
        "Thank you again for our conversation.",
        "Thank you for the time you will give it.",
        "Many thanks once more for our conversation.",
    ),
)

DATES: Final = Dates(
    subject=("A new date for our interview", "Our interview: a new date"),
    about=(
        "I am writing about our interview, first planned for {day}.",
        "Our interview was planned for {day}, and I would like to find a new date with you.",
        "About our interview, first planned for {day}: I suggest that we fix another date.",
    ),
    sorry=(
        "Unfortunately I could not be there that day, and I apologise.",
        "Something kept me away, and I apologise for it.",
    ),
    interest=(
        "My interest in {post} is as strong as ever. Thank you for making the time.",
        "Thank you in advance for making the time; {post} interests me as much as ever.",
    ),
    proposal=(
        "These moments would suit me: {dates}. If another one is better for you, I will gladly adapt.",
        "Could we talk at one of these moments: {dates}? If none of them suits you, please suggest another.",
        (
            "Any of these moments would be possible for me: {dates}. If another date is better for you, "
            "simply tell me."
        ),
    ),
)

AGENCY: Final = Agency(
    relay=(
        "Could you kindly pass these few lines on to {person}? Thank you for your help.",
        "Would you be so kind as to forward these few lines to {person}? Thank you in advance.",
        "May I ask you to pass on these few lines, which are for {person}? Many thanks for your help.",
    ),
    relay_all=(
        "Could you kindly pass these few lines on to the people I met? Thank you for your help.",
        "Would you be so kind as to forward these few lines to the people I met? Thank you in advance.",
        (
            "May I ask you to pass on these few lines, which are for the people I met? Many thanks for your "
            "help."
        ),
    ),
    subject=(
        "My interview with {company} on {day}",
        "After my interview with {company}",
    ),
    opening=(
        "I am writing about my interview on {day} with {company}; {post} interests me as much as ever.",
        "Since my interview on {day} with {company}, my interest in {post} has not changed.",
        "My interview on {day} with {company} made me want to go further, and {post} still interests me.",
    ),
    asking=(
        "A choice like this takes time, I know. Have you heard anything from them?",
        "Have you been able to speak with them since? Any idea of the next steps would help me.",
        "If you have heard from them, I would be glad to know, whatever the answer.",
    ),
    thanks=(
        "Whatever their answer, thank you for your help. I remain available to talk again.",
        "Thank you for your help, whatever comes of it. I am glad to talk again at any time.",
        (
            "In any case, thank you for following this up. I will gladly answer any further question they "
            "may have."
        ),
    ),
    opening_again=(
        "A second short note about my interview on {day} with {company}; {post} still interests me.",
        (
            "My first message may have come at a bad moment: it was about my interview on {day} with "
            "{company}, and {post} still interests me."
        ),
    ),
    asking_again=(
        "Have you heard from them since? Even a no would help me.",
        "If they have chosen someone else, simply tell me: I will fully understand.",
    ),
    who=(
        "Hello, this is {signature}, about my interview on {day} with {company}.",
        "Good morning, {signature} speaking. I am calling after my interview on {day} with {company}.",
    ),
    polite=(
        "Is this a good moment? It will take two minutes, and I can call back whenever suits you.",
        "Do you have two minutes, or would you rather I called back at another time?",
    ),
    how=(
        "This is how it went for me: {impression}. I am interested in the position.",
        "In a few words, my impression: {impression}. The position interests me.",
    ),
    next=(
        "Do you know what comes next, and by when they mean to answer?",
        "What is the next step, and when do they expect to give their answer?",
    ),
    reason=(
        "I would simply like to know whether you have heard from them.",
        "Have you heard from them since? The position still interests me.",
    ),
    close=(
        "Thank you for your help, whatever comes of it.",
        "Many thanks for your help, and let us stay in touch, whatever their answer.",
    ),
)
