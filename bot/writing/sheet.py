"""The sheet for the room: a page to print with a link as a QR code, who runs the group and what is seen.

It holds the group's name, the coaches' and the operator's, all escaped, and nothing of any member. It loads
nothing: the code is drawn in it, and it forbids the browser everything else.
"""

from dataclasses import dataclass
from datetime import date
from html import escape
from io import BytesIO
from string import Template
from typing import Final

import segno

from bot.domain.people import Personal
from bot.i18n import dates, lists
from bot.writing import sheet_en, sheet_fr
from bot.writing.draft import typed
from bot.writing.sheet_phrases import Phrases

PHRASES: Final = {"fr": sheet_fr.PHRASES, "en": sheet_en.PHRASES}

_NAME: Final = 60
#: a code that is still read when a seventh of it is dirty or torn
_ERRORS: Final = "m"

_PAGE: Final = Template("""<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>$cohort</title>
<style>
@page { size: A4; margin: 16mm }
body { font: 12pt/1.45 system-ui, sans-serif; color: #111; max-width: 178mm; margin: 0 auto; padding: 4mm }
h1 { font-size: 22pt; line-height: 1.15; margin: 0 }
h2 { font-size: 13pt; margin: 6mm 0 1mm }
p, ul, ol { margin: 1mm 0 }
.lead { font-size: 13pt }
figure { margin: 6mm 0 3mm; text-align: center }
figure svg { width: 62mm; height: 62mm }
figcaption { font: 9pt ui-monospace, monospace; overflow-wrap: anywhere }
footer { border-top: 1px solid #999; margin-top: 6mm; padding-top: 2mm; font-size: 10pt }
h1, .lead, li { overflow-wrap: anywhere }
</style>
</head>
<body>
<h1>$cohort</h1>
<p class="lead">$lead</p>
<figure>
$code
<figcaption>$link</figcaption>
</figure>
<h2>$steps_title</h2>
<ol>
$steps
</ol>
<h2>$seen_title</h2>
<ul>
$seen
</ul>
<h2>$unseen_title</h2>
<ul>
$unseen
</ul>
<footer>
<p>$runs</p>
<p>$good_until</p>
</footer>
</body>
</html>
""")


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """What stands on a sheet."""

    #: the group's language, in which the sheet is written
    language: str
    cohort: Personal
    coaches: tuple[Personal, ...]
    #: who runs the bot, and where; empty where it runs on somebody's own computer
    operator: str
    place: str
    link: str
    #: the last day on which the link can be used
    until: date


def page(facts: Facts) -> str:
    """Return the sheet as one HTML page that needs nothing beside it."""
    phrases = PHRASES[facts.language]
    coaches = lists.several((typed(it, _NAME) for it in facts.coaches), facts.language)
    return _PAGE.substitute(
        language=facts.language,
        cohort=escape(typed(facts.cohort, _NAME)),
        lead=_said(phrases.lead, coaches=coaches),
        code=_drawn(facts.link),
        link=escape(facts.link),
        steps_title=_said(phrases.steps_title),
        steps=_items(phrases.steps),
        seen_title=_said(phrases.seen_title),
        seen=_items(phrases.seen, coaches=coaches),
        unseen_title=_said(phrases.unseen_title),
        unseen=_items(phrases.unseen),
        runs=_runs(facts, phrases),
        good_until=_said(phrases.good_until, day=dates.full_day(facts.until, facts.language)),
    )


def qr_code(link: str) -> bytes:
    """Return a link as a QR code: a PNG picture, large enough for a screen in a room."""
    picture = BytesIO()
    segno.make(link, error=_ERRORS, micro=False).save(picture, kind="png", scale=20, border=4)
    return picture.getvalue()


def _drawn(link: str) -> str:
    code: str = segno.make(link, error=_ERRORS, micro=False).svg_inline(border=2, omitsize=True)
    return code


def _runs(facts: Facts, phrases: Phrases) -> str:
    if not facts.operator:
        return _said(phrases.runs_here)
    return _said(phrases.runs, name=facts.operator, place=facts.place)


def _items(sentences: tuple[str, ...], **values: str) -> str:
    return "\n".join(f"<li>{_said(it, **values)}</li>" for it in sentences)


def _said(sentence: str, **values: str) -> str:
    return escape(sentence.format(**values), quote=False)
