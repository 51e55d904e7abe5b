"""Callback times: which moment a caller means, on their clock and in our people's hours."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from neuracrm_voice.crm.diary import local_text, to_utc
from neuracrm_voice.crm.hours import Hours
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.refusals import RefusedError
from neuracrm_voice.crm.zones import name_where_clocks_differ
from neuracrm_voice.database import now

FURTHEST = timedelta(days=90)
"""Whoever wants to be called later than that means another year, or was misheard."""

USUAL_HOURS = range(7, 21)
"""When people want to be called; another half of the day has to be said outright."""

MORNING = time(9)
"""When whoever minds no time of a day is called at the earliest."""

_ANY_TIME = "/any"

_HALF_A_DAY = timedelta(hours=12)


def moment_of(at: str, line: Line, zone: str) -> datetime:
    """Return the moment (UTC) of a time local to `zone`.

    "…T08:00?" leaves its half of the day open, "…/any" the time: then the hours decide. Raises
    RefusedError for a time that cannot be; with `halves`, both as local ISO text, where either may
    be meant.
    """
    hours, moment = line.opening(), now()
    if at.endswith(_ANY_TIME):
        return _on(date.fromisoformat(at.removesuffix(_ANY_TIME)), hours, zone, moment)
    readings = list(_readings(at, zone))
    coming = [one for one in readings if one > moment]
    if not readings:
        raise RefusedError("I did not get the day and the time.")
    if not coming:
        raise RefusedError("That time has gone by already.")
    if coming[0] > moment + FURTHEST:
        raise RefusedError("That is too far ahead for us.")
    there = [one for one in coming if hours.open_at(one)]
    if not there:
        ours = name_where_clocks_differ(line.time_zone, zone, coming[0])
        told = f"{hours.say()}, {ours}" if ours else hours.say()
        raise RefusedError(f"Nobody is here then. Our people are here {told}.")
    place = ZoneInfo(zone)
    meant = [one for one in there if one.astimezone(place).hour in USUAL_HOURS] or there
    if len(meant) > 1:
        raise RefusedError(
            "That may be in the morning or in the evening.",
            halves=[local_text(one, zone) for one in meant],
        )
    return meant[0]


def _on(day: date, hours: Hours, zone: str, moment: datetime) -> datetime:
    """Return when somebody may call on a day of ours: not before nine on the caller's clock."""
    spans = [(begin, end) for begin, end in hours.spans_of(day) if end > moment]
    if not spans:
        raise RefusedError(f"Nobody is here that day. Our people are here {hours.say()}.")
    if spans[0][0] > moment + FURTHEST:
        raise RefusedError("That is too far ahead for us.")
    morning = max(datetime.combine(day, MORNING, ZoneInfo(zone)).astimezone(UTC), moment)
    late = (max(begin, morning) for begin, end in spans if max(begin, morning) < end)
    return next(late, max(spans[0][0], moment))


def _readings(at: str, zone: str) -> Iterator[datetime]:
    """Give the moments that are meant, in order; none for what is no time."""
    said = to_utc(at.rstrip("?"), zone)
    if said is None:
        return
    if not at.endswith("?"):
        yield said
        return
    is_morning = datetime.fromisoformat(at.rstrip("?")).hour < _HALF_A_DAY // timedelta(hours=1)
    yield from sorted((said, said + (_HALF_A_DAY if is_morning else -_HALF_A_DAY)))
