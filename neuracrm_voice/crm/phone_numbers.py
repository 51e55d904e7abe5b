"""Telephone numbers: the one form they are kept in, and what people write brought into it."""

import re

E164_PATTERN = r"\+[1-9][0-9]{6,14}"
"""A plus, the country and the rest (ITU E.164): at most 15 digits, and no line has fewer than 7."""

_E164 = re.compile(E164_PATTERN)
_BETWEEN_DIGITS = re.compile(r"[\s().\-/]")


def is_e164(number: str) -> bool:
    """Tell whether a number is written as it is kept."""
    return _E164.fullmatch(number) is not None


def without_marks(number: str) -> str:
    """Return a number as people write it, without what they put between its digits."""
    return _BETWEEN_DIGITS.sub("", number)
