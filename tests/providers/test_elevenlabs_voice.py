"""Speech over ElevenLabs' wire: what is asked, and that nothing but audio comes through."""

import struct
from contextlib import suppress

import pytest

from neuracrm_voice.ports import Audio, ProviderError, metered
from neuracrm_voice.providers import elevenlabs_voice
from tests.providers.conftest import ELEVENLABS_KEY, Configure
from tests.vendors import Fault, VendorServer, little_wav

TEXT = "Thank you, Jane."
DATA_SIZE_AT = 40
PERMANENT: list[Fault] = ["400", "401", "403", "404", "quota"]
PASSING: list[Fault] = ["declined", "refused", "slow", "drip", "408", "409", "429", "500", "503"]
NO_AUDIO: list[Fault] = ["garbage", "empty", "cut off", "wrong shape"]


@pytest.mark.parametrize(
    ("fault", "permanent"),
    [(f, True) for f in PERMANENT] + [(f, False) for f in PASSING + NO_AUDIO],
)
def test_every_failure_is_a_provider_error_after_one_request(
    vendors: VendorServer, configure: Configure, fault: Fault, *, permanent: bool
) -> None:
    voice = elevenlabs_voice.build(configure())
    vendors.fault = fault
    with pytest.raises(ProviderError) as failure:
        voice.render(TEXT, seconds=0.2 if fault in {"slow", "drip"} else 3)
    assert failure.value.permanent is permanent
    assert len(vendors.requests) == (0 if fault == "refused" else 1)
    assert "Jane" not in str(failure.value)
    assert "secret" not in str(failure.value)
    assert failure.value.__suppress_context__ or failure.value.__context__ is None


@pytest.mark.parametrize(
    ("fault", "billed"),
    [(fault, len(TEXT)) for fault in ("none", "slow", "drip", *NO_AUDIO)]
    + [(fault, 0) for fault in ("refused", "declined", "401", "429", "500")],
)
def test_what_was_sent_is_billed_unless_it_was_refused(
    vendors: VendorServer, configure: Configure, fault: Fault, billed: int
) -> None:
    voice = elevenlabs_voice.build(configure())
    vendors.fault = fault
    with metered() as uses, suppress(ProviderError):
        voice.render(TEXT, seconds=0.2 if fault in {"slow", "drip"} else 3)
    assert sum(amount for _unit, amount in uses) == billed


def test_text_that_cannot_be_sent_and_time_that_is_over_are_not_billed(
    configure: Configure,
) -> None:
    voice = elevenlabs_voice.build(configure())
    with metered() as uses:
        for text, seconds in (("\ud800", 3), (TEXT, 0)):
            with pytest.raises(ProviderError):
                voice.render(text, seconds=seconds)
    assert uses == []


def test_good_audio_comes_through_as_it_is(configure: Configure) -> None:
    assert elevenlabs_voice.build(configure()).render(TEXT, seconds=3) == Audio(
        little_wav(), "audio/wav"
    )


def test_the_request_is_for_a_telephone(vendors: VendorServer, configure: Configure) -> None:
    settings = configure(elevenlabs_voice_id="v9", elevenlabs_stability=0.3)
    elevenlabs_voice.build(settings).render(TEXT, seconds=3)
    (request,) = vendors.requests
    assert request.path == "/v1/text-to-speech/v9?output_format=wav_8000"
    assert {name.lower(): value for name, value in request.headers.items()}[
        "xi-api-key"
    ] == ELEVENLABS_KEY
    assert request.body["text"] == TEXT
    assert request.body["model_id"] == "eleven_flash_v2_5"
    assert request.body["voice_settings"]["stability"] == 0.3
    assert request.body["voice_settings"]["similarity_boost"] == 0.75


@pytest.mark.parametrize("size", [0, 0x7FFFFFFF, 0xFFFFFFFF])
def test_a_size_left_open_by_a_streaming_encoder_is_filled_in(
    vendors: VendorServer, configure: Configure, size: int
) -> None:
    sound = bytearray(little_wav())
    sound[4:8] = sound[DATA_SIZE_AT : DATA_SIZE_AT + 4] = struct.pack("<I", size)
    vendors.speak_with(bytes(sound))
    assert elevenlabs_voice.build(configure()).render(TEXT, seconds=3) == Audio(little_wav())


def _with(at: int, value: bytes) -> bytes:
    sound = little_wav()
    return sound[:at] + value + sound[at + len(value) :]


@pytest.mark.parametrize(
    ("sound", "reason"),
    [
        (little_wav()[:-10], "cut off"),
        (little_wav()[:20], "cut off"),
        (little_wav()[:30], "cut off"),
        (little_wav()[:44], "cut off"),
        (little_wav(0), "no sound"),
        (little_wav(samples_per_second=16000), "not 8 kHz"),
        (_with(22, b"\x02\x00"), "not mono"),
        (_with(32, b"\x09\x00"), "contradicts itself"),
        (_with(44, bytes(1600)), "no sound"),
        (_with(36, b"LIST"), "no sound"),
        (_with(12, b"junk"), "no known format"),
        (b"ID3\x04" + bytes(2000), "not RIFF"),
        (b'{"detail": {"status": "quota_exceeded"}}', "not RIFF"),
    ],
)
def test_what_a_telephone_cannot_play_is_refused(
    vendors: VendorServer, configure: Configure, sound: bytes, reason: str
) -> None:
    vendors.speak_with(sound)
    with pytest.raises(ProviderError, match=reason):
        elevenlabs_voice.build(configure()).render(TEXT, seconds=3)


def test_a_body_without_end_is_cut_short(vendors: VendorServer, configure: Configure) -> None:
    vendors.speak_with(little_wav() + bytes(elevenlabs_voice.MAX_BODY_BYTES))
    with pytest.raises(ProviderError, match="does not end"):
        elevenlabs_voice.build(configure()).render(TEXT, seconds=10)


@pytest.mark.parametrize(
    "change",
    [
        {"elevenlabs_model": "eleven_v3"},
        {"elevenlabs_voice_id": "v9"},
        {"elevenlabs_stability": 0.51},
        {"elevenlabs_similarity_boost": 0.76},
    ],
)
def test_whatever_shapes_the_sound_changes_the_fingerprint(
    configure: Configure, change: dict[str, object]
) -> None:
    usual = elevenlabs_voice.build(configure()).fingerprint
    assert usual == elevenlabs_voice.build(configure()).fingerprint
    assert usual != elevenlabs_voice.build(configure(**change)).fingerprint
    assert "wav_8000" in usual
