"""`flask bench`: measure the product on this machine, and write the figures to build/bench.json.

A turn's own time is measured with the offline stand-ins, so that no vendor is in it: webhook in
to TwiML out, with signature, transactions and journal, through the server the Procfile starts.
"""

import math
import secrets
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from flask.cli import with_appcontext
from sqlalchemy import create_engine, func, inspect, make_url, select, text
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.demo import DEMO_PHONE, seed
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.database import POSTGRES_CONNECT_TIMEOUT_SECONDS, Base, Database
from neuracrm_voice.exchange import figures
from neuracrm_voice.exchange.figures import Figure, keep
from neuracrm_voice.exchange.load import CALLS_PER_CALLER, LoadError, Plan, Report, place
from neuracrm_voice.exchange.serving import (
    Memory,
    ServingError,
    ends_on_signals,
    free_port,
    inherited,
    serve,
)
from neuracrm_voice.services import services

ROOT = Path(__file__).resolve().parents[2]
LOCAL_SERVER = "postgresql://postgres@127.0.0.1:5432/postgres"
FIGURES = Path("build/bench.json")
GOALS = {"p50": 6.0, "p95": 15.0, "memory": 200.0}
MOST_FAULTS_SHOWN, _TICKS_PER_SECOND = 5, 10


@click.group("bench")
def command() -> None:
    """Measure the product on this machine."""


@command.command("turns")
@click.option(
    "--calls", type=click.IntRange(1, 100), default=20, show_default=True, help="Callers at once."
)
@click.option(
    "--seconds",
    type=click.FloatRange(0.1, 600),
    default=20,
    show_default=True,
    help="How long they call.",
)
@click.option(
    "--think",
    type=(float, float),
    default=(0.5, 1.5),
    show_default=True,
    help="The least and the most seconds a caller pauses before answering.",
)
@click.option(
    "--flat-out",
    type=click.FloatRange(0.1, 60),
    default=5,
    show_default=True,
    help="Then, seconds of calling without pauses.",
)
@click.option("--database", "address", help="Where the calls are written, and stay; migrated.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print the figures as JSON, and nothing else."
)
@with_appcontext
def turns(
    *,
    calls: int,
    seconds: float,
    think: tuple[float, float],
    flat_out: float,
    address: str | None,
    as_json: bool,
) -> None:
    """Measure turns of many calls at once, then what one worker carries flat out.

    Calls are written to --database or DATABASE_URL. When neither is set, a database is made for
    the purpose and dropped: on a local PostgreSQL where one answers, else an SQLite file.
    """
    if not 0 <= think[0] <= think[1]:
        raise click.BadParameter("--think takes the least pause first, such as 0.5 1.5")
    with ends_on_signals(), TemporaryDirectory(prefix="neuracrm-bench-") as name:
        folder = Path(name)
        try:
            with database_for(address or services().settings.database_url, folder) as url:
                shown = make_url(url).render_as_string(hide_password=True)
                if not as_json:
                    click.echo(f"Calls are written to {shown}", err=True)
                bench = _Bench(url, folder, calls, quiet=as_json)
                found = bench.measure((seconds, *think), flat_out)
        except (LoadError, ServingError) as error:
            raise click.ClickException(str(error)) from error
        except OperationalError as error:
            raise click.ClickException("The database cannot be reached.") from error
    keep(found, FIGURES)
    click.echo(figures.as_json(found) if as_json else figures.as_table(found))


class _Bench:
    """One run: a server, callers, and the rows they must have made."""

    def __init__(self, url: str, folder: Path, calls: int, *, quiet: bool) -> None:
        self._url = url
        self._folder = folder
        self._calls = calls
        self._quiet = quiet
        self._port = free_port()
        self._token = secrets.token_hex(16)
        self._suite = f"turns on {make_url(url).get_backend_name()}"

    def measure(self, paced: tuple[float, float, float], flat_out: float) -> list[Figure]:
        """Run both phases; `paced` is seconds, least and most pause."""
        settings = {
            "BASE_URL": f"http://127.0.0.1:{self._port}",
            "DATABASE_URL": self._url,
            "INSTANCE_PATH": str(self._folder / "instance"),
            "TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
            "TWILIO_AUTH_TOKEN": self._token,
            "LOG_LEVEL": "ERROR",
        }
        before = _rows(self._url)
        with serve(ROOT, self._folder, self._port, settings) as worker:
            start = worker.memory()
            people = self._phase("calls", 0, *paced)
            cpu = worker.cpu_seconds()
            flat = self._phase("flat out", 1, flat_out, 0, 0)
            end, used = worker.memory(), worker.cpu_seconds()
            found = [
                *self._paced_figures(people, paced[0]),
                *self._memory_figures("at start", start),
                *self._memory_figures("at end", end),
                *self._flat_out_figures(flat, flat_out, used - cpu if used and cpu else None),
            ]
        _check_rows(before, _rows(self._url), people, flat)
        return found

    def _phase(self, label: str, order: int, seconds: float, least: float, most: float) -> Report:
        plan = Plan(
            base_url=f"http://127.0.0.1:{self._port}",
            auth_token=self._token,
            to=DEMO_PHONE,
            callers=self._calls,
            seconds=seconds,
            think_least=least,
            think_most=most,
            first_number=order * (self._calls + 1) * CALLS_PER_CALLER,
        )
        ticks = round(seconds * _TICKS_PER_SECOND)
        shown = click.progressbar(length=ticks, label=label, file=sys.stderr, hidden=self._quiet)
        with shown as bar:
            report = place(
                plan,
                inherited(ROOT),
                lambda gone: bar.update(round(gone * _TICKS_PER_SECOND) - bar.pos),
            )
        if report.faults:
            first = "\n".join(f"  {fault}" for fault in report.faults[:MOST_FAULTS_SHOWN])
            raise LoadError(f"{len(report.faults)} calls went wrong:\n{first}")
        if not report.milliseconds:
            raise LoadError("Not one turn was measured; give it more --seconds.")
        return report

    def _paced_figures(self, report: Report, seconds: float) -> Iterator[Figure]:
        times, n = sorted(report.milliseconds), len(report.milliseconds)
        yield Figure(self._suite, "turns", n, "turns")
        yield Figure(self._suite, "calls finished", report.measured, "calls")
        for share, goal in ((50, GOALS["p50"]), (95, GOALS["p95"]), (99, None), (100, None)):
            name = f"p{share}" if share < 100 else "max"  # noqa: PLR2004 - the hundredth percentile is the greatest.
            yield Figure(self._suite, name, times[math.ceil(n * share / 100) - 1], "ms", goal, n)
        yield Figure(self._suite, "turns/s", n / seconds, "turns/s", n=n)
        yield Figure(
            self._suite, "calls/s", report.measured / seconds, "calls/s", n=report.measured
        )
        yield Figure(self._suite, "asked to wait", report.waits, "answers", n=n)

    def _flat_out_figures(
        self, report: Report, seconds: float, cpu_seconds: float | None
    ) -> Iterator[Figure]:
        n = len(report.milliseconds)
        yield Figure(self._suite, "turns/s flat out", n / seconds, "turns/s", n=n)
        # The news of each call's end is in it too: it belongs to the call's turns.
        each = None if cpu_seconds is None else cpu_seconds / report.turns
        yield Figure(self._suite, "CPU a turn, flat out", each, "s", n=report.turns)

    def _memory_figures(self, when: str, memory: Memory | None) -> Iterator[Figure]:
        for kind in ("pss", "rss"):
            value = getattr(memory, kind) if memory else None
            yield Figure(self._suite, f"memory {kind.upper()} {when}", value, "MB", GOALS["memory"])


@contextmanager
def database_for(address: str, folder: Path) -> Iterator[str]:
    """Give the database named, or make one for the purpose and drop it afterwards."""
    if address:
        _look_at(address)
        yield address
    elif _answers(LOCAL_SERVER):
        name = f"neuracrm_bench_{secrets.token_hex(6)}"
        _administer(f'CREATE DATABASE "{name}"')
        try:
            url = make_url(LOCAL_SERVER).set(database=name).render_as_string(hide_password=False)
            set_up(url)
            yield url
        finally:
            _administer(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    else:
        url = f"sqlite:///{folder / 'bench.db'}"
        set_up(url)
        yield url


def _look_at(address: str) -> None:
    """Refuse a database of real callers, and one without tables; make sure of the demo line."""
    if services().settings.in_production:
        raise click.ClickException(
            "These settings are production's, and calls placed here would stay in its records."
        )
    with opened(address) as database:
        if set(Base.metadata.tables) - set(inspect(database.engine).get_table_names()):
            raise click.ClickException("The database lacks tables. Run: flask db upgrade")
        with database.begin() as session:
            seed(session)


def set_up(url: str) -> None:
    """Make the tables and the demo line."""
    with opened(url) as database:
        Base.metadata.create_all(database.engine)
        with database.begin() as session:
            seed(session)


def _answers(server: str) -> bool:
    with suppress(SQLAlchemyError):
        _administer("SELECT 1", server)
        return True
    return False


def _administer(statement: str, server: str = LOCAL_SERVER) -> None:
    """Run one statement outside any transaction, as making a database needs."""
    engine = create_engine(
        server,
        isolation_level="AUTOCOMMIT",
        connect_args={"connect_timeout": POSTGRES_CONNECT_TIMEOUT_SECONDS},
    )
    try:
        with engine.connect() as connection:
            connection.execute(text(statement))
    finally:
        engine.dispose()


@contextmanager
def opened(url: str) -> Iterator[Database]:
    """Open a database, and close it."""
    database = Database(url)
    try:
        yield database
    finally:
        database.engine.dispose()


def _rows(url: str) -> Counter[str]:
    """Count what finished calls leave behind, by persona; "ended" counts all that are over."""
    counted = {
        "sales": select(func.count(Lead.id)).where(Lead.status == "qualified"),
        "support": select(func.count(Ticket.id)).where(Ticket.status == "open"),
        "ended": select(func.count(Call.id)).where(Call.status == "completed"),
    }
    with opened(url) as database, database.read() as session:
        return Counter({name: session.scalar(query) or 0 for name, query in counted.items()})


def _check_rows(before: Counter[str], after: Counter[str], *reports: Report) -> None:
    """Refuse figures of calls that left less or more in the records than they should."""
    finished = sum((Counter(report.finished) for report in reports), Counter[str]())
    expected = {
        "sales": finished["sales"],
        "support": finished["support"],
        "ended": finished.total(),
    }
    made = {name: after[name] - before[name] for name in expected}
    if made != expected:
        raise LoadError(f"The calls should have made {expected}, and the records hold {made}.")
