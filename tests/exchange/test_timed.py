"""A timed connection, against servers that answer in pieces, not at all, or without a length."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from threading import Thread

import pytest

from neuracrm_voice.exchange.timed import TimedConnection

WHOLE = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 5\r\n\r\n<a/>\n"


@contextmanager
def a_server_that_says(*pieces: bytes, stays: bool = False) -> Iterator[str]:
    """Give the address of a server that answers each request with these pieces."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            line, _ = listening.accept()
            with line:
                while line.recv(65_536):
                    for piece in pieces:
                        line.sendall(piece)
                    if not stays:
                        break

        thread = Thread(target=answer, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread.join(5)


def test_an_answer_is_read_to_its_end_and_the_connection_kept() -> None:
    with a_server_that_says(WHOLE[:20], WHOLE[20:70], WHOLE[70:], stays=True) as address:
        connection = TimedConnection(address, 5)
        for _ in range(2):
            milliseconds, answer = connection.post("/turn", b"a=1", {"X": "y"})
            assert (answer.status, answer.read()) == (200, b"<a/>\n")
            assert milliseconds > 0
        connection.close()


@pytest.mark.parametrize(
    "said",
    [
        b"",
        WHOLE[:-2],
        b"HTTP/1.1 200 OK\r\n\r\n<a/>",
        b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n<a/>",
    ],
)
def test_what_is_no_whole_answer_is_refused(said: bytes) -> None:
    with a_server_that_says(said) as address:
        connection = TimedConnection(address, 5)
        with pytest.raises(HTTPException):
            connection.post("/turn", b"", {})
        connection.close()
