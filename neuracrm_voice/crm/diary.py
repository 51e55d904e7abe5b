"""The diary: which hosts are free when, and which times to offer; what is read may be outdated.

Only `booking` decides who gets a time. Times to offer are local to the caller and naive, for
that is how they are said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.crm.hosts import Host, hosts_of
from neuracrm_voice.crm.meetings import MeetingCell
from neuracrm_voice.crm.working_hours import is_free, may_start, starts
from neuracrm_voice.dialogue.spoken.hosts_named import is_called

_LONGEST_MEETING = timedelta(hours=16)
"""The longest slot with the longest buffer: how far a meeting reaches past a window's end."""

_APART = timedelta(hours=2)
"""Two offers of one day are at least this far apart; else the second offers nothing new."""

_NOON = 12


@dataclass(frozen=True, slots=True)
class Diary:
    """The hosts of a line, and the cells each has no more, in order, as read at one moment."""

    hosts: Sequence[Host]
    taken: Mapping[int, Sequence[datetime]]

    def of(self, name: str) -> "Diary":
        """Return the diary of the hosts who are called so, of all where nobody is."""
        called = [host for host in self.hosts if is_called(name, host.name)]
        return replace(self, hosts=called or self.hosts)

    def free(self, since: datetime, until: datetime) -> list[datetime]:
        """Return the times (UTC) at which some host may be met."""
        found = {
            at
            for timetable, taken in ((host.timetable, self.taken[host.id]) for host in self.hosts)
            for at in starts(timetable, since, until)
            if is_free(timetable, at, taken)
        }
        return sorted(found)

    def open_at(self, at: datetime) -> bool:
        """Tell whether a host works then, be they free or not."""
        return any(may_start(host.timetable, at) for host in self.hosts)

    def hosts_free_at(self, at: datetime) -> list[Host]:
        """Return who may be met then, those with the least to do first."""
        free = [
            host
            for host in self.hosts
            if may_start(host.timetable, at) and is_free(host.timetable, at, self.taken[host.id])
        ]
        return sorted(free, key=lambda host: (len(self.taken[host.id]), host.id))


def read_diary(
    session: Session, line_id: int | None, since: datetime, until: datetime, *, besides: int = 0
) -> Diary:
    """Read what the hosts of a line have to do between two moments, `besides` one meeting by id."""
    hosts = hosts_of(session, line_id)
    within = (
        MeetingCell.host_id.in_([host.id for host in hosts]),
        MeetingCell.meeting_id != besides,
        MeetingCell.starts_at > since - timedelta(hours=1),
        MeetingCell.starts_at < until + _LONGEST_MEETING,
    )
    cells = select(MeetingCell.host_id, MeetingCell.starts_at).where(*within)
    rows = session.execute(cells.order_by(MeetingCell.starts_at)).all()
    return Diary(hosts, {host.id: [at for owner, at in rows if owner == host.id] for host in hosts})


def to_utc(local: str, zone: str) -> datetime | None:
    """Return the moment of a local ISO text; None when no clock shows it, or shows it twice."""
    try:
        wall = datetime.fromisoformat(local).replace(tzinfo=None)
        moment = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return moment if to_local(moment, zone) == wall else None


def to_local(moment: datetime, zone: str) -> datetime | None:
    """Return a moment as the clock on a wall shows it; None in an hour it shows twice."""
    shown = moment.astimezone(ZoneInfo(zone))
    twice = shown.utcoffset() != shown.replace(fold=1 - shown.fold).utcoffset()
    return None if twice else shown.replace(tzinfo=None)


def local_text(moment: datetime, zone: str) -> str:
    """Return a moment as ISO text on the clock of a zone, to the minute."""
    shown = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return shown.isoformat(timespec="minutes")


def spread(times: Sequence[datetime], count: int) -> list[datetime]:
    """Choose times to offer: the soonest, then such as differ in day and half of the day."""
    chosen = list(times[:1])
    tests = (_on_another_day_and_half, _on_another_day, _hours_apart)
    while times and len(chosen) < count:
        last = chosen[-1]
        later = [at for at in times if at > last]
        found = next((at for differs in tests for at in later if differs(last, at)), None)
        if found is None:
            break
        chosen.append(found)
    return chosen


def nearest(times: Sequence[datetime], wish: datetime, count: int) -> list[datetime]:
    """Choose the times nearest to a wish: on its day, else later, and in order."""
    fit = [at for at in times if at > wish or at.date() == wish.date()]
    chosen = sorted(fit, key=lambda at: (abs(at - wish), at))[:count]
    return sorted(chosen)


def _on_another_day_and_half(one: datetime, other: datetime) -> bool:
    return one.date() != other.date() and (one.hour < _NOON) != (other.hour < _NOON)


def _on_another_day(one: datetime, other: datetime) -> bool:
    return one.date() != other.date()


def _hours_apart(one: datetime, other: datetime) -> bool:
    return other - one >= _APART
