"""Contacts: the people who call."""

from typing import Any

from apiflask import APIBlueprint
from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, Select, or_, select

from neuracrm_voice.crm.call_search import digits_of
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.drafts import ContactChange, NewContact
from neuracrm_voice.services import services
from neuracrm_voice.web.api import writing
from neuracrm_voice.web.api.freshness import etag_of, headers, not_modified, unchanged
from neuracrm_voice.web.api.paging import ListQuery, read_page
from neuracrm_voice.web.api.queries import Moment, Words
from neuracrm_voice.web.auth import auth

blueprint = APIBlueprint("contacts", __name__, tag="Contacts")


class ContactsQuery(ListQuery):
    """Filters of the contacts."""

    q: Words | None = None
    since: Moment | None = None


class ContactItem(BaseModel):
    """A contact."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str | None
    phone: str | None
    email: str | None
    company: str | None
    consent: str
    do_not_call: bool


class ContactPage(BaseModel):
    """Contacts, newest first."""

    items: list[ContactItem]
    next: str | None


@blueprint.get("/contacts")
@blueprint.auth_required(auth, roles=["contacts:read"])
@blueprint.input(ContactsQuery, location="query", arg_name="query")
@blueprint.output(ContactPage)
def list_contacts(query: ContactsQuery) -> Any:  # noqa: ANN401 - APIFlask takes a page or a response.
    """List contacts.

    `q` searches names, addresses, companies and numbers; `since` is when the contact was made.
    """
    with services().database.read() as session:
        etag = etag_of(session, Contact)
        if unchanged(etag):
            return not_modified(etag)
        rows, following = read_page(session, find(query), query, (Contact.created_at, Contact.id))
    return ContactPage(
        items=[ContactItem.model_validate(row) for row in rows], next=following
    ), headers(etag)


@blueprint.get("/contacts/<int:contact_id>")
@blueprint.auth_required(auth, roles=["contacts:read"])
@blueprint.output(ContactItem)
def show_contact(contact_id: int) -> Any:  # noqa: ANN401 - APIFlask takes an item or a response.
    """Show one contact."""
    return writing.show(Contact, contact_id, ContactItem)


@blueprint.post("/contacts")
@blueprint.auth_required(auth, roles=["contacts:write"])
@blueprint.input(NewContact, location="json", arg_name="draft")
@blueprint.output(ContactItem, status_code=201)
def create_contact(draft: NewContact) -> Any:  # noqa: ANN401 - as above.
    """Create a contact."""
    return writing.create(Contact, draft, ContactItem)


@blueprint.patch("/contacts/<int:contact_id>")
@blueprint.auth_required(auth, roles=["contacts:write"])
@blueprint.input(ContactChange, location="json", arg_name="draft")
@blueprint.output(ContactItem)
def change_contact(contact_id: int, draft: ContactChange) -> Any:  # noqa: ANN401 - as above.
    """Change a contact."""
    return writing.change(Contact, contact_id, draft, ContactItem)


def find(query: ContactsQuery) -> Select[Contact]:
    """Return the contacts a query asks for."""
    found = select(Contact)
    if query.q:
        found = found.where(_holds(query.q))
    if query.since:
        found = found.where(Contact.created_at >= query.since)
    return found


def _holds(words: str) -> ColumnElement[bool]:
    """Match words in what is told of a contact; an address or a number in its own column alone."""
    if "@" in words:
        return Contact.email.icontains(words, autoescape=True)
    if digits := digits_of(words):
        return Contact.phone.contains(digits)
    texts = (Contact.name, Contact.company)
    return or_(*(text.icontains(words, autoescape=True) for text in texts))
