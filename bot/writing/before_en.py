"""The letters before an interview, in English."""

from typing import Final

from bot.writing.before_phrases import Announcing, Approaching, Confirming, Thread

CONFIRMING: Final = Confirming(
    subject=("Our interview on {day}: confirmation", "Confirming our interview on {day}"),
    thanks=("Thank you for your invitation.", "Many thanks for your invitation."),
    visit=(
        "I confirm that I will be at our interview {at}{about}.",
        "It is in my diary: I will be there for our interview {at}{about}.",
    ),
    video=(
        "I confirm that I will be at our video interview {at}{about}.",
        "It is in my diary: I will be online for our video interview {at}{about}.",
    ),
    phone=(
        "I confirm our telephone interview {at}{about}.",
        "It is in my diary: our telephone interview {at}{about}.",
    ),
    expected_call=(
        "I confirm that I will be expecting your call {at}{about}.",
        "It is in my diary: I will be waiting for your call {at}{about}.",
    ),
    at="on {day} at {clock}",
    at_unknown="on {day}",
    at_between="on {day}, between {clock} and {end}",
    at_some_time="on {day}",
    about=", for {post}",
    number=(
        "You can reach me at this number: {number}.",
        "Here is the number to reach me at: {number}.",
    ),
    asking=(
        "So that I can prepare well, could you tell me {asked}?",
        "Could you tell me {asked}? It would help me to prepare well.",
    ),
    hour="the exact time",
    place="the exact address",
    link="the link for the call",
    people="who I will meet (name and role)",
    course="how it will go (length, format)",
    hope=("I look forward to our conversation.", "Looking forward to talking with you."),
)

ANNOUNCING: Final = Announcing(
    subject=("A possible call about me", "An interview, and perhaps a call for you"),
    coming_post=(
        "I have an interview with {company} on {day}, for {post}.",
        "On {day} I have an interview with {company}, for {post}.",
        "Some news: I have an interview with {company} on {day}, for {post}.",
    ),
    coming=(
        "I have an interview with {company} on {day}.",
        "On {day} I have an interview with {company}.",
        "Some news: I have an interview with {company} on {day}.",
    ),
    call=(
        "Someone may call you about me, and I wanted to tell you beforehand.",
        "They may well call you about me, so I would rather tell you now.",
        "Someone may call you about me, hence this note.",
    ),
    asked=(
        (
            "You will probably be asked what we did together, what you valued in my work and what I am like "
            "in a team."
        ),
        (
            "The questions will probably be about what we did together, what came of it and how I work with "
            "others."
        ),
    ),
    requirements=(
        (
            "What matters for this post: {requirements}. Any example that comes to mind would help me a "
            "great deal."
        ),
        (
            "For this post, the heart of it is this: {requirements}. An example, if one comes to mind, would "
            "be invaluable."
        ),
    ),
    free=(
        "If you would rather not be called this time, simply tell me.",
        "Simply tell me if you would rather not be called this time.",
    ),
    thanks=(
        "Thank you very much for your support.",
        "Many thanks for your support.",
        "Your support means a lot to me: thank you.",
    ),
)

THREAD: Final = Thread(
    coming=(
        "I also have an interview with {company} on {day}: they may call you about it as well.",
        "There is another interview, with {company} on {day}; a call about it is possible as well.",
    ),
    coming_post=(
        "I also have an interview with {company} on {day}, for {post}: they may call you about it as well.",
        (
            "There is another interview, with {company} on {day}, for {post}; a call about it is possible as "
            "well."
        ),
    ),
    held=(
        "I have also had an interview with {company}, on {day}.",
        "There was another interview, with {company} on {day}.",
    ),
    held_post=(
        "I have also had an interview with {company}, on {day}, for {post}.",
        "There was another interview, with {company} on {day}, for {post}.",
    ),
    subject=("A new date for my interview", "My interview: the date has changed"),
    moved=(
        (
            "The date of my interview with {company} has changed: it is now on {day}. If they call you, it "
            "will be around then."
        ),
        "My interview with {company} will now take place on {day}. A call about me would be around then.",
    ),
    thanks=("Thank you again for your support.", "Many thanks once more for your support."),
)

APPROACHING: Final = Approaching(
    subject=(
        "My interview with {company}",
        "An interview with {company}, and a question",
    ),
    coming_post=(
        "I have applied to {company}, for {post}, and have an interview there on {day}.",
        "On {day} I have an interview with {company}, where I have applied for {post}.",
    ),
    coming=(
        "I have applied to {company} and have an interview there on {day}.",
        "On {day} I have an interview with {company}, where I have applied.",
    ),
    thought=(
        "You came to mind at once.",
        "Naturally, I thought of you.",
    ),
    meeting=(
        (
            "Could you spare me a quarter of an hour before then, to tell me about the team and what matters "
            "to you all? Over a coffee, on the phone, or a few words on the day itself: whatever suits you "
            "best."
        ),
        (
            "Might we talk for a quarter of an hour before then, over a coffee or on the phone? It would "
            "help me to understand how the team works and what matters to you all; even a few words on the "
            "day itself would be valuable."
        ),
    ),
    thanks=(
        "Thank you in advance, and I hope to speak to you soon.",
        "Many thanks in advance.",
    ),
    introducing_subject=(
        "An introduction before my interview?",
        "My interview with {company}: a request",
    ),
    introducing=(
        "You know {name}, I believe, who works there. Would you be willing to put us in touch?",
        "Perhaps you know {name}, who works there. Would you be willing to introduce us?",
    ),
    introducing_why=(
        (
            "A few minutes would be enough: I would like to understand the company and the team better "
            "before we meet."
        ),
        (
            "Ten minutes on the phone would be enough, to understand the company and the team better before "
            "the interview."
        ),
    ),
    introducing_free=(
        "If it is inconvenient, please say so freely.",
        "Please feel free to say no, of course.",
    ),
    thanking_subject=("Thank you for our conversation", "Thank you for your welcome"),
    thanking=(
        (
            "Thank you for the time you gave me. What you told me about {company} gives me a much clearer "
            "idea of the work and the team."
        ),
        (
            "Many thanks for our conversation. You have helped me to understand {company}, the work and the "
            "team far better."
        ),
    ),
    thanking_support=(
        (
            "The post interests me all the more. If my application comes up, a word from you would mean a "
            "great deal."
        ),
        (
            "It makes me want to join the team all the more. A word from you, if my application comes up, "
            "would mean a great deal."
        ),
    ),
    thanking_news=(
        "I will let you know how it goes. Please tell me if I can be of use to you in turn.",
        "Of course I will keep you posted. If I can be of use to you in turn, please tell me.",
    ),
)
