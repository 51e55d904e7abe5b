"""Tries: who has given a wrong password too often has to wait.

Only failures count, and only against the machine they come from, so that nobody can keep a
colleague out by failing in their name.
"""

from collections.abc import Callable
from typing import cast

import structlog
from flask import current_app, request
from limits import parse
from limits.errors import StorageError
from limits.storage import MemoryStorage, Storage, storage_from_string
from limits.strategies import MovingWindowRateLimiter

log = structlog.get_logger(__name__)

FOR_ONE_ADDRESS = parse("10 per 5 minutes")
"""A person who has forgotten which password it was gives up before; a guesser does not."""

FROM_ONE_MACHINE = parse("50 per 5 minutes")
"""An office has one address on the outside, and several people who mistype."""


TRIES = "neuracrm_voice.tries"
"""Where the app keeps the count of failures."""


class Tries:
    """Counts failures, in Redis where there is one that answers, else in this process."""

    def __init__(self, redis_url: str) -> None:
        self._own = MovingWindowRateLimiter(MemoryStorage())
        self._shared = self._own
        if redis_url:
            storage = storage_from_string(redis_url, wrap_exceptions=True)
            self._shared = MovingWindowRateLimiter(cast("Storage", storage))

    def are_left(self, address: str) -> bool:
        """Tell whether this machine may try once more with an address."""
        return self._count(
            lambda limits, machine: (
                limits.test(FOR_ONE_ADDRESS, machine, address)
                and limits.test(FROM_ONE_MACHINE, machine)
            )
        )

    def failed(self, address: str) -> None:
        """Count a failure."""

        def hit(limits: MovingWindowRateLimiter, machine: str) -> bool:
            limits.hit(FOR_ONE_ADDRESS, machine, address)
            return limits.hit(FROM_ONE_MACHINE, machine)

        self._count(hit)

    def _count(self, count: Callable[[MovingWindowRateLimiter, str], bool]) -> bool:
        machine = request.remote_addr or ""
        try:
            return count(self._shared, machine)
        except StorageError:
            log.warning("Redis cannot be reached; wrong passwords are counted here alone.")
            return count(self._own, machine)


def tries() -> Tries:
    """Return the count of the current app."""
    return cast("Tries", current_app.extensions[TRIES])
