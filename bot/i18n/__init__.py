"""Sentences, dates and territories in the candidate's language.

The English sentence in the code is the key (gettext); ``locale/<language>/LC_MESSAGES/bot.po`` holds
every other language and is read as it is, so there is no compiled file to forget. Sentences are
translated whole, with named placeholders; dates and durations come from CLDR through Babel.
"""
