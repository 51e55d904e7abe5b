"""The parts of the OpenAPI description that every operation shares: problems, 304, the ETag."""

from typing import Any

from apiflask import APIFlask

from neuracrm_voice.crm.once import MOST_KEY_CHARACTERS
from neuracrm_voice.web.problems import EXPLAINED, MEDIA_TYPE

DESCRIPTION = (
    "Calls, and the records they made. Lists are newest first; `next` is the cursor of the page "
    "that follows; a search for words may give a short page, and go on in the next. Times are "
    "RFC 3339 in UTC, telephone numbers E.164. Poll a list with "
    "`If-None-Match`: while nothing has changed the answer is 304. What is sent may hold only the "
    "fields named here; in a `PATCH`, those to be changed."
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


IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "required": False,
    "description": "The ETag of the record as you read it; a record changed since is left alone.",
    "schema": {"type": "string"},
}
IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": (
        "A name of your own for this request. Sent again within a day with the same body, it gets "
        "the first answer and makes nothing."
    ),
    "schema": {"type": "string", "maxLength": MOST_KEY_CHARACTERS},
}

EXAMPLES: dict[str, dict[str, Any]] = {
    "NewContact": {
        "name": "Jane Doe",
        "phone": "+12025550143",
        "email": "jane@acme.example",
        "company": "Acme",
    },
    "ContactChange": {"company": "Acme Ltd"},
    "NewLead": {"contact_id": 1, "need": "Software for forty people", "budget": "9000 dollars"},
    "LeadChange": {"status": "qualified"},
    "NewTicket": {
        "contact_id": 1,
        "title": "Invoices are not sent",
        "description": "Since Monday no invoice has gone out.",
        "priority": "high",
    },
    "TicketChange": {"status": "solved"},
    "NewMeeting": {"contact_id": 1, "starts_at": "2026-11-23T15:00:00Z", "purpose": "A tour"},
    "MeetingChange": {"status": "cancelled"},
    "NewDeal": {"lead_id": 1, "title": "Acme", "amount": 9000},
    "DealChange": {"status": "won"},
    "NewTask": {"kind": "callback", "contact_id": 1, "note": "Ask how the trial goes."},
    "TaskChange": {"status": "done"},
    "NewArticle": {"title": "Exporting invoices", "body": "Open Invoices and choose Export."},
    "ArticleChange": {"body": "1. Open Invoices.\n2. Choose Export."},
    "ButtonToCome": {"contact_id": 1, "origin": "https://crm.example.com"},
    "CallToPlace": {"contact_id": 1, "purpose": "follow_up", "note": "Asked for prices."},
    "SteppingIn": {"to": "+12025550143"},
}
"""What may be sent, by the name of its schema."""


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
            is_list = method == "get" and "{" not in path
            _complete_operation(operation, one="{" in path, is_list=is_list)
            if method != "get":
                _complete_change(operation, method, path)
    return spec


def _complete_operation(operation: dict[str, Any], *, one: bool, is_list: bool) -> None:
    answers = operation["responses"]
    for status in (400, 401, 403, *((404,) if one else ()), *((422,) if is_list else ()), 503):
        answers[str(status)] = _problem(status)
    good = good_answer(answers)
    good["description"] = "A page of the list." if is_list else "The record."
    if is_list:
        answers["304"] = {"description": "Nothing has changed.", "headers": {"ETag": ETAG_HEADER}}
        operation["parameters"].append(IF_NONE_MATCH)
    if operation.get("requestBody") is None:
        good["headers"] = {"ETag": ETAG_HEADER}
        # What has no body cannot be unreadable.
        del answers["400"]
    for parameter in operation["parameters"]:
        if parameter["schema"].get("default", "") is None:
            # An absent filter is no value of its own.
            del parameter["schema"]["default"]
        if description := parameter["schema"].pop("description", None):
            parameter["description"] = description


def good_answer(answers: dict[str, Any]) -> dict[str, Any]:
    """Return the answer of an operation that did what was asked."""
    good: dict[str, Any] = next(answers[one] for one in ("200", "201", "202") if one in answers)
    return good


def _complete_change(operation: dict[str, Any], method: str, path: str) -> None:
    """Describe what changes something: its refusals, what makes it safe, and an example."""
    for status in (409, 415, 422):
        operation["responses"][str(status)] = _problem(status)
    if method == "patch":
        operation["responses"]["412"] = _problem(412)
        operation["responses"]["200"]["headers"] = {"ETag": ETAG_HEADER}
        operation["parameters"].append(IF_MATCH)
    elif "{" not in path and not path.endswith("/button-tokens"):
        operation["parameters"].append(IDEMPOTENCY_KEY)
    operation["requestBody"]["required"] = True
    body = operation["requestBody"]["content"]["application/json"]
    name = body["schema"]["$ref"].rsplit("/", 1)[1]
    if example := EXAMPLES.get(name):
        body["example"] = example


def _problem(status: int) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": EXPLAINED[status], "content": {MEDIA_TYPE: {"schema": schema}}}
