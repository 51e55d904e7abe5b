"""What the owner of a number has configured with the network, shared by all of its calls."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from neuracrm_voice.exchange.carrier import Trunk
from neuracrm_voice.exchange.dialling import Desk
from neuracrm_voice.exchange.media import MediaShelf
from neuracrm_voice.exchange.problems import Problem


@dataclass(slots=True)
class Clock:
    """The exchange's own time: it stands still but for what calls are said to take."""

    began: float = field(default_factory=time.time)
    seconds: float = 0.0

    def pass_time(self, seconds: float) -> None:
        """Move on; real time does not pass."""
        self.seconds += seconds

    def now(self) -> float:
        """Return the moment as seconds since 1970."""
        return self.began + self.seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """The addresses, desks and strictness of an exchange, and what its calls have in common."""

    trunk: Trunk
    fallback_url: str | None
    status_callback: str | None
    status_events: tuple[str, ...]
    desks: Mapping[str, Desk]
    strict: bool
    shelf: MediaShelf
    problems: list[Problem]
    clock: Clock

    def without_status(self) -> "Subscription":
        """Return the same for a leg whose progress nobody asked to hear of."""
        return replace(self, status_callback=None)
