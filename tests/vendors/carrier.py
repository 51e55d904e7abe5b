"""A carrier on this machine: Twilio's REST API of calls, and the calls it then really makes.

Point TWILIO_API_URL at `url`. Each call that is created is played to `callee` in a thread.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

import pytest

from neuracrm_voice.exchange import Call, Exchange
from neuracrm_voice.exchange.callee import Callee, Placed, ring
from neuracrm_voice.exchange.parties import new_sid

Form = dict[str, list[str]]


class Carrier:
    """Takes Calls.create, update and list; `callee` picks up, with what `token` signs.

    `loses_answers` and `is_down` count the requests that are done in silence, and not at all.
    """

    def __init__(self) -> None:
        self.callee = Callee()
        self.token = ""
        self.loses_answers = 0
        self.is_down = 0
        self.created: list[tuple[str, Form]] = []
        self.updated: list[tuple[str, Form]] = []
        self.calls: list[Call] = []
        self._threads: list[Thread] = []
        self._seen: dict[str, int] = {}
        carrier = self

        class _Wire(_Rest):
            of = carrier

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Wire)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def create(self, form: Form) -> str:
        sid = new_sid("CA")
        self.created.append((sid, form))
        thread = Thread(target=self._ring, args=(sid, form))
        self._threads.append(thread)
        thread.start()
        return sid

    def wait(self) -> None:
        """Wait until every call is over."""
        while self._threads:
            self._threads.pop().join()

    def stop(self) -> None:
        self.wait()
        self._server.shutdown()
        self._server.server_close()

    def _ring(self, sid: str, form: Form) -> None:
        url = form["Url"][0]
        base_url = url.split("/voice/")[0]
        with Exchange(
            base_url=base_url,
            auth_token=self.token,
            status_callback=form["StatusCallback"][0],
            status_events=tuple(form.get("StatusCallbackEvent", ["completed"])),
            strict=True,
        ) as exchange:
            placed = Placed(
                to=form["To"][0],
                from_=form["From"][0],
                url=url,
                machine_url=form["AsyncAmdStatusCallback"][0],
                sid=sid,
            )
            self.calls.append(ring(exchange, self.callee, placed, lambda: self._sent(sid)))

    def _sent(self, sid: str) -> str | None:
        """Return the document a call was sent to, once."""
        mine = [form["Twiml"][0] for one, form in self.updated if one == sid]
        if len(mine) <= self._seen.get(sid, 0):
            return None
        self._seen[sid] = len(mine)
        return mine[-1]


class _Rest(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    of: Carrier

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        if self.of.is_down:
            self.of.is_down -= 1
            self._answer(503, {})
            return
        *_, last = self.path.split("/")
        if last != "Calls.json":
            sid = last.removesuffix(".json")
            self.of.updated.append((sid, form))
            self._answer(200, {"sid": sid})
            return
        sid = self.of.create(form)
        if self.of.loses_answers:
            self.of.loses_answers -= 1
            self.close_connection = True
            self.connection.close()
            return
        self._answer(201, {"sid": sid})

    def do_GET(self) -> None:
        moment = format_datetime(datetime.now(UTC))  # noqa: TID251 - the carrier's own clock.
        listed = [{"sid": sid, "date_created": moment} for sid, _ in reversed(self.of.created)]
        self._answer(200, {"calls": listed, "page": 0, "page_size": 50, "next_page_uri": None})

    def _answer(self, status: int, body: dict[str, Any]) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Stay quiet: `created` and `updated` tell what came."""


@pytest.fixture
def carrier() -> Iterator[Carrier]:
    one = Carrier()
    yield one
    one.stop()
