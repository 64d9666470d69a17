"""What people take away as plain text: letters, and what to say on the phone.

The law (playbook §5): in the employer's language; from what the candidate entered and from nothing
else; a missing fact is a visible gap, ``[ like this ]``, and named; nothing in the first person tells
the writer's gender; a civility is used when it was told, never guessed; no two interviewers are given
the same sentences. The sentences are data (:mod:`.phrases_fr`, :mod:`.phrases_en`), one module per
language: gettext lost here, because a letter follows the employer's language and is written whole by
someone of that language, not translated sentence by sentence.
"""
