"""Hosts: our people whom a caller may meet, each with hours, holidays and a calendar."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy import CheckConstraint, ForeignKey, String, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.crm.working_hours import Timetable, holidays_of
from neuracrm_voice.database import Base, Database, now

log = structlog.get_logger(__name__)


class Host(Base):
    """Somebody who meets callers of a line; `hours` is as `working_hours.Timetable` has it.

    `country` and `region` (ISO 3166, such as "US" and "MA") say whose holidays are kept.
    """

    __tablename__ = "hosts"
    __table_args__ = (
        CheckConstraint("slot_minutes BETWEEN 5 AND 480", name="slot_is_a_part_of_a_day"),
        CheckConstraint("buffer_minutes BETWEEN 0 AND 480", name="buffer_is_a_part_of_a_day"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    line_id: Mapped[int] = mapped_column(ForeignKey("lines.id"), index=True)
    name: Mapped[str] = mapped_column(String(100))
    email: Mapped[str | None] = mapped_column(String(254))
    zone: Mapped[str] = mapped_column(String(64), default="America/New_York")
    hours: Mapped[dict[str, Any]] = mapped_column(default=dict)
    country: Mapped[str] = mapped_column(String(2), default="US")
    region: Mapped[str] = mapped_column(String(8), default="")
    slot_minutes: Mapped[int] = mapped_column(default=30)
    buffer_minutes: Mapped[int] = mapped_column(default=15)
    active: Mapped[bool] = mapped_column(default=True)

    @property
    def timetable(self) -> Timetable:
        """Return when this host meets people."""
        return Timetable(
            zone=self.zone,
            hours=self.hours,
            country=self.country,
            region=self.region,
            slot=timedelta(minutes=self.slot_minutes),
            buffer=timedelta(minutes=self.buffer_minutes),
        )


def hosts_of(session: Session, line_id: int | None) -> Sequence[Host]:
    """Return the hosts who meet callers of a line, in an order that never varies."""
    meeting = (Host.line_id == line_id, Host.active)
    return session.scalars(select(Host).where(*meeting).order_by(Host.id)).all()


def load_holidays(database: Database) -> None:
    """Load the calendars of the places where hosts are, so that no caller waits for them.

    The first look into a country's calendar takes a third of a second, with rows held.
    """
    try:
        with database.read() as session:
            places = session.execute(select(Host.country, Host.region).distinct()).all()
    except SQLAlchemyError:
        log.warning("The hosts could not be read; their holidays are loaded when needed.")
        return
    for country, region in places:
        holidays_of(country, region, now().year)
