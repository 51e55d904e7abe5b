"""Days told by their place: in a month, in a week, or in a row of such days.

Grammar: "the first Friday of July", "the last working day of next month", "the first day of next
week"; "the 20th of next month", "next month on the 20th", "the 3rd of the month after next";
"next month's first Monday"; "Friday after next"; "two Sundays from now", "in two Sundays", "the
third Friday from today"; "the next working day"; "Tuesday the week after next"; "the end of June",
"the last of June", "year end". A place without a year is the next such day to come.
"""

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from neuracrm_voice.dialogue.spoken import numbers
from neuracrm_voice.dialogue.spoken.calendar_words import MONTHS, WEEKDAYS
from neuracrm_voice.dialogue.spoken.ordinals import ordinal_at

_WEEK = 7
_SATURDAY = 5
_MONTHS_A_YEAR = 12
_NAMED = "|".join(WEEKDAYS)
_PLACES = {
    **dict.fromkeys(("first", "1st", "very first"), 0),
    **dict.fromkeys(("second", "2nd"), 1),
    **dict.fromkeys(("third", "3rd"), 2),
    **dict.fromkeys(("fourth", "4th"), 3),
    **dict.fromkeys(("fifth", "5th"), 4),
    **dict.fromkeys(
        ("second to last", "2nd to last", "second last", "next to last", "last but one"), -2
    ),
    "penultimate": -2,
    **dict.fromkeys(("last", "final", "very last"), -1),
}
_PLACE = "|".join(sorted(_PLACES, key=len, reverse=True))
_IN_A_SPAN = re.compile(
    r"(?<!twenty )(?<!thirty )(?<!forty )(?<!fifty )\b"
    rf"(?P<place>{_PLACE}) "
    rf"(?P<what>{_NAMED}|day|weekend|(?:business|working|week) ?day)(?P<of> (?:of|in))?(?: the)?"
    r"(?: month of)? (?:(?P<which>this|current|next|following|coming|new) )?"
    rf"(?P<span>week|month|year|\d{{4}}|{'|'.join(MONTHS)})"
    r"(?: (?:of )?(?P<year>\d{4}))?\b"
)
_SPAN_FIRST = re.compile(
    rf"\b(?P<span>(?:this|next|following|coming) (?:month|year|week)|{'|'.join(MONTHS)}) (?:on )?"
    rf"(?:the )?(?P<place>(?:{_PLACE}) "
    rf"(?:{_NAMED}|(?:(?:business|working|week) ?)?day))\b"
)
_END_OF = re.compile(
    rf"\b(?:end|(?<!at )last) of (?=(?:(?:the |this |next )?(?:month|year)|\d{{4}}|"
    rf"{'|'.join(MONTHS)})\b)|"
    r"\b(?P<span>month|year) end\b"
)
_WHICH_MONTH = re.compile(r"\b(?:(?P<which>this|next|following|coming) month|month after next)\b")
_AFTER_NEXT = re.compile(rf"\b(?P<day>{_NAMED}) after next\b")
_IN_A_ROW = re.compile(
    rf"\b(?P<led>in )?(?P<count>\w+) (?P<day>{_NAMED})s"
    r"(?: from (?:now|today)|(?(led)|(?!)))\b"
)
_NTH_FROM_NOW = re.compile(
    rf"\b(?P<place>second|2nd|third|3rd|fourth|4th|fifth|5th) (?P<day>{_NAMED}) "
    r"from (?:now|today)\b"
)
_WEEK_AFTER_NEXT = re.compile(r"\bweek after next\b")
_NEXT_WORKING_DAY = re.compile(r"\b(?:next|following) (?:business|working|week) ?day\b")
_LATER = frozenset(("next", "following", "coming", "new"))


def find(tokens: Sequence[str], today: date) -> date | None:
    """Return the day the tokens place so, or None."""
    text = _SPAN_FIRST.sub(r"\g<place> of \g<span>", " ".join(tokens))
    text = _END_OF.sub(lambda end: f"last day of {end['span'] or ''}", text)
    return (
        _in_a_span(text, today)
        or _in_a_row(text, today)
        or _in_the_week_after_next(text, tokens, today)
        or _in_which_month(text, tokens, today)
    )


def _in_a_span(text: str, today: date) -> date | None:
    match = _IN_A_SPAN.search(text)
    if not match or not (match["of"] or match["which"] or match["span"] in MONTHS):
        return None
    for first, last in _spans(match["span"], match["which"], match["year"], today):
        days = [
            one
            for one in (first + timedelta(days=at) for at in range((last - first).days + 1))
            if _is(match["what"], one)
        ]
        place = _PLACES[match["place"]]
        if -len(days) <= place < len(days) and (
            days[place] >= today or match["year"] or match["which"]
        ):
            return days[place]
    return None


def _spans(
    span: str, which: str | None, year: str | None, today: date
) -> Iterator[tuple[date, date]]:
    """Give the first and last days of the weeks, months or years meant, the next ones first."""
    ahead = 1 if which in _LATER else 0
    if span == "week":
        monday = today + timedelta(days=_WEEK * ahead - today.weekday())
        yield monday, monday + timedelta(days=_WEEK - 1)
    elif span.isdecimal():
        yield date(int(span), 1, 1), date(int(span), _MONTHS_A_YEAR, 31)
    elif span == "year":
        for year_meant in (today.year + ahead, today.year + ahead + 1):
            yield date(year_meant, 1, 1), date(year_meant, _MONTHS_A_YEAR, 31)
    elif span == "month":
        for months in (ahead, ahead + 1):
            yield _month(today, months)
    else:
        for one in (int(year),) if year else (today.year, today.year + 1):
            yield _month(date(one, MONTHS[span], 1), 0)


def _month(today: date, ahead: int) -> tuple[date, date]:
    months = today.month - 1 + ahead
    year, month = today.year + months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _is(what: str, day: date) -> bool:
    if what in WEEKDAYS or what == "weekend":
        return day.weekday() == WEEKDAYS.get(what, _SATURDAY)
    return what == "day" or day.weekday() < _SATURDAY


def _in_a_row(text: str, today: date) -> date | None:
    if _NEXT_WORKING_DAY.search(text):
        ahead = (today + timedelta(days=at) for at in range(1, _WEEK))
        return next(one for one in ahead if one.weekday() < _SATURDAY)
    after = _AFTER_NEXT.search(text)
    if after:
        return _coming(WEEKDAYS[after["day"]], today) + timedelta(days=_WEEK)
    row = _NTH_FROM_NOW.search(text)
    if row:
        return _coming(WEEKDAYS[row["day"]], today) + timedelta(days=_WEEK * _PLACES[row["place"]])
    row = _IN_A_ROW.search(text)
    count = numbers.read(row["count"]) if row else None
    if not row or not count or count > _WEEK**2:
        return None
    return _coming(WEEKDAYS[row["day"]], today) + timedelta(days=_WEEK * (count - 1))


def _in_the_week_after_next(text: str, tokens: Sequence[str], today: date) -> date | None:
    named = next((WEEKDAYS[token] for token in tokens if token in WEEKDAYS), None)
    if named is None or not _WEEK_AFTER_NEXT.search(text):
        return None
    return today + timedelta(days=2 * _WEEK - today.weekday() + named)


def _in_which_month(text: str, tokens: Sequence[str], today: date) -> date | None:
    """Read "the 20th of next month", in either order."""
    match = _WHICH_MONTH.search(text)
    if not match:
        return None
    ahead = 1 if match["which"] in _LATER else 0
    first, last = _month(today, ahead if match["which"] else 2)
    found = (ordinal_at(tokens, at) for at in range(len(tokens)))
    day = next((one.value for one in found if one), 0)
    return first.replace(day=day) if 1 <= day <= last.day else None


def _coming(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)
