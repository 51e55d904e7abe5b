"""Calls that we place: asked for through the API, placed by the worker's steps, really answered."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import httpx2
import pytest
from sqlalchemy import select

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.demo import DEMO_PHONE
from neuracrm_voice.crm.jobs import Job
from neuracrm_voice.crm.keys import create_key
from neuracrm_voice.crm.outgoing import Outgoing
from neuracrm_voice.database import now
from neuracrm_voice.exchange.callee import Callee
from tests.office import JANE, TOKEN, Office, open_office
from tests.vendors.carrier import Carrier, carrier

__all__ = ["carrier"]

AT_ANY_HOUR = "00:00-23:59:59.999999"


@pytest.fixture
def office(database_url: str, tmp_path: Path, carrier: Carrier) -> Iterator[Office]:
    carrier.token = TOKEN
    settings: dict[str, Any] = {"twilio_api_url": carrier.url, "calling_hours": AT_ANY_HOUR}
    with open_office(database_url, tmp_path, **settings) as opened:
        yield opened


@pytest.fixture
def jane(office: Office) -> int:
    with office.database.begin() as session:
        contact = Contact(phone=JANE, name="Jane Doe", consent="given")
        session.add(contact)
        session.flush()
        return contact.id


def asks(office: Office, body: dict[str, Any]) -> httpx2.Response:
    with office.database.begin() as session:
        made = create_key(session, f"crm {now().timestamp()}", ("calls:write", "calls:read"))
    headers = {"Authorization": f"Bearer {made}"}
    return httpx2.post(f"{office.url}/api/v1/calls", json=body, headers=headers)


def talks(*answers: str) -> Callee:
    waiting = list(answers)
    return Callee(mind=lambda _heard: waiting.pop(0) if waiting else "")


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


def test_another_try_waits_a_while(office: Office, carrier: Carrier, jane: int) -> None:
    carrier.callee = Callee(outcome="busy")
    asks(office, {"contact_id": jane})
    office.works()
    carrier.wait()

    again = next(job for job in office.all(Job) if job.kind == "call_again")
    assert again.due_at - now() > timedelta(minutes=9)


def test_stop_calling_is_obeyed_for_good(office: Office, carrier: Carrier, jane: int) -> None:
    carrier.callee = talks("yes", "stop calling me")
    asks(office, {"contact_id": jane})
    office.works()
    carrier.wait()

    assert office.one(Contact).do_not_call
    assert "We won't call this number again." in carrier.calls[0].words
    refused = asks(office, {"contact_id": jane})
    assert refused.status_code == 409
    assert refused.json()["errors"] == {"call": ["do_not_call"]}


def test_a_wish_heard_after_it_was_asked_for_still_stops_it(
    office: Office, carrier: Carrier, jane: int
) -> None:
    asks(office, {"contact_id": jane})
    with office.database.begin() as session:
        session.get_one(Contact, jane).do_not_call = True

    office.works()

    assert carrier.created == []
    assert office.one(Call).status == "canceled"


def test_a_caller_may_wish_it_too(office: Office) -> None:
    office.dial().says("stop calling me please").hangs_up()

    assert office.one(Contact).do_not_call


@pytest.mark.parametrize(
    ("fields", "status", "kind"),
    [
        ({"consent": "unknown"}, 409, "no_consent"),
        ({"consent": "refused"}, 409, "no_consent"),
        ({"do_not_call": True}, 409, "do_not_call"),
        ({"phone": None}, 422, "bad_number"),
        ({"phone": "+19005550123"}, 422, "bad_number"),
    ],
)
def test_who_may_not_be_called_is_not(
    office: Office, jane: int, fields: dict[str, Any], status: int, kind: str
) -> None:
    with office.database.begin() as session:
        contact = session.get_one(Contact, jane)
        for name, value in fields.items():
            setattr(contact, name, value)

    answer = asks(office, {"contact_id": jane})

    assert answer.status_code == status
    assert answer.json()["errors"] == {"call": [kind]}
    assert office.count(Outgoing) == 0


def test_whoever_has_called_us_may_be_called(office: Office) -> None:
    office.dial().hangs_up()

    assert asks(office, {"to": JANE}).status_code == 202


def test_a_number_nobody_has_given_us_is_not_called(office: Office) -> None:
    answer = asks(office, {"to": "+12025550199"})

    assert answer.status_code == 409
    assert answer.json()["errors"] == {"call": ["no_consent"]}
    assert asks(office, {"contact_id": 999}).status_code == 422


def test_a_contact_is_called_once_at_a_time(office: Office, jane: int) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: asks(office, {"contact_id": jane}), range(4)))

    assert sorted(one.status_code for one in answers) == [202, 409, 409, 409]
    assert office.count(Outgoing) == 1


def test_one_key_is_one_call(office: Office, jane: int) -> None:
    with office.database.begin() as session:
        made = create_key(session, "crm", ("calls:write",))
    headers = {"Authorization": f"Bearer {made}", "Idempotency-Key": "press 1"}
    body = {"contact_id": jane}

    first, second = (
        httpx2.post(f"{office.url}/api/v1/calls", json=body, headers=headers) for _ in range(2)
    )

    assert (first.status_code, second.status_code) == (202, 202)
    assert first.json()["sid"] == second.json()["sid"]
    assert office.count(Call) == 1
    with office.database.begin() as session:
        session.add(Contact(phone="+12025550144", consent="given"))
    other = {"to": "+12025550144"}
    third = httpx2.post(f"{office.url}/api/v1/calls", json=other, headers=headers)
    assert third.status_code == 422
    assert office.count(Call) == 1


@pytest.mark.parametrize(
    "body", [{}, {"contact_id": 1, "to": JANE}, {"to": "12"}, {"contact_id": 1, "purpose": "spam"}]
)
def test_who_is_meant_has_to_be_plain(office: Office, body: dict[str, Any]) -> None:
    assert asks(office, body).status_code == 422


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
