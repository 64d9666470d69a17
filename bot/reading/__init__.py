"""What people write, understood: dates, durations, names.

The law of this package:

- A text is understood whole or not at all. Every token is consumed by a rule, and a word that carries nothing
  ("le", "at") may be skipped only before the kinds of word its language lists. Looking for a date anywhere in
  a sentence lost: it reads "24 November" in "not before 24 November", and a wrong moment is worse than none.
- A doubt is an answer. Where people disagree ("next Tuesday" on a Monday, "at 3", "dans huit jours") the
  reading holds each candidate, the likeliest first, and the chat shows them as buttons. A contradiction is
  pointed out, never corrected: a weekday that is not that of its date comes back with both days.
- What only says from when ("pas avant mardi", "after Monday") and what counts nothing ("dans quelques jours",
  "in the coming weeks") is no date: the bot asks.
- A language is a table (``french``, ``english``, ``dutch``, ``german``, ``spanish``): words, what may be
  skipped, and a few habits. The grammar is shared, a cascade of look-ups: text to lexemes (``lexing``),
  hours and counts (``clocks``, ``lengths``), then hour, part of the day and bound set apart and one rule for
  the rest (``assembly``; rules in ``days``, ``weekdays``, ``periods``, ``weeks``, ``shifts``, ``feasts``,
  ``ranges``). One set of regular expressions for each language lost: they drift apart, and nested repetition
  makes their cost unpredictable. Here the work is linear, and a text longer than 200 characters is refused.
- Where an hour is asked, a stretch of time ("zwischen 14 und 16 Uhr") and "I don't know yet" are answers too:
  ``stretches`` finds the two ends with the same grammar, ``hours`` knows the ways to say the other.
- The interface's language is asked first. Where it reads nothing the others are, and those that read
  something have to agree.
- Pure: no clock, no input or output. ``now`` is an argument, and its zone is the zone of every answer.

Decisions: numeric dates are day first; a month leads only where nothing else is possible, and only in
English. Two digits of a year turn at 69, as POSIX does. Weeks begin on Monday and are numbered as in ISO
8601; a week is of the month of its Thursday. Working days are Monday to Friday: no holiday is known here,
since no territory is. "Before" leaves the eve, "by" the day itself, "before the end" the end.

Sources: names and abbreviations of months, weekdays and parts of the day are those of Unicode CLDR, besides
what people type; dates and times in figures follow ISO 8601; Easter is the anonymous Gregorian algorithm.
"""
