"""Each vendor fails in each of its ways, and every call still ends well."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto.server import ThreadedMotoServer

from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.exchange import Call, Played, Said
from tests.office import Office, open_office
from tests.vendors import FAULTS, Fault, VendorServer

BROKEN: tuple[Fault, ...] = tuple(fault for fault in FAULTS if fault != "none")

QUICK = {
    "openai_timeout_seconds": 0.25,
    "elevenlabs_timeout_seconds": 0.25,
    "turn_deadline_seconds": 0.8,
}
"""A slow vendor is given up as in production, only sooner."""


@contextmanager
def office_with(
    folder: Path, models: VendorServer, voices: VendorServer, **more: str
) -> Iterator[Office]:
    settings: dict[str, Any] = {
        "openai_api_key": "sk-made-up",
        "openai_base_url": models.openai_url,
        "elevenlabs_api_key": "made-up",
        "elevenlabs_base_url": voices.elevenlabs_url,
        **QUICK,
        **more,
    }
    with open_office(f"sqlite:///{folder / 'test.db'}", folder, **settings) as opened:
        yield opened


@pytest.fixture
def models() -> Iterator[VendorServer]:
    server = VendorServer()
    yield server
    server.stop()


@pytest.fixture
def voices() -> Iterator[VendorServer]:
    server = VendorServer()
    yield server
    server.stop()


def complains(call: Call) -> Call:
    for line in (
        "my invoices do not export any more",
        "it can wait",
        "my name is Sam Patel",
        "no that's all, thank you",
    ):
        call.says(line)
    return call


def test_with_every_vendor_well_the_caller_hears_audio(
    tmp_path: Path, models: VendorServer, voices: VendorServer
) -> None:
    models.answer_with(lambda _request: {"topic": "support"})
    with office_with(tmp_path, models, voices) as office:
        call = complains(office.dial())

        assert call.ended
        assert office.one(Ticket).status == "open"
        assert not [item for item in call.heard if isinstance(item, Said)]
        assert [item for item in call.heard if isinstance(item, Played)]


@pytest.mark.parametrize("fault", BROKEN)
def test_without_the_model_the_rules_understand(
    fault: Fault, tmp_path: Path, models: VendorServer, voices: VendorServer
) -> None:
    models.fault = fault
    with office_with(tmp_path, models, voices) as office:
        call = complains(office.dial())

        assert call.ended_by == "hangup"
        assert "invoices" in office.one(Ticket).description


@pytest.mark.parametrize("fault", BROKEN)
def test_without_the_voice_the_carrier_says_it(
    fault: Fault, tmp_path: Path, models: VendorServer, voices: VendorServer
) -> None:
    voices.fault = fault
    models.answer_with(lambda _request: {"topic": "support"})
    with office_with(tmp_path, models, voices) as office:
        call = complains(office.dial())

        assert call.ended_by == "hangup"
        assert "Goodbye" in call.words
        assert office.count(Ticket) == 1
        assert not list((tmp_path / "audio").glob("*.wav"))


def test_a_caller_hears_the_waiting_tone_while_a_vendor_thinks(
    tmp_path: Path, models: VendorServer, voices: VendorServer
) -> None:
    models.fault, models.slow_seconds = "slow", 0.2
    with office_with(tmp_path, models, voices) as office:
        office.services.turns.patience = 0.05

        call = office.dial()
        call.says("my invoices do not export any more")

        tones = [item for item in call.latest if isinstance(item, Played) and "waiting" in item.url]
        assert tones
        assert call.listening is not None


def test_a_fixed_sentence_is_rendered_once_for_all_calls(
    tmp_path: Path, models: VendorServer, voices: VendorServer
) -> None:
    with office_with(tmp_path, models, voices) as office:
        office.dial().hangs_up()
        rendered = len(voices.requests)

        office.dial("+12025550188").hangs_up()

        assert rendered == 2
        assert len(voices.requests) == rendered


@pytest.fixture
def buckets(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", address)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "made-up")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "made-up")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    with closing(boto3.client("s3")) as s3:
        s3.create_bucket(Bucket="sounds", ACL="public-read")
    yield f"{address}/sounds"
    server.stop()


def test_audio_on_the_s3_shelf_is_fetched_and_played(
    tmp_path: Path, models: VendorServer, voices: VendorServer, buckets: str
) -> None:
    shelf = {"audio_bucket": "sounds", "audio_base_url": buckets}
    with office_with(tmp_path, models, voices, **shelf) as office:
        call = office.dial()

        played = [item for item in call.heard if isinstance(item, Played)]
        assert len(played) == 2
        assert all(item.url.startswith(buckets) and "?" not in item.url for item in played)
        assert not [item for item in call.heard if isinstance(item, Said)]


@pytest.mark.parametrize("fault", ["refused", "slow", "401", "403", "429", "500"])
def test_without_the_shelf_the_carrier_says_it(
    fault: Fault,
    tmp_path: Path,
    models: VendorServer,
    voices: VendorServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = VendorServer()
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", broken.s3_url)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "made-up")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "made-up")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    broken.fault = fault
    models.answer_with(lambda _request: {"topic": "support"})
    shelf = {"audio_bucket": "sounds", "audio_base_url": broken.s3_url}
    with office_with(tmp_path, models, voices, **shelf) as office:
        call = complains(office.dial())

        assert call.ended_by == "hangup"
        assert "Goodbye" in call.words
        assert office.count(Ticket) == 1
    broken.stop()
