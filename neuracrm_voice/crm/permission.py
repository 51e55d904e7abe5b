"""Permission: whom we may call, and when; every refusal says why.

Sources: 47 CFR 64.1200 (calling hours, consent, do-not-call), 16 CFR 310.2 (an inquiry makes a
business relationship for three months), 12 CFR 1006.14 (seven calls in seven days). An operator
may narrow the hours, never the rest.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import phonenumbers
from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.crm import outgoing
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.phone_numbers import is_e164
from neuracrm_voice.crm.zones import zones_of
from neuracrm_voice.database import now
from neuracrm_voice.dialogue.spoken import phones

INQUIRY_HOLDS = timedelta(days=90)
"""Who called us themselves may be called for so long, unless they said otherwise."""

MOST_A_DAY = 3
MOST_A_WEEK = 7
DAY, WEEK = timedelta(days=1), timedelta(days=7)

STEP = timedelta(minutes=15)
LONGEST_SEARCH = timedelta(days=2)


class NotAllowedError(Exception):
    """A contact may not be called; the message is a sentence for people.

    `kind` is bad_number, do_not_call, no_consent, calling_hours, attempts or under_way.
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Window:
    """The hours of the callee's day in which a call may ring; the end is too late."""

    begin: time
    end: time

    def holds(self, phone: str, own_zone: str, moment: datetime) -> bool:
        """Tell whether it is a fit time wherever that number may be."""
        clocks = [moment.astimezone(ZoneInfo(zone)).time() for zone in zones_of(phone, own_zone)]
        return all(self.begin <= clock < self.end for clock in clocks)

    def next_within(self, phone: str, own_zone: str, moment: datetime) -> datetime | None:
        """Return the first fit moment from that one on, None if none comes within two days."""
        latest = moment + LONGEST_SEARCH
        while moment < latest:
            if self.holds(phone, own_zone, moment):
                return moment
            moment += STEP
        return None

    def __str__(self) -> str:
        return f"{self.begin:%H:%M} to {self.end:%H:%M}"


def check_wish(session: Session, contact: Contact) -> str:
    """Return the number to call a contact on; raise NotAllowedError if there is none to call."""
    phone = contact.phone or ""
    if not _is_callable(phone):
        raise NotAllowedError("bad_number", "This contact has no number that can be called.")
    if contact.do_not_call:
        raise NotAllowedError("do_not_call", "This contact has asked not to be called.")
    if contact.consent == "refused":
        raise NotAllowedError("no_consent", "This contact has not consented to calls.")
    if contact.consent != "given" and not _has_called_us(session, contact):
        raise NotAllowedError(
            "no_consent",
            "This contact has neither consented to calls nor called us in the last 90 days.",
        )
    return phone


def check_hours(window: Window, phone: str, own_zone: str, moment: datetime) -> None:
    """Raise NotAllowedError outside the callee's calling hours."""
    if not window.holds(phone, own_zone, moment):
        zones = ", ".join(zones_of(phone, own_zone)[:3])
        raise NotAllowedError(
            "calling_hours", f"It is not between {window} where this contact is ({zones})."
        )


def check_attempts(session: Session, contact: Contact) -> None:
    """Raise NotAllowedError while a contact is being called, or was called too often."""
    if outgoing.under_way(session, contact.id):
        raise NotAllowedError("under_way", "This contact is being called already.")
    for most, span, words in ((MOST_A_DAY, DAY, "24 hours"), (MOST_A_WEEK, WEEK, "7 days")):
        if outgoing.tries_within(session, contact.id, span) >= most:
            raise NotAllowedError(
                "attempts", f"This contact was called {most} times in {words}, which is the most."
            )


def _is_callable(phone: str) -> bool:
    if not is_e164(phone):
        return False
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(number) and not phones.costs_extra(phone)


def _has_called_us(session: Session, contact: Contact) -> bool:
    lately = select(Call.id).where(
        Call.contact_id == contact.id,
        Call.direction == "inbound",
        Call.started_at > now() - INQUIRY_HOLDS,
    )
    return session.scalar(lately.limit(1)) is not None
