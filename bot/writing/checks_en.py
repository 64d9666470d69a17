"""The checks of a letter in English, where an adjective has no gender and a noun seldom has one."""

from typing import Final

from bot.domain.people import Civility
from bot.writing.checks_words import CheckWords, any_of, words

ENGLISH: Final = CheckWords(
    thanks=any_of(r"\bthank", r"\bgrateful\b", r"\bappreciate"),
    group=any_of(
        r"\b(?:dear|hello|hi|good (?:morning|afternoon)),? (?:you )?(?:all|both|everyone|everybody)\b",
        r"\b(?:dear|hello|hi),? (?:team|colleagues)\b",
        r"\b(?:dear|hello|hi),? (?:sirs?|madams?|ladies|gentlemen|guys|hiring managers?)\b",
        r"\bto whom it may concern\b",
    ),
    pressing=any_of(
        r"\ba\.?s\.?a\.?p\b\.?",
        r"\bas soon as (?:possible|you can)\b",
        r"\bat your earliest convenience\b",
        r"\burgent(?:ly)?\b",
        r"\bimmediate (?:reply|answer|response|decision)\b",
        r"\bwithout (?:further )?delay,? (?:please|reply|answer)",
        r"\b(?:prompt|quick|rapid|swift) (?:reply|answer|response|decision)\b",
        r"\bstill (?:haven’t|have not|no news|waiting)\b",
        r"\bhaven’t heard (?:back|anything)\b",
        r"\bchas(?:e|ing)\b",
        r"\bimpatien\w+",
        r"\bby return\b",
        r"\b(?:I )?(?:need|expect|require) (?:an|your) (?:answer|reply|decision)\b",
        r"\blast chance\b",
    ),
    said_of_me=any_of(r"\bI am (?:a|an) (?P<word>\w+)"),
    tells=words(
        "woman man businesswoman businessman saleswoman salesman chairwoman chairman hostess waitress "
        "waiter stewardess mother father"
    ).__contains__,
    gendered=any_of(r"\bas a (?:woman|man|mother|father)\b", r"\bs/he\b"),
    civility={
        Civility.MADAM: any_of(r"\bM(?:r?s|iss)\b", r"\bmadam\b"),
        Civility.SIR: any_of(r"\bMr\b", r"\bsir\b"),
    },
    first_names=True,
)
