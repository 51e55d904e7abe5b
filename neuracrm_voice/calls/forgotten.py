"""Forgotten calls: those whose end nobody has told us, for news is lost, or comes too early."""

from datetime import timedelta

import structlog
from sqlalchemy import exists, select

from neuracrm_voice.calls import status
from neuracrm_voice.crm.calls import LONGEST_CALL, Call
from neuracrm_voice.crm.jobs import Job
from neuracrm_voice.crm.outgoing import Outgoing
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.database import Database, now

log = structlog.get_logger(__name__)

QUIET = timedelta(minutes=10)
"""In a call that goes on something happens sooner: a message takes two minutes at the most.

One of ours has been answered by then, or has stopped ringing.
"""

MOST_AT_ONCE = 100


def end_forgotten(database: Database) -> int:
    """End the calls that must be over, as news of their end would have; return how many.

    One of ours that nobody is known to have picked up has failed; perhaps they did, so that it is
    not tried again.
    """
    moment = now()
    with_people = exists().where(Task.call_id == Call.id, Task.accepted_at.is_not(None))
    over = (Call.updated_at < moment - LONGEST_CALL) | ~with_people
    talked = (Call.status == "in-progress") & over
    rang = Call.status.in_(("initiated", "ringing"))
    never_placed = (Call.status == "queued") & exists().where(
        Outgoing.call_id == Call.id,
        Job.subject_id == Outgoing.id,
        Job.kind == "place_call",
        Job.status == "failed",
    )
    quiet = select(Call.sid, Call.status).where(
        Call.updated_at < moment - QUIET, talked | rang | never_placed
    )
    with database.read() as session:
        found = session.execute(quiet.limit(MOST_AT_ONCE)).all()
    for sid, before in found:
        ended = "completed" if before == "in-progress" else "failed"
        status.note(database, status.News(sid=sid, status=ended))
    if found:
        log.warning("Calls were ended of whose end there was no news.", calls=len(found))
    return len(found)
