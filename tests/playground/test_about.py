"""What the bot says of itself."""

from __future__ import annotations

from tests.playground.town import CAMILLE, SAM, Town


async def test_the_menu_shows_the_narrowest_commands_in_the_persons_language(started: Town) -> None:
    def commands(word: str) -> list[dict[str, str]]:
        return [{"command": word, "description": "x"}]

    private = {"type": "all_private_chats"}
    shown: list[list[str]] = []
    for scope, language in (
        (None, ""),
        (private, ""),
        (private, "en"),
        ({"type": "chat", "chat_id": SAM}, ""),
    ):
        scoped = {"scope": scope} if scope else {}
        name = f"c{len(shown)}"
        await started.call("setMyCommands", commands=commands(name), language_code=language, **scoped)
        views = [await started.chat(person) for person in (CAMILLE, SAM)]
        shown.append([view["commands"][0]["command"] for view in views])
    assert shown == [["c0", "c0"], ["c1", "c1"], ["c1", "c2"], ["c1", "c3"]]
    await started.call("deleteMyCommands", scope={"type": "chat", "chat_id": SAM})
    assert (await started.chat(SAM))["commands"] == commands("c2")
    assert await started.call("getMyCommands", language_code="fr") == []


WRONG_COMMANDS = [
    ("Start", "x", "BOT_COMMAND_INVALID"),
    ("a" * 33, "x", "command length must not exceed 32"),
    ("a", "x" * 257, "command description length must not exceed 256"),
    ("a", " ", "command description must be non-empty"),
    ("/", "x", "command must be non-empty"),
]


async def test_a_wrong_command_is_refused(town: Town) -> None:
    for command, description, reason in WRONG_COMMANDS:
        commands = [{"command": command, "description": description}]
        assert await town.refusal("setMyCommands", commands=commands) == f"Bad Request: {reason}"


async def test_names_and_descriptions_are_shown_in_the_persons_language(started: Town) -> None:
    await started.call("setMyDescription", description="Bonjour")
    await started.call("setMyDescription", description="Hello", language_code="en")
    await started.call("setMyShortDescription", short_description="Court")
    await started.call("setMyName", name="Follow-up", language_code="en")
    bots = [(await started.chat(person))["bot"] for person in (CAMILLE, SAM)]
    assert [(bot["first_name"], bot["description"], bot["short_description"]) for bot in bots] == [
        ("Relance", "Bonjour", "Court"),
        ("Follow-up", "Hello", "Court"),
    ]
    assert await started.call("getMyDescription", language_code="en") == {"description": "Hello"}
    assert await started.call("getMyShortDescription") == {"short_description": "Court"}
    assert await started.call("getMyName") == {"name": "Relance"}


TOO_MUCH: list[tuple[str, dict[str, object], str]] = [
    ("setMyDescription", {"description": "x" * 513}, "BOT_DESCRIPTION_TOO_LONG"),
    ("setMyShortDescription", {"short_description": "x" * 121}, "BOT_ABOUT_TOO_LONG"),
    ("setMyName", {"name": "x" * 65}, "BOT_TITLE_INVALID"),
    ("setMyName", {"name": "x", "language_code": "french"}, "invalid language code specified"),
    ("setChatMenuButton", {"chat_id": 5}, "chat not found"),
    (
        "setMyCommands",
        {"commands": [{"command": "a", "description": "x"}] * 101},
        "BOT_COMMANDS_TOO_MUCH",
    ),
]


async def test_too_much_about_the_bot_is_refused(town: Town) -> None:
    for method, parameters, reason in TOO_MUCH:
        assert await town.refusal(method, **parameters) == f"Bad Request: {reason}"


async def test_a_menu_button_is_kept_for_one_chat_or_all(town: Town) -> None:
    assert await town.call("getChatMenuButton") == {"type": "commands"}
    await town.call("setChatMenuButton", chat_id=CAMILLE, menu_button={"type": "default"})
    assert await town.call("getChatMenuButton", chat_id=CAMILLE) == {"type": "default"}
    assert await town.call("getChatMenuButton", chat_id=SAM) == {"type": "commands"}


async def test_a_reaction_needs_a_message(started: Town) -> None:
    reaction = [{"type": "emoji", "emoji": "👍"}]
    assert await started.call("setMessageReaction", chat_id=CAMILLE, message_id=1, reaction=reaction) is True
    refusal = await started.refusal("setMessageReaction", chat_id=CAMILLE, message_id=99, reaction=reaction)
    assert refusal == "Bad Request: message to react not found"
