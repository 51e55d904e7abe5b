"""Days counted from another day: "in three days", "two weeks from Monday", "a fortnight today".

Grammar: a number of days, weeks, fortnights, months or years, or of working days; "in" before it,
or "from", "on", "after" a day behind, or "later", "hence", "out", "ago"; "a few days" are three;
"the Tuesday after Easter".
"""

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

from neuracrm_voice.dialogue.spoken import days_of_months, numbers
from neuracrm_voice.dialogue.spoken.calendar_words import COUNTED, WEEKDAYS
from neuracrm_voice.dialogue.spoken.days_of_months import LAST_YEAR, MONTHS_A_YEAR

_WEEK = 7
_FEW = 3
_FARTHEST_DAYS = 120 * 366
"""Days that may be counted from today: a lifetime, for "ninety years ago"."""
_FARTHEST_WORKING_DAYS = 260
"""Working days of a year."""
_NO_COUNT = frozenset(("this", "next", "following", "every", "each"))
"""What stands before a day or week that is named, not counted."""
_LEADS_UP = frozenset(("in", "within", "after"))
FROM_A_DATE = re.compile(
    r"\b(?:(?P<count>(?:[\w-]+ ){0,2}(?!the\b)[\w-]+) |the )?"
    r"(?P<unit>days?|weeks?|months?|years?|fortnights?) (?P<way>from|after|before) "
    rf"(?!now\b|today\b|next\b(?! (?:{'|'.join(WEEKDAYS)}|week|month|year)\b))"
    r"(?P<start>.{2,60})$",
    re.IGNORECASE,
)
"""A count from a day that is itself described: "two days after Christmas"."""
BESIDE_A_DATE = re.compile(
    rf"\b(?P<day>{'|'.join(WEEKDAYS)}) (?P<way>after|before|following|preceding) "
    r"(?!(?:next|last|\w+ o'?clock|\d+:\d+|noon|midnight)\b)(?P<start>.{2,60})$",
    re.IGNORECASE,
)
"""A weekday told by another day: "the Tuesday after Easter"."""


def _on_weekday(day: date | None, unit: str, tokens: Sequence[str]) -> date | None:
    """Move to the weekday named beside a count: of that week, or the next after months."""
    named = next((WEEKDAYS[token] for token in tokens if token in WEEKDAYS), None)
    counted_from = any(
        one in WEEKDAYS
        for at, one in enumerate(tokens)
        if at and tokens[at - 1] in ("from", "after")
    )
    if day is None or named is None or counted_from or day.weekday() == named:
        return day
    if COUNTED[unit]:
        return moved(day, named - day.weekday()) if "on" in tokens or tokens[0] != "a" else day
    return coming(named, day)


def _start(rest: Sequence[str], today: date) -> date | None:
    """Return the day a count begins at: "from Monday", "on Friday", "today"."""
    linked = bool(rest) and rest[0] in ("from", "on", "after")
    word = rest[-1] if linked else (rest[0] if rest else "")
    if word in ("today", "now"):
        return today
    if word == "tomorrow":
        return moved(today, 1)
    return coming(WEEKDAYS[word], today) if word in WEEKDAYS else None


def moved(start: date, days: int) -> date | None:
    """Return the day so many days from another, None beyond a lifetime."""
    return start + timedelta(days=days) if abs(days) <= _FARTHEST_DAYS else None


def after(start: date, count: int, unit: str) -> date | None:
    """Return the day so many units of `COUNTED` from another; months end on their last day."""
    days = COUNTED[unit]
    if days:
        return moved(start, days * count)
    months = start.month - 1 + count * (MONTHS_A_YEAR if unit.startswith("year") else 1)
    year, month = start.year + months // MONTHS_A_YEAR, months % MONTHS_A_YEAR + 1
    if not days_of_months.FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def coming(weekday: int, today: date) -> date:
    """Return the next such weekday, 0 for Monday, after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)


def beside(start: date, weekday: int, *, back: bool) -> date | None:
    """Return the first such weekday, 0 for Monday, after a day, or the last before it."""
    ahead = coming(weekday, start)
    return moved(ahead, -_WEEK * (2 if ahead - start == timedelta(_WEEK) else 1)) if back else ahead


def find(tokens: Sequence[str], today: date) -> date | None:
    """Read "in three days", "two weeks from Monday", "a fortnight today", "two days ago"."""
    for at, named in enumerate(tokens):
        if named not in COUNTED or tokens[max(0, at - 1)] in _NO_COUNT or _closes(tokens, at):
            continue
        ahead = tokens[max(0, at - 4) : at]
        count, token = _count(ahead, named)
        rest = tokens[at + 1 : at + 3]
        if rest[:1] == ("of",):
            continue
        if rest[:1] == ("ago",):
            return after(today, -count, token)
        start = _start(rest, today)
        led = not _LEADS_UP.isdisjoint(ahead[:-1])
        if start is None and (led or rest[:1] in (("time",), ("later",), ("hence",), ("out",))):
            start = today
        if start is not None:
            if ahead[-1:] in (("business",), ("working",)):
                return _working_days(start, count)
            return _on_weekday(after(start, count, token), token, tokens)
    return None


def _count(before: Sequence[str], unit: str) -> tuple[int, str]:
    """Return how many are counted and of what: "a few days", "half a year", "two weeks"."""
    if before[-2:] == ("half", "a") and unit == "year":
        return MONTHS_A_YEAR // 2, "months"
    if before[-1:] in (("few",), ("several",)):
        return _FEW, unit
    found = numbers.find(before[-3:])
    return (found[-1].value if found else 1), unit


def _working_days(start: date, count: int) -> date | None:
    """Step so many days ahead, Saturdays and Sundays not counted."""
    if count > _FARTHEST_WORKING_DAYS:
        return None
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < WEEKDAYS["saturday"]
    return day


def _closes(tokens: Sequence[str], at: int) -> bool:
    """Tell the end of a day from a day that is counted: "end of day tomorrow"."""
    return "end" in tokens[max(0, at - 4) : at]
