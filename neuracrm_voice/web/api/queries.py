"""Queries: what every query is, and kinds of filter, each refusing what it cannot mean."""

import re
from datetime import UTC, datetime
from typing import Annotated

from flask import request
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from neuracrm_voice.database import LARGEST_ID

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Query(BaseModel):
    """What may be asked; unknown filters are refused, for a typo would show everything."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _is_said_once(cls, given: object) -> object:
        """Refuse a filter given twice: only one of the two would be looked at."""
        twice = [name for name in cls.model_fields if len(request.args.getlist(name)) > 1]
        if twice:
            raise ValueError(f"Give {', '.join(twice)} once.")
        return given


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except OverflowError as error:
        raise ValueError("This moment is outside the calendar.") from error


def _written(moment: object) -> object:
    # Pydantic would take a number for seconds since 1970, which the description does not offer.
    if isinstance(moment, str) and not _DATE.match(moment):
        raise ValueError("Write a time such as 2026-11-20T14:00:00Z.")
    return moment


def _searchable(words: str) -> str:
    if "\x00" in words:
        raise ValueError("This holds a character that no text has.")
    return words


Moment = Annotated[datetime, BeforeValidator(_written), AfterValidator(_in_utc)]
"""An RFC 3339 time; one without a zone is UTC."""

RecordId = Annotated[int, Field(ge=1, le=LARGEST_ID)]

Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=100),
    AfterValidator(_searchable),
]
"""What to look for, anywhere in a text, in capitals or not."""

Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,32}$")]
"""A word of ours, such as a topic."""


def id_of(reference: str, prefix: str, first: int) -> int | None:
    """Return the id behind a reference such as T-1042, or None when the words are not one."""
    letter, _, number = reference.upper().partition("-")
    if (
        letter != prefix
        or not number.isascii()
        or not number.isdigit()
        or len(number) > len(str(LARGEST_ID))
    ):
        return None
    return min(int(number) - first, LARGEST_ID)
