"""`make run`, with stand-ins for what it installs: its processes belong together."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Whichever ends first, honcho ends the other, so they meet at a pipe once both have told.
PROCFILE = """release: touch release.told
web: sh -c 'printenv PORT >web.told; cat pipe'
worker: sh -c 'printenv PORT >worker.told; echo >pipe'
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with our Makefile, where all is installed and the processes just tell."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "Procfile").write_text(PROCFILE, encoding="utf-8")
    (tmp_path / "requirements.txt").touch()
    os.mkfifo(tmp_path / "pipe")
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "python").symlink_to(sys.executable)
    (programs / "honcho").symlink_to(Path(sys.executable).parent / "honcho")
    (programs / "flask").write_text("#!/bin/sh\n", encoding="utf-8")
    (programs / "flask").chmod(0o755)
    (tmp_path / ".venv" / ".run").touch()
    return tmp_path


def ports_of(folder: Path, **environment: str) -> dict[str, str]:
    """Run it all; return the port that each process was told."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    command = [shutil.which("make") or "make", "run"]
    subprocess.run(command, cwd=folder, env=kept | environment, check=True, timeout=60)  # noqa: S603 - our own Makefile.
    return {told.stem: told.read_text(encoding="utf-8").strip() for told in folder.glob("*.told")}


@pytest.mark.parametrize(
    ("written", "asked", "port"),
    [
        ("", {}, "8080"),
        ("", {"PORT": "9000"}, "9000"),
        ("PORT=9100\n", {}, "9100"),
        ("PORT=9100\n", {"PORT": "9000"}, "9000"),
    ],
)
def test_every_process_knows_the_port_that_the_web_listens_on(
    folder: Path, written: str, asked: dict[str, str], port: str
) -> None:
    (folder / ".env").write_text(written, encoding="utf-8")

    assert ports_of(folder, **asked) == {"web": port, "worker": port}
