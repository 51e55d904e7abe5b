"""Polling: a part of a page that asks every other second travels only when it has changed."""

from collections.abc import Callable

from flask import Response, request

from neuracrm_voice.web.guards import add_headers


def fresh(etag: str, word: Callable[[], str]) -> Response:
    """Return the part, worded now, or 304 to a reader who has it already."""
    headers = headers_of(etag)
    if request.if_none_match.contains_weak(etag):
        return Response(status=304, headers=headers)
    return add_headers(Response(word(), headers=headers))


def headers_of(etag: str) -> dict[str, str]:
    """Return what a part is sent with, and 304 too: kept by its reader, who asks each time."""
    return {"ETag": f'W/"{etag}"', "Cache-Control": "private, no-cache", "Vary": "Cookie"}
