"""Hours: when people are there, as pure arithmetic on a line's or a host's week.

A week maps the names of days to spans of local time, {"monday": [["09:00", "18:00"]]}. "24:00" is
the end of the day; a span that ends no later than it begins runs past midnight. Moments are
aware; days are the zone's own, so that a day of 23 or 25 hours opens and closes when its clocks
say so. Who has no hours at all is always there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

from neuracrm_voice.crm.working_hours import DAYS, holidays_of

FURTHEST_DAYS = 366
"""Who does not open within a year does not open."""

AT_ANY_HOUR = "every day, at any hour"
NOON = 12
EVENING = 18
ONE_DAY = timedelta(days=1)

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = ("", "", "twenty", "thirty", "forty", "fifty")

Span = tuple[time, time]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A week in a zone, less the holidays of a country or region and other closed days.

    `week` has seven entries, Monday first; `country` and `region` are ISO 3166 ("US", "MA").
    """

    zone: ZoneInfo
    week: tuple[tuple[Span, ...], ...] = ((),) * 7
    country: str = ""
    region: str = ""
    closed_days: frozenset[date] = frozenset()
    always: bool = False

    @classmethod
    def read(
        cls,
        week: Mapping[str, Any],
        zone: str,
        *,
        country: str | None = None,
        region: str | None = None,
        closed_days: Iterable[str] = (),
    ) -> Self:
        """Read hours as records keep them; an unreadable time raises ValueError."""
        return cls(
            zone=ZoneInfo(zone),
            week=tuple(tuple(_span(span) for span in week.get(day, ())) for day in DAYS),
            country=country or "",
            region=region or "",
            closed_days=frozenset(date.fromisoformat(day) for day in closed_days),
            always=not week,
        )

    def is_closed_on(self, day: date) -> bool:
        """Tell a day that is off as a whole: a holiday, or one closed by name."""
        return day in self.closed_days or is_holiday(day, self.country, self.region)

    def spans_of(self, day: date) -> list[tuple[datetime, datetime]]:
        """Return the spans that begin on a local day, in UTC, in order; none when it is off."""
        if self.is_closed_on(day):
            return []
        week = (((time(), time()),),) * 7 if self.always else self.week
        return sorted(self._in_utc(day, span) for span in week[day.weekday()])

    def open_at(self, moment: datetime) -> bool:
        """Tell whether somebody is there at that moment; closing time itself is too late."""
        if self.always and not self.closed_days and not self.country:
            return True
        # A span of the day before may run past midnight.
        return any(begin <= moment < end for begin, end in self._around(moment, back=1, ahead=1))

    def next_open(self, moment: datetime) -> datetime | None:
        """Return the moment itself if somebody is there, else the next opening; None if never."""
        if self.open_at(moment):
            return moment
        coming = self._around(moment, back=0, ahead=FURTHEST_DAYS)
        return next((begin for begin, _ in coming if begin > moment), None)

    def say(self) -> str:
        """Say the week: "Monday to Friday, nine to six, and Saturday, ten to two"."""
        if self.always:
            return AT_ANY_HOUR
        runs = [
            f"{_days(first, last)}, {' and '.join(_say_span(span) for span in spans)}"
            for first, last, spans in _runs(self.week)
        ]
        return ", and ".join(runs)

    def say_of(self, day: date) -> str:
        """Say the hours of a local day: "nine to six"; "" when nobody is there."""
        if self.is_closed_on(day):
            return ""
        if self.always:
            return "at any hour"
        return " and ".join(_say_span(span) for span in self.week[day.weekday()])

    def _around(
        self, moment: datetime, *, back: int, ahead: int
    ) -> Iterator[tuple[datetime, datetime]]:
        today = moment.astimezone(self.zone).date()
        for offset in range(-back, ahead + 1):
            yield from self.spans_of(today + offset * ONE_DAY)

    def _in_utc(self, day: date, span: Span) -> tuple[datetime, datetime]:
        begin, end = span
        last = day if end > begin else day + ONE_DAY
        # Where the clocks repeat an hour, or leave one out, the later reading closes.
        ends = [datetime.combine(last, end.replace(fold=fold), self.zone) for fold in (0, 1)]
        return (
            datetime.combine(day, begin, self.zone).astimezone(UTC),
            max(moment.astimezone(UTC) for moment in ends),
        )


def is_holiday(day: date, country: str, region: str = "") -> bool:
    """Tell whether a day is a public holiday there; without a country none is."""
    return day in holidays_of(country, region, day.year)


def _span(span: Sequence[str]) -> Span:
    begin, end = span
    return _time(begin), _time(end)


def _time(text: str) -> time:
    return time() if text == "24:00" else time.fromisoformat(text)


def _runs(week: Sequence[tuple[Span, ...]]) -> list[tuple[int, int, tuple[Span, ...]]]:
    """Return runs of days with the same spans as (first, last, spans), closed days left out."""
    runs: list[tuple[int, int, tuple[Span, ...]]] = []
    for day, spans in enumerate(week):
        if runs and runs[-1][1] == day - 1 and runs[-1][2] == spans:
            runs[-1] = (runs[-1][0], day, spans)
        elif spans:
            runs.append((day, day, spans))
    return runs


def _days(first: int, last: int) -> str:
    if (first, last) == (0, 6):
        return "every day"
    names = [DAYS[day].capitalize() for day in range(first, last + 1)]
    if len(names) == 1:
        return names[0]
    return f"{names[0]} {'and' if last == first + 1 else 'to'} {names[-1]}"


def _say_span(span: Span) -> str:
    begin, end = span
    if begin == end == time():
        return "around the clock"
    plain = f"{_say_time(begin)} to {_say_time(end)}"
    if begin.hour < NOON <= end.hour or end == time():
        return plain
    if end <= begin:
        return f"{_say_time(begin)}{_half(begin)} to {_say_time(end)}{_half(end)}"
    return f"{plain}{_half(end)}"


def _say_time(at: time) -> str:
    if (at.hour, at.minute) == (NOON, 0):
        return "noon"
    if (at.hour, at.minute) == (0, 0):
        return "midnight"
    hour = _SMALL[at.hour % NOON or NOON]
    if not at.minute:
        return hour
    tens, units = divmod(at.minute, 10)
    if at.minute < len(_SMALL):
        minutes = _SMALL[at.minute] if tens else f"oh {_SMALL[units]}"
    else:
        minutes = _TENS[tens] + (f" {_SMALL[units]}" if units else "")
    return f"{hour} {minutes}"


def _half(at: time) -> str:
    if at.hour < NOON:
        return " in the morning"
    return " in the afternoon" if at.hour <= EVENING else " in the evening"
