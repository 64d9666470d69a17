"""What was looked at in a letter: one line when all is well, or one for each thing that may be better."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from bot.chat.screens.speech import Html, Speech
from bot.writing.checks import Check, Finding
from bot.writing.draft import LetterKind, count_words

#: the letters whose first words are thanks, and which take up a point of the conversation
_THANKS = frozenset((LetterKind.THANKS, LetterKind.LATE_THANKS, LetterKind.JOINT_THANKS))


def of_findings(kind: LetterKind, findings: Sequence[Finding], text: str, speech: Speech) -> Iterator[Html]:
    """Yield what is said below a letter. Serves A34, A35, A48, B13, B17, B18, B19, B49.

    What is said on the telephone is never counted, nor read over.
    """
    if kind in (LetterKind.CALL, LetterKind.CONSULTANT_CALL):
        return
    if findings:
        yield from (_line(it, speech) for it in findings)
        return
    count = count_words(text)
    if kind in _THANKS:
        yield speech.count(
            "Read over: {count} word, thanks first, nothing that presses.",
            "Read over: {count} words, thanks first, nothing that presses.",
            count,
        )
    else:
        yield speech.count(
            "Read over: {count} word, nothing that presses.",
            "Read over: {count} words, nothing that presses.",
            count,
        )


def _line(finding: Finding, speech: Speech) -> Html:
    return _LINES[finding.check](finding, ", ".join(finding.words), speech)


def _length(finding: Finding, _words: str, speech: Speech) -> Html:
    return speech.count(
        "• {count} word: a shorter note is read to the end.",
        "• {count} words: a shorter note is read to the end.",
        finding.count,
    )


def _group(_finding: Finding, words: str, speech: Speech) -> Html:
    return speech.say("• “{words}” speaks to everyone: a note to one person goes further.", words=words)


_LINES: Final[Mapping[Check, Callable[[Finding, str, Speech], Html]]] = {
    Check.GAP: lambda _, words, speech: speech.say("• Still to complete: {words}.", words=words),
    Check.LENGTH: _length,
    Check.THANKS_FIRST: lambda _, __, speech: speech.say(
        "• Thanks may come first: that is what is read first."
    ),
    Check.DETAIL: lambda _, __, speech: speech.say(
        "• A point you spoke about would make it yours: it is what people remember."
    ),
    Check.GROUP: _group,
    Check.PRESSING: lambda _, words, speech: speech.say(
        "• “{words}” may read as pressing. Would it do without?", words=words
    ),
    Check.SAME: lambda _, __, speech: speech.say(
        "• Nearly the same as another of your notes: one sentence may make it theirs."
    ),
    Check.GENDER: lambda _, words, speech: speech.say(
        "• “{words}” tells your gender: that is up to you.", words=words
    ),
    Check.CIVILITY: lambda _, __, speech: speech.say(
        "• The greeting and the civility on file differ: “Dear” or “Hello” always suits."
    ),
}
