"""The addresses Twilio calls: checked first, then heard, taken and spoken; always answered.

Every answer is 200 and TwiML, whatever is broken behind it; only a request that is not
Twilio's gets 403, before anything is read or written.
"""

import re

import structlog
from flask import Blueprint, Response, request
from sqlalchemy.exc import SQLAlchemyError
from twilio.twiml.voice_response import VoiceResponse

from neuracrm_voice.calls import status
from neuracrm_voice.calls.arrival import Arrival
from neuracrm_voice.dialogue.events import Connected, DeskRang, Event
from neuracrm_voice.logs import bind_call
from neuracrm_voice.services import services
from neuracrm_voice.transports import twiml
from neuracrm_voice.transports.twilio_signature import is_signed
from neuracrm_voice.transports.twiml import Twiml

log = structlog.get_logger(__name__)

blueprint = Blueprint("voice", __name__, url_prefix="/voice")

WAITING_TONE = "waiting.wav"
"""In `static_audio/`, so that it is there with every vendor down."""

MOST_SID_CHARACTERS = 64
"""Twilio's have 34."""

ANY_METHOD = ["GET", "POST", "PUT", "PATCH", "DELETE"]


@blueprint.before_request
def refuse_strangers() -> Response | None:
    """Let nobody in but whoever knows the webhook token."""
    if is_signed(request, services().settings):
        bind_call(_sid())
        return None
    log.warning("A webhook was refused: its signature does not fit BASE_URL and the token.")
    return Response("The signature is missing or wrong.", 403, mimetype="text/plain")


@blueprint.post("/incoming")
def incoming() -> Response:
    """Answer a call."""
    return _take(0, event=Connected())


@blueprint.post("/turn/<int:number>")
def turn(number: int) -> Response:
    """Take the turn in which the caller spoke, pressed keys or kept silent."""
    return _take(number, event=twiml.hear(request.form))


@blueprint.post("/turn/<int:number>/rest/<int:part>")
def rest(number: int, part: int) -> Response:
    """Give the rest of a turn to a caller who was asked to wait."""
    return _take(number, part=part)


@blueprint.post("/desk/<int:number>")
def desk(number: int) -> Response:
    """Go on after a transfer: an end if a person answered, else back to the conversation."""
    answered = request.form.get("DialCallStatus") in twiml.ANSWERED_STATUSES
    return _take(number, event=DeskRang(answered))


@blueprint.post("/status")
def note_status() -> Response:
    """Note the carrier's news of a call."""
    duration = request.form.get("CallDuration", "")
    news = status.News(
        sid=_sid(),
        status=request.form.get("CallStatus", ""),
        duration_seconds=int(duration) if re.fullmatch(r"\d{1,9}", duration) else None,
    )
    try:
        status.note(services().database, news)
    except SQLAlchemyError:
        log.exception("A call's status could not be noted.")
    return _answer(str(VoiceResponse()))


@blueprint.route("/fallback", methods=ANY_METHOD)
@blueprint.route("/<path:_anything>", methods=ANY_METHOD)
def fallback(_anything: str = "") -> Response:
    """Answer safely when everything else has failed; needs no database, model or voice."""
    return _answer(twiml.apology())


@blueprint.errorhandler(Exception)
def apologise(error: Exception) -> Response:
    """Turn whatever went wrong into words; a few lost turns in a row end the call."""
    log.error("A webhook failed; the caller hears an apology.", exc_info=error)
    if request.endpoint == "voice.note_status":
        return _answer(twiml.apology())
    number = (request.view_args or {}).get("number", 0)
    return _answer(_wire().lost(number, _apologies() + 1))


def _take(number: int, *, event: Event | None = None, part: int = 0) -> Response:
    if not _sid():
        # Without a name for the call its turns cannot be told from another caller's.
        return _answer(twiml.apology())
    arrival = Arrival(
        sid=_sid(),
        number=number,
        part=part,
        apologies=_apologies(),
        event=event,
        from_number=twiml.clean(request.form.get("From", ""), 64),
        to_number=twiml.clean(request.form.get("To", ""), 64),
        stir=twiml.stir(request.form),
    )
    return _answer(services().turns.take(arrival, _wire()))


def _apologies() -> int:
    return request.args.get("lost", 0, type=int)


def _sid() -> str:
    """Return the call's name, "" when it is missing or longer than any carrier's."""
    sid = twiml.clean(request.form.get("CallSid", ""), MOST_SID_CHARACTERS + 1)
    return sid if len(sid) <= MOST_SID_CHARACTERS else ""


def _wire() -> Twiml:
    base_url = services().settings.public_url
    return Twiml(base_url, f"{base_url}/audio/{WAITING_TONE}")


def _answer(body: str) -> Response:
    return Response(body, mimetype="text/xml")
