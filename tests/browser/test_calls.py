"""The pages of calls, during and after real calls made through the exchange."""

import re

import responses
from playwright.sync_api import expect

from neuracrm_voice.calls.afterwards import write_account
from neuracrm_voice.crm.calls import Call as CallRow
from neuracrm_voice.exchange import Call
from tests.browser.conftest import Enter
from tests.browser.looks import faults_of
from tests.office import Office
from tests.vendors.carrier_rest import carrier

__all__ = ["carrier"]

A_NEW_TURN_IS_SEEN_WITHIN_MS = 2_000


def a_sale(office: Office, from_: str = "+12025550143") -> Call:
    call = office.dial(from_)
    return call.says("hi, this is Jane Doe from Acme, we want to buy licenses for forty people")


def test_a_call_is_seen_as_it_comes_in_and_each_turn_as_it_is_taken(
    enter: Enter, office: Office
) -> None:
    page = enter("/", "agent")
    expect(page.get_by_text("Nobody is on the telephone")).to_be_visible()

    call = a_sale(office)
    expect(page.get_by_text("licenses for forty people")).to_be_visible(
        timeout=A_NEW_TURN_IS_SEEN_WITHIN_MS
    )
    page.get_by_role("link", name="+12025550143").click()
    expect(page.get_by_role("log")).to_contain_text("licenses for forty people")
    call.says("it must be done this month")
    expect(page.get_by_role("log")).to_contain_text(
        "this month", timeout=A_NEW_TURN_IS_SEEN_WITHIN_MS
    )
    assert faults_of(enter, "/", "live") == []
    assert faults_of(enter, f"/calls/{call.sid}", "call-running") == []

    call.hangs_up()
    expect(page.get_by_text("This call has ended.")).to_be_visible()
    page.get_by_role("link", name=re.compile(r"L-\d+")).click()
    expect(page.get_by_label("Facts")).to_contain_text("licenses for forty people")


def test_a_page_that_nobody_sees_asks_for_nothing_until_it_is_seen_again(
    enter: Enter, office: Office
) -> None:
    page = enter("/", "viewer")
    page.evaluate(
        """() => {
            window.asked = 0;
            document.addEventListener("htmx:beforeSend", () => { window.asked += 1; });
            Object.defineProperty(document, "hidden", { get: () => window.away });
            window.away = true;
        }"""
    )
    ask = """() => {
        const before = window.asked;
        htmx.trigger("#board", "refresh");
        return window.asked - before;
    }"""
    a_sale(office)
    assert page.evaluate(ask) == 0

    asked = page.evaluate(
        """() => {
            window.away = false;
            document.dispatchEvent(new Event("visibilitychange"));
            return window.asked;
        }"""
    )

    assert asked == 1
    expect(page.get_by_text("licenses for forty people")).to_be_visible()


def test_the_whole_call_is_there_afterwards(enter: Enter, office: Office) -> None:
    call = a_sale(office)
    call.says("we can spend about five thousand dollars").says("<script>alert(1)</script>")
    call.hangs_up()
    write_account(office.database, None, office.one(CallRow).id)

    page = enter(f"/calls/{call.sid}", "viewer")

    expect(page.get_by_role("log")).to_contain_text("<script>alert(1)</script>")
    expect(page.get_by_role("heading", name="Where the time went")).to_be_visible()
    expect(page.get_by_role("heading", name="Step in")).to_have_count(0)
    page.get_by_role("button", name="Replay").click()
    expect(page.get_by_text("All 4 turns are the same")).to_be_visible()
    assert faults_of(enter, f"/calls/{call.sid}", "call") == []


def test_a_colleague_takes_a_call_over_from_its_page(
    enter: Enter, office: Office, carrier: responses.RequestsMock
) -> None:
    call = a_sale(office)
    page = enter(f"/calls/{call.sid}", "agent")

    page.get_by_label("Your telephone").fill("+1 555 010 0177")
    page.get_by_role("button", name="Take over").click()

    expect(page.get_by_role("status")).to_contain_text("Your telephone rings now")
    assert "To=%2B15550100177" in str(carrier.calls[1].request.body)


def test_ending_a_call_is_asked_first_and_then_done(
    enter: Enter, office: Office, carrier: responses.RequestsMock
) -> None:
    a_sale(office)
    page = enter("/", "agent")
    page.once("dialog", lambda asked: asked.dismiss())
    page.get_by_role("button", name="End").click()
    expect(page.get_by_role("button", name="End")).to_be_visible()
    assert len(carrier.calls) == 0

    page.once("dialog", lambda asked: asked.accept())
    page.get_by_role("button", name="End").click()

    expect(page.get_by_role("status")).to_contain_text("The call is being ended.")
    assert str(carrier.calls[0].request.body) == "Status=completed"


def test_calls_are_found_by_words_that_stay_out_of_the_address(
    enter: Enter, office: Office
) -> None:
    a_sale(office).hangs_up()
    office.dial("+12025550144").says("my invoices do not export").hangs_up()
    page = enter("/calls", "viewer")
    expect(page.get_by_role("row")).to_have_count(3)

    page.get_by_label("Words, name or number").fill("INVOICES")
    page.get_by_role("button", name="Search").click()

    expect(page.get_by_role("row")).to_have_count(2)
    expect(page.get_by_role("row")).to_contain_text(["Began", "+12025550144"])
    assert page.url.endswith("/calls")
    assert faults_of(enter, "/calls", "calls") == []


def test_the_day_is_told_in_figures_and_a_chart(enter: Enter, office: Office) -> None:
    page = enter("/today", "viewer")
    expect(page.get_by_text("There have been no calls today.")).to_be_visible()
    a_sale(office).hangs_up()
    office.dial("+12025550144").says("my invoices do not export").hangs_up()

    page.reload()

    expect(page.get_by_role("article").filter(has_text="2 calls")).to_be_visible()
    expect(page.locator("#hours canvas")).to_be_visible()
    assert faults_of(enter, "/today", "today") == []
