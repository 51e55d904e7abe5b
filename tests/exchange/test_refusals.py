"""Documents Twilio would refuse are refused, each under its code."""

import pytest

from neuracrm_voice.exchange import Exchange, Failed, TwimlRefusedError
from neuracrm_voice.exchange.twiml import read
from tests.exchange.conftest import Answer, Server, response

HINT = "h" * 101
HINTS = ",".join(["hint"] * 501)

REFUSED = {
    "an empty document": ("", 12100),
    "broken XML": ("<Response><Say>Hi</Response>", 12100),
    "a control character": ("<Response><Say>a\x0bb</Say></Response>", 12100),
    "space before the declaration": (' <?xml version="1.0"?><Response/>', 12100),
    "a DOCTYPE": ("<!DOCTYPE x [<!ENTITY a 'b'>]><Response><Say>&a;</Say></Response>", 12100),
    "another root": ("<Answer/>", 12100),
    "an unknown encoding": ('<?xml version="1.0" encoding="klingon"?><Response/>', 12100),
    "a document over 64 kB": (f"<Response><!--{'x' * 65536}--></Response>", 11750),
    "an unknown verb": ("<Response><Speak>Hi</Speak></Response>", 12200),
    "a verb in lowercase": ("<Response><say>Hi</say></Response>", 12200),
    "an unknown attribute": ('<Response><Say speed="2">Hi</Say></Response>', 12200),
    "an attribute in snake case": ('<Response><Gather num_digits="1"/></Response>', 12200),
    "a namespace": ('<Response xmlns="http://x.test/"><Say>Hi</Say></Response>', 12100),
    "loose text": ("<Response>Hello</Response>", 12200),
    "text in a gather": ("<Response><Gather>Hello</Gather></Response>", 12200),
    "a redirect in a gather": (
        "<Response><Gather><Redirect>/x</Redirect></Gather></Response>",
        12200,
    ),
    "a gather in a gather": ("<Response><Gather><Gather/></Gather></Response>", 12200),
    "a hangup in a gather": ("<Response><Gather><Hangup/></Gather></Response>", 12200),
    "keys played in a gather": ('<Response><Gather><Play digits="1"/></Gather></Response>', 12200),
    "a say in a say": ("<Response><Say>a<Say>b</Say></Say></Response>", 12200),
    "an unknown input": ('<Response><Gather input="voice"/></Response>', 12200),
    "a comma between inputs": ('<Response><Gather input="dtmf,speech"/></Response>', 12200),
    "a timeout of zero": ('<Response><Gather timeout="0"/></Response>', 12200),
    "half a second": ('<Response><Gather timeout="0.5"/></Response>', 12200),
    "no digits at all": ('<Response><Gather numDigits="0"/></Response>', 12200),
    "a finishing letter": ('<Response><Gather finishOnKey="a"/></Response>', 12200),
    "a method of its own": ('<Response><Gather method="PUT"/></Response>', 12200),
    "a boolean in words": ('<Response><Gather actionOnEmptyResult="yes"/></Response>', 12200),
    "an unknown model": ('<Response><Gather speechModel="whisper"/></Response>', 12200),
    "a language in words": ('<Response><Gather language="English"/></Response>', 12200),
    "an address with a space": ('<Response><Gather action="/a b"/></Response>', 12200),
    "speech that ends at nought": ('<Response><Gather speechTimeout="0"/></Response>', 13328),
    "speech that ends sometime": ('<Response><Gather speechTimeout="soon"/></Response>', 13328),
    "auto with a model": (
        '<Response><Gather speechTimeout="auto" speechModel="phone_call"/></Response>',
        13335,
    ),
    "auto by way of the timeout": (
        '<Response><Gather timeout="auto" speechModel="phone_call"/></Response>',
        13335,
    ),
    "a long hint": (f'<Response><Gather hints="a, {HINT}"/></Response>', 13330),
    "too many hints": (f'<Response><Gather hints="{HINTS}"/></Response>', 13330),
    "nothing to say": ("<Response><Say> </Say></Response>", 13520),
    "too much for a basic voice": (f"<Response><Say>{'a' * 4097}</Say></Response>", 13521),
    "too much once encoded": (f"<Response><Say>{'ä' * 800}</Say></Response>", 13521),
    "too much for Polly": (
        f'<Response><Say voice="Polly.Aditi">{"a" * 3001}</Say></Response>',
        13521,
    ),
    "too much for Google": (
        f'<Response><Say voice="Google.en-IN-Wavenet-A">{"<s>a</s>" * 626}</Say></Response>',
        13521,
    ),
    "an unknown voice": ('<Response><Say voice="Bob">Hi</Say></Response>', 12200),
    "a voice of another language": (
        '<Response><Say voice="Google.en-IN-Wavenet-A" language="hi-IN">Hi</Say></Response>',
        12200,
    ),
    "an endless pause": ('<Response><Pause length="forever"/></Response>', 12200),
    "a pause of nothing": ('<Response><Pause length="0"/></Response>', 12200),
    "nothing to play": ("<Response><Play/></Response>", 11100),
    "an address that is none": ("<Response><Play>ftp://x.test/a.wav</Play></Response>", 11100),
    "a redirect to nowhere": ("<Response><Redirect/></Response>", 12200),
    "nobody to dial": ("<Response><Dial/></Response>", 12200),
    "a name to dial": ("<Response><Dial>sales</Dial></Response>", 12200),
    "a number that is none": ("<Response><Dial><Number>sales</Number></Dial></Response>", 12200),
    "eleven numbers": (
        f"<Response><Dial>{'<Number>+15005550009</Number>' * 11}</Dial></Response>",
        12200,
    ),
    "a conference in company": (
        "<Response><Dial><Conference>a</Conference><Number>+15005550009</Number></Dial></Response>",
        12200,
    ),
    "an odd reason to reject": ('<Response><Reject reason="rude"/></Response>', 12200),
    "a stream over http": (
        '<Response><Connect><Stream url="https://x.test/"/></Connect></Response>',
        12200,
    ),
    "a parameter with no value": (
        '<Response><Hangup><Parameter name="a"/></Hangup></Response>',
        12200,
    ),
    "very deep nesting": (
        f"<Response><Say>{'<prosody>' * 900}a{'</prosody>' * 900}</Say></Response>",
        12200,
    ),
}


@pytest.mark.parametrize(("document", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_it_is_refused(document: str, code: int) -> None:
    with pytest.raises(TwimlRefusedError) as refused:
        read(document.encode())
    assert refused.value.code == code
    assert refused.value.reason


TAKEN = {
    "a gather with all its attributes": (
        '<Gather input="dtmf speech" action="/a?b=c&amp;d" method="post" timeout="5" '
        'speechTimeout="2" speechModel="deepgram_nova-3" language="en-IN" hints="a, b c" '
        'finishOnKey="" numDigits="4" actionOnEmptyResult="true" bargeIn="false" '
        'profanityFilter="false" maxSpeechTime="30" enhanced="true"/>'
    ),
    "auto without a model": '<Gather input="speech" speechTimeout="auto"/>',
    "every language at once": '<Gather language="multi"/>',
    "the longest basic speech": f"<Say>{'a' * 4096}</Say>",
    "Polly's tags, which are free": (f'<Say voice="Polly.Joanna-Neural">{"<s>a</s>" * 3000}</Say>'),
    "five hundred hints": f'<Gather hints="{",".join(["h" * 100] * 500)}"/>',
    "overrides in an address": "<Redirect>/x#rc=2&amp;rp=all</Redirect>",
    "a transfer": (
        '<Dial action="/d" timeout="20" callerId="+15005550001"><Number url="/w" '
        'statusCallbackEvent="initiated answered">+15005550009</Number></Dial>'
    ),
    "a plain transfer": "<Dial>(415) 555-1212</Dial>",
    "a socket": (
        '<Connect action="/x"><ConversationRelay url="wss://x.test/s"><Parameter name="a" '
        'value=""/></ConversationRelay></Connect>'
    ),
}


@pytest.mark.parametrize("inside", TAKEN.values(), ids=TAKEN.keys())
def test_it_is_taken(inside: str) -> None:
    assert read(f"<Response>{inside}</Response>".encode())


def test_a_refusal_ends_the_call_with_an_apology(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", "<say>Hi</say>")
    call = exchange.dial(from_="+15005550001", to="+15005550002")
    assert call.heard == [Failed(12200)]
    assert (call.ended_by, call.status) == ("error", "completed")
    assert exchange.problems == call.problems
    assert exchange.problems[0].code == 12200
    assert exchange.problems[0].url.endswith("/voice/incoming")


def test_a_strict_exchange_raises_the_refusal(server: Server) -> None:
    server.at("/voice/incoming", "<Say/>")
    exchange = Exchange(base_url=server.url, auth_token="t", strict=True)
    with pytest.raises(TwimlRefusedError, match="13520"):
        exchange.dial(from_="+15005550001", to="+15005550002")
    exchange.close()


@pytest.mark.parametrize("content_type", ["application/json", None, "application/octet-stream"])
def test_a_document_needs_a_content_type_twilio_reads(
    server: Server, exchange: Exchange, content_type: str | None
) -> None:
    server.at("/voice/incoming", Answer(response("").body, content_type))
    exchange.dial(from_="+15005550001", to="+15005550002")
    assert [problem.code for problem in exchange.problems] == [12300]


@pytest.mark.parametrize("content_type", ["application/xml", "text/html; charset=utf-8"])
def test_other_xml_types_are_read(server: Server, exchange: Exchange, content_type: str) -> None:
    server.at("/voice/incoming", Answer(response("<Say>Hi</Say>").body, content_type))
    assert exchange.dial(from_="+15005550001", to="+15005550002").words == "Hi"
    assert exchange.problems == []


def test_plain_text_is_read_aloud(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", Answer(b"We are closed.", "text/plain"))
    call = exchange.dial(from_="+15005550001", to="+15005550002")
    assert (call.words, call.ended_by) == ("We are closed.", "hangup")


def test_plain_text_that_is_twiml_is_played(server: Server, exchange: Exchange) -> None:
    server.at("/voice/incoming", Answer(response("<Say>Hi</Say>").body, "text/plain"))
    assert exchange.dial(from_="+15005550001", to="+15005550002").words == "Hi"
