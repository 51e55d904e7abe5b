"""The pages of setting up, in a real browser: fit for everybody, at every width."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Enter
from tests.browser.looks import faults_of


@pytest.mark.parametrize(
    "path",
    [
        *("knowledge", "knowledge/1", "lines", "lines/1", "keys", "people", "people/1"),
        *("password", "health"),
    ],
)
def test_a_page_of_setting_up_is_fit_for_everybody(enter: Enter, path: str) -> None:
    assert faults_of(enter, f"/{path}", path.replace("/", "-")) == []


def test_a_question_is_tried_and_its_article_opened(enter: Enter) -> None:
    page = enter("/knowledge", "agent")
    page.get_by_label("Ask as a caller would").fill("what does it cost")
    page.get_by_role("button", name="Ask").click()

    expect(page.get_by_text("A caller hears")).to_be_visible()


def test_a_key_is_made_and_revoked_after_a_question(enter: Enter) -> None:
    page = enter("/keys", "admin")
    page.get_by_label("Name", exact=True).fill("The CRM")
    page.get_by_label("read contacts").check()
    page.get_by_role("button", name="Make the key").click()
    expect(page.get_by_text("ncv_")).to_be_visible()
    page.get_by_role("button", name="Copy the key").click()
    expect(page.get_by_role("button", name=re.compile("Copied|Marked"))).to_be_visible()

    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Revoke The CRM").click()
    expect(page.get_by_text("There are no keys yet")).to_be_visible()


def test_a_refused_form_begins_at_the_first_wrong_field(enter: Enter) -> None:
    page = enter("/people")
    page.get_by_label("Name", exact=True).fill("Anna")
    page.get_by_label("E-mail address").fill("anna@acme")
    page.get_by_role("button", name="Add").click()

    expect(page.get_by_role("alert").first).to_contain_text("Nothing was saved.")
    expect(page.get_by_label("E-mail address")).to_be_focused()


@pytest.mark.parametrize("path", ["health", "lines", "people", "knowledge"])
def test_no_table_hides_anything_beyond_the_side_of_a_narrow_screen(
    enter: Enter, path: str
) -> None:
    page = enter(f"/{path}", width=380)
    table = page.locator(".wide")
    assert table.evaluate("it => it.scrollWidth <= it.clientWidth")
    expect(table.get_by_role("cell").first).to_be_visible()
