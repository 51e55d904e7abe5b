"""The timeline: what happened with a contact, newest first, each with the call it happened in."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of it; `call` is the carrier's name of the call, None for what was done by hand."""

    at: datetime
    kind: str
    note: str
    call: str | None


def timeline_of(session: Session, contact_id: int | None, *, most: int = 50) -> list[Happening]:
    """Return what happened with a contact lately; nothing for nobody."""
    if contact_id is None:
        return []
    newest = (
        select(Activity.at, Activity.kind, Activity.note, Call.sid)
        .outerjoin(Call, Call.id == Activity.call_id)
        .where(Activity.contact_id == contact_id)
        .order_by(Activity.at.desc(), Activity.id.desc())
        .limit(most)
    )
    return [Happening(*row) for row in session.execute(newest)]
