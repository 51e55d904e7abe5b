"""Problems: every refusal of the API in one shape, RFC 9457's `application/problem+json`.

A problem's `type` is an address of `/api/docs`, where it is explained. What a caller said, or
what was sent to us, is never repeated in one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus

from flask import Response, json

MEDIA_TYPE = "application/problem+json"

EXPLAINED = {
    400: "The request could not be read. Check how it is written.",
    401: "Send an API key in the header `Authorization: Bearer <key>`.",
    403: "The key is good, but was not made for this.",
    404: "There is nothing at this address.",
    405: "This address does not take this method.",
    409: "What is there now does not allow it.",
    412: "The record was changed since you read it. Read it again, then make your change.",
    413: "The request is too large.",
    415: "Send JSON, with `Content-Type: application/json`.",
    422: "Some of what was sent cannot be used; `errors` says which field, and why.",
    429: "Too many requests at once. Try again a little later.",
    500: "Something went wrong on our side. It has been noted.",
    503: "The database cannot be reached just now. Try again shortly.",
}
"""A sentence for each status we answer with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One refusal. `errors` maps the name of each faulty field to what is wrong with it."""

    status: int
    detail: str = ""
    errors: Mapping[str, Sequence[str]] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    def response(self) -> Response:
        """Return the problem as an HTTP response."""
        title = HTTPStatus(self.status).phrase
        body: dict[str, object] = {
            "type": f"/api/docs#{slug(title)}",
            "title": title,
            "status": self.status,
            "detail": self.detail or EXPLAINED.get(self.status, f"{title}."),
        }
        if self.errors:
            body["errors"] = self.errors
        return Response(json.dumps(body), self.status, dict(self.headers), content_type=MEDIA_TYPE)


def slug(title: str) -> str:
    """Return the name under which `/api/docs` explains a problem with this title."""
    return "problem-" + title.lower().replace(" ", "-")
