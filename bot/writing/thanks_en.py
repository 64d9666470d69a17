"""The thank-you letters in English, to one person and to several."""

from typing import Final

from bot.domain.people import Civility
from bot.writing.thanks_phrases import Joint, Thanks

THANKS: Final = Thanks(
    subject=(
        "Thank you for our conversation on {day}",
        "Our interview on {day}",
        "Following our conversation on {day}",
        "Thank you for your time on {day}",
        "After our interview on {day}",
    ),
    thanks=(
        "Thank you for the time you gave me on {day}.",
        "First of all, thank you for our conversation on {day}.",
        "Thank you for our interview on {day}, and for your interest in my experience.",
        "Many thanks for the time and attention you gave me on {day}.",
        "Let me begin by thanking you for our interview on {day}.",
    ),
    late=(
        "Having thought it over, I would like to thank you for our interview on {day}.",
        "Thank you again for our interview on {day}; I wanted to think about it before writing.",
        "With a little time to reflect, I would like to thank you for our conversation on {day}.",
        "Many thanks, a little later than I intended, for our interview on {day}.",
        "Thank you for the time you gave me on {day}: I wanted to write once I had thought it over.",
    ),
    interest=(
        "What you told me about the work has confirmed my interest in {post}.",
        "Talking with you has made me even more interested in {post}.",
        "The more I think about it, the more {post} appeals to me.",
        "Being part of your team appeals to me, and I am very interested in {post}.",
        "Joining your team would be a pleasure, and I am very interested in {post}.",
    ),
    point=(
        "One part of our conversation has stayed with me: {detail}.",
        "Of everything we covered, this is what I remember best: {detail}.",
        "I have been thinking about one thing we discussed: {detail}.",
        "Among the things we talked about, I made a note of this: {detail}.",
        "From our conversation, I took away this above all: {detail}.",
    ),
    helps_role=(
        "It is something I would like to work on with you, to lighten your load as {of_role}.",
        "We could work on it together, which should save you time in your work as {of_role}.",
        "That is where I could be useful to you as {of_role}, and I would enjoy working on it.",
        "Working on it together would make sense: it should make your work as {of_role} easier.",
        "There, I believe, my experience would be useful in your work as {of_role}.",
    ),
    helps=(
        "It is something I would like to move forward with you, to save you time.",
        "Working on it together would make sense, and I would like my work to make yours easier.",
        "We could work on it together: that, I believe, is where I would be most useful.",
        "My experience could help you there, and it would be a pleasure to work on it with you.",
        "Together we could move it forward, and you would have more time for the rest.",
    ),
    point_told=(
        "One moment of our conversation has stayed with me: {detail}.",
        "I think back to one moment in particular: {detail}.",
        "Of our conversation, I remember one moment above all: {detail}.",
        "Among the moments of our conversation, I remember this one: {detail}.",
        "From our conversation, one moment comes back to me: {detail}.",
    ),
    helps_apart=(
        "Working together would make sense, I believe: my work could make yours easier.",
        "Together we could do good work, and you would have more time for the rest.",
        "My experience could save you time in this position, and I would enjoy working with you.",
        "It is in this position, I believe, that I could be most useful to you.",
        "We could work well together, and my work would make yours easier.",
    ),
    matters=(
        "You told me what matters most to you: {matters}. That is where my work could make yours easier.",
        "Your priority is clear to me: {matters}. Working towards it together would save you time.",
        (
            "What matters most to you came across clearly: {matters}. Contributing to it with you would be a "
            "pleasure."
        ),
        (
            "For you, the heart of the job is this: {matters}. We could work on it together, and it would "
            "save you time."
        ),
        "As you told me, this comes first: {matters}. Together we could move it forward.",
    ),
    agree=(
        "On one thing I fully agree with you: {agree}.",
        "Your view is also mine on one subject: {agree}.",
        "Like you, I care about this: {agree}.",
        "One more point on which we agree: {agree}.",
        "Both of us, I think, see this in the same way: {agree}.",
    ),
    forgot=(
        "Something I did not mention on the day: {forgot}.",
        "Here is one thing to add to what I told you: {forgot}.",
        "Let me add what I had no time to say: {forgot}.",
        "To complete my answers: {forgot}.",
        "Allow me a word on something I left out: {forgot}.",
    ),
    fits=(
        "It is just what I am looking for.",
        "Quite simply, it is what I would like to do.",
        "That is exactly the kind of work I am looking for.",
        "As a next step, it is very much what I have in mind.",
        "For the next part of my career, it is what I want.",
    ),
    other_post=(
        "Should another position in your company suit my profile better, I would gladly discuss it.",
        "Other positions with you could interest me too, if you have one in mind.",
        "Beyond this position, other work in your company could interest me as well.",
        "Elsewhere in your company, other work could interest me too.",
        "Were you to think of me for another position, I would be glad to hear about it.",
    ),
    available=(
        "I remain available for another interview or for any question.",
        "If it is useful to talk again, I will gladly make time.",
        "I am at your disposal for a further interview, whenever it suits you.",
        "Another interview, with you or your colleagues, would be welcome.",
        "Whenever you wish, I would be glad to talk further in another interview.",
    ),
    hear=(
        "Once you have decided, it will be a pleasure to hear from you.",
        "When your choice is made, I will be glad to hear from you.",
        "Your answer, when the time comes, will be very welcome.",
        "Hearing from you once you have chosen would be a pleasure.",
        "A word from you once the choice is made would be welcome.",
    ),
    hear_by=(
        "You mentioned an answer by {promised}: it will be a pleasure to hear from you.",
        "No hurry on my side: you mentioned {promised} for your answer.",
        "As you mentioned {promised} for your answer, I will gladly wait until then.",
        "The date you gave for your answer, {promised}, suits me very well.",
        "Good to know that you will answer by {promised}; I look forward to it.",
    ),
    close=(
        "Kind regards,",
        "With best wishes,",
        "Best wishes,",
        "With kind regards,",
        "Best regards,",
    ),
)

JOINT: Final = Joint(
    spoken_to={Civility.MADAM: "Ms {surname}", Civility.SIR: "Mr {surname}"},
    thanks=(
        "Thank you very much for our conversations on {day}.",
        "Thank you for the time you gave me on {day}, and for your questions.",
        "First of all, thank you for our conversations on {day}, and for the time you set aside.",
    ),
    point=(
        "{person}, one part of our conversation has stayed with me: {detail}.",
        "{person}, I enjoyed talking with you about this: {detail}.",
        "{person}, I have been thinking about what we discussed: {detail}.",
        "{person}, this is what I remember best: {detail}.",
        "{person}, I keep coming back to this: {detail}.",
    ),
    point_of=(
        "With {person}, I enjoyed talking about this: {detail}.",
        "From my conversation with {person}, this has stayed with me: {detail}.",
        "One point of the conversation with {person} gave me food for thought: {detail}.",
    ),
    point_nameless=(
        "I have been thinking about this part of our conversation: {detail}.",
        "One subject we talked about has stayed on my mind: {detail}.",
        "From our conversation, I made a note of this: {detail}.",
    ),
    helps=(
        "As for me, I would like to move these subjects forward with you and make your work easier.",
        "On these subjects we could work well together, and my work would make yours easier.",
        "These are subjects I would like to move forward with you, and where I could save you time.",
    ),
)
