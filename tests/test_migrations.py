"""Migrations: what landed versions have stored is carried over."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from flask_migrate import downgrade, upgrade
from sqlalchemy import select, text

from neuracrm_voice.app import create_app
from neuracrm_voice.crm.contacts import find_or_create_contact
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.crm.meeting_texts import confirmation
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.crm.texts import Text
from neuracrm_voice.database import Database, now
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import Settings

MIGRATIONS = str(Path(__file__).parents[1] / "migrations")


@pytest.fixture
def migrated(database_url: str, tmp_path: Path) -> Iterator[Database]:
    """Give the demo company's database as today's migrations make it, with its app at hand."""
    given = {"database_url": database_url, "instance_path": tmp_path, "log_level": "ERROR"}
    app = create_app(Settings(_env_file=None, **given))  # type: ignore[arg-type]
    services = app.extensions[EXTENSION]
    with app.app_context():
        upgrade(directory=MIGRATIONS)
        with services.database.begin() as session:
            seed(session)
        yield services.database
    services.close()


def test_a_hosts_week_keeps_its_hours_under_the_days_whole_names(migrated: Database) -> None:
    downgrade(directory=MIGRATIONS, revision="0001")
    with migrated.engine.connect() as connection:
        short = connection.execute(text("SELECT hours FROM hosts ORDER BY id")).scalars().all()
    assert '"mon"' in str(short[0]).replace("'", '"')
    assert "monday" not in str(short[0])

    upgrade(directory=MIGRATIONS)

    with migrated.read() as session:
        week = session.get_one(Host, 1).hours
    assert week["monday"] == [["09:00", "12:00"], ["13:00", "17:00"]]
    assert set(week) == {"monday", "tuesday", "wednesday", "thursday", "friday"}


def test_the_number_that_was_texted_about_a_meeting_is_kept_with_it(migrated: Database) -> None:
    with migrated.begin() as session:
        contact = find_or_create_contact(session, "+12025550143")
        for texted_to in ("+12025550177", None):
            meeting = Meeting(
                contact_id=contact.id,
                host_id=1,
                starts_at=now(),
                ends_at=now() + timedelta(minutes=30),
                time_zone="UTC",
                texted_to=texted_to,
            )
            session.add(meeting)
            session.flush()
            words = confirmation(session, meeting)
            for phone in ("+12025550143", "+12025550177"):
                session.add(Text(to_phone=phone, body=words, purpose="meeting"))
                session.flush()

    downgrade(directory=MIGRATIONS, revision="0010_uses")
    upgrade(directory=MIGRATIONS)

    with migrated.read() as session:
        kept = session.scalars(select(Meeting.texted_to).order_by(Meeting.id)).all()
    assert kept == ["+12025550177", None]
