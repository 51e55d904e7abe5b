"""The worker is killed in the midst of a job and started again: the job is done, and done once."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from neuracrm_voice.background.worker import BackgroundWorker, own_name
from neuracrm_voice.calls.intent import Wanted
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import find_or_create_contact
from neuracrm_voice.crm.demo import DEMO_PHONE, seed
from neuracrm_voice.crm.jobs import Job, Worker, ask_for
from neuracrm_voice.crm.outgoing import Outgoing
from neuracrm_voice.crm.texts import Text, queue_text
from neuracrm_voice.database import Database, now
from neuracrm_voice.providers.offline import NoTelephone
from tests.background.halting_worker import DIALLING, RINGING, calls_at_any_hour

Start = Callable[..., subprocess.Popen[str]]
SECONDS = 60


@pytest.fixture
def start(database_url: str, database: Database, tmp_path: Path) -> Iterator[Start]:
    """Start a worker in a process of its own, on tables that are there."""
    assert database.engine
    running: list[subprocess.Popen[str]] = []

    def started(halts_before: str = "") -> subprocess.Popen[str]:
        given = [database_url, str(tmp_path), halts_before]
        worker = subprocess.Popen(  # noqa: S603 - our own module.
            [sys.executable, "-m", "tests.background.halting_worker", *given],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        running.append(worker)
        return worker

    yield started
    for worker in running:
        if worker.poll() is None:
            worker.kill()
            worker.communicate()


def kill_when_halted(worker: subprocess.Popen[str]) -> str:
    assert worker.stdout
    line = worker.stdout.readline()
    worker.kill()
    worker.communicate(timeout=SECONDS)
    return line.strip()


def finish(worker: subprocess.Popen[str]) -> None:
    _out, _err = worker.communicate(timeout=SECONDS)
    assert worker.returncode == 0


def a_call_that_ended(database: Database) -> None:
    with database.begin() as session:
        contact = find_or_create_contact(session, "+12025550143")
        call = Call(sid="CA1", contact_id=contact.id, status="completed", duration_seconds=7)
        session.add(call)
        session.flush()
        ask_for(session, "after_call", call.id)
        ask_for(session, "after_call", call.id)


def diary(folder: Path) -> list[str]:
    return (folder / "diary").read_text().splitlines()


def rung(folder: Path) -> list[str]:
    written = folder / "diary"
    lines = diary(folder) if written.exists() else []
    return [line.rpartition(" ")[0] for line in lines if line.startswith("rings ")]


def test_a_worker_killed_between_two_steps_goes_on_at_the_second(
    start: Start, database: Database, tmp_path: Path
) -> None:
    a_call_that_ended(database)

    assert kill_when_halted(start("write_timeline")) == "halted write_timeline"
    finish(start())

    assert diary(tmp_path) == ["write_account", "write_timeline", "write_cost"]
    with database.read() as session:
        call, job = session.scalars(select(Call)).one(), session.scalars(select(Job)).one()
        assert session.scalar(select(func.count()).select_from(Activity)) == 1
    assert call.summary == (
        "A caller called and said nothing. The call ended after 7 seconds, and nothing was noted."
    )
    assert (call.outcome, job.status) == ("abandoned", "done")


def test_a_text_cut_off_in_mid_air_is_left_to_staff_and_the_others_go_out(
    start: Start, database: Database, tmp_path: Path
) -> None:
    with database.begin() as session:
        queue_text(session, "+12025550143", "halt in mid-air", "code")

    assert kill_when_halted(start()) == "halted halt in mid-air"
    with database.begin() as session:
        queue_text(session, "+12025550149", "at the second try", "code")
    finish(start())

    sent = [line for line in diary(tmp_path) if line.startswith("text")]
    assert sorted(sent) == [
        "text at the second try",
        "text at the second try",
        "text halt in mid-air",
    ]
    with database.read() as session:
        texts = list(session.scalars(select(Text).order_by(Text.id)))
        assert set(session.scalars(select(Job.status))) == {"done"}
    assert [text.status for text in texts] == ["unknown", "sent"]
    assert texts[1].sent_at is not None
    assert texts[1].tries == 2


@pytest.mark.parametrize("halts_at", [DIALLING, RINGING])
def test_a_worker_killed_while_it_places_a_call_rings_nobody_twice_and_loses_no_call(
    start: Start, database: Database, tmp_path: Path, halts_at: str
) -> None:
    with database.begin() as session:
        seed(session)
        contact = find_or_create_contact(session, "+12025550143")
        contact.consent = "given"
    asked = calls_at_any_hour(database, NoTelephone()).ask(Wanted(contact_id=contact.id))

    assert kill_when_halted(start(halts_at)) == f"halted {halts_at}"
    assert len(rung(tmp_path)) == (halts_at == RINGING)
    finish(start())

    assert rung(tmp_path) == [f"rings +12025550143 from {DEMO_PHONE} as CA1"]
    with database.read() as session:
        call, job = session.scalars(select(Call)).one(), session.scalars(select(Job)).one()
        assert session.scalars(select(Outgoing.status)).all() == ["placed"]
    assert (call.id, call.sid, call.status) == (asked.call.id, "CA1", "initiated")
    assert job.status == "done"


class PatientEngine:
    """An engine that only writes down what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def launch(self) -> None:
        self.asked.append("launch")

    def begin(self, job: Job) -> None:
        self.asked.append(f"begin {job.kind} {job.subject_id}")

    def take_over(self, worker: str) -> int:
        self.asked.append(f"take over {worker}")
        return 1

    def close(self, seconds: int) -> None:
        assert seconds > 0
        self.asked.append("close")


def test_what_a_dead_worker_left_is_taken_over_and_what_a_living_one_has_is_not(
    database: Database,
) -> None:
    with database.begin() as session:
        session.add(Worker(name="dead", seen_at=now() - timedelta(minutes=2)))
        session.add(Worker(name="living", seen_at=now() - timedelta(seconds=9)))
        session.add(Job(kind="send_text", subject_id=8, due_at=now() + timedelta(hours=1)))
    engine = PatientEngine()

    BackgroundWorker(database, engine, "ours").run(once=True)

    assert engine.asked == ["launch", "take over dead", "close"]
    with database.read() as session:
        assert set(session.scalars(select(Worker.name))) == {"living", "ours"}


def test_two_workers_on_one_machine_have_two_names_and_a_successor_has_the_same(
    tmp_path: Path,
) -> None:
    with own_name(tmp_path) as first, own_name(tmp_path) as second:
        assert first != second
    with own_name(tmp_path) as successor:
        assert successor == first
