"""Twilio's REST API, its real SDK in front, faked at the wire."""

from pathlib import Path
from urllib.parse import parse_qs

import pytest
import requests
import responses

from neuracrm_voice.ports import Addresses, CallEndedError, ProviderError
from neuracrm_voice.providers import twilio_telephone
from neuracrm_voice.providers.offline import NoTelephone
from neuracrm_voice.providers.twilio_telephone import TIMEOUT_SECONDS, TwilioTelephone
from neuracrm_voice.settings import Settings

ACCOUNT = "AC" + "0" * 32
REST = f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}"
OURS, THEIRS = "+15550100100", "+12025550143"


def telephone(folder: Path, **more: str) -> TwilioTelephone:
    given = {
        "instance_path": folder,
        "twilio_account_sid": ACCOUNT,
        "twilio_auth_token": "secret",
        "twilio_phone_number": OURS,
        **more,
    }
    return twilio_telephone.build(Settings(_env_file=None, **given))  # type: ignore[arg-type]


def sent(call: responses.Call) -> dict[str, list[str]]:
    return parse_qs(str(call.request.body))


@responses.activate
def test_a_live_call_is_sent_elsewhere(tmp_path: Path) -> None:
    responses.post(f"{REST}/Calls/CA1.json", json={"sid": "CA1"})

    telephone(tmp_path).redirect_call("CA1", "<Response/>")

    [call] = responses.calls
    assert sent(call) == {"Twiml": ["<Response/>"]}
    assert call.request.req_kwargs["timeout"] == TIMEOUT_SECONDS  # type: ignore[attr-defined]
    assert call.request.headers["Authorization"].startswith("Basic ")


@responses.activate
def test_a_live_call_is_hung_up(tmp_path: Path) -> None:
    responses.post(f"{REST}/Calls/CA1.json", json={"sid": "CA1"})

    telephone(tmp_path).end_call("CA1")

    assert sent(responses.calls[0]) == {"Status": ["completed"]}


@responses.activate
def test_a_recording_is_fetched_with_the_account_s_login(tmp_path: Path) -> None:
    responses.get(f"{REST}/Recordings/RE1.mp3", body=b"ID3 sound")

    audio = telephone(tmp_path).fetch_recording(f"{REST}/Recordings/RE1")

    assert (audio.content, audio.media_type) == (b"ID3 sound", "audio/mpeg")
    assert responses.calls[0].request.headers["Authorization"].startswith("Basic ")


@responses.activate
def test_the_account_s_login_is_shown_to_nobody_but_twilio(tmp_path: Path) -> None:
    with pytest.raises(ProviderError):
        telephone(tmp_path).fetch_recording("https://evil.example/Recordings/RE1")

    assert len(responses.calls) == 0


@responses.activate
def test_a_recording_that_is_gone_is_an_error(tmp_path: Path) -> None:
    responses.get(f"{REST}/Recordings/RE1.mp3", status=404)

    with pytest.raises(ProviderError):
        telephone(tmp_path).fetch_recording(f"{REST}/Recordings/RE1")


@responses.activate
def test_a_call_is_placed_and_a_text_sent(tmp_path: Path) -> None:
    responses.post(f"{REST}/Calls.json", json={"sid": "CA2"}, status=201)
    responses.post(f"{REST}/Messages.json", json={"sid": "SM1"}, status=201)
    one = telephone(tmp_path)

    url = "https://voice.example.com/x"
    at = Addresses(answer=url, status=f"{url}/ended")
    assert one.place_call(to=THEIRS, from_=OURS, at=at) == "CA2"
    assert one.send_text(THEIRS, "See you on Monday.") == "SM1"

    assert sent(responses.calls[0]) == {
        "To": [THEIRS],
        "From": [OURS],
        "Url": [url],
        "StatusCallback": [f"{url}/ended"],
        "Timeout": ["30"],
    }
    assert sent(responses.calls[1])["Body"] == ["See you on Monday."]


@responses.activate
def test_another_address_of_the_api_is_respected(tmp_path: Path) -> None:
    there = f"http://127.0.0.1:9/2010-04-01/Accounts/{ACCOUNT}"
    responses.post(f"{there}/Messages.json", json={"sid": "SM1"}, status=201)

    assert telephone(tmp_path, twilio_api_url="http://127.0.0.1:9").send_text(THEIRS, "x") == "SM1"


@responses.activate
@pytest.mark.parametrize("code", [20404, 21220])
def test_a_call_that_is_over_is_told_apart(tmp_path: Path, code: int) -> None:
    responses.post(f"{REST}/Calls/CA1.json", json={"code": code, "message": "no"}, status=404)

    with pytest.raises(CallEndedError):
        telephone(tmp_path).redirect_call("CA1", "<Response/>")


@responses.activate
@pytest.mark.parametrize(
    ("status", "code", "permanent"),
    [(401, 20003, True), (400, 21211, True), (429, 20429, False), (500, 20500, False)],
)
def test_a_refusal_tells_the_code_and_no_number(
    tmp_path: Path,
    status: int,
    code: int,
    permanent: bool,  # noqa: FBT001 - the table's own column.
) -> None:
    told = {"code": code, "message": f"The number {THEIRS} is not valid", "status": status}
    responses.post(f"{REST}/Messages.json", json=told, status=status)

    with pytest.raises(ProviderError) as refused:
        telephone(tmp_path).send_text(THEIRS, "x")

    assert refused.value.permanent is permanent
    assert str(code) in str(refused.value)
    assert THEIRS not in str(refused.value)


@responses.activate
@pytest.mark.parametrize("fault", ["down", "slow", "garbage", "empty"])
def test_whatever_else_goes_wrong_is_a_providers_error(tmp_path: Path, fault: str) -> None:
    bodies = {
        "down": requests.ConnectionError("no"),
        "slow": requests.ReadTimeout("no"),
        "garbage": "<html>",
        "empty": "",
    }
    responses.post(f"{REST}/Messages.json", body=bodies[fault])

    with pytest.raises(ProviderError) as failed:
        telephone(tmp_path).send_text(THEIRS, "x")
    assert not failed.value.permanent


def test_without_a_number_of_ours_no_text_is_sent(tmp_path: Path) -> None:
    with pytest.raises(ProviderError, match="TWILIO_PHONE_NUMBER"):
        telephone(tmp_path, twilio_phone_number="").send_text(THEIRS, "x")


def test_without_an_account_everything_is_refused_and_remembered() -> None:
    none = NoTelephone()

    for deed in (
        lambda: none.redirect_call("CA1", "<Response/>"),
        lambda: none.place_call(to=THEIRS, from_=OURS, at=Addresses(answer="https://x.example")),
        lambda: none.send_text(THEIRS, "x"),
    ):
        with pytest.raises(ProviderError, match="no telephone company") as refused:
            deed()
        assert refused.value.permanent

    assert list(none.asked) == [
        ("redirect_call", "CA1"),
        ("place_call", THEIRS),
        ("send_text", THEIRS),
    ]
