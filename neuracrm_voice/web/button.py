"""The button: calls a contact from any page of the CRM, by a token and with no key in the page.

A token is signed, good for one contact, one origin and one call. Pages of other origins than
BUTTON_ORIGINS get nothing a browser would let them read.
"""

import secrets
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, jsonify, request
from itsdangerous import BadSignature, URLSafeTimedSerializer

from neuracrm_voice.calls.intent import UnknownContactError, Wanted
from neuracrm_voice.calls.outbound import Asked
from neuracrm_voice.crm.permission import NotAllowedError
from neuracrm_voice.services import services
from neuracrm_voice.web.problems import Problem

blueprint = Blueprint("button", __name__)

SCRIPT = Path(__file__).parent / "assets" / "button.js"
PRESSED_WITHIN_SECONDS = 600
"""A page that was open for longer asks its server for another token."""

WATCHED_FOR_SECONDS = 4 * 3600
"""Afterwards the token tells nothing any more; a call is long over by then."""

REFUSED = "This button is too old, or not for this page. Reload the page and try again."

_PROGRESS = {
    "queued": "Calling …",
    "initiated": "Calling …",
    "ringing": "Ringing …",
    "in-progress": "In conversation",
    "busy": "Busy. It is tried again later.",
    "no-answer": "Nobody answered. It is tried again later.",
    "failed": "The call could not be placed.",
    "canceled": "The call was not placed.",
}
_OUTCOMES = {
    "meeting": "Done: a meeting was booked.",
    "lead": "Done: the interest was noted.",
    "ticket": "Done: a ticket was opened.",
    "callback": "Done: a call back was arranged.",
    "transferred": "Done: put through to a person.",
    "answered": "Done: a question was answered.",
    "voicemail": "Done: a message was left on a machine.",
    "abandoned": "Done: nothing was agreed.",
}


@blueprint.get("/button.js")
def script() -> Response:
    """Serve the script that a page of the CRM loads."""
    response = Response(SCRIPT.read_text(encoding="utf-8"), mimetype="text/javascript")
    response.headers["Cache-Control"] = "public, max-age=300"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@blueprint.post("/button/calls")
def press() -> Response:
    """Have the contact called that the token names; a second press finds the same call."""
    meant = _meant(PRESSED_WITHIN_SECONDS)
    if meant is None:
        return Problem(status=403, detail=REFUSED).response()
    try:
        asked = services().outbound.ask(
            Wanted(contact_id=meant["contact"], key=f"button {meant['once']}")
        )
    except UnknownContactError:
        return Problem(status=409, detail="This contact is not there any more.").response()
    except NotAllowedError as refusal:
        return Problem(status=409, detail=str(refusal)).response()
    return _told(asked, 202)


@blueprint.post("/button/state")
def state() -> Response:
    """Tell how the call of a token goes."""
    meant = _meant(WATCHED_FOR_SECONDS)
    if meant is None:
        return Problem(status=403, detail=REFUSED).response()
    asked = services().outbound.asked_by(f"button {meant['once']}")
    if asked is None:
        return Problem(status=404, detail="This button has not been pressed yet.").response()
    return _told(asked, 200)


@blueprint.after_request
def let_in(response: Response) -> Response:
    """Let pages of the allowed origins read the answers, and no others."""
    origin = request.headers.get("Origin", "")
    response.headers["Vary"] = "Origin"
    if request.endpoint != "button.script" and origin in services().settings.allowed_origins:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Headers"] = "Content-Type"
        response.headers["Access-Control-Allow-Methods"] = "POST"
        response.headers["Access-Control-Max-Age"] = "600"
    return response


def make_token(contact_id: int, origin: str) -> str:
    """Return a token for one call to a contact from a page of that origin."""
    return _serializer().dumps(
        {"contact": contact_id, "origin": origin, "once": secrets.token_hex(16)}
    )


def _meant(seconds: int) -> dict[str, Any] | None:
    """Return what the token of this request stands for, None if it is not good here and now."""
    sent = request.get_json(silent=True)
    token = sent.get("token") if isinstance(sent, dict) else None
    try:
        meant: dict[str, Any] = _serializer().loads(str(token), max_age=seconds)
    except BadSignature:
        return None
    origin = request.headers.get("Origin", "")
    mine = origin == meant["origin"] and origin in services().settings.allowed_origins
    return meant if mine else None


def _serializer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(services().settings.signing_key, salt="button")


def _told(asked: Asked, status: int) -> Response:
    """Tell where a call stands; of a call itself nothing but its status and outcome."""
    call = asked.call
    words = _PROGRESS.get(call.status) or _OUTCOMES.get(call.outcome or "", "Done.")
    over = call.ended and (call.status != "completed" or call.outcome is not None)
    told = jsonify({"status": call.status, "words": words, "ended": call.ended, "over": over})
    told.status_code = status
    return told
