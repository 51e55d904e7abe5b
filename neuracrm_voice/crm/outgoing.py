"""Outgoing calls: the intent to call somebody, written before the carrier is asked for anything."""

from datetime import datetime, timedelta

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import ENDED_STATUSES, Call
from neuracrm_voice.database import Base, now


class Outgoing(Base):
    """One try to call a contact. `name` stands for the call until the carrier has named it.

    `key` is unique, so that a press of a button sent twice is one call. `status` is queued, then
    placing (the carrier has perhaps been asked), then placed, or stopped with its `reason`.
    `answered_by` is the carrier's word for who picked up. `message_at` is when a machine was left
    its message, which happens once. A later try names the first by `first_id`.
    """

    __tablename__ = "outgoing_calls"
    __table_args__ = (
        CheckConstraint(
            "status IN ('queued', 'placing', 'placed', 'stopped')", name="status_is_known"
        ),
        CheckConstraint("attempt > 0", name="attempt_is_positive"),
        Index("ix_outgoing_calls_contact_id", "contact_id", "created_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(64), unique=True)
    key: Mapped[str | None] = mapped_column(String(64), unique=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id"), unique=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    first_id: Mapped[int | None] = mapped_column(ForeignKey("outgoing_calls.id"))
    attempt: Mapped[int] = mapped_column(default=1)
    purpose: Mapped[str] = mapped_column(String(32))
    note: Mapped[str | None] = mapped_column(String(500))
    status: Mapped[str] = mapped_column(String(16), default="queued")
    reason: Mapped[str | None] = mapped_column(String(200))
    placing_at: Mapped[datetime | None]
    answered_by: Mapped[str | None] = mapped_column(String(32))
    message_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)


def find_outgoing(session: Session, name: str, *, hold: bool = False) -> Outgoing | None:
    """Return the try of that name; `hold` keeps others from it until the transaction ends."""
    by_name = select(Outgoing).where(Outgoing.name == name)
    return session.scalars(by_name.with_for_update() if hold else by_name).one_or_none()


def stop(session: Session, one: Outgoing, call: Call, status: str, reason: str) -> None:
    """End a call that was never placed, and say why where staff look for it."""
    one.status, one.reason = "stopped", reason[:200]
    call.status, call.ended_at = status, now()
    note = f"Was not called: {one.reason}"
    session.add(Activity(contact_id=one.contact_id, call_id=call.id, kind="call", note=note))


def under_way(session: Session, contact_id: int) -> bool:
    """Tell whether a contact is being called, or about to be."""
    open_ones = (
        select(Outgoing.id)
        .join(Call, Call.id == Outgoing.call_id)
        .where(Outgoing.contact_id == contact_id, Call.status.not_in(ENDED_STATUSES))
    )
    return session.scalar(open_ones.limit(1)) is not None


def tries_within(session: Session, contact_id: int, span: timedelta) -> int:
    """Count the calls that were placed to a contact, or are to be, within that span up to now."""
    counted = select(func.count()).where(
        Outgoing.contact_id == contact_id,
        Outgoing.status != "stopped",
        Outgoing.created_at > now() - span,
    )
    return session.scalar(counted) or 0
