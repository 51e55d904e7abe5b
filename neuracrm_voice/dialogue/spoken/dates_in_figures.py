"""Dates in figures with signs between them: "27/11", "11-27-2026", "27.11. at three", "2026-11-27".

They stand in the order of the line's country unless only the other can be.
"""

import re
from datetime import date

from neuracrm_voice.dialogue.spoken import days_of_months
from neuracrm_voice.dialogue.spoken.calendar_words import MONTH_FIRST
from neuracrm_voice.dialogue.spoken.days_of_months import MONTHS_A_YEAR

_ISO = re.compile(r"\b(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\b")
_FIGURES = re.compile(
    r"(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?|,?\s+|,)((?:19|20)\d\d|\d\d)"
    r"(?![\d:]|\s?(?:[ap]\.?\s?m\b|o'?clock|hours\b))"
)
_SHORT = re.compile(r"(?<![\d/.-])(\d{1,2})\s?/\s?(\d{1,2})(?![\d/])")
_DASHED = re.compile(
    r"(?<![\d/.-])(\bon )?(\d{1,2})-(\d{1,2})(?!\.?\d|[/:-]|\s?[ap]\.?m)", re.IGNORECASE
)
_DOTTED = re.compile(
    r"(?<![\d/.-])(?:(?<!at )(?<!around )(?<!about )(?<!by )"
    r"(0?\d|1\d|2\d|3[01])\.(0?[1-9]|1[0-2])\.(?=\s+\S)|(2[4-9]|3[01])\.(0?[1-9]|1[0-2])\b\.?(?!\d))",
    re.IGNORECASE,
)
"""As in "27.1. at three"; "9.10" may be ten past nine."""
_ON_DOTTED = re.compile(r"\bon \d{1,2}\.\d{1,2}\b(?!\.?\d)", re.IGNORECASE)
_BY_ITSELF = re.compile(r"(?:(?:on|for|the) )?(\d{1,2})", re.IGNORECASE)
_PAIR = re.compile(
    r"(?<![\d/.:-])(\d{1,2})[.-](\d{1,2})"
    r"(?=\W*$|[,!?] |\.? (?:at|for|if|in|instead|is|it|okay|or|please|then|with|works?)\b)",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"[\d\s/.-]+")
_DIGITS_OF_A_DATE = 8


def have_a_year(words: str) -> bool:
    """Tell figures of a day, a month and a year."""
    return _FIGURES.search(words) is not None


def without(words: str, region: str) -> str:
    """Return the words without a date written in figures, which might pass for a time."""
    words = _ON_DOTTED.sub(" ", _SHORT.sub(" ", _FIGURES.sub(" ", words)))
    return words if region in MONTH_FIRST else _DOTTED.sub(" ", words)


def by_itself(words: str, today: date, region: str) -> date | None:
    """Read the figures of a day and nothing else, where a day was asked for: "the 5", "8.22"."""
    pair = _PAIR.search(words)
    if pair:
        month, day = _ordered(int(pair[1]), int(pair[2]), region)
        return days_of_months.coming(month, day, today)
    match = _BY_ITSELF.fullmatch(words.strip(" .,!?"))
    return days_of_months.next_on(int(match[1]), None, today) if match else None


def _ordered(first: int, second: int, region: str) -> tuple[int, int]:
    """Return month and day, in the country's order unless only the other can be."""
    month_first = region in MONTH_FIRST
    if first > MONTHS_A_YEAR:
        month_first = False
    elif second > MONTHS_A_YEAR:
        month_first = True
    return (first, second) if month_first else (second, first)


def find(words: str, today: date, region: str) -> date | None:
    """Return the date that figures with signs between them write, or None."""
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
    return _without_year(words, today, region)


def _without_year(words: str, today: date, region: str) -> date | None:
    dotted = _DOTTED.search(words) if region not in MONTH_FIRST else None
    dashed = _DASHED.search(words)
    if dashed and not dashed[1] and max(int(dashed[2]), int(dashed[3])) <= MONTHS_A_YEAR:
        dashed = None
    match = _SHORT.search(words) or dotted or dashed
    if not match:
        return None
    first, second = (int(part) for part in match.groups() if part and part.strip().isdigit())
    month, day = (second, first) if match is dotted else _ordered(first, second, region)
    return days_of_months.coming(month, day, today)
