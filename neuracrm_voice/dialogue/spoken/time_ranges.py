"""Ranges of time, of which a desk takes the beginning: "from two to four", "between 2 and 4:30pm".

The half of the day that is said once, behind the end, holds for the beginning too, where that
leaves the beginning first.
"""

import re

_HOUR = (
    r"(?:\d{1,2}(?::\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?: (?:thirty|fifteen|forty[ -]five|o'clock))?"
)
_HALF = r"(?:\s?[ap]\.?\s?m\b\.?)"
_RANGE = re.compile(
    rf"\b(?P<lead>from|between)? ?(?P<start>{_HOUR})(?P<half>{_HALF})?"
    rf"\s*(?P<link>-|\u2013|to|till|til|until|through|and)\s*(?P<end>{_HOUR})(?P<end_half>{_HALF})?"
    r"(?!\s*(?:-|/|\d))\b",
    re.IGNORECASE,
)
_SURE_LINKS = frozenset(("till", "til", "until", "through", "-", "\u2013"))
_SMALL = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve".split(),
        range(1, 13),
        strict=True,
    )
)
_NOON = 12
_FIVE = 5


def beginning(words: str) -> str:
    """Return the words with each range of hours replaced by its beginning."""
    return _RANGE.sub(_start, words)


def _start(match: re.Match[str]) -> str:
    link = match["link"].lower()
    if link == "-" and match["start"].lower().endswith("thirty"):
        # "Ten thirty-two" is one time.
        return match[0]
    led = bool(match["lead"]) and (link != "and" or match["lead"].lower() == "between")
    # "Ten to five" is 4:50 and "five dash six" may be a number: a range has to show itself.
    # Nobody says "nine to ten" of 9:51: minutes before an hour are counted in fives.
    shown = match["end_half"] or match["half"] or link in ("till", "til", "until", "through")
    counted = link == "to" and _hour(match["start"]) % _FIVE and _hour(match["end"]) <= _NOON
    if not (led or counted or (link in _SURE_LINKS and shown)):
        return match[0]
    half = match["half"] or ""
    if not half and match["end_half"]:
        first, last = _hour(match["start"]), _hour(match["end"])
        half = match["end_half"] if first % _NOON <= last % _NOON else _other(match["end_half"])
    return f" {match['start']}{half} "


def _hour(words: str) -> int:
    first = re.split(r"[: ]", words.lower())[0]
    return _SMALL.get(first) or int(first)


def _other(half: str) -> str:
    return half.lower().replace("p", "a") if "p" in half.lower() else half.lower().replace("a", "p")
