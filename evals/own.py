"""Sentences of our own, in `callers.txt`: `topic: words` a line, `#` before a remark."""

from collections.abc import Iterator
from pathlib import Path

from evals.rows import Row

CALLERS = Path(__file__).with_name("callers.txt")


def rows() -> Iterator[Row]:
    """Give the sentences with the topic each is about."""
    for line in CALLERS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            topic, _, words = line.partition(": ")
            yield Row(figure="routing own", text=words, field="topic", accepted=(topic,), key=words)
