"""When to stop asking a vendor that fails, and when to try it again.

Workers share what they know through Redis; without it each process learns for itself.
"""

import logging
import time
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

import pybreaker
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from neuracrm_voice.ports import ProviderError
from neuracrm_voice.settings import Settings

T = TypeVar("T")

FAILURES_TO_OPEN = 5
"""Enough that one caller's bad luck is not taken for an outage."""

REST_SECONDS = 30
"""How long a vendor is left alone; a caller hears the stand-in meanwhile."""
REDIS_SECONDS = 0.1
"""A Redis at hand answers within a millisecond."""

REDIS_CONNECTIONS = 256
"""Twice the most web threads we run."""

_log = logging.getLogger(__name__)


class Breaker:
    """Lets work through while its vendor is well; raises ProviderError at once while it rests.

    pybreaker would let one caller at a time speak to the vendor, so work runs outside of it and
    it is only told how that went. The trial after a rest does run inside: one is all we want.
    """

    def __init__(self, name: str, redis: Redis | None = None) -> None:
        self.name = name
        self._redis = redis
        self._redis_rests_until = 0.0
        self._own = _breaker(pybreaker.CircuitMemoryStorage(pybreaker.STATE_CLOSED))
        self._shared: pybreaker.CircuitBreaker | None = None
        self._trial = Lock()

    def run(self, work: Callable[[], T]) -> T:
        """Do the work, unless the vendor rests; raise what the work raises."""
        breaker, state = self._consulted()
        if state != pybreaker.STATE_CLOSED:
            return self._try(breaker, work)
        try:
            done = work()
        except ProviderError as error:
            self._tell(breaker, error)
            raise
        self._tell(breaker, None)
        return done

    @property
    def resting(self) -> bool:
        """Tell whether the vendor is left alone after failures."""
        return self._consulted()[1] == pybreaker.STATE_OPEN

    def _try(self, breaker: pybreaker.CircuitBreaker, work: Callable[[], T]) -> T:
        resting = ProviderError(f"{self.name}: resting after failures", permanent=False)
        if not self._trial.acquire(blocking=False):
            raise resting
        try:
            return breaker.call(work)
        except pybreaker.CircuitBreakerError:
            raise resting from None
        except RedisError:
            self._leave_redis()
            raise resting from None
        finally:
            self._trial.release()

    def _tell(self, breaker: pybreaker.CircuitBreaker, error: ProviderError | None) -> None:
        """Note how the work went; a permanent failure will meet every caller, so it opens."""
        try:
            if error is not None and error.permanent:
                breaker.open()
            else:
                breaker.call(_again, error)
        except (ProviderError, pybreaker.CircuitBreakerError):
            # It is noted; the caller raises the vendor's own error.
            pass
        except RedisError:
            self._leave_redis()

    def _consulted(self) -> tuple[pybreaker.CircuitBreaker, str]:
        """Choose who to ask: the workers' shared breaker if Redis answers, else our own."""
        if self._redis is None or time.monotonic() < self._redis_rests_until:
            return self._own, self._own.current_state
        try:
            # pybreaker hides Redis's failures and then forgets the vendor's: so it is asked first.
            self._redis.ping()
            shared = self._shared or _breaker(_kept_in(self._redis, self.name))
            state = shared.current_state
        except RedisError:
            self._leave_redis()
            return self._own, self._own.current_state
        self._shared = shared
        return shared, state

    def _leave_redis(self) -> None:
        self._redis_rests_until = time.monotonic() + REST_SECONDS
        _log.warning("redis is away; the breaker counts by itself", extra={"vendor": self.name})


def build(name: str, settings: Settings) -> Breaker:
    """Make the breaker for the vendor of that name."""
    if not settings.redis_url:
        return Breaker(name)
    redis = Redis.from_url(
        settings.redis_url,
        socket_timeout=REDIS_SECONDS,
        socket_connect_timeout=REDIS_SECONDS,
        retry=Retry(NoBackoff(), 0),
        max_connections=REDIS_CONNECTIONS,
    )
    return Breaker(name, redis)


def _breaker(state: pybreaker.CircuitBreakerStorage) -> pybreaker.CircuitBreaker:
    return pybreaker.CircuitBreaker(
        fail_max=FAILURES_TO_OPEN,
        reset_timeout=REST_SECONDS,
        state_storage=state,
        # The caller is told of the vendor's failure, not of the breaker's.
        throw_new_error_on_trip=False,
    )


def _kept_in(redis: Redis, name: str) -> pybreaker.CircuitRedisStorage:
    return pybreaker.CircuitRedisStorage(
        pybreaker.STATE_CLOSED, redis, namespace=f"neuracrm-voice:{name}"
    )


def _again(error: ProviderError | None) -> None:
    if error is not None:
        raise error
