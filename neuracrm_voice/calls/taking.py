"""Taking: the transaction of a turn, which begins with the first deed of the business.

A turn that only talks, or has things looked up, holds nothing while it is taken, and is written in
one statement at its end. One that has records made holds its call from then on, and everything
commits together.
"""

from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING, Self, cast

from neuracrm_voice.calls import memory
from neuracrm_voice.calls.memory import OvertakenError, Written
from neuracrm_voice.calls.standing import Claim, Standing
from neuracrm_voice.crm import clerk
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.database import Database
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.conversation import Conversation

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from neuracrm_voice.commands import Command


class Taking:
    """One turn being taken; commits when left, and rolls back on any error.

    `outcomes` are what came of each command so far, under its key.
    """

    def __init__(self, database: Database, claimed: Claim) -> None:
        self._database = database
        self._claimed = claimed
        self._transaction = ExitStack()
        self._session: Session | None = None
        self._call: Call | None = None
        self.outcomes: list[tuple[str, Outcome]] = []

    def __enter__(self) -> Self:
        """Begin, with nothing held."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Commit, or roll back on an error."""
        self._transaction.__exit__(kind, error, traceback)

    def hold(self) -> Claim:
        """Hold the turn and its call from here on; return how they stand."""
        self._session = self._transaction.enter_context(self._database.begin())
        self._claimed, self._call = memory.hold(self._session, self._claimed)
        return self._claimed

    def carry_out(self, command: object, key: str) -> Outcome:
        """Have the clerk carry a command out.

        Raises OvertakenError where the turn or the call is not any more as it was claimed.
        """
        only_looks = isinstance(command, clerk.LOOKS)
        if self._session is None and not only_looks:
            claimed = self._claimed
            if self.hold().moved_on_from(claimed):
                raise OvertakenError
        outcome = self._carry_out(cast("Command", command), key)
        self.outcomes.append((key, outcome))
        return outcome

    def _carry_out(self, command: "Command", key: str) -> Outcome:
        if self._session is not None and self._call is not None:
            return clerk.carry_out(command, key, self._session, self._call)
        with self._database.read() as session:
            return clerk.carry_out(
                command, key, session, session.get_one(Call, self._claimed.call_id)
            )

    def write(self, after: Conversation, turn: Written) -> Standing:
        """Write the turn down and return how it stands; raises OvertakenError as `carry_out`."""
        if self._session is None:
            return memory.write(self._database, self._claimed, after, turn)
        return memory.write_held(self._session, self._claimed, after, turn)
