"""The bench of knowledge: that it measures; how fast it is, is not judged here."""

import json
from pathlib import Path

from apiflask import APIFlask

from tests.databases import postgres_server


def test_questions_are_timed_on_each_engine_that_is_there(app: APIFlask, tmp_path: Path) -> None:
    arguments = ["bench", "knowledge", "--articles", "60", "--questions", "20"]

    told = app.test_cli_runner().invoke(args=[*arguments, "--json"])

    assert told.exit_code == 0, told.output
    found = {(figure["suite"], figure["figure"]): figure for figure in json.loads(told.stdout)}
    assert found["knowledge on sqlite", "p95"]["goal"] == 10
    assert found["knowledge on sqlite", "p95"]["value"] > 0
    assert found["knowledge on sqlite", "found its article"]["value"] > 0.7
    assert (tmp_path / "build" / "bench.json").exists()
    local = postgres_server()
    if local is not None and local.host == "127.0.0.1":
        assert found["knowledge on postgresql", "p95"]["value"] > 0
