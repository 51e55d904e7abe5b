import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from neuracrm_voice.crm.keys import ApiKey
from neuracrm_voice.database import Database
from tests.web.conftest import Change


@pytest.mark.usefixtures("without_database")
def test_the_process_lives_whatever_is_broken_behind_it(client: FlaskClient) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.get_json()) == (200, {"status": "ok"})


def test_ready_means_the_database_was_written_and_read_and_kept_nothing(
    client: FlaskClient, database: Database
) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.get_json()["parts"]["database"] == "ok"
    assert answer.headers["Cache-Control"] == "no-store"
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(ApiKey)) == 0


def test_stand_ins_are_named_degraded_and_calls_are_still_answered(client: FlaskClient) -> None:
    told = client.get("/readyz").get_json()
    assert told["status"] == "degraded"
    assert told["degraded"] == ["carrier", "model", "voice"]


@pytest.mark.usefixtures("without_database")
def test_without_the_database_we_are_not_ready(client: FlaskClient) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.get_json()["status"] == "unavailable"
    assert "database" in answer.get_json()["degraded"]


def test_a_database_that_lost_its_tables_is_not_ready(
    client: FlaskClient, database: Database
) -> None:
    database.metadata.drop_all(database.engine)
    assert client.get("/readyz").status_code == 503


def test_a_redis_that_is_down_degrades_but_calls_are_still_answered(
    client: FlaskClient, change_settings: Change
) -> None:
    change_settings(redis_url="redis://127.0.0.1:1/0")
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.get_json()["parts"]["redis"] == "down"
