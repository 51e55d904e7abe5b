"""Sentences of our own: `topic: words` a line, `#` before a remark.

Rules were written, and weights learnt, from `callers.txt`; weights also from `openings`, a file for
each trade or manner of speaking. `callers_held_back.txt` tells how well both hold for sentences
they were not made from.
"""

from collections.abc import Iterator
from pathlib import Path

from evals.rows import Row

CALLERS = Path(__file__).with_name("callers.txt")
OPENINGS = Path(__file__).with_name("openings")
HELD_BACK = Path(__file__).with_name("callers_held_back.txt")


def rows() -> Iterator[Row]:
    """Give the sentences with the topic each is about."""
    yield from _read(CALLERS, "routing own")


def openings() -> Iterator[tuple[str, Row]]:
    """Give further sentences, each behind the trade or manner it comes from."""
    for path in sorted(OPENINGS.glob("*.txt")):
        for row in _read(path, "routing openings"):
            yield path.stem, row


def held_back() -> Iterator[Row]:
    """Give the sentences that nothing was made from."""
    yield from _read(HELD_BACK, "routing held back")


def _read(path: Path, figure: str) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            topic, _, words = line.partition(": ")
            yield Row(figure=figure, text=words, field="topic", accepted=(topic,), key=words)
