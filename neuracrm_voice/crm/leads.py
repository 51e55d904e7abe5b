"""Leads: what a caller may buy; at most one for each call."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from neuracrm_voice.database import Base, now

FIRST_REFERENCE = 2000
"""References are counted from here, so that even the first has four digits and sounds whole."""


class Lead(Base):
    """Interest in buying. `status` is open while facts are missing, then qualified.

    The columns of BANT are the caller's own words; `evidence` lists where they were said.
    """

    __tablename__ = "leads"
    __table_args__ = (
        Index("ix_leads_created_at", "created_at", "id"),
        CheckConstraint("status IN ('open', 'qualified', 'won', 'lost')", name="status_is_known"),
        CheckConstraint("size IS NULL OR size > 0", name="size_is_positive"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    call_id: Mapped[int | None] = mapped_column(ForeignKey("calls.id"), unique=True)
    status: Mapped[str] = mapped_column(String(16), default="open")
    source: Mapped[str] = mapped_column(String(16), default="call")
    company: Mapped[str | None] = mapped_column(String(200))
    size: Mapped[int | None]
    need: Mapped[str | None] = mapped_column(String(2000))
    budget: Mapped[str | None] = mapped_column(String(200))
    authority: Mapped[str | None] = mapped_column(String(200))
    timeline: Mapped[str | None] = mapped_column(String(200))
    score: Mapped[int | None]
    evidence: Mapped[list[Any]] = mapped_column(default=list)
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, index=True)

    @property
    def reference(self) -> str:
        """Return the short name people use, such as L-2087."""
        return f"L-{FIRST_REFERENCE + self.id}"
