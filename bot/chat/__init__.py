"""The Telegram side: handlers, screens, forms and the messenger.

A handler reads, acts, shows. Every module that answers taps exports ``TAPS`` (verb to handler) and
``COMMANDS`` (names to handler); :mod:`.application` puts them in one table.
"""
