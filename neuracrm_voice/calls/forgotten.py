"""Forgotten calls: those whose end nobody has told us, for news is lost, or comes too early."""

from datetime import timedelta

import structlog
from sqlalchemy import exists, select

from neuracrm_voice.calls import status
from neuracrm_voice.crm.calls import LONGEST_CALL, Call
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.database import Database, now

log = structlog.get_logger(__name__)

QUIET = timedelta(minutes=10)
"""In a call that goes on something happens sooner: a message takes two minutes at the most."""

MOST_AT_ONCE = 100


def end_forgotten(database: Database) -> int:
    """End the calls that must be over, as news of their end would have; return how many."""
    moment = now()
    with_people = exists().where(Task.call_id == Call.id, Task.accepted_at.is_not(None))
    over = (Call.updated_at < moment - LONGEST_CALL) | ~with_people
    going_on = (Call.status == "in-progress", Call.updated_at < moment - QUIET, over)
    with database.read() as session:
        sids = session.scalars(select(Call.sid).where(*going_on).limit(MOST_AT_ONCE)).all()
    for sid in sids:
        status.note(database, status.News(sid=sid, status="completed"))
    if sids:
        log.warning("Calls were ended of whose end there was no news.", calls=len(sids))
    return len(sids)
