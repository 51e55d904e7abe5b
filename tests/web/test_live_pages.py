"""The live page and a call's page, as staff and their browsers ask for them."""

import re
from dataclasses import replace

import pytest
from apiflask import APIFlask

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.crm.uses import note_uses
from neuracrm_voice.database import Database, now
from neuracrm_voice.ports import Audio, CallEndedError, ProviderError
from neuracrm_voice.services import EXTENSION
from tests.web.conftest import Change, SignIn


class Telephone:
    """A carrier's side that does as `answers` says, and notes what it was asked."""

    name = "a carrier"

    def __init__(self, answers: Exception | None = None) -> None:
        self.answers = answers
        self.ended: list[str] = []

    def end_call(self, sid: str) -> None:
        if self.answers:
            raise self.answers
        self.ended.append(sid)

    def fetch_recording(self, url: str) -> Audio:
        if self.answers:
            raise self.answers
        return Audio(f"sound of {url}".encode(), "audio/mpeg")


@pytest.fixture
def carrier(app: APIFlask) -> Telephone:
    telephone = Telephone()
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], telephone=telephone)
    return telephone


@pytest.fixture
def call(database: Database) -> Call:
    with database.begin() as session:
        jane = Contact(name="Jane <b>Doe</b>", phone="+15557654321")
        session.add(jane)
        session.flush()
        made = Call(sid="CA1", contact_id=jane.id, from_number=jane.phone, topic="sales")
        session.add(made)
        session.flush()
        session.add(
            Turn(
                call_id=made.id,
                number=1,
                event={"kind": "heard", "words": "Forty <i>seats</i>"},
                heard="Forty <i>seats</i>",
                understanding={"source": "rules", "mood": "pleased", "answers": {"size": 40}},
                act="inform",
                said="And when?",
                answer="<Play>http://127.0.0.1:8080/audio/x.wav</Play><Play>https://cdn.example/y</Play>",
                timing={"understand_ms": 4.0, "take_ms": 1200.0},
            )
        )
    return made


@pytest.mark.usefixtures("call")
def test_the_live_page_tells_who_calls_and_what_was_said_last(sign_in: SignIn) -> None:
    browser, _token = sign_in("viewer")

    page = browser.get("/").get_data(as_text=True)

    assert "Jane &lt;b&gt;Doe" in page
    assert "Forty &lt;i&gt;seats" in page
    assert "And when?" in page
    assert "/calls/CA1" in page
    assert ">End</button>" not in page


@pytest.mark.usefixtures("call")
def test_a_call_s_page_tells_how_each_turn_was_understood(sign_in: SignIn) -> None:
    browser, _token = sign_in("viewer")

    page = browser.get("/calls/CA1").get_data(as_text=True)

    assert "understood by rules" in page
    assert re.search(r"<dt>Size</dt><dd>40</dd>", page)
    assert "1.2 s" in page
    assert 'src="/audio/x.wav"' in page
    assert 'href="https://cdn.example/y"' in page
    assert "Step in" not in page


def test_a_call_s_page_asks_no_more_once_its_summary_is_there(
    sign_in: SignIn, call: Call, database: Database
) -> None:
    browser, _token = sign_in("viewer")
    first = browser.get("/calls/CA1/running")
    assert first.status_code == 200
    again = {"If-None-Match": first.headers["ETag"]}
    assert browser.get("/calls/CA1/running", headers=again).status_code == 304
    with database.begin() as session:
        ended = session.get_one(Call, call.id)
        ended.status, ended.ended_at, ended.summary = "completed", now(), "Jane wants forty."
        ended.duration_seconds = 61
        note_uses(session, call.id, [("tokens_in", 1900)])
    last = browser.get("/calls/CA1/running", headers=again)
    assert last.status_code == 286
    assert "Jane wants forty." in last.get_data(as_text=True)
    assert "2 minutes, 1,900 tokens read" in last.get_data(as_text=True)


@pytest.mark.parametrize(("seconds", "told"), [(42, "1 minute,"), (90, "2 minutes,")])
def test_what_a_call_used_is_told_in_good_words(
    sign_in: SignIn, call: Call, database: Database, seconds: int, told: str
) -> None:
    with database.begin() as session:
        ended = session.get_one(Call, call.id)
        ended.status, ended.ended_at, ended.duration_seconds = "completed", now(), seconds
        note_uses(session, call.id, [("tokens_in", 1)])
        session.query(Turn).one().understanding = {"source": "offline"}
    browser, _token = sign_in("viewer")

    page = browser.get("/calls/CA1").get_data(as_text=True)

    assert f"{told} 1 token read<" in page
    assert "understood by rules" in page


@pytest.mark.usefixtures("call")
@pytest.mark.parametrize("path", ["/", "/calls/CA1"])
def test_stepping_in_is_offered_only_where_a_telephone_company_is_set_up(
    sign_in: SignIn, change_settings: Change, path: str
) -> None:
    agent, _token = sign_in("agent")
    page = agent.get(path).get_data(as_text=True)
    assert "No telephone company is set up here" in page
    assert re.search(r"<button[^>]* disabled[^>]*>Take over</button>", page)
    assert re.search(r"<button[^>]* disabled[^>]*>End", page)

    change_settings(twilio_account_sid="AC0")
    page = agent.get(path).get_data(as_text=True)
    assert "No telephone company" not in page
    assert " disabled" not in page


@pytest.mark.usefixtures("call")
def test_a_call_s_page_leads_to_its_caller(sign_in: SignIn) -> None:
    browser, _token = sign_in("viewer")
    page = browser.get("/calls/CA1").get_data(as_text=True)
    assert '<h1><a href="/contacts/1">Jane &lt;b&gt;Doe&lt;/b&gt;</a></h1>' in page


@pytest.mark.parametrize("path", ["/calls/CA404", "/calls/%00", "/recordings/404"])
def test_what_is_not_there_is_not_found(sign_in: SignIn, path: str) -> None:
    browser, _token = sign_in("viewer")
    assert browser.get(path).status_code == 404


@pytest.mark.usefixtures("call")
def test_an_agent_ends_a_call_and_a_viewer_cannot(sign_in: SignIn, carrier: Telephone) -> None:
    viewer, token = sign_in("viewer")
    assert viewer.post("/calls/CA1/end", data={"csrf_token": token}).status_code == 403
    agent, token = sign_in("agent")
    assert agent.post("/calls/CA1/end").status_code == 400
    assert carrier.ended == []

    page = agent.post("/calls/CA1/end", data={"csrf_token": token}, follow_redirects=True)

    assert b"The call is being ended." in page.data
    assert carrier.ended == ["CA1"]


@pytest.mark.usefixtures("call")
@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (CallEndedError("over", permanent=True), b"has ended meanwhile"),
        (ProviderError("no", permanent=False), b"No telephone company is set up"),
    ],
)
def test_a_call_that_cannot_be_ended_is_told_in_a_sentence(
    sign_in: SignIn, carrier: Telephone, answers: Exception, sentence: bytes
) -> None:
    carrier.answers = answers
    agent, token = sign_in("agent")
    page = agent.post("/calls/CA1/end", data={"csrf_token": token}, follow_redirects=True)
    assert sentence in page.data


def test_a_call_the_carrier_has_no_more_is_over_here_too(
    sign_in: SignIn, call: Call, carrier: Telephone, database: Database
) -> None:
    carrier.answers = CallEndedError("over", permanent=True)
    agent, token = sign_in("agent")
    agent.post("/calls/CA1/end", data={"csrf_token": token})
    with database.read() as session:
        assert session.get_one(Call, call.id).ended


def test_a_call_that_has_ended_is_neither_ended_nor_taken_over_nor_joined(
    sign_in: SignIn, call: Call, carrier: Telephone, database: Database
) -> None:
    with database.begin() as session:
        session.get_one(Call, call.id).status = "completed"
    agent, token = sign_in("agent")
    form = {"csrf_token": token, "to": "+15550100177"}
    ended = agent.post("/calls/CA1/end", data=form, follow_redirects=True)
    assert b"has ended meanwhile" in ended.data
    taken = agent.post("/calls/CA1/take-over", data=form, follow_redirects=True)
    assert b"has ended meanwhile" in taken.data
    joined = agent.post("/calls/CA1/join", data=form, follow_redirects=True)
    assert b"has ended meanwhile" in joined.data
    assert carrier.ended == []


@pytest.mark.usefixtures("call", "carrier")
def test_nobody_joins_a_caller_who_speaks_with_no_colleague(sign_in: SignIn) -> None:
    agent, token = sign_in("agent")
    form = {"csrf_token": token, "to": "+15550100177"}
    page = agent.post("/calls/CA1/join", data=form, follow_redirects=True)
    assert b"Take the call over instead" in page.data


@pytest.mark.usefixtures("call")
def test_a_take_over_needs_a_whole_number(sign_in: SignIn) -> None:
    agent, token = sign_in("agent")
    form = {"csrf_token": token, "to": "0100177"}
    page = agent.post("/calls/CA1/take-over", data=form, follow_redirects=True)
    assert b"with its country code" in page.data


@pytest.mark.usefixtures("call", "carrier")
def test_a_button_pressed_by_script_is_sent_on_to_the_call_s_page(sign_in: SignIn) -> None:
    agent, token = sign_in("agent")
    headers = {"HX-Request": "true", "X-CSRFToken": token}
    answer = agent.post("/calls/CA1/end", headers=headers)
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (204, "/calls/CA1")


def test_a_message_is_played_from_where_the_carrier_keeps_it(
    sign_in: SignIn, call: Call, carrier: Telephone, database: Database
) -> None:
    with database.begin() as session:
        task = Task(kind="message", call_id=call.id, recording_url="https://carrier.example/RE1")
        session.add(task)
        session.flush()
        number = task.id
    viewer, _token = sign_in("viewer")

    answer = viewer.get(f"/recordings/{number}")
    assert (answer.data, answer.mimetype) == (b"sound of https://carrier.example/RE1", "audio/mpeg")

    carrier.answers = ProviderError("gone", permanent=True)
    assert viewer.get(f"/recordings/{number}").status_code == 404
