"""How long from now, in hours and minutes: "in two hours", "half an hour from now".

Grammar: "in", "within" or "after" before, or "from now", "later", "hence" behind; a number of hours
or minutes, "half an hour", "three quarters of an hour", "an hour and a half", "two and a half
hours", "an hour and a quarter", "an hour and twenty minutes", "a day and two hours", "a couple of
hours", "a few minutes" (three); "about", "exactly", "maybe" before it; of "two or three hours" the
longer counts. Alone, in answer to "when", it counts from now as well (`answered`): "ten minutes",
"give me half an hour".
"""

import re
from datetime import timedelta

from neuracrm_voice.dialogue.spoken import numbers
from neuracrm_voice.dialogue.spoken.tidy import plain

_HOUR = r"(?:hours?|hrs?|h)"
_MINUTE = r"(?:minutes?|mins?)"
_TENS = f"(?:{'|'.join(numbers.TENS)})"
_COUNT = (
    rf"(?:(?:\w+ )?hundred(?: and)?(?: {_TENS})?(?: \w+)?|{_TENS} \w+|"
    r"an?(?: (?:couple(?: of)?|few|dozen))?|half a dozen|\w+)"
)
_HEDGE = (
    r"(?:(?:about|around|roughly|approximately|approx|exactly|maybe|perhaps|say|like|just|only|"
    r"another|the next|up to) )*(?:\w+ (?:or|to) (?=\w+ (?:hour|min)))?"
)
_LENGTH = (
    r"(?:"
    r"(?P<quarters>(?:a )?half(?: an?)?|(?:a )?quarter of an|(?:a )?quarter|three quarters of an) "
    rf"{_HOUR}|"
    rf"(?P<halves>{_COUNT}) and a half {_HOUR}|"
    rf"(?P<hours>{_COUNT}) {_HOUR}"
    rf"(?: (?:and )?(?:(?P<part>a half|a quarter|three quarters)|(?P<rest>{_COUNT}) {_MINUTE}))?|"
    rf"(?P<minutes>{_COUNT}) {_MINUTE}"
    r")"
)
_DAYS = rf"(?:(?P<days>{_COUNT}) (?P<unit>day|week)s? (?:and )?)?"
_AHEAD = re.compile(rf"\b(?:in|within|after) {_HEDGE}{_DAYS}{_LENGTH}\b")
_BEHIND = re.compile(rf"\b{_DAYS}{_LENGTH} (?:or so )?(?:from now|later|hence)\b")
_ANSWERED = re.compile(
    r"(?:(?:yes|well|um|uh|oh|so|i would say|give me|i need|let us say|please|"
    r"call me(?: back)?) )*"
    rf"(?P<length>{_HEDGE}{_LENGTH})(?: (?:or so|time|please|should do|is fine|is okay))*"
)
_QUARTERS = {"half": 2, "three": 3}
_MINUTES_AN_HOUR = 60
_MINUTES = {"day": 24 * 60, "week": 7 * 24 * 60}
_QUARTER = 15
_FEW = 3
_MOST = 600
"""Hours or minutes people count up to; more is a slip of the ear."""
_GLUED = re.compile(r"\b(\d{1,3})(h|hrs?|mins?)\b", re.IGNORECASE)
_HALVES = re.compile(r"(?<!\d)0?\.5 (?=h)", re.IGNORECASE)
_DECIMAL = re.compile(r"\b([1-9]\d?)\.5 (?=h)", re.IGNORECASE)


def find(words: str) -> timedelta | None:
    """Return how long from now the words say, or None."""
    text = " ".join(
        plain(_DECIMAL.sub(r"\1 and a half ", _HALVES.sub("half an ", _GLUED.sub(r"\1 \2", words))))
    )
    match = _AHEAD.search(text) or _BEHIND.search(text)
    if not match:
        return None
    days = _lasting(match["days"], _MINUTES[match["unit"]]) if match["days"] else timedelta()
    hours = _hours(match)
    return days + hours if days is not None and hours is not None else None


def answered(words: str) -> timedelta | None:
    """Return how long from now is meant by words that tell a length of time and no more."""
    alone = _ANSWERED.fullmatch(" ".join(plain(words)))
    return find(f"in {alone['length']}") if alone else None


def _hours(match: re.Match[str]) -> timedelta | None:
    if match["quarters"]:
        return _part(match["quarters"])
    if match["minutes"]:
        return _lasting(match["minutes"], 1)
    whole = _lasting(match["hours"] or match["halves"], _MINUTES_AN_HOUR)
    if whole is None:
        return None
    if match["halves"] or match["part"]:
        return whole + _part(match["part"] or "half")
    return whole + (_lasting(match["rest"], 1) or timedelta()) if match["rest"] else whole


def _part(of_an_hour: str) -> timedelta:
    """Return "half", "a quarter" or "three quarters" of an hour."""
    first = of_an_hour.removeprefix("a ").split()[0]
    return timedelta(minutes=_QUARTER * _QUARTERS.get(first, 1))


def _lasting(count: str, minutes: int) -> timedelta | None:
    if count in ("a", "an"):
        amount: int | None = 1
    else:
        amount = _FEW if count.endswith("few") else numbers.read(count)
    return timedelta(minutes=minutes * amount) if amount and amount <= _MOST else None
