"""Migrations: what landed versions have stored is carried over."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import text

from neuracrm_voice.app import create_app
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.hosts import Host
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import Settings

MIGRATIONS = str(Path(__file__).parents[1] / "migrations")


def test_a_hosts_week_keeps_its_hours_under_the_days_whole_names(
    database_url: str, tmp_path: Path
) -> None:
    given = {"database_url": database_url, "instance_path": tmp_path, "log_level": "ERROR"}
    app = create_app(Settings(_env_file=None, **given))  # type: ignore[arg-type]
    database = app.extensions[EXTENSION].database
    with app.app_context():
        upgrade(directory=MIGRATIONS)
        with database.begin() as session:
            seed(session)
        downgrade(directory=MIGRATIONS, revision="0001")
        with database.engine.connect() as connection:
            short = connection.execute(text("SELECT hours FROM hosts ORDER BY id")).scalars().all()
        assert '"mon"' in str(short[0]).replace("'", '"')
        assert "monday" not in str(short[0])

        upgrade(directory=MIGRATIONS)

    with database.read() as session:
        week = session.get_one(Host, 1).hours
    assert week["monday"] == [["09:00", "12:00"], ["13:00", "17:00"]]
    assert set(week) == {"monday", "tuesday", "wednesday", "thursday", "friday"}
    app.extensions[EXTENSION].close()
