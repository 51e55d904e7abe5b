"""Texts: messages to telephones, queued with the deed they tell of and sent by the worker.

Carriers take a message at least once: they cannot be asked whether one was taken already. So a
text is marked as sending before it goes; one found in that state was cut off, may have gone out,
and is left to staff as unknown rather than sent twice.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, String, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.crm.jobs import ask_for
from neuracrm_voice.database import Base, now


class Text(Base):
    """One text message; `purpose` is such as code or confirmation.

    `status` goes from queued over sending to sent, failed, or unknown: nobody can tell.
    """

    __tablename__ = "texts"
    __table_args__ = (
        CheckConstraint("to_phone LIKE '+%'", name="to_phone_is_e164"),
        CheckConstraint(
            "status IN ('queued', 'sending', 'sent', 'failed', 'unknown')", name="status_is_known"
        ),
        Index("ix_texts_status", "status", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    to_phone: Mapped[str] = mapped_column(String(16))
    body: Mapped[str] = mapped_column(String(1600))
    purpose: Mapped[str] = mapped_column(String(32))
    status: Mapped[str] = mapped_column(String(16), default="queued")
    tries: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(default=now)
    sent_at: Mapped[datetime | None]


CODE_IS_GONE = "(a code)"
"""What is kept of a text that held a code, once it has gone out or is withdrawn."""


def queue_text(session: Session, to: str, body: str, purpose: str) -> Text:
    """Queue a message to an E.164 number; it goes out once the transaction is committed."""
    text = Text(to_phone=to, body=body, purpose=purpose)
    session.add(text)
    session.flush()
    ask_for(session, "send_text", text.id)
    return text


def begin_sending(session: Session, text_id: int) -> Text | None:
    """Mark a queued text as sending and return it; None when it is not to be sent (again).

    One that is being sent already was cut off: it becomes unknown.
    """
    begun = session.execute(
        update(Text)
        .where(Text.id == text_id, Text.status == "queued")
        .values(status="sending", tries=Text.tries + 1)
    )
    if begun.rowcount:  # type: ignore[attr-defined]
        return session.get_one(Text, text_id, populate_existing=True)
    session.execute(
        update(Text).where(Text.id == text_id, Text.status == "sending").values(status="unknown")
    )
    _forget_code(session, text_id)
    return None


def end_sending(session: Session, text_id: int, status: str) -> None:
    """Record how a sending ended: sent, failed, unknown, or queued to be tried again."""
    session.execute(
        update(Text)
        .where(Text.id == text_id, Text.status == "sending")
        .values(status=status, sent_at=now() if status == "sent" else None)
    )
    _forget_code(session, text_id)


def withdraw_codes(session: Session, to: str) -> None:
    """Keep codes to a number that nobody needs any more from going out."""
    waiting = (Text.to_phone == to, Text.purpose == "code", Text.status == "queued")
    session.execute(update(Text).where(*waiting).values(status="failed", body=CODE_IS_GONE))


def _forget_code(session: Session, text_id: int) -> None:
    """Take the code out of a text that has gone out: the row keeps no secret it does not need."""
    gone = (Text.id == text_id, Text.purpose == "code", Text.status.not_in(("queued", "sending")))
    session.execute(update(Text).where(*gone).values(body=CODE_IS_GONE))
