"""Shelves: audio is kept whole, under stable public addresses, with the type Twilio needs."""

import hashlib
import urllib.request
from pathlib import Path

import boto3
import pytest

from neuracrm_voice.ports import Audio, ProviderError
from neuracrm_voice.providers import local_shelf, s3_shelf
from tests.providers.conftest import Configure
from tests.vendors import Fault, VendorServer, little_wav

SOUND = Audio(little_wav())
NAME = f"{hashlib.sha256(SOUND.content).hexdigest()}.wav"
CDN = "https://cdn.example.com/voice"


def test_s3_serves_what_was_put_with_the_headers_twilio_caches_by(
    configure: Configure, bucket: str, s3_url: str
) -> None:
    shelf = s3_shelf.build(configure(audio_bucket=bucket, audio_base_url=CDN))
    assert shelf.put(NAME, SOUND) == f"{CDN}/{NAME}"
    with urllib.request.urlopen(f"{s3_url}/{bucket}/{NAME}") as served:  # noqa: S310 - our own loopback
        assert served.read() == SOUND.content
        assert served.headers["Content-Type"] == "audio/wav"
        assert served.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_s3_finds_what_another_worker_put(configure: Configure, bucket: str) -> None:
    settings = configure(audio_bucket=bucket, audio_base_url=CDN)
    other = NAME.replace(NAME[0], "0", 1)[:64] + ".mp3"
    assert s3_shelf.build(settings).find(other) is None
    s3_shelf.build(settings).put(other, SOUND)
    assert s3_shelf.build(settings).find(other) == f"{CDN}/{other}"


def test_s3_is_not_asked_again_for_a_name_it_has_shown(
    configure: Configure, bucket: str, vendors: VendorServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = s3_shelf.build(configure(audio_bucket=bucket, audio_base_url=CDN))
    shelf.put(NAME, SOUND)
    vendors.fault = "refused"
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", vendors.elevenlabs_url)
    offline = s3_shelf.build(configure(audio_bucket=bucket, audio_base_url=CDN))
    assert shelf.find(NAME) == f"{CDN}/{NAME}"
    with pytest.raises(ProviderError):
        offline.find(NAME)


def test_what_s3_remembers_is_bounded(
    configure: Configure, bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(s3_shelf, "MAX_NAMES_REMEMBERED", 2)
    shelf = s3_shelf.S3Shelf(configure(audio_bucket=bucket, audio_base_url=CDN))
    for name in ("a", "b", "c"):
        shelf.put(name, SOUND)
    assert list(shelf._seen) == ["b", "c"]  # noqa: SLF001 - its size is all that can be asked


def test_a_bucket_that_does_not_exist_is_a_permanent_failure(
    configure: Configure, bucket: str
) -> None:
    shelf = s3_shelf.build(configure(audio_bucket=f"{bucket}-gone", audio_base_url=CDN))
    with pytest.raises(ProviderError) as failure:
        shelf.put(NAME, SOUND)
    assert failure.value.permanent


PERMANENT: list[Fault] = ["401", "403"]
PASSING: list[Fault] = ["refused", "slow", "408", "409", "429", "500", "503"]


@pytest.mark.parametrize("use", ["put", "find"])
@pytest.mark.parametrize(
    ("fault", "permanent"), [(f, True) for f in PERMANENT] + [(f, False) for f in PASSING]
)
@pytest.mark.usefixtures("bucket")
def test_every_failure_of_s3_is_a_provider_error_after_one_request(
    vendors: VendorServer,
    configure: Configure,
    monkeypatch: pytest.MonkeyPatch,
    use: str,
    fault: Fault,
    *,
    permanent: bool,
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", vendors.s3_url)
    settings = configure(audio_bucket="audio", audio_base_url=CDN)
    shelf = s3_shelf.S3Shelf(settings, read_seconds=0.2 if fault == "slow" else 3)
    vendors.fault = fault
    with pytest.raises(ProviderError) as failure:
        shelf.put(NAME, SOUND) if use == "put" else shelf.find(NAME)
    assert failure.value.permanent is permanent
    assert len(vendors.requests) == (0 if fault == "refused" else 1)
    assert "secret" not in str(failure.value).lower()
    assert failure.value.__suppress_context__


def test_s3_without_credentials_is_a_permanent_failure(
    configure: Configure, bucket: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    # Another test's session would still hold the keys it was made with.
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    shelf = s3_shelf.build(configure(audio_bucket=bucket, audio_base_url=CDN))
    with pytest.raises(ProviderError) as failure:
        shelf.put(NAME, SOUND)
    assert failure.value.permanent


def test_the_folder_keeps_audio_under_our_own_address(configure: Configure) -> None:
    settings = configure(base_url="https://voice.example.com", secret_key="k" * 32)
    shelf = local_shelf.build(settings)
    assert shelf.find(NAME) is None
    address = f"https://voice.example.com/audio/{NAME}"
    assert shelf.put(NAME, SOUND) == address
    assert shelf.find(NAME) == address
    kept = settings.instance_path / "audio"
    assert [path.name for path in kept.iterdir()] == [NAME]
    assert (kept / NAME).read_bytes() == SOUND.content


@pytest.mark.parametrize("name", ["../../etc/passwd", "a.wav", NAME + "/x", NAME.upper(), ""])
def test_the_folder_takes_no_name_but_a_hash(configure: Configure, name: str) -> None:
    shelf = local_shelf.build(configure())
    assert shelf.find(name) is None
    with pytest.raises(ProviderError) as failure:
        shelf.put(name, SOUND)
    assert failure.value.permanent


def test_a_folder_that_cannot_be_written_is_a_provider_error(
    configure: Configure, tmp_path: Path
) -> None:
    (tmp_path / "instance").write_text("a file where the folder should be")
    with pytest.raises(ProviderError) as failure:
        local_shelf.build(configure()).put(NAME, SOUND)
    assert failure.value.permanent
