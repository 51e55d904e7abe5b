"""Freshness: a poll that finds nothing new gets 304 and costs one row.

A list's ETag is made of its records' latest changes, the query and the key's scopes, and is read
before the rows are: a change in between makes the next poll look again, never miss it.
"""

import hashlib

from flask import Response, request
from sqlalchemy import String, cast, func, select
from sqlalchemy.orm import Session

from neuracrm_voice.crm.articles import Article
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.web.auth import current_key

Listed = type[Article | Call | Contact | Deal | Lead | Meeting | Task | Ticket]

NEWEST_CHANGES = 128
"""How many of the latest changes an ETag takes in. The newest alone would not do: of two writers,
the one that began earlier may commit later, and its change would go unseen."""


def etag_of(session: Session, *records: Listed) -> str:
    """Return the ETag of a list drawn from `records`, at the cost of one row."""
    columns = [
        column for record in records for column in (_latest_changes(record), _latest_id(record))
    ]
    state = session.execute(select(*columns)).one()
    query = sorted(request.args.items(multi=True))
    named = repr((request.path, query, sorted(current_key().scopes), tuple(state)))
    return hashlib.sha256(named.encode()).hexdigest()[:32]


def unchanged(etag: str) -> bool:
    """Tell whether the reader already has what this ETag stands for."""
    return request.if_none_match.contains_weak(etag)


def not_modified(etag: str) -> Response:
    """Return the 304."""
    return Response(status=304, headers=headers(etag))


def headers(etag: str) -> dict[str, str]:
    """Return the headers of a fresh list; each reader keeps a copy and asks before using it."""
    return {"ETag": f'W/"{etag}"', "Cache-Control": "private, no-cache", "Vary": "Authorization"}


def _latest_changes(record: Listed):  # type: ignore[no-untyped-def]  # noqa: ANN202 - SQLAlchemy infers it.
    newest = (
        select(record.updated_at)
        .order_by(record.updated_at.desc())
        .limit(NEWEST_CHANGES)
        .subquery()
    )
    return select(func.aggregate_strings(cast(newest.c.updated_at, String), ",")).scalar_subquery()


def _latest_id(record: Listed):  # type: ignore[no-untyped-def]  # noqa: ANN202 - SQLAlchemy infers it.
    return select(func.max(record.id)).scalar_subquery()
