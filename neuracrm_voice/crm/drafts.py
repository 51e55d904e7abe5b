"""Drafts: what a person, or their CRM, may write of each record, and how it has to look.

A `New…` names what a new record needs; a `…Change` holds only what is to be changed. The same
drafts stand behind the API and the staff's forms; `by_hand` makes rows of them.
"""

import re
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from neuracrm_voice.crm.articles import MOST_BODY_CHARACTERS
from neuracrm_voice.crm.phone_numbers import E164_PATTERN, is_e164
from neuracrm_voice.crm.tasks import NOTE_CHARACTERS
from neuracrm_voice.crm.tickets import DESCRIPTION_CHARACTERS
from neuracrm_voice.database import LARGEST_ID
from neuracrm_voice.dialogue.spoken.budgets import MOST_AMOUNT
from neuracrm_voice.dialogue.stages import Stage

FIRST_YEAR, LAST_YEAR = 2000, 2100
"""Between these every clock and both engines agree what a moment is."""

_TELLING = r"^[^\x00]*[^\x00-\x20][^\x00]*$"
_PHONE = f"^{E164_PATTERN}$"
_SOURCE = r"^[a-z][a-z0-9_-]{0,15}$"
_EMAIL = r"^[^@\x00-\x20]+@[^@\x00-\x20]+\.[^@\x00-\x20]+$"


def _is_telling(words: str) -> str:
    if not re.search(_TELLING, words):
        raise ValueError("Write something here.")
    return words


def _is_phone(number: str) -> str:
    if not is_e164(number):
        raise ValueError("Write the number with its country's code, such as +12025550143.")
    return number


def _is_email(address: str) -> str:
    if not re.fullmatch(_EMAIL, address):
        raise ValueError("Write a whole address, such as jane@acme.example.")
    return address


def _is_source(word: str) -> str:
    if not re.fullmatch(_SOURCE, word):
        raise ValueError("Write one word in small letters, such as crm or fair-2026.")
    return word


def _moment(text: object) -> datetime:
    if text is None:
        raise ValueError("A time is needed here.")
    fault = "Write a time as RFC 3339 has it, such as 2026-11-23T15:00:00Z."
    if not isinstance(text, str) or "T" not in text.upper():
        raise ValueError(fault)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(fault) from error
    if moment.tzinfo is None:
        raise ValueError(fault)
    if not FIRST_YEAR <= moment.year < LAST_YEAR:
        raise ValueError(f"Write a time between the years {FIRST_YEAR} and {LAST_YEAR}.")
    return moment


def _described(pattern: str) -> dict[str, Any]:
    return {"pattern": pattern}


def absent(description: str | None = None) -> Any:  # noqa: ANN401 - the default of any field.
    """Return a default that stands for "not said", and is no value of its own."""
    return Field(default=None, description=description)


def _without_defaults(schema: dict[str, Any]) -> None:
    """Leave the stand-ins for "not said" out of what is told of a draft."""
    for told in schema["properties"].values():
        if told.get("default", "") is None:
            del told["default"]


Telling = AfterValidator(_is_telling)
_LOOKS_TELLING = _described(_TELLING)
Line100 = Annotated[str, Field(max_length=100, json_schema_extra=_LOOKS_TELLING), Telling]
Line120 = Annotated[str, Field(max_length=120, json_schema_extra=_LOOKS_TELLING), Telling]
Line200 = Annotated[str, Field(max_length=200, json_schema_extra=_LOOKS_TELLING), Telling]
Note = Annotated[str, Field(max_length=NOTE_CHARACTERS, json_schema_extra=_LOOKS_TELLING), Telling]
Words = Annotated[str, Field(max_length=2000, json_schema_extra=_LOOKS_TELLING), Telling]
Phone = Annotated[str, Field(json_schema_extra=_described(_PHONE)), AfterValidator(_is_phone)]
Email = Annotated[
    str, Field(max_length=254, json_schema_extra=_described(_EMAIL)), AfterValidator(_is_email)
]
Moment = Annotated[datetime, BeforeValidator(_moment)]
Whole = BeforeValidator(
    lambda number: int(number) if isinstance(number, float) and number.is_integer() else number
)
"""JSON knows one kind of number: 9000.0 is as whole as 9000."""

Id = Annotated[int, Field(ge=1, le=LARGEST_ID), Whole]
Amount = Annotated[int, Field(ge=1, le=MOST_AMOUNT), Whole]


class Draft(BaseModel):
    """What every draft refuses: unknown fields, and values of another kind."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, json_schema_extra=_without_defaults
    )


class ContactChange(Draft):
    """What may be changed of a contact."""

    name: Line100 | None = absent()
    phone: Phone | None = absent(
        "With its country's code, such as +12025550143; no two contacts share one."
    )
    email: Email | None = absent()
    company: Line200 | None = absent()
    consent: Literal["unknown", "given", "refused"] = absent("To be called by us.")
    do_not_call: bool = absent("Whoever has asked for that is never called.")


class NewContact(ContactChange):
    """A new contact: at least its name is needed."""

    name: Line100


class LeadChange(Draft):
    """What may be changed of a lead; its score follows from need, budget, authority, timeline."""

    status: Literal["open", "qualified", "won", "lost"] = absent(
        "A qualified lead gets its deal; what is won or lost is so for its deal too."
    )
    company: Line200 | None = absent()
    size: Amount | None = absent("How many people would use it.")
    need: Words | None = absent()
    budget: Line200 | None = absent()
    authority: Line200 | None = absent()
    timeline: Line200 | None = absent()


class NewLead(LeadChange):
    """A new lead of a contact."""

    contact_id: Id
    source: Annotated[
        str, Field(json_schema_extra=_described(_SOURCE)), AfterValidator(_is_source)
    ] = absent("Where it came from; crm, if nothing is said.")


class TicketChange(Draft):
    """What may be changed of a ticket."""

    title: Line120 = absent()
    description: Annotated[
        str, Field(max_length=DESCRIPTION_CHARACTERS, json_schema_extra=_LOOKS_TELLING), Telling
    ] = absent()
    priority: Literal["urgent", "high", "normal"] = absent()
    status: Literal["open", "pending", "solved", "closed"] = absent()


class NewTicket(TicketChange):
    """A new ticket."""

    contact_id: Id | None = absent()
    title: Line120
    description: Annotated[
        str, Field(max_length=DESCRIPTION_CHARACTERS, json_schema_extra=_LOOKS_TELLING), Telling
    ]


class MeetingChange(Draft):
    """What may be changed of a meeting: moved, cancelled (its time is free again), or described."""

    starts_at: Moment = absent("Moves it, if a host is free then.")
    status: Literal["booked", "cancelled"] = absent()
    purpose: Annotated[Note | None, AfterValidator(lambda words: words or "")] = absent()


class NewMeeting(Draft):
    """A new meeting, which needs a host who is free then."""

    contact_id: Id
    starts_at: Moment
    host: Line100 | None = absent("The host's name; without one, whoever is free.")
    lead_id: Id | None = absent()
    purpose: Note = absent()


class DealChange(Draft):
    """What may be changed of a deal."""

    title: Line200 = absent()
    amount: Amount | None = absent("Whole, in the currency that was spoken of.")
    stage: Annotated[Stage, Field(strict=False)] = absent()
    status: Literal["open", "won", "lost"] = absent("Its lead is won or lost with it.")


class NewDeal(DealChange):
    """A new deal of a lead that has none."""

    lead_id: Id
    title: Line200


class TaskChange(Draft):
    """What may be changed of a task."""

    status: Literal["open", "done"] = absent()
    due_at: Moment | None = absent()
    phone: Phone | None = absent()
    note: Note = absent()


class NewTask(TaskChange):
    """A new task."""

    kind: Literal["callback", "message", "hand_over", "follow_up"]
    contact_id: Id | None = absent()
    note: Note


class ArticleChange(Draft):
    """What may be changed of an article."""

    title: Line200 = absent()
    body: Annotated[
        str, Field(max_length=MOST_BODY_CHARACTERS, json_schema_extra=_LOOKS_TELLING), Telling
    ] = absent()
    line_id: Id | None = absent("Without one it is for every line.")


class NewArticle(ArticleChange):
    """A new article."""

    title: Line200
    body: Annotated[
        str, Field(max_length=MOST_BODY_CHARACTERS, json_schema_extra=_LOOKS_TELLING), Telling
    ]
