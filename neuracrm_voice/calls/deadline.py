"""A turn's deadline, and the marks it leaves on the way."""

import time


class Deadline:
    """Seconds left of a turn, and how long each part of it took."""

    def __init__(self, seconds: float) -> None:
        self._began = time.monotonic()
        self._seconds = seconds
        self._last = self._began
        self.marks: dict[str, float] = {}

    def left(self) -> float:
        """Return the seconds left, never less than none."""
        return max(0.0, self._seconds - (time.monotonic() - self._began))

    def mark(self, part: str) -> None:
        """Record the milliseconds since the last mark under the part's name."""
        moment = time.monotonic()
        self.marks = {**self.marks, f"{part}_ms": round((moment - self._last) * 1000, 2)}
        self._last = moment
