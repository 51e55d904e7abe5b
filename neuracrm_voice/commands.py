"""What a conversation may ask of the business.

The clerk carries each out, exactly once; the caller's number and the call are known to the
clerk, so no command repeats them. `finished` is false when the caller left in mid-flow and the
record keeps what was learned so far.
"""

from dataclasses import dataclass


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
    """Open a ticket for what the caller says is wrong, or add to the one open for the same.

    `severity` is blocked, limited or minor; `tried` is what was tried with the caller. When it
    was added, `found` has `joined`, and `may_name` if the caller may hear the reference.
    """

    problem: str
    severity: str = ""
    name: str = ""
    tried: str = ""
    finished: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyCaller:
    """Hold a proof of who is calling against what is on file; without a kind, tell how it stands.

    `kind` is reference, email or code; `found` tells by `left` how many more may be tried.
    """

    kind: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendCode:
    """Text a six-digit code to the caller's number, to be read back as a proof."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindTickets:
    """Find the verified caller's tickets; refused while nobody is verified.

    `found` holds `tickets`, the one named as a proof first, each with reference, title, status,
    priority, updated (local ISO date) and days_ago; `named` tells that one was named.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class FindHelp:
    """Find first help for a problem: `found` holds `title` and `steps`, sentences to be tried."""

    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSolved:
    """Note with the caller that first help solved their problem; no ticket is opened."""

    problem: str
    title: str


Command = QualifyLead | OpenTicket | VerifyCaller | SendCode | FindTickets | FindHelp | NoteSolved
