"""The page of lines: set up by admins, every fault at its field, the next call answered so."""

from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from apiflask import APIFlask
from sqlalchemy import select

from neuracrm_voice.crm.demo import DEMO_PHONE, seed
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.database import Database
from neuracrm_voice.ports import Audio, ProviderError
from neuracrm_voice.services import EXTENSION
from tests.web.conftest import SignIn
from tests.web.test_records_pages import Desk

WHOLE = {
    "phone": "+12025550100",
    "company": "Globex",
    "greeting": "Globex, hello.",
    "language": "en-US",
    "say_voice": "Polly.Joanna-Neural",
    "region": "US",
    "time_zone": "Europe/London",
    "hours_monday": "9:00-12:00, 13:00 to 18:00",
    "closed_days": "2026-12-24\n2026-12-23",
    "holidays_country": "GB",
    "fact_about_0": "price, cost",
    "fact_text_0": "It costs ten pounds.",
}


class Form(HTMLParser):
    """What a browser would send of a page's form."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.typed: dict[str, str] = {}
        self._area = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "input" and told.get("name"):
            self.typed[str(told["name"])] = told.get("value") or ""
        self._area = str(told["name"]) if tag == "textarea" else ""

    def handle_endtag(self, tag: str) -> None:
        self._area = "" if tag == "textarea" else self._area

    def handle_data(self, data: str) -> None:
        if self._area:
            self.typed[self._area] = data


@pytest.fixture(autouse=True)
def line(database: Database) -> None:
    with database.begin() as session:
        seed(session)


@pytest.fixture
def admin(sign_in: SignIn) -> Desk:
    return Desk(*sign_in("admin"))


def only(database: Database, phone: str) -> Any:  # noqa: ANN401 - a line.
    with database.read() as session:
        return session.scalars(select(Line).where(Line.phone == phone)).one()


def test_a_line_is_set_up_and_kept_as_calls_read_it(admin: Desk, database: Database) -> None:
    assert admin.send("/lines/new", **WHOLE).status_code == 303

    made = only(database, "+12025550100")
    assert made.hours["monday"] == [["09:00", "12:00"], ["13:00", "18:00"]]
    assert made.hours["tuesday"] == []
    assert made.closed_days == ["2026-12-23", "2026-12-24"]
    assert made.facts == [{"about": ["price", "cost"], "text": "It costs ten pounds."}]
    assert made.opening().say() == "Monday, nine to noon and one to six in the afternoon"


def test_a_form_that_is_saved_as_it_was_opened_changes_nothing(
    admin: Desk, database: Database
) -> None:
    before = only(database, DEMO_PHONE)
    form = Form(admin.look(f"/lines/{before.id}"))
    form.typed.pop("csrf_token")
    assert admin.send(f"/lines/{before.id}", **form.typed).status_code == 303
    after = only(database, DEMO_PHONE)
    for name in ("hours", "facts", "closed_days", "greeting", "holidays_region", "desk_phone"):
        was = getattr(before, name)
        if name == "hours":
            was = was | {"saturday": [], "sunday": []}
        assert getattr(after, name) == was


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("phone", "0100", "country&#39;s code"),
        ("phone", DEMO_PHONE, "Another line has this number."),
        ("greeting", " ", "Write something here."),
        ("time_zone", "Boston", "There is no such time zone"),
        ("region", "XX", "two letters, such as US"),
        ("language", "english", "such as en-US"),
        ("say_voice", "Joanna!", "such as Polly.Joanna-Neural"),
        ("hours_friday", "09:00-12:00, 10:00-11:00", "These times overlap."),
        ("hours_friday", "13:00-18:00, 09:00-13:30", "These times overlap."),
        ("hours_friday", "18:00-09:00", "Write times as 09:00-12:00"),
        ("hours_friday", "nine to five", "Write times as 09:00-12:00"),
        ("hours_friday", "09:00-25:00", "Write times as 09:00-12:00"),
        ("closed_days", "Christmas", "such as 2026-12-24"),
        ("holidays_country", "QQ", "No holidays are known"),
        ("holidays_region", "MA", "No holidays are known for this region"),
        ("fact_text_0", "", "Write both the words and the sentence"),
    ],
)
def test_each_fault_is_told_at_its_field(admin: Desk, field: str, words: str, told: str) -> None:
    refused = admin.send("/lines/new", **WHOLE | {field: words})

    assert refused.status_code == 422
    assert refused.text.count('aria-invalid="true"') == 1
    at = refused.text.split('aria-invalid="true"')[1].split("</div>")[0]
    assert told in at
    assert "It costs ten pounds." in refused.text or field == "fact_text_0"


def test_spans_that_only_touch_are_kept_in_the_order_of_the_day(
    admin: Desk, database: Database
) -> None:
    typed = WHOLE | {"hours_friday": "13:00-18:00, 09:00-13:00"}
    assert admin.send("/lines/new", **typed).status_code == 303
    kept = only(database, WHOLE["phone"]).hours["friday"]
    assert kept == [["09:00", "13:00"], ["13:00", "18:00"]]


def test_a_stale_form_is_refused(admin: Desk, database: Database) -> None:
    number = only(database, DEMO_PHONE).id
    refused = admin.send(f"/lines/{number}", **WHOLE, seen="of yesterday")

    assert refused.status_code == 409
    assert only(database, DEMO_PHONE).company == "NeuraCRM"


def test_without_a_voice_there_is_nothing_to_listen_to(admin: Desk, database: Database) -> None:
    number = only(database, DEMO_PHONE).id
    assert "<audio" not in admin.look(f"/lines/{number}")
    assert admin.browser.get(f"/lines/{number}/greeting").status_code == 404


def test_only_admins_set_lines_up(sign_in: SignIn) -> None:
    agent = Desk(*sign_in("agent"))
    assert agent.browser.get("/lines").status_code == 403
    assert agent.send("/lines/new", **WHOLE).status_code == 403


class Speaking:
    """A voice that speaks, until its vendor is down."""

    name = "elevenlabs"
    fingerprint = "a voice"

    def __init__(self, *, down: bool) -> None:
        self._down = down

    def render(self, text: str, *, seconds: float) -> Audio | None:
        if self._down:
            raise ProviderError(f"elevenlabs: no answer in {seconds} s", permanent=False)
        return Audio(f"RIFF {text}".encode())


@pytest.mark.parametrize("down", [False, True])
def test_a_greeting_is_heard_as_callers_hear_it(
    app: APIFlask, admin: Desk, database: Database, *, down: bool
) -> None:
    voice = Speaking(down=down)
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], voice=voice)
    number = only(database, DEMO_PHONE).id
    assert f'src="/lines/{number}/greeting"' in admin.look(f"/lines/{number}")

    heard = admin.browser.get(f"/lines/{number}/greeting")
    if down:
        assert heard.status_code == 503
        assert "The voice did not answer" in heard.text
    else:
        assert heard.data == b"RIFF Thank you for calling NeuraCRM."
        assert heard.mimetype == "audio/wav"
