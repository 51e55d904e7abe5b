"""A small server that answers as a test tells it, and an exchange in front of it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qsl, urlsplit

import pytest

from neuracrm_voice.exchange import Exchange

TOKEN = "a made-up token"


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: str
    headers: dict[str, str]
    form: dict[str, str]


@dataclass(frozen=True)
class Answer:
    body: bytes = b""
    content_type: str | None = "text/xml"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


def response(inside: str) -> Answer:
    """Wrap verbs in a document."""
    return Answer(f"<Response>{inside}</Response>".encode())


Rule = Answer | Callable[[Request], Answer]


class Server:
    """Answers each path by its rule, or by its rules one after the other, the last for ever."""

    def __init__(self) -> None:
        self.rules: dict[str, list[Rule]] = {}
        self.requests: list[Request] = []
        self.calls: defaultdict[str, int] = defaultdict(int)
        server = self

        class Door(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1
            disable_nagle_algorithm = True

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - Its name.
                """Stay quiet."""

            def _answer(self) -> None:
                length = int(self.headers.get("Content-Length", "0"))
                body = self.rfile.read(length).decode()
                parts = urlsplit(self.path)
                form = dict(parse_qsl(body, keep_blank_values=True))
                request = Request(self.command, parts.path, parts.query, dict(self.headers), form)
                answer = server.answer(request)
                self.send_response(answer.status)
                if answer.content_type is not None:
                    self.send_header("Content-Type", answer.content_type)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                self.wfile.write(answer.body)

            do_GET = do_POST = _answer  # noqa: N815 - The library's names.

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self._http.daemon_threads = True
        self._thread = Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._http.server_port}"

    def answer(self, request: Request) -> Answer:
        self.requests.append(request)
        rules = self.rules.get(request.path)
        if not rules:
            return Answer(b"nothing here", "text/plain", 404)
        number = self.calls[request.path]
        self.calls[request.path] += 1
        rule = rules[min(number, len(rules) - 1)]
        return rule(request) if callable(rule) else rule

    def at(self, path: str, *rules: Rule | str) -> None:
        self.rules[path] = [response(rule) if isinstance(rule, str) else rule for rule in rules]
        self.calls[path] = 0

    def forms(self, path: str) -> list[dict[str, str]]:
        return [request.form for request in self.requests if request.path == path]

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    one = Server()
    yield one
    one.close()


@pytest.fixture
def exchange(server: Server) -> Iterator[Exchange]:
    with Exchange(base_url=server.url, auth_token=TOKEN) as one:
        yield one
