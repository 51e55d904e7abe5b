"""Settings: every fault at once, no usable default for a secret, nothing half given."""

from pathlib import Path

import pytest

from neuracrm_voice.settings import Settings, SettingsError, kept_secret, read_settings


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_with_nothing_set_everything_is_a_stand_in(tmp_path: Path) -> None:
    settings = read_settings()

    assert settings.public_url == "http://127.0.0.1:8080"
    assert settings.database == f"sqlite:///{tmp_path / 'instance' / 'neuracrm.db'}"
    assert (settings.openai_api_key, settings.elevenlabs_api_key, settings.audio_bucket) == (
        None,
        None,
        "",
    )


def test_every_fault_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    faults = {
        "PORT": "99999",
        "DATABASE_URL": "mysql://host/name",
        "REDIS_URL": "http://host",
        "BASE_URL": "voice.example.com",
        "TWILIO_ACCOUNT_SID": "AC1",
        "TWILIO_PHONE_NUMBER": "555 0100",
        "AUDIO_BUCKET": "sounds",
        "ELEVENLABS_STABILITY": "2",
        "LOG_LEVEL": "loud",
    }
    for name, value in faults.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError) as told:
        read_settings()

    missing = [
        name
        for name in [*faults, "TWILIO_AUTH_TOKEN", "AUDIO_BASE_URL"]
        if name not in str(told.value)
    ]
    assert missing == []


def test_a_public_address_without_a_secret_key_does_not_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BASE_URL", "https://voice.example.com")

    with pytest.raises(SettingsError, match="SECRET_KEY"):
        read_settings()


def test_no_secret_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "SECRET_KEY",
        "TWILIO_AUTH_TOKEN",
        "OPENAI_API_KEY",
        "ELEVENLABS_API_KEY",
        "SENTRY_DSN",
    ):
        monkeypatch.setenv(name, "hush-hush")
    monkeypatch.setenv("TWILIO_ACCOUNT_SID", "AC1")

    settings = read_settings()

    assert "hush-hush" not in f"{settings!r}{settings}"


def test_a_generated_secret_is_kept_and_private(tmp_path: Path) -> None:
    path = tmp_path / "kept" / "secret"

    first = kept_secret(path)

    assert kept_secret(path) == first
    assert len(first) == 64
    assert path.stat().st_mode & 0o077 == 0
    assert [each.name for each in path.parent.iterdir()] == ["secret"]


def test_an_env_file_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=9000\nOPENAI_MODEL=another\n")

    settings = read_settings()

    assert (settings.port, settings.openai_model) == (9000, "another")
