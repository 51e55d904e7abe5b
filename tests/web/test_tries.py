"""Tries: counted before a password is looked at, and given back when it was right."""

import secrets
from collections.abc import Iterator

import pytest
from flask import Flask

from neuracrm_voice.web.tries import Tries
from tests.providers.test_breaker import REDIS_URL, redis

__all__ = ["redis"]


@pytest.fixture(params=["in process", "in Redis"])
def tries(request: pytest.FixtureRequest) -> Iterator[Tries]:
    """Give the count, with a machine of its own that tries."""
    if request.param == "in Redis":
        request.getfixturevalue("redis")
    machine = {"REMOTE_ADDR": secrets.token_hex(8)}
    with Flask("tries").test_request_context(environ_base=machine):
        yield Tries(REDIS_URL if request.param == "in Redis" else "")


def test_ten_tries_are_there_for_an_address_and_fifty_for_a_machine(tries: Tries) -> None:
    assert [tries.take("ann") for _ in range(15)] == [True] * 10 + [False] * 5
    others = [f"bob {nth}" for nth in range(41)]
    assert [tries.take(other) for other in others] == [True] * 40 + [False]


def test_the_right_password_gives_a_try_back_to_its_address_and_its_machine(tries: Tries) -> None:
    for _ in range(60):
        assert tries.take("ann")
        tries.give_back("ann")
    assert [tries.take("ann") for _ in range(11)] == [True] * 10 + [False]
