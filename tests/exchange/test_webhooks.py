"""How webhooks are sent: signed, once or twice, tried again, redirected, with cookies."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2
import pytest
from twilio.request_validator import RequestValidator

from neuracrm_voice.exchange import Call, Exchange, ProblemError
from tests.exchange.conftest import TOKEN, Answer, Request, Server, response

HELLO = response("<Say>Hello</Say>")


def ring(exchange: Exchange, path: str = "/voice/incoming") -> Call:
    return exchange.dial(from_="+15005550001", to="+15005550002", path=path)


@contextmanager
def an_exchange(server: Server, **settings: object) -> Iterator[Exchange]:
    one = Exchange(**{"base_url": server.url, "auth_token": TOKEN, **settings})  # type: ignore[arg-type]
    yield one
    one.close()


def test_a_webhook_is_signed_over_its_address_and_form(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", HELLO)
    ring(exchange, "/voice/incoming?flow=sales&note=a%20b#rc=2")
    request = server.requests[0]
    url = f"{server.url}/voice/incoming?flow=sales&note=a%20b"
    signature = request.headers["X-Twilio-Signature"]
    assert RequestValidator(TOKEN).validate(url, request.form, signature)
    assert not RequestValidator(TOKEN).validate(url, {**request.form, "From": "x"}, signature)
    assert request.headers["User-Agent"] == "TwilioProxy/1.1"
    assert request.query == "flow=sales&note=a%20b"


def test_a_get_is_signed_over_its_query_alone(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", '<Redirect method="GET">/voice/next?a=1</Redirect>')
    server.at("/voice/next", HELLO)
    ring(exchange)
    request = server.requests[1]
    url = f"{server.url}/voice/next?{request.query}"
    assert RequestValidator(TOKEN).validate(url, {}, request.headers["X-Twilio-Signature"])


@pytest.mark.parametrize(
    ("public", "signed"),
    [
        ("https://voice.example.test", "https://voice.example.test"),
        ("https://voice.example.test:8443", "https://voice.example.test"),
        ("https://user:word@voice.example.test", "https://voice.example.test"),
        ("http://voice.example.test:8080", "http://voice.example.test:8080"),
    ],
)
def test_the_public_address_is_signed_and_the_real_one_called(
    server: Server, public: str, signed: str
) -> None:
    server.at("/voice/incoming", f"<Redirect>{public}/voice/next</Redirect>")
    server.at("/voice/next", HELLO)
    with an_exchange(server, public_url=public) as exchange:
        call = ring(exchange)
    assert call.words == "Hello"
    assert call.exchanges[1].url == f"{public}/voice/next"
    for request in server.requests:
        validator = RequestValidator(TOKEN)
        expected = validator.compute_signature(f"{signed}{request.path}", request.form)
        assert request.headers["X-Twilio-Signature"] == expected


def test_every_exchange_is_kept(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", HELLO)
    (delivery,) = ring(exchange).exchanges
    assert (delivery.kind, delivery.method, delivery.status) == ("webhook", "POST", 200)
    assert delivery.url == f"{server.url}/voice/incoming"
    assert delivery.form == server.requests[0].form
    assert delivery.headers["content-type"] == "text/xml"
    assert delivery.text == HELLO.body.decode()
    assert 0 < delivery.milliseconds < 5000


def test_nobody_at_the_address_is_tried_twice(server: Server) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    with an_exchange(server, base_url=url) as exchange:
        call = ring(exchange)
        assert [problem.code for problem in exchange.problems] == [11205]
    assert call.ended_by == "error"


def test_a_retry_names_itself_and_a_first_attempt_does_not(server: Server) -> None:
    attempts: list[httpx2.Request] = []

    def unreachable_once(request: httpx2.Request) -> httpx2.Response:
        attempts.append(request)
        if len(attempts) == 1:
            raise httpx2.ConnectError("refused", request=request)
        return httpx2.Response(200, headers={"Content-Type": "text/xml"}, content=HELLO.body)

    with an_exchange(server, transport=httpx2.MockTransport(unreachable_once)) as exchange:
        assert ring(exchange).words == "Hello"
        assert exchange.problems == []
    first, second = attempts
    assert "I-Twilio-Idempotency-Token" not in first.headers
    assert second.headers["I-Twilio-Idempotency-Token"]
    assert first.content == second.content


@pytest.mark.parametrize("status", [403, 404, 429, 500, 503])
def test_an_error_status_is_not_tried_again(
    server: Server, exchange: Exchange, status: int
) -> None:
    server.at("/voice/incoming", Answer(b"no", "text/plain", status))
    call = ring(exchange)
    assert len(server.requests) == 1
    assert [problem.code for problem in call.problems] == [11217]
    assert call.ended_by == "error"


def test_an_address_may_ask_for_more_retries(server: Server, exchange: Exchange) -> None:
    failing = Answer(b"no", "text/plain", 500)
    server.at("/voice/incoming", "<Redirect>/voice/next#rc=2&amp;rp=5xx,ct</Redirect>")
    server.at("/voice/next", failing, failing, HELLO)
    assert ring(exchange).words == "Hello"
    tokens = [request.headers.get("I-Twilio-Idempotency-Token") for request in server.requests]
    assert tokens[:2] == [None, None]
    assert tokens[2] == tokens[3] is not None


def test_a_server_that_is_too_slow_has_not_answered(server: Server) -> None:
    def slow(_request: Request) -> Answer:
        deadline = time.monotonic() + 0.6
        while time.monotonic() < deadline:
            server.calls["/spin"] += 1
        return HELLO

    server.at("/voice/incoming", slow)
    with an_exchange(server, patience_seconds=0.2) as exchange:
        call = ring(exchange)
    assert [problem.code for problem in call.problems] == [11200]
    assert len(call.exchanges) == 1
    assert call.exchanges[0].milliseconds < 600


def test_a_body_that_drips_past_the_deadline_is_no_answer(server: Server) -> None:
    def drip() -> Iterator[bytes]:
        for byte in HELLO.body:
            deadline = time.monotonic() + 0.02
            while time.monotonic() < deadline:
                pass
            yield bytes([byte])

    def answer(_request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, headers={"Content-Type": "text/xml"}, content=drip())

    transport = httpx2.MockTransport(answer)
    with an_exchange(server, patience_seconds=0.1, transport=transport) as exchange:
        call = ring(exchange)
    assert [problem.code for problem in call.problems] == [11200]
    assert call.exchanges[0].milliseconds < 300


def test_the_fallback_is_told_what_failed(server: Server) -> None:
    server.at("/voice/incoming", Answer(b"", "text/xml", 500))
    server.at("/voice/fallback", "<Say>Sorry</Say>")
    with an_exchange(server, fallback_url="/voice/fallback") as exchange:
        call = ring(exchange)
    form = server.forms("/voice/fallback")[0]
    assert form["ErrorCode"] == "11217"
    assert form["ErrorUrl"] == f"{server.url}/voice/incoming"
    assert form["CallSid"] == call.sid
    assert (call.words, call.ended_by) == ("Sorry", "nothing left")


def test_a_refused_document_goes_to_the_fallback_too(server: Server) -> None:
    server.at("/voice/incoming", '<Gather action="/voice/turn"/>')
    server.at("/voice/turn", "<Speak/>")
    server.at("/voice/fallback", "<Say>Sorry</Say>")
    with an_exchange(server, fallback_url="/voice/fallback") as exchange:
        call = ring(exchange).presses("1#")
    assert server.forms("/voice/fallback")[0]["ErrorCode"] == "12200"
    assert server.forms("/voice/fallback")[0]["CallStatus"] == "in-progress"
    assert call.words == "Sorry"


def test_a_fallback_that_fails_ends_the_call(server: Server) -> None:
    server.at("/voice/incoming", Answer(b"", "text/xml", 500))
    with an_exchange(server, fallback_url="/voice/fallback") as exchange:
        call = ring(exchange)
    assert [problem.code for problem in call.problems] == [11217, 11217]
    assert call.ended_by == "error"
    assert len(server.requests) == 2


def test_a_strict_exchange_raises_a_failed_webhook(server: Server) -> None:
    with an_exchange(server, strict=True) as exchange, pytest.raises(ProblemError, match="11217"):
        ring(exchange)


def test_cookies_belong_to_one_call(server: Server, exchange: Exchange) -> None:
    asking = response('<Gather action="/voice/turn"/>')
    server.at(
        "/voice/incoming",
        Answer(asking.body, headers={"Set-Cookie": "seat=7; Path=/voice"}),
        asking,
    )
    server.at("/voice/turn", "<Hangup/>")
    ring(exchange).presses("1#")
    assert server.requests[-1].headers["Cookie"] == "seat=7"
    ring(exchange).presses("1#")
    assert "Cookie" not in server.requests[-1].headers


def test_a_redirecting_action_loses_the_digits(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", '<Gather action="/voice/turn"/>')
    server.at("/voice/turn", Answer(status=302, headers={"Location": "/voice/other"}))
    server.at("/voice/other", HELLO)
    assert ring(exchange).presses("1#").words == "Hello"
    assert server.requests[-1].method == "GET"
    assert server.requests[-1].form == {}


def test_redirects_without_end_are_given_up(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", Answer(status=302, headers={"Location": "/voice/incoming"}))
    call = ring(exchange)
    assert len(server.requests) == 11
    assert [problem.code for problem in call.problems] == [11215]


def test_a_call_can_be_placed_without_a_network() -> None:
    def application(environ: object, start_response: object) -> list[bytes]:
        assert environ
        start_response("200 OK", [("Content-Type", "text/xml")])  # type: ignore[operator]
        return [HELLO.body]

    transport = httpx2.WSGITransport(application)
    exchange = Exchange(base_url="http://voice.test", auth_token=TOKEN, transport=transport)
    assert ring(exchange).words == "Hello"


@pytest.mark.parametrize("status", [307, 308])
def test_a_redirect_that_keeps_the_method_keeps_the_form(
    server: Server, exchange: Exchange, status: int
) -> None:
    server.at("/voice/incoming", '<Gather action="/voice/turn"/>')
    server.at("/voice/turn", Answer(status=status, headers={"Location": "/voice/other"}))
    server.at("/voice/other", HELLO)
    ring(exchange).presses("1#")
    request = server.requests[-1]
    assert (request.method, request.form["Digits"]) == ("POST", "1")
    url = f"{server.url}/voice/other"
    signature = request.headers["X-Twilio-Signature"]
    assert RequestValidator(TOKEN).validate(url, request.form, signature)


def test_an_address_of_another_host_is_called_as_it_stands(server: Server) -> None:
    elsewhere = Server()
    elsewhere.at("/other", HELLO)
    server.at("/voice/incoming", f"<Redirect>{elsewhere.url}/other</Redirect>")
    with an_exchange(server, public_url="https://voice.example.test") as exchange:
        assert ring(exchange).words == "Hello"
    elsewhere.close()


def test_an_address_no_one_can_request_is_a_problem(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", "<Redirect>http://-/x</Redirect>")
    call = ring(exchange)
    assert call.ended_by == "error"
    assert call.problems[0].code in {11100, 11205}
