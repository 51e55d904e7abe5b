"""Once: a record that is asked for twice under one key is made once, whoever comes first.

The first answer is kept for a day, to be given again word for word. The key is the asker's own;
another's of the same name is another.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import String, Text, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.crm.upsert import insert_once
from neuracrm_voice.database import Base, now

KEPT_FOR = timedelta(days=1)
"""Whoever lost an answer asks again within minutes; a day lets a nightly job be run anew."""

MOST_KEY_CHARACTERS = 200


class FirstAnswer(Base):
    """The answer to what was first asked under a key; `asked` is a hash of what that was."""

    __tablename__ = "first_answers"
    __table_args__ = (UniqueConstraint("asker", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    asker: Mapped[str] = mapped_column(String(100))
    key: Mapped[str] = mapped_column(String(MOST_KEY_CHARACTERS))
    asked: Mapped[str] = mapped_column(String(64))
    answer: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime] = mapped_column(default=now, index=True)


class OtherAskedError(Exception):
    """Something else was asked under this key before; nothing was written."""


def once(session: Session, asker: str, key: str, asked: str, make: Callable[[], str]) -> str:
    """Return what `make` answers, or the kept answer when this was asked before under this key.

    All of it is one transaction: what fails leaves the key as it was.
    """
    session.execute(delete(FirstAnswer).where(FirstAnswer.created_at < now() - KEPT_FOR))
    hashed = hashlib.sha256(asked.encode()).hexdigest()
    values = {"asker": asker, "key": key, "asked": hashed, "answer": "", "created_at": now()}
    number = insert_once(session, FirstAnswer, values, unique=("asker", "key"))
    by_key = select(FirstAnswer).where(FirstAnswer.asker == asker, FirstAnswer.key == key)
    kept = session.scalars(by_key).one()
    if number is None:
        if kept.asked != hashed:
            raise OtherAskedError
        return kept.answer
    kept.answer = make()
    return kept.answer
