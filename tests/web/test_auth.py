import pytest
from flask.testing import FlaskClient, FlaskCliRunner

from tests.web.conftest import Get

RESOURCES = ["articles", "calls", "contacts", "leads", "meetings", "tasks", "tickets"]


@pytest.mark.parametrize(
    "header", [None, "Bearer", "Bearer ", "Bearer ncv_guess", "Basic YTpi", "é"]
)
def test_a_stranger_is_refused_and_told_how_to_come_in(
    client: FlaskClient, header: str | None
) -> None:
    headers = {"Authorization": header} if header else {}
    # What is wrong with the query is not for strangers to know.
    answer = client.get("/api/v1/calls?limit=0", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer realm=")
    assert answer.content_type == "application/problem+json"
    assert "key" in answer.get_json()["detail"]


@pytest.mark.parametrize("resource", RESOURCES)
@pytest.mark.parametrize("one", ["", "/1"])
def test_a_key_without_the_scope_is_refused_naming_it(get: Get, resource: str, one: str) -> None:
    others = tuple(f"{other}:read" for other in RESOURCES if other != resource)
    answer = get(f"/api/v1/{resource}{one}", scopes=others)
    assert answer.status_code == 403
    assert f"{resource}:read" in answer.get_json()["detail"]
    assert get(f"/api/v1/{resource}{one}", scopes=(f"{resource}:read",)).status_code in {200, 404}


def test_a_revoked_key_is_refused_at_once(client: FlaskClient, runner: FlaskCliRunner) -> None:
    key = runner.invoke(args=["keys", "create", "crm", "--scopes", "calls:read"]).stdout.strip()
    headers = {"Authorization": f"Bearer {key}"}
    assert client.get("/api/v1/calls", headers=headers).status_code == 200
    runner.invoke(args=["keys", "revoke", "crm"])
    answer = client.get("/api/v1/calls", headers=headers)
    assert answer.status_code == 401
    assert "revoked" in answer.get_json()["detail"]
