"""Texts: messages to telephones, queued with the deed they tell of and sent by the worker."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.database import Base, now


class Text(Base):
    """One text message; `status` is queued, sent or failed."""

    __tablename__ = "texts"
    __table_args__ = (
        CheckConstraint("to_phone LIKE '+%'", name="to_phone_is_e164"),
        CheckConstraint("status IN ('queued', 'sent', 'failed')", name="status_is_known"),
        Index("ix_texts_status", "status", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    to_phone: Mapped[str] = mapped_column(String(16))
    body: Mapped[str] = mapped_column(String(1600))
    purpose: Mapped[str] = mapped_column(String(32))
    status: Mapped[str] = mapped_column(String(16), default="queued")
    created_at: Mapped[datetime] = mapped_column(default=now)
    sent_at: Mapped[datetime | None]


def queue_text(session: Session, to: str, body: str, purpose: str) -> Text:
    """Queue a message to an E.164 number, in the caller's transaction."""
    text = Text(to_phone=to, body=body, purpose=purpose)
    session.add(text)
    session.flush()
    return text
