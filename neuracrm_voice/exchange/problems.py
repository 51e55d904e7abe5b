"""What the network objects to, under Twilio's own error codes."""

from dataclasses import dataclass
from enum import IntEnum


class Code(IntEnum):
    """Twilio's error codes (twilio.com/docs/api/errors), and below 1000 the exchange's own."""

    ANSWERS_DIFFER = 1
    TOO_MANY_HOPS = 2
    NOT_CARRIED = 3
    INVALID_URL = 11100
    RETRIEVAL_FAILED = 11200
    CONNECTION_FAILED = 11205
    TOO_MANY_REDIRECTS = 11215
    ERROR_STATUS = 11217
    TOO_LARGE = 11750
    ILL_FORMED = 12100
    SCHEMA = 12200
    CONTENT_TYPE = 12300
    SPEECH_TIMEOUT = 13328
    HINTS = 13330
    SPEECH_TIMEOUT_WITH_MODEL = 13335
    PLAY_CONTENT_TYPE = 13420
    SAY_EMPTY = 13520
    SAY_TOO_LONG = 13521


@dataclass(frozen=True, slots=True)
class Problem:
    """One objection: its code, the rule that was broken, and the address that broke it."""

    code: int
    reason: str
    url: str


class ProblemError(Exception):
    """A strict exchange met a problem; `code` and `reason` say which."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(f"{int(code)}: {reason}")
        self.code = int(code)
        self.reason = reason


class TwimlRefusedError(ProblemError):
    """Twilio would refuse this document."""
