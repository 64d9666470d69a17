"""What people take away as plain text: letters, and what to say on the phone.

The law (playbook §5): in the employer's language; from what the candidate entered and from nothing
else; a missing fact is a visible gap, ``[ like this ]``, and named; nothing in the first person tells
the writer's gender; a civility is used when it was told, never guessed; no two interviewers are given
the same sentences; every text keeps the bounds of its kind (:data:`.draft.BOUNDS`), whatever was noted.

A letter is moves in an order; a move has several phrasings, of which a voice chooses one (:mod:`.voice`):
from ids, so that a letter is the same whenever it is drawn. The sentences are data, a module per family and
language: ``before``, ``thanks``, ``waiting``, ``practical`` (samples, dates, agencies), ``offers``,
``partings``, gathered in ``phrases_fr`` and ``phrases_en``; their shape is in ``*_phrases``. Another language
is these modules again, a line in :data:`.letters.PHRASES`, its ``checks`` and their line in
:data:`.checks.WORDS`. gettext lost here, because a letter follows the employer's language and is written
whole by someone of that language, not translated sentence by sentence.

What a candidate makes of a draft is looked through by :mod:`.checks`, as our own are.
"""
