from pathlib import Path

import pytest
from flask.testing import FlaskClient

from neuracrm_voice.settings import Settings
from neuracrm_voice.web import audio

NAME = "a1" * 32


@pytest.fixture
def shelf(settings: Settings) -> Path:
    folder = settings.instance_path / "audio"
    folder.mkdir(parents=True)
    (folder / f"{NAME}.wav").write_bytes(b"RIFFxxxx")
    (folder / f"{NAME}.mp3").write_bytes(b"ID3")
    (settings.instance_path / "secret_key").write_text("secret")
    return folder


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(("ending", "kind"), [("wav", "audio/wav"), ("mp3", "audio/mpeg")])
def test_shelved_audio_is_served_for_ever(client: FlaskClient, ending: str, kind: str) -> None:
    answer = client.get(f"/audio/{NAME}.{ending}")
    assert answer.status_code == 200
    assert answer.content_type == kind
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    again = client.get(f"/audio/{NAME}.{ending}", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
    part = client.get(f"/audio/{NAME}.{ending}", headers={"Range": "bytes=0-1"})
    assert (part.status_code, len(part.data)) == (206, 2)


def test_a_recording_that_ships_with_us_is_served(
    client: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one_moment.wav").write_bytes(b"RIFF")
    monkeypatch.setattr(audio, "SHIPPED", tmp_path)
    assert client.get("/audio/one_moment.wav").data == b"RIFF"


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    "name",
    [
        "b2" * 32 + ".wav",
        f"{NAME}.wav.tmp",
        f"{NAME.upper()}.wav",
        f"{NAME}.ogg",
        "../secret_key",
        "..%2Fsecret_key",
        "%2e%2e%2fsecret_key",
        "..%5Csecret_key",
        "..",
        "%00.wav",
        f"{NAME}.wav%0A",
        "x" * 300 + ".wav",
    ],
)
def test_any_other_name_is_not_found(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/audio/{name}")
    assert answer.status_code == 404
    assert answer.content_type == "application/problem+json"
