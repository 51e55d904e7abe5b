import json

from neuracrm_voice.exchange import Exchange, resume, suspend
from tests.exchange.conftest import TOKEN, Server

QUESTION = '<Gather input="speech" action="/heard"><Say>Yes?</Say></Gather><Say>Bye.</Say>'


def test_a_call_goes_on_elsewhere_from_where_it_stood(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", QUESTION)
    server.at("/heard", "<Say>Thank you.</Say><Hangup/>")
    call = exchange.dial(from_="+12025550143", to="+15550100100")

    carried = json.loads(json.dumps(suspend(call)))
    with Exchange(base_url=server.url, auth_token=TOKEN) as elsewhere:
        gone_on = resume(elsewhere, carried).says("hello")

    assert gone_on.words == "Thank you."
    assert gone_on.ended_by == "hangup"
    assert gone_on.seconds > call.seconds
    assert server.forms("/heard")[0]["CallSid"] == call.sid
    assert server.forms("/heard")[0]["From"] == "+12025550143"


def test_what_follows_an_unanswered_question_is_played_elsewhere_too(
    server: Server, exchange: Exchange
) -> None:
    server.at("/voice/incoming", QUESTION)
    call = exchange.dial(from_="+12025550143", to="+15550100100")

    gone_on = resume(exchange, suspend(call)).waits()

    assert gone_on.words == "Bye."
    assert gone_on.ended_by == "nothing left"
