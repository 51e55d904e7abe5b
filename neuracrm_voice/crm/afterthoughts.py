"""Afterthoughts: what a caller wants changed of what the call has just noted.

What this call made, or a verified caller's own, is dropped or changed. Who calls from a number is
not known, so what an earlier call left is only marked for people; what a person has seen to is left
to them.
"""

from collections.abc import Iterator
from itertools import chain

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
    every = chain(_noted(session, call), _left_earlier(session, call))
    wanted = (one for one in every if command.kind in {"", one[0]})
    kind, record = next(wanted, ("", None))
    if record is None:
        return Outcome(done=False, reason=NOTHING)
    proved = call.verified_contact_id is not None
    theirs = proved and call.verified_contact_id == record.contact_id
    of_this_call = record.call_id == call.id or theirs
    if isinstance(record, Ticket):
        add_note(record, f"{NO_LONGER}.")
        record.status = "closed" if of_this_call else record.status
    else:
        tasks.add_note(record, NO_LONGER)
        record.status = "done" if of_this_call else record.status
    _on_timeline(session, call, record, f"{record.reference} needed no longer")
    return Outcome(done=True, found={"kind": kind} | ({} if of_this_call else {"older": True}))


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
        session.add(
            Activity(contact_id=contact.id, call_id=call.id, kind="call", note=told[:_MOST_TOLD])
        )
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


def _left_earlier(session: Session, call: Call) -> Iterator[tuple[str, Ticket | Task]]:
    """Give the ticket and the call back that an earlier call of this contact left open."""
    contact_id = call.verified_contact_id
    if contact_id is None and not call.number_may_be_forged:
        contact_id = call.contact_id
    if contact_id is None:
        return
    tickets = select(Ticket).where(Ticket.contact_id == contact_id, Ticket.status.in_(UNSOLVED))
    named = Ticket.id == call.proofs.get("ticket", 0)
    newest = session.scalars(tickets.order_by(named.desc(), Ticket.id.desc()).limit(1)).first()
    if newest:
        yield "ticket", newest
    waiting = select(Task).where(
        Task.contact_id == contact_id, Task.kind == "callback", Task.status == "open"
    )
    if task := session.scalars(waiting.order_by(Task.id.desc()).limit(1)).first():
        yield "callback", task


def _on_timeline(session: Session, call: Call, record: Ticket | Task, note: str) -> None:
    if record.contact_id is not None:
        kind = record.__tablename__.removesuffix("s")
        told = f"{note}, on the telephone"
        of_call = {"contact_id": record.contact_id, "call_id": call.id}
        session.add(Activity(**of_call, kind=kind, note=told))
