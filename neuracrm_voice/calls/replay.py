"""Replay: a call's journal taken through the dialogue again, to see if it says the same words.

What was understood and what came of each command are the journal's; only the dialogue is new, and
it knows no clock and no chance. So another word means another script, and nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.calls.journal import OUTCOMES, UNDERSTANDINGS
from neuracrm_voice.calls.memory import CONVERSATIONS, EVENTS, REPLIES
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.conversation import Conversation, Reply, begin
from neuracrm_voice.dialogue.take import take


@dataclass(frozen=True, slots=True)
class Replayed:
    """One turn: what was said in the call, and what would be said today.

    `why` tells what today's dialogue asked of the business that the journal does not know, and
    without which no words can be had.
    """

    number: int
    said: str
    today: str
    why: str = ""

    @property
    def same(self) -> bool:
        """Tell whether the words are the same."""
        return self.said == self.today and not self.why


class UnknownOutcomeError(Exception):
    """The dialogue asks for something that was not asked for in the call."""


def replay(call: Call, turns: Sequence[Turn]) -> list[Replayed]:
    """Take a call's turns again, in order; those that were lost to an apology are left out.

    It ends with the first turn that cannot be taken, for what follows would stand on nothing.
    """
    conversation = begin(CONVERSATIONS.validate_python(call.conversation).call)
    replayed: list[Replayed] = []
    for turn in turns:
        if turn.reply is None:
            continue
        said = " ".join(REPLIES.validate_python(turn.reply).sentences)
        try:
            conversation, reply = _take(conversation, turn)
        except UnknownOutcomeError as error:
            return [*replayed, Replayed(turn.number, said, "", str(error))]
        replayed.append(Replayed(turn.number, said, " ".join(reply.sentences)))
    return replayed


def _take(conversation: Conversation, turn: Turn) -> tuple[Conversation, Reply]:
    known = OUTCOMES.validate_python(turn.outcomes)

    def carry_out(command: object, key: str) -> Outcome:
        # Each outcome is used once, for one key may be looked up more than once in a turn.
        for at, (name, outcome) in enumerate(known):
            if name == key:
                del known[at]
                return outcome
        raise UnknownOutcomeError(f"{type(command).__name__} was not asked for in the call.")

    event = EVENTS.validate_python(turn.event)
    understanding = UNDERSTANDINGS.validate_python(turn.understanding)
    return take(conversation, event, understanding, carry_out=carry_out)


def read_replay(session: Session, sid: str) -> list[Replayed] | None:
    """Replay a call by the carrier's name for it; None where there is no such call."""
    call = session.scalars(select(Call).where(Call.sid == sid)).one_or_none()
    if call is None:
        return None
    turns = session.scalars(select(Turn).where(Turn.call_id == call.id).order_by(Turn.number))
    return replay(call, list(turns))
