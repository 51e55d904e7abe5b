"""Stats: the calls of a span in figures."""

from datetime import datetime, timedelta
from typing import Any, Self

from apiflask import APIBlueprint
from pydantic import BaseModel, Field, model_validator

from neuracrm_voice.crm.call_figures import Figures, Span, Speed, Tally, figures
from neuracrm_voice.database import now
from neuracrm_voice.services import services
from neuracrm_voice.web.api.queries import Moment, Query
from neuracrm_voice.web.auth import auth

blueprint = APIBlueprint("stats", __name__, tag="Stats")

USUAL_SPAN, LONGEST_SPAN = timedelta(days=7), timedelta(days=92)


class StatsQuery(Query):
    """The calls that began from `since` to before `until`; the last seven days if not told."""

    since: Moment | None = None
    until: Moment | None = None

    @model_validator(mode="after")
    def _is_a_span(self) -> Self:
        span = self.span()
        if not timedelta() < span.until - span.since <= LONGEST_SPAN:
            raise ValueError(f"The span must be at most {LONGEST_SPAN.days} days, and not empty.")
        return self

    def span(self) -> Span:
        """Return the span asked for."""
        try:
            until = self.until or (self.since + USUAL_SPAN if self.since else now())
            return Span(self.since or until - USUAL_SPAN, until)
        except OverflowError as error:
            raise ValueError("This span is outside the calendar.") from error


class SpeedItem(BaseModel):
    """Percentiles in milliseconds of `n` observations of the span's latest calls."""

    n: int
    p50: float | None
    p95: float | None


class Counts(BaseModel):
    """How many calls, how many of them answered, how long together, at what known cost.

    `cost` is null where no call's cost is known.
    """

    calls: int
    answered: int
    seconds: int
    cost: float | None


class DayItem(Counts):
    """The calls of a day in UTC; days without calls are left out."""

    day: str = Field(examples=["2026-11-20"])


class Stats(Counts):
    """The figures of a span.

    `people.wanted` counts calls in which people were briefed, `people.reached` those somebody
    took. `first_word` is from a call's arrival to our first words, `turn` from the caller's words
    to the answer.
    """

    since: datetime
    until: datetime
    directions: dict[str, int]
    statuses: dict[str, int]
    topics: dict[str, int]
    outcomes: dict[str, int]
    people: dict[str, int]
    latency: dict[str, SpeedItem]
    days: list[DayItem]


@blueprint.get("/stats")
@blueprint.auth_required(auth, roles=["calls:read"])
@blueprint.input(StatsQuery, location="query", arg_name="query")
@blueprint.output(Stats)
def show_stats(query: StatsQuery) -> Stats:
    """Tell the calls of a span in figures: counts, outcomes, speed, cost, and each day's."""
    span = query.span()
    with services().database.read() as session:
        found = figures(session, span)
    return _told(span, found)


def _told(span: Span, found: Figures) -> Stats:
    return Stats(
        **_counts(found.all),
        since=span.since,
        until=span.until,
        directions=found.directions,
        statuses=found.statuses,
        topics=found.topics,
        outcomes=found.outcomes,
        people={"wanted": found.wanted_a_person, "reached": found.reached_a_person},
        latency={"first_word": _speed(found.first_word), "turn": _speed(found.turn)},
        days=[DayItem(day=day, **_counts(tally)) for day, tally in found.parts.items()],
    )


def _counts(tally: Tally) -> dict[str, Any]:
    return {
        "calls": tally.calls,
        "answered": tally.answered,
        "seconds": tally.seconds,
        "cost": float(tally.cost) if tally.priced else None,
    }


def _speed(speed: Speed) -> SpeedItem:
    return SpeedItem(n=speed.n, p50=speed.p50, p95=speed.p95)
