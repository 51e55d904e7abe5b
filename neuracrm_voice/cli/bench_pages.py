"""`flask bench pages`: what the staff's pages and their polling cost among very many calls.

The calls are made up in a PostgreSQL database of their own, which is dropped afterwards. Times
are those of a whole request to one worker of the server that the Procfile starts.
"""

import math
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

import click
from flask.cli import with_appcontext
from flask_security import hash_password
from sqlalchemy import Engine, create_engine, make_url, text

from neuracrm_voice.cli.bench import LOCAL_SERVER, ROOT, command, database_for, opened
from neuracrm_voice.crm.staff import Staff
from neuracrm_voice.database import now
from neuracrm_voice.exchange import figures
from neuracrm_voice.exchange.figures import Figure, keep
from neuracrm_voice.exchange.readers import Reader, Watched, watch
from neuracrm_voice.exchange.serving import ServingError, Worker, ends_on_signals, free_port, serve

__all__ = ["command"]

FIGURES = Path("build/bench_pages.json")
SUITE = "pages on postgresql"
GOALS = {"p95": 150.0, "cpu": 20.0, "first load": 150.0}
LIVE_CALLS = 20
POLL_SECONDS = 1.8
SECONDS_BETWEEN_TURNS = 0.25

_FILL = (
    """INSERT INTO contacts (name, phone, email_verified, company, created_at, updated_at)
    SELECT 'Caller ' || n, '+1555' || lpad(n::text, 7, '0'), false, 'Company ' || n % 900,
        now(), now() - n * interval '1 minute'
    FROM generate_series(1, greatest(:calls / 10, 1)) n""",
    """INSERT INTO calls (sid, line_id, contact_id, direction, from_number, to_number, status,
        topic, flow, turn_count, conversation, revision, started_at, ended_at, duration_seconds,
        stir, context, proofs, summary, next_step, sentiment, outcome, cost, updated_at)
    SELECT 'CA' || lpad(n::text, 32, '0'), (SELECT min(id) FROM lines),
        1 + n % greatest(:calls / 10, 1), 'inbound', '+1555' || lpad((n % 9999)::text, 7, '0'),
        '+15550100100',
        CASE WHEN n <= :live THEN 'in-progress' ELSE 'completed' END,
        (ARRAY['sales', 'support', 'general'])[1 + n % 3], 'reception', :turns, '{"mood": "calm"}',
        0, now() - n * interval '50 seconds',
        CASE WHEN n > :live THEN now() - n * interval '49 seconds' END,
        CASE WHEN n > :live THEN 120 END, 'none', '{}', '{}', 'Somebody called about something.',
        'Call back.', 'calm', (ARRAY['lead', 'ticket', 'answered', 'callback'])[1 + n % 4], 0.02,
        now() - n * interval '49 seconds'
    FROM generate_series(1, :calls) n""",
    """INSERT INTO turns (call_id, number, at, claimed_at, event, heard, understanding, steps, said,
        stages, timing, waits, answer)
    SELECT id, number, started_at, started_at, '{"kind": "heard"}',
        'well I think the ' || md5((id * 31 + number)::text) || ' of our invoices is what matters',
        '{"source": "rules", "mood": "calm", "answers": {"matter": "invoices"}}', '[]',
        'I see. And how many people would use it, roughly, from the first day on?', '[]',
        '{"understand_ms": 4.5, "take_ms": 3.1, "speak_ms": 12.0}', 0, '<Response/>'
    FROM calls, generate_series(0, :turns - 1) number""",
)

_TURN = """WITH spoken AS (
    INSERT INTO turns (call_id, number, at, claimed_at, event, heard, understanding, steps, said,
        stages, timing, waits, answer)
    SELECT calls.id, max(turns.number) + 1, now(), now(), '{}', 'more words', '{}', '[]', 'I see.',
        '[]', '{}', 0, '<Response/>'
    FROM calls JOIN turns ON turns.call_id = calls.id
    WHERE calls.id = (SELECT min(id) + :nth FROM calls) GROUP BY calls.id RETURNING call_id)
UPDATE calls SET turn_count = turn_count + 1, updated_at = now() FROM spoken WHERE id = call_id"""


@command.command("pages")
@click.option("--calls", type=click.IntRange(100, 1_000_000), default=100_000, show_default=True)
@click.option(
    "--turns", type=click.IntRange(1, 100), default=20, show_default=True, help="Of each."
)
@click.option(
    "--staff", type=click.IntRange(1, 1000), default=200, show_default=True, help="Polling."
)
@click.option("--seconds", type=click.FloatRange(1, 600), default=20, show_default=True)
@click.option(
    "--requests", type=click.IntRange(2, 1000), default=40, show_default=True, help="A page."
)
@with_appcontext
def pages(*, calls: int, turns: int, staff: int, seconds: float, requests: int) -> None:
    """Measure pages among many calls, polling, and what a first load weighs."""
    with ends_on_signals(), TemporaryDirectory(prefix="neuracrm-bench-") as name:
        folder = Path(name)
        with database_for("", folder) as url:
            if make_url(url).get_backend_name() == "sqlite":
                raise click.ClickException(f"This needs a PostgreSQL at {LOCAL_SERVER}")
            password = _fill(url, calls, turns, staff)
            try:
                found = list(_measured(url, folder, password, (staff, seconds, requests)))
            except ServingError as error:
                raise click.ClickException(str(error)) from error
    found.insert(0, Figure(SUITE, "turns stored", calls * turns, "turns"))
    keep(found, FIGURES)
    click.echo(figures.as_table(found))


def _fill(url: str, calls: int, turns: int, staff: int) -> str:
    """Fill the database; return the password of its `staff`, who may see all of it."""
    password = secrets.token_urlsafe(16)
    engine = create_engine(url)
    began = time.monotonic()
    with engine.begin() as connection:
        for statement in _FILL:
            connection.execute(
                text(statement), {"calls": calls, "turns": turns, "live": LIVE_CALLS}
            )
    # Rows that lie there for a day have been through this; without it the first who look pay.
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as alone:
        alone.execute(text("VACUUM ANALYZE"))
    engine.dispose()
    with opened(url) as database, database.begin() as session:
        hashed = hash_password(password)
        session.add_all(
            Staff(email=_email(nth), name="Bench", role="admin", password=hashed)
            for nth in range(staff)
        )
    click.echo(f"Filled in {time.monotonic() - began:.0f} s", err=True)
    return password


def _measured(
    url: str, folder: Path, password: str, how: tuple[int, float, int]
) -> Iterator[Figure]:
    staff, seconds, requests = how
    port = free_port()
    settings = {
        "BASE_URL": f"http://127.0.0.1:{port}",
        "DATABASE_URL": url,
        "INSTANCE_PATH": str(folder / "instance"),
        "LOG_LEVEL": "ERROR",
    }
    with serve(ROOT, folder, port, settings) as worker, closing(Reader(port)) as reader:
        reader.sign_in(_email(0), password)
        yield from _pages(reader, requests)
        yield Figure(SUITE, "first load", reader.first_load(), "KB", GOALS["first load"])
        cookies = [_cookie(port, nth, password) for nth in range(staff)]
        yield from _polling(url, worker, Watched(port, cookies, POLL_SECONDS), seconds)


def _cookie(port: int, nth: int, password: str) -> str:
    """Sign somebody in; return what says who they are."""
    with closing(Reader(port)) as reader:
        reader.sign_in(_email(nth), password)
        return reader.cookie


def _pages(reader: Reader, requests: int) -> Iterator[Figure]:
    [one] = reader.links("/calls", "/calls/CA", 1)
    [older] = reader.links("/calls", "/calls?cursor=", 1)
    since = quote((now() - timedelta(days=30)).isoformat())
    api = ("/api/v1/calls", f"/api/v1/stats?since={since}&until={quote(now().isoformat())}")
    for address in (*reader.menu(), older, one, f"{one}/running", *api):
        yield _p95(_named(address), [reader.get(address) for _ in range(requests)])
    for words in ("invoices", "needle"):
        reader.search(words)
        yield _p95(f"search {words}", [reader.get("/calls") for _ in range(requests)])
    reader.search("")


def _polling(url: str, worker: Worker, watched: Watched, seconds: float) -> Iterator[Figure]:
    engine = create_engine(url)
    try:
        before = worker.cpu_seconds()
        report = watch(watched, seconds, lambda nth: _talk(engine, nth), SECONDS_BETWEEN_TURNS)
        after = worker.cpu_seconds()
    finally:
        engine.dispose()
    used = None if before is None or after is None else 100 * (after - before) / report.seconds
    yield Figure(SUITE, "staff polling", len(watched.cookies), "people")
    yield Figure(SUITE, "polls", len(report.milliseconds), "polls")
    yield Figure(SUITE, "polls that brought news", report.news, "polls")
    yield _p95("poll", report.milliseconds)
    yield Figure(SUITE, "CPU while polled", used, "% core", GOALS["cpu"], len(report.milliseconds))


def _talk(engine: Engine, nth: int) -> None:
    """Let one of the calls in progress go on by a turn."""
    with engine.begin() as connection:
        connection.execute(text(_TURN), {"nth": nth % LIVE_CALLS})


def _email(nth: int) -> str:
    return f"bench{nth}@neuracrm.example"


def _p95(name: str, milliseconds: list[float]) -> Figure:
    times = sorted(milliseconds)
    worst = times[math.ceil(len(times) * 0.95) - 1]
    return Figure(SUITE, f"p95 {name}", worst, "ms", GOALS["p95"], len(times))


def _named(address: str) -> str:
    """Return a page's name: its address without what changes from run to run."""
    return re.sub(r"CA[0-9]+", "SID", address.partition("?since")[0].partition("=")[0])
