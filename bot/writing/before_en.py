"""The letters before an interview, in English."""

from typing import Final

from bot.writing.phrases import Announcing, Approaching, Confirming

CONFIRMING: Final = Confirming(
    subject="Our interview on {day}: confirmation",
    coming_post="Thank you for your invitation. I confirm that I will be at our interview on {day} at "
    "{clock}, for {post}.",
    coming="Thank you for your invitation. I confirm that I will be at our interview on {day} at {clock}.",
    coming_day="Thank you for your invitation. I confirm that I will be at our interview on {day}.",
    asking="So that I can prepare well, could you tell me {asked}?",
    hour="the exact time",
    place="the exact address",
    link="the link for the call",
    people="whom I will meet (and what they do)",
    course="how it will go (length, format)",
    hope="I look forward to our conversation.",
)

ANNOUNCING: Final = Announcing(
    subject="A possible call about me",
    coming_post="I have an interview with {company} on {day}, for {post}. You may be called about me, and I "
    "wanted to tell you beforehand.",
    coming="I have an interview with {company} on {day}. You may be called about me, and I wanted to tell "
    "you beforehand.",
    asked="They will probably ask what we did together, what you valued in my work and what I am like in a "
    "team.",
    requirements="What matters for this post: {requirements}. An example that comes to your mind would help "
    "me a great deal.",
    free="If you would rather not be on my list this time, simply tell me.",
    thanks="Thank you very much for your support.",
)

APPROACHING: Final = Approaching(
    subject="My interview with {company}",
    coming_post="I have applied to {company}, for {post}, and have an interview there on {day}.",
    coming="I have applied to {company} and have an interview there on {day}.",
    thought="I thought of you at once.",
    meeting="Could you spare me a quarter of an hour before then, to tell me about the team and what matters "
    "to you all? Over a coffee, on the phone, or a few words on the day itself: whatever suits you best.",
    thanks="Thank you in advance; I hope to see you soon.",
    introducing_subject="An introduction at {company}?",
    introducing="I believe you know {name}, who works at {company}. Would you be willing to put us in touch?",
    introducing_why="A few minutes would be enough: I would like to understand the company and the team "
    "better before we meet. If it is inconvenient, please say so freely.",
    thanking_subject="Thank you for our conversation",
    thanking="Thank you for the time you gave me. What you told me about {company} gave me a much truer idea "
    "of the work and the team.",
    thanking_support="The post interests me all the more. If my application comes up, a word from you would "
    "mean a great deal.",
    thanking_news="I will let you know how it goes. Please tell me if I can be of use to you in turn.",
)
