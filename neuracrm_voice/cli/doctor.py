"""`flask doctor`: what each part will do, and what is missing, in plain words.

It tries what it can try without cost: the database, its migrations, Redis, the folders. It calls
no vendor and prints no secret.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Literal

import click
import redis
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from flask import current_app
from flask.cli import with_appcontext
from redis.backoff import NoBackoff
from redis.retry import Retry
from sqlalchemy import make_url, text
from sqlalchemy.exc import SQLAlchemyError

from neuracrm_voice.crm.jobs import worker_last_seen
from neuracrm_voice.database import Database, now
from neuracrm_voice.services import services
from neuracrm_voice.settings import Settings

PING_SECONDS = 2.0
"""A Redis that takes longer would slow every call."""

WORKER_SILENCE = timedelta(seconds=60)
"""Workers show that they live every ten seconds."""

State = Literal["ok", "stand-in", "off", "broken"]
MARKS: dict[State, str] = {"ok": "✓", "stand-in": "~", "off": "-", "broken": "✗"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's report."""

    part: str
    state: State
    words: str


@click.command("doctor")
@with_appcontext
def command() -> None:
    """Say what each part will do, and what is missing; exit 1 if something needed is broken."""
    findings = list(examine(services().settings, services().database))
    for finding in findings:
        click.echo(f"{MARKS[finding.state]} {finding.part:<16} {finding.words}")
    broken = sum(finding.state == "broken" for finding in findings)
    if broken:
        click.echo(
            f"\nBroken: {broken}. See the lines marked ✗.",
            err=True,
        )
        raise click.exceptions.Exit(1)


def examine(settings: Settings, database: Database) -> Iterator[Finding]:
    """Look at every part, in the order an operator would mend them."""
    mode = (
        "production: private words stay out of the logs"
        if settings.in_production
        else "development"
    )
    yield Finding("Mode", "ok", f"{mode}. Twilio reaches us at {settings.public_url}.")
    yield from _look_at_database(settings, database)
    yield _look_at_folder("Instance folder", settings.instance_path)
    yield _look_at_redis(settings)
    yield _look_at_twilio(settings)
    yield _look_at_openai(settings)
    yield _look_at_elevenlabs(settings)
    yield _look_at_shelf(settings)
    yield from _look_at_worker(database)
    yield from _look_at_operation(settings)


def _look_at_database(settings: Settings, database: Database) -> Iterator[Finding]:
    address = make_url(settings.database).render_as_string(hide_password=True)
    try:
        with database.begin() as session:
            session.execute(text("SELECT 1"))
            current = set(MigrationContext.configure(session.connection()).get_current_heads())
    except SQLAlchemyError as error:
        failure = type(error).__name__
        words = f"cannot be used at {address} ({failure}). Check DATABASE_URL, and that it runs."
        yield Finding("Database", "broken", words)
        return
    yield Finding("Database", "ok", f"writes and reads at {address}.")
    yield _look_at_migrations(current)


def _look_at_migrations(current: set[str]) -> Finding:
    migrations = current_app.extensions["migrate"].migrate.get_config()
    try:
        newest = set(ScriptDirectory.from_config(migrations).get_heads())
    except CommandError:
        return Finding("Migrations", "broken", "are not in this folder. Run it beside migrations/.")
    if current == newest:
        return Finding("Migrations", "ok", "are up to date.")
    return Finding("Migrations", "broken", "are not up to date. Run: flask db upgrade")


def _look_at_folder(part: str, folder: Path) -> Finding:
    nearest = next(
        place for place in (folder.resolve(), *folder.resolve().parents) if place.exists()
    )
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        return Finding(part, "ok", f"can be written at {folder}.")
    return Finding(
        part, "broken", f"cannot be written at {folder}. Check its owner, or set INSTANCE_PATH."
    )


def _look_at_redis(settings: Settings) -> Finding:
    if not settings.redis_url:
        return Finding(
            "Redis",
            "stand-in",
            "limits and breakers are kept in each process. REDIS_URL shares them.",
        )
    try:
        with redis.Redis.from_url(
            settings.redis_url,
            socket_timeout=PING_SECONDS,
            socket_connect_timeout=PING_SECONDS,
            retry=Retry(NoBackoff(), 0),
        ) as server:
            server.ping()
    except (redis.RedisError, OSError) as error:
        words = f"does not answer ({type(error).__name__}). Check REDIS_URL, and that it runs."
        return Finding("Redis", "broken", words)
    return Finding("Redis", "ok", "answers; limits and breakers are shared.")


def _look_at_twilio(settings: Settings) -> Finding:
    if not settings.twilio_account_sid:
        words = (
            "calls come from the built-in phone; a scripted callee answers those we place. "
            "TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN open the line."
        )
        return Finding("Twilio", "stand-in", words)
    number = (
        f"for {settings.twilio_phone_number}" if settings.twilio_phone_number else "for any number"
    )
    words = f"its webhooks are taken {number} at {settings.public_url}/voice/incoming."
    if not settings.public_url.startswith("https://"):
        return Finding(
            "Twilio", "broken", f"{words} That is no public https address: set BASE_URL."
        )
    return Finding("Twilio", "ok", words)


def _look_at_openai(settings: Settings) -> Finding:
    if settings.openai_api_key is None:
        return Finding(
            "Language model",
            "stand-in",
            "rules understand callers, offline. OPENAI_API_KEY adds a model.",
        )
    return Finding(
        "Language model",
        "ok",
        f"{settings.openai_model} at {settings.openai_base_url}, after the rules.",
    )


def _look_at_elevenlabs(settings: Settings) -> Finding:
    if settings.elevenlabs_api_key is None:
        return Finding(
            "Voice",
            "stand-in",
            "Twilio's own voice speaks (<Say>). ELEVENLABS_API_KEY adds ElevenLabs.",
        )
    return Finding(
        "Voice",
        "ok",
        f"ElevenLabs {settings.elevenlabs_model}, voice {settings.elevenlabs_voice_id}.",
    )


def _look_at_shelf(settings: Settings) -> Finding:
    if settings.audio_bucket:
        words = f"the bucket {settings.audio_bucket}, heard at {settings.audio_base_url}."
        return Finding("Audio shelf", "ok", words)
    folder = _look_at_folder("Audio shelf", settings.instance_path / "audio")
    if folder.state == "broken":
        return folder
    words = (
        f"the folder {settings.instance_path / 'audio'}, served at /audio/. AUDIO_BUCKET shares it."
    )
    return Finding("Audio shelf", "stand-in", words)


def _look_at_worker(database: Database) -> Iterator[Finding]:
    try:
        with database.read() as session:
            seen_at = worker_last_seen(session)
    except SQLAlchemyError:
        # The database's own line says what is wrong with it.
        return
    if seen_at is not None and now() - seen_at < WORKER_SILENCE:
        yield Finding("Worker", "ok", "runs: calls are summed up, texts are sent.")
        return
    words = "is not running: calls are not summed up, texts wait. Start: flask worker"
    yield Finding("Worker", "off", words)


def _look_at_operation(settings: Settings) -> Iterator[Finding]:
    yield Finding("Logs", "ok", f"JSON lines on standard error, from {settings.log_level} up.")
    sentry = settings.sentry_dsn is not None
    yield Finding(
        "Sentry",
        "ok" if sentry else "off",
        "gets errors." if sentry else "off. SENTRY_DSN turns it on.",
    )
    endpoint = settings.otel_exporter_otlp_endpoint
    words = (
        f"traces go to {endpoint}." if endpoint else "off. OTEL_EXPORTER_OTLP_ENDPOINT turns it on."
    )
    yield Finding("Traces", "ok" if endpoint else "off", words)
