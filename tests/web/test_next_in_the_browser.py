"""Whoever signs in next in a browser finds nothing of whoever sat there before."""

import pytest
from flask.testing import FlaskClient, FlaskCliRunner

from neuracrm_voice.crm.staff import Staff
from neuracrm_voice.database import Database
from tests.web.conftest import PASSWORD, token
from tests.web.test_signing_in import add, try_to


@pytest.mark.parametrize("by", ["leaving", "being signed out elsewhere"])
def test_whoever_signs_in_next_finds_nothing_of_what_was_searched_before(
    client: FlaskClient, runner: FlaskCliRunner, database: Database, by: str
) -> None:
    add(runner)
    try_to(client)
    form = {"csrf_token": token(client, "/")}
    for path in ("/calls", "/contacts"):
        client.post(path, data={**form, "q": "+12025550143"})
        assert "+12025550143" in client.get(path).get_data(as_text=True)

    if by == "leaving":
        client.post("/logout", data=form)
        with client.session_transaction() as left:
            assert not [name for name in left if "filter" in name]
    else:
        with database.begin() as writing:
            writing.query(Staff).one().end_sessions()
    second = ["--name", "Bob", "--password", PASSWORD]
    runner.invoke(args=["staff", "add", "bob@neuracrm.example", *second])
    assert try_to(client, email="bob@neuracrm.example")[0] == 302

    for path in ("/calls", "/contacts"):
        assert "+12025550143" not in client.get(path).get_data(as_text=True)
