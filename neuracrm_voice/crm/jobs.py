"""Jobs: what is to be done in the background, written in the transaction that gives rise to it.

A job exists exactly if what it follows from was committed; asking for it again adds nothing.
The worker picks it up (`background/`).
"""

from datetime import datetime
from typing import Literal

from sqlalchemy import CheckConstraint, Index, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.crm.upsert import insert_once
from neuracrm_voice.database import Base, now

Kind = Literal["after_call", "send_text", "place_call", "call_again"]
"""What can be asked for; `subject_id` is the id of the call, the text or the outgoing call."""


class Job(Base):
    """One thing to be done: queued, then started by a worker, in the end done or failed."""

    __tablename__ = "jobs"
    __table_args__ = (
        UniqueConstraint("kind", "subject_id"),
        CheckConstraint(
            "status IN ('queued', 'started', 'done', 'failed')", name="status_is_known"
        ),
        Index("ix_jobs_status", "status", "due_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(32))
    subject_id: Mapped[int]
    status: Mapped[str] = mapped_column(String(16), default="queued")
    created_at: Mapped[datetime] = mapped_column(default=now)
    due_at: Mapped[datetime] = mapped_column(default=now)
    ended_at: Mapped[datetime | None]


class Worker(Base):
    """A process that does jobs; `seen_at` is its last sign of life."""

    __tablename__ = "workers"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    seen_at: Mapped[datetime] = mapped_column(default=now)


def ask_for(
    session: Session, kind: Kind, subject_id: int, *, due_at: datetime | None = None
) -> None:
    """Ask for a job, at once or from `due_at` on; one that was asked for stays as it is."""
    moment = now()
    values = {
        "kind": kind,
        "subject_id": subject_id,
        "status": "queued",
        "created_at": moment,
        "due_at": due_at or moment,
    }
    insert_once(session, Job, values, unique=("kind", "subject_id"))


def worker_last_seen(session: Session) -> datetime | None:
    """Return when any worker last showed that it lives; None when there never was one."""
    return session.scalar(select(Worker.seen_at).order_by(Worker.seen_at.desc()).limit(1))
