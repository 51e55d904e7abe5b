"""What a caller hears, in order, as plain values. Lengths are seconds."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """Words spoken by `<Say>`, with its attributes (voice, language, loop)."""

    text: str
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Played:
    """Audio that was fetched and found playable; `seconds` is None where its kind hides it."""

    url: str
    content: bytes
    media_type: str
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Tones:
    """Keys the line played to the caller (`<Play digits>`)."""

    digits: str


@dataclass(frozen=True, slots=True)
class Paused:
    """Silence on purpose."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Dialled:
    """A transfer: whom, what came of it, and how long they spoke.

    `outcome` is a DialCallStatus: completed, answered, busy, no-answer, failed or canceled.
    """

    number: str
    outcome: str
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Recorded:
    """The caller's message after the tone."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Rejected:
    """The call was not taken: the caller hears the busy tone or 'not in service'."""

    reason: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A verb this network does not carry, such as a media stream."""

    verb: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Twilio's own apology, "an application error has occurred", under its error code."""

    code: int


Heard = Said | Played | Tones | Paused | Dialled | Recorded | Rejected | Skipped | Failed
