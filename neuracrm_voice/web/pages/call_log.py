"""The call log: every call, filtered and searched, a page at a time, and as a file.

What was searched for is kept in the reader's session, not in the address, for it may be a
caller's name or number.
"""

import csv
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import StringIO
from typing import Annotated, Any, Literal, get_args
from zoneinfo import ZoneInfo

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask import session as browser
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from werkzeug.wrappers import Response as Redirection

from neuracrm_voice.crm.call_search import CallFilter, Found, Position, search
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import names_of
from neuracrm_voice.crm.drafts import FIRST_YEAR, LAST_YEAR
from neuracrm_voice.crm.lines import house_zone
from neuracrm_voice.database import Database
from neuracrm_voice.dialogue.flow import all_topics
from neuracrm_voice.services import services
from neuracrm_voice.web.api.calls import Status
from neuracrm_voice.web.api.paging import Cursor
from neuracrm_voice.web.api.queries import Name, Words
from neuracrm_voice.web.guards import for_role

blueprint = Blueprint("call_log", __name__)

PAGE = 50
MOST_EXPORTED = 10_000
"""Rows of a file; whoever wants more takes them span by span, or reads the API."""

EXPORT_BATCH = 500
FILTER = "call_filter"
NOT_UNDERSTOOD = "That filter was not understood; check the days. The calls are shown without it."

_COLUMNS = (
    *("sid", "started_at", "direction", "from_number", "to_number", "topic", "stage", "status"),
    *("outcome", "duration_seconds", "turn_count", "sentiment", "summary", "next_step", "cost"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet would calculate (OWASP, CSV injection)."""


def _or_none(text: object) -> object:
    return text or None


Day = Annotated[date, Field(ge=date(FIRST_YEAR, 1, 1), lt=date(LAST_YEAR, 1, 1))]
"""A day with one before and one after it, on every clock."""


class Wanted(BaseModel):
    """The filter as it is typed; days are whole ones on the house's clock."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    status: Annotated[Status | None, BeforeValidator(_or_none)] = None
    direction: Annotated[Literal["inbound", "outbound"] | None, BeforeValidator(_or_none)] = None
    topic: Annotated[Name | None, BeforeValidator(_or_none)] = None
    since: Annotated[Day | None, BeforeValidator(_or_none)] = None
    until: Annotated[Day | None, BeforeValidator(_or_none)] = None
    q: Annotated[Words | None, BeforeValidator(_or_none)] = None

    def as_filter(self, zone: ZoneInfo) -> CallFilter:
        """Return what is to be looked for."""
        return CallFilter(
            status=self.status,
            direction=self.direction,
            topic=self.topic,
            since=_midnight(self.since, zone) if self.since else None,
            until=_midnight(self.until + timedelta(days=1), zone) if self.until else None,
            words=self.q,
            by_name=True,
        )


@blueprint.get("/calls")
@for_role("viewer")
def show() -> str:
    """Show the calls that fit the filter, newest first."""
    if request.args.keys() & Wanted.model_fields.keys() - {"q"}:
        browser[FILTER] = _read(request.args).model_dump(mode="json", exclude_none=True)
    wanted = _kept()
    with services().database.read() as session:
        found = search(session, wanted.as_filter(house_zone(session)), PAGE, _position())
        names = names_of(session, found.calls)
    return render_template(
        "calls/log.html",
        found=found,
        names=names,
        wanted=wanted,
        filtered=wanted != Wanted(),
        older=str(Cursor(*found.next)) if found.next else "",
        statuses=get_args(Status),
        topics=sorted(all_topics()),
    )


@blueprint.post("/calls")
@for_role("viewer")
def filter_calls() -> Redirection:
    """Keep the filter that was typed, and show what fits it."""
    wanted = Wanted() if "clear" in request.form else _read(request.form)
    browser[FILTER] = wanted.model_dump(mode="json", exclude_none=True)
    return redirect(url_for("call_log.show"), 303)


@blueprint.get("/calls/export")
@for_role("agent")
def export() -> Response:
    """Give the calls that fit the filter as a CSV file, at most MOST_EXPORTED of them."""
    wanted, database = _kept(), services().database
    with database.read() as session:
        zone = house_zone(session)
    headers = {
        "Content-Disposition": "attachment; filename=calls.csv",
        "Cache-Control": "no-store",
    }
    lines = _lines(database, wanted.as_filter(zone))
    return Response(lines, mimetype="text/csv", headers=headers)


def harmless(value: object) -> str:
    """Return a cell that a spreadsheet shows and never calculates."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _lines(database: Database, wanted: CallFilter) -> Iterator[str]:
    yield _line((*_COLUMNS, "contact"))
    after: Position | None = None
    written = 0
    while written < MOST_EXPORTED:
        # Each batch is a short look of its own: nothing is held while the file travels.
        with database.read() as session:
            found: Found = search(
                session, wanted, min(EXPORT_BATCH, MOST_EXPORTED - written), after
            )
            names = names_of(session, found.calls)
        for call in found.calls:
            yield _line((*(_cell(call, name) for name in _COLUMNS), names.get(call.contact_id)))
        written += len(found.calls)
        after = found.next
        if after is None:
            return


def _cell(call: Call, name: str) -> Any:  # noqa: ANN401 - whatever the column holds.
    value = getattr(call, name)
    return value.isoformat() if isinstance(value, datetime) else value


def _line(cells: tuple[object, ...]) -> str:
    line = StringIO()
    csv.writer(line).writerow([harmless(cell) for cell in cells])
    return line.getvalue()


def _kept() -> Wanted:
    """Return this reader's filter; one that cannot be used is told of, and kept no longer."""
    wanted = _read(browser.get(FILTER, {}))
    if wanted == Wanted():
        browser.pop(FILTER, None)
    return wanted


def _read(given: Any) -> Wanted:  # noqa: ANN401 - a form, a query or a session.
    try:
        return Wanted.model_validate({name: given.get(name) for name in Wanted.model_fields})
    except ValidationError:
        flash(NOT_UNDERSTOOD, "error")
        return Wanted()


def _position() -> Position | None:
    if not (text := request.args.get("cursor")):
        return None
    try:
        cursor = Cursor.read(text)
    except ValueError:
        abort(404)
    return cursor.moment, cursor.id


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)
