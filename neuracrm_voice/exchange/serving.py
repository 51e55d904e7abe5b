"""Serving: a server started as a process of its own, watched from outside, and surely ended.

What a worker uses is read from Linux' /proc; elsewhere it is not known.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

START_SECONDS = 60.0
"""A cold start on a loaded machine takes some ten seconds."""

STOP_SECONDS = 5.0
_POLL_SECONDS = 0.05
_LOG_CHARACTERS = 2_000
_KIB_PER_MB = 1024


class ServingError(Exception):
    """The server did not start, or has more or fewer workers than one."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident memory in MB: `pss` counts shared pages by the share, `rss` in full."""

    pss: float
    rss: float


@dataclass(frozen=True, slots=True)
class Worker:
    """The one process that serves."""

    pid: int

    def memory(self) -> Memory | None:
        """Return what it holds now, None where that cannot be known."""
        try:
            lines = Path(f"/proc/{self.pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
        except OSError:
            return None
        kib = {line.split(":")[0]: line.split()[1] for line in lines if line.endswith(" kB")}
        return Memory(int(kib["Pss"]) / _KIB_PER_MB, int(kib["Rss"]) / _KIB_PER_MB)

    def cpu_seconds(self) -> float | None:
        """Return the processor time used so far, None where that cannot be known."""
        try:
            stat = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8")
        except OSError:
            return None
        # The name, in brackets, may hold blanks; user and system time are the 14th and 15th fields.
        fields = stat.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """Return a port nobody listens on at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def serve(root: Path, folder: Path, port: int, settings: Mapping[str, str]) -> Iterator[Worker]:
    """Start gunicorn on the app under `root` as the Procfile does, but with a single worker.

    It runs in `folder`, out of reach of any `.env`, with nothing but `settings`. However the
    block is left, every process started is gone afterwards.
    """
    log, configuration = folder / "server.log", str(root / "gunicorn.conf.py")
    with log.open("wb") as errors:
        master = subprocess.Popen(  # noqa: S603 - our own interpreter and our own configuration.
            [sys.executable, "-m", "gunicorn", "--config", configuration, "wsgi:app"],
            cwd=folder,
            env={**inherited(root), "WEB_CONCURRENCY": "1", "PORT": str(port), **settings},
            stdin=subprocess.DEVNULL,
            stdout=errors,
            stderr=errors,
            start_new_session=True,
        )
    try:
        _await_health(master, port, log)
        yield Worker(_only_child(master.pid))
    finally:
        end(master)


def inherited(root: Path) -> dict[str, str]:
    """Return what of this process's environment a child may see: no settings of the product."""
    names = {"PATH", "HOME", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH", "TMPDIR"}
    kept = {
        name: text for name, text in os.environ.items() if name in names or name.startswith("PG")
    }
    return {**kept, "PYTHONPATH": str(root)}


def end(process: "subprocess.Popen[bytes] | subprocess.Popen[str]") -> None:
    """End a process that leads its own group, and all it has started."""
    # SIGINT and SIGQUIT both make gunicorn leave at once; Python's own processes know the first.
    for sign in (signal.SIGINT, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            continue
    process.wait()


@contextmanager
def ends_on_signals() -> Iterator[None]:
    """Let SIGTERM and a closed terminal leave the block as Ctrl-C does, tidying up."""

    def leave(number: int, _frame: FrameType | None) -> None:
        sys.exit(128 + number)

    kept = {number: signal.signal(number, leave) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, earlier in kept.items():
            signal.signal(number, earlier)


def _await_health(master: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and master.poll() is None:
        probe = HTTPConnection("127.0.0.1", port, timeout=START_SECONDS)
        try:
            probe.request("GET", "/healthz")
            if probe.getresponse().status == 200:  # noqa: PLR2004 - HTTP's own number.
                return
        except (OSError, HTTPException):
            time.sleep(_POLL_SECONDS)
        finally:
            probe.close()
    told = log.read_text(encoding="utf-8", errors="replace")[-_LOG_CHARACTERS:]
    raise ServingError(f"The server did not start. It said:\n{told}")


def _only_child(master: int) -> int:
    try:
        listed = Path(f"/proc/{master}/task/{master}/children").read_text(encoding="ascii").split()
    except OSError:
        return 0
    if len(listed) != 1:
        raise ServingError(f"One worker was expected, and there are {len(listed)}.")
    return int(listed[0])
