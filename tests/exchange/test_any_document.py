"""Whatever a server answers, a call ends or listens; it never crashes and never runs for ever."""

from collections.abc import Callable
from contextlib import suppress
from xml.sax.saxutils import escape, quoteattr

import httpx2
from hypothesis import given, settings
from hypothesis import strategies as st

from neuracrm_voice.exchange import Call, Exchange, TwimlRefusedError
from neuracrm_voice.exchange.grammar import ELEMENTS
from neuracrm_voice.exchange.twiml import read

VERBS = st.sampled_from([*sorted(ELEMENTS), "say", "Speak"])
ATTRIBUTES = st.sampled_from(
    sorted(set().union(*(element.attributes for element in ELEMENTS.values())))
)
WORDS = st.sampled_from(
    ["", "Hello", "/voice/incoming", "/a.wav", "http://x.test/y", "+15005550003", "\x0b", "é" * 99]
)
VALUES = st.sampled_from(
    ["", "0", "1", "5", "auto", "true", "dtmf speech", "speech", "GET", "POST", "/voice/incoming"]
) | st.text(st.characters(codec="utf-8"), max_size=5)


def element(name: str, attributes: dict[str, str], inside: list[str]) -> str:
    given_attributes = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{given_attributes}>{''.join(inside)}</{name}>"


DOCUMENTS = st.recursive(
    WORDS.map(escape),
    lambda inner: st.builds(
        element, VERBS, st.dictionaries(ATTRIBUTES, VALUES, max_size=2), st.lists(inner, max_size=3)
    ),
    max_leaves=8,
).map(lambda inside: f"<Response>{inside}</Response>")
# Documents that are mostly sound, so that the interpreter gets to work and not only the reader.
SOUND = st.lists(
    st.sampled_from(
        [
            "<Say>Hi</Say>",
            '<Gather input="speech dtmf"><Say>Yes?</Say></Gather>',
            '<Gather numDigits="1" actionOnEmptyResult="true"/>',
            '<Gather input="speech" action="/voice/incoming"><Play>/a.wav</Play></Gather>',
            "<Redirect>/voice/incoming</Redirect>",
            '<Redirect method="GET">/voice/other</Redirect>',
            '<Dial action="/voice/incoming">+15005550003</Dial>',
            '<Dial><Number url="/voice/incoming">+15005550003</Number></Dial>',
            '<Record action="/voice/incoming" maxLength="9"/>',
            "<Pause/>",
            "<Reject/>",
            "<Hangup/>",
            "<Enqueue>x</Enqueue>",
            "<Play>/a.wav</Play>",
        ]
    ),
    max_size=4,
).map(lambda verbs: f"<Response>{''.join(verbs)}</Response>")
DOINGS: dict[str, Callable[[Call], Call]] = {
    "says": lambda call: call.says("hello"),
    "presses": lambda call: call.presses("1#"),
    "waits": Call.waits,
    "records": lambda call: call.records(3),
    "hangs_up": Call.hangs_up,
}
DEEDS = st.lists(st.sampled_from(sorted(DOINGS)), max_size=5)


@given(st.one_of(DOCUMENTS, SOUND, st.text(st.characters(codec="utf-8"), max_size=40)))
@settings(max_examples=300)
def test_a_document_is_read_or_refused(document: str) -> None:
    with suppress(TwimlRefusedError):
        assert all(verb.name in ELEMENTS for verb in read(document.encode()))


@given(st.lists(st.one_of(SOUND, DOCUMENTS), min_size=1, max_size=4), DEEDS)
@settings(max_examples=200)
def test_a_call_ends_or_listens_whatever_it_is_told(documents: list[str], deeds: list[str]) -> None:
    turns = iter(range(10_000))

    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/a.wav":
            return httpx2.Response(200, headers={"Content-Type": "audio/ulaw"}, content=b"\xff" * 8)
        document = documents[next(turns) % len(documents)]
        return httpx2.Response(200, headers={"Content-Type": "text/xml"}, content=document.encode())

    exchange = Exchange(
        base_url="http://voice.test",
        auth_token="t",
        desks={"+15005550003": "answers"},
        fallback_url="/voice/fallback",
        transport=httpx2.MockTransport(answer),
    )
    call = exchange.dial(from_="+15005550001", to="+15005550002")
    for deed in deeds:
        if call.ended:
            break
        DOINGS[deed](call)
    assert call.ended or call.listening is not None or call.recording is not None
