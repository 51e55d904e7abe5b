"""The call button on a page of another server, as a CRM would have it."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.keys import create_key
from neuracrm_voice.exchange.callee import Callee
from tests.browser.conftest import PATIENCE_MS
from tests.office import JANE, TOKEN, Office, open_office
from tests.vendors.carrier import Carrier, carrier

__all__ = ["carrier"]


class ForeignPage:
    """A CRM of its own at another port: a page with the button, and its server's token address."""

    def __init__(self) -> None:
        self.voice = self.key = ""
        page = self

        class Door(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                html = (
                    '<!doctype html><html lang="en"><title>CRM</title><h1>Jane</h1>'
                    '<a data-neuracrm-contact="1">Call Jane</a>'
                    f'<script src="{page.voice}/button.js" data-tokens="/token" defer></script>'
                )
                self._answer("text/html", html.encode())

            def do_POST(self) -> None:
                wanted = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                told = httpx2.post(
                    f"{page.voice}/api/v1/button-tokens",
                    json={**wanted, "origin": page.url},
                    headers={"Authorization": f"Bearer {page.key}"},
                )
                self._answer("application/json", told.content)

            def _answer(self, media_type: str, body: bytes) -> None:
                self.send_response(200)
                self.send_header("Content-Type", media_type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Stay quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()


@pytest.fixture
def foreign() -> Iterator[ForeignPage]:
    one = ForeignPage()
    yield one
    one.server.shutdown()
    one.server.server_close()


@pytest.fixture
def office(tmp_path: Path, carrier: Carrier, foreign: ForeignPage) -> Iterator[Office]:
    carrier.token = TOKEN
    with open_office(
        f"sqlite:///{tmp_path / 'button.db'}",
        tmp_path,
        twilio_api_url=carrier.url,
        calling_hours="00:00-23:59:59.999999",
        button_origins=foreign.url,
    ) as opened:
        with opened.database.begin() as session:
            session.add(Contact(phone=JANE, name="Jane Doe", consent="given"))
            foreign.key = create_key(session, "crm", ("calls:write",))
        foreign.voice = opened.url
        yield opened


@pytest.fixture
def page(browser: Browser, foreign: ForeignPage, office: Office) -> Iterator[Page]:
    assert office.url
    context = browser.new_context()
    context.set_default_timeout(PATIENCE_MS)
    opened = context.new_page()
    opened.goto(foreign.url)
    yield opened
    context.close()


def test_a_press_calls_and_tells_how_it_goes(page: Page, office: Office, carrier: Carrier) -> None:
    carrier.callee = Callee(mind=lambda _heard: "no, wrong number")

    with page.expect_response("**/button/calls"):
        page.get_by_role("button", name="Call Jane").click()
    expect(page.get_by_role("status")).to_have_text("Calling …")
    office.works()
    carrier.wait()
    expect(page.get_by_role("status")).to_contain_text("Done", timeout=PATIENCE_MS)
    office.works()

    expect(page.get_by_role("status")).to_have_text("Done: nothing was agreed.")
    expect(page.locator("[data-neuracrm-contact]")).to_have_attribute("aria-busy", "false")
    assert len(carrier.created) == 1


def test_it_is_pressed_by_keyboard_and_a_second_press_does_nothing_twice(
    page: Page, office: Office
) -> None:
    button = page.get_by_role("button", name="Call Jane")
    button.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Calling …")
    button.press("Enter")
    button.click(force=True)
    with page.expect_response("**/button/state"):
        pass

    assert office.count(Call) == 1


def test_a_lost_connection_is_said_and_the_page_tries_again(page: Page) -> None:
    page.get_by_role("button", name="Call Jane").click()
    with page.expect_response("**/button/state"):
        pass

    page.route("**/button/state", lambda route: route.abort())
    expect(page.get_by_role("status")).to_contain_text("connection is lost")
    page.unroute("**/button/state")

    expect(page.get_by_role("status")).to_have_text("Calling …")


def test_a_refusal_is_said_beside_the_button(page: Page, office: Office) -> None:
    with office.database.begin() as session:
        session.get_one(Contact, 1).do_not_call = True

    page.get_by_role("button", name="Call Jane").click()

    expect(page.get_by_role("status")).to_have_text("This contact has asked not to be called.")


def test_the_page_holds_no_key(page: Page, foreign: ForeignPage) -> None:
    assert foreign.key not in page.content()
