"""What is on the disk when a caller hears of it, as PostgreSQL is told at each commit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.office import Office, open_office

NOTED = """
CREATE TABLE noted (number integer, waited text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO noted VALUES (NEW.number, current_setting('synchronous_commit'));
    RETURN NULL;
END $$;
CREATE TRIGGER note AFTER UPDATE ON turns FOR EACH ROW EXECUTE FUNCTION note();
"""
"""Notes with each turn that is written whether its commit waits for the disk."""


@pytest.fixture
def office(postgres_url: str, tmp_path: Path) -> Iterator[Office]:
    with open_office(postgres_url, tmp_path) as opened:
        with opened.database.begin() as session:
            session.execute(text(NOTED))
        yield opened


def test_a_deed_waits_for_the_disk_and_talk_does_not(office: Office) -> None:
    call = office.dial()
    call.says("my invoices do not export").says("it can wait").says("Jane Doe")
    assert "I have opened a ticket for you." in call.words

    with office.database.read() as session:
        noted = [tuple(row) for row in session.execute(text("SELECT * FROM noted ORDER BY number"))]
    # In the second turn help was looked for, and in the last a ticket opened.
    assert noted == [(0, "off"), (1, "off"), (2, "off"), (3, "on")]
