"""Polling: a part of a page that asks every other second costs nothing while nothing changes."""

from collections.abc import Callable

from flask import Response, request


def fresh(etag: str, word: Callable[[], str]) -> Response:
    """Return the part, worded now, or 304 to a reader who has it already."""
    headers = {"ETag": f'W/"{etag}"', "Cache-Control": "private, no-cache", "Vary": "Cookie"}
    if request.if_none_match.contains_weak(etag):
        return Response(status=304, headers=headers)
    return Response(word(), headers=headers)
