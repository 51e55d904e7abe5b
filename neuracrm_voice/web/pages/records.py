"""Records: contacts, leads, deals, tickets, meetings, tasks, each listed, shown, made and changed.

One set of pages serves them all; `kinds` tells what differs. What was searched for is kept in the
reader's session, not in the address, for it may be a caller's name or number.
"""

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask import session as browser
from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from neuracrm_voice.crm import by_hand
from neuracrm_voice.crm.by_hand import StaleError
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.once import OtherAskedError, once
from neuracrm_voice.crm.refusals import FaultError, RefusedError
from neuracrm_voice.crm.timeline import timeline_of
from neuracrm_voice.database import LARGEST_ID
from neuracrm_voice.services import services
from neuracrm_voice.web.api.paging import ListQuery, read_page
from neuracrm_voice.web.guards import for_role
from neuracrm_voice.web.pages.fields import Field, called, fields_of, key_of_form, read
from neuracrm_voice.web.pages.kinds import BY_NAME, KINDS, Kind, named_in
from neuracrm_voice.web.signing_in import staff

blueprint = Blueprint("records", __name__)

STALE = (
    "Somebody, or a call, has changed this since you opened it. How it is now is shown here; look "
    "at what you typed below and save it again if it is still right."
)
SENT_TWICE = "This form was used for something else before. Open it anew."
Page = str | Response | tuple[str, int]


def _list(kind: Kind) -> str:
    query = _query(kind)
    with services().database.read() as session:
        key = (kind.record.created_at, kind.record.id)
        rows, older = read_page(session, kind.find(query), query, key)
        names = _contacts_of(session, rows) if "contact_id" in kind.columns else {}
    return render_template(
        "records/list.html",
        kind=kind,
        rows=rows,
        names=names,
        older=older,
        query=query,
        filters=_filters(kind),
        filtered=bool(browser.get(_kept(kind))),
        called=called,
    )


def _contacts_of(session: Session, rows: Sequence[Any]) -> dict[int, str]:
    """Return what the contacts of some records are called: by name, else by number."""
    ids = {row.contact_id for row in rows if row.contact_id is not None}
    found = select(Contact.id, Contact.name, Contact.phone).where(Contact.id.in_(ids))
    return {one: name or phone or "" for one, name, phone in session.execute(found)} if ids else {}


def _filter(kind: Kind) -> Page:
    names = ["q", *(field.name for field in _filters(kind))]
    typed = {name: words for name in names if (words := request.form.get(name, "").strip())}
    browser[_kept(kind)] = {} if "clear" in request.form else typed
    return redirect(url_for(f"records.{kind.name}"), 303)


def _one(kind: Kind, number: int) -> Page:
    with services().database.read() as session:
        row = session.get(kind.record, number) if number <= LARGEST_ID else None
    return _shown(kind, row or abort(404))


def _change(kind: Kind, number: int) -> Page:
    faults, trouble, status = {}, "", 422
    try:
        seen = datetime.fromisoformat(request.form.get("seen", ""))
        with services().database.begin() as session:
            row = by_hand.lock(session, kind.record, number) if number <= LARGEST_ID else None
            draft = read(kind.change, request.form, now=row or abort(404))
            by_hand.change(session, row, draft, by=staff().name, seen=seen)
    except FaultError as error:
        faults = error.faults
    except RefusedError as error:
        trouble, status = str(error), 409
    except StaleError:
        trouble, status = STALE, 409
    except ValueError:
        abort(400)
    else:
        flash("Saved.")
        return redirect(_address(kind, number), 303)
    with services().database.read() as session:
        row = session.get_one(kind.record, number)
    return _shown(kind, row, faults=faults, trouble=trouble), status


def _new(kind: Kind) -> Page:
    faults: dict[str, str] = {}
    trouble = ""
    if request.method == "POST":
        try:
            return redirect(_address(kind, _made(kind)), 303)
        except FaultError as error:
            faults = error.faults
        except RefusedError as error:
            trouble = str(error)
        except OtherAskedError:
            trouble = SENT_TWICE
    page = render_template(
        "records/new.html",
        kind=kind,
        fields=fields_of(kind.new, without=kind.without),
        typed=request.form or request.args,
        faults=faults,
        trouble=trouble,
        key=secrets.token_urlsafe(12),
    )
    return page if request.method == "GET" else (page, 409 if trouble else 422)


def _made(kind: Kind) -> int:
    """Make the record that was typed, once for each form that was opened."""
    draft = read(kind.new, request.form)
    with services().database.begin() as session:
        asked = f"{request.path}\n{draft.model_dump_json()}"
        key = key_of_form()

        def make() -> str:
            return str(by_hand.make(session, kind.record, draft, by=staff().name).id)

        return int(once(session, f"staff {staff().id}", key, asked, make))


def _shown(
    kind: Kind,
    row: Any,  # noqa: ANN401 - a record of the kind.
    *,
    faults: dict[str, str] | None = None,
    trouble: str = "",
) -> str:
    contact_id = row.id if isinstance(row, Contact) else row.contact_id
    with services().database.read() as session:
        contact = session.get(Contact, contact_id) if contact_id else None
        call_id = getattr(row, "call_id", None)
        call = session.get(Call, call_id) if call_id else None
        timeline = timeline_of(session, contact_id)
    return render_template(
        "records/one.html",
        kind=kind,
        row=row,
        contact=contact,
        call=call,
        timeline=timeline,
        fields=fields_of(kind.change, without=kind.without),
        typed=request.form if request.method == "POST" else {},
        faults=faults or {},
        trouble=trouble,
        children=[BY_NAME[name] for name in kind.children],
        called=called,
        named_in=named_in,
        by_name=BY_NAME,
    )


def _filters(kind: Kind) -> list[Field]:
    """Return the choices a list may be narrowed by: those of the API's query."""
    schema = kind.query.model_json_schema(mode="serialization")
    return [
        Field(name, called(name), "choice", choices=[(one, called(one)) for one in choices])
        for name, told in schema["properties"].items()
        if (choices := _choices(told, schema))
    ]


def _choices(told: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    for part in told.get("anyOf", ()):
        named = schema.get("$defs", {}).get(part.get("$ref", "").rpartition("/")[2], part)
        if "enum" in named:
            return list(named["enum"])
    return []


def _query(kind: Kind) -> ListQuery:
    """Return what the reader looks for, from the filter they set and the page they are on."""
    kept: dict[str, str] = browser.get(_kept(kind), {})
    cursor = {"cursor": request.args["cursor"]} if request.args.get("cursor") else {}
    try:
        return kind.query.model_validate(kept | cursor)
    except ValidationError:
        browser.pop(_kept(kind), None)
        flash("That search was not understood, so everything is shown.", "error")
        return kind.query()


def _kept(kind: Kind) -> str:
    return f"filter_{kind.name}"


def _address(kind: Kind, number: int) -> str:
    return url_for(f"records.{kind.name}_one", number=number)


def _register(kind: Kind) -> None:
    """Add the pages of a kind; viewers look, agents change."""
    roads: tuple[tuple[str, str, str, str, Callable[..., Page]], ...] = (
        ("", "", "GET", "viewer", _list),
        ("", "_filter", "POST", "viewer", _filter),
        ("/new", "_new", "GET", "agent", _new),
        ("/new", "_make", "POST", "agent", _new),
        ("/<int:number>", "_one", "GET", "viewer", _one),
        ("/<int:number>", "_change", "POST", "agent", _change),
    )
    for path, suffix, method, role, page in roads:

        def view(page: Callable[..., Page] = page, **numbers: int) -> Page:
            return page(kind, **numbers)

        blueprint.add_url_rule(
            f"/{kind.name}{path}",
            f"{kind.name}{suffix}",
            for_role(role)(view),
            methods=[method],
        )


for _kind in KINDS:
    _register(_kind)
