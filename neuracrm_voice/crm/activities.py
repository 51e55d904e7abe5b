"""Activities: a contact's timeline, one line for each thing that happened."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from neuracrm_voice.database import Base, now


class Activity(Base):
    """Something that happened with a contact: `kind` is call, summary, or that of a record."""

    __tablename__ = "activities"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    call_id: Mapped[int | None] = mapped_column(ForeignKey("calls.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    note: Mapped[str] = mapped_column(String(500))
    at: Mapped[datetime] = mapped_column(default=now)
