from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import Enter, shoot


def test_somebody_signs_in_and_out(enter: Enter) -> None:
    page = enter("/")

    expect(page.get_by_role("heading", name="Live")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()

    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    shoot(page, "sign-in")
    serious = [
        fault["id"]
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in {"serious", "critical"}
    ]
    assert serious == []
