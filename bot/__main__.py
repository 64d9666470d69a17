"""The command line: ``try``, ``run``, ``keygen``, ``migrate``, ``doctor``."""

import asyncio
import signal
import sys
import tempfile
import webbrowser
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn

import click
from pydantic import ValidationError
from telegram.error import InvalidToken, TelegramError

from bot import settings as declared
from bot.playground.groups import NewGroup
from bot.playground.people import Newcomer
from bot.settings import Settings
from bot.store import keyring
from bot.store.errors import StoreError
from bot.watch import logs
from bot.wiring import bot as wiring
from bot.wiring.doctor import examine
from bot.wiring.playground import playing

_PEOPLE = (
    Newcomer(first_name="Camille"),
    Newcomer(first_name="Sam", language_code="en"),
    Newcomer(first_name="Inès"),
    Newcomer(first_name="Hélène", last_name="(coach)"),
)
#: a group of the four, made by the coach; the bot is not in it yet
_GROUPS = (NewGroup(title="Promo de novembre", members=(3, 0, 1, 2)),)


def _settings_help() -> str:
    lines = [f"{name}: {purpose} Default: {default}." for name, default, purpose in declared.table()]
    return "\b\nSettings, as variables of the environment or in a .env file:\n" + "\n".join(lines)


@click.group(epilog=_settings_help(), context_settings={"max_content_width": 120})
def main() -> None:
    """Relance follows up job interviews, on Telegram."""


@main.command("try")
@click.option("--port", default=8765, show_default=True, help="Port on 127.0.0.1; 0 takes a free one.")
@click.option(
    "--keep", type=click.Path(file_okay=False, path_type=Path), help="Keep what is entered in this folder."
)
@click.option("--browser/--no-browser", default=None, help="Open the page; by default when a person watches.")
def try_out(*, port: int, keep: Path | None, browser: bool | None) -> None:
    """Open the playground: the real bot in a Telegram of its own, no token, no network."""
    logs.configure("WARNING")
    if keep is not None:
        _make(keep)
    with ExitStack() as stack:
        folder = keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="relance-")))
        try:
            asyncio.run(
                _serve_playground(folder, port, browser=sys.stdout.isatty() if browser is None else browser)
            )
        except OSError as trouble:
            _give_up(f"The page can't be served on port {port}: {trouble.strerror}. Try --port 0.")
        except StoreError as trouble:
            _give_up(str(trouble))
        except KeyboardInterrupt:
            click.echo("Closed.")


async def _serve_playground(folder: Path, port: int, *, browser: bool) -> None:
    stop = _stopped()
    async with playing(folder, people=_PEOPLE, groups=_GROUPS, port=port) as open_playground:
        click.echo(f"The playground is open: {open_playground.url}  (Ctrl+C closes it)")
        if browser:
            webbrowser.open(open_playground.url)
        await stop.wait()


@main.command()
def run() -> None:
    """Run the bot on Telegram by long polling."""
    settings = _settings()
    logs.configure(settings.log_level)
    if settings.token is None:
        _give_up("RELANCE_TOKEN is not set: @BotFather gives one. `relance try` needs none.")
    if not (settings.operator_name and settings.operator_place):
        _give_up(
            "RELANCE_OPERATOR_NAME, RELANCE_OPERATOR_PLACE: not set, and people must know who runs this."
        )
    if settings.data_folder is not None:
        _make(settings.data_folder)
    try:
        why = asyncio.run(_run(settings))
    except InvalidToken:
        why = "Telegram refuses the token: check RELANCE_TOKEN."
    except TelegramError as trouble:
        why = f"The Bot API does not answer: {type(trouble).__name__}."
    except StoreError as trouble:
        why = str(trouble)
    if why is not None:
        _give_up(why)


async def _run(settings: Settings) -> str | None:
    return await wiring.run(settings, _stopped())


@main.command()
def keygen() -> None:
    """Make the master key that seals what candidates type."""
    settings = _settings()
    _make(settings.key_file.parent)
    try:
        keyring.generate(settings.key_file)
    except StoreError as trouble:
        _give_up(str(trouble))
    click.echo(f"{settings.key_file}: keep a copy apart from the data; without it nothing can be read.")


@main.command()
def migrate() -> None:
    """Bring the database to the schema of this version."""
    settings = _settings()
    if settings.data_folder is not None:
        _make(settings.data_folder)
    try:
        wiring.prepare_store(settings.database_url, settings.key_file).close()
    except StoreError as trouble:
        _give_up(str(trouble))
    click.echo("The database is up to date.")


@main.command()
def doctor() -> None:
    """Check token, operator, database, migrations and key."""
    logs.configure("WARNING")
    if not asyncio.run(_examine(_settings())):
        sys.exit(1)


async def _examine(settings: Settings) -> bool:
    well = True
    async for check in examine(settings):
        well = well and check.well
        click.echo(f"{'ok ' if check.well else 'no '} {check.name}: {check.found}")
    return well


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as wrong:
        _give_up("; ".join(_variable(error["loc"]) + _reason(error["msg"]) for error in wrong.errors()))


def _variable(place: tuple[int | str, ...]) -> str:
    """Return the variable an error is about, or nothing when it is about several."""
    return "".join(f"{declared.PREFIX}{name}: ".upper() for name in place)


def _reason(message: str) -> str:
    return message.removeprefix("Value error, ")


def _make(folder: Path) -> None:
    """Make a folder that only its owner enters, unless it is there."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as trouble:
        _give_up(f"The folder {folder} can't be made: {trouble.strerror}.")


def _stopped() -> asyncio.Event:
    """Return an event that SIGTERM and Ctrl+C set."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    return stop


def _give_up(why: str) -> NoReturn:
    raise click.ClickException(why)


if __name__ == "__main__":
    main()
