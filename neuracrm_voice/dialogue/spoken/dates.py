"""Dates, as ISO text.

Grammar: "today", "tomorrow", "the day after tomorrow"; a weekday, the next such day after today;
"next Friday", the Friday of next week, weeks beginning on Monday; "a week on Friday", "Friday
week", "Friday a week"; "not Monday but Tuesday"; "in three days", "a week from today", "a fortnight
today", "two weeks from Monday"; what `days_of_months`, `days_by_place`, `days_counted` and
`dates_in_figures` read; "Christmas". `dates_evened` makes the words even first.

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
    dates_evened,
    dates_in_digits,
    dates_in_figures,
    days_by_place,
    days_counted,
    days_of_months,
    feasts,
)
from neuracrm_voice.dialogue.spoken.calendar_words import (
    MONTHS,
    NEAR,
    WEEKDAYS,
)
from neuracrm_voice.dialogue.spoken.ordinals import ordinals, say_ordinal
from neuracrm_voice.dialogue.spoken.tidy import plain

_WEEK = 7
_FURTHER = {"week": 1, "fortnight": 2}
"""Weeks after the coming day, as in "Friday week"."""
_BEFORE_A_WEEK = frozenset(("a", "come"))
_BUT = re.compile(r"(?:\b(?:can)?not|n't)\b.{2,40}?\bbut\b(?P<rest>.{2,})", re.IGNORECASE)
"""A day that is denied for another: "not Monday but Tuesday"."""
_YET_TO_BE = re.compile(
    r"\b(?:will|shall|going to|until|till|due|book(?:ing|ed)?|schedul\w+|appointments?|"
    r"meet(?:ing)?|remind\w*|deadline|expir\w+|renew\w*|available|leav(?:e|ing)|arriv\w+|"
    rf"let's|let us|how about|what about|back|{'|'.join(calendar.day_name)})\b|'ll\b",
    re.IGNORECASE,
)
_YEARS_AHEAD = 20
"""As far as people plan: "the fifth of January 27", said in 2026, lies ahead."""
_SOME_DAY = re.compile(
    r"\bweekends?\b|\b(?:this|next|the|following|coming) (?:week|month|year|quarter)\b|"
    rf"\b(?:in|of|until|till|early|mid|late|next) (?:{'|'.join(MONTHS)})\b|"
    r"\b(?:diwali|deepavali|holi|eid|ramadan|hanukkah|passover|(?:chinese|lunar) new year)\b"
)
_WEEK_OF_A_MONTH = re.compile(
    rf"\b(?:first|second|third|fourth|last) week (?:of|in) (?:{'|'.join(MONTHS)})\b"
)
"""Nobody knows which week of a month is its first: such a day is asked for again."""
_NEXT_WEEK = re.compile(r"\b(?:next|following|coming) week\b")


def read(words: str, today: date, region: str) -> str | None:
    """Return the date as ISO text, or None when the words hold none that may be."""
    found = find(words, today, region) or dates_in_figures.by_itself(words, today, region)
    return found.isoformat() if found else None


def ahead(words: str, today: date, region: str) -> date | None:
    """Return the date the words hold where it is sure to be one that is planned, or None."""
    found = _dated(words, today, region)
    return found and _planned(found, words, today)


def find(words: str, today: date, region: str) -> date | None:
    """Return the date the words hold, or None."""
    found = _dated(words, today, region)
    return _planned(found, words, today) if found and _YET_TO_BE.search(words) else found


def unplaced(words: str) -> bool:
    """Tell words that speak of a day which they do not tell: "the 31st of June", "next week"."""
    tokens = plain(words)
    return (
        days_of_months.names_one(tokens)
        or any(day.value > days_of_months.LONGEST_MONTH for day in ordinals(tokens))
        or _SOME_DAY.search(" ".join(tokens)) is not None
        or _WEEK_OF_A_MONTH.search(" ".join(tokens)) is not None
    )


def _planned(day: date, words: str, today: date) -> date:
    """Put a day whose year was said in two figures where what is planned lies."""
    later = day.year + days_of_months.CENTURY
    said = str(day.year) in words or "nineteen" in words.lower()
    return day if said or later - today.year > _YEARS_AHEAD else _in_year(day, later)


def _in_year(day: date, year: int) -> date:
    return days_of_months.exact(year, day.month, day.day) or day


def _dated(words: str, today: date, region: str) -> date | None:
    words = dates_evened.evened(words, today)
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
        if start:
            back = (counted["way"] or "").lower() in days_counted.BACK
            return days_counted.away(
                start, counted["count"] or "", counted["unit"].lower(), back=back
            )
    beside = days_counted.BESIDE_A_DATE.search(words)
    start = _dated(beside["start"], today, region) if beside else None
    if beside and start:
        return days_counted.beside(start, beside)
    return _find(words, today, region)


def _find(words: str, today: date, region: str) -> date | None:
    tokens = plain(words)
    found = (
        dates_in_figures.find(words, today, region)
        or days_by_place.find(tokens, today)
        or days_counted.find(tokens, today)
        or _named(tokens, today)
    )
    if found or days_of_months.names_one(tokens):
        return found or days_of_months.of_month(tokens, today)
    return (
        days_of_months.in_figures(tokens, today, region)
        or (
            None
            if dates_in_figures.have_a_year(words)
            else dates_in_digits.find(tokens, today, region)
        )
        or days_of_months.lone(tokens, today)
        or _weekday(tokens, today)
    )


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
    unclear = _WEEK_OF_A_MONTH.search(" ".join(tokens)) is not None
    for at, token in enumerate(tokens):
        if token in WEEKDAYS and not unclear:
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
            behind = tokens[at + 1 : at + 3]
            after = behind[:1] == ("next",) and behind[1:] not in (("week",), ("month",), ("year",))
            if before == "next" or after or _NEXT_WEEK.search(text):
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
