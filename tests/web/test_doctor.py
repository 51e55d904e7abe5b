import re
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from apiflask import APIFlask
from flask.testing import FlaskCliRunner
from pydantic import SecretStr
from sqlalchemy import text

from neuracrm_voice.crm.jobs import Worker
from neuracrm_voice.database import Database
from tests.web.conftest import Change


@pytest.fixture
def migrated(app: APIFlask, database: Database, tmp_path: Path) -> Path:
    """Give the app a history of one migration, and a database that stands at it."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    (folder / "alembic.ini").write_text("[alembic]\n")
    (folder / "versions" / "0001_first.py").write_text("revision = '0001'\ndown_revision = None\n")
    app.extensions["migrate"].directory = str(folder)
    app.extensions["migrate"].migrate.directory = str(folder)
    with database.begin() as session:
        session.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        session.execute(text("INSERT INTO alembic_version VALUES ('0001')"))
    with app.app_context():
        script = ScriptDirectory.from_config(app.extensions["migrate"].migrate.get_config())
    assert script.get_heads() == ["0001"]
    return folder


def line(told: str, part: str) -> str:
    found = re.search(rf"^. {part} .*$", told, re.MULTILINE)
    assert found, f"{part} is not in the report"
    return found.group()


def test_a_fresh_machine_is_well_and_hears_what_stands_in(
    runner: FlaskCliRunner, migrated: Path
) -> None:
    told = runner.invoke(args=["doctor"])
    assert told.exit_code == 0, told.output
    assert line(told.stdout, "Database").startswith("✓")
    assert line(told.stdout, "Migrations").startswith("✓")
    for part, name in {
        "Redis": "REDIS_URL",
        "Twilio": "TWILIO_AUTH_TOKEN",
        "Language model": "OPENAI_API_KEY",
        "Voice": "ELEVENLABS_API_KEY",
        "Audio shelf": "AUDIO_BUCKET",
    }.items():
        assert line(told.stdout, part).startswith("~")
        assert name in line(told.stdout, part)
    assert migrated.exists()


@pytest.mark.usefixtures("migrated")
def test_a_worker_that_was_seen_lately_is_well_and_one_that_was_not_is_missed(
    runner: FlaskCliRunner, database: Database
) -> None:
    missed = line(runner.invoke(args=["doctor"]).stdout, "Worker")
    with database.begin() as session:
        session.add(Worker(name="one"))
    seen = line(runner.invoke(args=["doctor"]).stdout, "Worker")

    assert missed.startswith("-")
    assert "flask worker" in missed
    assert seen.startswith("✓")


def test_a_migration_not_yet_run_is_broken_and_says_what_to_run(
    runner: FlaskCliRunner, migrated: Path
) -> None:
    newer = "revision = '0002'\ndown_revision = '0001'\n"
    (migrated / "versions" / "0002_second.py").write_text(newer)
    told = runner.invoke(args=["doctor"])
    assert told.exit_code == 1
    assert "flask db upgrade" in line(told.stdout, "Migrations")


@pytest.mark.usefixtures("without_database")
def test_a_database_that_is_down_is_broken(runner: FlaskCliRunner) -> None:
    told = runner.invoke(args=["doctor"])
    assert told.exit_code == 1
    assert line(told.stdout, "Database").startswith("✗")


@pytest.mark.usefixtures("migrated")
def test_what_does_not_answer_is_broken_and_no_secret_is_shown(
    runner: FlaskCliRunner, change_settings: Change
) -> None:
    change_settings(
        redis_url="redis://:hidden@127.0.0.1:1/0",
        twilio_account_sid="AC1",
        twilio_auth_token=SecretStr("hidden"),
        openai_api_key=SecretStr("hidden"),
        elevenlabs_api_key=SecretStr("hidden"),
        sentry_dsn=SecretStr("https://hidden@sentry.test/1"),
        secret_key=SecretStr("hidden"),
    )
    told = runner.invoke(args=["doctor"])
    assert told.exit_code == 1
    assert line(told.stdout, "Redis").startswith("✗")
    assert "BASE_URL" in line(told.stdout, "Twilio")
    assert line(told.stdout, "Language model").startswith("✓")
    assert "hidden" not in told.output


@pytest.mark.usefixtures("migrated")
def test_a_folder_that_cannot_be_is_broken(
    runner: FlaskCliRunner, change_settings: Change, tmp_path: Path
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    change_settings(instance_path=blocked)
    told = runner.invoke(args=["doctor"])
    assert told.exit_code == 1
    assert line(told.stdout, "Instance folder").startswith("✗")
    assert line(told.stdout, "Audio shelf").startswith("✗")


def test_migrations_that_are_not_there_are_broken(runner: FlaskCliRunner, migrated: Path) -> None:
    migrated.rename(migrated.with_name("elsewhere"))
    told = runner.invoke(args=["doctor"])
    assert told.exit_code == 1
    assert line(told.stdout, "Migrations").startswith("✗")
