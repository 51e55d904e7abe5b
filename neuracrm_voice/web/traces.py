"""Traces: how long each part of a request took, sent by OTLP. Times and places; no words.

Spans are cleaned on their way out, in one place, because every instrumentation has its own idea
of what to note: queries of addresses and texts of exceptions are taken off.
"""

# ruff: noqa: PLC0415 - OpenTelemetry is imported only where it is used; it takes time and memory.

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from apiflask import APIFlask
from sqlalchemy import Engine

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import ReadableSpan
    from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult

WORDS = {"url.query", "exception.message", "exception.stacktrace", "db.statement.parameters"}
"""Attributes that may repeat what a caller said, or what was searched for."""

UNWATCHED = "healthz,readyz"
"""Balancers ask these all day long."""


def start(app: APIFlask, engine: Engine, endpoint: str) -> None:
    """Trace the app's requests, its statements, and what it asks of vendors, to `endpoint`."""
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.instrumentation.flask import FlaskInstrumentor
    from opentelemetry.instrumentation.httpx import (
        HTTPX2ClientInstrumentor,
        HTTPXClientInstrumentor,
    )
    from opentelemetry.instrumentation.requests import RequestsInstrumentor
    from opentelemetry.instrumentation.sqlalchemy import SQLAlchemyInstrumentor
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    provider = TracerProvider(resource=Resource.create({"service.name": "neuracrm-voice"}))
    exporter = OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces")
    provider.add_span_processor(BatchSpanProcessor(cast("SpanExporter", WithoutWords(exporter))))
    FlaskInstrumentor.instrument_app(  # type: ignore[no-untyped-call]
        app, tracer_provider=provider, excluded_urls=UNWATCHED
    )
    # It names SQLAlchemy below 2.1 as its limit, and works with 2.1 all the same.
    SQLAlchemyInstrumentor().instrument(
        engine=engine, tracer_provider=provider, skip_dep_check=True
    )
    for vendors_road in (HTTPX2ClientInstrumentor, HTTPXClientInstrumentor, RequestsInstrumentor):
        vendors_road().instrument(tracer_provider=provider)
    app.extensions["traces"] = provider


class WithoutWords:
    """An exporter that cleans spans before it hands them on."""

    def __init__(self, exporter: "SpanExporter") -> None:
        self._exporter = exporter

    def export(self, spans: "Sequence[ReadableSpan]") -> "SpanExportResult":
        """Send the spans, cleaned."""
        return self._exporter.export([_cleaned(span) for span in spans])

    def force_flush(self, timeout_millis: int = 30_000) -> bool:
        """Send what is waiting."""
        return self._exporter.force_flush(timeout_millis)

    def shutdown(self) -> None:
        """Stop."""
        self._exporter.shutdown()


def _cleaned(span: "ReadableSpan") -> "ReadableSpan":
    from opentelemetry.sdk.trace import Event, ReadableSpan
    from opentelemetry.trace import Status

    return ReadableSpan(
        name=span.name,
        context=span.context,
        parent=span.parent,
        resource=span.resource,
        attributes=_without_words(span.attributes),
        events=[
            Event(one.name, _without_words(one.attributes), one.timestamp) for one in span.events
        ],
        links=span.links,
        kind=span.kind,
        # The description of a failed span is its exception's text.
        status=Status(span.status.status_code),
        start_time=span.start_time,
        end_time=span.end_time,
        instrumentation_scope=span.instrumentation_scope,
    )


def _without_words(attributes: Mapping[str, Any] | None) -> dict[str, Any]:
    return {
        name: _without_query(name, value)
        for name, value in (attributes or {}).items()
        if name not in WORDS
    }


def _without_query(name: str, value: object) -> object:
    # Statements hold question marks of their own; only addresses have a query.
    addresses = name.startswith(("http.", "url."))
    return value.partition("?")[0] if addresses and isinstance(value, str) else value
