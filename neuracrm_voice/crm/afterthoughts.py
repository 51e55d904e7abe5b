"""Afterthoughts: what a caller wants changed of what the call has just noted.

Only what this call made is dropped or changed: who calls from a number is not known, and what an
earlier call noted may be somebody else's. What a person has seen to is left to people.
"""

from collections.abc import Iterator

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from neuracrm_voice.commands import ChangeCallback
from neuracrm_voice.crm import tasks
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.context import was_on_file
from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.crm.refusals import RefusedError
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.tickets import UNSOLVED, Ticket, add_note
from neuracrm_voice.database import Base
from neuracrm_voice.dialogue.acts import Outcome, PutRight, TakeBack

NO_LONGER = "The caller needs this no longer"
NOTHING = "There is nothing that I could drop."
NO_CALLBACK = "There is no call back that I could change."
NOWHERE = "I have that nowhere."

_MOST_TOLD = 400
"""Characters of the timeline's line for what was put right."""


_TOLD: dict[str, tuple[str, ...]] = {
    "name": ("caller_name", "name", "title"),
    "email": ("caller_email", "email"),
    "company": ("company", "title"),
    "size": ("size",),
}
"""Where records, and the contact, keep what a caller told of themselves."""
_RECORDS: dict[str, type[Base]] = {
    "ticket": Ticket,
    "lead": Lead,
    "meeting": Meeting,
    "deal": Deal,
}


def take_back(command: TakeBack, session: Session, call: Call) -> Outcome:
    """Close the ticket, or the task, that the caller needs no longer."""
    for kind, record in _noted(session, call):
        if command.kind not in {"", kind}:
            continue
        if isinstance(record, Ticket):
            return _drop_ticket(record, session, call)
        tasks.add_note(record, NO_LONGER)
        record.status = "done"
        _on_timeline(session, call, record.contact_id, "task", f"{record.reference} dropped")
        return Outcome(done=True, reference=record.reference, found={"kind": kind})
    return Outcome(done=False, reason=NOTHING)


def change_callback(command: ChangeCallback, session: Session, call: Call) -> Task:
    """Change the call back that this call has arranged; raises RefusedError if it cannot be."""
    task = tasks.waiting_task(session, call)
    if task is None or task.kind != "callback":
        raise RefusedError(NO_CALLBACK)
    tasks.change_callback(task, command, session, call)
    session.flush()
    return task


def as_it_is(_task: Task, _command: ChangeCallback, _session: Session, _call: Call) -> None:
    """Leave a call back as it was changed, when the same change comes again."""


def put_right(command: PutRight, session: Session, call: Call) -> Outcome:
    """Put right what the caller told of themselves, wherever this call has noted it.

    What stands there differently is somebody else's word; then the timeline keeps the caller's.
    """
    if call.contact_id is None:
        return Outcome(done=False, reason=NOWHERE)
    contact = session.get_one(Contact, call.contact_id, with_for_update=True)
    records = list(_of_call(session, call))
    own = [] if was_on_file(call, command.what) else [contact]
    changed = [_change(record, command) for record in (*records, *own)]
    if not any(changed):
        told = f"Put right: {command.what} {command.right}, not {command.wrong}"
        _on_timeline(session, call, contact.id, "call", told[:_MOST_TOLD])
    elif command.what == "email" and contact.email == command.right:
        contact.email_verified = False
    return Outcome(done=True)


def _of_call(session: Session, call: Call) -> Iterator[Base]:
    made = select(CommandOutcome).where(CommandOutcome.call_id == call.id)
    for one in session.scalars(made):
        if record := _RECORDS.get(one.record_type):
            yield session.get_one(record, one.record_id)


def _change(record: Base, command: PutRight) -> bool:
    """Put the right value wherever a record has the wrong one; tell whether it had."""
    columns = inspect(type(record)).columns
    wrong = [
        name
        for name in _TOLD[command.what]
        if name in columns and getattr(record, name) == command.wrong
    ]
    for name in wrong:
        setattr(record, name, command.right)
    return bool(wrong)


def _noted(session: Session, call: Call) -> Iterator[tuple[str, Ticket | Task]]:
    """Give what this call has noted and nobody has seen to, the latest first."""
    made = select(CommandOutcome).where(CommandOutcome.call_id == call.id)
    for one in session.scalars(made.order_by(CommandOutcome.id.desc())):
        if one.record_type == "ticket":
            ticket = session.get_one(Ticket, one.record_id, with_for_update=True)
            if ticket.status in UNSOLVED:
                yield "ticket", ticket
        elif one.record_type == "task":
            task = session.get_one(Task, one.record_id, with_for_update=True)
            if task.status == "open":
                yield ("message" if task.kind == "message" else "callback"), task


def _drop_ticket(ticket: Ticket, session: Session, call: Call) -> Outcome:
    add_note(ticket, f"{NO_LONGER}.")
    found = {"kind": "ticket"}
    if ticket.call_id != call.id:
        return Outcome(done=True, found={**found, "older": True})
    ticket.status = "closed"
    _on_timeline(session, call, ticket.contact_id, "ticket", f"{ticket.reference} dropped")
    return Outcome(done=True, reference=ticket.reference, found=found)


def _on_timeline(
    session: Session, call: Call, contact_id: int | None, kind: str, note: str
) -> None:
    if contact_id is not None:
        told = f"{note}, on the telephone"
        session.add(Activity(contact_id=contact_id, call_id=call.id, kind=kind, note=told))
