"""Outcomes: what came of each command, one row for each command key, for ever."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from neuracrm_voice.database import Base, now


class CommandOutcome(Base):
    """The outcome of one command; `key` is call, flow and name, and never occurs twice."""

    __tablename__ = "outcomes"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(200), unique=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id"), index=True)
    record_type: Mapped[str] = mapped_column(String(16))
    record_id: Mapped[int]
    at: Mapped[datetime] = mapped_column(default=now)
