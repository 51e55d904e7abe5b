"""Paging: lists by keyset, newest first, so that page 1,000 costs what page 1 does.

A cursor names the last row shown by its moment and id; rows that arrive meanwhile neither
shift nor repeat what follows.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Self, TypeVar

from flask import json
from pydantic import BeforeValidator, Field, WithJsonSchema
from sqlalchemy import ColumnElement, Select, literal, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from neuracrm_voice.database import LARGEST_ID, UtcDateTime
from neuracrm_voice.web.api.queries import Query

Record = TypeVar("Record", bound=Any)
Key = tuple[InstrumentedAttribute[datetime], InstrumentedAttribute[int]]
"""The moment and the id a list is ordered by; an index over the two makes a page cheap."""

LARGEST_PAGE = 200

STRETCH = 8_000
"""How many records are searched for words at once, so that a page takes well below 150 ms."""

EXACT = re.compile(r"[A-Za-z]-[0-9]+|\+?[0-9 ().-]{7,}|\S+@\S+")
"""A reference, a telephone number or an address."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last row a reader has seen."""

    moment: datetime
    id: int

    @classmethod
    def read(cls, text: object) -> Self:
        """Read a cursor that `str` wrote; raise ValueError for any other text."""
        if isinstance(text, cls):
            return text
        try:
            moment, number = json.loads(urlsafe_b64decode(f"{text}=="))
            at = datetime.fromisoformat(moment)
            cursor = cls(at.astimezone(UTC), number)
        except (ValueError, TypeError, OverflowError) as error:
            raise ValueError(
                "This is no cursor; use `next` of the page before, as it stands."
            ) from error
        if at.tzinfo is None or type(number) is not int or not 0 < number <= LARGEST_ID:
            raise ValueError("This is no cursor; use `next` of the page before, as it stands.")
        return cursor

    def __str__(self) -> str:
        written = json.dumps([self.moment.isoformat(), self.id]).encode()
        return urlsafe_b64encode(written).decode().rstrip("=")


class ListQuery(Query):
    """What every list accepts."""

    limit: Annotated[int, Field(ge=1, le=LARGEST_PAGE, description="How many to show.")] = 50
    cursor: Annotated[
        Cursor | None,
        BeforeValidator(Cursor.read),
        WithJsonSchema({"type": "string", "description": "`next` of the page before."}),
    ] = None


def read_page(
    session: Session, found: Select[Record], query: ListQuery, key: Key
) -> tuple[Sequence[Record], str | None]:
    """Return the rows of one page, newest first, and the cursor of the next if there is one.

    Words are looked for in a stretch of records at once; the page may then be short, or empty,
    and the next one goes on from the stretch's end.
    """
    moment, number = key
    end = _end_of_stretch(session, query, key) if _has_words(query) else None
    if query.cursor:
        found = found.where(_older_than(query.cursor, key))
    if end:
        found = found.where(~_older_than(end, key))
    # One row more than asked for tells whether another page follows.
    rows = session.scalars(
        found.order_by(moment.desc(), number.desc()).limit(query.limit + 1)
    ).all()
    if len(rows) <= query.limit:
        return rows, str(end) if end else None
    shown = rows[: query.limit]
    return shown, str(Cursor(getattr(shown[-1], moment.key), shown[-1].id))


def _has_words(query: ListQuery) -> bool:
    """Tell words from what is one record's alone, which is found however old it is."""
    words: str | None = getattr(query, "q", None)
    return bool(words) and not EXACT.fullmatch(words or "")


def _end_of_stretch(session: Session, query: ListQuery, key: Key) -> Cursor | None:
    """Return the last row of the stretch to be searched; None when it reaches the end."""
    rows = select(*key).order_by(*(column.desc() for column in key))
    if query.cursor:
        rows = rows.where(_older_than(query.cursor, key))
    last = session.execute(rows.offset(STRETCH - 1).limit(1)).one_or_none()
    return Cursor(*last) if last else None


def _older_than(cursor: Cursor, key: Key) -> ColumnElement[bool]:
    # Comparing the pair, not each part, lets both engines walk the index from where we left.
    return tuple_(*key) < tuple_(literal(cursor.moment, UtcDateTime()), literal(cursor.id))
