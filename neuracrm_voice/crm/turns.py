"""Turns: each exchange of a call, whole enough to read and to answer again."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from neuracrm_voice.database import Base, now


class Turn(Base):
    """One exchange. It is claimed first, by `claimed_at`; `answer` is set once, when it is ready.

    `waits` counts the answers that only asked the caller to wait: a webhook for part `p` of the
    turn gets the waiting answer if `p < waits`, else `answer`, however often it is delivered.
    `event`, `understanding`, `outcomes`, `steps` and `said` are the journal; `outcomes` lists what
    came of each command, [key, outcome], in the order they were carried out. `stage` is where a
    sale stood after the turn, and `stages` lists those it went through in it.
    """

    __tablename__ = "turns"
    __table_args__ = (UniqueConstraint("call_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id"))
    number: Mapped[int]
    at: Mapped[datetime] = mapped_column(default=now)
    claimed_at: Mapped[datetime] = mapped_column(default=now)
    event: Mapped[dict[str, Any]] = mapped_column(default=dict)
    heard: Mapped[str | None] = mapped_column(Text)
    understanding: Mapped[dict[str, Any]] = mapped_column(default=dict)
    topic: Mapped[str | None] = mapped_column(String(32))
    act: Mapped[str | None] = mapped_column(String(16))
    outcomes: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")
    steps: Mapped[list[Any]] = mapped_column(default=list)
    said: Mapped[str | None] = mapped_column(Text)
    reply: Mapped[dict[str, Any] | None]
    stage: Mapped[str | None] = mapped_column(String(32))
    stages: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")
    timing: Mapped[dict[str, Any]] = mapped_column(default=dict)
    waits: Mapped[int] = mapped_column(default=0)
    answer: Mapped[str | None] = mapped_column(Text)
