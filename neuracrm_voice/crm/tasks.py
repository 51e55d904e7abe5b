"""Tasks: what people have promised a caller to do: call back, hear a message, take over."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.commands import ChangeCallback, ScheduleCallback, TakeMessage
from neuracrm_voice.crm.callback_times import moment_of
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact, contact_of
from neuracrm_voice.crm.diary import local_text
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.phone_numbers import is_e164
from neuracrm_voice.crm.refusals import RefusedError
from neuracrm_voice.crm.zones import name_where_clocks_differ, zone_of
from neuracrm_voice.database import Base, now
from neuracrm_voice.dialogue.acts import HandOver
from neuracrm_voice.dialogue.spoken import phones

FIRST_REFERENCE = 5000
"""References are counted from here, so that even the first has four digits and sounds whole."""

NOTE_CHARACTERS = 500


class Task(Base):
    """Something for a person to do. `kind` is callback, message, hand_over or follow_up.

    `briefing` is {"who", "what", "mood", "tried"}, for whoever takes it on. `phone` is where to
    call back. `accepted_at` is when a person took the caller over, which is then done.
    """

    __tablename__ = "tasks"
    __table_args__ = (
        Index("ix_tasks_created_at", "created_at", "id"),
        CheckConstraint(
            "kind IN ('callback', 'message', 'hand_over', 'follow_up')", name="kind_is_known"
        ),
        CheckConstraint("status IN ('open', 'done')", name="status_is_known"),
        CheckConstraint("phone IS NULL OR phone LIKE '+%'", name="phone_is_e164"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"), index=True)
    call_id: Mapped[int | None] = mapped_column(ForeignKey("calls.id"), index=True)
    line_id: Mapped[int | None] = mapped_column(ForeignKey("lines.id"), index=True)
    due_at: Mapped[datetime | None]
    phone: Mapped[str | None] = mapped_column(String(16))
    note: Mapped[str] = mapped_column(String(NOTE_CHARACTERS), default="")
    briefing: Mapped[dict[str, Any]] = mapped_column(default=dict)
    status: Mapped[str] = mapped_column(String(16), default="open")
    # One recording is one task, whichever of the carrier's two reports of it comes first.
    recording_url: Mapped[str | None] = mapped_column(String(500), unique=True)
    accepted_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, index=True)

    @property
    def reference(self) -> str:
        """Return the short name people use, such as K-5001."""
        return f"K-{FIRST_REFERENCE + self.id}"

    def accept(self) -> None:
        """Note that a person has taken the caller over, which is what was to be done."""
        self.accepted_at = self.accepted_at or now()
        self.status = "done"


def hand_over(command: HandOver, session: Session, call: Call) -> Task:
    """Write the briefing down before anybody is rung; what waits for this caller is renewed."""
    if command.name:
        contact_of(session, call, name=command.name).learn(name=command.name)
    task = waiting_task(session, call) or _new_task(session, call, "hand_over")
    task.note = _note(command.reason, command.what)
    task.briefing = {
        "who": command.who or task.briefing["who"],
        "what": command.what,
        "mood": command.mood,
        "tried": command.tried,
    }
    session.flush()
    return task


def schedule_callback(command: ScheduleCallback, session: Session, call: Call) -> Task:
    """Promise a call back, at a time when people are there; raises RefusedError otherwise."""
    line = session.get_one(Line, call.line_id)
    due_at = _due_at(command.at, line, zone_of(session, call))
    phone = _phone(command.phone, command.digits, session, call)
    task = _agreed_before(session, call, phone) or waiting_task(session, call)
    task = task or _new_task(session, call, "callback", command.reason)
    task.kind, task.due_at, task.phone = "callback", due_at, phone
    _note_digits(task, command.digits)
    session.flush()
    return task


def change_callback(task: Task, command: ChangeCallback, session: Session, call: Call) -> None:
    """Change when, or on which number, to call back; raises RefusedError for what cannot be."""
    if command.at is not None:
        line, zone = session.get_one(Line, call.line_id), zone_of(session, call)
        _, hour, time = command.at.partition("T")
        kept = command.same_day and hour and task.due_at
        day = local_text(kept, zone).partition("T")[0] if kept else ""
        task.due_at = _due_at(f"{day}T{time}" if day else command.at, line, zone)
    if command.phone is not None:
        task.phone = _phone(command.phone, command.digits, session, call)
        _note_digits(task, command.digits)


def tell_callback(task: Task, session: Session, call: Call) -> dict[str, Any]:
    """Return when a caller will be called, on their clock, named where it is not the line's."""
    if task.due_at is None:
        return {}
    line, zone = session.get_one(Line, call.line_id), zone_of(session, call)
    return {
        "at": local_text(task.due_at, zone),
        "zone_name": name_where_clocks_differ(zone, line.time_zone, task.due_at),
    }


def take_message(command: TakeMessage, session: Session, call: Call) -> Task:
    """Keep a message; a recording that the carrier reported before is the same message."""
    url = command.recording_url or None
    known = select(Task).where(Task.recording_url == url, Task.call_id == call.id)
    task = session.scalars(known).one_or_none() if url else None
    task = task or waiting_task(session, call) or _new_task(session, call, "message")
    task.kind, task.recording_url, task.due_at = "message", url, now()
    if command.words or not task.note:
        task.note = _note(command.words or "Left a message")
    session.flush()
    return task


def complete(
    task: Task, command: HandOver | ScheduleCallback | TakeMessage, _session: Session, _call: Call
) -> None:
    """Add the recording of a message whose address was not known yet."""
    if isinstance(command, TakeMessage):
        task.recording_url = task.recording_url or command.recording_url or None


def _agreed_before(session: Session, call: Call, phone: str | None) -> Task | None:
    """Return the call back that an earlier call arranged with this number, to be held to once.

    A number that may be forged changes nothing that was agreed with its owner. What this call has
    told people of its wish is then done.
    """
    if call.contact_id is None or call.number_may_be_forged or phone is None:
        return None
    waiting = select(Task).where(
        Task.contact_id == call.contact_id,
        Task.call_id != call.id,
        Task.kind == "callback",
        Task.status == "open",
        Task.phone == phone,
    )
    task = session.scalars(waiting.order_by(Task.id.desc()).limit(1).with_for_update()).first()
    told = waiting_task(session, call) if task else None
    if task and told and told is not task:
        told.status = "done"
        add_note(told, f"See {task.reference}")
    if task:
        add_note(task, f"Called again on {now():%Y-%m-%d}")
    return task


def waiting_task(session: Session, call: Call) -> Task | None:
    """Return the task in which this caller waits for a person, if nobody has taken it on."""
    mine = (Task.call_id == call.id, Task.status == "open")
    of_kind = Task.kind.in_(("hand_over", "callback"))
    newest = select(Task).where(*mine, of_kind).order_by(Task.id.desc()).limit(1)
    return session.scalars(newest).first()


def _new_task(session: Session, call: Call, kind: str, about: str = "") -> Task:
    contact = session.get(Contact, call.contact_id) if call.contact_id else None
    told = [contact.name, contact.company] if contact else []
    who = ", ".join(one for one in (*told, call.caller) if one)
    task = Task(
        kind=kind,
        contact_id=call.contact_id,
        call_id=call.id,
        line_id=call.line_id,
        note=_note(about),
        briefing={"who": who, "what": about, "mood": "", "tried": ""},
    )
    session.add(task)
    return task


def _due_at(at: str, line: Line, zone: str) -> datetime:
    moment = now()
    if at:
        return moment_of(at, line, zone)
    return line.opening().next_open(moment) or moment


def _phone(told: str, digits: str, session: Session, call: Call) -> str | None:
    """Return where to call; None where there are only digits for a person to make out."""
    contact = session.get(Contact, call.contact_id) if call.contact_id else None
    numbers = (told, call.caller, contact.phone if contact else None)
    if phones.costs_extra(told):
        raise RefusedError("We can't ring a number that costs extra to call.")
    for number in numbers:
        if number and is_e164(number) and not phones.costs_extra(number):
            return number
    if digits:
        return None
    raise RefusedError("I have no number to call you on.")


def _note_digits(task: Task, digits: str) -> None:
    if digits and digits not in task.note:
        add_note(task, f"Number told, not verified: {digits}")


def add_note(task: Task, more: str) -> None:
    """Add to a task's note; where it would be too long, what stood there gives way."""
    task.note = _note(task.note[: NOTE_CHARACTERS - len(more) - 2], more)


def _note(*parts: str) -> str:
    return ". ".join(part for part in parts if part)[:NOTE_CHARACTERS]
