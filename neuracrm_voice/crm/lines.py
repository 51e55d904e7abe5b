"""Lines: the numbers customers dial, each with its greeting, language, desk and facts."""

from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import CheckConstraint, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.crm.hours import Hours
from neuracrm_voice.database import Base


class Line(Base):
    """A number and how it is answered.

    `facts` is a list of {"about": [words], "text": sentence}: what the line may tell callers.
    `desk_phone` is where a person answers; without one nobody is put through. `hours` is when
    people are there, as `crm.hours` reads it, {} for always; they are off on the holidays of a
    country and region (ISO 3166) and on `closed_days`, a list of ISO dates.
    """

    __tablename__ = "lines"
    __table_args__ = (
        CheckConstraint("phone LIKE '+%'", name="phone_is_e164"),
        CheckConstraint("desk_phone IS NULL OR desk_phone LIKE '+%'", name="desk_phone_is_e164"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    phone: Mapped[str] = mapped_column(String(16), unique=True)
    company: Mapped[str] = mapped_column(String(200))
    greeting: Mapped[str] = mapped_column(String(500))
    language: Mapped[str] = mapped_column(String(16), default="en-US")
    say_voice: Mapped[str] = mapped_column(String(64), default="Polly.Joanna-Neural")
    region: Mapped[str] = mapped_column(String(2), default="US")
    time_zone: Mapped[str] = mapped_column(String(64), default="America/New_York")
    desk_phone: Mapped[str | None] = mapped_column(String(16))
    facts: Mapped[list[Any]] = mapped_column(default=list)
    hours: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    holidays_country: Mapped[str | None] = mapped_column(String(2))
    holidays_region: Mapped[str | None] = mapped_column(String(8))
    closed_days: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")

    def opening(self) -> Hours:
        """Return when people are there."""
        return Hours.read(
            self.hours,
            self.time_zone,
            country=self.holidays_country,
            region=self.holidays_region,
            closed_days=self.closed_days,
        )


class LineAtHand(NamedTuple):
    """What a turn needs of its line: the columns of that name."""

    id: int
    phone: str
    desk_phone: str | None
    language: str
    say_voice: str
    region: str
    time_zone: str


AT_HAND = tuple(getattr(Line, name) for name in LineAtHand._fields)
"""Those columns, to be selected."""


def find_line(session: Session, phone: str) -> Line | None:
    """Return the line dialled, or the first line when the number is not one of ours."""
    exact_first = (Line.phone != phone, Line.id)
    return session.scalars(select(Line).order_by(*exact_first).limit(1)).first()


def house_zone(session: Session) -> ZoneInfo:
    """Return the zone by whose midnight the house counts its days: the first line's."""
    name = session.scalar(select(Line.time_zone).order_by(Line.id).limit(1))
    return ZoneInfo(name or "UTC")
