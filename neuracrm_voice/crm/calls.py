"""Calls: one telephone call each, with where its conversation stands."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, String
from sqlalchemy.orm import Mapped, mapped_column

from neuracrm_voice.database import Base, now

ENDED_STATUSES = ("completed", "busy", "failed", "no-answer", "canceled")
"""A call in one of these never changes its status again."""


LONGEST_CALL = timedelta(hours=4)
"""The carrier ends a call then (twilio docs voice/api/call-resource)."""


class Call(Base):
    """One call. `sid` is the carrier's name for it; `conversation` is the dialogue's plain data.

    `revision` grows with every change of the conversation, so that a turn which was begun on one
    notices that it is not the latest any more.
    `summary`, `next_step`, `sentiment` and `outcome` are written once, after its end.
    `stir` is passed-A, passed-B, passed-C, failed or none. `context` is what was known of the
    contact when the call began. `proofs` is kept by `proofs.py`, which alone sets
    `verified_contact_id`.
    """

    __tablename__ = "calls"
    __table_args__ = (
        CheckConstraint("direction IN ('inbound', 'outbound')", name="direction_is_known"),
        Index("ix_calls_updated_at", "updated_at"),
        # The lists people ask for, newest first: all, by status, by topic, of one contact.
        Index("ix_calls_started_at", "started_at", "id"),
        Index("ix_calls_status", "status", "started_at", "id"),
        Index("ix_calls_topic", "topic", "started_at", "id"),
        Index("ix_calls_contact_id", "contact_id", "started_at", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    sid: Mapped[str] = mapped_column(String(64), unique=True)
    line_id: Mapped[int | None] = mapped_column(ForeignKey("lines.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    direction: Mapped[str] = mapped_column(String(16), default="inbound")
    from_number: Mapped[str | None] = mapped_column(String(64))
    to_number: Mapped[str | None] = mapped_column(String(64))
    status: Mapped[str] = mapped_column(String(16), default="in-progress")
    topic: Mapped[str | None] = mapped_column(String(32))
    stage: Mapped[str | None] = mapped_column(String(32))
    flow: Mapped[str | None] = mapped_column(String(32))
    turn_count: Mapped[int] = mapped_column(default=0)
    conversation: Mapped[dict[str, Any]] = mapped_column(default=dict)
    revision: Mapped[int] = mapped_column(default=0, server_default="0")
    started_at: Mapped[datetime] = mapped_column(default=now)
    answered_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    duration_seconds: Mapped[int | None]
    # How the carrier judged the number, and what has been proved of who is calling from it.
    stir: Mapped[str] = mapped_column(String(16), default="none", server_default="none")
    context: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    proofs: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    verified_contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    summary: Mapped[str | None] = mapped_column(String(2000))
    next_step: Mapped[str | None] = mapped_column(String(500))
    sentiment: Mapped[str | None] = mapped_column(String(16))
    outcome: Mapped[str | None] = mapped_column(String(16))
    cost: Mapped[Decimal | None] = mapped_column(Numeric(10, 4))
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now)

    @property
    def caller(self) -> str:
        """Return the number of the one we speak with, whoever placed the call; "" when withheld."""
        return (self.to_number if self.direction == "outbound" else self.from_number) or ""

    @property
    def number_may_be_forged(self) -> bool:
        """Tell whether the carrier says that the caller's number is not theirs."""
        return self.stir == "failed"

    @property
    def ended(self) -> bool:
        """Tell whether the carrier has said that the call is over."""
        return self.status in ENDED_STATUSES
