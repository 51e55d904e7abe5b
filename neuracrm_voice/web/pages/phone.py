"""Phone: a telephone in the browser, which calls this very app through our own exchange.

A call is kept by the browser: what it carries from one request to the next is signed, so any
process may go on with it, and a request sent twice repeats a webhook, which changes nothing.
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from typing import Any
from urllib.parse import urlsplit

from flask import Blueprint, Response, abort, jsonify, make_response, render_template, request
from itsdangerous import BadSignature, URLSafeTimedSerializer
from sqlalchemy import select

from neuracrm_voice.crm.calls import Call as CallRecord
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.phone_numbers import is_e164
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.exchange import Call, Delivery, Exchange, Heard, Played, Said, resume, suspend
from neuracrm_voice.exchange.demo_callers import DEMO_CALLERS
from neuracrm_voice.exchange.network import Outcome
from neuracrm_voice.exchange.terminal import heard_in_words
from neuracrm_voice.services import services
from neuracrm_voice.web.guards import for_role
from neuracrm_voice.web.problems import Problem
from neuracrm_voice.web.signing_in import person

blueprint = Blueprint("phone", __name__, url_prefix="/phone")

LONGEST_CALL_SECONDS = 3600
"""A call left alone for longer is over; its page says to dial again."""

MOST_STATE_CHARACTERS = 100_000
MOST_WORDS_CHARACTERS = 1_000
MESSAGE_SECONDS = 8

CALLS_OUT = "follow_up"
"""The scene in which we call: the page is the telephone that rings, so nobody else's does."""

CALLEE_NAME = "Maya Chen"

NOISE = "uh the"
NOISE_CONFIDENCE = 0.1
"""What recognisers make of a noisy street: a word or two they are not sure of."""

DESKS: dict[str, Outcome] = {"no-answer": "no-answer", "answers": "answers", "busy": "busy"}
OVER = "This call is over, or too old to go on with. Dial again."

_KEYS = re.compile(r"[0-9*#]{1,32}")
_SHOWN_FIELDS = (
    *("CallStatus", "SpeechResult", "Confidence", "Digits", "DialCallStatus"),
    *("RecordingDuration", "AnsweredBy", "CallDuration"),
)


@blueprint.get("")
@for_role("agent")
def show() -> Response:
    """Show the telephone, or why it is off."""
    with services().database.read() as session:
        lines = session.execute(select(Line.phone, Line.company).order_by(Line.id)).all()
    page = make_response(render_template("phone.html", lines=lines, allowed=_is_allowed()))
    page.status_code = 200 if _is_allowed() else 403
    return page


@blueprint.post("/calls")
@for_role("agent")
def dial() -> Response:
    """Place a call from any number to one of the lines."""
    wanted = _wanted()
    caller, line = str(wanted.get("caller", "")), str(wanted.get("line", ""))
    desk, scene = DESKS.get(str(wanted.get("desk"))), str(wanted.get("scene", ""))
    if not is_e164(caller):
        errors = {"caller": ["Write it with its country, such as +12025550143."]}
        return Problem(status=422, errors=errors).response()
    if not is_e164(line) or desk is None or (scene and scene not in DEMO_CALLERS):
        abort(422)
    with services().own_exchange(desk) as exchange:
        if scene == CALLS_OUT:
            url = services().outbound.prepare(caller, CALLEE_NAME)
            call = exchange.dial(from_=line, to=caller, path=url, Direction="outbound-api")
        else:
            call = exchange.dial(from_=caller, to=line)
        return _shown(call, {"desk": desk, "scene": scene})


@blueprint.post("/calls/act")
@for_role("agent")
def act() -> Response:
    """Let the caller do one thing: speak, press keys, keep silent, hang up, or play their scene."""
    wanted = _wanted()
    try:
        kept = _serializer().loads(
            str(wanted.get("state", ""))[:MOST_STATE_CHARACTERS], max_age=LONGEST_CALL_SECONDS
        )
    except BadSignature:
        return Problem(status=409, detail=OVER).response()
    asked = Counter(kept["about"].get("asked", {}))
    with services().own_exchange(kept["about"]["desk"]) as exchange:
        call = _resumed(exchange, kept)
        if call is None or call.ended:
            return Problem(status=409, detail=OVER).response()
        deed, words = str(wanted.get("act", "")), str(wanted.get("words", ""))
        if deed == "scene" and kept["about"]["scene"]:
            mind = DEMO_CALLERS[kept["about"]["scene"]].call(asked)
            deed, words = "says", mind(kept["about"]["heard"])
        if deed == "says" and words.startswith("#"):
            deed, words = "presses", words[1:]
        _do(call, deed, words[:MOST_WORDS_CHARACTERS])
        did = {"waits": "(silence)", "noise": "(noise)"}.get(deed, words)
        return _shown(call, {**kept["about"], "asked": asked}, did)


def _do(call: Call, deed: str, words: str) -> None:
    match deed:
        case "says" if call.recording:
            call.records(MESSAGE_SECONDS)
        case "says" if words.strip():
            call.says(words)
        case "presses" if _KEYS.fullmatch(words):
            call.presses(words)
        case "noise":
            call.says(NOISE, NOISE_CONFIDENCE)
        case "waits":
            call.waits()
        case "hangs_up":
            call.hangs_up()
        case _:
            abort(422)


def _resumed(exchange: Exchange, kept: dict[str, Any]) -> Call | None:
    mine = kept["by"] == getattr(person(), "id", None)
    return resume(exchange, kept["call"]) if mine else None


def _is_allowed() -> bool:
    """Tell whether this person may call here: in production only admins, and if it is set up."""
    settings, somebody = services().settings, person()
    if somebody is None or not settings.offers_phone:
        return False
    return somebody.may("admin") or not settings.in_production


def _wanted() -> dict[str, Any]:
    if not _is_allowed():
        abort(403)
    wanted = request.get_json(silent=True)
    if not isinstance(wanted, dict):
        abort(400)
    return wanted


def _serializer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(services().settings.signing_key, salt="phone")


def _shown(call: Call, about: dict[str, Any], did: str = "") -> Response:
    """Tell the page what was heard, what went over the wire, and what the line waits for."""
    heard = call.words or _said_last(call.sid)
    somebody = person()
    state = _serializer().dumps(
        {
            "by": somebody.id if somebody else None,
            "call": suspend(call),
            "about": {**about, "heard": heard},
        }
    )
    return jsonify(
        {
            "state": state,
            "sid": call.sid,
            "did": did,
            "heard": [_heard(item) for item in call.latest],
            "words": heard,
            "waits_for": "message" if call.recording else "words" if call.listening else "",
            "ended_by": call.ended_by,
            "seconds": round(call.seconds),
            "exchanges": [_exchange(one) for one in call.exchanges if one.kind != "media"],
            "problems": [problem.reason for problem in call.problems],
        }
    )


def _said_last(sid: str) -> str:
    """Return the words of the last turn: what audio says cannot be read off it."""
    said = (
        select(Turn.said)
        .join(CallRecord, CallRecord.id == Turn.call_id)
        .where(CallRecord.sid == sid, Turn.said.is_not(None))
        .order_by(Turn.number.desc())
        .limit(1)
    )
    with services().database.read() as session:
        return session.scalar(said) or ""


def _heard(item: Heard) -> dict[str, Any]:
    match item:
        case Said(text=text, attributes=attributes):
            return {"kind": "said", "text": text, "language": attributes.get("language", "")}
        case Played(url=url):
            return {"kind": "played", "url": _within_page(url)}
        case _:
            return {"kind": "note", "text": heard_in_words(item)}


def _within_page(url: str) -> str:
    """Return the address of audio as this page may load it, whatever name it was opened under."""
    return url.removeprefix(services().settings.public_url)


def _exchange(one: Delivery) -> dict[str, Any]:
    parts = urlsplit(one.url)
    return {
        "request": f"{one.method} {parts.path}{'?' if parts.query else ''}{parts.query}",
        "fields": {name: one.form[name] for name in _SHOWN_FIELDS if name in one.form},
        "status": one.status,
        "milliseconds": round(one.milliseconds),
        "answer": _laid_out(one.text),
    }


def _laid_out(document: str) -> str:
    try:
        root = ET.fromstring(document)  # noqa: S314 - it is our own, and shown as text.
    except ET.ParseError:
        return document
    ET.indent(root)
    return ET.tostring(root, encoding="unicode")
