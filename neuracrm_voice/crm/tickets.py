"""Tickets: what a caller needs put right."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from neuracrm_voice.database import Base, now

FIRST_REFERENCE = 1000
"""References are counted from here, so that even the first has four digits and sounds whole."""

TITLE_CHARACTERS = 120


class Ticket(Base):
    """A problem, in the caller's words; `priority` is urgent, high or normal, by rules."""

    __tablename__ = "tickets"
    __table_args__ = (
        Index("ix_tickets_created_at", "created_at", "id"),
        CheckConstraint(
            "status IN ('open', 'pending', 'solved', 'closed')", name="status_is_known"
        ),
        CheckConstraint("priority IN ('urgent', 'high', 'normal')", name="priority_is_known"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"), index=True)
    call_id: Mapped[int | None] = mapped_column(ForeignKey("calls.id"), index=True)
    title: Mapped[str] = mapped_column(String(TITLE_CHARACTERS))
    description: Mapped[str] = mapped_column(String(4000))
    priority: Mapped[str] = mapped_column(String(16), default="normal")
    status: Mapped[str] = mapped_column(String(16), default="open")
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, index=True)

    @property
    def reference(self) -> str:
        """Return the short name people use, such as T-1042."""
        return f"T-{FIRST_REFERENCE + self.id}"
