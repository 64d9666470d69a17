"""A Telegram to try without a token: one strict Bot API on loopback, with a page to chat on.

The same server carries the demo, the screenshots and the journeys, so it is as strict as Telegram: what
Telegram refuses is refused here with Telegram's code and wording, and nothing is ever repaired. Where we are
stricter on purpose (an unknown parameter, a wrong type that Telegram would read leniently), the module that
refuses says so.

The law:

- The package speaks HTTP only. It imports nothing of ours and no Telegram library; its owner hands it
  callables for the bot's clock (``server.Clock``).
- Everything lives in one asyncio loop and in memory. A change of the world happens between two awaits, so no
  lock is needed and nobody sees half of one; whoever waits for a change waits for the world's revision.
- Every date in a message comes from the bot's clock; only Telegram's own pace (flood limits, the age of a
  callback query) runs on a monotonic clock.
- The server listens to loopback and answers only to a loopback ``Host``. The bot's token is compared, never
  logged and never answered.

What people do is JSON under ``/api``; who cannot do it gets one line, ``{"error": …}``:

- ``people`` and ``people/{id}/…``: who there is, their private chats with the bot (``person_routes``).
- ``groups?person=``: the groups, of everybody or of one person; POST makes one of a ``title``, ``members``
  (the first founds it), a ``kind`` (group, supergroup, forum) and with or without the ``bot``.
- ``groups/{id}/chat?person=&revision=&wait=``: what a member sees (nothing, once not ``inside``). ``by`` is
  bot, person (oneself), other or service; ``author`` names who wrote; an ``ephemeral`` message is there for
  its receiver only.
- ``groups/{id}/messages``: ``person``, ``text``, perhaps ``thread``, ``reply_to``, and ``as`` whom
  (self, anonymous, channel, bot); ``messages/{id}/edit``: ``person``, ``text``.
- ``groups/{id}/press``: ``person``, ``message_id``, ``data``, perhaps ``as``.
- ``groups/{id}/members``: ``person`` gives ``member`` (an id, or "bot") a ``status`` (member, administrator,
  kicked; to oneself member or left); a ``payload`` greets the bot as a ``startgroup`` link does.
- ``groups/{id}/title``, ``migrate``, ``rights`` (``muted``: only administrators write), ``delete``,
  ``topics`` (``person``, ``name``), ``topics/{id}`` (``person``, ``state``: open, closed, deleted).
- ``clock``, ``requests``, ``faults``: the bot's clock, what the bot asked, and what is to go wrong.

What lost: recorded answers and mocks (they accept what Telegram refuses), a client library's fake server
(lenient about keyboards, HTML and edits), Telegram's test servers (a network, a token and no clock to move).
"""
