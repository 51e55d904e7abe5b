"""The bench of pages, small and short: what is measured is not judged here."""

import json

import pytest
from apiflask import APIFlask

from neuracrm_voice.cli.bench_pages import FIGURES
from tests.databases import ABSENT, LOCAL_SERVER, postgres_server

FEW = "--calls 1200 --turns 2 --staff 4 --seconds 2 --requests 2".split()


def test_pages_are_measured_among_made_up_calls(app: APIFlask) -> None:
    server = postgres_server()
    if server is None or server.render_as_string() != LOCAL_SERVER:
        pytest.skip(ABSENT)

    told = app.test_cli_runner().invoke(args=["bench", "pages", *FEW])

    assert told.exit_code == 0, told.output
    found = {one["figure"]: one for one in json.loads(FIGURES.read_text())}
    assert found["turns stored"]["value"] == 2400
    assert {"p95 /", "p95 /today", "p95 /calls", "p95 search needle"} <= found.keys()
    assert 0 < found["first load"]["value"] < 150
    assert found["polls that brought news"]["value"] > 0
