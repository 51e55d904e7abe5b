"""What a conversation may ask of the business.

The clerk carries each out, exactly once; the caller's number and the call are known to the
clerk, so no command repeats them. `finished` is false when the caller left in mid-flow and the
record keeps what was learned so far.
"""

from dataclasses import dataclass

from neuracrm_voice.dialogue.acts import FindAnswer


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
class FindHelp:
    """Look for an article that lists steps against a problem.

    Found are "title" and "steps", sentences of at most 25 words each.
    """

    problem: str


Command = QualifyLead | OpenTicket | FindAnswer | FindHelp
