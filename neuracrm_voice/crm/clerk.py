"""The clerk carries out what a conversation asks of the business: the only road to the rows.

A deed has a key. The first time it is done and its outcome kept, in the caller's transaction;
every later time the kept outcome is given back. What a later command knows more is added to the
record, and what is there is never blanked: so the last words of a caller who hung up complete
the record that was kept of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.commands import (
    BookMeeting,
    CancelMeeting,
    ChangeCallback,
    Command,
    ConfirmByText,
    FindFollowUp,
    FindHelp,
    FindMeetings,
    FindSlots,
    FindTickets,
    MoveDeal,
    MoveMeeting,
    NoteSolved,
    OpenTicket,
    QualifyLead,
    ScheduleCallback,
    SendCode,
    TakeMessage,
    VerifyCaller,
)
from neuracrm_voice.crm import (
    afterthoughts,
    answers,
    booking,
    deals,
    first_help,
    follow_ups,
    leads,
    meetings,
    proofs,
    rebooking,
    tasks,
    tickets,
)
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.crm.refusals import RefusedError
from neuracrm_voice.database import Base
from neuracrm_voice.dialogue.acts import (
    FindAnswer,
    HandOver,
    Outcome,
    PutRight,
    StopCalling,
    TakeBack,
)


class Record(Protocol):
    """What every deed leaves: a row that can be spoken of."""

    __tablename__: str
    id: Any
    contact_id: Any
    status: Any

    @property
    def reference(self) -> str:
        """Return the short name people use."""
        ...


@dataclass(frozen=True, slots=True)
class Deed:
    """How a command becomes a record: made the first time, completed every later time.

    `tell` gives what a script may say of the record besides its reference. `noted` is what the
    timeline calls it, where the record's status does not say.
    """

    record: type[Base]
    make: Callable[[Any, Session, Call], Record]
    complete: Callable[[Any, Any, Session, Call], None]
    tell: Callable[[Any, Session, Call], dict[str, Any]] = lambda _record, _session, _call: {}
    noted: str = ""


DEEDS: dict[type[Command], Deed] = {
    QualifyLead: Deed(leads.Lead, deals.qualify_lead, deals.complete_lead),
    OpenTicket: Deed(tickets.Ticket, tickets.open_ticket, tickets.complete, tickets.joined),
    BookMeeting: Deed(
        meetings.Meeting, booking.book_meeting, booking.keep_purpose, booking.tell_meeting
    ),
    MoveMeeting: Deed(
        meetings.Meeting,
        rebooking.move_meeting,
        rebooking.as_it_is,
        booking.tell_meeting,
        noted="moved",
    ),
    CancelMeeting: Deed(meetings.Meeting, rebooking.cancel_meeting, rebooking.as_it_is),
    ScheduleCallback: Deed(
        tasks.Task, tasks.schedule_callback, tasks.complete, tasks.tell_callback
    ),
    ChangeCallback: Deed(
        tasks.Task, afterthoughts.change_callback, afterthoughts.as_it_is, tasks.tell_callback
    ),
    TakeMessage: Deed(tasks.Task, tasks.take_message, tasks.complete),
    HandOver: Deed(tasks.Task, tasks.hand_over, tasks.complete),
}

LOOK_UPS: dict[type[Command], Callable[[Any, Session, Call], Outcome]] = {
    FindAnswer: answers.find_answer,
    FindHelp: answers.find_help,
    FindSlots: booking.find_slots,
    FindMeetings: rebooking.find_meetings,
    ConfirmByText: booking.confirm_by_text,
    VerifyCaller: proofs.verify_caller,
    SendCode: proofs.send_code,
    FindTickets: tickets.find_tickets,
    MoveDeal: deals.move_deal,
    NoteSolved: first_help.note_solved,
    FindFollowUp: follow_ups.find_follow_up,
    StopCalling: follow_ups.stop_calling,
    TakeBack: afterthoughts.take_back,
    PutRight: afterthoughts.put_right,
}
"""Commands that make no record of their own: they look, or note something on what is there.

They are done anew whenever asked. The script records the outcome in the transaction in which it
came about, so that a turn taken twice does not count a proof twice.
"""


LOOKS = (FindAnswer, FindHelp, FindFollowUp, FindMeetings, FindSlots, FindTickets)
"""Those of them that only look, so that nothing has to be held for them."""


def carry_out(command: Command, key: str, session: Session, call: Call) -> Outcome:
    """Carry out a command of a call once, and return what came of it.

    For all but LOOKS the caller of this function holds the lock on the call's row, so that two
    deliveries of one webhook come here one after the other; the unique key stands behind that.
    """
    if look_up := LOOK_UPS.get(type(command)):
        return look_up(command, session, call)
    deed = DEEDS[type(command)]
    full_key = f"{call.sid}/{key}"
    by_key = select(CommandOutcome).where(CommandOutcome.key == full_key)
    kept = session.scalars(by_key).one_or_none()
    if kept is not None:
        record: Any = session.get_one(deed.record, kept.record_id)
        deed.complete(record, command, session, call)
        return Outcome(
            done=True, reference=record.reference, found=deed.tell(record, session, call)
        )
    return _first_time(command, deed, full_key, session, call)


def _first_time(
    command: Command, deed: Deed, full_key: str, session: Session, call: Call
) -> Outcome:
    try:
        record = deed.make(command, session, call)
    except RefusedError as refusal:
        return Outcome(done=False, reason=str(refusal), found=refusal.found)
    kind = record.__tablename__.removesuffix("s")
    session.add(
        CommandOutcome(key=full_key, call_id=call.id, record_type=kind, record_id=record.id)
    )
    if record.contact_id:
        note = f"{record.reference} {deed.noted or record.status}, on the telephone"
        session.add(Activity(contact_id=record.contact_id, call_id=call.id, kind=kind, note=note))
    return Outcome(done=True, reference=record.reference, found=deed.tell(record, session, call))
