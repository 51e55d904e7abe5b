"""The backlog: what waits for the worker, what it gave up, and texts nobody knows of.

Counts stop at MOST_COUNTED, so that looking costs the same on a bad day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from neuracrm_voice.crm.jobs import Job, worker_last_seen
from neuracrm_voice.crm.texts import Text
from neuracrm_voice.database import now

MOST_COUNTED = 1_000
MOST_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """How the background stands; `unknown` are texts that may or may not have gone out."""

    worker_seen_at: datetime | None
    waiting: int
    failed: int
    unknown: Sequence[Text]


def read_backlog(session: Session) -> Backlog:
    """Look at the jobs, the worker and the texts."""
    unknown = select(Text).where(Text.status == "unknown").order_by(Text.id.desc())
    return Backlog(
        worker_seen_at=worker_last_seen(session),
        waiting=_count(session, Job.status.in_(("queued", "started")), Job.due_at <= now()),
        failed=_count(session, Job.status == "failed"),
        unknown=session.scalars(unknown.limit(MOST_SHOWN)).all(),
    )


def _count(session: Session, *which: ColumnElement[bool]) -> int:
    few = select(Job.id).where(*which).limit(MOST_COUNTED).subquery()
    return session.scalar(select(func.count()).select_from(few)) or 0
