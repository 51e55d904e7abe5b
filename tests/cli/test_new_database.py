"""Commands on a database that was never set up: what is wrong is said, and what to do."""

import pytest
from apiflask import APIFlask


@pytest.mark.parametrize("command", [["talk"], ["keys", "list"], ["staff", "list"]])
def test_a_database_without_tables_is_explained(app: APIFlask, command: list[str]) -> None:
    told = app.test_cli_runner().invoke(args=command)

    assert told.exit_code == 1
    assert "no such table" in told.output
    assert "flask db upgrade" in told.output
    assert "Traceback" not in told.output
