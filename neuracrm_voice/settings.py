"""Settings: read once from the environment or `.env`, typed, frozen; every fault named at once.

An integration whose key is absent is replaced by its stand-in; `flask doctor` says which.
"""

import os
import re
import secrets
from contextlib import suppress
from datetime import time
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

Positive = Annotated[float, Field(gt=0)]
Share = Annotated[float, Field(ge=0, le=1)]

PRICED_PER = {"minutes": 1, "characters": 1_000, "tokens_in": 1_000_000, "tokens_out": 1_000_000}
"""What carrier, voice and model bill, and for how many of it they name a price."""

MOST_DOLLARS = 10_000
"""The highest price: far above any vendor's, so that what exceeds it was written by mistake."""

_DOLLARS = re.compile(r"[0-9]+(?:\.[0-9]+)?")

LEAST_SECRET_CHARACTERS = 16
"""Shorter ones can be guessed; 16 random letters hold some 90 bits."""


class SettingsError(Exception):
    """The settings cannot be used; the message lists every fault and what to write instead."""


class Settings(BaseSettings):
    """What an operator may set; names are those of the contract and of the vendors' SDKs."""

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True
    )

    port: Annotated[int, Field(ge=1, le=65535)] = 8080
    base_url: str = ""
    secret_key: SecretStr | None = None
    environment: Literal["development", "production"] = "development"
    instance_path: Path = Path("instance")
    trusted_proxies: Annotated[int, Field(ge=0, le=5)] = 0

    database_url: str = ""
    database_pool_size: Annotated[int, Field(ge=1)] = 10
    redis_url: str = ""

    twilio_account_sid: str = ""
    twilio_auth_token: SecretStr | None = None
    twilio_phone_number: str = ""
    twilio_api_url: str = "https://api.twilio.com"

    openai_api_key: SecretStr | None = None
    openai_base_url: str = "https://api.openai.com/v1"
    openai_model: str = "gpt-5.4-mini"
    openai_reasoning_effort: Literal["", "none", "minimal", "low", "medium", "high"] = "none"
    openai_timeout_seconds: Positive = 4.0

    elevenlabs_api_key: SecretStr | None = None
    elevenlabs_base_url: str = "https://api.elevenlabs.io"
    elevenlabs_voice_id: str = "21m00Tcm4TlvDq8ikWAM"
    elevenlabs_model: str = "eleven_flash_v2_5"
    elevenlabs_stability: Share = 0.5
    elevenlabs_similarity_boost: Share = 0.75
    elevenlabs_timeout_seconds: Positive = 3.0

    audio_bucket: str = ""
    audio_base_url: str = ""

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    sentry_dsn: SecretStr | None = None
    otel_exporter_otlp_endpoint: str = ""

    phone_in_browser: bool | None = None

    button_origins: str = ""
    calling_hours: str = "09:00-20:00"
    calls_per_second: Positive = 1.0
    prices: str = ""

    web_threads: Annotated[int, Field(ge=1)] = 64
    turn_patience_seconds: Annotated[float, Field(gt=0, le=3)] = 1.2
    turn_deadline_seconds: Annotated[float, Field(gt=0, le=5)] = 4.5

    @field_validator(
        "base_url", "twilio_api_url", "openai_base_url", "elevenlabs_base_url", "audio_base_url"
    )
    @classmethod
    def _is_web_address(cls, value: str) -> str:
        if value and (
            urlsplit(value).scheme not in {"http", "https"} or not urlsplit(value).hostname
        ):
            raise ValueError("must be an address such as https://voice.example.com")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _is_database_address(cls, value: str) -> str:
        if not value:
            return value
        try:
            driver = make_url(value).drivername
        except ArgumentError as error:
            raise ValueError(
                "must be an SQLAlchemy URL such as postgresql://user@host/name"
            ) from error
        if driver not in {"postgresql", "postgresql+psycopg", "sqlite"}:
            raise ValueError("must begin with postgresql:// or sqlite:///")
        return value

    @field_validator("redis_url")
    @classmethod
    def _is_redis_address(cls, value: str) -> str:
        if value and urlsplit(value).scheme not in {"redis", "rediss", "unix"}:
            raise ValueError("must be an address such as redis://host:6379/0")
        return value

    @field_validator("twilio_phone_number")
    @classmethod
    def _is_e164(cls, value: str) -> str:
        if value and not (value.startswith("+") and value[1:].isdigit()):
            raise ValueError("must be in E.164 form, such as +15551234567")
        return value

    @field_validator("button_origins")
    @classmethod
    def _are_origins(cls, value: str) -> str:
        for origin in filter(None, (one.strip() for one in value.split(","))):
            parts = urlsplit(origin)
            whole = parts.scheme in {"http", "https"} and parts.hostname
            if not whole or origin != f"{parts.scheme}://{parts.netloc}":
                raise ValueError("must be origins such as https://crm.example.com, with commas")
        return value

    @field_validator("prices")
    @classmethod
    def _are_prices(cls, value: str) -> str:
        try:
            pairs = _pairs(value)
        except ValueError:
            pairs = [("", "")]
        sound = len(dict(pairs)) == len(pairs) and all(
            unit in PRICED_PER and _DOLLARS.fullmatch(dollars) and Decimal(dollars) <= MOST_DOLLARS
            for unit, dollars in pairs
        )
        if not sound:
            raise ValueError(
                f"must be such as minutes=0.0085, each of {', '.join(PRICED_PER)} once at most, "
                f"from 0 to {MOST_DOLLARS} dollars"
            )
        return value

    @field_validator("calling_hours")
    @classmethod
    def _is_span(cls, value: str) -> str:
        begin, _, end = value.partition("-")
        try:
            in_order = time.fromisoformat(begin) < time.fromisoformat(end)
        except ValueError:
            in_order = False
        if not in_order:
            raise ValueError("must be two times of a day, such as 09:00-20:00")
        return value

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        faults = [*self._half_given(), *self._unfit_for_production()]
        if faults:
            raise ValueError("; ".join(faults))
        return self

    def _half_given(self) -> list[str]:
        faults = []
        if bool(self.twilio_account_sid) != bool(self.twilio_auth_token):
            faults.append("TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN: give both, or neither")
        if bool(self.audio_bucket) != bool(self.audio_base_url):
            faults.append(
                "AUDIO_BUCKET and AUDIO_BASE_URL: give both (the bucket and the public address "
                "of its objects), or neither"
            )
        return faults

    def _unfit_for_production(self) -> list[str]:
        if not self.in_production:
            return []
        faults = []
        secret = self.secret_key.get_secret_value() if self.secret_key else ""
        if len(secret) < LEAST_SECRET_CHARACTERS:
            faults.append(
                "SECRET_KEY: set it in production, such as what `openssl rand -hex 32` prints"
            )
        if not self.base_url.startswith("https://"):
            faults.append("BASE_URL: set it in production to the public https address Twilio calls")
        return faults

    @property
    def in_production(self) -> bool:
        """Tell whether real callers are served: said outright, or shown by an https address."""
        return self.environment == "production" or self.base_url.startswith("https://")

    @property
    def allowed_origins(self) -> frozenset[str]:
        """Return the origins of the pages on which the button may stand."""
        return frozenset(filter(None, (one.strip() for one in self.button_origins.split(","))))

    @property
    def offers_phone(self) -> bool:
        """Tell whether staff may call from the page Phone, under any number they like."""
        return not self.in_production if self.phone_in_browser is None else self.phone_in_browser

    @property
    def public_url(self) -> str:
        """Return the address Twilio reaches us at, without a closing slash."""
        return self.base_url or f"http://127.0.0.1:{self.port}"

    @property
    def database(self) -> str:
        """Return the SQLAlchemy URL, the embedded SQLite's when none is set."""
        return self.database_url or f"sqlite:///{(self.instance_path / 'neuracrm.db').resolve()}"

    @property
    def price_list(self) -> dict[str, Decimal]:
        """Return US dollars for PRICED_PER of a unit, of those whose price is known."""
        return {unit: Decimal(dollars) for unit, dollars in _pairs(self.prices)}

    @cached_property
    def webhook_token(self) -> str:
        """Return the token that signs webhooks: Twilio's, or a development token of our own."""
        if self.twilio_auth_token:
            return self.twilio_auth_token.get_secret_value()
        return kept_secret(self.instance_path / "webhook_token")

    @cached_property
    def signing_key(self) -> str:
        """Return the key for staff sessions and links, generated once in development."""
        if self.secret_key:
            return self.secret_key.get_secret_value()
        return kept_secret(self.instance_path / "secret_key")


def _pairs(prices: str) -> list[tuple[str, str]]:
    """Read "minutes=0.0085, characters=0.05"; raises ValueError where a sign is missing."""
    pairs = (one.split("=") for one in prices.split(",") if one.strip())
    return [(unit.strip(), dollars.strip()) for unit, dollars in pairs]


def kept_secret(path: Path) -> str:
    """Read the secret kept at `path`, making it on first use, even by two processes at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    if not path.exists():
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_hex(32), encoding="ascii")
        try:
            # Where another process was first, its secret is the one everybody reads.
            with suppress(FileExistsError):
                os.link(draft, path)
        finally:
            draft.unlink()
    return path.read_text(encoding="ascii")


def read_settings(**overrides: object) -> Settings:
    """Read and check the settings; raise SettingsError with every fault at once."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        faults = _faults(error)
        # Rules across fields are only checked once every field is sound, so they are tried with
        # the faulty fields left at their defaults: the operator is told everything at once.
        faulty = {str(fault["loc"][0]) for fault in error.errors() if fault["loc"]}
        sound = {name: Settings.model_fields[name].default for name in faulty}
        if faulty:
            try:
                Settings(**{**overrides, **sound})
            except ValidationError as across:
                faults += _faults(across)
        listed = "\n".join(f"  - {fault}" for fault in faults)
        raise SettingsError(f"These settings cannot be used:\n{listed}") from None


def _faults(error: ValidationError) -> list[str]:
    faults = []
    for fault in error.errors(include_input=False, include_url=False):
        name = ".".join(str(part) for part in fault["loc"]).upper()
        reason = fault["msg"].removeprefix("Value error, ")
        faults += [f"{name}: {reason}"] if name else reason.split("; ")
    return faults
