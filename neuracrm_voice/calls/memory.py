"""Memory: recall and remember conversations; claim a turn, and find what was answered.

The turn's row decides races: whoever inserts `(call, number)` takes the turn, everybody else
waits for the answer and gets the same.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from pydantic import TypeAdapter
from sqlalchemy import Update, select, update
from sqlalchemy.orm import Session

from neuracrm_voice.calls.arrival import Arrival
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact, find_or_create_contact
from neuracrm_voice.crm.lines import Line, find_line
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.crm.upsert import insert_once
from neuracrm_voice.database import Database, now
from neuracrm_voice.dialogue.conversation import Conversation, Reply, begin
from neuracrm_voice.dialogue.events import Connected, Event
from neuracrm_voice.dialogue.facts import Fact
from neuracrm_voice.dialogue.flow import Call as KnownCall

LEASE = timedelta(seconds=8)
"""A claim older than this belongs to a worker that died: no turn may take longer than 5 s."""

CONVERSATIONS = TypeAdapter(Conversation)
REPLIES = TypeAdapter(Reply)
EVENTS: TypeAdapter[Event] = TypeAdapter(Event)


class NoLineError(Exception):
    """No line is set up, so there is nobody to answer as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A turn, as it stands when a webhook asks for it.

    `mine` says that this worker is to take it. Otherwise `answer` is there, or another worker is
    at it. `waits` is how many answers have asked the caller to wait.
    """

    turn_id: int
    call_id: int
    mine: bool
    event: Event
    conversation: Conversation
    line: Line
    waits: int = 0
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What has been answered to a turn so far."""

    waits: int
    answer: str | None

    def settles(self, part: int) -> bool:
        """Tell whether it is decided how this part of the turn is answered."""
        return self.waits > part or self.answer is not None


def claim(database: Database, arrival: Arrival) -> Claim:
    """Claim a turn, or find out who has; a call met for the first time is written down."""
    with database.begin() as session:
        known = _recall(session, arrival.sid)
        call, line = known or _open_call(session, arrival)
        # A turn of a call we never saw begins that call afresh, whatever its event was.
        event = arrival.event if known and arrival.event else Connected()
        turn_id = _insert_turn(session, call, arrival.number, event)
        mine = turn_id is not None
        turn = _turn(session, call, arrival.number) if turn_id is None else None
        if turn is not None:
            turn_id, event = turn.id, EVENTS.validate_python(turn.event)
            mine = turn.answer is None and _take_over(session, turn, now())
        return Claim(
            turn_id=cast("int", turn_id),
            call_id=call.id,
            mine=mine,
            event=event,
            conversation=CONVERSATIONS.validate_python(call.conversation),
            line=line,
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


def lock(session: Session, claimed: Claim) -> tuple[Call, Turn]:
    """Read a claimed turn and its call and hold both rows.

    The call's row makes its turns and its end come one after the other; the turn's row makes a
    second worker find out that the turn has been taken.
    """
    call = lock_call(session, claimed.call_id)
    turn = session.scalars(select(Turn).where(Turn.id == claimed.turn_id).with_for_update()).one()
    return call, turn


def lock_call(session: Session, call_id: int) -> Call:
    """Read a call's row and hold it."""
    return session.scalars(select(Call).where(Call.id == call_id).with_for_update()).one()


def remember(call: Call, conversation: Conversation) -> None:
    """Write down where a conversation stands."""
    call.conversation = CONVERSATIONS.dump_python(conversation, mode="json")
    call.turn_count = conversation.turns
    call.topic = conversation.topic or call.topic
    call.flow = conversation.frames[-1].flow if conversation.frames else call.flow


def reply_of(turn: Turn) -> Reply | None:
    """Return the reply of a turn that was taken, though perhaps never spoken."""
    return REPLIES.validate_python(turn.reply) if turn.reply is not None else None


def _settle(database: Database, turn_id: int, statement: Update) -> Standing:
    with database.begin() as session:
        session.execute(statement)
        waits, answer = session.execute(
            select(Turn.waits, Turn.answer).where(Turn.id == turn_id)
        ).one()
        return Standing(waits, answer)


def _insert_turn(session: Session, call: Call, number: int, event: Event) -> int | None:
    """Insert the turn, which claims it; None when it is there."""
    moment = now()
    values = {
        "call_id": call.id,
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


def _turn(session: Session, call: Call, number: int) -> Turn:
    return session.scalars(select(Turn).where(Turn.call_id == call.id, Turn.number == number)).one()


def _recall(session: Session, sid: str) -> tuple[Call, Line] | None:
    row = session.execute(
        select(Call, Line).join(Line, Line.id == Call.line_id).where(Call.sid == sid)
    ).one_or_none()
    return (row[0], row[1]) if row else None


def _open_call(session: Session, arrival: Arrival) -> tuple[Call, Line]:
    line = find_line(session, arrival.to_number)
    if line is None:
        raise NoLineError("No line is set up; `flask demo seed` makes one.")
    contact = find_or_create_contact(session, arrival.caller) if arrival.caller else None
    moment = now()
    insert_once(
        session,
        Call,
        {
            "sid": arrival.sid,
            "line_id": line.id,
            "contact_id": contact.id if contact else None,
            "direction": "inbound",
            "from_number": arrival.from_number or None,
            "to_number": arrival.to_number or None,
            "status": "in-progress",
            "flow": "reception",
            "turn_count": 0,
            "conversation": CONVERSATIONS.dump_python(
                begin(_known(arrival, line, contact)), mode="json"
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


def _known(arrival: Arrival, line: Line, contact: Contact | None) -> KnownCall:
    return KnownCall(
        caller=arrival.caller,
        name=(contact.name or "") if contact else "",
        company=line.company,
        greeting=line.greeting,
        has_desk=bool(line.desk_phone),
        facts=tuple(Fact(about=tuple(fact["about"]), text=fact["text"]) for fact in line.facts),
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
