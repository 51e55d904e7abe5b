"""Days of a month: the part of a date that names a month, a day in it, or both.

"The twenty-third of November", "November 23rd", "the 23rd", "Friday the 17th", "the first of the
fourth 1996". Without a year the day is the next one to come; with a weekday, the next such day of
a month that falls on it.
"""

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from neuracrm_voice.dialogue.spoken import numbers
from neuracrm_voice.dialogue.spoken.calendar_words import MONTH_FIRST, MONTHS, WEEKDAYS
from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.ordinals import ordinal_at

MONTHS_A_YEAR = 12
FIRST_YEAR, LAST_YEAR = 1900, 2100
CENTURY = 100
_CENTURIES = (19, 20)
LONGEST_MONTH = 31
_YEARS_BETWEEN_LEAPS = 8
_DAYS_SEARCHED = 5 * 366
"""Within five years every day of a month but the 29th of February meets every weekday."""
_OF = frozenset(("of", "the", "in", "day", "on", "this"))
_PRONOUNS = frozenset(("i", "we", "you"))
_AFTER_MAY = frozenset(("i", "we", "be", "have", "need"))
_NO_DAY = listed(
    """
    thing time one week weekend month quarter half year floor option choice slot offer appointment
    available free possible
    """
)
"""What an ordinal before it counts: "the third week" is no third day."""
_BEFORE_A_DAY = listed("the on by from until till before after")
"""What stands before "first" and "second" that are days: "first let me see", "just a second"."""
_AFTER_A_DAY = listed(
    "any around at fine for good if in instead is it okay or please then with work works would"
)
_YEAR_WORDS = 8
_TWICE = re.compile(r"\d{1,2}(?:st|nd|rd|th)$")


def exact(year: int, month: int, day: int) -> date | None:
    """Return the date if there is such a day in the years people speak of."""
    if not 1 <= month <= MONTHS_A_YEAR or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def coming(month: int, day: int, today: date) -> date | None:
    """Return the next such day; a 29th of February may be eight years off."""
    years = range(today.year, today.year + _YEARS_BETWEEN_LEAPS + 1)
    days = (exact(year, month, day) for year in years)
    return next((one for one in days if one and one >= today), None)


def full_year(year: int, today: date) -> int:
    """Return the year two figures mean: the latest such year that has begun."""
    if year >= CENTURY:
        return year
    this = today.year - today.year % CENTURY
    return this + year if this + year <= today.year else this - CENTURY + year


def _day_at(tokens: Sequence[str], at: int) -> numbers.Found | None:
    """Read a day of the month: an ordinal, a figure, or a number below 32."""
    found = ordinal_at(tokens, at)
    if found is None:
        width = 2 if tokens[at] in numbers.TENS else 1
        below = [one for one in numbers.find(tokens[at : at + width]) if one.start == 0]
        found = numbers.Found(below[0].value, at, at + below[0].end) if below else None
    return found if found and 1 <= found.value <= LONGEST_MONTH else None


def of_month(tokens: Sequence[str], today: date) -> date | None:
    """Read a named month with the day before or after it; one with a year goes first."""
    found = list(_months(tokens, today))
    for month, day, year in found:
        if year:
            return exact(year, month, day)
    return coming(found[0][0], found[0][1], today) if found else None


def names_one(tokens: Sequence[str]) -> bool:
    """Tell whether a month is named with a day in it, be there such a day or not."""
    return next(_months(tokens, date(FIRST_YEAR, 1, 1)), None) is not None


def _months(tokens: Sequence[str], today: date) -> Iterator[tuple[int, int, int | None]]:
    """Give each month named with a day, as month, day and the year behind them."""
    for at, word in enumerate(tokens):
        if word not in MONTHS or (word == "may" and _is_verb(tokens, at)):
            continue
        before = at
        while before > 0 and tokens[before - 1] in _OF:
            before -= 1
        start = at + 1 + (tokens[at + 1 : at + 2] == ("the",))
        after = _day_at(tokens, start) if start < len(tokens) else None
        # "Nine fifteen on June the 20th": what stands before the "on" is an hour.
        day = None if after and "on" in tokens[before:at] else _ending_at(tokens, before)
        end = at + 1
        if day is None and after:
            day, end = after, after.end
        if day:
            month = (_misheard(tokens, end) if word == "may" else None) or MONTHS[word]
            yield month, day.value, year_in(tokens[end:], today)


def _misheard(tokens: Sequence[str], after: int) -> int | None:
    """Read "the 16th of the 12th 1917" where a recogniser wrote "of May" for "of the"."""
    month = ordinal_at(tokens, after) if after + 1 < len(tokens) else None
    if month is None or not 1 <= month.value <= MONTHS_A_YEAR:
        return None
    return month.value if tokens[month.end : month.end + 1] else None


def _is_verb(tokens: Sequence[str], at: int) -> bool:
    """Tell the verb "may" from the month."""
    before = tokens[at - 1] if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    return before in _PRONOUNS or after in _AFTER_MAY


def _ending_at(tokens: Sequence[str], end: int) -> numbers.Found | None:
    for start in (end - 2, end - 1):
        found = _day_at(tokens, start) if start >= 0 else None
        if found and found.end == end:
            return found
    return None


def year_in(tokens: Sequence[str], today: date) -> int | None:
    """Return the year that the tokens after a day begin with, or None."""
    rest = list(islice((token for token in tokens if not _led_up(token)), _YEAR_WORDS))
    found = [one for one in numbers.find(rest) if one.start == 0]
    if not found:
        return None
    value, end = found[0].value, found[0].end
    if FIRST_YEAR <= value <= LAST_YEAR:
        # A recogniser writes "two thousand and four" as "2000 and 4".
        apart = value % CENTURY == 0 and rest[end : end + 1] == ["and"]
        units = numbers.find(rest[end + 1 : end + 2]) if apart else []
        return value + units[0].value if units and units[0].value < CENTURY else value
    # "Nineteen oh five": the numbers part at the nought.
    units = numbers.find(rest[2:3]) if rest[1:2] and rest[1] in numbers.OH else []
    if value in _CENTURIES and units:
        return value * CENTURY + units[0].value
    # Up to 12 may be an hour, and so may anything that words follow.
    lone = MONTHS_A_YEAR < value < CENTURY and len(rest) == end
    return full_year(value, today) if lone else None


def _led_up(token: str) -> bool:
    """Tell words between a day and its year, a day or month said twice among them."""
    return (
        token in ("in", "of", "the", "year", "on") or token in MONTHS or bool(_TWICE.match(token))
    )


def in_figures(tokens: Sequence[str], today: date, region: str) -> date | None:
    """Read "the 3rd of the 11th 1987", day first, and "03 11 1987", in the country's order."""
    for at in range(len(tokens)):
        day = _day_at(tokens, at)
        middle = day.end if day else len(tokens)
        while middle < len(tokens) and tokens[middle] in _OF:
            middle += 1
        month = _day_at(tokens, middle) if middle < len(tokens) else None
        if not day or not month:
            continue
        bare = not (ordinal_at(tokens, at) or ordinal_at(tokens, middle) or middle > day.end)
        month_first = bare and region in MONTH_FIRST and day.value <= MONTHS_A_YEAR
        if month.value > MONTHS_A_YEAR and not month_first:
            continue
        year = year_in(tokens[month.end :], today)
        if year:
            first, second = day.value, month.value
            return exact(year, first, second) if month_first else exact(year, second, first)
        # Without a year only "the 27th of the 11th" is sure to be a date.
        said = month.end == len(tokens) or "of" in tokens[day.end : middle]
        if middle > day.end and said and ordinal_at(tokens, middle):
            return coming(month.value, day.value, today)
    return None


def lone(tokens: Sequence[str], today: date) -> date | None:
    """Read "the 23rd" and "Friday the 17th": the next such day that has not passed."""
    weekday = next((WEEKDAYS[token] for token in tokens if token in WEEKDAYS), None)
    for at, token in enumerate(tokens):
        found = ordinal_at(tokens, at) if _may_be_a_day(tokens, at) else None
        if found is None and _leads_to_a_day(tokens, at):
            # A bare figure there is a day only where it can be no hour, or an hour follows it.
            figure = int(token) if token.isascii() and token.isdigit() and len(token) < 3 else 0  # noqa: PLR2004 - figures of a day
            sure = figure > MONTHS_A_YEAR or "on" in tokens[max(0, at - 2) : at]
            found = numbers.Found(figure, at, at + 1) if sure else None
        if found and 1 <= found.value <= LONGEST_MONTH:
            return next_on(found.value, weekday, today)
    return None


def _may_be_a_day(tokens: Sequence[str], at: int) -> bool:
    """Tell an ordinal that counts nothing else."""
    before = tokens[at - 1] if at else ""
    led = before in _BEFORE_A_DAY or before in WEEKDAYS or len(tokens) == 1
    return (led or tokens[at] not in ("first", "second")) and _NO_DAY.isdisjoint(
        tokens[at + 1 : at + 2]
    )


def _leads_to_a_day(tokens: Sequence[str], at: int) -> bool:
    """Tell a figure behind a weekday, or one that "on" or "the" leads and nothing counts by."""
    before, following = tokens[max(0, at - 2) : at], tokens[at + 1 : at + 2]
    if WEEKDAYS.keys() & set(before[-1:] if before[-1:] != ("the",) else before):
        return True
    return before[-1:] in (("on",), ("the",)) and (not following or following[0] in _AFTER_A_DAY)


def next_on(day: int, weekday: int | None, today: date) -> date | None:
    """Return the next such day of a month that falls on the weekday, where one is named."""
    for ahead in range(_DAYS_SEARCHED):
        one = today + timedelta(days=ahead)
        if one.day == day and weekday in (None, one.weekday()):
            return one
    return None
