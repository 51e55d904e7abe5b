"""Times of day, as HH:MM.

Grammar: "half past four", "quarter to nine", "ten to five", "twenty past", "three thirty",
"four o'clock", "3 pm", "15:30", "fifteen hundred", "oh seven hundred", "eleven oh six",
"seven and a half", "noon", "midnight", "an hour before noon"; "now" and "in half an hour", counted
from the moment; "half four" is 4:30, as the British say it. "In the morning", "afternoon",
"evening", "at night", "tonight", am and pm choose the half of the day; a greeting ("good morning")
does not. Without any of these the time is as spoken: only a booking knows that "at three" cannot be
at night (see `days_and_times`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from neuracrm_voice.dialogue.spoken import numbers, time_words, waits
from neuracrm_voice.dialogue.spoken.numbers import OH, TEENS, TENS, UNITS
from neuracrm_voice.dialogue.spoken.tidy import plain

NOON = 12
HOURS = 24
MINUTES = 60
_HALF = 30
_QUARTER = 15
_PARTS: dict[tuple[str, ...], int] = {
    ("and", "a", "half"): _HALF,
    ("and", "a", "quarter"): _QUARTER,
}
_LENGTHS_OF_TIME: dict[tuple[str, ...], int] = {
    ("half", "an", "hour"): _HALF,
    ("a", "minute"): 1,
    ("one", "hour"): MINUTES,
    ("an", "hour"): MINUTES,
}
_LENGTHS = frozenset(("hour", "hours", "day", "days", "week", "weeks", "month", "months"))
_NOUGHTS = frozenset((*OH, "zero", "0"))
_PAST = frozenset(("past", "after"))
_TO = frozenset(("to", "till", "til", "before", "of"))
_SMALL = UNITS | TEENS
_NOW = re.compile(
    r"^(?:right |just )?now$|\b(?:right|straight) (?:now|away)$|\b(?:starting|from|for|by) now$|"
    r"^(?:immediately|currently)$|\b(?:at )?(?:the|this) (?:very )?moment$"
)
_BARE = re.compile(r"(\d{1,2})(\d\d)")
_NAMED = {"noon": NOON, "noontime": NOON, "midday": NOON, "midnight": 0}
_MORNING = frozenset(("am", "morning", "dawn"))
_LATER = frozenset(("pm", "afternoon", "evening", "tonight", "dinner", "dinnertime"))
_NIGHT = frozenset(("night",))
_NIGHT_BEGINS = 6
"""From six on "at night" means the evening; before it, the small hours."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A time, whether the words make sure it is one, and the tokens they took.

    `halved` tells that they said, or that the hour itself shows, which half of the day is meant.
    """

    hour: int
    minute: int
    sure: bool
    start: int
    end: int
    halved: bool = False

    @property
    def rank(self) -> tuple[bool, bool]:
        """How certain it is: a lone number is least, as it may count guests."""
        return self.sure, bool(self.minute) or self.end - self.start > 1

    def text(self) -> str:
        """Return the time as HH:MM."""
        return f"{self.hour:02d}:{self.minute:02d}"


def read(words: str) -> str | None:
    """Return the time as HH:MM, or None when the words hold none."""
    heard = hear(time_words.prepared(words))
    return heard.text() if heard else None


def from_now(words: str, now: datetime) -> str | None:
    """Return the time it is, or will be: "now" and its like, "in half an hour"."""
    waited = waits.find(words)
    if waited is None and not _NOW.search(" ".join(plain(words))):
        return None
    return f"{now + (waited or timedelta()):%H:%M}"


def hear(tokens: Sequence[str]) -> Heard | None:
    """Return the time said with most certainty, the last of several such; None if there is none."""
    best: Heard | None = None
    for at in range(len(tokens)):
        heard = _at(tokens, at)
        later = best is None or (heard and heard.rank >= best.rank and heard.start >= best.end)
        if heard and later:
            best = heard
    if best is None:
        return None
    return _halved(best, tokens)


def _at(tokens: Sequence[str], at: int) -> Heard | None:
    for pattern in (_named, _clock, _relative, _military, _plain_time):
        heard = pattern(tokens, at)
        if heard and heard.hour < HOURS and heard.minute < MINUTES:
            return heard
    return None


def _token(tokens: Sequence[str], at: int) -> str:
    return tokens[at] if 0 <= at < len(tokens) else ""


def _named(tokens: Sequence[str], at: int) -> Heard | None:
    hour = _NAMED.get(tokens[at])
    if hour is None:
        return None
    return Heard(hour, 0, sure=True, start=at, end=at + 1, halved=True)


def _clock(tokens: Sequence[str], at: int) -> Heard | None:
    hour, mark, minute = tokens[at].partition("h")
    if mark and hour.isdecimal() and minute.isdecimal():
        halved = _token(tokens, at + 1) in ("am", "pm")
        sure = int(hour) > NOON or hour.startswith("0") or halved
        return Heard(int(hour), int(minute), sure=sure, start=at, end=at + 1)
    return None


def _relative(tokens: Sequence[str], at: int) -> Heard | None:
    """Read "half past four", "quarter to nine", "twenty five to six", "half four"."""
    start = at
    minutes, after = _length(tokens, at)
    if minutes is None:
        return None
    word = _token(tokens, after)
    if word in _PAST or word in _TO:
        hour, end = _hour(tokens, after + 1)
        if hour is None:
            return None
        total = hour * MINUTES + (minutes if word in _PAST else -minutes)
        around, minute = divmod(total % (HOURS * MINUTES), MINUTES)
        if tokens[end - 1] in _NAMED:
            return Heard(around, minute, sure=True, start=start, end=end, halved=True)
        # Ten to one is in the hour of twelve.
        around = around or (NOON if word in _TO else 0)
        return Heard(around, minute, sure=False, start=start, end=end)
    if tokens[at] == "half" and word:
        hour, end = _hour(tokens, after)
        if hour is not None:
            return Heard(hour, _HALF, sure=False, start=start, end=end)
    return None


def _length(tokens: Sequence[str], at: int) -> tuple[int | None, int]:
    """Read how far from the hour: "ten", "a minute", "two hours", "half an hour"."""
    for length, minutes in _LENGTHS_OF_TIME.items():
        if tuple(tokens[at : at + len(length)]) == length:
            return minutes, at + len(length)
    count, after = _minutes(tokens, at + (tokens[at] == "a"))
    unit = _token(tokens, after)
    if unit == "hours" and count:
        return count * MINUTES, after + 1
    return count, after + (unit in ("minutes", "minute", "mins", "min"))


def _minutes(tokens: Sequence[str], at: int) -> tuple[int | None, int]:
    word = _token(tokens, at)
    if word == "half":
        return _HALF, at + 1
    if word == "quarter":
        return _QUARTER, at + 1
    if word in TENS:
        unit = UNITS.get(_token(tokens, at + 1), 0)
        return TENS[word] + unit, at + (2 if unit else 1)
    if word in _SMALL:
        return _SMALL[word], at + 1
    if word.isascii() and word.isdigit() and len(word) <= 2:  # noqa: PLR2004 - two figures at most
        return int(word), at + 1
    return None, at


def _hour(tokens: Sequence[str], at: int) -> tuple[int | None, int]:
    word = _token(tokens, at)
    if word in _NAMED:
        return _NAMED[word], at + 1
    if word == "twenty" and UNITS.get(_token(tokens, at + 1), HOURS) < 4:  # noqa: PLR2004 - 23 is the last hour
        return TENS[word] + UNITS[tokens[at + 1]], at + 2
    if word == "twenty":
        return TENS[word], at + 1
    if word in _SMALL:
        return _SMALL[word], at + 1
    if word.isascii() and word.isdigit() and len(word) <= 2:  # noqa: PLR2004 - two figures at most
        return int(word), at + 1
    return None, at


def _military(tokens: Sequence[str], at: int) -> Heard | None:
    """Read "fifteen hundred", "oh seven hundred", "oh nine thirty"."""
    zero = tokens[at] in OH or tokens[at] == "zero"
    hour, end = _hour(tokens, at + zero)
    if hour is None:
        return None
    if _token(tokens, end) == "hundred" and (zero or hour >= TEENS["ten"]):
        end += 1 + (_token(tokens, end + 1) == "hours")
        return Heard(hour, 0, sure=True, start=at, end=end)
    if zero and 0 < hour < TEENS["ten"]:
        minute, after = _minutes_after(tokens, end)
        return Heard(hour, minute or 0, sure=True, start=at, end=after)
    return None


def _minutes_after(tokens: Sequence[str], at: int) -> tuple[int | None, int]:
    """Read the minutes that follow an hour: "thirty", "oh six", "15", "and a half"."""
    word, following = _token(tokens, at), _token(tokens, at + 1)
    unit = numbers.digit(following) if word in _NOUGHTS else ""
    if unit:
        return int(unit), at + 2
    part = _PARTS.get(tuple(tokens[at : at + 3]))
    if part and _token(tokens, at + 3) not in _LENGTHS:
        return part, at + 3
    if word in TENS or word in TEENS:
        return _minutes(tokens, at)
    if word.isascii() and word.isdigit() and len(word) == 2:  # noqa: PLR2004 - minutes have two figures
        return int(word), at + 1
    return None, at


def _plain_time(tokens: Sequence[str], at: int) -> Heard | None:
    """Read "three thirty", "four o'clock", "3 pm", "at three"."""
    bare = _BARE.fullmatch(tokens[at])
    if bare:
        sure = _token(tokens, at + 1) in ("am", "pm", "hours") or int(bare[1]) > NOON
        return Heard(int(bare[1]), int(bare[2]), sure=sure, start=at, end=at + 1)
    hour, end = _hour(tokens, at)
    if hour is None:
        return None
    minute, after = _minutes_after(tokens, end)
    if tokens[at] == "0" and (unit := numbers.digit(_token(tokens, end))):
        minute, after = int(unit), end + 1
    follows = _token(tokens, after)
    sure = follows in ("am", "pm", "o'clock") or _token(tokens, at - 1) in ("at", "around", "by")
    return Heard(hour, minute or 0, sure=sure, start=at, end=after)


def _halved(heard: Heard, tokens: Sequence[str]) -> Heard:
    """Put the time in the half of the day that the words name."""
    # "I am free at three" says nothing of the morning.
    told = {
        one
        for at, one in enumerate(tokens)
        if one != "am" or "i" not in (_token(tokens, at - 1), _token(tokens, at + 1))
    }
    next_word = _token(tokens, heard.end)
    if heard.halved:
        return heard
    early = next_word == "am" or (next_word != "pm" and bool(told & _MORNING))
    small = "tonight" in told and heard.hour < _NIGHT_BEGINS - 1
    late = next_word == "pm" or (not early and not small and bool(told & _LATER))
    night = small or (not early and not late and bool(told & _NIGHT))
    hour = heard.hour
    if (late and hour < NOON) or (night and _NIGHT_BEGINS <= hour < NOON):
        hour += NOON
    elif (early or night) and hour == NOON:
        hour = 0
    told_half = heard.hour > NOON or early or late or night
    zeroed = heard.start < len(tokens) and (
        tokens[heard.start][:1] == "0" or tokens[heard.start] in OH or tokens[heard.start] == "zero"
    )
    return replace(heard, hour=hour, sure=told_half, halved=told_half or zeroed)


def say(value: str) -> str:
    """Say HH:MM by the twelve-hour clock: "15:30" is "3:30 PM"."""
    hour, minute = (int(part) for part in value.split(":"))
    half = "AM" if hour < NOON else "PM"
    twelve = hour % NOON or NOON
    return f"{twelve} {half}" if not minute else f"{twelve}:{minute:02d} {half}"
