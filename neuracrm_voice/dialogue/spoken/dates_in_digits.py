"""Dates that a recogniser has run together or torn apart: "24 91977", "1405 65", "6 for 1988".

Callers who spell a date of birth in figures are written down with the figures wherever the pauses
fell. All figures are joined again and cut into day, month and year; the cut has to be the only
one that gives a day in the past, else the words hold none.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from neuracrm_voice.dialogue.spoken import days_of_months
from neuracrm_voice.dialogue.spoken.calendar_words import MONTH_FIRST
from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.numbers import OH, TEENS, TENS, UNITS

_HEARD_FOR = {"to": "2", "too": "2", "for": "4", "ate": "8", "won": "1"}
"""What a recogniser writes for a figure between figures."""
_PASSED_OVER = listed(
    """
    the of and it is it's was born on my date birth birthday in year um uh er yes yeah that i am o2
    """
)
_FEWEST, _MOST = 4, 10
_YEAR_FIGURES = 4
_SUFFIX = re.compile(r"^(\d{1,2})(?:st|nd|rd|th|s)$")


def find(tokens: Sequence[str], today: date, region: str) -> date | None:
    """Return the date whose figures the tokens hold in a jumble, or None."""
    digits = _joined(tokens)
    if digits is None or not _FEWEST <= len(digits) <= _MOST:
        return None
    found = set(_readings(digits, today, month_first=region in MONTH_FIRST))
    if not found:
        found = set(_readings(digits, today, month_first=region not in MONTH_FIRST))
    return found.pop() if len(found) == 1 else None


def _joined(tokens: Sequence[str]) -> str | None:
    """Return all figures in one, None where other words stand among them."""
    parts: list[str] = []
    for at, token in enumerate(tokens):
        suffixed = _SUFFIX.match(token)
        if token.isascii() and token.isdigit():
            parts.append(token)
        elif suffixed or (token[:4].isdigit() and token[4:] == "s"):
            parts.append(suffixed[1] if suffixed else token[:4])
        elif token in _HEARD_FOR and parts and at + 1 < len(tokens):
            parts.append(_HEARD_FOR[token])
        elif token in OH or token in UNITS or token in TEENS or token in TENS:
            parts.append(str({**UNITS, **TEENS, **TENS}.get(token, 0)))
        elif token not in _PASSED_OVER:
            return None
    return "".join(parts)


def _readings(digits: str, today: date, *, month_first: bool) -> Iterator[date]:
    """Give every day that the figures may mean; four figures of a year go before two."""
    whole = list(_cut(digits, _YEAR_FIGURES, today, month_first=month_first))
    yield from whole or _cut(digits, 2, today, month_first=month_first)


def _cut(digits: str, figures: int, today: date, *, month_first: bool) -> Iterator[date]:
    head, year = digits[:-figures], int(digits[-figures:])
    if figures == _YEAR_FIGURES and not days_of_months.FIRST_YEAR <= year <= today.year:
        return
    for first, second in _halves(head):
        month, day = (first, second) if month_first else (second, first)
        one = days_of_months.exact(days_of_months.full_year(year, today), month, day)
        if one and one <= today:
            yield one


def _halves(head: str) -> Iterator[tuple[int, int]]:
    """Cut what stands before the year in two, noughts in front of either part being no figures."""
    seen = set()
    for at in range(1, len(head)):
        parts = head[:at].lstrip("0"), head[at:].lstrip("0")
        fits = all(1 <= len(part) <= 2 for part in parts)  # noqa: PLR2004 - figures of a day or month
        if fits and not head[:at].endswith("00") and parts not in seen:
            seen.add(parts)
            yield int(parts[0]), int(parts[1])
