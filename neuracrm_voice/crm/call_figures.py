"""Figures of the calls of a span: how many, what came of them, how fast, at what cost."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, DateTime, Float, case, cast, func, select
from sqlalchemy.orm import Session

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.turns import Turn

MOST_MEASURED_CALLS = 200
"""Speed is told of the latest calls of a span, some 4,000 turns: more would change no figure."""

PARTS = ("understand_ms", "take_ms", "speak_ms")
"""What a turn's time consists of."""


@dataclass(frozen=True, slots=True)
class Span:
    """From one moment to before another."""

    since: datetime
    until: datetime

    def holds(self) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        """Return the conditions that a call began within it."""
        return Call.started_at >= self.since, Call.started_at < self.until


@dataclass(frozen=True, slots=True)
class Speed:
    """Percentiles in milliseconds, None where nothing was measured; `n` observations."""

    n: int
    p50: float | None
    p95: float | None


@dataclass(slots=True)
class Tally:
    """Calls counted together; `cost` is that of the `priced` ones, in US dollars."""

    calls: int = 0
    answered: int = 0
    seconds: int = 0
    priced: int = 0
    cost: Decimal = Decimal(0)

    def add(self, other: "Tally") -> None:
        """Count other calls with these."""
        self.calls += other.calls
        self.answered += other.answered
        self.seconds += other.seconds
        self.priced += other.priced
        self.cost += other.cost


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of a span. `parts` are its days or hours in UTC, by name, those with calls.

    `wanted_a_person` counts calls in which people were briefed, `reached_a_person` those somebody
    took. `first_word` is from a call's arrival to our first words, `turn` from words to answer.
    """

    all: Tally = field(default_factory=Tally)
    parts: dict[str, Tally] = field(default_factory=dict)
    directions: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    topics: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    wanted_a_person: int
    reached_a_person: int
    first_word: Speed
    turn: Speed


def figures(session: Session, span: Span, *, by: str = "day") -> Figures:
    """Read the figures of a span, in parts of a `day` or an `hour`."""
    first_word, turn = _speeds(session, span)
    found = Figures(
        wanted_a_person=_wanted(session, span),
        reached_a_person=_reached(session, span),
        first_word=first_word,
        turn=turn,
    )
    for part, direction, status, topic, outcome, tally in _tallies(session, span, by):
        found.all.add(tally)
        found.parts.setdefault(part, Tally()).add(tally)
        found.directions[direction] += tally.calls
        found.statuses[status] += tally.calls
        found.topics[topic or "none"] += tally.calls
        if outcome:
            found.outcomes[outcome] += tally.calls
    return found


def parts(session: Session, span: Span, *, by: str) -> dict[str, Tally]:
    """Read only how the calls of a span are spread over its days or hours, in UTC."""
    found: dict[str, Tally] = {}
    for part, *_rest, tally in _tallies(session, span, by):
        found.setdefault(part, Tally()).add(tally)
    return found


def percentile(ordered: Sequence[float], share: float) -> float | None:
    """Return the value that `share` of the observations do not exceed."""
    return ordered[math.ceil(len(ordered) * share) - 1] if ordered else None


Group = tuple[str, str, str, str | None, str | None, Tally]


def _tallies(session: Session, span: Span, by: str) -> list[Group]:
    named = (_part(session, by), Call.direction, Call.status, Call.topic, Call.outcome)
    answered = func.sum(case((Call.turn_count > 0, 1), else_=0))
    counted = (
        func.count(),
        answered,
        func.sum(Call.duration_seconds),
        func.count(Call.cost),
        func.sum(Call.cost),
    )
    rows = session.execute(
        select(*named, *counted).where(*span.holds()).group_by(*named).order_by(named[0])
    )
    return [
        (
            _named(row[0], by),
            *row[1:5],
            Tally(row[5], row[6], row[7] or 0, row[8], Decimal(row[9] or 0)),
        )
        for row in rows
    ]


def _part(session: Session, by: str) -> ColumnElement[Any]:
    """Return the day or hour in which a call began; the engines name it each in their own way."""
    if session.get_bind().dialect.name == "sqlite":
        return func.strftime({"day": "%Y-%m-%d", "hour": "%Y-%m-%dT%H:00"}[by], Call.started_at)
    return func.date_trunc(by, func.timezone("UTC", Call.started_at), type_=DateTime)


def _named(part: str | datetime, by: str) -> str:
    if isinstance(part, str):
        return part
    return f"{part:%Y-%m-%d}" if by == "day" else f"{part:%Y-%m-%dT%H:00}"


def _speeds(session: Session, span: Span) -> tuple[Speed, Speed]:
    latest = (
        select(Call.id)
        .where(*span.holds(), Call.turn_count > 0)
        .order_by(Call.started_at.desc(), Call.id.desc())
        .limit(MOST_MEASURED_CALLS)
        .subquery()
    )
    taken = sum(
        (func.coalesce(cast(Turn.timing[part].as_string(), Float), 0.0) for part in PARTS[1:]),
        start=func.coalesce(cast(Turn.timing[PARTS[0]].as_string(), Float), 0.0),
    )
    rows = session.execute(
        select(Turn.number, taken).join(latest, latest.c.id == Turn.call_id).order_by(taken)
    ).all()
    first = [milliseconds for number, milliseconds in rows if number == 0 and milliseconds]
    every = [milliseconds for _number, milliseconds in rows if milliseconds]
    return _speed(first), _speed(every)


def _speed(ordered: list[float]) -> Speed:
    return Speed(len(ordered), percentile(ordered, 0.5), percentile(ordered, 0.95))


def _wanted(session: Session, span: Span) -> int:
    briefed = (
        select(func.count(CommandOutcome.call_id.distinct()))
        .join(Call, Call.id == CommandOutcome.call_id)
        .where(*span.holds(), CommandOutcome.key.contains("/hand_over#", autoescape=True))
    )
    return session.scalar(briefed) or 0


def _reached(session: Session, span: Span) -> int:
    taken = (
        select(func.count(Task.call_id.distinct()))
        .join(Call, Call.id == Task.call_id)
        .where(*span.holds(), Task.accepted_at.is_not(None))
    )
    return session.scalar(taken) or 0
