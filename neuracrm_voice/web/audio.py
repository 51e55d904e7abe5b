"""Audio: what `<Play>` fetches, from the local shelf or from the recordings that ship with us.

A name is the hash of what it holds, or a file of `static_audio/`; either never changes.
"""

import re
from pathlib import Path

from flask import Blueprint, Response, abort, request

from neuracrm_voice.services import services

blueprint = Blueprint("audio", __name__)

SHIPPED = Path(__file__).parents[2] / "static_audio"
SHELVED_NAME = re.compile(r"[0-9a-f]{64}\.(wav|mp3)")
SHIPPED_NAME = re.compile(r"[A-Za-z0-9_-]{1,100}\.wav")
MEDIA_TYPES = {".wav": "audio/wav", ".mp3": "audio/mpeg"}
FOR_EVER = "public, max-age=31536000, immutable"
"""A year, the longest that caches honour."""


@blueprint.get("/audio/<name>")
def play(name: str) -> Response:
    """Serve one audio file."""
    path = _find(name)
    if path is None:
        abort(404)
    content = path.read_bytes()
    response = Response(content, mimetype=MEDIA_TYPES[path.suffix])
    response.headers["Cache-Control"] = FOR_EVER
    response.set_etag(name)
    # Browsers ask for sound in parts.
    response.make_conditional(request, accept_ranges=True, complete_length=len(content))
    return response


def _find(name: str) -> Path | None:
    # Only names of these two forms are ever joined to a folder, so none can leave it.
    if SHELVED_NAME.fullmatch(name):
        path = services().settings.instance_path / "audio" / name
    elif SHIPPED_NAME.fullmatch(name):
        path = SHIPPED / name
    else:
        return None
    return path if path.is_file() else None
