"""Made: the records a call made or changed, in that order, each once."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.clerk import DEEDS
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.database import Base

RECORDS: dict[str, type[Base]] = {
    deed.record.__tablename__.removesuffix("s"): deed.record for deed in DEEDS.values()
}
"""Every kind of record that the clerk makes."""


def records_made(session: Session, call: Call) -> list[tuple[str, Any]]:
    """Return each record's kind, such as lead or ticket, and its row."""
    outcomes = session.scalars(
        select(CommandOutcome).where(CommandOutcome.call_id == call.id).order_by(CommandOutcome.id)
    )
    made = dict.fromkeys((one.record_type, one.record_id) for one in outcomes)
    rows = [(kind, session.get(RECORDS[kind], id_)) for kind, id_ in made if kind in RECORDS]
    return [(kind, row) for kind, row in rows if row is not None]
