"""What a transport brings to a turn, and what it is asked to word."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from neuracrm_voice.calls.speech import Spoken
from neuracrm_voice.crm.lines import LineAtHand
from neuracrm_voice.crm.phone_numbers import is_e164
from neuracrm_voice.dialogue.conversation import Then
from neuracrm_voice.dialogue.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One webhook of a call: which turn it is for and what happened.

    `part` counts the times the caller has been asked to wait in this turn; the parts after the
    first bring no event. `apologies` counts the turns in a row that were lost before this one.
    Numbers are as the carrier gave them, cleaned; they may be no numbers.
    `stir` is the carrier's judgment of the caller's number: passed-A, -B, -C, failed or none.
    """

    sid: str
    number: int
    part: int = 0
    apologies: int = 0
    event: Event | None = None
    from_number: str = ""
    to_number: str = ""
    stir: str = "none"

    @property
    def caller(self) -> str:
        """Return the caller's number in E.164, "" when it is withheld or none."""
        return self.from_number if is_e164(self.from_number) else ""


class Wire(Protocol):
    """How a transport words answers; the same arguments must give the same bytes."""

    def spoken(self, number: int, sentences: Sequence[Spoken], then: Then, line: LineAtHand) -> str:
        """Word the reply to a turn."""
        ...

    def waiting(self, number: int, part: int) -> str:
        """Word a request to wait for the rest of a turn, and come back for it."""
        ...

    def lost(self, number: int, apologies: int) -> str:
        """Word an apology after which the caller says it again; after several, a kind end."""
        ...
