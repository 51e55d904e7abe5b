"""Audio for `<Play>`: fetched, judged by its type and bytes, measured and kept."""

import struct

import pytest

from neuracrm_voice.exchange import Exchange, Failed, Played, Said
from tests.exchange.conftest import Answer, Rule, Server

NUMBERS = {"from_": "+15005550001", "to": "+15005550002"}


def wav(seconds: float, *, codec: int = 1, rate: int = 8000, width: int = 2) -> bytes:
    data = bytes(int(seconds * rate * width))
    form = struct.pack("<HHIIHH", codec, 1, rate, rate * width, width, width * 8)
    chunks = b"fmt " + struct.pack("<I", 16) + form + b"data" + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WAVE" + chunks


# MPEG 2, layer III, 32 kbit/s: 4000 bytes a second.
MP3 = b"\xff\xf3\x40\xc0" + bytes(7996)
ID3 = b"ID3\x04\x00\x00\x00\x00\x00\x05" + bytes(5)


def sound(body: bytes, content_type: str | None = "audio/wav", **headers: str) -> Answer:
    return Answer(body, content_type, 200, {k.replace("_", "-"): v for k, v in headers.items()})


def place(server: Server, *rules: Rule) -> None:
    server.at("/voice/incoming", "<Play>/audio/a.wav</Play><Say>After</Say>")
    server.at("/audio/a.wav", *rules)


@pytest.mark.parametrize(
    ("content", "content_type", "seconds"),
    [
        (wav(1.5), "audio/wav", 1.5),
        (wav(2, codec=7, width=1), "audio/x-wav; rate=8000", 2),
        (wav(1.5).replace(struct.pack("<I", 24000), b"\xff\xff\xff\xff"), "audio/wave", 1.5),
        (MP3, "audio/mpeg", 2),
        (ID3 + MP3, "audio/mpeg", 2),
        (bytes(800), "audio/ulaw", 0.1),
        (b"\xd0" + bytes(32), "audio/x-gsm", 0.02),
        (b"FORM\x00\x00\x00\x04AIFF", "audio/aiff", None),
    ],
)
def test_audio_of_an_accepted_kind_is_played(
    server: Server,
    exchange: Exchange,
    content: bytes,
    content_type: str,
    seconds: float | None,
) -> None:
    place(server, sound(content, content_type))
    call = exchange.dial(**NUMBERS)
    played = call.heard[0]
    assert isinstance(played, Played)
    assert played.url == f"{server.url}/audio/a.wav"
    assert played.content == content
    assert played.media_type == content_type.partition(";")[0]
    assert played.seconds == pytest.approx(seconds)
    assert exchange.problems == []


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (sound(wav(1), None), 12300),
        (sound(wav(1), "application/octet-stream"), 13420),
        (sound(wav(1), "audio/ogg"), 13420),
        (sound(b'{"detail": "quota exceeded"}', "audio/mpeg"), 13420),
        (sound(b'{"detail": "quota exceeded"}', "audio/ulaw"), 13420),
        (sound(MP3, "audio/wav"), 13420),
        (sound(wav(1), "audio/mpeg"), 13420),
        (sound(wav(1)[:30], "audio/wav"), 13420),
        (sound(wav(1, codec=3), "audio/wav"), 13420),
        (sound(b"", "audio/mpeg"), 13420),
        (sound(b"", "audio/gsm"), 13420),
        (sound(b"short", "audio/aiff"), 13420),
        (Answer(b"gone", "text/plain", 404), 11217),
        (Answer(b"oops", "text/plain", 500), 11217),
        (Answer(status=302, headers={"Location": "/audio/a.wav"}), 11215),
    ],
)
def test_audio_that_cannot_be_played_ends_the_call(
    server: Server, exchange: Exchange, answer: Answer, code: int
) -> None:
    place(server, answer)
    call = exchange.dial(**NUMBERS)
    assert call.heard == [Failed(code)]
    assert [problem.code for problem in exchange.problems] == [code]
    assert exchange.problems[0].url == f"{server.url}/audio/a.wav"
    assert call.ended_by == "error"


def test_audio_is_requested_unsigned_by_get(server: Server, exchange: Exchange) -> None:
    place(server, sound(wav(1)))
    call = exchange.dial(**NUMBERS)
    request = server.requests[1]
    assert (request.method, request.form) == ("GET", {})
    assert "X-Twilio-Signature" not in request.headers
    assert call.exchanges[1].kind == "media"


def test_audio_behind_a_redirect_is_found(server: Server, exchange: Exchange) -> None:
    place(server, Answer(status=302, headers={"Location": "/cdn/b.wav"}))
    server.at("/cdn/b.wav", sound(wav(1)))
    assert isinstance(exchange.dial(**NUMBERS).heard[0], Played)


def test_all_audio_of_a_gather_is_fetched_before_it_begins(
    server: Server, exchange: Exchange
) -> None:
    server.at(
        "/voice/incoming",
        "<Gather><Say>One moment</Say><Play>/audio/a.wav</Play><Play>/audio/b.wav</Play></Gather>",
    )
    server.at("/audio/a.wav", sound(wav(1)))
    call = exchange.dial(**NUMBERS)
    assert call.heard == [Failed(11217)]
    server.at("/audio/b.wav", sound(wav(1)))
    call = exchange.dial(**NUMBERS)
    assert [type(item) for item in call.heard] == [Said, Played, Played]


@pytest.mark.parametrize(
    ("headers", "requests"),
    [
        ({"Cache_Control": "public, max-age=31536000, immutable"}, 1),
        ({"Cache_Control": "no-store", "ETag": '"a"'}, 3),
        ({}, 3),
    ],
)
def test_audio_is_kept_as_its_headers_allow(
    server: Server, exchange: Exchange, headers: dict[str, str], requests: int
) -> None:
    place(server, sound(wav(1), **headers))
    for _ in range(3):
        exchange.dial(**NUMBERS)
    assert sum(request.path == "/audio/a.wav" for request in server.requests) == requests


def test_kept_audio_grows_stale_in_the_exchanges_own_time(
    server: Server, exchange: Exchange
) -> None:
    place(server, sound(wav(1), Cache_Control="max-age=60"))
    exchange.dial(**NUMBERS)
    exchange.clock.pass_time(61)
    exchange.dial(**NUMBERS)
    assert sum(request.path == "/audio/a.wav" for request in server.requests) == 2


def test_audio_to_be_revalidated_may_be_unchanged(server: Server, exchange: Exchange) -> None:
    unchanged = Answer(b"", None, 304, {"ETag": '"a"'})
    place(server, sound(wav(1), Cache_Control="no-cache", ETag='"a"'), unchanged)
    exchange.dial(**NUMBERS)
    call = exchange.dial(**NUMBERS)
    assert server.requests[-1].headers["If-None-Match"] == '"a"'
    assert isinstance(call.heard[0], Played)
    assert exchange.problems == []


def test_an_answer_that_is_audio_is_played(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", sound(wav(3)))
    call = exchange.dial(**NUMBERS)
    assert isinstance(call.heard[0], Played)
    assert (call.ended_by, call.seconds) == ("hangup", 3)


def test_a_loop_takes_its_time(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", '<Play loop="3">/audio/a.wav</Play>')
    server.at("/audio/a.wav", sound(wav(2)))
    assert exchange.dial(**NUMBERS).seconds == 6
