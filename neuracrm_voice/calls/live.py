"""Live: the calls in progress, looked up once for everybody who watches them."""

import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Row, Select, case, select
from sqlalchemy.orm import InstrumentedAttribute

from neuracrm_voice.crm.calls import LONGEST_CALL, Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.staff import Staff
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.database import Database, now

IN_PROGRESS = ("in-progress", "ringing", "initiated", "queued")

MOST_SHOWN = 100
"""More calls than anybody can watch."""

FRESH_SECONDS = 0.15
"""How old a look may be: however many watch, they cost the database seven looks a second.

With the pages' own period of 1.8 s, what happens is seen within two seconds.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveCall:
    """A call in progress; `heard` and `said` are the last exchange, `number` the other party's."""

    sid: str
    status: str
    direction: str
    number: str
    name: str
    contact_id: int | None
    topic: str
    stage: str
    mood: str
    heard: str
    said: str
    turns: int
    started_at: datetime


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """The calls in progress at one moment, newest first; `etag` is the same while they are.

    `more` says that there are more than are shown.
    """

    calls: tuple[LiveCall, ...]
    more: bool
    etag: str


class Watch:
    """Looks at the calls in progress, and at who may watch them, for everybody at once.

    That is at most once in FRESH_SECONDS, however many ask.
    """

    def __init__(self, database: Database, clock: Callable[[], float] = time.monotonic) -> None:
        self._database = database
        self._clock = clock
        self._lock = Lock()
        self._looked_at = float("-inf")
        self._board = Board((), more=False, etag="")
        self._roles: Mapping[str, str] = {}

    def board(self) -> Board:
        """Return the calls in progress; the same object as long as nothing has changed."""
        return self._look()[0]

    def roles(self) -> Mapping[str, str]:
        """Return the role of everybody who may sign in, by what their sessions hold of them."""
        return self._look()[1]

    def _look(self) -> tuple[Board, Mapping[str, str]]:
        with self._lock:
            if self._clock() - self._looked_at >= FRESH_SECONDS:
                with self._database.look() as looking:
                    found = _read_board(looking)
                    self._roles = {row.fs_uniquifier: row.role for row in looking.execute(_ROLES)}
                if found.etag != self._board.etag:
                    self._board = found
                self._looked_at = self._clock()
            return self._board, self._roles


_ROLES = select(Staff.fs_uniquifier, Staff.role).where(Staff.active)


def _read_board(looking: Connection) -> Board:
    rows = looking.execute(_calls()).all()
    calls = tuple(_read(row) for row in rows[:MOST_SHOWN])
    more = len(rows) > MOST_SHOWN
    etag = hashlib.sha256(repr((calls, more)).encode()).hexdigest()[:32]
    return Board(calls, more, etag)


def _calls() -> Select[*tuple[Any, ...]]:
    # Columns, not records: this is asked for several times a second.
    return (
        select(
            *(getattr(Call, name) for name in _ALIKE),
            case((Call.direction == "outbound", Call.to_number), else_=Call.from_number).label(
                "number"
            ),
            Contact.name,
            Call.conversation["mood"].as_string().label("mood"),
            _last(Turn.heard).label("heard"),
            _last(Turn.said).label("said"),
            Call.turn_count.label("turns"),
        )
        .outerjoin(Contact, Contact.id == Call.contact_id)
        .where(Call.status.in_(IN_PROGRESS), Call.started_at > now() - LONGEST_CALL)
        .order_by(Call.started_at.desc(), Call.id.desc())
        .limit(MOST_SHOWN + 1)
    )


_ALIKE = ("sid", "status", "direction", "contact_id", "topic", "stage", "started_at")


def _last(column: InstrumentedAttribute[str | None]):  # type: ignore[no-untyped-def]  # noqa: ANN202 - SQLAlchemy infers it.
    """Return a column of the last turn that was answered."""
    answered = select(column).where(Turn.call_id == Call.id, Turn.said.is_not(None))
    return answered.order_by(Turn.number.desc()).limit(1).scalar_subquery()


def _read(row: Row[*tuple[Any, ...]]) -> LiveCall:
    texts = ("number", "name", "topic", "stage", "mood", "heard", "said")
    return LiveCall(**{**row._mapping, **{name: getattr(row, name) or "" for name in texts}})  # noqa: SLF001 - SQLAlchemy's public name for it.
