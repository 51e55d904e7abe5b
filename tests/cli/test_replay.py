from collections.abc import Iterator
from pathlib import Path

import pytest

from neuracrm_voice.app import create_app
from neuracrm_voice.crm.turns import Turn
from tests.office import Office, open_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(f"sqlite:///{tmp_path / 'replay.db'}", tmp_path) as opened:
        yield opened


def test_the_command_tells_each_turn_and_fails_where_words_differ(office: Office) -> None:
    call = office.dial().says("my invoices do not export").hangs_up()
    runner = create_app(office.services.settings).test_cli_runner()

    same = runner.invoke(args=["replay", call.sid])
    assert same.exit_code == 0, same.output
    assert "All 2 turns are the same." in same.output

    with office.database.begin() as session:
        for turn in session.query(Turn):
            turn.reply = {**(turn.reply or {}), "sentences": ["Other words."]}
    other = runner.invoke(args=["replay", call.sid])
    assert other.exit_code == 1
    assert "2 of 2 turns would be other words today." in other.output

    assert "There is no call" in runner.invoke(args=["replay", "CA404"]).output
