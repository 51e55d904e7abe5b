"""Calls that we place: asked for through the API, placed by the worker's steps, really answered."""

from datetime import timedelta
from itertools import pairwise
from typing import Literal

import httpx2
import pytest
import time_machine
from sqlalchemy import select

from neuracrm_voice.calls import status
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.demo import DEMO_PHONE
from neuracrm_voice.crm.jobs import Job
from neuracrm_voice.crm.outgoing import Outgoing
from neuracrm_voice.crm.uses import used_in
from neuracrm_voice.database import now
from neuracrm_voice.exchange.callee import Callee
from tests.calls.calling import asks, jane, office, talks
from tests.office import JANE, Office
from tests.vendors.carrier import Carrier, carrier

__all__ = ["carrier", "jane", "office"]


def test_a_person_is_called_and_talked_with(office: Office, carrier: Carrier, jane: int) -> None:
    carrier.callee = talks("yes, speaking", "yes", "no, that's all")

    answer = asks(office, {"contact_id": jane, "purpose": "follow_up", "note": "ask about it"})
    assert answer.status_code == 202, answer.text
    assert answer.json()["status"] == "queued"
    assert answer.json()["direction"] == "outbound"
    office.works()
    carrier.wait()

    call = office.one(Call)
    assert (call.status, call.flow) == ("completed", "reception")
    assert call.sid == carrier.calls[0].sid
    assert call.turn_count > 0
    words = " ".join(getattr(item, "text", "") for item in carrier.calls[0].heard)
    assert "Am I speaking with Jane?" in words
    assert "Thank you for your time. Goodbye." in words
    assert carrier.calls[0].problems == []
    office.works()
    assert office.one(Call).summary.startswith("Jane Doe was called")


def test_it_is_created_as_the_carrier_wants_it(office: Office, carrier: Carrier, jane: int) -> None:
    asks(office, {"contact_id": jane})
    office.works()
    carrier.wait()

    [(_sid, form)] = carrier.created
    assert form["To"] == [JANE]
    assert form["From"] == [DEMO_PHONE]
    assert form["Url"][0].startswith(f"{office.url}/voice/incoming?flow=follow_up&out=")
    assert form["FallbackUrl"] == [f"{office.url}/voice/fallback"]
    assert form["MachineDetection"] == ["DetectMessageEnd"]
    assert form["AsyncAmd"] == ["true"]
    assert form["StatusCallbackEvent"] == ["initiated", "ringing", "answered", "completed"]


def test_the_call_is_found_under_the_name_it_was_given(
    office: Office, carrier: Carrier, jane: int
) -> None:
    asked = asks(office, {"contact_id": jane})
    office.works()
    carrier.wait()

    headers = {"Authorization": asked.request.headers["Authorization"]}
    read = httpx2.get(f"{office.url}/api/v1/calls/{asked.json()['sid']}", headers=headers)

    assert read.json()["sid"] == carrier.calls[0].sid


def test_a_machine_is_left_one_message_after_its_tone(
    office: Office, carrier: Carrier, jane: int
) -> None:
    greeting = "you've reached Jane, leave a message after the beep"
    carrier.callee = Callee(answered_by="machine_end_beep", mind=lambda _heard: greeting)

    asks(office, {"contact_id": jane})
    office.works()
    carrier.wait()
    one = office.one(Outgoing)
    office.services.outbound.picked_up(one.name, "machine_end_beep")

    assert "Please call us back" in carrier.calls[0].words
    assert carrier.calls[0].ended_by == "hangup"
    assert len(carrier.updated) == 1
    assert office.one(Outgoing).answered_by == "machine_end_beep"
    office.works()
    assert office.one(Call).outcome == "voicemail"


@pytest.mark.parametrize("heard_by", ["machine_end_silence", "machine_end_other", "unknown"])
def test_what_only_passes_for_a_machine_is_talked_with(
    office: Office, carrier: Carrier, jane: int, heard_by: str
) -> None:
    carrier.callee = Callee(answered_by=heard_by)

    asks(office, {"contact_id": jane})
    office.works()
    carrier.wait()

    assert carrier.updated == []


def test_a_fax_is_hung_up_on(office: Office, carrier: Carrier, jane: int) -> None:
    carrier.callee = Callee(answered_by="fax", mind=lambda _heard: "#1")

    asks(office, {"contact_id": jane})
    office.works()
    carrier.wait()

    assert carrier.calls[0].ended_by == "hangup"
    assert "message" not in carrier.calls[0].words


def test_a_lost_answer_does_not_ring_twice(office: Office, carrier: Carrier, jane: int) -> None:
    carrier.loses_answers = 1

    asks(office, {"contact_id": jane})
    office.works()
    carrier.wait()

    assert len(carrier.created) == 1
    assert office.one(Call).sid == carrier.created[0][0]


def test_a_worker_that_died_while_placing_looks_before_it_places_again(
    office: Office, carrier: Carrier, jane: int
) -> None:
    asks(office, {"contact_id": jane})
    with office.database.begin() as session:
        one = session.scalars(select(Outgoing)).one()
        one.status, one.placing_at = "placing", now()
    office.services.telephone.place_call(
        to=JANE,
        from_=DEMO_PHONE,
        at=office.services.outbound._wire.addresses(one.name),  # noqa: SLF001 - what it had asked.
    )

    office.works()
    carrier.wait()

    assert len(carrier.created) == 1


def test_a_call_that_rings_twice_after_all_is_talked_once(
    office: Office, carrier: Carrier, jane: int
) -> None:
    carrier.callee = talks("yes")
    asks(office, {"contact_id": jane})
    office.works()
    carrier.wait()
    carrier.callee = talks("yes")

    carrier.create(carrier.created[0][1])
    carrier.wait()

    assert carrier.calls[1].words == ""
    assert carrier.calls[1].ended_by == "hangup"
    assert office.count(Call) == 1


@pytest.mark.parametrize("outcome", ["busy", "no-answer"])
def test_who_does_not_answer_is_tried_again_within_limits(
    office: Office, carrier: Carrier, jane: int, outcome: Literal["busy", "no-answer"]
) -> None:
    carrier.callee = Callee(outcome=outcome)
    asks(office, {"contact_id": jane})

    for _ in range(8):
        office.works()
        carrier.wait()

    assert len(carrier.created) == 3
    assert [call.status for call in office.all(Call)] == [outcome] * 3
    assert [call.outcome for call in office.all(Call)] == ["unreached"] * 3
    assert [one.attempt for one in office.all(Outgoing)] == [1, 2, 3]


@pytest.mark.parametrize(("answered_after", "lasted"), [(None, 0), (50, 10)])
def test_a_call_lasts_and_is_billed_from_when_it_is_answered(
    office: Office, jane: int, answered_after: int | None, lasted: int
) -> None:
    asks(office, {"contact_id": jane})
    with office.database.begin() as session:
        call = session.scalars(select(Call)).one()
        if answered_after is not None:
            call.answered_at = call.started_at + timedelta(minutes=answered_after)

    with time_machine.travel(call.started_at + timedelta(hours=1), tick=False):
        status.note(office.database, status.News(sid=call.sid, status="completed"))

    call = office.one(Call)
    assert call.duration_seconds == lasted * 60
    with office.database.read() as session:
        assert used_in(session, call) == ({"minutes": lasted} if lasted else {})


def test_another_try_waits_a_while(office: Office, carrier: Carrier, jane: int) -> None:
    carrier.callee = Callee(outcome="busy")
    asks(office, {"contact_id": jane})
    office.works()
    carrier.wait()

    again = next(job for job in office.all(Job) if job.kind == "call_again")
    assert again.due_at - now() > timedelta(minutes=9)


def test_calls_keep_the_carriers_pace(office: Office) -> None:
    with office.database.begin() as session:
        people = [Contact(phone=f"+120255501{i:02}", consent="given") for i in range(5)]
        session.add_all(people)
        session.flush()
        ids = [one.id for one in people]

    for contact_id in ids:
        assert asks(office, {"contact_id": contact_id}).status_code == 202

    due = sorted(job.due_at for job in office.all(Job) if job.kind == "place_call")
    apart = [later - sooner for sooner, later in pairwise(due)]
    assert all(gap >= timedelta(seconds=1) for gap in apart)
    assert due[-1] < now() + timedelta(seconds=10)


def test_a_call_does_not_wait_behind_one_that_is_due_later(
    office: Office, carrier: Carrier, jane: int
) -> None:
    carrier.callee = Callee(outcome="busy")
    asks(office, {"contact_id": jane})
    office.works()
    carrier.wait()
    with office.database.begin() as session:
        later = now() + timedelta(minutes=40)
        session.add(Job(kind="place_call", subject_id=999, due_at=later))
        session.add(Contact(phone="+12025550144", consent="given"))

    asks(office, {"to": "+12025550144"})

    to_place = [one for one in office.all(Job) if one.kind == "place_call"]
    assert to_place[-1].due_at < now() + timedelta(seconds=10)
