"""Settings, from ``RELANCE_…`` variables or a ``.env`` file: the only reader of the environment."""

from pathlib import Path
from socket import gethostname
from typing import Literal, Self

from platformdirs import user_config_path, user_data_path
from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "RELANCE_"

Level = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


class Settings(BaseSettings):
    """What a person who runs the bot can decide; every field says what it is for."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", extra="ignore", frozen=True, hide_input_in_errors=True
    )

    token: SecretStr | None = Field(default=None, description="The bot's token, from @BotFather.")
    api_url: str = Field(default="https://api.telegram.org", description="Address of the Bot API server.")
    database_url: str = Field(
        default_factory=lambda: f"sqlite:///{user_data_path('relance') / 'relance.db'}",
        description="Database: sqlite:///FILE, or postgresql://USER:PASSWORD@HOST/NAME.",
    )
    key_file: Path = Field(
        default_factory=lambda: user_config_path("relance") / "master.key",
        description="File of the master key (made by `relance keygen`); the keyring stands beside it.",
    )
    operator_name: str = Field(
        default="", description="Who runs this bot, as the first screen and the privacy text say."
    )
    operator_place: str = Field(default="", description="Where the data is kept, in words (a country).")
    operator_contact: str = Field(default="", description="How to reach whoever runs it (an address).")
    worker: str = Field(
        default_factory=gethostname, description="Name of this process among replicas of the bot."
    )
    log_level: Level = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR.")

    @model_validator(mode="after")
    def _key_apart_from_data(self) -> Self:
        folder = self.data_folder
        if folder is not None and self.key_file.resolve().is_relative_to(folder):
            raise ValueError("the key file stands in the data folder: a copy of the data would hold its key")
        return self

    @property
    def data_file(self) -> Path | None:
        """The file of the SQLite database, or ``None`` when the data is on a server."""
        kind, _, place = self.database_url.partition(":///")
        return Path(place).resolve() if kind == "sqlite" and place else None

    @property
    def data_folder(self) -> Path | None:
        """The folder of the SQLite database, or ``None`` when the data is on a server."""
        return self.data_file.parent if self.data_file else None


def table() -> tuple[tuple[str, str, str], ...]:
    """Return every setting as (variable, default in words, purpose), in the order they are read."""
    return tuple(
        (PREFIX + name.upper(), _default(name), field.description or "")
        for name, field in Settings.model_fields.items()
    )


def _default(name: str) -> str:
    words = {
        "database_url": "SQLite in the user's data folder",
        "key_file": "master.key in the user's configuration folder",
        "worker": "the host's name",
    }
    default = Settings.model_fields[name].default
    return words.get(name) or str(default or "none")
