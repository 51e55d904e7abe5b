"""The carrier's news of a call: in any order, any number of times, it only ever moves forward."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, cast

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.calls.memory import CONVERSATIONS, LEASE, remember
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import ENDED_STATUSES, Call
from neuracrm_voice.crm.clerk import carry_out
from neuracrm_voice.crm.jobs import ask_for
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.database import Database, now
from neuracrm_voice.dialogue.events import HungUp
from neuracrm_voice.dialogue.take import take
from neuracrm_voice.dialogue.understanding import Understanding

if TYPE_CHECKING:
    from neuracrm_voice.commands import Command

log = structlog.get_logger(__name__)

TRY_AGAIN_AFTER = {"busy": timedelta(minutes=10), "no-answer": timedelta(minutes=45)}
"""Whoever is on the telephone is soon off it; whoever does not hear it has other things to do."""

_ORDER = {
    "queued": 0,
    "initiated": 1,
    "ringing": 2,
    "in-progress": 3,
    **dict.fromkeys(ENDED_STATUSES, 4),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What the carrier says of a call; `duration_seconds` comes with its end."""

    sid: str
    status: str
    duration_seconds: int | None = None


def note(database: Database, news: News) -> None:
    """Bring a call's status up to date; at its end, keep what was learned.

    Late and repeated news changes nothing, nor does news of a call that is not written down; one
    that is written down after its end is found by `forgotten`.
    """
    if news.status not in _ORDER:
        return
    with database.begin() as session:
        call = session.scalars(
            select(Call).where(Call.sid == news.sid).with_for_update()
        ).one_or_none()
        if call is None or call.ended or _ORDER[news.status] <= _ORDER[call.status]:
            return
        call.status = news.status
        if call.ended:
            _end(session, call, news)


def _end(session: Session, call: Call, news: News) -> None:
    call.ended_at = now()
    # It lasts from being answered, which is what the carrier tells and bills; else not at all.
    measured = int((call.ended_at - (call.answered_at or call.ended_at)) / timedelta(seconds=1))
    call.duration_seconds = news.duration_seconds if news.duration_seconds is not None else measured
    try:
        with session.begin_nested():
            _keep_what_was_learned(session, call)
    except Exception:
        # The call is over whatever becomes of its record; the transcript has what was said.
        log.exception("What a caller told before the end could not be kept.")
    if call.contact_id is not None:
        note = _noted(call)
        session.add(Activity(contact_id=call.contact_id, call_id=call.id, kind="call", note=note))
    if call.direction == "outbound" and call.status in TRY_AGAIN_AFTER:
        ask_for(session, "call_again", call.id, due_at=now() + TRY_AGAIN_AFTER[call.status])
    # A turn still under way may add to the record; the summary waits until it cannot any more.
    under_way = select(Turn.id).where(Turn.call_id == call.id, Turn.answer.is_(None)).limit(1)
    due_at = call.ended_at + LEASE if session.scalar(under_way) is not None else None
    ask_for(session, "after_call", call.id, due_at=due_at)


def _noted(call: Call) -> str:
    topic = f" about {call.topic}" if call.topic else ""
    if call.direction == "inbound":
        return f"Called{topic}, {call.duration_seconds} seconds"
    reached = call.answered_at is not None
    return f"Was called{topic}, {f'{call.duration_seconds} seconds' if reached else call.status}"


def _keep_what_was_learned(session: Session, call: Call) -> None:
    conversation = CONVERSATIONS.validate_python(call.conversation)
    after, _silence = take(
        conversation,
        HungUp(),
        Understanding(),
        carry_out=lambda command, key: carry_out(cast("Command", command), key, session, call),
    )
    # The end of a call is no exchange in it.
    remember(session, call.id, replace(after, turns=conversation.turns))
