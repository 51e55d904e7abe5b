"""Dates, as ISO text.

Grammar: "today", "tomorrow", "the day after tomorrow"; a weekday, the next such day after today;
"next Friday", the Friday of next week, weeks beginning on Monday; "a week on Friday", "Friday
week"; "in three days", "a week from today", "a fortnight today", "two weeks from Monday";
"the twenty-third of November", "November 23rd", "the 23rd", "the first of the fourth 1996";
figures, in the order of the line's country; "Christmas".

A day without a year is the next one to come, never a past one. A day with a year is taken as it
is, for dates of birth; two figures of a year mean the century that leaves it in the past.
"""

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

from neuracrm_voice.dialogue.spoken import numbers
from neuracrm_voice.dialogue.spoken.calendar_words import (
    COUNTED,
    FEASTS,
    MONTH_FIRST,
    MONTHS,
    NEAR,
    WEEKDAYS,
)
from neuracrm_voice.dialogue.spoken.ordinals import ordinal_at, say_ordinal
from neuracrm_voice.dialogue.spoken.tidy import plain

_WEEK = 7
_MONTHS_A_YEAR = 12
_LONGEST_MONTH = 31
_CENTURY = 100
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b")
_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?|\s+)(\d{4}|\d{2})(?!\d)")
_SHORT = re.compile(r"(?<![\d/.-])(\d{1,2})\s?[/]\s?(\d{1,2})(?![\d/])")
_COMPACT = re.compile(r"[\d\s/.-]+")
_EIGHT = 8
_OF = frozenset(("of", "the", "in", "day", "on"))


def read(words: str, today: date, region: str) -> str | None:
    """Return the date as ISO text, or None when the words hold none that may be."""
    found = find(words, today, region)
    return found.isoformat() if found else None


def find(words: str, today: date, region: str) -> date | None:
    """Return the date the words hold, or None."""
    tokens = plain(words)
    return (
        _written(words, today, region)
        or _relative(tokens, today)
        or _of_month(tokens, today)
        or _spoken_figures(tokens, today)
        or _weekday(tokens, today)
        or _day_alone(tokens, today)
    )


def _made(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= _MONTHS_A_YEAR or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def _coming(month: int, day: int, today: date) -> date | None:
    """Return the next such day; a 29th of February may be eight years off."""
    for year in range(today.year, today.year + _EIGHT + 1):
        made = _made(year, month, day)
        if made and made >= today:
            return made
    return None


def _ordered(first: int, second: int, region: str) -> tuple[int, int]:
    """Return month and day from two figures, by the country's order unless only one order can be."""
    month_first = region in MONTH_FIRST
    if first > _MONTHS_A_YEAR:
        month_first = False
    elif second > _MONTHS_A_YEAR:
        month_first = True
    return (first, second) if month_first else (second, first)


def _full_year(year: int, today: date) -> int:
    if year >= _CENTURY:
        return year
    this = today.year - today.year % _CENTURY
    return this + year if this + year <= today.year else this - _CENTURY + year


def _written(words: str, today: date, region: str) -> date | None:
    iso = _ISO.search(words)
    if iso:
        return _made(int(iso[1]), int(iso[2]), int(iso[3]))
    figures = _FIGURES.search(words)
    if figures:
        month, day = _ordered(int(figures[1]), int(figures[2]), region)
        return _made(_full_year(int(figures[3]), today), month, day)
    digits = re.sub(r"\D", "", words)
    if _COMPACT.fullmatch(words.strip()) and len(digits) == _EIGHT:
        month, day = _ordered(int(digits[:2]), int(digits[2:4]), region)
        return _made(int(digits[4:]), month, day)
    short = _SHORT.search(words)
    if short:
        month, day = _ordered(int(short[1]), int(short[2]), region)
        return _coming(month, day, today)
    return None


def _relative(tokens: Sequence[str], today: date) -> date | None:
    counted = _counted(tokens, today)
    if counted:
        return counted
    text = f" {' '.join(tokens)} "
    for phrase, days in NEAR.items():
        if f" {phrase} " in text:
            return today + timedelta(days=days)
    for phrase, (month, day) in FEASTS.items():
        if f" {phrase} " in text:
            return _coming(month, day, today)
    if " end of the month " in text:
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    return None


def _counted(tokens: Sequence[str], today: date) -> date | None:
    """Read "in three days", "two weeks from Monday", "a week on Friday", "a fortnight today"."""
    for at, token in enumerate(tokens):
        if token not in COUNTED:
            continue
        before = numbers.find(tokens[max(0, at - 3) : at])
        count = before[-1].value if before else 1
        rest = tokens[at + 1 : at + 3]
        start = _start(rest, today)
        ahead = tokens[max(0, at - 4) : at]
        if start is None and ("in" in ahead or rest[:1] == ("time",) or rest[:2] == ("from", "now")):
            start = today
        if start is not None:
            return _after(start, count, token)
    return None


def _start(rest: Sequence[str], today: date) -> date | None:
    word = rest[-1] if rest and rest[0] in ("from", "on", "after") else (rest[0] if rest else "")
    if word in ("today", "now"):
        return today
    if word == "tomorrow":
        return today + timedelta(days=1)
    return _next(WEEKDAYS[word], today) if word in WEEKDAYS else None


def _after(start: date, count: int, unit: str) -> date | None:
    days = COUNTED[unit]
    if days:
        return start + timedelta(days=days * count) if count * days < 10 * 365 else None
    months = start.month - 1 + count * (_MONTHS_A_YEAR if unit.startswith("year") else 1)
    year, month = start.year + months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1
    if year > _LAST_YEAR:
        return None
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def _next(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)


def _weekday(tokens: Sequence[str], today: date) -> date | None:
    for at, token in enumerate(tokens):
        if token in WEEKDAYS:
            before = tokens[at - 1] if at else ""
            after = tokens[at + 1] if at + 1 < len(tokens) else ""
            coming = _next(WEEKDAYS[token], today)
            if before == "next" or "next week" in " ".join(tokens):
                monday = today + timedelta(days=_WEEK - today.weekday())
                return monday + timedelta(days=WEEKDAYS[token])
            return coming + timedelta(days=_WEEK) if after == "week" else coming
    return None


def _day_at(tokens: Sequence[str], at: int) -> numbers.Found | None:
    """Read a day of the month: an ordinal, a figure, or a number below 32."""
    found = ordinal_at(tokens, at)
    if found is None:
        token = tokens[at]
        wanted = tokens[at : at + 2] if token in numbers.TENS else tokens[at : at + 1]
        below = [one for one in numbers.find(wanted) if one.start == 0]
        found = numbers.Found(below[0].value, at, at + below[0].end) if below else None
    return found if found and 1 <= found.value <= _LONGEST_MONTH else None


def _of_month(tokens: Sequence[str], today: date) -> date | None:
    """Read a named month with the day before or after it, and the year behind both."""
    for at, token in enumerate(tokens):
        if token not in MONTHS or (token == "may" and _is_verb(tokens, at)):  # noqa: S105 - a word of speech
            continue
        before = at - 1
        while before >= 0 and tokens[before] in _OF:
            before -= 1
        day = _ending_at(tokens, before + 1)
        end = at + 1
        if day is None:
            start = at + 1 + (tokens[at + 1 : at + 2] == ("the",))
            day = _day_at(tokens, start) if start < len(tokens) else None
            end = day.end if day else end
        if day:
            year = _year(tokens[end:], today)
            return _made(year, MONTHS[token], day.value) if year else _coming(MONTHS[token], day.value, today)
    return None


def _is_verb(tokens: Sequence[str], at: int) -> bool:
    return tokens[at + 1 : at + 2] in (("i",), ("we",), ("be",), ("have",)) or tokens[max(0, at - 1) : at] in (("i",), ("we",))


def _ending_at(tokens: Sequence[str], end: int) -> numbers.Found | None:
    for start in (end - 2, end - 1):
        if start >= 0:
            found = _day_at(tokens, start)
            if found and found.end == end:
                return found
    return None


def _year(tokens: Sequence[str], today: date) -> int | None:
    rest = tuple(token for token in tokens if token not in ("in", "of", "the", "year"))
    found = [one for one in numbers.find(rest[:8]) if one.start == 0]
    if not found:
        return None
    value = found[0].value
    if _FIRST_YEAR <= value <= _LAST_YEAR:
        return value
    # "Nineteen oh five": the numbers part at the nought.
    if value in (19, 20) and rest[1:2] and rest[1] in numbers.OH and rest[2:3] and rest[2] in numbers.UNITS:
        return value * _CENTURY + numbers.UNITS[rest[2]]
    clock = rest[found[0].end : found[0].end + 1]
    after_figure = clock and clock[0] in ("am", "pm", "o'clock", "people", "hundred")
    return _full_year(value, today) if 12 < value < _CENTURY and not after_figure and len(rest) == found[0].end else None  # noqa: PLR2004 - up to 12 may be an hour


def _spoken_figures(tokens: Sequence[str], today: date) -> date | None:
    """Read "the 18th of the 4th 1996" and "18 01 1908", day first as only such callers say it."""
    for at in range(len(tokens)):
        day = _day_at(tokens, at)
        if not day:
            continue
        middle = day.end
        while middle < len(tokens) and tokens[middle] in _OF:
            middle += 1
        month = _day_at(tokens, middle) if middle < len(tokens) else None
        if month and month.value <= _MONTHS_A_YEAR:
            year = _year(tokens[month.end :], today)
            if year:
                return _made(year, month.value, day.value)
    return None


def _day_alone(tokens: Sequence[str], today: date) -> date | None:
    """Read "the 23rd": the next month that has such a day and has not passed it."""
    for at in range(len(tokens)):
        found = ordinal_at(tokens, at)
        if found and 1 <= found.value <= _LONGEST_MONTH:
            for ahead in range(_EIGHT):
                months = today.month - 1 + ahead
                made = _made(today.year + months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1, found.value)
                if made and made >= today:
                    return made
    return None


def say(value: str) -> str:
    """Say an ISO date in full: "Monday, November twenty-third, 2026"."""
    day = date.fromisoformat(value)
    month = calendar.month_name[day.month]
    return f"{calendar.day_name[day.weekday()]}, {month} {say_ordinal(day.day)}, {day.year}"
