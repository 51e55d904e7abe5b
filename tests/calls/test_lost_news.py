"""News of our calls that is lost: it is asked for again, and at last done without."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, update
from sqlalchemy.exc import OperationalError

from neuracrm_voice.calls.forgotten import end_forgotten
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.jobs import Job
from neuracrm_voice.crm.outgoing import Outgoing
from neuracrm_voice.database import now
from neuracrm_voice.exchange.callee import Callee
from tests.calls.calling import asks, jane, office
from tests.office import Office
from tests.vendors.carrier import Carrier, carrier

__all__ = ["carrier", "jane", "office"]


def of_no_news(office: Office, status: str) -> None:
    """Leave Jane's call standing so, with nothing heard of it for a while."""
    with office.database.begin() as session:
        quiet_since = now() - timedelta(minutes=11)
        session.execute(update(Call).values(status=status, updated_at=quiet_since))


@pytest.mark.parametrize("before", ["initiated", "ringing"])
def test_a_call_of_which_no_news_comes_has_failed_and_blocks_nobody(
    office: Office, jane: int, before: str
) -> None:
    asks(office, {"contact_id": jane})
    office.services.outbound.adopt(office.one(Outgoing).name, "CA1")
    assert end_forgotten(office.database) == 0

    of_no_news(office, before)

    assert end_forgotten(office.database) == 1
    call = office.one(Call)
    assert (call.status, call.duration_seconds) == ("failed", 0)
    assert {job.kind for job in office.all(Job)} == {"place_call", "after_call"}
    office.services.outbound.place(office.one(Outgoing).id)
    office.works()
    assert "did not get through" in office.one(Call).summary
    assert asks(office, {"contact_id": jane}).status_code == 202


def test_a_call_that_is_still_to_be_placed_is_not_forgotten_until_nobody_will_place_it(
    office: Office, jane: int
) -> None:
    asks(office, {"contact_id": jane})
    of_no_news(office, "queued")
    assert end_forgotten(office.database) == 0

    with office.database.begin() as session:
        session.execute(update(Job).values(status="failed"))

    assert end_forgotten(office.database) == 1
    assert office.one(Call).status == "failed"


def test_news_that_was_lost_is_told_again(office: Office, carrier: Carrier, jane: int) -> None:
    carrier.callee = Callee(outcome="busy")
    asks(office, {"contact_id": jane})
    losing = [OperationalError("", {}, Exception("the server is away"))]

    @event.listens_for(office.database.engine, "before_cursor_execute")
    def lose_one(*told: Any) -> None:  # noqa: ANN401 - as SQLAlchemy calls it.
        _connection, _cursor, statement, values, *_rest = told
        if losing and statement.startswith("UPDATE calls") and "busy" in str(values):
            raise losing.pop()

    office.works()
    carrier.wait()

    assert not losing
    assert office.one(Call).status == "busy"
