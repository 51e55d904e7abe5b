"""What the status callback is told."""

from email.utils import parsedate_to_datetime

from twilio.request_validator import RequestValidator

from neuracrm_voice.exchange import Exchange
from tests.exchange.conftest import TOKEN, Answer, Server

NUMBERS = {"from_": "+15005550001", "to": "+15005550002"}


def an_exchange(server: Server, events: str = "completed", **settings: str) -> Exchange:
    return Exchange(
        base_url=server.url,
        auth_token=TOKEN,
        status_callback="/voice/status",
        status_events=tuple(events.split()),
        fallback_url=settings.get("fallback_url"),
    )


def test_the_end_of_a_call_is_reported_signed(server: Server) -> None:
    server.at("/voice/incoming", '<Pause length="61"/><Hangup/>')
    server.at("/voice/status", Answer(b"", None, 204))
    exchange = an_exchange(server)
    call = exchange.dial(**NUMBERS)
    (form,) = server.forms("/voice/status")
    assert form["CallSid"] == call.sid
    assert form["CallStatus"] == "completed"
    assert (form["CallDuration"], form["Duration"]) == ("61", "2")
    assert form["CallbackSource"] == "call-progress-events"
    assert form["SequenceNumber"] == "0"
    assert form["Timestamp"].endswith("+0000")
    assert parsedate_to_datetime(form["Timestamp"]).tzinfo
    signature = server.requests[-1].headers["X-Twilio-Signature"]
    assert RequestValidator(TOKEN).validate(f"{server.url}/voice/status", form, signature)
    assert exchange.problems == []
    assert call.exchanges[-1].kind == "status"
    exchange.close()


def test_all_events_come_in_order(server: Server) -> None:
    server.at("/voice/incoming", '<Gather input="speech"/>')
    server.at("/voice/status", "")
    exchange = an_exchange(server, "initiated ringing answered completed")
    exchange.dial(**NUMBERS).hangs_up()
    forms = server.forms("/voice/status")
    assert [form["CallStatus"] for form in forms] == [
        "initiated",
        "ringing",
        "in-progress",
        "completed",
    ]
    assert [form["SequenceNumber"] for form in forms] == ["0", "1", "2", "3"]
    assert server.forms("/voice/incoming")[0]["CallStatus"] == "ringing"
    exchange.close()


def test_a_call_the_server_placed_is_answered_before_its_document(server: Server) -> None:
    server.at("/voice/incoming", "<Hangup/>")
    server.at("/voice/status", "")
    exchange = an_exchange(server, "answered completed")
    exchange.dial(
        **NUMBERS, path="/voice/incoming?flow=x", Direction="outbound-api", AnsweredBy="human"
    )
    form = server.forms("/voice/incoming")[0]
    assert form["CallStatus"] == "in-progress"
    assert (form["Direction"], form["AnsweredBy"]) == ("outbound-api", "human")
    statuses = [form["CallStatus"] for form in server.forms("/voice/status")]
    assert statuses == ["in-progress", "completed"]
    exchange.close()


def test_a_call_nobody_answers_is_only_reported(server: Server) -> None:
    server.at("/voice/status", "")
    exchange = an_exchange(server)
    call = exchange.misses(**NUMBERS, outcome="busy", CallSid="CA" + "1" * 32)
    assert call.status == "busy"
    (form,) = server.forms("/voice/status")
    assert (form["CallStatus"], form["CallSid"]) == ("busy", "CA" + "1" * 32)
    assert len(server.requests) == 1
    exchange.close()


def test_a_failing_status_callback_is_a_problem_and_no_more(server: Server) -> None:
    server.at("/voice/incoming", "<Say>Bye</Say>")
    exchange = an_exchange(server)
    call = exchange.dial(**NUMBERS)
    assert call.ended_by == "nothing left"
    assert [problem.code for problem in exchange.problems] == [11217]
    exchange.close()
