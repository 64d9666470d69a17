"""The Bot API over a world: one table of methods, one way in.

A request is checked against ``facts``, then done by its method, which changes the world or refuses. The world
does not keep what a refused request would have done.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bot.playground import about, editing, ephemeral, group_methods, sending
from bot.playground.about import Method, getter, setter
from bot.playground.checking import checked
from bot.playground.parameters import Parameters
from bot.playground.refusals import Refused
from bot.playground.updates import MOST_AT_ONCE
from bot.playground.webhooks import Webhook
from bot.playground.world import World

_METHODS: Mapping[str, Method] = {
    "getMe": about.get_me,
    "getChat": about.get_chat,
    "getChatMember": group_methods.get_member,
    "getChatAdministrators": group_methods.get_administrators,
    "getChatMemberCount": group_methods.count_members,
    "leaveChat": group_methods.leave,
    "pinChatMessage": group_methods.pin,
    "getFile": about.get_file,
    "sendMessage": sending.send_message,
    "sendDocument": sending.send_document,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_text,
    "editMessageReplyMarkup": editing.edit_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "editEphemeralMessageText": ephemeral.edit_text,
    "editEphemeralMessageReplyMarkup": ephemeral.edit_markup,
    "deleteEphemeralMessage": ephemeral.delete,
    "setMessageReaction": editing.set_reaction,
    "answerCallbackQuery": editing.answer_query,
    "setMyCommands": about.set_commands,
    "getMyCommands": about.get_commands,
    "deleteMyCommands": about.delete_commands,
    "setMyName": setter(lambda profile: profile.names, "name"),
    "getMyName": getter(lambda profile: profile.names, "name"),
    "setMyDescription": setter(lambda profile: profile.descriptions, "description"),
    "getMyDescription": getter(lambda profile: profile.descriptions, "description"),
    "setMyShortDescription": setter(lambda profile: profile.short_descriptions, "short_description"),
    "getMyShortDescription": getter(lambda profile: profile.short_descriptions, "short_description"),
    "setChatMenuButton": about.set_menu,
    "getChatMenuButton": about.get_menu,
}


@dataclass(kw_only=True)
class BotApi:
    """The methods of one bot in one world."""

    world: World
    webhook: Webhook = field(init=False)
    _gone: bool = False

    def __post_init__(self) -> None:
        self.webhook = Webhook(updates=self.world.updates, monotonic=self.world.monotonic)

    async def call(self, method: str, given: Mapping[str, object]) -> object:
        """Do a method, by its exact name, and return its result as JSON values.

        Raises:
            Refused: as Telegram refuses.
        """
        if self._gone:
            raise Refused(400, "Logged out")
        parameters = Parameters(checked(method, given))
        if method in _METHODS:
            return _METHODS[method](self.world, parameters)
        return await self._connection(method)(parameters)

    def _connection(self, method: str) -> Callable[[Parameters], Awaitable[object]]:
        methods = {
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._webhook_info,
            "logOut": self._leave,
            "close": self._leave,
        }
        return methods[method]

    async def _get_updates(self, parameters: Parameters) -> object:
        self.webhook.require_none()
        return await self.world.updates.take(
            offset=parameters.number("offset"),
            limit=parameters.number("limit", MOST_AT_ONCE),
            seconds=max(0, parameters.number("timeout")),
            allowed=parameters.texts("allowed_updates"),
        )

    async def _set_webhook(self, parameters: Parameters) -> object:
        return self.webhook.set(parameters)

    async def _delete_webhook(self, parameters: Parameters) -> object:
        return self.webhook.delete(parameters)

    async def _webhook_info(self, _: Parameters) -> object:
        return self.webhook.info()

    async def _leave(self, _: Parameters) -> object:
        self._gone = True
        return True
