"""Scaled amounts made whole numbers in figures: "ten to fifteen k", "one point five crore", "2.5m".

The readers of numbers and money read what this leaves: plain words and figures.
"""

import re

_FACTORS = {
    "k": 1_000,
    "thousand": 1_000,
    "grand": 1_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "lac": 100_000,
    "m": 1_000_000,
    "mil": 1_000_000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "billion": 1_000_000_000,
    "hundred": 100,
}
_SCALE = "(?:" + "|".join(sorted(_FACTORS, key=len, reverse=True)) + ")"
_DIGITS = dict(
    zip(
        "oh zero one two three four five six seven eight nine".split(),
        "00123456789",
        strict=True,
    )
)
_DIGIT = "(?:" + "|".join(_DIGITS) + ")"
_FIGURES = re.compile(rf"(?<![\d.,])(\d{{1,9}}(?:\.\d{{1,3}})?)\s?({_SCALE})\b", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?<![\w.])(\d{{1,4}}(?:\.\d)?)\s?(?:-|\u2013|to|or)\s?(\d{{1,4}}(?:\.\d)?)\s?({_SCALE})\b",
    re.IGNORECASE,
)
_POINT = re.compile(
    rf"\b({_DIGIT}|ten|eleven|twelve|\d{{1,3}}) point ((?:{_DIGIT}|\d)(?: (?:{_DIGIT}|"
    rf"\d))?) ({_SCALE})\b",
    re.IGNORECASE,
)
_HALF = re.compile(
    rf"\b({_DIGIT}|ten|a|an|\d{{1,3}}) and a half ({_SCALE})\b|"
    rf"\b(?:a|one) ({_SCALE}) and a half\b",
    re.IGNORECASE,
)
_COUPLE = re.compile(rf"\ba couple(?: of)? (?={_SCALE}\b)", re.IGNORECASE)
_OR_TWO = re.compile(rf"\ba ({_SCALE}) or two\b", re.IGNORECASE)
_LONE_K = re.compile(r"(?<=[a-z]) k\b", re.IGNORECASE)


def written_out(words: str) -> str:
    """Return the words with every scaled amount as a whole number in figures."""
    text = _OR_TWO.sub(r"two \1", _COUPLE.sub("two ", words))
    text = _POINT.sub(_from_point, text)
    text = _HALF.sub(_from_half, text)
    text = _RANGE.sub(lambda one: f"{one[1]}{one[3]} to {one[2]}{one[3]}", text)
    return _LONE_K.sub(" thousand", _FIGURES.sub(_from_figures, text))


def _times(amount: str, scale: str) -> str:
    whole, _, part = amount.partition(".")
    factor = _FACTORS[scale.lower()]
    return str(int(whole or 0) * factor + (int(part) * factor // 10 ** len(part) if part else 0))


def _from_figures(match: re.Match[str]) -> str:
    return _times(match[1], match[2])


def _from_point(match: re.Match[str]) -> str:
    part = "".join(_figure(word) for word in match[2].split())
    return _times(f"{_figure(match[1])}.{part}", match[3])


def _from_half(match: re.Match[str]) -> str:
    whole = "1" if match[3] or match[1].lower() in ("a", "an") else _figure(match[1])
    return _times(f"{whole}.5", match[2] or match[3])


def _figure(word: str) -> str:
    lowered = word.lower()
    return _DIGITS.get(lowered) or {"ten": "10", "eleven": "11", "twelve": "12"}.get(lowered, word)
