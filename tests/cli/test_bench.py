"""The bench: real processes, few and short; what is measured is not judged here."""

import json
import os
from pathlib import Path

from apiflask import APIFlask
from click.testing import Result
from sqlalchemy import func, select, text

from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.database import Base, Database
from neuracrm_voice.exchange.personas import ANYTHING, PERSONAS
from neuracrm_voice.exchange.serving import Worker

SHORT = ("--calls", "2", "--seconds", "1.5", "--think", "0", "0.02", "--flat-out", "1")


def bench(app: APIFlask, *arguments: str) -> Result:
    return app.test_cli_runner().invoke(args=["bench", "turns", *SHORT, *arguments])


def count(database: Database, record: type[Base]) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(record)) or 0


def test_calls_make_rows_and_figures_on_the_database_named(
    app: APIFlask, database: Database, database_url: str
) -> None:
    told = bench(app, "--database", database_url, "--json")

    assert told.exit_code == 0, told.output
    figures = {figure["figure"]: figure for figure in json.loads(told.stdout)}
    assert figures["p50"]["value"] > 0
    assert figures["p50"]["goal"] == 6
    assert figures["turns"]["value"] == figures["p50"]["n"]
    assert figures["turns/s flat out"]["n"] > 0
    assert figures["p50"]["suite"].endswith(database.engine.dialect.name)
    assert count(database, Lead) > 0
    assert count(database, Ticket) > 0


def test_figures_are_written_down_beside_those_of_other_suites(
    app: APIFlask, database: Database, database_url: str, tmp_path: Path
) -> None:
    written = tmp_path / "build" / "bench.json"
    written.parent.mkdir()
    suite = f"turns on {database.engine.dialect.name}"
    others = [
        {"suite": suite, "figure": "an old one", "value": 1},
        {"suite": "another", "figure": "a", "value": 2},
    ]
    written.write_text(json.dumps(others))

    told = bench(app, "--database", database_url)

    assert told.exit_code == 0, told.output
    kept = json.loads(written.read_text())
    assert kept[0] == others[1]
    assert {"suite", "figure", "value", "unit", "goal", "n"} == set(kept[1])
    assert "an old one" not in {figure["figure"] for figure in kept}
    assert "p95" in told.stdout
    assert "goal \N{LESS-THAN OR EQUAL TO} 15" in told.stdout


def test_a_database_without_tables_is_refused_with_the_command_that_makes_them(
    app: APIFlask, tmp_path: Path
) -> None:
    told = bench(app, "--database", f"sqlite:///{tmp_path / 'empty.db'}")

    assert told.exit_code == 1
    assert "flask db upgrade" in told.output


def test_calls_that_leave_too_few_rows_give_no_figures(app: APIFlask, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'amnesiac.db'}"
    database = Database(url)
    Base.metadata.create_all(database.engine)
    with database.begin() as session:
        session.execute(text(FORGETS))

    told = bench(app, "--database", url)

    assert told.exit_code == 1
    assert "the records hold" in told.output
    assert not (tmp_path / "build").exists()
    database.engine.dispose()


FORGETS = """
CREATE TRIGGER forgets AFTER INSERT ON tickets
BEGIN UPDATE tickets SET status = 'closed' WHERE id = new.id; END
"""


def test_a_caller_answers_the_last_thing_heard_and_something_else_when_asked_again() -> None:
    mind = PERSONAS[0].call()

    assert mind("Thank you, Jane. How many people would use it?") == "about forty people"
    assert mind("How many people would use it?") == "#40"
    assert mind("What is your favourite colour?") == ANYTHING


def test_a_process_tells_its_memory_and_its_processor_time() -> None:
    me = Worker(os.getpid())

    memory, seconds = me.memory(), me.cpu_seconds()

    if Path("/proc/self/stat").exists():
        assert memory is not None
        assert 0 < memory.pss <= memory.rss
        assert seconds is not None
        assert seconds > 0
    else:
        assert (memory, seconds) == (None, None)
