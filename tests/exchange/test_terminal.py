"""The telephone in the terminal."""

import pytest

from neuracrm_voice.exchange import (
    Call,
    Dialled,
    Exchange,
    Failed,
    Heard,
    Played,
    Recorded,
    Rejected,
    Skipped,
    talk,
)
from neuracrm_voice.exchange.heard import Tones
from neuracrm_voice.exchange.terminal import heard_as_line
from tests.exchange.conftest import Answer, Server
from tests.exchange.test_media import sound, wav


class Screen:
    """Feeds lines in and keeps what was written."""

    def __init__(self, *lines: str) -> None:
        self.lines = iter(lines)
        self.written: list[str] = []

    def read(self, prompt: str) -> str:
        line = next(self.lines, None)
        if line is None:
            raise EOFError
        self.written.append(prompt + line)
        return line

    def write(self, line: str) -> None:
        self.written.append(line)

    @property
    def text(self) -> str:
        return "\n".join(self.written)


def hold(exchange: Exchange, *lines: str) -> tuple[Screen, Call | None]:
    screen = Screen(*lines)
    call = talk(
        lambda: exchange.dial(from_="+15005550001", to="+15005550002"), screen.read, screen.write
    )
    return screen, call


@pytest.fixture
def conversation(server: Server) -> Server:
    server.at(
        "/voice/incoming",
        "<Play>/audio/a.wav</Play>"
        '<Gather input="speech dtmf" numDigits="1" action="/voice/turn"><Say>Yes?</Say></Gather>'
        "<Redirect>/voice/incoming</Redirect>",
    )
    server.at("/audio/a.wav", sound(wav(2.5)))
    server.at("/voice/turn", '<Say>Thank you</Say><Pause length="2"/><Hangup/>')
    return server


def test_a_conversation_is_readable(conversation: Server, exchange: Exchange) -> None:
    screen, call = hold(exchange, "", "two seats")
    assert call is not None
    assert conversation.forms("/voice/turn")[0]["SpeechResult"] == "two seats"
    assert screen.written[0].endswith("/hangup ends the call.")
    assert screen.written[1] == f" desk ◂ ♪ {conversation.url}/audio/a.wav (2.5 s)"
    assert screen.written[2] == " desk ◂ Yes?"
    assert "(silence)" in screen.text
    assert "  you ▸ two seats" in screen.written
    assert screen.written[-3:-1] == [" desk ◂ Thank you", "      · (a pause of 2 s)"]
    assert "The line hung up." in screen.written[-1]


def test_keys_are_pressed(conversation: Server, exchange: Exchange) -> None:
    hold(exchange, "/press 1")
    assert conversation.forms("/voice/turn")[0]["Digits"] == "1"


@pytest.mark.parametrize("line", ["/press", "/press x", "/what"])
def test_an_unknown_command_shows_the_help(
    conversation: Server, exchange: Exchange, line: str
) -> None:
    screen, call = hold(exchange, line, "/hangup")
    assert screen.text.count("/press 1 presses keys") == 2
    assert call is not None
    assert call.ended_by == "caller"
    assert conversation.forms("/voice/turn") == []


def test_the_end_of_input_hangs_up(conversation: Server, exchange: Exchange) -> None:
    screen, call = hold(exchange)
    assert call is not None
    assert call.ended_by == "caller"
    assert "You hung up." in screen.text
    assert conversation.forms("/voice/turn") == []


def test_a_server_that_is_down_is_said_plainly() -> None:
    exchange = Exchange(base_url="http://127.0.0.1:9", auth_token="t")
    screen, _ = hold(exchange)
    assert "Nothing answers at that address. Is the server running" in screen.text
    exchange.close()


def test_a_refused_signature_names_the_settings(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", Answer(b"", "text/plain", 403))
    screen, _ = hold(exchange)
    assert "refused the signature" in screen.text
    assert "TWILIO_AUTH_TOKEN" in screen.text
    assert "BASE_URL" in screen.text


def test_a_strict_exchange_tells_why_the_call_broke(server: Server) -> None:
    server.at("/voice/incoming", "<Speak/>")
    exchange = Exchange(base_url=server.url, auth_token="t", strict=True)
    screen, call = hold(exchange)
    assert call is None
    assert "<Speak> is not a TwiML element" in screen.text
    exchange.close()


@pytest.mark.parametrize(
    ("item", "line"),
    [
        (Played("http://x.test/a", b"", "audio/aiff", None), "♪ http://x.test/a (length unknown)"),
        (Tones("12"), "(tones: 12)"),
        (
            Dialled("+15005550003", "completed", 60),
            "(put through to +15005550003: completed, 60 s)",
        ),
        (Dialled("+15005550003", "busy"), "(put through to +15005550003: busy)"),
        (Recorded(4), "(your message was recorded, 4 s)"),
        (Rejected("busy"), "(the call was rejected: busy)"),
        (Skipped("Enqueue"), "(the line used <Enqueue>, which this telephone lacks)"),
        (Failed(11217), "(an application error has occurred: Twilio's 11217)"),
    ],
)
def test_everything_heard_has_a_line(item: Heard, line: str) -> None:
    assert heard_as_line(item).endswith(line)


def test_a_strict_exchange_may_break_in_mid_call(server: Server) -> None:
    server.at("/voice/incoming", '<Gather input="speech" action="/voice/turn"/>')
    with Exchange(base_url=server.url, auth_token="t", strict=True) as exchange:
        screen, call = hold(exchange, "hello")
    assert call is not None
    assert "The call broke off. 11217" in screen.text
