"""Amounts of money, as a number in the currency's own unit.

Grammar: a whole number as in `numbers`, with "point five", "dollars and fifty cents", "fifty
cents" alone, "$49.99", "forty nine ninety nine"; the currency's name is not kept.
"""

import re

from neuracrm_voice.dialogue.spoken import numbers, scales
from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.tidy import plain

_FIGURES = re.compile(
    r"(\d{1,12}(?:\.\d{1,2})?)\s?(k|thousand|grand|million|m|billion)?\b", re.IGNORECASE
)
_GROUPED = re.compile(r"(?<=\d)[, ](?=\d{3}(?!\d))")
_UNIT = listed(
    """
    dollar dollars buck bucks pound pounds quid euro euros franc francs rupee rupees yen dirham
    dirhams usd eur gbp
    """
)
_CENT = listed("cent cents pence penny p pennies")
_SCALE = {"k": 1_000, "m": 1_000_000, "grand": 1_000}
_HUNDREDTHS = 100


def read(words: str) -> float | int | None:
    """Return the amount, whole where it is whole, or None when the words hold none or several.

    What is owed is no amount to spend: "minus five hundred" is none.
    """
    text = scales.written_out(_GROUPED.sub("", words))
    if numbers.is_no_count(text):
        return None
    figures = _FIGURES.findall(text)
    if len(figures) == 1 and ("." in figures[0][0] or figures[0][1]):
        amount, scale = figures[0]
        factor = _SCALE.get(scale.lower()) or numbers.SCALES.get(scale.lower(), 1)
        return _whole(round(float(amount) * factor, 2))
    said = plain(text)
    found = numbers.find(said)
    if len(found) == 1:
        if _is_price(said[found[0].start : found[0].end], found[0].value):
            return _whole(found[0].value / _HUNDREDTHS)
        cents = said[found[0].end : found[0].end + 1]
        return (
            _whole(found[0].value / _HUNDREDTHS) if cents and cents[0] in _CENT else found[0].value
        )
    if len(found) == 2:  # noqa: PLR2004 - units and hundredths
        return _with_cents(said, found[0], found[1]) or numbers.read(text)
    return numbers.read(text)


def _is_price(said: tuple[str, ...], value: int) -> bool:
    """Tell "forty nine ninety nine" from "four thousand nine hundred and ninety nine"."""
    pair = all(
        word in numbers.TENS or word in numbers.TEENS or word in numbers.UNITS for word in said
    )
    return pair and value > numbers.THOUSAND and said[0] not in numbers.UNITS


def _with_cents(
    said: tuple[str, ...], units: numbers.Found, cents: numbers.Found
) -> float | int | None:
    between = [word for word in said[units.end : cents.start] if word != "and"]
    if between == ["point"]:
        return _whole(float(f"{units.value}.{cents.value}")) if cents.value < _HUNDREDTHS else None
    if cents.value < _HUNDREDTHS and all(word in _UNIT for word in between):
        named = bool(between) or (said[cents.end : cents.end + 1] or ("",))[0] in _CENT
        follows = units.end == cents.start
        if named or follows:
            return _whole(units.value + cents.value / _HUNDREDTHS)
    return None


def _whole(amount: float) -> float | int:
    return int(amount) if amount == int(amount) else amount


def say(value: float) -> str:
    """Say an amount in figures, with two places only where it has them."""
    return f"{value:,.2f}" if value != int(value) else f"{int(value):,}"
