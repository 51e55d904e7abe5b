"""API keys: shown once, kept as a hash, good for the scopes they were made with."""

import hashlib
import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.database import Base, now

RESOURCES = ("articles", "calls", "contacts", "deals", "leads", "meetings", "tasks", "tickets")
SCOPES = tuple(f"{resource}:{right}" for resource in RESOURCES for right in ("read", "write"))
"""What a key may be allowed, resource by resource."""


def scopes_of(role: str) -> tuple[str, ...]:
    """Return what staff in a role may do through the API: viewers read, all others write too."""
    return tuple(scope for scope in SCOPES if role != "viewer" or scope.endswith(":read"))


class ApiKey(Base):
    """A key of the CRM's API. The key itself is 256 random bits, so a plain SHA-256 keeps it."""

    __tablename__ = "api_keys"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    hashed: Mapped[str] = mapped_column(String(64), unique=True)
    scopes: Mapped[list[Any]] = mapped_column(default=list)
    created_at: Mapped[datetime] = mapped_column(default=now)


def create_key(session: Session, name: str, scopes: tuple[str, ...]) -> str:
    """Make a key and return it; it cannot be read again."""
    key = f"ncv_{secrets.token_urlsafe(32)}"
    session.add(ApiKey(name=name, hashed=_hash(key), scopes=list(scopes)))
    session.flush()
    return key


def find_key(session: Session, key: str) -> ApiKey | None:
    """Return the record of a key presented by a caller of the API, or None."""
    return session.scalars(select(ApiKey).where(ApiKey.hashed == _hash(key))).one_or_none()


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
