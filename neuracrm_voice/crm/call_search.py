"""Searching the calls: by where they stand and what was said, newest first, a piece at a time.

Words are looked for in a stretch of calls at once, so that a search costs the same however many
calls there are; where a stretch holds too few, the reader goes on from its end.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, exists, literal, or_, select, tuple_
from sqlalchemy.orm import Session, defer

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.database import UtcDateTime

STRETCH = 1_000
"""How many calls are searched for words at once: some 20,000 turns, in less than 100 ms."""

SHORTEST_NUMBER = 3
"""Fewer digits would match nearly every number."""

Position = tuple[datetime, int]
"""Where a reader stands: a call's beginning and id; what follows is older."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFilter:
    """What to look for; `words` in numbers, in what was said and, `by_name`, in contacts' names."""

    status: str | None = None
    direction: str | None = None
    topic: str | None = None
    contact_id: int | None = None
    since: datetime | None = None
    until: datetime | None = None
    words: str | None = None
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Calls found, newest first, and where to go on, None at the end of all calls."""

    calls: Sequence[Call]
    next: Position | None


def search(
    session: Session, wanted: CallFilter, limit: int, after: Position | None = None
) -> Found:
    """Return at most `limit` calls after a position.

    There may be fewer, or none, and a `next` all the same, where words were looked for.
    """
    calls = _filtered(wanted, after)
    if not wanted.words:
        found = session.scalars(calls.limit(limit + 1)).all()
        return _cut(found, limit, None)
    stretch = calls.with_only_columns(Call.id, Call.started_at).limit(STRETCH)
    last = session.execute(stretch.offset(STRETCH - 1).limit(1)).one_or_none()
    within = stretch.subquery()
    matching = (
        select(Call)
        .join(within, within.c.id == Call.id)
        .where(_holds(wanted.words, by_name=wanted.by_name))
        .order_by(Call.started_at.desc(), Call.id.desc())
        .options(*_LARGE)
    )
    found = session.scalars(matching.limit(limit + 1)).all()
    return _cut(found, limit, (last.started_at, last.id) if last else None)


_LARGE = tuple(defer(large) for large in (Call.conversation, Call.context, Call.proofs))


def _cut(found: Sequence[Call], limit: int, end: Position | None) -> Found:
    # One call more than asked for tells whether another page follows.
    if len(found) <= limit:
        return Found(found, end)
    last = found[limit - 1]
    return Found(found[:limit], (last.started_at, last.id))


def _filtered(wanted: CallFilter, after: Position | None) -> Select[Call]:
    calls = select(Call).order_by(Call.started_at.desc(), Call.id.desc()).options(*_LARGE)
    for name in ("status", "direction", "topic", "contact_id"):
        if (value := getattr(wanted, name)) is not None:
            calls = calls.where(getattr(Call, name) == value)
    if wanted.since:
        calls = calls.where(Call.started_at >= wanted.since)
    if wanted.until:
        calls = calls.where(Call.started_at <= wanted.until)
    if after:
        moment, number = after
        # Comparing the pair, not each part, lets both engines walk the index from where we left.
        pair = tuple_(literal(moment, UtcDateTime()), literal(number))
        calls = calls.where(tuple_(Call.started_at, Call.id) < pair)
    return calls


def _holds(words: str, *, by_name: bool) -> ColumnElement[bool]:
    """Match calls with `words` in a number, in what either side said, or in the contact's name.

    Each part asks about one call, so that words many calls hold are found on the first few rows.
    """
    said = [text.icontains(words, autoescape=True) for text in (Turn.heard, Turn.said)]
    named = Contact.name.icontains(words, autoescape=True)
    matches: list[ColumnElement[bool]] = [exists().where(Turn.call_id == Call.id, or_(*said))]
    if by_name:
        matches.append(exists().where(Contact.id == Call.contact_id, named))
    if digits := digits_of(words):
        matches += [Call.from_number.contains(digits), Call.to_number.contains(digits)]
    return or_(*matches)


def digits_of(words: str) -> str:
    """Return the digits of what looks like (part of) a telephone number, else nothing."""
    digits = "".join(
        character for character in words if character.isdigit() and character.isascii()
    )
    rest = {character for character in words if not character.isdigit()}
    return digits if len(digits) >= SHORTEST_NUMBER and rest <= set(" +-().") else ""
