"""Dates, as ISO text.

Grammar: "today", "tomorrow", "the day after tomorrow"; a weekday, the next such day after today;
"next Friday", the Friday of next week, weeks beginning on Monday; "a week on Friday", "Friday
week"; "in three days", "a week from today", "a fortnight today", "two weeks from Monday"; what
`days_of_months` reads; figures, in the order of the line's country; "Christmas".

A day without a year is the next one to come, never a past one, unless the words say so outright
("yesterday", "three days ago", "last Monday"). A day with a year is taken as it is, for dates of
birth; two figures of a year mean the century that leaves it in the past.
"""

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

from neuracrm_voice.dialogue.spoken import dates_in_digits, days_of_months, feasts, numbers
from neuracrm_voice.dialogue.spoken.calendar_words import (
    COUNTED,
    MONTH_FIRST,
    NEAR,
    WEEKDAYS,
)
from neuracrm_voice.dialogue.spoken.days_of_months import LAST_YEAR, MONTHS_A_YEAR
from neuracrm_voice.dialogue.spoken.ordinals import say_ordinal
from neuracrm_voice.dialogue.spoken.tidy import plain

_WEEK = 7
_FARTHEST_DAYS = 120 * 366
"""Days that may be counted from today: a lifetime, for "ninety years ago"."""
_ISO = re.compile(r"\b(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\b")
_FIGURES = re.compile(
    r"(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?|\s+)(\d{4}|\d{2})(?!\d)"
)
_SHORT = re.compile(r"(?<![\d/.-])(\d{1,2})\s?[/]\s?(\d{1,2})(?![\d/])")
_FROM_A_DATE = re.compile(
    r"(?:^|\b(?:in|is|happen|back|on|for)\s+)(?P<count>[\w ]{1,16}?)\s(?P<unit>days?|weeks?|"
    r"months?|years?|"
    r"fortnights?)\s(?P<way>from|after|before)\s(?!now\b|today\b)(?P<start>.{2,40})$",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"[\d\s/.-]+")
_DIGITS_OF_A_DATE = 8


def read(words: str, today: date, region: str) -> str | None:
    """Return the date as ISO text, or None when the words hold none that may be."""
    found = find(words, today, region)
    return found.isoformat() if found else None


def find(words: str, today: date, region: str) -> date | None:
    """Return the date the words hold, or None."""
    counted = _FROM_A_DATE.search(words)
    if counted:
        start = find(counted["start"], today, region)
        found = numbers.find(plain(counted["count"]))
        if start and len(found) < 2:  # noqa: PLR2004 - one count
            count = found[0].value if found else 1
            back = counted["way"].lower() == "before"
            return _after(start, -count if back else count, counted["unit"].lower())
    return _find(words, today, region)


def _find(words: str, today: date, region: str) -> date | None:
    tokens = plain(words)
    found = _written(words, today, region) or _counted(tokens, today) or _named(tokens, today)
    if found or days_of_months.names_one(tokens):
        return found or days_of_months.of_month(tokens, today)
    return (
        days_of_months.in_figures(tokens, today)
        or (None if _FIGURES.search(words) else dates_in_digits.find(tokens, today, region))
        or days_of_months.lone(tokens, today)
        or _weekday(tokens, today)
    )


def _ordered(first: int, second: int, region: str) -> tuple[int, int]:
    """Return month and day, in the country's order unless only the other can be."""
    month_first = region in MONTH_FIRST
    if first > MONTHS_A_YEAR:
        month_first = False
    elif second > MONTHS_A_YEAR:
        month_first = True
    return (first, second) if month_first else (second, first)


def _written(words: str, today: date, region: str) -> date | None:
    iso = _ISO.search(words)
    if iso:
        return days_of_months.exact(int(iso[1]), int(iso[2]), int(iso[3]))
    figures = _FIGURES.search(words)
    if figures:
        month, day = _ordered(int(figures[1]), int(figures[2]), region)
        year = days_of_months.full_year(int(figures[3]), today)
        return days_of_months.exact(year, month, day)
    digits = re.sub(r"\D", "", words)
    if _COMPACT.fullmatch(words.strip()) and len(digits) == _DIGITS_OF_A_DATE:
        month, day = _ordered(int(digits[:2]), int(digits[2:4]), region)
        return days_of_months.exact(int(digits[4:]), month, day)
    short = _SHORT.search(words)
    if short:
        month, day = _ordered(int(short[1]), int(short[2]), region)
        return days_of_months.coming(month, day, today)
    return None


def _named(tokens: Sequence[str], today: date) -> date | None:
    """Read "tomorrow", "Christmas", "New Year's Eve 2027", "the end of the month"."""
    text = f" {' '.join(tokens)} "
    # "The day after" Christmas is the feast's to tell.
    for phrase, days in NEAR.items() if not feasts.find(tokens, today) else ():
        if f" {phrase} " in text:
            return _moved(today, days)
    feast = feasts.find(tokens, today)
    if feast:
        return feast
    if " end of the month " in text:
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    return None


def _counted(tokens: Sequence[str], today: date) -> date | None:
    """Read "in three days", "two weeks from Monday", "a fortnight today", "two days ago"."""
    for at, token in enumerate(tokens):
        if token not in COUNTED or tokens[max(0, at - 1)] == "this":
            continue
        before = numbers.find(tokens[max(0, at - 3) : at])
        count = before[-1].value if before else 1
        rest = tokens[at + 1 : at + 3]
        if rest[:1] == ("ago",):
            return _after(today, -count, token)
        start = _start(rest, today)
        ahead = tokens[max(0, at - 4) : at]
        if start is None and ("in" in ahead or rest[:1] in (("time",), ("later",), ("hence",))):
            start = today
        if start is not None:
            return _on_weekday(_after(start, count, token), token, tokens)
    return None


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
        return _moved(day, named - day.weekday()) if "on" in tokens or tokens[0] != "a" else day
    return _next(named, day)


def _start(rest: Sequence[str], today: date) -> date | None:
    """Return the day a count begins at: "from Monday", "on Friday", "today"."""
    linked = bool(rest) and rest[0] in ("from", "on", "after")
    word = rest[-1] if linked else (rest[0] if rest else "")
    if word in ("today", "now"):
        return today
    if word == "tomorrow":
        return _moved(today, 1)
    return _next(WEEKDAYS[word], today) if word in WEEKDAYS else None


def _moved(start: date, days: int) -> date | None:
    return start + timedelta(days=days) if abs(days) <= _FARTHEST_DAYS else None


def _after(start: date, count: int, unit: str) -> date | None:
    days = COUNTED[unit]
    if days:
        return _moved(start, days * count)
    months = start.month - 1 + count * (MONTHS_A_YEAR if unit.startswith("year") else 1)
    year, month = start.year + months // MONTHS_A_YEAR, months % MONTHS_A_YEAR + 1
    if not days_of_months.FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def _next(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)


def _weekday(tokens: Sequence[str], today: date) -> date | None:
    for at, token in enumerate(tokens):
        if token in WEEKDAYS:
            before = tokens[at - 1] if at else ""
            coming = _next(WEEKDAYS[token], today)
            if before in ("last", "past"):
                return _moved(coming, -_WEEK if coming - today < timedelta(_WEEK) else -2 * _WEEK)
            if before == "week" and tokens[at - 2 : at - 1] == ("this",):
                return today + timedelta(days=WEEKDAYS[token] - today.weekday())
            if before == "next" or " next week" in " ".join(tokens):
                monday = today + timedelta(days=_WEEK - today.weekday())
                return monday + timedelta(days=WEEKDAYS[token])
            return _moved(coming, _WEEK) if tokens[at + 1 : at + 2] == ("week",) else coming
    return None


def say(value: str) -> str:
    """Say an ISO date in full: "Monday, November twenty-third, 2026"."""
    day = date.fromisoformat(value)
    month = calendar.month_name[day.month]
    return f"{calendar.day_name[day.weekday()]}, {month} {say_ordinal(day.day)}, {day.year}"
