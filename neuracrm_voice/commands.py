"""What a conversation may ask of the business.

The clerk carries each out, exactly once; the caller's number and the call are known to the
clerk, so no command repeats them. `finished` is false when the caller left in mid-flow and the
record keeps what was learned so far.
"""

from dataclasses import dataclass

from neuracrm_voice.dialogue.acts import HandOver


@dataclass(frozen=True, slots=True, kw_only=True)
class QualifyLead:
    """Create this call's lead, or bring it up to date."""

    need: str = ""
    company: str = ""
    size: int | None = None
    name: str = ""
    email: str = ""
    email_verified: bool = False
    finished: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTicket:
    """Open a ticket for what the caller says is wrong; `severity` is blocked, limited or minor."""

    problem: str
    severity: str = ""
    name: str = ""
    finished: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleCallback:
    """Have a person call back. `at` is local ISO time, "" for as soon as somebody is there.

    `phone` is E.164, "" for the number of the call. Refused for a time that is past or closed.
    """

    reason: str
    at: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeMessage:
    """Keep a caller's message, in words or as a recording at `recording_url`."""

    words: str
    recording_url: str = ""


Command = QualifyLead | OpenTicket | ScheduleCallback | TakeMessage | HandOver
