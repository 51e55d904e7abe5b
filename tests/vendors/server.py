"""A loopback server that speaks OpenAI's Chat Completions and ElevenLabs' text to speech.

For the failures only it also takes S3's PUT and HEAD; it keeps nothing.

Point OPENAI_BASE_URL at `openai_url` and ELEVENLABS_BASE_URL at `elevenlabs_url`, and turn the
dial: `server.fault = "cut off"`. One dial turns both vendors; use two servers to fail one alone.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import Any, Literal, get_args

import pytest

from tests.vendors import bodies
from tests.vendors.bodies import little_wav

Fault = Literal[
    "none",
    "refused",  # Nobody listens at the port.
    "slow",  # Takes the request, answers after `slow_seconds`, or never when that is None.
    "drip",  # Answers well, but a byte at a time, each within any timeout.
    "400",
    "401",
    "403",
    "404",
    "408",
    "409",
    "429",
    "500",
    "503",
    "declined",  # Each vendor's 400 for this text alone: filtered, or too long.
    "quota",  # Each vendor's way to say that the account is used up.
    "garbage",  # Status 200 and a proxy's HTML page.
    "empty",  # Status 200 and no body at all.
    "cut off",  # Content-Length promises more than comes before the connection closes.
    "wrong shape",  # Status 200 and sound JSON that is not what was asked for.
]
FAULTS: tuple[Fault, ...] = get_args(Fault)

DRIP_SECONDS = 0.02

Answer = tuple[int, str, bytes]
"""Status, media type, body."""


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came: the vendor it was meant for, where, with what."""

    vendor: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any]


class VendorServer:
    """All vendors at one port; safe for many callers at once."""

    def __init__(self) -> None:
        self.slow_seconds: float | None = None
        self._fault: Fault = "none"
        self._lock = Lock()
        self._requests: list[Request] = []
        self._understand: Callable[[dict[str, Any]], dict[str, object]] = _nothing
        self._completion: bytes | None = None
        self._audio = little_wav()
        self._released = Event()
        self._port = 0
        self._listen()

    @property
    def openai_url(self) -> str:
        """Return what OPENAI_BASE_URL is to be."""
        return f"http://127.0.0.1:{self._port}/v1"

    @property
    def elevenlabs_url(self) -> str:
        """Return what ELEVENLABS_BASE_URL is to be."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def s3_url(self) -> str:
        """Return what AWS_ENDPOINT_URL_S3 is to be, for S3's failures."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def requests(self) -> list[Request]:
        """Return the requests received so far, oldest first."""
        with self._lock:
            return list(self._requests)

    @property
    def released(self) -> Event:
        """Return what is set when the dial is turned, so that nobody is held any longer."""
        return self._released

    @property
    def fault(self) -> Fault:
        """Return where the dial stands."""
        return self._fault

    @fault.setter
    def fault(self, fault: Fault) -> None:
        """Turn the dial; it holds for every request received from now on."""
        self._released.set()
        self._released = Event()
        was, self._fault = self._fault, fault
        if fault == "refused" != was:
            self._close()
        if was == "refused" != fault:
            self._listen()

    def answer_with(self, understand: Callable[[dict[str, Any]], dict[str, object]]) -> None:
        """Let the model answer with what `understand` makes of the request's JSON.

        Its dictionary may be partial: what it leaves out is answered as nothing.
        """
        self._understand = understand

    def complete_with(self, body: bytes) -> None:
        """Let the model's whole response body be `body`, word for word."""
        self._completion = body

    def speak_with(self, audio: bytes) -> None:
        """Let the voice's whole response body be `audio`."""
        self._audio = audio

    def stop(self) -> None:
        """Let everybody go and close the port."""
        self.fault = "refused"

    def take(self, request: Request) -> tuple[Fault, Answer]:
        """Record a request and say how to answer it."""
        fault, released = self._fault, self._released
        with self._lock:
            self._requests.append(request)
        if fault == "slow":
            released.wait(self.slow_seconds)
        if request.vendor == "openai":
            return fault, self._openai(fault, request)
        if request.vendor == "s3":
            status = int(fault) if fault.isdigit() else 200
            return fault, (status, "application/xml", bodies.s3_error(status))
        return fault, self._elevenlabs(fault)

    def _openai(self, fault: Fault, request: Request) -> Answer:
        if fault.isdigit():
            return int(fault), "application/json", bodies.openai_error(int(fault))
        if fault == "declined":
            return 400, "application/json", bodies.openai_declined_error()
        if fault == "quota":
            return 429, "application/json", bodies.openai_quota_error()
        if fault == "wrong shape":
            return 200, "application/json", bodies.completion('{"topic": 7, "mood": null}')
        meant = {**bodies.NOTHING_UNDERSTOOD, **self._understand(request.body)}
        body = self._completion or bodies.completion(json.dumps(meant))
        return _perhaps_broken(fault, "application/json", body)

    def _elevenlabs(self, fault: Fault) -> Answer:
        if fault.isdigit():
            return int(fault), "application/json", bodies.elevenlabs_error(int(fault))
        if fault == "declined":
            return 400, "application/json", bodies.elevenlabs_declined_error()
        if fault == "quota":
            return 401, "application/json", bodies.elevenlabs_quota_error()
        if fault == "wrong shape":
            return 200, "application/json", b'{"audio_base64": "AAAA"}'
        return _perhaps_broken(fault, "audio/wav", self._audio)

    def _listen(self) -> None:
        vendors = self

        class _Wire(_Desk):
            server_of_vendors = vendors

        self._server = _Loopback(("127.0.0.1", self._port), _Wire)
        self._port = self._server.server_address[1]
        Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def _close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Loopback(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 256


class _Desk(BaseHTTPRequestHandler):
    # Version 1.1 answers "Expect: 100-continue", for which S3's SDK waits a second.
    protocol_version = "HTTP/1.1"
    server_of_vendors: VendorServer

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._answer("elevenlabs" if "text-to-speech" in self.path else "openai", body)

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self._answer("s3", {})

    def do_HEAD(self) -> None:
        self._answer("s3", {})

    def _answer(self, vendor: str, body: dict[str, Any]) -> None:
        heard = Request(vendor, self.path, dict(self.headers.items()), body)
        fault, (status, media_type, content) = self.server_of_vendors.take(heard)
        # Whoever ran out of patience has closed the connection; that is their affair.
        with suppress(ConnectionError):
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(content) * (2 if fault == "cut off" else 1)))
            self.send_header("Connection", "close")
            self.end_headers()
            if fault == "drip":
                self._drip(content)
            elif self.command != "HEAD":
                self.wfile.write(content)

    def _drip(self, content: bytes) -> None:
        released = self.server_of_vendors.released
        for byte in content:
            self.wfile.write(bytes([byte]))
            if released.wait(DRIP_SECONDS):
                return

    def log_message(self, *_: object) -> None:
        """Stay quiet: `requests` tells what came."""


def _perhaps_broken(fault: Fault, media_type: str, body: bytes) -> Answer:
    if fault == "garbage":
        return 200, "text/html", bodies.HTML
    if fault == "empty":
        return 200, media_type, b""
    if fault == "cut off":
        return 200, media_type, body[: len(body) // 2]
    return 200, media_type, body


def _nothing(_request: dict[str, Any]) -> dict[str, object]:
    return {}


@pytest.fixture
def vendors() -> Iterator[VendorServer]:
    server = VendorServer()
    yield server
    server.stop()
