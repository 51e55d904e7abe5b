"""A real browser beside a running office: Debian's Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask_security import hash_password
from playwright.sync_api import Browser, Page, sync_playwright

from neuracrm_voice.app import create_app
from neuracrm_voice.crm.staff import Staff
from tests.office import Office, open_office

PASSWORD = "correct horse battery"
SCREENSHOTS = Path(__file__).parents[2] / "build" / "screenshots"
PATIENCE_MS = 10_000
ABSENT = "Chromium is absent: apt-get install chromium"

Enter = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail(ABSENT)
        pytest.skip(ABSENT)
    with sync_playwright() as playwright:
        # The sandbox needs rights that a container's root has not; only our own pages are opened.
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(f"sqlite:///{tmp_path / 'browser.db'}", tmp_path) as opened:
        yield opened


@pytest.fixture
def enter(browser: Browser, office: Office) -> Iterator[Enter]:
    """Open a page as somebody of a role who has signed in; faults in its console fail the test."""
    faults: list[str] = []
    contexts = []

    def come_in(path: str = "/", role: str = "admin", *, width: int = 1280) -> Page:
        _add(office, role)
        context = browser.new_context(
            base_url=office.url, viewport={"width": width, "height": 900}, locale="en-US"
        )
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"/login?next={path}")
        page.get_by_label("E-mail address").fill(f"{role}@neuracrm.example")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(f"**{path}")
        return page

    yield come_in
    for context in contexts:
        context.close()
    assert faults == []


def shoot(page: Page, name: str) -> None:
    """Keep a picture of a page; build output, for people to look at."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)


def _add(office: Office, role: str) -> None:
    email = f"{role}@neuracrm.example"
    with office.database.begin() as session:
        if not any(one.email == email for one in session.query(Staff)):
            session.add(Staff(email=email, name=role.title(), role=role, password=_hashed(office)))


def _hashed(office: Office) -> str:
    app = create_app(office.services.settings)
    with app.app_context():
        return str(hash_password(PASSWORD))
