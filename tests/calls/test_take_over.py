"""A colleague takes a live call over: whole, through the API, the carrier's REST and TwiML."""

from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
import responses

from neuracrm_voice.crm.demo import DEMO_PHONE
from neuracrm_voice.crm.keys import create_key
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.exchange import Call as Telephone
from neuracrm_voice.exchange import Desk, Dialled
from tests.office import Office
from tests.vendors.carrier_rest import REST, carrier

STAFF = "+15550100177"
FURTHER = "+15550100178"
__all__ = ["carrier"]


def asks(office: Office, sid: str, to: str = STAFF, what: str = "take-over") -> httpx2.Response:
    with office.database.begin() as session:
        key = create_key(session, f"staff for {sid} {to} {what}", ("calls:write",))
    return httpx2.post(
        f"{office.url}/api/v1/calls/{sid}/{what}",
        json={"to": to},
        headers={"Authorization": f"Bearer {key}"},
    )


def form(carrier: responses.RequestsMock, number: int) -> dict[str, str]:
    return {
        name: value[0] for name, value in parse_qs(str(carrier.calls[number].request.body)).items()
    }


def in_a_call(office: Office) -> Telephone:
    call = office.dial()
    return call.says("my invoices do not export any more")


def answered_by_colleague(office: Office, address: str, sid: str) -> Telephone:
    exchange = office.exchange(desks={f"call-{sid}": Desk("answers")})
    path = urlsplit(address).path
    return exchange.dial(from_=DEMO_PHONE, to=STAFF, path=path, Direction="outbound-api")


def test_the_caller_waits_in_a_room_until_a_briefed_colleague_joins(
    office: Office, carrier: responses.RequestsMock
) -> None:
    call = in_a_call(office)

    answer = asks(office, call.sid)

    assert answer.status_code == 200
    assert (answer.json()["kind"], answer.json()["status"]) == ("hand_over", "open")
    assert "invoices" in answer.json()["briefing"]["what"]
    assert "<Conference" in form(carrier, 0)["Twiml"]
    placed = form(carrier, 1)
    assert (placed["To"], placed["From"]) == (STAFF, DEMO_PHONE)
    staff = answered_by_colleague(office, placed["Url"], call.sid)
    assert "invoices do not export" in staff.words
    staff.presses("1")
    assert any(isinstance(item, Dialled) and item.outcome == "answered" for item in staff.heard)
    assert office.one(Task).status == "done"
    call.subscription.desks[f"call-{call.sid}"] = Desk("answers")  # type: ignore[index]
    call.is_sent(form(carrier, 0)["Twiml"])
    assert call.ended


def test_a_further_colleague_joins_and_the_others_go_on_when_they_leave(
    office: Office, carrier: responses.RequestsMock
) -> None:
    call = in_a_call(office)
    asks(office, call.sid)
    answered_by_colleague(office, form(carrier, 1)["Url"], call.sid).presses("1")

    answer = asks(office, call.sid, FURTHER, "join")

    assert answer.status_code == 200, answer.text
    placed = form(carrier, 2)
    assert (placed["To"], placed["From"]) == (FURTHER, DEMO_PHONE)
    further = answered_by_colleague(office, placed["Url"], call.sid)
    assert "invoices do not export" in further.words
    assert "To join the call, press 1." in further.words
    further.presses("1")
    [room] = [item for item in further.heard if isinstance(item, Dialled)]
    assert room.outcome == "answered"
    documents = "".join(one.text for one in further.exchanges)
    assert 'endConferenceOnExit="false"' in documents
    assert 'endConferenceOnExit="true"' not in documents
    office.exchange(status_callback=urlsplit(placed["StatusCallback"]).path).misses(
        from_=DEMO_PHONE, to=FURTHER
    )
    assert len(carrier.calls) == 3


def test_nobody_joins_where_no_colleague_speaks_with_the_caller(
    office: Office, carrier: responses.RequestsMock
) -> None:
    call = in_a_call(office)
    assert asks(office, call.sid, FURTHER, "join").status_code == 409
    asks(office, call.sid)

    still = asks(office, call.sid, f"{FURTHER}1", "join")

    assert (still.status_code, "take the call over" in still.json()["detail"]) == (409, True)
    assert [call.request.url for call in carrier.calls].count(f"{REST}/Calls.json") == 1


def test_a_call_that_was_taken_over_is_joined_rather_than_taken_over_again(
    office: Office, carrier: responses.RequestsMock
) -> None:
    call = in_a_call(office)
    asks(office, call.sid)
    answered_by_colleague(office, form(carrier, 1)["Url"], call.sid).presses("1")

    again = asks(office, call.sid, FURTHER)

    assert again.status_code == 409
    assert again.json()["detail"] == (
        "A colleague has taken the call over already; join it instead."
    )
    assert len(carrier.calls) == 2


@pytest.mark.parametrize("presses", ["", "2"])
def test_a_caller_nobody_takes_comes_back_and_is_offered_a_call_back(
    office: Office, carrier: responses.RequestsMock, presses: str
) -> None:
    call = in_a_call(office)
    asks(office, call.sid)
    placed = form(carrier, 1)
    staff = answered_by_colleague(office, placed["Url"], call.sid)
    staff.presses(presses) if presses else staff.waits()
    assert staff.ended

    ended = urlsplit(placed["StatusCallback"]).path
    office.exchange(status_callback=ended).misses(from_=DEMO_PHONE, to=STAFF)

    back = form(carrier, len(carrier.calls) - 1)["Twiml"]
    assert "<Redirect" in back
    call.is_sent(back)
    assert "call you back" in call.words
    assert office.one(Task).status == "open"


def test_an_ended_an_unknown_and_an_unfit_call_are_told_apart(
    office: Office, carrier: responses.RequestsMock
) -> None:
    call = in_a_call(office)
    assert asks(office, call.sid, to="12").status_code == 422
    call.hangs_up()

    for what in ("take-over", "join"):
        over = asks(office, call.sid, what=what)
        assert over.status_code == 409
        assert over.json()["detail"] == "The call has ended; call the caller back instead."
        assert asks(office, "CA404", what=what).status_code == 404
    assert len(carrier.calls) == 0


def test_a_call_the_carrier_no_longer_has_is_a_conflict_and_leaves_nothing_to_do(
    office: Office,
) -> None:
    call = in_a_call(office)
    with responses.RequestsMock() as rest:
        rest.post(f"{REST}/Calls/{call.sid}.json", json={"code": 20404}, status=404)
        assert asks(office, call.sid).status_code == 409

    assert office.one(Task).status == "done"


def refused(office: Office, call: Telephone) -> None:
    """Ask to take a call over while the carrier is down."""
    with responses.RequestsMock() as rest:
        rest.post(f"{REST}/Calls/{call.sid}.json", status=503)
        assert asks(office, call.sid).status_code == 503


def test_a_take_over_that_the_carrier_refused_may_be_tried_again_at_once(office: Office) -> None:
    call = in_a_call(office)
    refused(office, call)
    with responses.RequestsMock() as rest:
        rest.post(f"{REST}/Calls/{call.sid}.json", json={"sid": "x"})
        rest.post(f"{REST}/Calls.json", json={"sid": "CA2"}, status=201)

        assert asks(office, call.sid, FURTHER).status_code == 200

    assert [task.status for task in office.all(Task)] == ["done", "open"]


def test_a_call_back_that_was_promised_outlasts_a_take_over_that_failed(office: Office) -> None:
    call = office.dial().says("please call me back").says("yes").says("as soon as possible")
    promised = office.one(Task)
    assert (promised.kind, promised.status) == ("callback", "open")

    refused(office, call)

    kept = office.one(Task)
    assert (kept.id, kept.kind, kept.status) == (promised.id, "callback", "open")


def test_a_colleague_who_cannot_be_rung_leaves_the_caller_with_us(office: Office) -> None:
    call = in_a_call(office)
    with responses.RequestsMock() as rest:
        rest.post(f"{REST}/Calls/{call.sid}.json", json={"sid": "x"})
        rest.post(f"{REST}/Calls.json", json={"code": 21211}, status=400)
        answer = asks(office, call.sid)
        assert (answer.status_code, STAFF in answer.text) == (503, False)
        call.is_sent(form(rest, 2)["Twiml"])

    assert "call you back" in call.words


def test_without_a_telephone_company_a_take_over_is_refused(office: Office) -> None:
    from neuracrm_voice.providers.offline import NoTelephone  # noqa: PLC0415 - only this test needs it.

    call = in_a_call(office)
    office.services.take_overs._telephone = NoTelephone()  # noqa: SLF001 - as if wired without keys.

    assert asks(office, call.sid).status_code == 503
    call.says("it can wait")
    assert not call.ended
