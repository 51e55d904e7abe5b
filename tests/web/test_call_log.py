"""The call log: filters that stay out of the address, pages by keyset, a file that is harmless."""

import csv
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from flask.testing import FlaskClient
from sqlalchemy import insert

from neuracrm_voice.crm.call_search import STRETCH, CallFilter, search
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.database import Database
from neuracrm_voice.web.pages.call_log import FILTER, PAGE, harmless
from tests.web.conftest import SignIn

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def add_calls(database: Database, count: int, **fields: object) -> None:
    rows = [
        {"sid": f"CA{number:05}", "started_at": NOON + timedelta(seconds=number), **fields}
        for number in range(count)
    ]
    with database.begin() as session:
        session.execute(insert(Call), rows)


def searches(browser: FlaskClient, token: str, **form: str) -> str:
    answer = browser.post("/calls", data={"csrf_token": token, **form}, follow_redirects=True)
    assert answer.status_code == 200
    assert answer.request.query_string == b""
    return answer.get_data(as_text=True)


def test_pages_follow_one_another(sign_in: SignIn, database: Database) -> None:
    add_calls(database, PAGE + 10)
    browser, _token = sign_in("viewer")

    first = browser.get("/calls").get_data(as_text=True)
    assert first.count("/calls/CA") == PAGE
    older = first.partition('rel="next" href="')[2].partition('"')[0].replace("&amp;", "&")
    second = browser.get(older).get_data(as_text=True)

    assert second.count("/calls/CA") == 10
    assert "/calls/CA00009" in second
    assert 'rel="next"' not in second


def test_words_are_found_in_transcripts_names_and_numbers(
    sign_in: SignIn, database: Database
) -> None:
    add_calls(database, 3, from_number="+15550001111")
    with database.begin() as session:
        jane = Contact(name="Jane Doe", phone="+15557654321")
        session.add(jane)
        session.flush()
        one, two, _three = session.query(Call).order_by(Call.id)
        one.contact_id = jane.id
        two.from_number = "+442071234567"
        session.add(Turn(call_id=two.id, number=1, heard="My PRINTER burns"))
    browser, token = sign_in("viewer")

    assert "/calls/CA00000" in searches(browser, token, q="jane")
    assert searches(browser, token, q="printer").count("/calls/CA") == 1
    assert "/calls/CA00001" in searches(browser, token, q="020 7123".removeprefix("0"))
    assert "No call fits this" in searches(browser, token, q="no such words")
    assert searches(browser, token, clear="1").count("/calls/CA") == 3


def test_a_day_is_a_day_of_the_house(sign_in: SignIn, database: Database) -> None:
    add_calls(database, 1)
    browser, token = sign_in("viewer")
    assert "/calls/CA" in searches(browser, token, since="2026-11-20", until="2026-11-20")
    assert "/calls/CA" not in searches(browser, token, since="2026-11-21")
    assert "/calls/CA" not in searches(browser, token, until="2026-11-19")


@pytest.mark.parametrize("form", [{"since": "yesterday"}, {"status": "gone"}, {"q": "x" * 101}])
def test_a_filter_that_cannot_be_read_is_told(
    sign_in: SignIn, database: Database, form: dict[str, str]
) -> None:
    add_calls(database, 1)
    browser, token = sign_in("viewer")
    page = searches(browser, token, **form)
    assert "was not understood" in page
    assert "/calls/CA" in page


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2100-01-01", "1999-12-31"])
@pytest.mark.parametrize("name", ["since", "until"])
def test_a_day_beyond_the_calendar_is_told_and_locks_nobody_out(
    sign_in: SignIn, database: Database, name: str, day: str
) -> None:
    add_calls(database, 1)
    browser, token = sign_in("agent")

    assert "was not understood" in searches(browser, token, **{name: day})
    assert "was not understood" in browser.get(f"/calls?{name}={day}").get_data(as_text=True)
    assert "was not understood" not in browser.get("/calls").get_data(as_text=True)
    assert browser.get("/calls/export").status_code == 200


def test_the_last_day_of_the_calendar_is_one_like_any_other(
    sign_in: SignIn, database: Database
) -> None:
    add_calls(database, 1)
    browser, token = sign_in("viewer")
    assert "/calls/CA" in searches(browser, token, since="2000-01-01", until="2099-12-31")


def test_a_kept_filter_that_can_no_longer_be_used_is_told_of_once(
    sign_in: SignIn, database: Database
) -> None:
    add_calls(database, 1)
    browser, _token = sign_in("viewer")
    with browser.session_transaction() as kept:
        kept[FILTER] = {"until": "9999-12-31"}

    page = browser.get("/calls").get_data(as_text=True)

    assert "was not understood" in page
    assert "/calls/CA" in page
    assert "was not understood" not in browser.get("/calls").get_data(as_text=True)


def test_a_cursor_that_is_none_is_not_found(sign_in: SignIn) -> None:
    browser, _token = sign_in("viewer")
    assert browser.get("/calls?cursor=nonsense").status_code == 404


def test_a_search_goes_on_from_the_end_of_a_stretch(database: Database) -> None:
    add_calls(database, STRETCH + 5)
    with database.begin() as session:
        oldest = session.query(Call).order_by(Call.started_at).first()
        assert oldest
        session.add(Turn(call_id=oldest.id, number=1, heard="needle"))
    wanted = CallFilter(words="needle")
    with database.read() as session:
        first = search(session, wanted, 50)
        assert (list(first.calls), first.next is None) == ([], False)
        second = search(session, wanted, 50, first.next)
    assert ([call.sid for call in second.calls], second.next) == (["CA00000"], None)


def test_a_file_holds_what_was_filtered_and_nothing_a_spreadsheet_would_calculate(
    sign_in: SignIn, database: Database
) -> None:
    add_calls(database, 2, topic="sales", summary='=HYPERLINK("https://evil.example")')
    with database.begin() as session:
        session.add(Call(sid="other", topic="support"))
    browser, token = sign_in("agent")
    searches(browser, token, topic="sales")

    answer = browser.get("/calls/export")

    assert answer.mimetype == "text/csv"
    rows = list(csv.DictReader(StringIO(answer.get_data(as_text=True))))
    assert [row["sid"] for row in rows] == ["CA00001", "CA00000"]
    assert rows[0]["summary"] == '\'=HYPERLINK("https://evil.example")'


def test_a_viewer_takes_no_file_away(sign_in: SignIn) -> None:
    browser, _token = sign_in("viewer")
    assert browser.get("/calls/export").status_code == 403


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r"])
def test_what_begins_like_a_formula_is_text(begins: str) -> None:
    assert harmless(f"{begins}1+1") == f"'{begins}1+1"


def test_plain_cells_stay_as_they_are() -> None:
    assert [harmless(cell) for cell in (None, 7, "Jane")] == ["", "7", "Jane"]
