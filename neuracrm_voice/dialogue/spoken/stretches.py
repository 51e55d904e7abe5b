"""A stretch of days in which to meet, told by the day it begins or the one before which it ends.

Grammar: "next week", "the week after next", "not this week"; "in January", "late in December", "the
last week of December"; "not before Tuesday", "after Wednesday", "from Monday on"; "this week",
"before Friday", "by Thursday". Values are "2026-11-30/week", from that day on, and
"2026-11-27/before".
"""

import calendar
import re
from datetime import date, timedelta

from neuracrm_voice.dialogue.spoken import days_and_times
from neuracrm_voice.dialogue.spoken.calendar_words import MONTHS
from neuracrm_voice.dialogue.spoken.refused_days import DAY

_WEEK = 7
_NOT = (
    r"(?:not|never|busy|away|out|unavailable)(?: (?:do|make|come|meet|in|for|free|available|it))*"
)
_THIS_WEEK = r"(?:this|the current) week"
_WEEKS_AHEAD = (
    (re.compile(rf"\bweek after next\b|\b{_NOT} next week\b"), 2),
    (
        re.compile(
            r"\b(?:next|the following|the coming) week\b|\bthe week after(?! next)\b|"
            rf"\b{_NOT} {_THIS_WEEK}\b"
        ),
        1,
    ),
)
_WEEK_OF = {"first": 1, "second": 8, "third": 15, "fourth": 22}
_TIME_OF = {"early": 1, "beginning": 1, "start": 1, "mid": 11, "middle": 11, "late": 21, "end": 21}
_MONTH = (
    rf"(?:(?P<week>{'|'.join(_WEEK_OF)}|last) (?:full )?week (?:of|in) |"
    rf"(?P<time>{'|'.join(_TIME_OF)})(?: of| in)? |\b(?:in|of|until|till|before|after) )"
    rf"(?P<month>{'|'.join(MONTHS)})(?! (?:the )?\d)"
)
_IN_A_MONTH = re.compile(rf"\b{_MONTH}\b")
_FROM = re.compile(
    r"\b(?:no (?:earlier|sooner) than|from|starting|as of|"
    r"(?:not(?: \w+){0,4}?|busy|away|out|unavailable|gone|booked up) (?:before|until|till)) "
    rf"(?:on )?(?P<from>{DAY})|(?<!day )\bafter (?P<after>{DAY})|"
    rf"\b(?P<on>{DAY})(?: or later| onwards?)\b"
)
_UNTIL = re.compile(
    rf"\b(?:before (?P<before>{DAY})|(?:by|until|till|no later than|not after) (?P<by>{DAY}))"
)
_NOW = re.compile(rf"\b{_THIS_WEEK}\b")


def beside_a_day(said: str, today: date, region: str) -> str | None:
    """Return the stretch that plain words tell by a day it begins with or ends at, or None."""
    if match := _FROM.search(said):
        day = days_and_times.day_in(match["from"] or match["on"] or match["after"], today, region)
        first = day + timedelta(days=1) if day and match["after"] else day
        return f"{first}/week" if first and first >= today else None
    if match := _UNTIL.search(said):
        last = _ends(match, today, region)
        return f"{last}/before" if last and last > today else None
    return None


def read(said: str, today: date) -> str | None:
    """Return the weeks or the month that plain words tell, in which no day is named, or None."""
    for pattern, weeks in _WEEKS_AHEAD:
        if pattern.search(said):
            return f"{today + timedelta(days=_WEEK * weeks - today.weekday())}/week"
    if _NOW.search(said):
        return f"{today + timedelta(days=_WEEK - today.weekday())}/before"
    month = _IN_A_MONTH.search(said)
    return f"{_in_a_month(month, today)}/week" if month else None


def _ends(match: re.Match[str], today: date, region: str) -> date | None:
    day = days_and_times.day_in(match["before"] or match["by"], today, region)
    return day + timedelta(days=1) if day and match["by"] else day


def _in_a_month(match: re.Match[str], today: date) -> date:
    """Return the first day of a month that is named alone, or of the part of it that is."""
    number = MONTHS[match["month"]]
    year = today.year + (number < today.month)
    if match["week"] == "last":
        return date(year, number, calendar.monthrange(year, number)[1] - _WEEK + 1)
    first = _WEEK_OF.get(match["week"] or "") or _TIME_OF.get(match["time"] or "") or 1
    return date(year, number, first)
