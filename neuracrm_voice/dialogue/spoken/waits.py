"""How long from now, in hours and minutes: "in two hours", "half an hour from now".

Grammar: "in", "within" or "after" before, or "from now", "later", "hence" behind; a number of hours
or minutes, "half an hour", "three quarters of an hour", "an hour and a half", "two and a half
hours", "an hour and twenty minutes", "a day and two hours", "a couple of hours", "a few minutes"
(three).
"""

import re
from datetime import timedelta

from neuracrm_voice.dialogue.spoken import numbers
from neuracrm_voice.dialogue.spoken.tidy import plain

_HOUR = r"(?:hours?|hrs?|h)"
_MINUTE = r"(?:minutes?|mins?)"
_COUNT = r"(?:\w+ty \w+|an?(?: (?:couple(?: of)?|few|dozen))?|half a dozen|\w+)"
_LENGTH = (
    r"(?:"
    rf"(?P<quarters>half(?: an)?|(?:a )?quarter of an|(?:a )?quarter|three quarters of an) {_HOUR}|"
    rf"(?P<halves>{_COUNT}) and a half {_HOUR}|"
    rf"(?P<hours>{_COUNT}) {_HOUR}(?: (?:and )?(?:(?P<half>a half)|(?P<rest>{_COUNT}) {_MINUTE}))?|"
    rf"(?P<minutes>{_COUNT}) {_MINUTE}"
    r")"
)
_DAYS = rf"(?:(?P<days>{_COUNT}) days? (?:and )?)?"
_AHEAD = re.compile(
    rf"\b(?:in|within|after) (?:about |around |roughly |another |the next )?{_DAYS}{_LENGTH}\b"
)
_BEHIND = re.compile(rf"\b{_DAYS}{_LENGTH} (?:from now|later|hence)\b")
_QUARTERS = {"half": 2, "three": 3}
_MINUTES_AN_HOUR = 60
_MINUTES_A_DAY = 24 * 60
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
    days = _lasting(match["days"], _MINUTES_A_DAY) if match["days"] else timedelta()
    hours = _hours(match)
    return days + hours if days is not None and hours is not None else None


def _hours(match: re.Match[str]) -> timedelta | None:
    if match["quarters"]:
        first = match["quarters"].removeprefix("a ").split()[0]
        return timedelta(minutes=_QUARTER * _QUARTERS.get(first, 1))
    if match["minutes"]:
        return _lasting(match["minutes"], 1)
    whole = _lasting(match["hours"] or match["halves"], _MINUTES_AN_HOUR)
    if whole is None:
        return None
    if match["halves"] or match["half"]:
        return whole + timedelta(minutes=_MINUTES_AN_HOUR // 2)
    return whole + (_lasting(match["rest"], 1) or timedelta()) if match["rest"] else whole


def _lasting(count: str, minutes: int) -> timedelta | None:
    if count in ("a", "an"):
        amount: int | None = 1
    else:
        amount = _FEW if count.endswith("few") else numbers.read(count)
    return timedelta(minutes=minutes * amount) if amount and amount <= _MOST else None
