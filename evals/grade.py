"""The grade of a call: the rows that are there afterwards, against the rows that should be.

Words do not count. For each table all rows that came or changed during a caller's calls are
compared with those expected; what is missing, too much or different is a difference. An
expected row names only the columns that matter; each is held against its value, or against one
predicate: {contains}, {lacks}, {matches}, {any_of}, {present}, {local} or {future}.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

Row = Mapping[str, Any]
Tables = Mapping[str, Mapping[int, Row]]
"""Rows by table and id."""

RECORDS = ("contacts", "leads", "tickets", "meetings", "deals", "tasks", "texts")
"""What a call may write for people to read; in each of these what is not expected is too much."""

SETTLED = ("lines", "articles", "hosts", "api_keys", "staff")
"""What no caller may change by speaking."""

ANY = "any"
"""An expectation that lets a table hold whatever it will."""

LINE_ZONE = "America/New_York"
_UNIMPORTANT = frozenset({"updated_at"})
_SHOWN_CHARACTERS = 80

Kind = Literal["missing row", "extra row", "wrong row", "settled row changed"]


class ExpectationError(ValueError):
    """An expectation that cannot be read; the text names it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it should be."""

    kind: Kind
    table: str
    words: str

    def __str__(self) -> str:
        return f"{self.kind} in {self.table}: {self.words}"


def differences(
    expected: Mapping[str, Any], before: Tables, after: Tables, *, at: datetime
) -> list[Difference]:
    """Compare what was written between two states with what is expected.

    Expectations of a table that is not there are left out; `at` is the present moment.
    """
    found: list[Difference] = []
    for table in SETTLED:
        found += [
            Difference("settled row changed", table, _shown(row))
            for row in _written(table, before, after)
        ]
    for table in RECORDS:
        wanted = expected.get(table, [])
        if wanted == ANY or table not in after:
            continue
        found += _compare(table, wanted, _written(table, before, after), at)
    return found


def fits(predicate: Any, row: Row, column: str, *, at: datetime) -> bool:  # noqa: ANN401 - as YAML has it.
    """Tell whether a column is as wanted; raises `ExpectationError` for an unknown predicate."""
    value = row.get(column)
    if not isinstance(predicate, dict):
        return bool(value == predicate)
    return all(_holds(name, wanted, value, row, at) for name, wanted in predicate.items())


def _written(table: str, before: Tables, after: Tables) -> list[Row]:
    old = before.get(table, {})
    return [
        row
        for key, row in after.get(table, {}).items()
        if key not in old or _important(old[key]) != _important(row)
    ]


def _important(row: Row) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _UNIMPORTANT}


def _compare(
    table: str, wanted: Sequence[Row], rows: Sequence[Row], at: datetime
) -> list[Difference]:
    """Pair each expected row with the one nearest to it, the surest pairs first."""
    pairs = sorted(
        (len(_wrong(want, row, at)), i, j)
        for i, want in enumerate(wanted)
        for j, row in enumerate(rows)
    )
    paired: dict[int, int] = {}
    for _score, i, j in pairs:
        if i not in paired and j not in paired.values():
            paired[i] = j
    found: list[Difference] = []
    for i, want in enumerate(wanted):
        if i not in paired:
            found.append(Difference("missing row", table, str(want)))
        elif wrong := _wrong(want, rows[paired[i]], at):
            found.append(Difference("wrong row", table, "; ".join(wrong)))
    found += [
        Difference("extra row", table, _shown(row))
        for j, row in enumerate(rows)
        if j not in paired.values()
    ]
    return found


def _wrong(want: Row, row: Row, at: datetime) -> list[str]:
    return [
        f"{column} is {row.get(column)!r}, not {predicate!r}"
        for column, predicate in want.items()
        if not fits(predicate, row, column, at=at)
    ]


def _holds(name: str, wanted: Any, value: Any, row: Row, at: datetime) -> bool:  # noqa: ANN401 - as YAML and the row have it.
    text = str(value if value is not None else "").lower()
    holds: dict[str, Callable[[], bool]] = {
        "contains": lambda: all(one.lower() in text for one in _listed(wanted)),
        "lacks": lambda: not any(one.lower() in text for one in _listed(wanted)),
        "matches": lambda: re.search(wanted, text, re.IGNORECASE) is not None,
        "any_of": lambda: value in wanted,
        "present": lambda: (value not in (None, "")) is wanted,
        "future": lambda: (isinstance(value, datetime) and _aware(value) > at) is wanted,
        "local": lambda: isinstance(value, datetime) and _local(value, row) == str(wanted),
    }
    if name not in holds:
        raise ExpectationError(f"there is no predicate {name!r}")
    return holds[name]()


def _listed(wanted: Any) -> list[str]:  # noqa: ANN401 - as YAML has it.
    return [str(one) for one in (wanted if isinstance(wanted, list) else [wanted])]


def _aware(value: datetime) -> datetime:
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value


def _local(value: datetime, row: Row) -> str:
    zone = ZoneInfo(row.get("time_zone") or LINE_ZONE)
    return _aware(value).astimezone(zone).strftime("%Y-%m-%dT%H:%M")


def _shown(row: Row) -> str:
    told = {name: value for name, value in row.items() if value not in (None, "", [], {})}
    return ", ".join(f"{name}={str(value)[:_SHOWN_CHARACTERS]}" for name, value in told.items())
