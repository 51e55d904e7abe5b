"""Dates, as ISO text.

Grammar: "today", "tomorrow", "the day after tomorrow"; a weekday, the next such day after today;
"next Friday", the Friday of next week, weeks beginning on Monday; "a week on Friday", "Friday
week", "Friday a week"; "not Monday but Tuesday"; "in three days", "a week from today", "a fortnight
today", "two weeks from Monday"; what `days_of_months` and `days_by_place` read; figures, in the
order of the line's country; "Christmas".

A day without a year is the next one to come, never a past one, unless the words say so outright
("yesterday", "three days ago", "last Monday"). A day with a year is taken as it is, for dates of
birth; two figures of a year mean the century that leaves it in the past, or, where the words speak
of what will be, the one that puts it in the next years.
"""

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

from neuracrm_voice.dialogue.spoken import (
    dates_in_digits,
    days_by_place,
    days_counted,
    days_of_months,
    feasts,
    numbers,
)
from neuracrm_voice.dialogue.spoken.calendar_words import (
    MONTH_FIRST,
    MONTHS,
    NEAR,
    WEEKDAYS,
    WEEKEND,
)
from neuracrm_voice.dialogue.spoken.days_of_months import MONTHS_A_YEAR
from neuracrm_voice.dialogue.spoken.ordinals import ordinal_at, say_ordinal
from neuracrm_voice.dialogue.spoken.tidy import plain

_WEEK = 7
_FURTHER = {"week": 1, "fortnight": 2}
"""Weeks after the coming day, as in "Friday week"."""
_BEFORE_A_WEEK = frozenset(("a", "come"))
_BUT = re.compile(r"(?:\b(?:can)?not|n't)\b.{2,40}?\bbut\b(?P<rest>.{2,})", re.IGNORECASE)
"""A day that is denied for another: "not Monday but Tuesday"."""
_ISO = re.compile(r"\b(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\b")
_FIGURES = re.compile(
    r"(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?|\s+)(\d{4}|\d{2})(?!\d)"
)
_SHORT = re.compile(r"(?<![\d/.-])(\d{1,2})\s?/\s?(\d{1,2})(?![\d/])")
_DASHED = re.compile(r"(?<![\d/.-])(\d{1,2})-(\d{1,2})(?![\d/.:-]|\s?[ap]\.?m)")
_YET_TO_BE = re.compile(r"(?:\b(?:will|shall|going to|until|till|due)\b|'ll\b)", re.IGNORECASE)
_SUM = re.compile(
    r"[$\u00a3\u20ac]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:%|percent\b|dollars?\b|pounds?\b|euros?\b|"
    r"bucks\b)"
)
"""What is no part of a day, though figures stand in it."""
_YEARS_AHEAD = 20
"""As far as people plan: "the fifth of January 27", said in 2026, lies ahead."""
_PARTS_OF_A_DAY = frozenset(("at", "morning", "afternoon", "evening", "night"))
_BESIDE_A_DAY = frozenset(("on", "this", "next", "coming", "last", "by", "until", "every"))
_COMPACT = re.compile(r"[\d\s/.-]+")
_DIGITS_OF_A_DATE = 8


def read(words: str, today: date, region: str) -> str | None:
    """Return the date as ISO text, or None when the words hold none that may be."""
    found = find(words, today, region)
    return found.isoformat() if found else None


def ahead(words: str, today: date, region: str) -> date | None:
    """Return the date the words hold where it is sure to be one that is planned, or None."""
    found = _dated(words, today, region)
    return found and _planned(found, words, today)


def find(words: str, today: date, region: str) -> date | None:
    """Return the date the words hold, or None."""
    if _YET_TO_BE.search(words):
        return ahead(words, today, region)
    return _dated(words, today, region)


def without_figures(words: str) -> str:
    """Return the words without a date written in figures, whose year might pass for a time."""
    return _FIGURES.sub(" ", words)


def _planned(day: date, words: str, today: date) -> date:
    """Put a day whose year was said in two figures where what is planned lies."""
    later = day.year + days_of_months.CENTURY
    said = str(day.year) in words or "nineteen" in words.lower()
    return day if said or later - today.year > _YEARS_AHEAD else _in_year(day, later)


def _in_year(day: date, year: int) -> date:
    return days_of_months.exact(year, day.month, day.day) or day


def _dated(words: str, today: date, region: str) -> date | None:
    words = _SUM.sub(" ", words)
    instead = _BUT.search(words)
    if instead and (day := _dated(instead["rest"], today, region)):
        return day
    day = _counted_or_said(words, today, region)
    next_year = day is not None and day.year == today.year and "next year" in words.lower()
    return _in_year(day, today.year + 1) if day and next_year else day


def _counted_or_said(words: str, today: date, region: str) -> date | None:
    counted = days_counted.FROM_A_DATE.search(words)
    if counted:
        start = _dated(counted["start"], today, region)
        found = numbers.find(plain(counted["count"] or ""))
        if start and len(found) < 2:  # noqa: PLR2004 - one count
            count = found[0].value if found else 1
            back = counted["way"].lower() == "before"
            return days_counted.after(start, -count if back else count, counted["unit"].lower())
    beside = days_counted.BESIDE_A_DATE.search(words)
    start = _dated(beside["start"], today, region) if beside else None
    if beside and start:
        back = beside["way"].lower() in ("before", "preceding")
        return days_counted.beside(start, WEEKDAYS[beside["day"].lower()], back=back)
    return _find(words, today, region)


def _find(words: str, today: date, region: str) -> date | None:
    tokens = _weekdays_in_full(plain(words))
    found = (
        _written(words, today, region)
        or days_by_place.find(tokens, today)
        or days_counted.find(tokens, today)
        or _named(tokens, today)
    )
    if found or days_of_months.names_one(tokens):
        return found or days_of_months.of_month(tokens, today)
    return (
        days_of_months.in_figures(tokens, today, region)
        or (None if _FIGURES.search(words) else dates_in_digits.find(tokens, today, region))
        or days_of_months.lone(tokens, today)
        or _weekday(tokens, today)
    )


def _weekdays_in_full(tokens: Sequence[str]) -> tuple[str, ...]:
    """Write "sat" and "sun" out where a date stands beside them."""
    if not WEEKEND.keys() & set(tokens):
        return tuple(tokens)
    return tuple(
        WEEKEND[token] if token in WEEKEND and _beside_a_day(tokens, at) else token
        for at, token in enumerate(tokens)
    )


def _beside_a_day(tokens: Sequence[str], at: int) -> bool:
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    before = tokens[at - 1] if at else ""
    return (
        before in _BESIDE_A_DAY
        or len(tokens) == 1
        or after in _PARTS_OF_A_DAY
        or after in MONTHS
        or after[:1].isdigit()
        or (after == "the" and ordinal_at(tokens, at + 2) is not None)
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
    dashed = _DASHED.search(words)
    if dashed and max(int(dashed[1]), int(dashed[2])) > MONTHS_A_YEAR:
        month, day = _ordered(int(dashed[1]), int(dashed[2]), region)
        return days_of_months.coming(month, day, today)
    return None


def _named(tokens: Sequence[str], today: date) -> date | None:
    """Read "tomorrow", "Christmas", "New Year's Eve 2027"."""
    text = f" {' '.join(tokens)} "
    # "The day after" Christmas is the feast's to tell.
    for phrase, days in NEAR.items() if not feasts.find(tokens, today) else ():
        if f" {phrase} " in text:
            return days_counted.moved(today, days)
    feast = feasts.find(tokens, today)
    if feast:
        return feast
    return None


def _weekday(tokens: Sequence[str], today: date) -> date | None:
    for at, token in enumerate(tokens):
        if token in WEEKDAYS:
            before = tokens[at - 1] if at else ""
            if before == "this" and WEEKDAYS[token] == today.weekday():
                return today
            coming = days_counted.coming(WEEKDAYS[token], today)
            if before in ("last", "past"):
                return days_counted.moved(
                    coming, -_WEEK if coming - today < timedelta(_WEEK) else -2 * _WEEK
                )
            if before == "week" and tokens[at - 2 : at - 1] == ("this",):
                return today + timedelta(days=WEEKDAYS[token] - today.weekday())
            text = " ".join(tokens)
            if before == "next" or " next week" in f" {text}" or " following week" in text:
                monday = today + timedelta(days=_WEEK - today.weekday())
                return monday + timedelta(days=WEEKDAYS[token])
            return days_counted.moved(coming, _WEEK * _weeks_further(tokens, at))
    return None


def _weeks_further(tokens: Sequence[str], at: int) -> int:
    """Read "Friday week", "Friday a week", "Saturday come a week", "a week come Friday"."""
    after = [one for one in tokens[at + 1 : at + 4] if one not in _BEFORE_A_WEEK]
    before = tokens[at - 2 : at - 1] if tokens[at - 1 : at] == ("come",) else ()
    return _FURTHER.get(next(iter((*before, *after)), ""), 0)


def say(value: str) -> str:
    """Say an ISO date in full: "Monday, November twenty-third, 2026"."""
    day = date.fromisoformat(value)
    month = calendar.month_name[day.month]
    return f"{calendar.day_name[day.weekday()]}, {month} {say_ordinal(day.day)}, {day.year}"
