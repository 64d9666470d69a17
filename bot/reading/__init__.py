"""What people write, understood: dates, durations, names.

The law of this package:

- A text is understood whole or not at all. Every token is consumed by a rule, and a word that carries nothing
  ("le", "at") may be skipped only before the kinds of word its language lists. Looking for a date anywhere in
  a sentence lost: it reads "24 November" in "not before 24 November", and a wrong moment is worse than none.
- A doubt is an answer. Where people disagree ("next Tuesday" on a Monday, "at 3") the reading holds each
  candidate, the likeliest first, and the chat shows them as buttons.
- A language is a table (``french``, ``english``): words, what may be skipped, and a few habits. The grammar
  (``grammar``, ``clocks``, ``days``, ``periods``) is shared. One set of regular expressions for each language
  lost: they drift apart, and nested repetition makes their cost unpredictable. Here the work is linear.
- Pure: no clock, no input or output. ``now`` is an argument, and its zone is the zone of every answer.
"""
