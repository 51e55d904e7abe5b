"""How we say a time to meet, when one is offered and when it is agreed on."""

from collections.abc import Iterator, Sequence
from datetime import date

from neuracrm_voice.dialogue.spoken.numbers import TEENS, TENS, UNITS
from neuracrm_voice.dialogue.spoken.ordinals import say_ordinal

_WEEK = 7
_NUMBERS = {value: word for word, value in (UNITS | TEENS | TENS).items() if word != "fourty"}
_MORNING_BEGINS, _NOON, _EVENING_BEGINS = 8, 12, 17


def part_of(value: str) -> str:
    """Return the part of the day a time lies in, as it is said behind the hour."""
    hour = int(value[11:13])
    if hour < _NOON:
        return "in the morning"
    return "in the afternoon" if hour < _EVENING_BEGINS else "in the evening"


def say(value: str, today: str) -> str:
    """Say a time to meet as one offers it: "tomorrow at ten", "Monday at half past two"."""
    hour = int(value[11:13])
    part = "" if _MORNING_BEGINS <= hour < _EVENING_BEGINS else f" {part_of(value)}"
    near = _near(value, today)
    return f"{near or _day(value, today)} at {_clock(value)}{part}"


def say_times(values: Sequence[str], today: str) -> Iterator[str]:
    """Say several times one after the other; a day is said once: "today at two, at three"."""
    for before, value in zip(("", *values), values, strict=False):
        said = say(value, today)
        yield said if before[:10] != value[:10] else said[said.rindex(" at ") + 1 :]


def say_in_full(value: str, today: str) -> str:
    """Say a time to meet so that nothing is left open: day, date, hour and half of the day."""
    near = _near(value, today)
    part = "" if value.endswith("T12:00") else f" {part_of(value)}"
    return f"{f'{near}, ' if near else ''}{_date(value)}, at {_clock(value)}{part}"


def _near(value: str, today: str) -> str:
    days = (date.fromisoformat(value[:10]) - date.fromisoformat(today)).days
    return {0: "today", 1: "tomorrow"}.get(days, "")


def _day(value: str, today: str) -> str:
    """Return the weekday, with the date where another such day comes before it."""
    days = (date.fromisoformat(value[:10]) - date.fromisoformat(today)).days
    return f"{date.fromisoformat(value[:10]):%A}" if days < _WEEK else f"{_date(value)},"


def _date(value: str) -> str:
    day = date.fromisoformat(value[:10])
    return f"{day:%A}, {day:%B} {say_ordinal(day.day)}"


def _clock(value: str) -> str:
    hour, minute = int(value[11:13]), int(value[14:16])
    if not minute and hour in (0, _NOON):
        return "noon" if hour else "midnight"
    this, following = (_NUMBERS[one % _NOON or _NOON] for one in (hour, hour + 1))
    named = {0: this, 15: f"quarter past {this}", 30: f"half past {this}"}
    named[45] = f"quarter to {following}"
    return named.get(minute) or f"{this} {_minutes(minute)}"


def _minutes(minute: int) -> str:
    if minute in _NUMBERS:
        return f"oh {_NUMBERS[minute]}" if minute < len(UNITS) else _NUMBERS[minute]
    return f"{_NUMBERS[minute - minute % 10]} {_NUMBERS[minute % 10]}"
