"""A day and a time together, as local ISO text.

Grammar: a date and a time, in either order; a time alone is the next such time to come; "in two
hours", "in half an hour" count from now. A time with no half of the day is put where people
meet: one to six o'clock are afternoon. A day without a time is no answer, nor is the past.
"""

import re
from datetime import datetime, timedelta

from neuracrm_voice.dialogue.spoken import dates, numbers, times
from neuracrm_voice.dialogue.spoken.calendar_words import MONTHS
from neuracrm_voice.dialogue.spoken.days_of_months import FIRST_YEAR, LAST_YEAR
from neuracrm_voice.dialogue.spoken.ordinals import ordinal_at
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Moment

_WAIT = re.compile(
    r"\bin (?:about |around )?(?P<count>[\w ]{1,20}?) (?P<unit>minute|hour)s?\b|"
    r"^(?P<later>[\w ]{1,20}?) (?P<unit_later>minute|hour)s? from now\b"
)
_LAST_AFTERNOON_HOUR = 6
_MINUTES_AN_HOUR = 60
_LONGEST_WAIT = 100
_MOST_DATE_WORDS = 400


def read(words: str, moment: Moment) -> str | None:
    """Return the day and time as YYYY-MM-DDTHH:MM, or None when either is missing or past."""
    now = moment.now.replace(tzinfo=None)
    waited = _waited(words, now)
    if waited:
        return _text(waited)
    heard = times.hear(_without_date(times.prepared(words)))
    if heard is None:
        return None
    hour = heard.hour
    if not heard.sure and 1 <= hour <= _LAST_AFTERNOON_HOUR:
        hour += times.NOON
    day = dates.find(words, now.date(), moment.region)
    if day is None:
        at = now.replace(hour=hour, minute=heard.minute, second=0, microsecond=0)
        return _text(at if at > now else at + timedelta(days=1))
    at = datetime(day.year, day.month, day.day, hour, heard.minute)  # noqa: DTZ001 - local to the line, as the value is
    return _text(at) if at > now else None


def _waited(words: str, now: datetime) -> datetime | None:
    match = _WAIT.search(" ".join(plain(words)))
    if not match:
        return None
    count = match["count"] or match["later"]
    hour = (match["unit"] or match["unit_later"]) == "hour"
    if count == "half an":
        return now + timedelta(minutes=_MINUTES_AN_HOUR // 2)
    amount = 1 if count in ("a", "an") else numbers.read(count)
    if not amount or amount > _LONGEST_WAIT:
        return None
    return now + (timedelta(hours=amount) if hour else timedelta(minutes=amount))


def _without_date(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Drop the numbers that belong to a date, lest the 23rd be heard as an hour."""
    kept: list[str] = []
    at = 0
    while at < len(tokens):
        day = ordinal_at(tokens, at)
        if day and tokens[at] not in ("second", "first"):
            kept.append("day")
            at = day.end + _is_year(tokens[day.end : day.end + 1])
        elif tokens[at] in MONTHS and tokens[at] != "may" and tokens[at + 1 : at + 2]:
            at = _past_date(tokens, at, kept)
        elif at and ordinal_at(tokens, at - 1) and _is_year(tokens[at : at + 1]):
            at += 1
        else:
            kept.append(tokens[at])
            at += 1
    return tuple(kept[:_MOST_DATE_WORDS])


def _past_date(tokens: tuple[str, ...], at: int, kept: list[str]) -> int:
    """Step past a month and the bare day beside it."""
    if kept and kept[-1] == "of":
        kept.pop()
    if kept and numbers.find(kept[-1:]):
        kept.pop()
        return at + 1
    ordinal = ordinal_at(tokens, at + 1)
    if ordinal:
        return ordinal.end + _is_year(tokens[ordinal.end : ordinal.end + 1])
    found = [one for one in numbers.find(tokens[at + 1 : at + 2]) if one.start == 0]
    if not found:
        return at + 1
    return at + 2 + _is_year(tokens[at + 2 : at + 3])


def _is_year(token: tuple[str, ...]) -> bool:
    """Tell a year in figures, which would otherwise pass for a time: 2026 for 20:26."""
    figures = token[0] if token and token[0].isascii() and token[0].isdigit() else "0"
    return len(figures) < len("10000") and FIRST_YEAR <= int(figures) <= LAST_YEAR


def _text(at: datetime) -> str:
    return at.replace(second=0, microsecond=0).isoformat(timespec="minutes")


def say(value: str) -> str:
    """Say the day and the time: "Monday, November twenty-third, 2026 at 3:30 PM"."""
    day, _, time = value.partition("T")
    return f"{dates.say(day)} at {times.say(time)}"
