"""What is done when a call has ended: its account is written, and its line in the timeline.

Each part is written once for each call, however often it is begun, so that it can be begun
again by a worker that finds it unfinished.
"""

from typing import Any

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.calls import journal
from neuracrm_voice.calls.account import Account, Exchange, Made, Record, account_of, tell
from neuracrm_voice.calls.claims import is_borne_out
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.made import records_made
from neuracrm_voice.crm.outgoing import Outgoing
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.crm.uses import note_uses
from neuracrm_voice.database import Database
from neuracrm_voice.ports import ProviderError, Summariser, Talk, metered

log = structlog.get_logger(__name__)

SUMMARY_SECONDS = 15.0
"""Nobody waits for a summary but a worker that is being stopped."""

_NOTE_CHARACTERS = 500
_NO_WORDS = {journal.ANSWERED, journal.NOT_ANSWERED}
_WANTED_OF_A_LEAD = {
    "company": "the company",
    "size": "how many people",
    "caller_email": "an address",
}


def write_account(database: Database, summariser: Summariser | None, call_id: int) -> None:
    """Write a call's summary, next step, sentiment and outcome, unless they are there."""
    with database.read() as session:
        call = session.get_one(Call, call_id)
        if call.summary is not None:
            return
        record = read_record(session, call)
    # No connection is held while a model thinks.
    with metered() as uses:
        account = give_account(record, summariser)
    with database.begin() as session:
        note_uses(session, call_id, uses)
        call = session.get_one(Call, call_id, with_for_update=True)
        if call.summary is None:
            call.summary, call.next_step = account.summary, account.next_step
            call.sentiment, call.outcome = account.sentiment, account.outcome


def write_timeline(database: Database, call_id: int) -> None:
    """Put a call's summary into its contact's timeline, once."""
    with database.begin() as session:
        # Held, so that two who come at once find one line.
        call = session.get_one(Call, call_id, with_for_update=True)
        there = select(Activity.id).where(Activity.call_id == call_id, Activity.kind == "summary")
        if call.contact_id is None or call.summary is None or session.scalar(there) is not None:
            return
        note = call.summary[:_NOTE_CHARACTERS]
        session.add(
            Activity(contact_id=call.contact_id, call_id=call_id, kind="summary", note=note)
        )


def give_account(record: Record, summariser: Summariser | None) -> Account:
    """Give an account in a model's words if there is one and its words are borne out."""
    by_rules = account_of(record)
    if summariser is None or record.missed or not any(one.heard for one in record.exchanges):
        return by_rules
    talk = talk_of(record)
    try:
        summary = summariser.summarise(talk, seconds=SUMMARY_SECONDS)
    except ProviderError as error:
        log.warning("A call is summed up by rules.", reason=str(error))
        return by_rules
    if not is_borne_out(summary, talk):
        log.warning("A call is summed up by rules.", reason="the model claimed too much")
        return by_rules
    return Account(
        summary=summary.summary,
        next_step=summary.next_step,
        sentiment=summary.sentiment,
        outcome=by_rules.outcome,
    )


def talk_of(record: Record) -> Talk:
    """Return what a summariser may know of a call: words and records, no number, no address."""
    exchanges = tuple((one.heard, one.said) for one in record.exchanges)
    records = tuple(tell(made) for made in record.made)
    return Talk(company=record.company, topic=record.topic, exchanges=exchanges, records=records)


def read_record(session: Session, call: Call) -> Record:
    """Read all that an account of a call is made of."""
    turns = list(session.scalars(select(Turn).where(Turn.call_id == call.id).order_by(Turn.number)))
    line = session.get(Line, call.line_id) if call.line_id else None
    contact = session.get(Contact, call.contact_id) if call.contact_id else None
    rows = records_made(session, call)
    rang = [turn.heard for turn in turns if turn.heard in _NO_WORDS]
    return Record(
        company=line.company if line else "",
        # Whoever called may have told another name than that of the telephone's owner.
        caller=_told(rows, "caller_name") or (contact.name if contact else "") or "",
        caller_company=_told(rows, "company") or (contact.company if contact else "") or "",
        topic=call.topic or "",
        seconds=call.duration_seconds or 0,
        exchanges=tuple(_exchange(turn) for turn in turns),
        made=tuple(_made(kind, row) for kind, row in rows),
        desk=rang[-1] == journal.ANSWERED if rang else None,
        missed=_missed(session, call),
        ours=call.direction == "outbound",
    )


def _missed(session: Session, call: Call) -> str:
    """Return what a call of ours reached in place of a person, "" for one that was talked."""
    if call.direction == "inbound":
        return ""
    if call.answered_at is None:
        return "failed" if call.status == "failed" else "nobody"
    left = select(Outgoing.message_at).where(Outgoing.call_id == call.id)
    return "machine" if session.scalar(left) is not None else ""


def _told(rows: list[tuple[str, Any]], name: str) -> str:
    return next((value for _kind, row in rows if (value := getattr(row, name, None))), "")


def _made(kind: str, row: Any) -> Made:  # noqa: ANN401 - any record the clerk makes.
    about = (getattr(row, name, None) for name in ("need", "description", "purpose", "reason"))
    unfinished = kind == "lead" and row.status == "open"
    missing = [words for name, words in _WANTED_OF_A_LEAD.items() if not getattr(row, name, None)]
    return Made(
        kind=kind,
        reference=row.reference,
        status=getattr(row, "status", None) or "",
        about=next((words for words in about if words), ""),
        priority=getattr(row, "priority", None) or "",
        missing=tuple(missing) if unfinished else (),
    )


def _exchange(turn: Turn) -> Exchange:
    understanding = turn.understanding or {}
    heard = "" if turn.heard in _NO_WORDS else turn.heard or ""
    return Exchange(
        heard=heard,
        said=turn.said or "",
        mood=understanding.get("mood") or "",
        question=understanding.get("question") or "",
    )
