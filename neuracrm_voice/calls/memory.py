"""Memory: conversations and turns as rows; a turn is written where nothing has moved on since.

Most turns change nothing but themselves and their conversation, and are written in one statement.
A turn that has the business do something holds its rows first.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any, cast

from pydantic import TypeAdapter
from sqlalchemy import Table, Update, bindparam, exists, func, literal, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningUpdate

from neuracrm_voice.calls.standing import Claim, Standing
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.database import Database
from neuracrm_voice.dialogue.conversation import FIRST_FLOW, Conversation, Reply
from neuracrm_voice.dialogue.events import Event

LEASE = timedelta(seconds=8)
"""A claim older than this belongs to a worker that died: no turn may take longer than 5 s."""

CONVERSATIONS = TypeAdapter(Conversation)
REPLIES = TypeAdapter(Reply)
EVENTS: TypeAdapter[Event] = TypeAdapter(Event)

# What every turn runs is built once; building costs more than running.
_CALLS, _TURNS = cast("Table", Call.__table__), cast("Table", Turn.__table__)
_HOLD = (
    select(Call, Turn.waits, Turn.answer, Turn.reply)
    .select_from(Turn)
    .join(Call, Turn.call_id == Call.id)
    .where(Turn.id == bindparam("turn_id"))
    .with_for_update()
)
_REMEMBERED = ("conversation", "turn_count", "topic", "stage", "flow")
_REMEMBER = (
    update(_CALLS)
    .where(_CALLS.c.id == bindparam("of_call"))
    .values({name: bindparam(name) for name in _REMEMBERED})
    .values(revision=_CALLS.c.revision + 1)
)
_JOURNAL = (
    *("heard", "understanding", "outcomes", "topic", "act", "stage", "stages", "steps", "said"),
    *("reply", "answer", "timing"),
)
_WRITE = (
    update(_TURNS)
    .where(_TURNS.c.id == bindparam("turn_id"))
    .values({name: bindparam(name) for name in _JOURNAL})
)


def _write_at_once() -> ReturningUpdate[Any]:
    """Build the statement that writes a turn nobody has moved on from; PostgreSQL's own.

    It locks the turn before the call, as `hold` does, so that the two never wait for each other.
    """
    free = (
        select(_TURNS.c.id)
        .where(
            _TURNS.c.id == bindparam("turn_id"),
            _TURNS.c.answer.is_(None),
            _TURNS.c.reply.is_(None),
        )
        .with_for_update()
        .cte("free")
    )
    remembered = (
        _REMEMBER.where(_CALLS.c.revision == bindparam("seen"), exists(select(free.c.id)))
        .returning(_CALLS.c.id)
        .cte("remembered")
    )
    # A turn that only talks promises nothing, so a crash of the database may forget it: the caller
    # is asked the same once more. A deed is on the disk before it is told of, and everything that
    # was committed before it with it. The setting ends with this one statement.
    swift = func.set_config("synchronous_commit", "off", literal(value=True))
    return _WRITE.where(exists(select(remembered.c.id))).returning(_TURNS.c.waits, swift)


_WRITE_AT_ONCE = _write_at_once()
_WRITE_HELD = _WRITE.add_cte(_REMEMBER.returning(_CALLS.c.id).cte("remembered"))


Written = dict[str, Any]
"""What a taken turn's row keeps, by column: the journal's lines, the answer and the timing."""


class OvertakenError(Exception):
    """While a turn was being taken, somebody else took or gave it up, or its call has ended."""


def look(database: Database, turn_id: int) -> Standing:
    """Return what has been answered to a turn so far."""
    with database.read() as session:
        waits, answer = session.execute(
            select(Turn.waits, Turn.answer).where(Turn.id == turn_id)
        ).one()
        return Standing(waits, answer)


def keep_waiting(database: Database, turn_id: int, part: int) -> Standing:
    """Record that this part of the turn asks the caller to wait, unless it is answered by now."""
    unanswered = (Turn.id == turn_id, Turn.waits == part, Turn.answer.is_(None))
    return _settle(database, turn_id, update(Turn).where(*unanswered).values(waits=part + 1))


def keep_answer(
    database: Database, turn_id: int, answer: str, timing: dict[str, float] | None = None
) -> Standing:
    """Record the answer to a turn, unless it has one by now; return how the turn stands."""
    values = {"answer": answer} | ({"timing": timing} if timing else {})
    unanswered = (Turn.id == turn_id, Turn.answer.is_(None))
    return _settle(database, turn_id, update(Turn).where(*unanswered).values(**values))


def hold(session: Session, claimed: Claim) -> tuple[Claim, Call]:
    """Hold a claimed turn and its call; return how they stand now, and the call's record.

    The call's row makes its turns and its end come one after the other; the turn's row makes a
    second worker find out that the turn has been taken.
    """
    row = session.execute(_HOLD, {"turn_id": claimed.turn_id}).one()
    held = replace(
        claimed,
        conversation=CONVERSATIONS.validate_python(row.Call.conversation),
        revision=row.Call.revision,
        reply=REPLIES.validate_python(row.reply) if row.reply is not None else None,
        waits=row.waits,
        answer=row.answer,
    )
    return held, row.Call


def remember(session: Session, call_id: int, conversation: Conversation) -> None:
    """Write down where a conversation stands; the API sees the call as changed."""
    session.execute(_REMEMBER, {"of_call": call_id, **_remembered(conversation)})


def write_held(session: Session, held: Claim, after: Conversation, turn: Written) -> Standing:
    """Write down a turn whose rows are held; return how it stands."""
    if session.get_bind().dialect.name == "postgresql":
        remembered = {"of_call": held.call_id, **_remembered(after)}
        session.execute(_WRITE_HELD, {"turn_id": held.turn_id, **remembered, **turn})
    else:
        remember(session, held.call_id, after)
        session.execute(_WRITE, {"turn_id": held.turn_id, **turn})
    return Standing(held.waits, turn["answer"])


def write(database: Database, claimed: Claim, after: Conversation, turn: Written) -> Standing:
    """Write down a turn that held nothing, all of it or nothing; return how it stands.

    Raises OvertakenError where the turn or the call is not any more as it was claimed.
    """
    if database.engine.dialect.name != "postgresql":
        with database.begin() as session:
            held, _call = hold(session, claimed)
            if held.moved_on_from(claimed):
                raise OvertakenError
            return write_held(session, held, after, turn)
    values = {"turn_id": claimed.turn_id, "of_call": claimed.call_id, "seen": claimed.revision}
    with database.each() as connection:
        row = connection.execute(_WRITE_AT_ONCE, {**values, **_remembered(after), **turn}).first()
    if row is None:
        raise OvertakenError
    return Standing(row.waits, turn["answer"])


def _remembered(conversation: Conversation) -> dict[str, Any]:
    frames = conversation.frames
    return {
        "conversation": CONVERSATIONS.dump_python(conversation, mode="json"),
        "turn_count": conversation.turns,
        "topic": conversation.topic or None,
        "stage": conversation.stage or None,
        "flow": frames[-1].flow if frames else FIRST_FLOW,
    }


def _settle(database: Database, turn_id: int, statement: Update) -> Standing:
    with database.begin() as session:
        session.execute(statement)
        waits, answer = session.execute(
            select(Turn.waits, Turn.answer).where(Turn.id == turn_id)
        ).one()
        return Standing(waits, answer)
