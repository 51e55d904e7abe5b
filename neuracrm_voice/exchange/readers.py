"""Readers: people at the staff's pages, as many as are wanted, who open them and let them poll."""

import re
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlencode

_PATIENCE_SECONDS = 30
_MOST_CONNECTIONS = 20
_KIB = 1024
_ASSET = re.compile(r'(?:href|src)="(/assets/[^"]+)"')
_MENU = re.compile(r'<li><a href="([^"]+)"')
_TOKEN = re.compile(r'name="csrf_token"[^>]* value="([^"]+)"')


class ReadingError(Exception):
    """A page was not to be had."""


class Reader:
    """Somebody with a browser; `cookie` is what says who they are."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self.cookie = cookie
        self._http = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE_SECONDS)

    def sign_in(self, email: str, password: str) -> None:
        """Sign in, as a browser does."""
        form = {"email": email, "password": password, "csrf_token": self._token("/login")}
        self._ask("POST", "/login", form)
        self.get("/")

    def get(self, address: str) -> float:
        """Open a page; return the milliseconds until the whole of it was there."""
        began = time.perf_counter()
        self._ask("GET", address)
        return (time.perf_counter() - began) * 1000

    def search(self, words: str) -> None:
        """Look for words in the calls."""
        self._ask("POST", "/calls", {"q": words, "csrf_token": self._token("/calls")})

    def menu(self) -> list[str]:
        """Return the addresses that the menu leads to."""
        return _MENU.findall(self._ask("GET", "/")[1].decode())

    def links(self, address: str, beginning: str, most: int) -> list[str]:
        """Return the first addresses that a page links to and that begin so."""
        _answer, page = self._ask("GET", address)
        found = re.findall(rf'href="({re.escape(beginning)}[^"]*)"', page.decode())
        return found[:most]

    def first_load(self) -> float:
        """Return the KB that travel when the first page is opened with nothing kept."""
        _answer, page = self._ask("GET", "/")
        assets = dict.fromkeys(_ASSET.findall(page.decode()))
        parts = [page, *(self._ask("GET", address)[1] for address in assets)]
        return sum(len(part) for part in parts) / _KIB

    def poll(self, address: str, etag: str) -> tuple[int, str]:
        """Ask for a part of a page again; return the status and the ETag to ask with next."""
        answer, _part = self._ask("GET", address, etag=etag)
        return answer.status, answer.headers.get("ETag", etag)

    def close(self) -> None:
        """Leave."""
        self._http.close()

    def _token(self, address: str) -> str:
        found = _TOKEN.search(self._ask("GET", address)[1].decode())
        if found is None:
            raise ReadingError(f"{address} has no form.")
        return found[1]

    def _ask(
        self, method: str, address: str, form: dict[str, str] | None = None, etag: str = ""
    ) -> tuple[HTTPResponse, bytes]:
        headers = {"Cookie": self.cookie, "Accept": "text/html", "Accept-Encoding": "gzip"}
        if address.startswith("/api/"):
            headers["Accept"] = "application/json"
        if etag:
            headers["If-None-Match"] = etag
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self._http.request(method, address, urlencode(form) if form else None, headers)
        answer = self._http.getresponse()
        content = answer.read()
        if answer.status >= 400 or "/login" in answer.headers.get("Location", ""):  # noqa: PLR2004 - HTTP's own number.
            raise ReadingError(f"{method} {address} was answered with {answer.status}.")
        if given := answer.headers.get("Set-Cookie"):
            self.cookie = given.partition(";")[0]
        return answer, content


@dataclass(frozen=True, slots=True)
class Watched:
    """The live page, open in as many browsers as `cookies`, each asking every `period` seconds."""

    port: int
    cookies: list[str]
    period: float
    address: str = "/live/calls"


@dataclass(slots=True)
class Watching:
    """What came of it: the time of each poll, and how many brought something new."""

    seconds: float = 0.0
    milliseconds: list[float] = field(default_factory=list)
    news: int = 0


def watch(
    watched: Watched, seconds: float, happen: Callable[[int], None], every: float
) -> Watching:
    """Let everybody poll for so long, while something happens every so many seconds."""
    found, lock, stop = Watching(), threading.Lock(), threading.Event()
    cookies, staff = list(watched.cookies), len(watched.cookies)
    began = time.monotonic()

    def happening() -> None:
        nth = 0
        while not stop.wait(every):
            happen(nth)
            nth += 1

    def polling(first: int) -> None:
        reader = Reader(watched.port)
        mine = range(first, staff, _MOST_CONNECTIONS)
        etags = dict.fromkeys(mine, "")
        turn = 0
        while True:
            person = mine[turn % len(mine)]
            due = began + watched.period * (turn // len(mine) + person / staff)
            if due >= began + seconds:
                break
            time.sleep(max(0.0, due - time.monotonic()))
            reader.cookie = cookies[person]
            asked = time.perf_counter()
            status, etags[person] = reader.poll(watched.address, etags[person])
            cookies[person] = reader.cookie
            with lock:
                found.milliseconds.append((time.perf_counter() - asked) * 1000)
                found.news += status == 200  # noqa: PLR2004 - HTTP's own number.
            turn += 1
        reader.close()

    with ThreadPoolExecutor(_MOST_CONNECTIONS + 1) as pool:
        talking = pool.submit(happening)
        readers = [pool.submit(polling, first) for first in range(min(_MOST_CONNECTIONS, staff))]
        for reader in readers:
            reader.result()
        stop.set()
        talking.result()
    found.seconds = time.monotonic() - began
    return found
