"""The sentences that say each of the 107 statements: those of the catalog in English, letters in French."""

from collections.abc import Mapping
from typing import Final

from bot.writing.phrases_fr import PHRASES

_FIRST_OF_SEVERAL: Final = (
    "A first interview often opens a second, even a third: the care given to this one counts for all."
)
_PHASES: Final = "<b>Before</b>: what to prepare, each thing on its day."
_EXAMPLES: Final = (
    "For each thing they ask for: one thing you did, what came of it, and how you would do the same for "
    "them. Then, in one line, what sets you apart."
)
_INSIDE: Final = (
    "Do you know someone who works there? Tell them that you have applied: they know what matters "
    "there. If not, look for someone who knows someone: LinkedIn and the former students of your school are "
    "good places."
)
_REASON: Final = (
    "<b>Your reason.</b> In two sentences: why this job, and where it fits in your plans for the years "
    "ahead. Say them aloud once. Interest that can be heard is remembered."
)
_CALM: Final = (
    "Breathe out slowly, once or twice. They are looking forward to a conversation: a smile, a clear good "
    "morning, a look at each person. Nerves show far less than one thinks, and warmth shows at once."
)
_ASK_EACH: Final = "<b>Ask each person what matters most to them</b>; answer with an example."
_LEAVING: Final = (
    "<b>Before you leave</b>\n• Their answer: by when?\n• What comes next, and who decides?\n• Names and "
    "addresses\n• Your samples of work: offer them\n• A good mood? Say you are easy to reach"
)
_AFTER: Final = (
    "If it did, a few short questions while it is fresh, from beginning to end. What you learned decides "
    "what comes next, and there is still something to do."
)
_TO_EACH: Final = (
    "A few lines to each person, rather than one email to all: they arrive while nothing is decided, and "
    "they are remembered. Useful until {moment}."
)
_WHY_THANKS: Final = (
    "<b>Why within a day?</b>\nA note that comes early is read before minds are made up, and leaves a mark "
    "for the next step. One for each person, since each has a say; short and concrete, since it is read "
    "between two meetings."
)
_NEWS_FOR_REFERENCES: Final = (
    "Tell them how it went: they may be called any day. Name the people you met; your references may know "
    "them and put in an informal word."
)
_USEFUL: Final = (
    "What helps now: a useful document, a sample of your work, a link about something you spoke of. It says "
    "discreetly that you are still interested, and asks for nothing."
)
_TOO_SOON: Final = (
    "No day was given, and a team takes some time to choose: two weeks is what one usually leaves them."
)
_SAME_WEEK: Final = (
    "The interview is only a few days old. A question now can be felt as impatience, or as pressure."
)
_REFUSED: Final = (
    "I am sorry. Such an answer may have nothing to do with you: many people are seen for one post, and the "
    "choice rests on reasons nobody shows, an internal candidate, a budget, a need that changed."
)
_DEEPER: Final = (
    "<b>This round goes deeper</b>\nYou will probably talk with people who decide: more on what you can do, "
    "the responsibilities of the job, working together. Some questions come back in other words. Ask yours, "
    "too, and show your strengths."
)
_RESEARCH: Final = (
    "Even if you know them well: what has changed, and what escaped you the first time? Their customers, "
    "their figures, the people you are about to meet."
)
_REVIEW: Final = (
    "What went well, when you felt less at ease, what you would do differently; the challenge they spoke "
    "of, the questions they asked. Five minutes, in any order, nothing is required."
)
_WHY_REVIEW: Final = "From 1 to 5, as it felt: 5 for what went best. A tap on the name takes the score away."
_REPLY: Final = (
    "Thanking them keeps the door open: a first choice is not always the last, and another post may come up."
)
_WEEKLY: Final = (
    "Behind a silence there are often other people to see, a meeting put off, a budget to settle: a team "
    "usually needs some time to choose, and most of what decides it has nothing to do with you."
)

_THANKS: Final = PHRASES.thanks
_UPDATE: Final = PHRASES.update
_CALL: Final = PHRASES.call
_HELPS: Final = (*_THANKS.helps_role, *_THANKS.helps, *_THANKS.matters)

#: one of its sentences is enough
SAID: Final[Mapping[str, tuple[str, ...]]] = {
    "A1": (_FIRST_OF_SEVERAL,),
    "A2": (_FIRST_OF_SEVERAL,),
    "A3": (_EXAMPLES,),
    "A4": (_PHASES,),
    "A5": (_WEEKLY, _REFUSED),
    "A6": (
        "Read it again, slowly, and note each thing they ask for. Your examples will answer them one by one.",
    ),
    **dict.fromkeys(("A7", "A8", "A9"), (_EXAMPLES,)),
    **dict.fromkeys(("A10", "A11", "A12"), (_INSIDE,)),
    "A13": (
        (
            "A coffee, a call, or a few words on the day of your visit: ten minutes tell you more "
            "than an hour "
            "of reading."
        ),
    ),
    "A14": (
        (
            "Two lines of thanks keep the conversation alive. Someone in the company who "
            "liked the talk may speak up for you."
        ),
    ),
    "A15": (
        (
            "Three questions of your own show that you are choosing, too; one of them about the "
            "most pressing "
            "challenge of the job. Then practise aloud for ten minutes, alone or with someone."
        ),
    ),
    "A16": (
        (
            "They may be called from the day of the interview. Told beforehand, they have time to think of a "
            "good example."
        ),
    ),
    **dict.fromkeys(("A17", "A18"), (_REASON,)),
    "A19": (
        "<b>Does it really interest you?</b> If so, say it plainly, about the company and about the job.",
    ),
    "A20": ("Bring everyone into the conversation.",),
    "A21": (_CALM,),
    **dict.fromkeys(("A22", "A23"), (_ASK_EACH,)),
    "A24": ("<b>What mattered to them last time</b>\n{lines}",),
    "A25": ("Nothing is decided: stay curious.",),
    "A26": (_LEAVING,),
    "A27": (
        "<b>Your own question</b>, if it makes sense: what is the most pressing challenge in this job?",
        "<b>Your questions</b>\n{questions}\nAnd the most pressing challenge in this job?",
    ),
    "A28": (
        (
            "They spoke of a challenge: <i>{words}</i>. A page of your own on it, or work that comes close, "
            "shows what a conversation can’t."
        ),
        (
            "They would like to see this: <i>{words}</i>. The email that brings it is ready; what "
            "they asked for "
            "is always welcome."
        ),
    ),
    "A29": (_LEAVING,),
    "A30": (
        "<b>A link at hand.</b> Portfolio, personal site or LinkedIn page, opened once to see that it works.",
    ),
    "A31": (_AFTER,),
    **dict.fromkeys(("A32", "A33", "A34"), (_TO_EACH,)),
    "A35": _THANKS.thanks,
    "A36": _THANKS.interest,
    "A37": _HELPS,
    "A38": ("If an example of your work fits, add its link.",),
    "A39": (
        "They do not know of this interview yet: one letter tells them all of it.",
        "Your references do not know of this interview yet: one letter tells them all of it.",
    ),
    "A40": (_NEWS_FOR_REFERENCES,),
    **dict.fromkeys(("A41", "A42"), _UPDATE.concern),
    "A43": (*_UPDATE.met_one, *_UPDATE.met_several),
    "A44": (_NEWS_FOR_REFERENCES,),
    "A45": (
        "One email or one short call, calm and polite. Waiting a little longer is just as good a choice.",
    ),
    "A46": (_TOO_SOON, _WEEKLY),
    "A47": (_USEFUL,),
    "A48": (_SAME_WEEK,),
    **dict.fromkeys(("A49", "A50"), (_REFUSED,)),
    "A51": (
        (
            "Their choice is theirs. What is one thing, small and in your hands, that you would keep or do "
            "otherwise next time? One line is enough; it stays on the card."
        ),
    ),
    "A52": ("Until an offer is accepted, keep searching: every new lead makes the others lighter.",),
    "B1": (_FIRST_OF_SEVERAL,),
    "B2": (_DEEPER,),
    "B3": (_LEAVING,),
    "B4": (_AFTER,),
    "B5": ("Is this next step certain?\n\nIf they confirmed it firmly, there is nothing to ask until then.",),
    "B6": ("<b>Your weekly point</b>\nHas anything moved?",),
    "B7": (_USEFUL,),
    "B8": (_WHY_THANKS,),
    "B9": _THANKS.interest,
    "B10": _THANKS.agree,
    "B11": _THANKS.available,
    "B12": _THANKS.other_post,
    "B13": _THANKS.point,
    **dict.fromkeys(("B14", "B15"), _HELPS),
    "B16": (*_THANKS.hear, *_THANKS.hear_by),
    **dict.fromkeys(("B17", "B18"), (_WHY_THANKS,)),
    "B19": _THANKS.close,
    "B20": (_WHY_THANKS,),
    **dict.fromkeys(("B21", "B22"), (_REPLY,)),
    **dict.fromkeys(("B23", "B24"), (_DEEPER,)),
    **dict.fromkeys(("B25", "B26"), (_RESEARCH,)),
    "B27": ("• Still to say: {words}",),
    "B28": ("Read them once with fresh eyes: which one could be shorter, or end on a result?",),
    "B29": ("What do you think will be hard in this job?",),
    "B30": ("What draws you to this job?",),
    "B31": ("Why should we choose you?",),
    "B32": ("Tell us about what you have done so far.",),
    "B33": ("Why would you like to work with us?",),
    "B34": ("What could we do better, in your view?",),
    "B35": ("What do you know about us?",),
    "B36": (
        "You have named a figure already: <b>{figure}</b>. Keep to it, or be ready to say what changed.",
    ),
    "B37": ("<b>{one}</b>\nOr: <b>{other}</b>",),
    "B38": ("Your notes of round {number}: <i>{words}</i>",),
    "B39": (_AFTER,),
    **dict.fromkeys(("B40", "B41", "B42"), (_REVIEW,)),
    "B43": ("<b>Your progress</b>",),
    "B44": (_WHY_REVIEW,),
    "B45": ("<b>What you wanted to do differently</b>\n{lines}",),
    "B46": (
        (
            "<b>A goal, if you like:</b> “{words}” came twice. Ten minutes on it before the next "
            "interview, and "
            "it may become what they remember."
        ),
    ),
    "B47": ("If there is none, that day is theirs to its end. I will tell you when you may ask.",),
    **dict.fromkeys(("B48", "B49"), (_SAME_WEEK,)),
    "B50": (_TOO_SOON, "Enough time has passed since the interview for a question to be no pressure."),
    "B51": (*_CALL.who, *_CALL.who_post),
    "B52": _CALL.polite,
    "B53": (*_CALL.reason, *_CALL.reason_by),
    **dict.fromkeys(("B54", "B55"), _CALL.thanks),
}
