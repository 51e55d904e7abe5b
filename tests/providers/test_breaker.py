"""The breaker: a vendor that fails is left alone for a while, by every worker that can know it."""

import os
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
import time_machine
from redis import Redis
from redis.exceptions import RedisError

from neuracrm_voice.ports import ProviderError
from neuracrm_voice.providers import breaker, elevenlabs_voice
from neuracrm_voice.providers.breaker import FAILURES_TO_OPEN, REST_SECONDS, Breaker
from neuracrm_voice.providers.guarded import GuardedVoice
from tests.providers.conftest import Configure
from tests.vendors import VendorServer

REDIS_URL = os.environ.get("TEST_REDIS_URL", "redis://127.0.0.1:6379/15")

Build = Callable[[], Breaker]


@pytest.fixture
def redis() -> Iterator[Redis]:
    there = Redis.from_url(REDIS_URL)
    try:
        there.ping()
    except RedisError:
        if os.environ.get("CI"):
            pytest.fail(f"no Redis at {REDIS_URL}")
        pytest.skip(f"no Redis at {REDIS_URL}; set TEST_REDIS_URL or start redis-server")
    yield there
    there.close()


@pytest.fixture(params=["in process", "in Redis"])
def build(request: pytest.FixtureRequest, configure: Configure) -> Iterator[Build]:
    name = f"test-{uuid4().hex}"
    if request.param == "in process":
        yield lambda: breaker.build(name, configure())
        return
    kept: Redis = request.getfixturevalue("redis")
    yield lambda: breaker.build(name, configure(redis_url=REDIS_URL))
    for key in kept.scan_iter(f"*{name}*"):
        kept.delete(key)


def failing(*, permanent: bool = False) -> None:
    raise ProviderError("vendor: status 500", permanent=permanent)


def fail(guard: Breaker, times: int) -> None:
    for _ in range(times):
        with pytest.raises(ProviderError, match="status 500"):
            guard.run(failing)


def test_work_goes_through_while_the_vendor_is_well(build: Build) -> None:
    assert build().run(lambda: "done") == "done"


def test_five_failures_in_a_row_open_it_and_the_work_is_not_done(build: Build) -> None:
    guard = build()
    fail(guard, FAILURES_TO_OPEN)
    done: list[int] = []
    with pytest.raises(ProviderError, match="resting") as refusal:
        guard.run(lambda: done.append(1))
    assert done == []
    assert not refusal.value.permanent


def test_a_success_between_failures_keeps_it_closed(build: Build) -> None:
    guard = build()
    fail(guard, FAILURES_TO_OPEN - 1)
    guard.run(lambda: None)
    fail(guard, FAILURES_TO_OPEN - 1)
    assert guard.run(lambda: "done") == "done"


def test_a_permanent_failure_opens_it_at_once(build: Build) -> None:
    guard = build()
    with pytest.raises(ProviderError, match="status 500") as failure:
        guard.run(lambda: failing(permanent=True))
    assert failure.value.permanent
    with pytest.raises(ProviderError, match="resting"):
        guard.run(lambda: "done")


def test_after_its_rest_one_success_closes_it(build: Build) -> None:
    guard = build()
    with time_machine.travel("2026-11-20T10:00:00Z", tick=True) as clock:
        fail(guard, FAILURES_TO_OPEN)
        clock.shift(REST_SECONDS + 1)
        assert guard.run(lambda: "done") == "done"
        assert guard.run(lambda: "again") == "again"


def test_after_its_rest_one_failure_opens_it_again(build: Build) -> None:
    guard = build()
    with time_machine.travel("2026-11-20T10:00:00Z", tick=True) as clock:
        fail(guard, FAILURES_TO_OPEN)
        clock.shift(REST_SECONDS + 1)
        fail(guard, 1)
        with pytest.raises(ProviderError, match="resting"):
            guard.run(lambda: "done")


def test_only_one_caller_tries_a_vendor_that_has_rested(build: Build) -> None:
    guard = build()
    with time_machine.travel("2026-11-20T10:00:00Z", tick=True) as clock:
        fail(guard, FAILURES_TO_OPEN)
        clock.shift(REST_SECONDS + 1)

        def trial() -> str:
            with ThreadPoolExecutor(1) as other, pytest.raises(ProviderError, match="resting"):
                other.submit(guard.run, lambda: "second").result(timeout=5)
            return "first"

        assert guard.run(trial) == "first"


def test_callers_do_not_wait_for_each_other(build: Build) -> None:
    guard = build()
    together = Barrier(8, timeout=5)
    with ThreadPoolExecutor(8) as callers:
        waiting = [callers.submit(guard.run, together.wait) for _ in range(8)]
        assert sorted(call.result() for call in waiting) == list(range(8))


def test_a_fault_of_our_own_is_neither_hidden_nor_counted(build: Build) -> None:
    guard = build()
    for _ in range(FAILURES_TO_OPEN + 1):
        with pytest.raises(ZeroDivisionError):
            guard.run(lambda: 1 // 0)
    assert guard.run(lambda: "done") == "done"


def test_workers_share_what_they_know_through_redis(configure: Configure, redis: Redis) -> None:
    name = f"test-{uuid4().hex}"
    settings = configure(redis_url=REDIS_URL)
    one, other = breaker.build(name, settings), breaker.build(name, settings)
    fail(one, FAILURES_TO_OPEN - 1)
    fail(other, 1)
    with pytest.raises(ProviderError, match="resting"):
        one.run(lambda: "done")
    for key in redis.scan_iter(f"*{name}*"):
        redis.delete(key)


def test_with_redis_down_each_process_counts_for_itself(configure: Configure) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
    guard = breaker.build("vendor", configure(redis_url=f"redis://127.0.0.1:{port}/0"))
    assert guard.run(lambda: "done") == "done"
    fail(guard, FAILURES_TO_OPEN)
    with pytest.raises(ProviderError, match="resting"):
        guard.run(lambda: "done")


def test_a_redis_that_hangs_is_asked_once_and_then_left_alone(configure: Configure) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"redis://127.0.0.1:{mute.getsockname()[1]}/0"
        guard = breaker.build("vendor", configure(redis_url=url))
        mute.settimeout(0)
        assert guard.run(lambda: "done") == "done"
        mute.accept()[0].close()
        assert guard.run(lambda: "done") == "done"
        with pytest.raises(BlockingIOError):
            mute.accept()


def test_a_guarded_voice_stops_asking_a_vendor_that_refuses_the_key(
    vendors: VendorServer, configure: Configure
) -> None:
    settings = configure()
    voice = GuardedVoice(elevenlabs_voice.build(settings), breaker.build("elevenlabs", settings))
    vendors.fault = "401"
    for _ in range(3):
        with pytest.raises(ProviderError):
            voice.render("Hello.", seconds=3)
    assert len(vendors.requests) == 1
