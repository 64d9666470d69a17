"""Random text that looks like Telegram's HTML: mostly right, often nearly."""

from __future__ import annotations

from random import Random

_TAGS = [
    *("a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "span", "tg-spoiler", "tg-emoji"),
    *("tg-time", "pre", "code", "blockquote", "blockquote"),
]
_WRONG = ["br", "p", "B", "CODE", ""]
_NEEDED = {"span": " class='tg-spoiler'", "tg-emoji": " emoji-id='12'", "tg-time": " unix=1795000000"}
_ATTRIBUTES = ["href", "class", "emoji-id", "unix", "format", "expandable", "x", "CLASS"]
_VALUES = [
    *(
        "tg-spoiler",
        "language-py",
        "http://a.b/c d",
        "a.b",
        "tg://user?id=7",
        "mailto:x@y.z",
        "12",
        "0",
        "-4",
    ),
    *("r", "wDT", "dt", "q", "tDd", "99999999999", "https://É.fr:80?x=&amp;#y", "localhost", "tg:x", "."),
    *(
        "tg://resolve?d=1",
        "ftp://a.b",
        "x&quot;y",
        "[::1]",
        "http://[::1]/a",
        "a.b:0",
        "a.b:99999",
        "u:p@a.b",
    ),
    *("%41.b", "%4.b", "tg:user?id=8&x#y", "HTTPS://A.B", "a.b/../c\n", "é🙂"),
]
_PIECES = [
    *(" ", "\n", "a", "é", "🙂", "&", "<", ">", "/", '"', "'", "=", "&lt;", "&amp", "&#65;", "&#x1F600;"),
    *("&nbsp;", "&#", "\t", "\v", "x y", "b.c", ";", "&quot;", "&#0;", "&#xD800;", "&#1114111;", "&GT;"),
]


def text(random: Random) -> str:
    """Return one text of up to a dozen pieces."""
    opened: list[str] = []
    pieces = [_piece(random, opened) for _ in range(random.randint(1, 12))]
    if random.random() < 0.85:
        pieces += [f"</{tag}>" for tag in reversed(opened)]
    return "".join(pieces)


def _piece(random: Random, opened: list[str]) -> str:
    kind = random.random()
    if kind < 0.35:
        return _start(random, opened)
    if kind < 0.65 and opened:
        return _end(random, opened)
    return random.choice(_PIECES) if random.random() < 0.6 else "word"


def _start(random: Random, opened: list[str]) -> str:
    tag = random.choice(_TAGS) if random.random() < 0.98 else random.choice(_WRONG)
    opened.append(tag)
    needed = _needed(random, tag) if random.random() < 0.7 else ""
    count = random.choice([0, 0, 1, 1, 2])
    return f"<{tag}{needed}{''.join(_attribute(random) for _ in range(count))}>"


def _needed(random: Random, tag: str) -> str:
    return f' href="{random.choice(_VALUES)}"' if tag == "a" else _NEEDED.get(tag, "")


def _attribute(random: Random) -> str:
    name = random.choice([" ", " ", "  ", ""]) + random.choice(_ATTRIBUTES)
    if random.random() < 0.1:
        return name
    quote = random.choice(["'", '"', "'", '"', ""])
    return name + random.choice(["=", "=", "=", " = ", ""]) + quote + random.choice(_VALUES) + quote


def _end(random: Random, opened: list[str]) -> str:
    tag = opened.pop() if random.random() < 0.97 else random.choice(_TAGS)
    return random.choice([f"</{tag}>"] * 8 + ["</>", f"</{tag} >"])
