"""The figures of the calls, for programs and on the page of the day."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from neuracrm_voice.crm.call_figures import percentile
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.database import Database, now
from tests.web.conftest import Get, SignIn

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SPAN = "since=2026-11-19T00:00:00Z&until=2026-11-21T00:00:00Z"


@pytest.fixture
def calls(database: Database) -> None:
    sold = {"topic": "sales", "outcome": "lead", "status": "completed", "turn_count": 2}
    with database.begin() as session:
        first = Call(sid="1", started_at=NOON, duration_seconds=60, cost=Decimal("0.02"), **sold)
        yesterday = Call(sid="2", started_at=NOON - timedelta(days=1), duration_seconds=30, **sold)
        missed = Call(sid="3", started_at=NOON, status="no-answer", direction="outbound")
        before = Call(sid="4", started_at=NOON - timedelta(days=9))
        session.add_all([first, yesterday, missed, before])
        session.flush()
        session.add(Turn(call_id=first.id, number=0, timing={"understand_ms": 1, "take_ms": 3}))
        session.add(Turn(call_id=first.id, number=1, timing={"take_ms": 10, "speak_ms": 90.5}))
        session.add(Turn(call_id=first.id, number=2, timing={}))
        key, reached = "1/call/hand_over#2", now()
        session.add(CommandOutcome(key=key, call_id=first.id, record_type="task", record_id=1))
        session.add(Task(kind="hand_over", call_id=first.id, accepted_at=reached))


@pytest.mark.usefixtures("calls")
def test_the_figures_of_a_span(get: Get) -> None:
    told = get(f"/api/v1/stats?{SPAN}").get_json()

    assert (told["calls"], told["answered"], told["seconds"], told["cost"]) == (3, 2, 90, 0.02)
    assert told["topics"] == {"sales": 2, "none": 1}
    assert told["outcomes"] == {"lead": 2}
    assert told["directions"] == {"inbound": 2, "outbound": 1}
    assert told["statuses"] == {"completed": 2, "no-answer": 1}
    assert told["people"] == {"wanted": 1, "reached": 1}
    assert told["latency"] == {
        "first_word": {"n": 1, "p50": 4.0, "p95": 4.0},
        "turn": {"n": 2, "p50": 4.0, "p95": 100.5},
    }
    assert [(day["day"], day["calls"], day["cost"]) for day in told["days"]] == [
        ("2026-11-19", 1, None),
        ("2026-11-20", 2, 0.02),
    ]


@pytest.mark.parametrize(
    "query",
    [
        "since=2026-01-01T00:00:00Z&until=2026-11-21T00:00:00Z",
        "since=2026-11-21T00:00:00Z&until=2026-11-20T00:00:00Z",
        "since=yesterday",
        "since=0",
        "since=-1.5e3",
        "until=0001-01-02T00:00:00Z",
        "days=3",
    ],
)
def test_a_span_that_is_none_or_too_long_is_refused(get: Get, query: str) -> None:
    assert get(f"/api/v1/stats?{query}").status_code == 422


def test_figures_of_no_calls_are_none(get: Get) -> None:
    told = get("/api/v1/stats").get_json()
    assert (told["calls"], told["cost"], told["days"]) == (0, None, [])
    assert told["latency"]["turn"] == {"n": 0, "p50": None, "p95": None}


def test_figures_need_the_scope_of_calls(get: Get) -> None:
    assert get("/api/v1/stats", scopes=("contacts:read",)).status_code == 403


def test_a_percentile_is_an_observation() -> None:
    ordered = [float(number) for number in range(1, 101)]
    assert (percentile(ordered, 0.5), percentile(ordered, 0.95)) == (50, 95)
    assert percentile([], 0.5) is None


def test_the_day_s_page_counts_the_day_s_calls(sign_in: SignIn, database: Database) -> None:
    browser, _token = sign_in("viewer")
    assert b"no calls today" in browser.get("/today").data
    with database.begin() as session:
        session.add(Call(sid="1", started_at=now(), topic="sales", turn_count=1))
        session.add(Call(sid="2", started_at=now() - timedelta(days=2), topic="support"))

    page = browser.get("/today").get_data(as_text=True)

    assert "<strong>1</strong> calls" in page
    assert "Sales" in page
    assert "Support" not in page
    chart = browser.get("/today/hours.json").get_json()
    assert (sum(chart["calls"]), sum(chart["answered"]), chart["calls"][-1]) == (1, 1, 1)
    assert all(
        later - earlier == 3600
        for earlier, later in zip(chart["hours"], chart["hours"][1:], strict=False)
    )
