"""Telemetry: an id for each request, and, where settings ask for them, Sentry and traces."""

import re
import secrets

from apiflask import APIFlask
from flask import Response, g, request

from neuracrm_voice.logs import bind_request
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import Settings
from neuracrm_voice.web import error_reports, traces

HEADER = "X-Request-ID"
GIVEN_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
"""What a proxy's id may look like; anything else could be words, and would reach the logs."""


def register(app: APIFlask, settings: Settings) -> None:
    """Name every request in its logs and its answer; send errors and traces where asked to."""
    app.before_request(_name_request)
    app.after_request(_tell_name)
    if settings.sentry_dsn:
        error_reports.start(
            settings.sentry_dsn.get_secret_value(), production=settings.in_production
        )
    if settings.otel_exporter_otlp_endpoint:
        engine = app.extensions[EXTENSION].database.engine
        traces.start(app, engine, settings.otel_exporter_otlp_endpoint)


def _name_request() -> None:
    given = request.headers.get(HEADER, "")
    g.request_id = given if GIVEN_ID.fullmatch(given) else secrets.token_hex(8)
    bind_request(g.request_id)


def _tell_name(response: Response) -> Response:
    if "request_id" in g:
        response.headers[HEADER] = g.request_id
    return response
