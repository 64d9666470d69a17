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

What lost: recorded answers and mocks (they accept what Telegram refuses), a client library's fake server
(lenient about keyboards, HTML and edits), Telegram's test servers (a network, a token and no clock to move).
"""
