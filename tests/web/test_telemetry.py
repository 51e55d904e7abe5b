import gzip
import json
import logging
from collections.abc import Iterator

import pytest
import sentry_sdk
import structlog
from apiflask import APIFlask
from flask.testing import FlaskClient
from opentelemetry.instrumentation.httpx import HTTPX2ClientInstrumentor, HTTPXClientInstrumentor
from opentelemetry.instrumentation.requests import RequestsInstrumentor
from opentelemetry.instrumentation.sqlalchemy import SQLAlchemyInstrumentor
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from pydantic import SecretStr
from pytest_httpserver import HTTPServer
from sqlalchemy import text
from werkzeug import Request, Response

from neuracrm_voice.logs import configure
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import Settings
from neuracrm_voice.web import telemetry

SECRET = "Jane-Doe"


@pytest.fixture
def bodies(httpserver: HTTPServer) -> list[bytes]:
    """Stand where the vendor stands, and note what arrives."""
    seen: list[bytes] = []

    def take(request: Request) -> Response:
        body = request.get_data()
        zipped = request.headers.get("Content-Encoding") == "gzip"
        seen.append(gzip.decompress(body) if zipped else body)
        return Response(status=200)

    httpserver.expect_request("/api/1/envelope/").respond_with_handler(take)
    httpserver.expect_request("/v1/traces").respond_with_handler(take)
    return seen


def fail() -> str:
    words = SECRET
    structlog.get_logger("neuracrm_voice").error("It failed.", **{"pii.words": words})
    logging.getLogger("elsewhere").error("It failed for %s", words)
    raise ValueError(f"could not read {words}")


@pytest.fixture
def reporting(app: APIFlask, settings: Settings, httpserver: HTTPServer) -> Iterator[FlaskClient]:
    dsn = f"http://key@127.0.0.1:{httpserver.port}/1"
    configure(settings)
    app.add_url_rule("/fails", view_func=fail, methods=["POST"])
    telemetry.register(app, settings.model_copy(update={"sentry_dsn": SecretStr(dsn)}))
    yield app.test_client()
    sentry_sdk.get_client().close()
    sentry_sdk.get_global_scope().set_client(None)


def test_sentry_hears_what_failed_and_where_but_no_word_of_it(
    reporting: FlaskClient, bodies: list[bytes]
) -> None:
    answer = reporting.post(f"/fails?q={SECRET}", data={"SpeechResult": SECRET, "From": SECRET})
    assert answer.status_code == 500
    sentry_sdk.flush()
    events = [json.loads(body.splitlines()[2]) for body in bodies]
    (error,) = [value for event in events for value in event.get("exception", {}).get("values", [])]
    assert error["type"] == "ValueError"
    assert error["stacktrace"]["frames"][-1]["function"] == "fail"
    assert "It failed." in [event.get("logentry", {}).get("message") for event in events]
    for body in bodies:
        # The source around a failing line is code of ours; what it held is not sent.
        assert SECRET.encode() not in body.replace(b'SECRET = \\"Jane-Doe\\"', b"")


@pytest.fixture
def traced(app: APIFlask, settings: Settings, httpserver: HTTPServer) -> Iterator[FlaskClient]:
    address = f"http://127.0.0.1:{httpserver.port}"
    app.add_url_rule("/fails", view_func=fail, methods=["POST"])
    telemetry.register(app, settings.model_copy(update={"otel_exporter_otlp_endpoint": address}))
    yield app.test_client()
    app.extensions["traces"].shutdown()
    SQLAlchemyInstrumentor().uninstrument()
    for one in (HTTPX2ClientInstrumentor, HTTPXClientInstrumentor, RequestsInstrumentor):
        one().uninstrument()


def test_a_trace_follows_a_request_into_its_statements_and_holds_no_word_of_it(
    app: APIFlask, traced: FlaskClient, bodies: list[bytes]
) -> None:
    traced.post(f"/fails?q={SECRET}", data={"SpeechResult": SECRET})
    traced.get(f"/api/v1/calls?q={SECRET}", headers={"Authorization": "Bearer ncv_any"})
    with app.extensions[EXTENSION].database.read() as session:
        session.execute(text("SELECT :words"), {"words": SECRET})
    app.extensions["traces"].force_flush()
    spans = [
        span
        for body in bodies
        for resource in ExportTraceServiceRequest.FromString(body).resource_spans
        for scope in resource.scope_spans
        for span in scope.spans
    ]
    (request,) = [span for span in spans if span.name == "GET /api/v1/calls"]
    assert any(span.parent_span_id == request.span_id for span in spans)
    assert not any(SECRET.encode() in body for body in bodies)


@pytest.fixture
def named(app: APIFlask, settings: Settings) -> FlaskClient:
    telemetry.register(app, settings)
    return app.test_client()


def test_a_proxys_request_id_is_kept_and_told(named: FlaskClient) -> None:
    answer = named.get("/healthz", headers={"X-Request-ID": "from-the-proxy-1"})
    assert answer.headers["X-Request-ID"] == "from-the-proxy-1"


@pytest.mark.parametrize("given", ["", "short", "words of a caller", "x" * 100])
def test_a_request_without_a_sound_id_gets_one(named: FlaskClient, given: str) -> None:
    told = named.get("/healthz", headers={"X-Request-ID": given}).headers["X-Request-ID"]
    assert told != given
    assert len(told) == 16
