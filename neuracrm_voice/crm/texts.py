"""Texts: messages to be sent to somebody's telephone; here they are only queued."""

from datetime import datetime

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.database import Base, now


class Text(Base):
    """A message; `status` is queued, sent or failed, `purpose` such as code or confirmation."""

    __tablename__ = "texts"
    __table_args__ = (CheckConstraint("to_phone LIKE '+%'", name="to_phone_is_e164"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    to_phone: Mapped[str] = mapped_column(String(16), index=True)
    body: Mapped[str] = mapped_column(String(1600))
    purpose: Mapped[str] = mapped_column(String(32))
    status: Mapped[str] = mapped_column(String(16), default="queued", index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    sent_at: Mapped[datetime | None]


def queue_text(session: Session, to: str, body: str, purpose: str) -> Text:
    """Queue a message to an E.164 number; it is sent once the transaction is committed."""
    text = Text(to_phone=to, body=body, purpose=purpose)
    session.add(text)
    session.flush()
    return text
