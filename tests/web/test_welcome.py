"""What `make run` prints works in another terminal, as it stands there."""

import pytest
from flask.testing import FlaskCliRunner

from tests.web.conftest import Change


@pytest.mark.parametrize(
    ("port", "told"),
    [(8080, ":   .venv/bin/flask talk"), (9000, ":   PORT=9000 .venv/bin/flask talk")],
)
def test_the_first_call_is_placed_at_the_port_that_was_chosen(
    runner: FlaskCliRunner,
    change_settings: Change,
    monkeypatch: pytest.MonkeyPatch,
    port: int,
    told: str,
) -> None:
    # Whatever else runs on this machine may hold the port.
    monkeypatch.setattr("socket.socket.connect_ex", lambda *_address: 1)
    change_settings(port=port)
    assert told in runner.invoke(args=["welcome"]).output
