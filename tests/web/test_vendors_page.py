"""The page of health: who plays each part, how they fare, and what waits in the background."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from apiflask import APIFlask

from neuracrm_voice.crm.jobs import Job, Worker
from neuracrm_voice.crm.texts import Text
from neuracrm_voice.database import Database, now
from neuracrm_voice.ports import Audio, ProviderError
from neuracrm_voice.providers.breaker import FAILURES_TO_OPEN, Breaker
from neuracrm_voice.providers.guarded import GuardedVoice
from neuracrm_voice.services import EXTENSION
from tests.web.conftest import Change, SignIn
from tests.web.test_records_pages import Desk


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 20, 14, 0, tzinfo=UTC)):
        yield


@pytest.fixture
def viewer(sign_in: SignIn) -> Desk:
    return Desk(*sign_in("viewer"))


class Failing:
    """A voice whose vendor is down."""

    name = "elevenlabs"
    fingerprint = "a voice"

    def render(self, text: str, *, seconds: float) -> Audio | None:
        raise ProviderError(f"elevenlabs: 503 within {seconds} s", permanent=not text)


def test_stand_ins_are_named_with_what_callers_notice(viewer: Desk) -> None:
    page = viewer.look("/health")
    assert page.count(">stand-in<") == 6
    assert "callers are understood by rules" in page
    assert "None was ever seen. Start one" in page
    assert "Every text was sent" in page


def test_a_vendor_that_rests_is_told_with_its_last_failure(
    app: APIFlask, viewer: Desk, change_settings: Change
) -> None:
    change_settings(elevenlabs_api_key="given")
    voice = GuardedVoice(Failing(), Breaker("elevenlabs"))
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], voice=voice)
    assert "None known" in viewer.look("/health")
    for _ in range(FAILURES_TO_OPEN):
        with pytest.raises(ProviderError):
            voice.render("Hello.", seconds=1)

    page = viewer.look("/health")
    assert ">resting<" in page
    assert "elevenlabs: 503 within 1 s" in page


def test_what_waits_and_what_failed_is_counted(viewer: Desk, database: Database) -> None:
    with database.begin() as session:
        session.add(Worker(name="one", seen_at=now()))
        for number, status in enumerate(("queued", "queued", "failed", "done")):
            session.add(Job(kind="after_call", subject_id=number, status=status))
        later = now() + timedelta(minutes=5)
        session.add(Job(kind="send_text", subject_id=1, due_at=later))
        session.add(Text(to_phone="+12025550143", body="Secret", purpose="code", status="unknown"))

    page = " ".join(viewer.look("/health").split())
    assert "At work" in page
    assert "<dt>Jobs waiting</dt><dd>2</dd>" in page
    assert "<dt>Jobs failed</dt><dd>1</dd>" in page
    assert "Code to +12025550143" in page
    assert "Secret" not in page


def test_a_worker_that_died_is_told(viewer: Desk, database: Database) -> None:
    with database.begin() as session:
        session.add(Worker(name="one", seen_at=now() - timedelta(hours=1)))
    assert "what waits is not lost" in viewer.look("/health")
