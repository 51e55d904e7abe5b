"""A timed connection: how long a server takes, from a request's first byte to its answer's last.

What making the request and reading the answer cost on this side is not in the time.
"""

import socket
import time
from collections.abc import Mapping
from http.client import HTTPException, HTTPResponse
from io import BytesIO
from typing import cast
from urllib.parse import urlsplit

_BLANK_LINE = b"\r\n\r\n"
_MOST_AT_ONCE = 65_536


class TimedConnection:
    """A connection to a server, made when it is first needed and kept."""

    def __init__(self, base_url: str, seconds: float) -> None:
        server = urlsplit(base_url)
        self._host = server.netloc
        self._address = (server.hostname or "", server.port or 80)
        self._seconds = seconds
        self._socket: socket.socket | None = None

    def post(
        self, target: str, body: bytes, headers: Mapping[str, str]
    ) -> tuple[float, HTTPResponse]:
        """Post a body; return the milliseconds until all of the answer was here, and the answer.

        Raises OSError when the server says nothing for the connection's seconds, and
        HTTPException when what it says is no whole answer that tells its length.
        """
        every = {"Host": self._host, "Content-Length": str(len(body)), **headers}
        head = "".join(f"{name}: {text}\r\n" for name, text in every.items())
        request = f"POST {target} HTTP/1.1\r\n{head}\r\n".encode("latin-1") + body
        line = self._open()
        began = time.perf_counter()
        line.sendall(request)
        received = b""
        while not _is_whole(received):
            came = line.recv(_MOST_AT_ONCE)
            if not came:
                raise HTTPException("The server hung up before the end of its answer.")
            received += came
        milliseconds = (time.perf_counter() - began) * 1000
        answer = HTTPResponse(cast("socket.socket", _Received(received)))
        answer.begin()
        return milliseconds, answer

    def close(self) -> None:
        """Close the connection; another post opens it again."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _open(self) -> socket.socket:
        if self._socket is None:
            self._socket = socket.create_connection(self._address, self._seconds)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self._socket


class _Received:
    """What was received, as `HTTPResponse` wants to be given it."""

    def __init__(self, received: bytes) -> None:
        self._file = BytesIO(received)

    def makefile(self, _mode: str) -> BytesIO:
        """Return it to be read."""
        return self._file


def _is_whole(received: bytes) -> bool:
    head, blank, body = received.partition(_BLANK_LINE)
    if not blank:
        return False
    for line in head.split(b"\r\n"):
        name, _, text = line.partition(b":")
        if name.strip().lower() == b"content-length" and text.strip().isdigit():
            return len(body) >= int(text)
    raise HTTPException("The answer does not tell how long it is.")
