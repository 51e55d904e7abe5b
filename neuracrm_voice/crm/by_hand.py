"""By hand: records that people, or their CRM, make and change; the telephone's rules hold for them.

A change may name the moment of the record it was made from: if somebody, or a call, has changed it
since, it is refused. What is done by hand stands on the contact's timeline.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from neuracrm_voice.crm import meetings_by_hand
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.articles import Article
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.deals import Deal, make_deal
from neuracrm_voice.crm.drafts import Draft
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.crm.refusals import FaultError
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.database import Base, now
from neuracrm_voice.dialogue import bant
from neuracrm_voice.dialogue.stages import LAWFUL, Stage

Values = dict[str, Any]
Written = type[Article | Contact | Deal | Lead | Meeting | Task | Ticket]

OVER = ("won", "lost")
NOTE_CHARACTERS = 500


class StaleError(Exception):
    """The record was changed since it was read; nothing was written."""


def make(session: Session, record: Written, draft: Draft, *, by: str) -> Any:  # noqa: ANN401 - the record asked for.
    """Make a record of a draft; raises FaultError or RefusedError with the reason.

    `by` is the name of whoever does it, for the timeline.
    """
    values = draft.model_dump(exclude_unset=True)
    _see_that_it_exists(session, values)
    make_one: Callable[[Session, Any, Values], Any] = _MAKERS.get(record, _insert)
    made = make_one(session, record, values)
    _note(session, made, f"made by {by}")
    return made


def lock(session: Session, record: Written, number: int) -> Any:  # noqa: ANN401 - the record asked for.
    """Return a record, held until the transaction ends; None when there is none."""
    return session.get(record, number, with_for_update=True, populate_existing=True)


def change(
    session: Session,
    held: Any,  # noqa: ANN401 - any record.
    draft: Draft,
    *,
    by: str,
    seen: datetime | None = None,
) -> None:
    """Change a record that we hold.

    Raises StaleError when it was changed after `seen`, and FaultError or RefusedError with the
    reason when the change is not possible.
    """
    if seen is not None and held.updated_at != seen:
        raise StaleError
    wanted = draft.model_dump(exclude_unset=True)
    values = {name: value for name, value in wanted.items() if getattr(held, name) != value}
    if not values:
        return
    _see_that_it_exists(session, values)
    _CHANGERS.get(type(held), _set)(session, held, values)
    held.updated_at = now()
    _note(session, held, f"{', '.join(values).replace('_', ' ')} changed by {by}")
    session.flush()


def _insert(session: Session, record: type[Base], values: Values) -> Any:  # noqa: ANN401
    made = record(**values)
    _flush(session, lambda: session.add(made))
    return made


def _set(session: Session, held: Base, values: Values) -> None:
    def write() -> None:
        for name, value in values.items():
            setattr(held, name, value)

    _flush(session, write)


def _flush(session: Session, write: Callable[[], None]) -> None:
    """Write; whoever takes a number that another contact has is told so."""
    try:
        with session.begin_nested():
            write()
            session.flush()
    except IntegrityError as error:
        if not any(name in str(error.orig) for name in ("contacts.phone", "contacts_phone")):
            raise
        raise FaultError({"phone": "Another contact has this number."}) from error


def _see_that_it_exists(session: Session, values: Values) -> None:
    """Refuse a record that names another which is not there."""
    named = {"contact_id": Contact, "lead_id": Lead, "line_id": Line}
    faults = {
        name: f"There is no such {name.removesuffix('_id')}."
        for name, record in named.items()
        if (number := values.get(name)) is not None and session.get(record, number) is None
    }
    if faults:
        raise FaultError(faults)


def _new_contact(session: Session, record: type[Contact], values: Values) -> Contact:
    return _insert(session, record, values | _of_email(values))  # type: ignore[no-any-return]


def _change_contact(session: Session, held: Contact, values: Values) -> None:
    _set(session, held, values | _of_email(values))


def _of_email(values: Values) -> Values:
    """Tell what an address is worth that is written by hand: no caller's word puts it aside."""
    if "email" not in values:
        return {}
    written = bool(values["email"])
    return {"email_verified": written, "email_is_proof": written}


def _new_lead(session: Session, record: type[Lead], values: Values) -> Lead:
    lead: Lead = _insert(session, record, {"source": "crm"} | values)
    _settle(session, lead)
    return lead


def _change_lead(session: Session, held: Lead, values: Values) -> None:
    _set(session, held, values)
    if values.keys() & set(bant.FINDINGS) or "status" in values:
        _settle(session, held)


def _settle(session: Session, lead: Lead) -> None:
    """Score a lead by the words it has, if any, and see that its deal stands as it does."""
    told = {name: getattr(lead, name) for name in bant.FINDINGS}
    found = [bant.find(name, words, now().date()) for name, words in told.items() if words]
    lead.score = bant.score(one for one in found if one) if found else None
    session.flush()
    made = make_deal(session, lead, None)
    if made is not None:
        note = f"{Deal(id=made).reference} open, with {lead.reference}"
        session.add(Activity(contact_id=lead.contact_id, kind="deal", note=note))
    deal = session.scalars(select(Deal).where(Deal.lead_id == lead.id)).one_or_none()
    if deal is not None:
        deal.status = lead.status if lead.status in OVER else "open"


def _new_deal(session: Session, record: type[Deal], values: Values) -> Deal:
    lead = session.get_one(Lead, values["lead_id"], with_for_update=True)
    if session.scalars(select(Deal.id).where(Deal.lead_id == lead.id)).first():
        raise FaultError({"lead_id": "This lead has its deal already."})
    if lead.status == "open":
        lead.status = "qualified"
    deal: Deal = _insert(session, record, values | {"contact_id": lead.contact_id})
    _settle_lead(session, deal)
    return deal


def _change_deal(session: Session, held: Deal, values: Values) -> None:
    stage = values.get("stage")
    if stage and stage not in LAWFUL[Stage(held.stage)] | LAWFUL[Stage.CLOSING]:
        raise FaultError({"stage": f"A deal cannot go there from {held.stage.replace('_', ' ')}."})
    _set(session, held, values)
    if "status" in values:
        _settle_lead(session, held)


def _settle_lead(session: Session, deal: Deal) -> None:
    """See that a deal's lead is won or lost with it, and else qualified."""
    lead = session.get_one(Lead, deal.lead_id, with_for_update=True)
    lead.status = deal.status if deal.status in OVER else "qualified"
    session.flush()


_MAKERS: dict[type[Base], Callable[[Session, Any, Values], Any]] = {
    Contact: _new_contact,
    Lead: _new_lead,
    Deal: _new_deal,
    Meeting: lambda session, _record, values: meetings_by_hand.book(session, values),
}
_CHANGERS: dict[type[Base], Callable[[Session, Any, Values], None]] = {
    Contact: _change_contact,
    Lead: _change_lead,
    Deal: _change_deal,
    Meeting: meetings_by_hand.change,
}


def _note(session: Session, record: Any, deed: str) -> None:  # noqa: ANN401 - any record.
    """Put what was done on the contact's timeline."""
    contact_id = record.id if isinstance(record, Contact) else getattr(record, "contact_id", None)
    if contact_id is None:
        return
    kind = record.__tablename__.removesuffix("s")
    named = "" if isinstance(record, Contact) else f"{record.reference} "
    note = f"{named}{deed}"[:NOTE_CHARACTERS]
    session.add(Activity(contact_id=contact_id, kind=kind, note=note[:1].upper() + note[1:]))
