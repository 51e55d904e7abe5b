"""Meetings: what was agreed with whom, and the calendar cells that nobody else can have.

A booked meeting holds its cells in `meeting_cells`, unique by host and moment: that constraint,
and nothing read beforehand, is what keeps two writers from booking one host twice.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.database import Base, now

FIRST_REFERENCE = 3000
"""References are counted from here, so that even the first has four digits and sounds whole."""


def id_of_reference(reference: str) -> int:
    """Return the id of the meeting a well-formed reference names."""
    return int(reference.removeprefix("M-")) - FIRST_REFERENCE


class Meeting(Base):
    """A meeting; `time_zone` is the one its time was agreed in, `purpose` the caller's words.

    `texted_to` is the number (E.164) whose caller agreed to be texted about this time, and was.

    The caller's name and address are kept as they were told: whoever calls on a contact's
    telephone may be somebody else.
    """

    __tablename__ = "meetings"
    __table_args__ = (
        Index("ix_meetings_created_at", "created_at", "id"),
        Index("ix_meetings_starts_at", "starts_at", "id"),
        CheckConstraint("status IN ('booked', 'cancelled')", name="status_is_known"),
        CheckConstraint("ends_at > starts_at", name="ends_after_it_starts"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    lead_id: Mapped[int | None] = mapped_column(ForeignKey("leads.id"), index=True)
    call_id: Mapped[int | None] = mapped_column(ForeignKey("calls.id"), index=True)
    host_id: Mapped[int] = mapped_column(ForeignKey("hosts.id"), index=True)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    time_zone: Mapped[str] = mapped_column(String(64))
    status: Mapped[str] = mapped_column(String(16), default="booked")
    purpose: Mapped[str] = mapped_column(String(500), default="")
    caller_name: Mapped[str | None] = mapped_column(String(100))
    caller_email: Mapped[str | None] = mapped_column(String(254))
    texted_to: Mapped[str | None] = mapped_column(String(16))
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, index=True)

    # Not joined: PostgreSQL would not find a meeting that is locked while another writer gives it
    # another host, nor leave the host's row alone, in which others book other times.
    held_by: Mapped[Host] = relationship(lazy="selectin")

    @property
    def reference(self) -> str:
        """Return the short name people use, such as M-3012."""
        return f"M-{FIRST_REFERENCE + self.id}"

    @property
    def host(self) -> str:
        """Return the name of the host."""
        return self.held_by.name


class MeetingCell(Base):
    """A quarter of an hour of a host's that a booked meeting, or its buffer, takes."""

    __tablename__ = "meeting_cells"
    __table_args__ = (UniqueConstraint("host_id", "starts_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meetings.id", ondelete="CASCADE"), index=True
    )
    host_id: Mapped[int] = mapped_column(ForeignKey("hosts.id"))
    starts_at: Mapped[datetime]
