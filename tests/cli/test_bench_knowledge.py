"""The bench of knowledge: that it measures; how fast it is, is not judged here."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from apiflask import APIFlask

from neuracrm_voice.app import create_app
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import Settings
from tests.databases import postgres_server


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[APIFlask]:
    monkeypatch.chdir(tmp_path)
    made = create_app(
        Settings(_env_file=None, instance_path=tmp_path / "instance", log_level="ERROR")
    )
    yield made
    made.extensions[EXTENSION].close()


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
