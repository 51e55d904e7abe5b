"""Working hours: when a host may be met, in pure arithmetic; no rows and no clock.

Hours are local to the host and everything else is UTC, so that a day on which the clocks change
is as long as it is. A meeting takes cells of a quarter of an hour, its buffer included: two
meetings of one host may not share a cell, whatever their lengths.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import structlog
from holidays import country_holidays

log = structlog.get_logger(__name__)

CELL = timedelta(minutes=15)
"""Every zone's offset is a multiple of it, so cells are the same for all."""

_CELL_MINUTES = CELL // timedelta(minutes=1)

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The keys of every week that is kept, of a host or a line, in the order of `date.weekday`."""

_MIDNIGHT_AT_THE_END = "24:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """When somebody meets people: `hours` maps "monday" to [["09:00", "17:00"], …], local time.

    `country` and `region` (ISO 3166, "US" and "MA") say which holidays are kept; "" keeps none.
    """

    zone: str
    hours: Mapping[str, Sequence[Sequence[str]]]
    country: str = ""
    region: str = ""
    slot: timedelta = timedelta(minutes=30)
    buffer: timedelta = timedelta(0)


def starts(timetable: Timetable, since: datetime, until: datetime) -> Iterator[datetime]:
    """Give the times (UTC) at which a meeting may start, from `since` on and before `until`."""
    zone = ZoneInfo(timetable.zone)
    day, last = since.astimezone(zone).date(), until.astimezone(zone).date()
    while day <= last:
        for opening, closing in openings(timetable, day):
            at = opening
            while at + timetable.slot <= closing:
                if since <= at < until:
                    yield at
                at += timetable.slot
        day += timedelta(days=1)


def may_start(timetable: Timetable, at: datetime) -> bool:
    """Tell whether a meeting may start then: within hours, whole quarters after the opening."""
    day = at.astimezone(ZoneInfo(timetable.zone)).date()
    return any(
        opening <= at and at + timetable.slot <= closing and not (at - opening) % CELL
        for opening, closing in openings(timetable, day)
    )


def is_free(timetable: Timetable, at: datetime, taken: Sequence[datetime]) -> bool:
    """Tell whether no cell of a meeting that starts then is among those taken, which are in order.

    A day of a busy host has a hundred cells, so they are not looked through one by one.
    """
    first, count = _reach(at, at + timetable.slot, timetable.buffer)
    following = bisect_left(taken, first)
    return following == len(taken) or taken[following] >= first + count * CELL


def cells(start: datetime, end: datetime, buffer: timedelta) -> tuple[datetime, ...]:
    """Return the cells of a meeting (UTC), in order; the first may begin before it does."""
    first, count = _reach(start, end, buffer)
    return tuple(first + number * CELL for number in range(count))


def _reach(start: datetime, end: datetime, buffer: timedelta) -> tuple[datetime, int]:
    """Return the first cell of a meeting and how many it takes."""
    begun = start.astimezone(UTC)
    first = begun.replace(
        minute=begun.minute - begun.minute % _CELL_MINUTES, second=0, microsecond=0
    )
    return first, -((first - end - buffer) // CELL)


def openings(timetable: Timetable, day: date) -> Iterator[tuple[datetime, datetime]]:
    """Give the openings of a local day, as UTC; none on a holiday.

    A time that the change of the clocks leaves out or repeats is taken as the one that keeps
    the opening shorter: nobody is ever met outside their hours.
    """
    if day in holidays_of(timetable.country, timetable.region, day.year):
        return
    zone = ZoneInfo(timetable.zone)
    for opening, closing in timetable.hours.get(DAYS[day.weekday()], ()):
        yield max(_moments(day, opening, zone)), min(_moments(day, closing, zone))


def _moments(day: date, text: str, zone: ZoneInfo) -> tuple[datetime, datetime]:
    if text == _MIDNIGHT_AT_THE_END:
        day, text = day + timedelta(days=1), "00:00"
    wall = datetime.combine(day, time.fromisoformat(text), zone)
    return wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC)


@lru_cache(maxsize=256)
def holidays_of(country: str, region: str, year: int) -> Mapping[date, str]:
    """Return a year's public holidays by name; none where the country or region is not known."""
    if not country:
        return {}
    try:
        return dict(country_holidays(country, subdiv=region or None, years=year))
    except NotImplementedError:
        log.warning("No holidays are known for this place.", country=country, region=region)
        return {}
