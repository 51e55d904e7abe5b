"""The API's description, for programs (`/api/v1/openapi.json`) and for people (`/api/docs`).

The page is made on the server from the same description, with no script and nothing from outside.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from flask import Blueprint, Response, current_app, json, jsonify, render_template

from neuracrm_voice.services import services
from neuracrm_voice.web.api.specification import good_answer
from neuracrm_voice.web.problems import EXPLAINED, slug

if TYPE_CHECKING:
    from apiflask import APIFlask

blueprint = Blueprint("docs", __name__, template_folder="templates")

STYLESHEET = Path(__file__).parent / "assets" / "docs.css"
POLICY = (
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)


def described() -> dict[str, Any]:
    """Return the OpenAPI 3.1 description of the running app, made once."""
    app = cast("APIFlask", current_app)
    for one in app.blueprints.values():
        # APIFlask asks this of every blueprint with a `before_request`, also of Flask's own kind.
        one.enable_openapi = getattr(one, "enable_openapi", False)  # type: ignore[attr-defined]
    return cast("dict[str, Any]", app._get_spec("json"))  # noqa: SLF001 - `spec` makes it anew each time.


@blueprint.get("/api/v1/openapi.json")
def specification() -> Response:
    """Serve the description."""
    response = jsonify(described())
    response.headers["Cache-Control"] = "public, max-age=300"
    response.add_etag()
    return response


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation, as the page shows it.

    `schema` is what a good answer holds; `body` what is to be sent, as OpenAPI describes it.
    """

    method: str
    path: str
    said: dict[str, Any]
    schema: dict[str, Any]
    body: dict[str, Any]

    @property
    def anchor(self) -> str:
        """Return the name links go to."""
        return str(self.said["operationId"])

    @property
    def scope(self) -> str:
        """Return the scope a key needs."""
        return ", ".join(
            scope
            for scheme in self.said.get("security", [])
            for scope in next(iter(scheme.values()))
        )


@blueprint.get("/api/docs")
def page() -> Response:
    """Serve the page."""
    spec = described()
    problems = [(HTTPStatus(status).phrase, status, words) for status, words in EXPLAINED.items()]
    html = render_template(
        "api_docs.html",
        spec=spec,
        operations=_operations(spec),
        fields=partial(_fields, spec),
        kind=_kind,
        written=partial(json.dumps, ensure_ascii=False),
        address=services().settings.public_url,
        problems=[(slug(title), title, status, words) for title, status, words in problems],
    )
    return Response(
        html,
        mimetype="text/html",
        headers={
            "Content-Security-Policy": POLICY,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        },
    )


@blueprint.get("/api/docs.css")
def stylesheet() -> Response:
    """Serve the page's style."""
    response = Response(STYLESHEET.read_text(encoding="utf-8"), mimetype="text/css")
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


def _operations(spec: dict[str, Any]) -> list[Operation]:
    return [
        Operation(
            method.upper(),
            path,
            said,
            _body(good_answer(said["responses"]))["schema"],
            _body(said.get("requestBody", {})),
        )
        for path, methods in sorted(spec["paths"].items())
        for method, said in methods.items()
    ]


def _body(told: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON body of a request or an answer."""
    return cast("dict[str, Any]", told.get("content", {}).get("application/json", {}))


def _fields(
    spec: dict[str, Any], schema: dict[str, Any], prefix: str = ""
) -> Iterator[tuple[str, str]]:
    """Yield the name and the kind of each field an answer holds, those within lists too."""
    if "$ref" in schema:
        schema = spec["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    for name, told in schema.get("properties", {}).items():
        yield f"{prefix}{name}", _kind(told)
        if "$ref" in told.get("items", {}):
            yield from _fields(spec, told["items"], f"{prefix}{name}[].")


def _kind(told: dict[str, Any]) -> str:
    """Say in words what a value may be."""
    if "$ref" in told:
        return str(told["$ref"]).rsplit("/", 1)[1].lower()
    if "anyOf" in told:
        return " or ".join(_kind(one) for one in told["anyOf"])
    if "enum" in told:
        return " | ".join(map(str, told["enum"]))
    if told.get("type") == "array":
        return "list"
    return {"date-time": "time"}.get(told.get("format", ""), str(told.get("type", "anything")))
