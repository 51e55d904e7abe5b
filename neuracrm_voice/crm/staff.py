"""Staff: the people of the business who may sign in, each in one role."""

import unicodedata
from datetime import datetime
from secrets import token_hex

from sqlalchemy import CheckConstraint, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.database import Base, now

ROLES = ("viewer", "agent", "admin")
"""What somebody may do, from the least to the most: look; also work with callers; also set up."""


class Staff(Base):
    """Somebody who may sign in. `password` is an argon2 hash; `phone` is where calls reach them.

    `fs_uniquifier` is what sessions hold instead of the id: a new one ends them all.
    """

    __tablename__ = "staff"
    __table_args__ = (
        CheckConstraint("role IN ('viewer', 'agent', 'admin')", name="role_is_known"),
        CheckConstraint("phone IS NULL OR phone LIKE '+%'", name="phone_is_e164"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    role: Mapped[str] = mapped_column(String(16))
    password: Mapped[str] = mapped_column(String(255))
    active: Mapped[bool] = mapped_column(default=True)
    phone: Mapped[str | None] = mapped_column(String(16))
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True, default=token_hex)
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now)

    def end_sessions(self) -> None:
        """End every session of theirs, wherever it is."""
        self.fs_uniquifier = token_hex()

    def may(self, role: str) -> bool:
        """Tell whether somebody in this role may do what `role` may."""
        return is_enough(self.role, role)


def is_enough(role: str, wanted: str) -> bool:
    """Tell whether `role` may do what `wanted` may."""
    return ROLES.index(role) >= ROLES.index(wanted)


def plain_address(email: str) -> str:
    """Write an address in the one way it is kept: without the forms letters may have."""
    return unicodedata.normalize("NFKC", email).strip().casefold()


def find_staff(session: Session, email: str) -> Staff | None:
    """Return who signs in with an address, however it is written."""
    return session.scalars(select(Staff).where(Staff.email == plain_address(email))).one_or_none()
