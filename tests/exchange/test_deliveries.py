"""Webhooks that reach the server two times, one after the other or together."""

import time

import pytest

from tests.exchange.conftest import Answer, Request, Server, response
from tests.exchange.test_webhooks import HELLO, an_exchange, ring


@pytest.mark.parametrize("deliver", ["twice", "together"])
def test_a_webhook_delivered_two_times_is_identical(server: Server, deliver: str) -> None:
    server.at("/voice/incoming", HELLO)
    with an_exchange(server, deliver=deliver) as exchange:
        call = ring(exchange)
        assert exchange.problems == []
    assert call.words == "Hello"
    first, second = server.requests
    assert first.form == second.form
    assert first.headers["X-Twilio-Signature"] == second.headers["X-Twilio-Signature"]
    assert len(call.exchanges) == 2


@pytest.mark.parametrize("deliver", ["twice", "together"])
def test_two_answers_that_differ_are_a_problem(server: Server, deliver: str) -> None:
    server.at("/voice/incoming", "<Say>One</Say>", "<Say>Two</Say>")
    with an_exchange(server, deliver=deliver) as exchange:
        call = ring(exchange)
        assert [problem.code for problem in exchange.problems] == [1]
    assert len({delivery.body for delivery in call.exchanges}) == 2


def test_deliveries_together_are_under_way_at_the_same_time(server: Server) -> None:
    under_way: list[int] = []

    def meet(_request: Request) -> Answer:
        under_way.append(1)
        deadline = time.monotonic() + 5
        while len(under_way) < 2 and time.monotonic() < deadline:
            pass
        return HELLO if len(under_way) == 2 else response("<Say>Alone</Say>")

    server.at("/voice/incoming", meet)
    with an_exchange(server, deliver="together") as exchange:
        assert ring(exchange).words == "Hello"
