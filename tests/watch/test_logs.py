"""Log lines name things and never people, and never a token."""

import logging
from collections.abc import Iterator
from io import StringIO

import httpx
import pytest
import structlog

from bot.domain.people import Personal
from bot.watch import logs
from tests.watch.kept import logging_kept

#: shaped like a token, in two parts so that no scanner takes it for one
SECRET = "A" * 20 + "-_" + "b" * 13
TOKEN = f"1234567:{SECRET}"


@pytest.fixture
def said() -> Iterator[StringIO]:
    """What is logged at DEBUG; the logging of before comes back in the end."""
    stream = StringIO()
    with logging_kept():
        logs.configure("DEBUG", stream)
        yield stream


def raising(secret: str) -> None:
    """Raise an error whose words hold the secret, beside a local variable that holds a person's words."""
    typed = "Tilmandrine"
    raise ConnectionError(f"POST /bot{secret}/sendMessage, {len(typed)} letters")


def test_a_token_in_a_message_is_blotted_out(said: StringIO) -> None:
    logging.getLogger("any").warning(f"asked /bot{TOKEN}/getMe")  # noqa: G004 - as a careless library would
    assert "asked /bot[token]/getMe" in said.getvalue()
    assert SECRET not in said.getvalue()


def test_a_token_in_the_arguments_of_a_message_is_blotted_out(said: StringIO) -> None:
    logging.getLogger("any").warning("asked %s for %d", f"/bot{TOKEN}/getMe", 7)
    assert "asked /bot[token]/getMe for 7" in said.getvalue()
    assert SECRET not in said.getvalue()


def test_a_token_in_an_argument_that_is_no_text_is_blotted_out(said: StringIO) -> None:
    logging.getLogger("any").warning("asked %s", httpx.URL(f"https://api.example/bot{TOKEN}/getMe"))
    assert SECRET not in said.getvalue()
    assert "[token]" in said.getvalue()


def test_a_token_in_a_message_that_is_no_text_is_blotted_out(said: StringIO) -> None:
    logging.getLogger("any").warning(ConnectionError(TOKEN))
    assert SECRET not in said.getvalue()


def test_a_token_in_a_field_is_blotted_out(said: StringIO) -> None:
    structlog.get_logger("ours").warning("asked", url=f"/bot{TOKEN}/getMe")
    assert "url=/bot[token]/getMe" in said.getvalue()
    assert SECRET not in said.getvalue()


def test_a_token_in_a_field_that_is_no_text_is_blotted_out(said: StringIO) -> None:
    structlog.get_logger("ours").warning("asked", why=ConnectionError(TOKEN), where=[TOKEN])
    assert SECRET not in said.getvalue()


def test_a_token_in_a_traceback_of_the_standard_library_is_blotted_out(said: StringIO) -> None:
    try:
        raising(TOKEN)
    except ConnectionError:
        logging.getLogger("any").exception("it failed")
    assert "ConnectionError" in said.getvalue()
    assert SECRET not in said.getvalue()


def test_a_token_in_a_traceback_of_structlog_is_blotted_out(said: StringIO) -> None:
    try:
        raising(TOKEN)
    except ConnectionError:
        structlog.get_logger("ours").exception("it failed")
    assert "ConnectionError" in said.getvalue()
    assert SECRET not in said.getvalue()


def test_a_traceback_shows_no_value_of_a_local_variable(said: StringIO) -> None:
    for logger in (logging.getLogger("any"), structlog.get_logger("ours")):
        try:
            raising("…")
        except ConnectionError:
            logger.exception("it failed")
    assert said.getvalue().count("ConnectionError") >= 2
    assert "raising" in said.getvalue()
    assert "Tilmandrine" not in said.getvalue()


def test_a_personal_word_is_shown_as_dots(said: StringIO) -> None:
    structlog.get_logger("ours").warning("kept", name=Personal("Tilmandrine"))
    logging.getLogger("any").warning("kept %s", Personal("Tilmandrine"))
    assert "…" in said.getvalue()
    assert "Tilmandrine" not in said.getvalue()


@pytest.mark.parametrize("library", ["httpx", "httpcore.http11", "telegram.ext", "apscheduler.scheduler"])
def test_libraries_are_silent_below_warning_even_at_debug(said: StringIO, library: str) -> None:
    logging.getLogger(library).info("HTTP Request: POST https://api.example/bot…/getMe")
    logging.getLogger(library).debug("what somebody typed")
    assert said.getvalue() == ""
    logging.getLogger(library).warning("it is getting worse")
    assert "it is getting worse" in said.getvalue()


def test_a_request_of_the_http_client_leaves_no_line(said: StringIO) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200))
    with httpx.Client(transport=transport) as client:
        client.get(f"https://api.example/bot{TOKEN}/getMe")
    assert said.getvalue() == ""


def test_our_own_lines_are_there_from_the_level_on(said: StringIO) -> None:
    structlog.get_logger("ours").debug("looked", reminders=3)
    assert "looked" in said.getvalue()
    assert "reminders=3" in said.getvalue()
    logs.configure("WARNING", said)
    structlog.get_logger("ours").info("not this")
    assert "not this" not in said.getvalue()


def test_a_line_holds_moment_level_and_event(said: StringIO) -> None:
    structlog.get_logger("ours").warning("it happened")
    moment, level, event = said.getvalue().strip().split(" ", 2)
    assert (moment[:10], moment[-1]) == ("timestamp=", "Z")
    assert (level, event) == ("level=warning", 'event="it happened"')


@pytest.mark.parametrize("words", ["12:30", "4242:short", "1234567", f"no digits:{SECRET}", "a" * 60])
def test_words_that_are_no_token_stay(words: str) -> None:
    assert logs.blotted(words) == words


def test_every_token_of_a_text_is_blotted_out() -> None:
    assert logs.blotted(f"{TOKEN} and {TOKEN}") == "[token] and [token]"
