"""How a turn stands: who takes it, what has been answered to it so far."""

from dataclasses import dataclass, replace

from neuracrm_voice.crm.lines import LineAtHand
from neuracrm_voice.dialogue.conversation import Conversation, Reply
from neuracrm_voice.dialogue.events import Event


@dataclass(frozen=True, slots=True)
class Standing:
    """What has been answered to a turn so far."""

    waits: int
    answer: str | None

    def settles(self, part: int) -> bool:
        """Tell whether it is decided how this part of the turn is answered."""
        return self.waits > part or self.answer is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A turn, as it stands when a webhook asks for it.

    `mine` says that this worker is to take it. Otherwise `answer` is there, or another worker is
    at it. `waits` is how many answers have asked the caller to wait. `reply` is there if the turn
    was taken by a worker that died before it had spoken. `revision` is the conversation's.
    """

    turn_id: int
    call_id: int
    mine: bool
    event: Event
    conversation: Conversation
    revision: int
    line: LineAtHand
    reply: Reply | None = None
    waits: int = 0
    answer: str | None = None

    def moved_on_from(self, claimed: "Claim") -> bool:
        """Tell whether the turn was taken or given up since, or its conversation went on.

        That the caller has been asked to wait meanwhile changes nothing.
        """
        return self != replace(claimed, waits=self.waits)
