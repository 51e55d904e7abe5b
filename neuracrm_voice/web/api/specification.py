"""The parts of the OpenAPI description that every operation shares: problems, 304, the ETag."""

from typing import Any

from apiflask import APIFlask

from neuracrm_voice.web.problems import EXPLAINED, MEDIA_TYPE

DESCRIPTION = (
    "Calls, and the records they made. Lists are newest first; `next` is the cursor of the page "
    "that follows. Times are RFC 3339 in UTC, telephone numbers E.164. Poll a list with "
    "`If-None-Match`: while nothing has changed the answer is 304."
)

PROBLEM = {
    "type": "object",
    "title": "Problem",
    "description": "A refusal, as RFC 9457 has it.",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "A sentence for people."},
        "errors": {
            "type": "object",
            "description": "What is wrong with each field that cannot be used.",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
    },
}
ETAG_HEADER = {"description": "Names this state of the list.", "schema": {"type": "string"}}
IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "The ETag of the copy you have.",
    "schema": {"type": "string"},
}


def register(app: APIFlask) -> None:
    """Describe the API in OpenAPI 3.1."""
    app.config.update(
        OPENAPI_VERSION="3.1.0",
        DESCRIPTION=DESCRIPTION,
        # A relative address is right behind every proxy, and no Host header can change it.
        SERVERS=[{"url": "/"}],
        AUTO_OPERATION_ID=True,
        # Ours are problems, described below.
        AUTO_404_RESPONSE=False,
        AUTO_VALIDATION_ERROR_RESPONSE=False,
        AUTO_AUTH_ERROR_RESPONSE=False,
    )
    app.spec_processor(complete)


def complete(spec: dict[str, Any] | str) -> dict[str, Any] | str:
    """Add to each operation the answers and headers that all of its kind have."""
    if isinstance(spec, str):
        # That would be YAML, which nobody is served.
        return spec
    spec["components"]["schemas"]["Problem"] = PROBLEM
    for path, operations in spec["paths"].items():
        for method, operation in operations.items():
            _complete_operation(operation, one="{" in path)
            if method != "get":
                operation["responses"] |= {str(status): _problem(status) for status in (409, 422)}
    return spec


def _complete_operation(operation: dict[str, Any], *, one: bool) -> None:
    for status in (401, 403, 404 if one else 422, 503):
        operation["responses"][str(status)] = _problem(status)
    operation["responses"]["200"]["description"] = "The record." if one else "A page of the list."
    if not one:
        operation["responses"]["200"]["headers"] = {"ETag": ETAG_HEADER}
        operation["responses"]["304"] = {
            "description": "Nothing has changed.",
            "headers": {"ETag": ETAG_HEADER},
        }
        operation["parameters"].append(IF_NONE_MATCH)
    for parameter in operation["parameters"]:
        if parameter["schema"].get("default", "") is None:
            # An absent filter is no value of its own.
            del parameter["schema"]["default"]
        if description := parameter["schema"].pop("description", None):
            parameter["description"] = description


def _problem(status: int) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": EXPLAINED[status], "content": {MEDIA_TYPE: {"schema": schema}}}
