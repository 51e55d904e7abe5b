"""Turns: one turn of a call, top to bottom: claim it, understand, take it, speak."""

import time
from concurrent.futures import ThreadPoolExecutor, wait
from contextvars import copy_context
from typing import NamedTuple

import structlog
from sqlalchemy.exc import SQLAlchemyError

from neuracrm_voice.calls import journal, memory
from neuracrm_voice.calls.arrival import Arrival, Wire
from neuracrm_voice.calls.claiming import claim
from neuracrm_voice.calls.deadline import Deadline
from neuracrm_voice.calls.memory import OvertakenError
from neuracrm_voice.calls.speech import Speech
from neuracrm_voice.calls.standing import Claim, Standing
from neuracrm_voice.calls.taking import Taking
from neuracrm_voice.calls.understanding import understand
from neuracrm_voice.crm.uses import note_uses
from neuracrm_voice.database import Database
from neuracrm_voice.dialogue.take import take
from neuracrm_voice.dialogue.understanding import Understanding
from neuracrm_voice.ports import LanguageModel, metered

log = structlog.get_logger(__name__)

MOST_WAITS = 3
"""Three waiting tones are some eight seconds; a caller waits four to eight (Fröhlich, CHI 2005)."""

POLL_SECONDS = 0.04
"""How often a second delivery looks for the answer the first is making."""

LEAST_VOICE_SECONDS = 0.3
"""Kept back from the model's share of the deadline, so that cached audio can still be found."""


class _Composing(NamedTuple):
    """What an answer is made from, besides the claim."""

    number: int
    wire: Wire
    understanding: Understanding
    deadline: Deadline


class Turns:
    """Takes turns, any turn of any call, so that any worker can serve the next one."""

    def __init__(
        self,
        database: Database,
        model: LanguageModel,
        speech: Speech,
        *,
        patience: float,
        deadline: float,
        threads: int,
    ) -> None:
        self._database = database
        self._model = model
        self._speech = speech
        self.patience = patience
        self._deadline = deadline
        self._composers = ThreadPoolExecutor(threads, thread_name_prefix="turn")

    def take(self, arrival: Arrival, wire: Wire) -> str:
        """Return the answer to a webhook, the same one however often it is delivered."""
        claimed = claim(self._database, arrival)
        standing = Standing(claimed.waits, claimed.answer)
        if not standing.settles(arrival.part):
            standing = self._await(claimed, arrival, wire)
        if standing.waits > arrival.part or standing.answer is None:
            return wire.waiting(arrival.number, arrival.part)
        return standing.answer

    def close(self) -> None:
        """Let turns under way finish, and take no more."""
        self._composers.shutdown()
        self._speech.close()

    def _await(self, claimed: Claim, arrival: Arrival, wire: Wire) -> Standing:
        """Wait for the answer as long as patience lasts, then settle what this webhook gets."""
        until = time.monotonic() + self.patience
        if claimed.mine and self._model.at_once and self._speech.at_once:
            # Nobody outside is asked, so nothing can keep the caller waiting.
            return self._compose(claimed, arrival, wire)
        if claimed.mine:
            composing = self._composers.submit(
                copy_context().run, self._compose, claimed, arrival, wire
            )
            if wait([composing], timeout=self.patience).done:
                return composing.result()
        standing = memory.look(self._database, claimed.turn_id)
        while not standing.settles(arrival.part) and time.monotonic() < until:
            time.sleep(POLL_SECONDS)
            standing = memory.look(self._database, claimed.turn_id)
        if standing.settles(arrival.part):
            return standing
        if arrival.part >= MOST_WAITS:
            return memory.keep_answer(self._database, claimed.turn_id, _lost(arrival, wire))
        return memory.keep_waiting(self._database, claimed.turn_id, arrival.part)

    def _compose(self, claimed: Claim, arrival: Arrival, wire: Wire) -> Standing:
        """Make and keep the answer to a turn; an error becomes an apology, kept as well."""
        with metered() as uses:
            try:
                standing = self._answer(claimed, arrival.number, wire)
            except Exception:
                # The edge of a call: whatever went wrong, the caller must hear something kind.
                log.exception("A turn failed; the caller is asked to say it again.")
                answer = _lost(arrival, wire)
                standing = memory.keep_answer(self._database, claimed.turn_id, answer)
        # Audio given up on may still be refused, and then its use is taken back in another thread.
        self._note(claimed, list(uses))
        return standing

    def _note(self, claimed: Claim, uses: list[tuple[str, int]]) -> None:
        """Note what the turn used of vendors; its answer stands, whatever becomes of that."""
        if not uses:
            return
        try:
            with self._database.begin() as session:
                note_uses(session, claimed.call_id, uses)
        except SQLAlchemyError as error:
            log.warning("What a turn used is not noted.", reason=type(error).__name__)

    def _answer(self, claimed: Claim, number: int, wire: Wire) -> Standing:
        deadline = Deadline(self._deadline)
        understanding = understand(
            claimed,
            self._model,
            self._database,
            seconds=deadline.left() - LEAST_VOICE_SECONDS,
        )
        deadline.mark("understand")
        composing = _Composing(number, wire, understanding, deadline)
        try:
            return self._settle(claimed, composing, held=False)
        except OvertakenError:
            # The turn was taken or given up meanwhile, or the call has ended: look, and hold on.
            return self._settle(claimed, composing, held=True)

    def _settle(self, claimed: Claim, composing: _Composing, *, held: bool) -> Standing:
        """Take the turn, have it worded, and keep the answer."""
        number, wire, understanding, deadline = composing
        with Taking(self._database, claimed) as taking:
            if held:
                claimed = taking.hold()
            if claimed.answer is not None:
                # Another worker was quicker, or the turn was given up and will be said again.
                return Standing(claimed.waits, claimed.answer)
            reply = claimed.reply
            if reply is None:
                after, reply = take(
                    claimed.conversation,
                    claimed.event,
                    understanding,
                    carry_out=taking.carry_out,
                )
                deadline.mark("take")
                spoken = self._speech.at_hand(reply.sentences, language=claimed.line.language)
                answer = None
                if spoken is not None:
                    answer = wire.spoken(number, spoken, reply.then, claimed.line)
                lines = journal.lines(claimed.event, understanding, taking.outcomes, after, reply)
                standing = taking.write(
                    after, {**lines, "answer": answer, "timing": deadline.marks}
                )
                if answer is not None:
                    return standing
        spoken = self._speech.make(
            reply.sentences, seconds=deadline.left(), language=claimed.line.language
        )
        deadline.mark("speak")
        answer = wire.spoken(number, spoken, reply.then, claimed.line)
        return memory.keep_answer(self._database, claimed.turn_id, answer, deadline.marks)


def _lost(arrival: Arrival, wire: Wire) -> str:
    return wire.lost(arrival.number, arrival.apologies + 1)
