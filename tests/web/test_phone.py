import pytest
from apiflask import APIFlask

from neuracrm_voice.web.pages import phone
from tests.web.conftest import Change, SignIn

DIAL = {"caller": "+12025550143", "line": "+15550100100", "desk": "busy"}


def test_the_telephone_is_off_in_production_unless_it_is_set(
    sign_in: SignIn, change_settings: Change
) -> None:
    browser, token = sign_in("admin")
    change_settings(environment="production")

    page = browser.get("/phone")

    assert page.status_code == 403
    assert "PHONE_IN_BROWSER=true" in page.text
    dialled = browser.post("/phone/calls", json=DIAL, headers={"X-CSRFToken": token})
    assert dialled.status_code == 403


@pytest.mark.parametrize(("role", "status"), [("agent", 403), ("admin", 200)])
def test_in_production_it_is_for_admins(
    sign_in: SignIn, change_settings: Change, role: str, status: int
) -> None:
    browser, _token = sign_in(role)
    change_settings(environment="production", phone_in_browser=True)

    assert browser.get("/phone").status_code == status


def test_viewers_do_not_telephone(sign_in: SignIn) -> None:
    browser, token = sign_in("viewer")

    assert browser.get("/phone").status_code == 403
    answer = browser.post("/phone/calls", json=DIAL, headers={"X-CSRFToken": token})
    assert answer.status_code == 403


def test_a_call_nobody_signed_is_not_gone_on_with(sign_in: SignIn) -> None:
    browser, token = sign_in("agent")

    answer = browser.post(
        "/phone/calls/act",
        json={"state": "made.up.state", "act": "waits"},
        headers={"X-CSRFToken": token},
    )

    assert answer.status_code == 409
    assert "Dial again" in answer.get_json()["detail"]


def test_a_call_of_somebody_else_is_not_gone_on_with(app: APIFlask, sign_in: SignIn) -> None:
    browser, token = sign_in("agent")
    kept = {"by": 999, "call": {}, "about": {"desk": "busy", "scene": ""}}
    with app.app_context():
        state = phone._serializer().dumps(kept)  # noqa: SLF001 - as another's page holds it.

    answer = browser.post(
        "/phone/calls/act",
        json={"state": state, "act": "waits"},
        headers={"X-CSRFToken": token},
    )

    assert answer.status_code == 409


@pytest.mark.parametrize("wrong", [{"caller": "12"}, {"desk": "away"}, {"line": "x"}])
def test_what_cannot_be_dialled_is_refused(sign_in: SignIn, wrong: dict[str, str]) -> None:
    browser, token = sign_in("agent")

    answer = browser.post("/phone/calls", json=DIAL | wrong, headers={"X-CSRFToken": token})

    assert answer.status_code == 422
