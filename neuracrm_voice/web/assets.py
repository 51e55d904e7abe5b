"""Assets: what pages load, compressed once, and kept by browsers until it changes."""

import gzip
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from apiflask import APIFlask
from flask import Response, request

ENDPOINT = "assets.static"
FOLDER = Path(__file__).parent / "pages" / "assets"
KEPT_FOR_EVER = "public, max-age=31536000, immutable"


def register(app: APIFlask) -> None:
    """Name each asset by its content where a page asks for it, and compress it on the way."""
    app.url_defaults(_add_version)
    app.after_request(_serve_well)


def _add_version(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint == ENDPOINT and "v" not in values:
        values["v"] = _version(values["filename"])


def _serve_well(response: Response) -> Response:
    if request.endpoint != ENDPOINT or response.status_code != 200:  # noqa: PLR2004 - HTTP's own number.
        return response
    name = (request.view_args or {})["filename"]
    if request.args.get("v") == _version(name):
        response.headers["Cache-Control"] = KEPT_FOR_EVER
    response.vary.add("Accept-Encoding")
    if request.accept_encodings.quality("gzip") > 0:
        response.close()
        response.direct_passthrough = False
        response.set_data(_compressed(name))
        response.content_encoding = "gzip"
    return response


@cache
def _version(name: str) -> str:
    path = FOLDER / name
    content = path.read_bytes() if path.is_file() else b""
    return hashlib.sha256(content).hexdigest()[:12]


@cache
def _compressed(name: str) -> bytes:
    return gzip.compress((FOLDER / name).read_bytes(), mtime=0)
