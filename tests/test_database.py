"""Transactions: what only looks writes nothing, and rows that are wanted by two go to one."""

import pytest
from sqlalchemy import insert, select

from neuracrm_voice.crm.contacts import Contact, find_or_create_contact
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.upsert import insert_all_once
from neuracrm_voice.database import Database, WritingError

JANE = "+12025550143"


def test_what_only_looks_is_refused_when_it_would_write(database: Database) -> None:
    with database.read() as session:
        session.add(Contact(phone=JANE))
        with pytest.raises(WritingError):
            session.flush()
    with database.look() as connection, pytest.raises(WritingError):
        connection.execute(insert(Contact).values(phone=JANE))

    with database.read() as session:
        assert session.scalars(select(Contact)).all() == []


def test_a_number_has_one_contact_whoever_asks_first(database: Database) -> None:
    with database.begin() as session:
        made = find_or_create_contact(session, JANE)
        made.name = "Jane Doe"
        again = find_or_create_contact(session, JANE)
        assert again is made
    with database.begin() as session:
        assert find_or_create_contact(session, JANE).name == "Jane Doe"


def test_rows_of_which_one_was_there_are_not_all_new(database: Database) -> None:
    lines = [
        {"phone": f"+1202555010{n}", "company": "Acme", "greeting": "Hello."} for n in range(3)
    ]
    with database.begin() as session:
        assert insert_all_once(session, Line, lines[:2], unique=("phone",))
        assert not insert_all_once(session, Line, lines[1:], unique=("phone",))

    with database.read() as session:
        assert len(session.scalars(select(Line)).all()) == len(lines)
