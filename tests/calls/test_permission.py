"""Whom we may call: asked for through the API, refused or obeyed for good."""

from concurrent.futures import ThreadPoolExecutor
from datetime import time, timedelta
from typing import Any

import httpx2
import pytest
import time_machine

from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.keys import create_key
from neuracrm_voice.crm.outgoing import Outgoing
from neuracrm_voice.crm.permission import Window
from neuracrm_voice.database import now
from tests.calls.calling import asks, jane, office, talks
from tests.office import JANE, Office
from tests.vendors.carrier import Carrier, carrier

__all__ = ["carrier", "jane", "office"]


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


def placing_failed(office: Office, carrier: Carrier, jane: int) -> int:
    """Have Jane called while the carrier is down, once; return the try that is to go on."""
    carrier.is_down = 1
    asks(office, {"contact_id": jane})
    one = office.one(Outgoing)
    assert not office.services.outbound.place(one.id)
    return int(one.id)


def test_a_wish_heard_while_the_carrier_was_down_stops_it(
    office: Office, carrier: Carrier, jane: int
) -> None:
    number = placing_failed(office, carrier, jane)
    with office.database.begin() as session:
        session.get_one(Contact, jane).do_not_call = True

    assert office.services.outbound.place(number)

    assert carrier.created == []
    assert office.one(Call).status == "canceled"
    [why] = office.all(Activity)
    assert why.note == "Was not called: This contact has asked not to be called."


def test_no_call_rings_out_of_hours_since_the_carrier_was_down(
    office: Office, carrier: Carrier, jane: int
) -> None:
    number = placing_failed(office, carrier, jane)
    office.services.outbound._window = Window(time(0), time(0))  # noqa: SLF001 - the hours are over.

    assert office.services.outbound.place(number)

    assert (carrier.created, office.one(Call).status) == ([], "canceled")


def test_a_wish_does_not_hide_a_call_that_rings_already(
    office: Office, carrier: Carrier, jane: int
) -> None:
    carrier.loses_answers = 1
    asks(office, {"contact_id": jane})
    one = office.one(Outgoing)
    office.services.outbound.place(one.id)
    with office.database.begin() as session:
        session.get_one(Contact, jane).do_not_call = True

    assert office.services.outbound.place(one.id)
    carrier.wait()

    assert office.one(Outgoing).status == "placed"
    assert office.one(Call).sid == carrier.created[0][0]


def test_a_carrier_that_stays_down_is_given_up_and_the_contact_may_be_called_again(
    office: Office, carrier: Carrier, jane: int
) -> None:
    number = placing_failed(office, carrier, jane)

    with time_machine.travel(now() + timedelta(minutes=16)):
        assert office.services.outbound.place(number)
        assert asks(office, {"contact_id": jane}).status_code == 202

    assert carrier.created == []
    assert [call.status for call in office.all(Call)] == ["failed", "queued"]
    assert "The carrier could not place the call" in office.one(Activity).note


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
