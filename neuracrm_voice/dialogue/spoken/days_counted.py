"""Days counted from another day: "in three days", "two weeks from Monday", "a fortnight today".

Grammar: a number of days, weeks, fortnights, months or years, or of working days, or two of them
("two weeks and three days"); "in" before it, or "from", "on", "after", "before" a day behind, or
"later", "hence", "out", "ago"; "a few days" are three; "the Tuesday after Easter", "the second
Tuesday after Easter". Half a week is no day that anybody could tell, and none is read.
"""

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

from neuracrm_voice.dialogue.spoken import days_of_months, numbers
from neuracrm_voice.dialogue.spoken.calendar_words import COUNTED, WEEKDAYS
from neuracrm_voice.dialogue.spoken.days_of_months import LAST_YEAR, MONTHS_A_YEAR
from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.tidy import plain

_WEEK = 7
_FEW = 3
_FARTHEST_DAYS = 120 * 366
"""Days that may be counted from today: a lifetime, for "ninety years ago"."""
_FARTHEST_WORKING_DAYS = 260
"""Working days of a year."""
_NO_COUNT = frozenset(("this", "next", "following", "every", "each"))
"""What stands before a day or week that is named, not counted."""
_LEADS_UP = frozenset(("in", "within", "after"))
_FROM_NOW = (("time",), ("later",), ("hence",), ("out",))
_WORKING = (("business",), ("working",))
_HEDGES = listed(
    "a about another around approximately coming exactly half just maybe next or roughly say the"
)
_BESIDE_A_COUNT = listed("business calendar full long more odd or so whole working")
_LONGEST_COUNT = 6
"""Words before the unit: "in a hundred and twenty days"."""
_NAMED = "|".join(WEEKDAYS)
_PLACES = ("", "second", "third", "fourth")
BACK = frozenset(("before", "preceding", "prior to", "ahead of"))
FROM_A_DATE = re.compile(
    r"\b(?:(?P<count>(?:[\w-]+ ){0,2}(?!the\b)[\w-]+) |the )?"
    r"(?P<unit>days?|weeks?|months?|years?|fortnights?) "
    r"(?:(?P<way>from|after|past|following|before|preceding|prior to|ahead of) |"
    rf"(?=(?:this|next|coming) (?:{_NAMED})\b))"
    rf"(?!now\b|today\b|next\b(?! (?:{_NAMED}|week|month|year)\b))"
    r"(?P<start>.{2,60})$",
    re.IGNORECASE,
)
"""A count from a day that is itself described: "two days after Christmas"."""
BESIDE_A_DATE = re.compile(
    rf"\b(?:(?P<place>second|third|fourth) )?(?P<day>{_NAMED}) "
    r"(?P<way>after|before|following|preceding|prior to) "
    rf"(?!(?:next(?! (?:{_NAMED})\b)|last|\w+ o'?clock|\d+:\d+|noon|midnight)\b)"
    r"(?P<start>.{2,60})$",
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
    months = start.month - 1 + count * (MONTHS_A_YEAR if unit.startswith("y") else 1)
    year, month = start.year + months // MONTHS_A_YEAR, months % MONTHS_A_YEAR + 1
    if not days_of_months.FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def coming(weekday: int, today: date) -> date:
    """Return the next such weekday, 0 for Monday, after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)


def beside(start: date, words: re.Match[str]) -> date | None:
    """Return the weekday `BESIDE_A_DATE` found: the first, or second, after a day or before it."""
    ahead = coming(WEEKDAYS[words["day"].lower()], start)
    weeks = _PLACES.index((words["place"] or "").lower())
    if words["way"].lower() in BACK:
        weeks = -weeks - (2 if ahead - start == timedelta(_WEEK) else 1)
    return moved(ahead, _WEEK * weeks)


def find(tokens: Sequence[str], today: date) -> date | None:
    """Read "in three days", "two weeks from Monday", "a fortnight today", "two days ago"."""
    for at, named in enumerate(tokens):
        if named not in COUNTED or tokens[max(0, at - 1)] in _NO_COUNT or _closes(tokens, at):
            continue
        before = tokens[max(0, at - _LONGEST_COUNT) : at]
        count, token = _count(before, named)
        more, end = _more(tokens, at + 1, token)
        end += 2 * (tuple(tokens[end : end + 2]) == ("or", "so"))
        rest = tokens[end : end + 2]
        if rest[:1] == ("of",) or not count or (more and not more[0]):
            continue
        if rest[:1] == ("ago",):
            return after(today, -count, token)
        start = _start(rest, today)
        if start is None and (
            _led(before) or rest[:1] in (("time",), ("later",), ("hence",), ("out",))
        ):
            start = today
        if start is not None and not (named == "year" and before[-1:] == ("the",)):
            if before[-1:] in _WORKING:
                return _working_days(start, count)
            start = after(start, *more) if more else start
            return _on_weekday(start and after(start, count, token), token, tokens)
    return None


def away(start: date, count: str, unit: str, *, back: bool) -> date | None:
    """Return the day so far from another, in words: "two working", "days"."""
    before = plain(count)
    number, unit = _count(before, unit)
    number = -number if back else number
    return _working_days(start, number) if before[-1:] in _WORKING else after(start, number, unit)


def _count(before: Sequence[str], unit: str) -> tuple[int, str]:
    """Return how many are counted and of what: "a few days", "half a year", "two weeks".

    Half a day, week or month is no day that anybody could tell: none are counted.
    """
    if before[-2:] == ("half", "a") and unit == "year":
        return MONTHS_A_YEAR // 2, "months"
    if before[-1:] == ("half",):
        return 0, unit
    if before[-1:] in (("few",), ("several",)):
        return _FEW, unit
    if before[-1:] == ("a",):
        return 1, unit
    counted = [one for one in before if one not in _BESIDE_A_COUNT]
    found = [one.value for one in numbers.find(counted) if one.end == len(counted)]
    return (found[0] if found else 1), unit


def _led(before: Sequence[str]) -> bool:
    """Tell whether "in" or its like stands right before a count, or before what hedges it."""
    counted = before[:-1] if before[-1:] in _WORKING else before
    found = [one for one in numbers.find(counted) if one.end == len(counted)]
    start = found[-1].start if found else len(counted) - 1
    while start > 0 and (counted[start - 1] in _HEDGES or counted[start : start + 1] == ("few",)):
        start -= 1
    return start > 0 and counted[start - 1] in _LEADS_UP


def _more(tokens: Sequence[str], at: int, unit: str) -> tuple[tuple[int, str] | None, int]:
    """Read what is counted besides, and where it ends: "two weeks and three days"."""
    if tuple(tokens[at : at + 3]) == ("and", "a", "half"):
        return ((MONTHS_A_YEAR // 2, "months") if unit.startswith("y") else (0, unit)), at + 3
    start = at + (tokens[at : at + 1] == ("and",))
    for end in (start + 1, start + 2):
        if end < len(tokens) and tokens[end] in COUNTED:
            count, named = _count(tokens[start:end], tokens[end])
            return (count, named), end + 1
    return None, at


def _working_days(start: date, count: int) -> date | None:
    """Step so many days ahead, or back, Saturdays and Sundays not counted."""
    if abs(count) > _FARTHEST_WORKING_DAYS:
        return None
    day, step = start, 1 if count > 0 else -1
    while count:
        day += timedelta(days=step)
        count -= step * (day.weekday() < WEEKDAYS["saturday"])
    return day


def _closes(tokens: Sequence[str], at: int) -> bool:
    """Tell the end of a day from a day that is counted: "end of day tomorrow"."""
    return "end" in tokens[max(0, at - 4) : at]
