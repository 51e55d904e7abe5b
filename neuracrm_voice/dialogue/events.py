"""What can happen in a call, in plain values.

A transport makes these from its wire; nothing past the transport knows which wire it was. `kind`
names an event where it is stored.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Connected:
    """The caller is on the line and has heard nothing yet."""

    kind: Literal["connected"] = "connected"


@dataclass(frozen=True, slots=True)
class Heard:
    """The caller spoke; `confidence` is the recogniser's, 0 to 1, where it gave one."""

    words: str
    confidence: float | None = None
    kind: Literal["heard"] = "heard"


@dataclass(frozen=True, slots=True)
class Pressed:
    """The caller pressed keys: digits, `*` and `#` in the order pressed."""

    digits: str
    kind: Literal["pressed"] = "pressed"


@dataclass(frozen=True, slots=True)
class Silence:
    """We listened and nothing came."""

    kind: Literal["silence"] = "silence"


@dataclass(frozen=True, slots=True)
class Recorded:
    """The caller left a recording of so many seconds; `url` is where the carrier keeps it."""

    url: str
    seconds: int = 0
    kind: Literal["recorded"] = "recorded"


@dataclass(frozen=True, slots=True)
class DeskRang:
    """A transfer to the desk is over; `answered` tells whether a person spoke with the caller."""

    answered: bool
    kind: Literal["desk_rang"] = "desk_rang"


@dataclass(frozen=True, slots=True)
class HungUp:
    """The call is over, whoever ended it."""

    kind: Literal["hung_up"] = "hung_up"


Event = Connected | Heard | Pressed | Silence | Recorded | DeskRang | HungUp


def words_of(event: Event) -> str:
    """Return what the caller said or typed, "" where they did neither."""
    match event:
        case Heard(words=words):
            return words
        case Pressed(digits=digits):
            return digits
        case _:
            return ""
