"""What stands in the way of running on Telegram, one clear line a check."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.i18n import places
from bot.settings import Settings
from bot.store import keyring, migrations
from bot.store.engine import connect
from bot.store.errors import StoreError
from bot.store.keyring import Keyring


@dataclass(frozen=True, kw_only=True, slots=True)
class Check:
    """One thing looked at: what, whether it is well, and what was found or is to be done."""

    name: str
    well: bool
    found: str


async def examine(settings: Settings) -> AsyncIterator[Check]:
    """Yield the checks of token, operator, database, migrations, key and extras; nothing is changed."""
    yield await _token(settings)
    yield _operator(settings)
    for name, look in (("database", _database), ("migrations", _migrations), ("key", _key)):
        try:
            yield Check(name=name, well=True, found=look(settings))
        except StoreError as trouble:
            yield Check(name=name, well=False, found=str(trouble))
    yield _location()


async def _token(settings: Settings) -> Check:
    if settings.token is None:
        return Check(name="token", well=False, found="RELANCE_TOKEN is not set: @BotFather gives one")
    try:
        async with Bot(settings.token.get_secret_value(), base_url=f"{settings.api_url}/bot") as bot:
            return Check(name="token", well=True, found=f"@{bot.username}")
    except InvalidToken:
        return Check(name="token", well=False, found="Telegram refuses RELANCE_TOKEN")
    except TelegramError as trouble:
        return Check(name="token", well=False, found=f"no answer from the Bot API: {type(trouble).__name__}")


def _operator(settings: Settings) -> Check:
    missing = [
        name
        for name, value in (
            ("RELANCE_OPERATOR_NAME", settings.operator_name),
            ("RELANCE_OPERATOR_PLACE", settings.operator_place),
            ("RELANCE_OPERATOR_CONTACT", settings.operator_contact),
        )
        if not value
    ]
    if missing:
        return Check(
            name="operator", well=False, found=f"people must know who runs this: {', '.join(missing)}"
        )
    return Check(name="operator", well=True, found=settings.operator_name)


def _location() -> Check:
    """Say whether shared locations are read; it is well either way."""
    without = "not read: tzfpy, the extra “location”, is not installed"
    return Check(name="location", well=True, found=places.reader() or without)


def _database(settings: Settings) -> str:
    file = settings.data_file
    if file is not None and not file.exists():
        return "SQLite, made at the first start"
    connect(settings.database_url).dispose()
    return "SQLite" if file is not None else "PostgreSQL"


def _migrations(settings: Settings) -> str:
    file = settings.data_file
    if file is not None and not file.exists():
        return "made at the first start"
    engine = connect(settings.database_url)
    try:
        return "up to date" if migrations.is_current(engine) else "pending: they run at the next start"
    finally:
        engine.dispose()


def _key(settings: Settings) -> str:
    keyring.read(settings.key_file)
    if not settings.key_file.with_suffix(".keyring").exists() and settings.data_file is not None:
        return "readable; the keyring is made at the first start"
    Keyring.open(settings.database_url, settings.key_file).close()
    return "fits the keyring"
