import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.meetings import Meeting
from neuracrm_voice.crm.tickets import Ticket
from tests.browser.conftest import Enter, shoot
from tests.office import Office

SCENE_MS = 60_000


def serious_faults(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [fault["id"] for fault in found if fault["impact"] in {"serious", "critical"}]


def type_in(page: Page, words: str) -> None:
    page.get_by_label("You say").fill(words)
    page.get_by_role("button", name="Say it").click()
    expect(page.get_by_label("You say")).to_have_value("")


def test_a_whole_call_is_held_by_typing_and_its_records_appear(
    enter: Enter, office: Office
) -> None:
    page = enter("/phone", role="agent")
    page.get_by_role("button", name="Call", exact=True).click()
    expect(page.locator("#talk")).to_contain_text("How can I help you today?")

    type_in(page, "our invoices don't export any more")
    expect(page.locator("#talk .line").last).to_contain_text("How bad")
    page.get_by_role("group", name="Keypad").get_by_role("button", name="1", exact=True).click()
    expect(page.locator("#talk .line").last).to_contain_text("name")
    type_in(page, "Jane Doe")
    expect(page.locator("#records")).to_contain_text("Ticket T-")
    page.get_by_role("button", name="Hang up").click()

    expect(page.get_by_role("status")).to_contain_text("You hung up.")
    expect(page.locator("#wire")).to_contain_text("POST /voice/turn/1")
    assert office.one(Ticket).caller_name == "Jane Doe"
    assert office.one(Call).status == "completed"
    assert serious_faults(page) == []
    shoot(page, "phone")


@pytest.mark.parametrize(("scene", "record"), [("sales inquiry", Lead), ("support call", Ticket)])
def test_a_scene_plays_by_itself_and_leaves_its_record(
    enter: Enter, office: Office, scene: str, record: type[Lead | Ticket]
) -> None:
    page = enter("/phone", width=380)
    page.get_by_label("Hear it aloud").uncheck()

    page.get_by_role("button", name=f"Play a {scene}").click()

    expect(page.get_by_role("status")).to_contain_text("would have taken", timeout=SCENE_MS)
    assert office.count(record) == 1
    expect(page.get_by_label("Call from")).to_have_value(office.one(Call).from_number)
    assert serious_faults(page) == []
    shoot(page, f"phone-{record.__tablename__}-380")


def test_a_call_of_ours_plays_by_itself_and_knows_what_was_said_before(
    enter: Enter, office: Office
) -> None:
    page = enter("/phone")
    page.get_by_label("Hear it aloud").uncheck()
    page.get_by_role("button", name="Play a sales inquiry").click()
    expect(page.get_by_role("status")).to_contain_text("would have taken", timeout=SCENE_MS)

    page.get_by_role("button", name="Play a follow-up of ours").click()

    expect(page.locator("#talk")).to_contain_text("you were interested in NeuraCRM when we spoke")
    expect(page.locator("#talk")).to_contain_text("I have booked you with", timeout=SCENE_MS)
    expect(page.get_by_role("status")).to_contain_text("would have taken", timeout=SCENE_MS)
    assert [call.direction for call in office.all(Call)] == ["inbound", "outbound"]
    assert office.count(Meeting) == 2


def test_silence_and_noise_are_met_with_patience(enter: Enter) -> None:
    page = enter("/phone")
    page.get_by_role("button", name="Call", exact=True).click()

    page.get_by_role("button", name="Keep silent").click()
    expect(page.locator("#talk .line").last).to_contain_text("What can I do for you?")
    page.get_by_role("button", name="Noise").click()
    expect(page.locator("#talk")).to_contain_text("press one for sales")


def test_a_wrong_number_is_named_where_it_was_given(enter: Enter) -> None:
    page = enter("/phone")
    page.get_by_label("Call from").fill("12")

    page.get_by_role("button", name="Call", exact=True).click()

    expect(page.get_by_role("alert")).to_contain_text("Write it with its country")


def test_a_request_sent_twice_repeats_a_webhook_and_changes_nothing(
    enter: Enter, office: Office
) -> None:
    page = enter("/phone")
    page.get_by_role("button", name="Call", exact=True).click()
    expect(page.locator("#talk")).to_contain_text("How can I help you today?")
    with page.expect_request("**/phone/calls/act") as sent:
        type_in(page, "our invoices don't export any more")
    turns = office.one(Call).turn_count

    again = page.request.post(
        "/phone/calls/act", data=sent.value.post_data_json, headers=sent.value.headers
    )

    assert "How bad" in again.json()["words"]
    assert office.one(Call).turn_count == turns
