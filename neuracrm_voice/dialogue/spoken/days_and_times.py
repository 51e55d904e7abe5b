"""A day and a time together, as local ISO text.

Grammar: a date and a time, in either order; a time alone is the next such time to come; "in two
hours", "in half an hour" count from now. A time with no half of the day is put where people
meet: one to six o'clock are afternoon. Midnight today is the one to come. A day without a time is
no answer, nor is the past, nor a time on a day that the words leave open ("next week at ten").
"""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from neuracrm_voice.dialogue.spoken import (
    apart,
    dates,
    dates_evened,
    dates_in_figures,
    time_words,
    times,
    waits,
    zones,
)
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Moment

_SAME_TIME = re.compile(r"\b(?:this|the same|same) time\b", re.IGNORECASE)
_LAST_AFTERNOON_HOUR = 6
_EITHER_HALF = frozenset((6, 7, 8))
"""Hours that a business day has in the morning and in the evening; others are in but one half."""
_SHIFTED = re.compile(r" (early|late|mid)(?: (?!to )\w+){1,2} (morning|afternoon) ")
"""A day between: "early Monday morning", "late in the afternoon"."""
_PARTS = (
    ("first thing", 9),
    ("early morning", 8),
    ("late morning", 11),
    ("mid morning", 10),
    ("midmorning", 10),
    ("morning", 9),
    ("lunchtime", 12),
    ("lunch time", 12),
    ("lunch", 12),
    ("early afternoon", 13),
    ("late afternoon", 16),
    ("mid afternoon", 15),
    ("midafternoon", 15),
    ("afternoon", 14),
    ("evening", 18),
    ("tonight", 19),
    ("night", 20),
)
"""Parts of a day and the hour that stands for each when no time is said."""


def read(words: str, moment: Moment) -> str | None:
    """Return the day and time as YYYY-MM-DDTHH:MM, or None when either is missing or past.

    A part of a day ("tomorrow afternoon") is read as its usual hour; `part_of_day` tells so.
    """
    found = _readings(words, moment)
    return _text(found[0]) if found else None


def ambiguous(words: str, moment: Moment) -> tuple[str, ...]:
    """Return the readings that the words do not decide between, likeliest first, () when clear.

    "Tomorrow at seven" may be either half of the day; a booking asks which.
    """
    found = _readings(words, moment)
    return tuple(_text(one) for one in found) if len(found) > 1 else ()


def leaves_half_open(words: str, region: str) -> bool:
    """Tell whether a time is said by its hour alone, so that either half of the day may be meant.

    "At ten" does, though people mostly mean one; "ten in the morning" and "in an hour" do not.
    """
    heard = time_in(words, region)
    return heard is not None and not (heard.halved or waits.find(words))


def day_in(words: str, today: date, region: str) -> date | None:
    """Return the day that is named beside a time, or None."""
    rest = apart.without_time(dates_evened.weekend_in_full(words))
    day = dates.ahead(rest, today, region)
    return day or (dates_in_figures.by_itself(rest, today, region) if rest != words else None)


def time_in(words: str, region: str) -> times.Heard | None:
    """Return the time that is said beside a day, or None."""
    text = time_words.evened(dates_in_figures.without(words, region))
    sure = apart.only_time(text)
    return times.hear(plain(sure) if sure else apart.without_day(plain(text)))


def part_of_day(words: str, region: str) -> str:
    """Return the part of a day named in place of a time ("afternoon"), or ""."""
    named = _part(words)
    heard = time_in(words, region)
    return named[0] if named and (heard is None or not _clocked(heard)) else ""


def _part(words: str) -> tuple[str, int] | None:
    said = _SHIFTED.sub(r" \1 \2 ", f" {' '.join(plain(time_words.without_greeting(words)))} ")
    return next(((name, hour) for name, hour in _PARTS if f" {name} " in said), None)


def _clocked(heard: times.Heard) -> bool:
    return heard.end > heard.start


def _readings(words: str, moment: Moment) -> list[datetime]:
    """Return the moments the words may mean, none past, likeliest first."""
    now = moment.now.replace(tzinfo=None)
    waited = waits.find(words)
    if waited:
        return [_after(moment.now, waited)]
    zone = zones.named(words)
    words = zones.without(words) if zone else words
    there = moment.now.astimezone(ZoneInfo(zone)) if zone and moment.now.tzinfo else moment.now
    local = there.replace(tzinfo=None)
    heard = time_in(words, moment.region)
    day = day_in(words, local.date(), moment.region)
    part = _part(words)
    if heard is None and day is not None and _SAME_TIME.search(words):
        heard = times.Heard(local.hour, local.minute, sure=True, start=0, end=1, halved=True)
    if heard is None and day is not None and part:
        heard = times.Heard(part[1], 0, sure=True, start=0, end=0)
    if heard is None or (day is None and dates.unplaced(words)):
        return []
    found = [_placed(day, hour, heard.minute, local) for hour in _hours(heard)]
    carried = [zones.carried(one, zone, moment.now) for one in found if one]
    coming = [one for one in carried if one > now]
    return coming or _other_half(day, heard, local)


def _after(now: datetime, waited: timedelta) -> datetime:
    """Return the local time when so much time has gone by, though clocks be changed meanwhile."""
    if now.tzinfo is None:
        return now + waited
    return (now.astimezone(UTC) + waited).astimezone(now.tzinfo).replace(tzinfo=None)


def _hours(heard: times.Heard) -> tuple[int, ...]:
    if heard.hour in _EITHER_HALF and not heard.halved:
        early, late = heard.hour, heard.hour + times.NOON
        return (late, early) if heard.hour <= _LAST_AFTERNOON_HOUR else (early, late)
    if not heard.sure and not heard.halved and 1 <= heard.hour <= _LAST_AFTERNOON_HOUR:
        return (heard.hour + times.NOON,)
    return (heard.hour,)


def _placed(day: date | None, hour: int, minute: int, now: datetime) -> datetime | None:
    if day == now.date() and not hour and not minute:
        day += timedelta(days=1)
    if day is not None:
        return datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001 - local to the line, as the value is
    at = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return at if at > now else at + timedelta(days=1)


def _other_half(day: date | None, heard: times.Heard, now: datetime) -> list[datetime]:
    """Read "today at nine", said at ten, as nine in the evening."""
    if day is None or heard.halved or heard.hour >= times.NOON:
        return []
    late = _placed(day, heard.hour + times.NOON, heard.minute, now)
    return [late] if late and late > now else []


def _text(at: datetime) -> str:
    return at.replace(second=0, microsecond=0).isoformat(timespec="minutes")


def say(value: str) -> str:
    """Say the day and the time: "Monday, November twenty-third, 2026 at 3:30 PM"."""
    day, _, time = value.partition("T")
    return f"{dates.say(day)} at {times.say(time)}"
