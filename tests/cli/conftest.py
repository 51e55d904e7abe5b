"""An app of its own in an empty folder, for the commands that measure."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from apiflask import APIFlask

from neuracrm_voice.app import create_app
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import Settings


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[APIFlask]:
    monkeypatch.chdir(tmp_path)
    made = create_app(
        Settings(_env_file=None, instance_path=tmp_path / "instance", log_level="ERROR")
    )
    yield made
    made.extensions[EXTENSION].close()
