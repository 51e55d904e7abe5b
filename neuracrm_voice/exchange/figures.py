"""Figures: what a measurement found, as a table for people and as a file for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

DECIMALS = 5
"""A hundredth of a millisecond, where seconds are written; nothing here is known more finely."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    A `goal` is the most the value may be, or where it is `at_least`, the least; `n` is how many
    observations it was taken from; a `value` of None could not be measured on this machine.
    """

    suite: str
    figure: str
    value: float | None
    unit: str
    goal: float | None = None
    n: int | None = None
    at_least: bool = False

    @property
    def missed(self) -> bool:
        """Tell whether there is a goal and the value is beyond it."""
        if self.goal is None or self.value is None:
            return False
        return self.value < self.goal if self.at_least else self.value > self.goal


def as_json(figures: Sequence[Figure]) -> str:
    """Return the figures as a JSON list."""
    return json.dumps([_plain(figure) for figure in figures])


def as_table(figures: Sequence[Figure]) -> str:
    """Return the figures under their suite's name, each goal marked as met or missed."""
    return "\n".join([figures[0].suite, *(_row(figure) for figure in figures)])


def keep(figures: Sequence[Figure], path: Path) -> None:
    """Write figures down beside other suites'; earlier ones of the same suite make way."""
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    suites = {figure.suite for figure in figures}
    others = [figure for figure in kept if figure["suite"] not in suites]
    path.parent.mkdir(parents=True, exist_ok=True)
    every = [*others, *(_plain(figure) for figure in figures)]
    path.write_text(json.dumps(every, indent=2) + "\n", encoding="utf-8")


def _plain(figure: Figure) -> dict[str, object]:
    value = None if figure.value is None else round(figure.value, DECIMALS)
    told = {**asdict(figure), "value": value}
    del told["at_least"]
    return told


def _row(figure: Figure) -> str:
    value = "n/a" if figure.value is None else f"{figure.value:.5g}"
    goal = mark = ""
    if figure.goal is not None:
        sign = "\N{GREATER-THAN OR EQUAL TO}" if figure.at_least else "\N{LESS-THAN OR EQUAL TO}"
        goal = f"goal {sign} {figure.goal:g}"
    if figure.goal is not None and figure.value is not None:
        mark = "MISSED" if figure.missed else "met"
    return f"  {figure.figure:<24} {value:>9} {figure.unit:<8} {goal:<12} {mark}".rstrip()
