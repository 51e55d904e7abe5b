"""Tries: who has given a wrong password too often has to wait.

A try is counted before the password is looked at, which takes long, or many at once would all be
looked at; the right password gives it back. So only failures stay counted, and only against the
machine they come from, so that nobody can keep a colleague out by failing in their name.
"""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, cast

import structlog
from flask import current_app, request
from limits import parse
from limits.errors import StorageError
from limits.storage import MemoryStorage, storage_from_string
from limits.strategies import FixedWindowRateLimiter

if TYPE_CHECKING:
    from limits.storage import Storage

log = structlog.get_logger(__name__)

FOR_ONE_ADDRESS = parse("10 per 5 minutes")
"""A person who has forgotten which password it was gives up before; a guesser does not."""

FROM_ONE_MACHINE = parse("50 per 5 minutes")
"""An office has one address on the outside, and several people who mistype."""


TRIES = "neuracrm_voice.tries"
"""Where the app keeps the count of tries."""


class Tries:
    """Counts tries, in Redis where there is one that answers, else in this process.

    The five minutes begin with the first try: unlike the moving window, this one gives back.
    """

    def __init__(self, redis_url: str) -> None:
        self._own = FixedWindowRateLimiter(MemoryStorage())
        self._own_lock = Lock()
        self._shared = None
        if redis_url:
            storage = storage_from_string(redis_url, wrap_exceptions=True)
            self._shared = FixedWindowRateLimiter(cast("Storage", storage))

    def take(self, address: str) -> bool:
        """Count a try of this machine with an address; False when none is left."""

        def hit(limits: FixedWindowRateLimiter, machine: str) -> bool:
            # Whoever has to wait because of one address takes nothing from their colleagues.
            return limits.hit(FOR_ONE_ADDRESS, machine, address) and limits.hit(
                FROM_ONE_MACHINE, machine
            )

        return self._count(hit)

    def give_back(self, address: str) -> None:
        """Count a try no longer: the password was right."""

        def unhit(limits: FixedWindowRateLimiter, machine: str) -> bool:
            limits.hit(FOR_ONE_ADDRESS, machine, address, cost=-1)
            return limits.hit(FROM_ONE_MACHINE, machine, cost=-1)

        self._count(unhit)

    def _count(self, count: Callable[[FixedWindowRateLimiter, str], bool]) -> bool:
        machine = request.remote_addr or ""
        if self._shared:
            try:
                return count(self._shared, machine)
            except StorageError:
                log.warning("Redis cannot be reached; wrong passwords are counted here alone.")
        # Unlike Redis, the count in memory is read after it was raised, not with it.
        with self._own_lock:
            return count(self._own, machine)


def tries() -> Tries:
    """Return the count of the current app."""
    return cast("Tries", current_app.extensions[TRIES])
