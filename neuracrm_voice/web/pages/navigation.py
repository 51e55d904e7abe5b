"""Navigation: the pages in the order people look for them, each for whom it is."""

from dataclasses import dataclass

from flask import current_app, request, url_for

from neuracrm_voice.web.signing_in import person


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of the navigation: where it leads, what it is called, and whose it is."""

    endpoint: str
    label: str
    role: str = "viewer"


ENTRIES = (
    Entry("live.show", "Live"),
    Entry("today.show", "Today"),
    Entry("call_log.show", "Calls"),
    Entry("records.contacts", "Contacts"),
    Entry("records.leads", "Leads"),
    Entry("records.deals", "Deals"),
    Entry("records.tickets", "Tickets"),
    Entry("records.meetings", "Meetings"),
    Entry("records.tasks", "Tasks"),
    Entry("knowledge.show", "Knowledge"),
    Entry("lines.show", "Lines", "admin"),
    Entry("keys.show", "Keys", "admin"),
    Entry("people.show", "People", "admin"),
    Entry("vendors.show", "Health"),
    Entry("phone.show", "Phone", "agent"),
)


def navigation() -> list[tuple[str, str, bool]]:
    """Return the links for whoever is signed in: address, label, whether it is where they are."""
    somebody = person()
    if somebody is None:
        return []
    return [
        (url_for(entry.endpoint), entry.label, request.endpoint == entry.endpoint)
        for entry in ENTRIES
        if entry.endpoint in current_app.view_functions and somebody.may(entry.role)
    ]
