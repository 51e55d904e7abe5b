"""Claiming: who takes a turn, and on which conversation; a call met for the first time begins here.

The turn's row decides races: whoever inserts `(call, number)` takes the turn, everybody else
waits for the answer and gets the same.
"""

from datetime import datetime
from typing import Any, NamedTuple, cast

from sqlalchemy import (
    JSON,
    Connection,
    Integer,
    Row,
    Select,
    Table,
    bindparam,
    func,
    literal,
    select,
    update,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from neuracrm_voice.calls.arrival import Arrival
from neuracrm_voice.calls.memory import CONVERSATIONS, EVENTS, LEASE, REPLIES
from neuracrm_voice.calls.standing import Claim
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.context import greeting_name, meet
from neuracrm_voice.crm.lines import AT_HAND, Line, LineAtHand, find_line
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.crm.upsert import insert_once
from neuracrm_voice.crm.zones import zone_of_caller
from neuracrm_voice.database import Database, UtcDateTime, now
from neuracrm_voice.dialogue.conversation import FIRST_FLOW, begin
from neuracrm_voice.dialogue.events import Connected, Event
from neuracrm_voice.dialogue.facts import Fact
from neuracrm_voice.dialogue.flow import Call as KnownCall


class NoLineError(Exception):
    """No line is set up, so there is nobody to answer as."""


class Opening(NamedTuple):
    """The line a call reaches at a moment, and whether its people are there."""

    line: Line
    moment: datetime
    open_now: bool
    hours: str


class Recalled(NamedTuple):
    """A call we know, and the turn of it just claimed, None where that turn was there before."""

    call_id: int
    conversation: dict[str, Any]
    revision: int
    line: LineAtHand
    turn_id: int | None


# What every turn runs is built once; building costs more than running.
_TURNS = cast("Table", Turn.__table__)
_NEW: dict[str, TypeEngine[Any]] = {
    "number": Integer(),
    "at": UtcDateTime(),
    "claimed_at": UtcDateTime(),
    "event": JSON(),
    "understanding": JSON(),
    "steps": JSON(),
    "timing": JSON(),
    "waits": Integer(),
}
"""The columns a turn begins with, besides its call."""

_RECALL = (
    select(Call.id.label("call_id"), Call.conversation, Call.revision, *AT_HAND)
    .join(Line, Line.id == Call.line_id)
    .where(Call.sid == bindparam("sid"))
)


def _claim_at_once() -> Select[Any]:
    """Build the statement that recalls a call and claims a turn of it; PostgreSQL's own."""
    known = _RECALL.cte("known")
    turn: Select[Any] = select(
        known.c.call_id, *(bindparam(name, type_=kind) for name, kind in _NEW.items())
    ).select_from(known)
    claimed = (
        postgresql.insert(_TURNS)
        .from_select(["call_id", *_NEW], turn, include_defaults=False)
        .on_conflict_do_nothing(index_elements=["call_id", "number"])
        .returning(_TURNS.c.id)
        .cte("claimed")
    )
    # A crash of the database may forget the claim, and another delivery then claims it anew: only
    # what a caller is told has to be on the disk. The setting ends with this one statement.
    swift = func.set_config("synchronous_commit", "off", literal(value=True))
    return select(known, claimed.c.id.label("turn_id"), swift).join_from(
        known, claimed, literal(value=True), isouter=True
    )


_CLAIM_AT_ONCE = _claim_at_once()


def claim(database: Database, arrival: Arrival) -> Claim:
    """Claim a turn, or find out who has; a call met for the first time is written down.

    The turn of a call we never saw begins that call afresh, whatever its event was.
    """
    event = arrival.event or Connected()
    with database.each() as connection:
        known = _recall(connection, arrival, event)
    if known is None:
        event = Connected()
        known = _begin(database, arrival)
    if known.turn_id is None:
        with database.begin() as session:
            return _claimed_before(session, known, arrival.number)
    return Claim(
        turn_id=known.turn_id,
        call_id=known.call_id,
        mine=True,
        event=event,
        conversation=CONVERSATIONS.validate_python(known.conversation),
        revision=known.revision,
        line=known.line,
    )


def _recall(connection: Connection, arrival: Arrival, event: Event) -> Recalled | None:
    """Find a call we know and claim the turn; None when we do not know the call."""
    values = {"sid": arrival.sid, **_new_turn(arrival.number, event)}
    if connection.dialect.name == "postgresql":
        row = connection.execute(_CLAIM_AT_ONCE, values).one_or_none()
        return _recalled(row, row.turn_id) if row else None
    row = connection.execute(_RECALL, {"sid": arrival.sid}).one_or_none()
    if row is None:
        return None
    turn = {"call_id": row.call_id, **_new_turn(arrival.number, event)}
    return _recalled(row, insert_once(connection, Turn, turn, unique=("call_id", "number")))


def _recalled(row: Row[Any], turn_id: int | None) -> Recalled:
    call_id, conversation, revision, *line = row[: 3 + len(AT_HAND)]
    return Recalled(call_id, conversation, revision, LineAtHand(*line), turn_id)


def _new_turn(number: int, event: Event) -> dict[str, Any]:
    moment = now()
    return {
        "number": number,
        "at": moment,
        "claimed_at": moment,
        "event": EVENTS.dump_python(event, mode="json"),
        "understanding": {},
        "steps": [],
        "timing": {},
        "waits": 0,
    }


def _claimed_before(session: Session, known: Recalled, number: int) -> Claim:
    """Return how a turn stands that was claimed before; it may have to be taken over."""
    turn = session.scalars(
        select(Turn).where(Turn.call_id == known.call_id, Turn.number == number)
    ).one()
    return Claim(
        turn_id=turn.id,
        call_id=known.call_id,
        mine=turn.answer is None and _take_over(session, turn, now()),
        event=EVENTS.validate_python(turn.event),
        conversation=CONVERSATIONS.validate_python(known.conversation),
        revision=known.revision,
        line=known.line,
        reply=REPLIES.validate_python(turn.reply) if turn.reply is not None else None,
        waits=turn.waits,
        answer=turn.answer,
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


def _begin(database: Database, arrival: Arrival) -> Recalled:
    """Write a call down that is met for the first time, and claim the turn of it."""
    with database.read() as session:
        line = find_line(session, arrival.to_number)
    if line is None:
        raise NoLineError("No line is set up; `flask demo seed` makes one.")
    # A process looks its first holidays up for a third of a second, so no lock is held for that.
    hours, moment = line.opening(), now()
    opening = Opening(line, moment, open_now=hours.open_at(moment), hours=hours.say())
    with database.begin() as session:
        _write_call(session, arrival, opening)
        begun = _recall(session.connection(), arrival, Connected())
    if begun is None:
        raise LookupError("A call that was just written down is not there.")
    return begun


def _write_call(session: Session, arrival: Arrival, opening: Opening) -> None:
    contact, context = meet(session, arrival.caller) if arrival.caller else (None, None)
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
            "context": context.as_plain() if context else {},
            "proofs": {},
            "from_number": arrival.from_number or None,
            "to_number": arrival.to_number or None,
            "status": "in-progress",
            "flow": FIRST_FLOW,
            "turn_count": 0,
            "revision": 0,
            "conversation": CONVERSATIONS.dump_python(
                begin(known_call(arrival.caller, arrival.stir, opening, contact)), mode="json"
            ),
            "started_at": moment,
            "answered_at": moment,
            "updated_at": moment,
        },
        unique=("sid",),
    )


def known_call(
    phone: str, stir: str, opening: Opening, contact: Contact | None, *, outbound: bool = False
) -> KnownCall:
    """Return what a conversation knows of its call before the first word."""
    line = opening.line
    return KnownCall(
        caller=phone,
        name=greeting_name(contact, stir) if contact else "",
        company=line.company,
        greeting=line.greeting,
        has_desk=bool(line.desk_phone),
        facts=tuple(Fact(about=tuple(fact["about"]), text=fact["text"]) for fact in line.facts),
        caller_zone=zone_of_caller(phone, line.time_zone),
        open_now=opening.open_now,
        hours=opening.hours,
        zone=line.time_zone,
        outbound=outbound,
        region=line.region,
    )
