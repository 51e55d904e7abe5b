"""Take-over: a colleague takes a live call from us, briefed before they speak to the caller.

The caller is put into a conference and the colleague is rung; whoever does not accept leaves the
caller to come back to the conversation, where a call back is offered. Once a colleague has
accepted, others may join them.
"""

from dataclasses import dataclass
from typing import Protocol, cast
from uuid import uuid4

import structlog
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from neuracrm_voice.calls.handover import Whisper, say_briefing
from neuracrm_voice.calls.memory import CONVERSATIONS
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.clerk import carry_out
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.crm.tasks import Task, waiting_task
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.database import Database
from neuracrm_voice.dialogue.briefing import brief
from neuracrm_voice.ports import Addresses, CallEndedError, ProviderError, Telephone

log = structlog.get_logger(__name__)

REASON = "A colleague takes the call over"

_KEY = "take_over/"
"""How the keys of its commands begin."""


class UnknownCallError(Exception):
    """There is no such call."""


class TakenOverError(Exception):
    """A colleague speaks with the caller already; others may join them."""


class NotTakenOverError(Exception):
    """No colleague speaks with the caller, so there is nobody to join."""


class Rooms(Protocol):
    """Where callers and colleagues meet, and how the carrier is told; a transport words it."""

    def enter(self, sid: str, number: int, line: Line) -> str:
        """Put the caller into the room; afterwards the call goes on at that turn."""
        ...

    def leave(self, number: int) -> str:
        """Bring the caller back to the conversation."""
        ...

    def address(self, task_id: int) -> str:
        """Return where a colleague who is rung for a task hears the briefing."""
        ...

    def address_to_join(self, task_id: int) -> str:
        """Return where one who is rung to join the first hears it."""
        ...


@dataclass(frozen=True, slots=True)
class Ready:
    """A call about to be taken over: who waits in which turn, and the task that says so.

    `waited` tells that the caller had been promised a person before.
    """

    task: Task
    number: int
    line: Line
    waited: bool


class TakeOvers:
    """Takes calls over, through the carrier's own interface."""

    def __init__(self, database: Database, telephone: Telephone, rooms: Rooms) -> None:
        self._database = database
        self._telephone = telephone
        self._rooms = rooms

    def begin(self, sid: str, to: str) -> Task:
        """Brief, put the caller into a room, and ring the colleague at `to` (E.164).

        Raises UnknownCallError, CallEndedError, TakenOverError, or ProviderError when the carrier
        refuses.
        """
        ready = self._prepare(sid)
        try:
            self._telephone.redirect_call(sid, self._rooms.enter(sid, ready.number, ready.line))
        except ProviderError:
            self._drop(ready)
            raise
        address = self._rooms.address(ready.task.id)
        try:
            self._telephone.place_call(
                to=to,
                from_=ready.line.phone,
                at=Addresses(answer=address, status=f"{address}/ended"),
            )
        except ProviderError:
            self._telephone.redirect_call(sid, self._rooms.leave(ready.number))
            raise
        return ready.task

    def join(self, sid: str, to: str) -> Task:
        """Ring a further colleague, at `to` (E.164), into a call that was taken over.

        Raises UnknownCallError, CallEndedError, NotTakenOverError, or ProviderError when the
        carrier refuses; the call goes on as it is.
        """
        with self._database.read() as session:
            call = session.scalars(select(Call).where(Call.sid == sid)).one_or_none()
            if call is None:
                raise UnknownCallError
            if call.ended:
                raise CallEndedError("The call has ended.", permanent=True)
            task = _taken_over(session, call)
            if task is None:
                raise NotTakenOverError
            line = session.get_one(Line, task.line_id)
        self._telephone.place_call(
            to=to,
            from_=line.phone,
            at=Addresses(
                answer=self._rooms.address_to_join(task.id),
                status=f"{self._rooms.address(task.id)}/ended",
            ),
        )
        return task

    def may_join(self, task_id: int) -> str | None:
        """Return the name of the call in which a colleague speaks with the caller, if one does."""
        with self._database.read() as session:
            task = session.get(Task, task_id)
            call = session.get(Call, task.call_id) if task and task.call_id else None
            if call is None or call.ended or _taken_over(session, call) is None:
                return None
            return call.sid

    def whisper(self, task_id: int) -> Whisper:
        """Return what the colleague hears before they accept."""
        with self._database.read() as session:
            task = session.get(Task, task_id)
            line = session.get(Line, task.line_id) if task and task.line_id else None
        return Whisper(say_briefing(task.briefing if task else {}), line)

    def accept(self, task_id: int) -> str | None:
        """Note that the colleague accepts; return the name of the call that waits, if one does."""
        with self._database.begin() as session:
            task = session.get(Task, task_id, with_for_update=True)
            call = session.get(Call, task.call_id) if task and task.call_id else None
            if task is None or call is None or call.ended:
                return None
            task.accept()
            return call.sid

    def colleague_left(self, task_id: int) -> None:
        """Bring the caller back if the colleague never accepted; else they have spoken."""
        with self._database.read() as session:
            task = session.get(Task, task_id)
            call = session.get(Call, task.call_id) if task and task.call_id else None
            if task is None or call is None or call.ended or task.accepted_at is not None:
                return
            number = _next_turn(session, call)
        try:
            self._telephone.redirect_call(call.sid, self._rooms.leave(number))
        except ProviderError as error:
            log.warning("A caller could not be brought back.", reason=str(error))

    def _prepare(self, sid: str) -> Ready:
        with self._database.begin() as session:
            held = select(Call).where(Call.sid == sid).with_for_update()
            call = session.scalars(held).one_or_none()
            if call is None or call.line_id is None:
                raise UnknownCallError
            conversation = CONVERSATIONS.validate_python(call.conversation)
            if call.ended or conversation.ended:
                raise CallEndedError("The call has ended.", permanent=True)
            if _taken_over(session, call) is not None:
                raise TakenOverError
            waited = waiting_task(session, call) is not None
            # Its key is its own: what came of a try that the carrier refused is no answer to this.
            carry_out(brief(conversation, REASON), f"{_KEY}hand_over#{uuid4().hex}", session, call)
            return Ready(
                task=cast("Task", waiting_task(session, call)),
                number=_next_turn(session, call),
                line=session.get_one(Line, call.line_id),
                waited=waited,
            )

    def _drop(self, ready: Ready) -> None:
        """Leave nothing to do, but for what the caller had been promised before."""
        if not ready.waited:
            with self._database.begin() as session:
                session.get_one(Task, ready.task.id).status = "done"


def _taken_over(session: Session, call: Call) -> Task | None:
    """Return the task with which a colleague took the call over; None where nobody has.

    A desk that was rung has accepted a task too, but is in no conference.
    """
    begun = select(CommandOutcome.record_id).where(
        CommandOutcome.call_id == call.id,
        CommandOutcome.key.startswith(f"{call.sid}/{_KEY}", autoescape=True),
    )
    accepted = select(Task).where(Task.id.in_(begun), Task.accepted_at.is_not(None))
    return session.scalars(accepted.order_by(Task.id.desc()).limit(1)).first()


def _next_turn(session: Session, call: Call) -> int:
    latest = select(func.max(Turn.number)).where(Turn.call_id == call.id)
    return (session.scalar(latest) or 0) + 1
