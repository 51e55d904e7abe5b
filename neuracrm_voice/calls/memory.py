"""Memory: recall and remember conversations; claim a turn, and find what was answered.

The turn's row decides races: whoever inserts `(call, number)` takes the turn, everybody else
waits for the answer and gets the same.
"""

from datetime import datetime, timedelta
from typing import Any, NamedTuple, cast

from pydantic import TypeAdapter
from sqlalchemy import Table, Update, bindparam, select, update
from sqlalchemy.orm import Session

from neuracrm_voice.calls.arrival import Arrival
from neuracrm_voice.calls.standing import Claim, Held, Standing
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact, find_or_create_contact
from neuracrm_voice.crm.context import context_of, greeting_name
from neuracrm_voice.crm.lines import Line, find_line
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.crm.upsert import insert_once
from neuracrm_voice.crm.zones import zone_of_caller
from neuracrm_voice.database import Database, now
from neuracrm_voice.dialogue.conversation import FIRST_FLOW, Conversation, Reply, begin
from neuracrm_voice.dialogue.events import Connected, Event
from neuracrm_voice.dialogue.facts import Fact
from neuracrm_voice.dialogue.flow import Call as KnownCall

LEASE = timedelta(seconds=8)
"""A claim older than this belongs to a worker that died: no turn may take longer than 5 s."""

CONVERSATIONS = TypeAdapter(Conversation)
REPLIES = TypeAdapter(Reply)
EVENTS: TypeAdapter[Event] = TypeAdapter(Event)


# A turn runs these statements and few others, so they are built once.
_RECALL = (
    select(Call.id, Call.conversation, Line)
    .join(Line, Line.id == Call.line_id)
    .where(Call.sid == bindparam("sid"))
)
_HOLD = (
    select(Call.conversation, Turn.waits, Turn.answer, Turn.reply)
    .join(Turn, Turn.call_id == Call.id)
    .where(Turn.id == bindparam("turn_id"))
    .with_for_update()
)
_CALLS, _TURNS = cast("Table", Call.__table__), cast("Table", Turn.__table__)
_REMEMBER = (
    update(_CALLS)
    .where(_CALLS.c.id == bindparam("call_id"))
    .values({name: bindparam(name) for name in ("conversation", "turn_count", "topic", "flow")})
)
_JOURNAL = ("heard", "understanding", "topic", "act", "steps", "said", "reply", "answer", "timing")
_WRITE = (
    update(_TURNS)
    .where(_TURNS.c.id == bindparam("turn_id"))
    .values({name: bindparam(name) for name in _JOURNAL})
)


class NoLineError(Exception):
    """No line is set up, so there is nobody to answer as."""


class Opening(NamedTuple):
    """The line a call reaches at a moment, and whether its people are there."""

    line: Line
    moment: datetime
    open_now: bool
    hours: str


class Recalled(NamedTuple):
    """A call we know: its row, its conversation as stored, its line."""

    id: int
    conversation: dict[str, Any]
    line: Line


def claim(database: Database, arrival: Arrival) -> Claim:
    """Claim a turn, or find out who has; a call met for the first time is written down.

    The turn of a call we never saw begins that call afresh, whatever its event was.
    """
    with database.each() as session:
        known = _recall(session, arrival.sid)
        if known is not None:
            return _claim(session, known, arrival.number, arrival.event or Connected())
    with database.read() as session:
        line = find_line(session, arrival.to_number)
    if line is None:
        raise NoLineError("No line is set up; `flask demo seed` makes one.")
    # A process looks its first holidays up for a third of a second, so no lock is held for that.
    hours, moment = line.opening(), now()
    opening = Opening(line, moment, open_now=hours.open_at(moment), hours=hours.say())
    with database.begin() as session:
        return _claim(session, _open_call(session, arrival, opening), arrival.number, Connected())


def _claim(session: Session, call: Recalled, number: int, event: Event) -> Claim:
    inserted = _insert_turn(session, call.id, number, event)
    turn = _turn(session, call.id, number) if inserted is None else None
    return Claim(
        turn_id=turn.id if turn else cast("int", inserted),
        call_id=call.id,
        mine=turn is None or (turn.answer is None and _take_over(session, turn, now())),
        event=EVENTS.validate_python(turn.event) if turn else event,
        conversation=CONVERSATIONS.validate_python(call.conversation),
        line=call.line,
        waits=turn.waits if turn else 0,
        answer=turn.answer if turn else None,
    )


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


def hold(session: Session, claimed: Claim) -> Held:
    """Read where a claimed turn and its call stand, and hold both rows.

    The call's row makes its turns and its end come one after the other; the turn's row makes a
    second worker find out that the turn has been taken.
    """
    row = session.execute(_HOLD, {"turn_id": claimed.turn_id}).one()
    return Held(
        conversation=CONVERSATIONS.validate_python(row.conversation),
        standing=Standing(row.waits, row.answer),
        reply=REPLIES.validate_python(row.reply) if row.reply is not None else None,
    )


def remember(session: Session, call_id: int, conversation: Conversation) -> None:
    """Write down where a conversation stands; the API sees the call as changed."""
    frames = conversation.frames
    values = {
        "call_id": call_id,
        "conversation": CONVERSATIONS.dump_python(conversation, mode="json"),
        "turn_count": conversation.turns,
        "topic": conversation.topic or None,
        "flow": frames[-1].flow if frames else FIRST_FLOW,
    }
    session.execute(_REMEMBER, values)


def write_turn(
    session: Session,
    turn_id: int,
    lines: dict[str, Any],
    answer: str | None,
    timing: dict[str, float],
) -> None:
    """Write a taken turn down: the journal's lines, and the answer if it is known already."""
    session.execute(_WRITE, {**lines, "turn_id": turn_id, "answer": answer, "timing": timing})


def _settle(database: Database, turn_id: int, statement: Update) -> Standing:
    with database.begin() as session:
        session.execute(statement)
        waits, answer = session.execute(
            select(Turn.waits, Turn.answer).where(Turn.id == turn_id)
        ).one()
        return Standing(waits, answer)


def _insert_turn(session: Session, call_id: int, number: int, event: Event) -> int | None:
    """Insert the turn, which claims it; None when it is there."""
    moment = now()
    values = {
        "call_id": call_id,
        "number": number,
        "at": moment,
        "claimed_at": moment,
        "event": EVENTS.dump_python(event, mode="json"),
        "understanding": {},
        "steps": [],
        "timing": {},
        "waits": 0,
    }
    return insert_once(session, Turn, values, unique=("call_id", "number"))


def _turn(session: Session, call_id: int, number: int) -> Turn:
    return session.scalars(select(Turn).where(Turn.call_id == call_id, Turn.number == number)).one()


def _recall(session: Session, sid: str) -> Recalled | None:
    row = session.execute(_RECALL, {"sid": sid}).one_or_none()
    return Recalled(*row) if row else None


def _open_call(session: Session, arrival: Arrival, opening: Opening) -> Recalled:
    contact = find_or_create_contact(session, arrival.caller) if arrival.caller else None
    moment = opening.moment
    insert_once(
        session,
        Call,
        {
            "sid": arrival.sid,
            "line_id": opening.line.id,
            "contact_id": contact.id if contact else None,
            "direction": "inbound",
            "stir": arrival.stir,
            "context": context_of(session, contact).as_plain() if contact else {},
            "email_on_file": contact.email if contact else None,
            "proofs": {},
            "from_number": arrival.from_number or None,
            "to_number": arrival.to_number or None,
            "status": "in-progress",
            "flow": FIRST_FLOW,
            "turn_count": 0,
            "conversation": CONVERSATIONS.dump_python(
                begin(_known(arrival, opening, contact)), mode="json"
            ),
            "started_at": moment,
            "answered_at": moment,
            "updated_at": moment,
        },
        unique=("sid",),
    )
    found = _recall(session, arrival.sid)
    if found is None:
        raise LookupError("A call that was just written down is not there.")
    return found


def _known(arrival: Arrival, opening: Opening, contact: Contact | None) -> KnownCall:
    line = opening.line
    return KnownCall(
        caller=arrival.caller,
        name=greeting_name(contact, arrival.stir) if contact else "",
        company=line.company,
        greeting=line.greeting,
        has_desk=bool(line.desk_phone),
        facts=tuple(Fact(about=tuple(fact["about"]), text=fact["text"]) for fact in line.facts),
        caller_zone=zone_of_caller(arrival.caller, line.time_zone),
        open_now=opening.open_now,
        hours=opening.hours,
        zone=line.time_zone,
    )


def _take_over(session: Session, turn: Turn, moment: datetime) -> bool:
    """Take a turn whose worker has died; of several who try, one succeeds."""
    if turn.claimed_at + LEASE > moment:
        return False
    taken = session.execute(
        update(Turn)
        .where(Turn.id == turn.id, Turn.claimed_at == turn.claimed_at)
        .values(claimed_at=moment)
    )
    return bool(taken.rowcount)  # type: ignore[attr-defined]
