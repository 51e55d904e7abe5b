"""The addresses Twilio calls: checked first, then heard, taken and spoken; always answered.

Every answer a caller hears is 200 and TwiML, whatever is broken behind it; news that could not be
noted gets 503, so that it comes again. Only a request that is not Twilio's gets 403, before
anything is read or written.
"""

import re

import structlog
from flask import Blueprint, Response, request
from twilio.twiml.voice_response import VoiceResponse

from neuracrm_voice.calls import handover, recordings, status
from neuracrm_voice.calls.arrival import Arrival
from neuracrm_voice.crm.calls import ENDED_STATUSES
from neuracrm_voice.dialogue.events import Connected, DeskRang, Event
from neuracrm_voice.logs import bind_call
from neuracrm_voice.services import services
from neuracrm_voice.transports import twiml, twiml_desk, twiml_rooms
from neuracrm_voice.transports.twilio_signature import is_signed
from neuracrm_voice.transports.twiml import Twiml
from neuracrm_voice.transports.twiml_calling import TwimlCalling

log = structlog.get_logger(__name__)

blueprint = Blueprint("voice", __name__, url_prefix="/voice")

WAITING_TONE = "waiting.wav"
"""In `static_audio/`, so that it is there with every vendor down."""

MOST_SID_CHARACTERS = 64
"""Twilio's have 34."""

_FOR_COLLEAGUES = {
    "voice.whisper_to_desk",
    "voice.accept_at_desk",
    "voice.whisper_to_colleague",
    "voice.accept_take_over",
    "voice.whisper_to_joiner",
    "voice.accept_joiner",
}
_FOR_NOBODY = {
    "voice.note_status",
    "voice.note_machine",
    "voice.note_recording",
    "voice.end_take_over",
}
"""Addresses whose answer no caller hears."""

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
    """Answer a call, or begin one of ours that was picked up.

    Another call under the same name was placed by mistake and is ended, not talked on twice.
    """
    name = _our_name()
    if name and not services().outbound.answered(name, _sid()):
        return _answer(TwimlCalling("").hang_up())
    return _take(0, event=Connected())


@blueprint.post("/turn/<int(max=9999):number>")
def turn(number: int) -> Response:
    """Take the turn in which the caller spoke, pressed keys or kept silent."""
    return _take(number, event=twiml.hear(request.form))


@blueprint.post("/turn/<int(max=9999):number>/rest/<int(max=9999):part>")
def rest(number: int, part: int) -> Response:
    """Give the rest of a turn to a caller who was asked to wait."""
    return _take(number, part=part)


@blueprint.post("/message/<int(max=9999):number>")
def message(number: int) -> Response:
    """Take the turn in which the caller left a message."""
    return _take(number, event=twiml.hear_recording(request.form))


@blueprint.post("/desk/<int(max=9999):number>")
def desk(number: int) -> Response:
    """Go on after a transfer: an end if a person took the call, else back to the conversation.

    A voicemail picks up as well; only who has accepted the call has taken it.
    """
    answered = request.form.get("DialCallStatus") in twiml.ANSWERED_STATUSES
    taken = answered and handover.was_accepted(services().database, _sid())
    return _take(number, event=DeskRang(taken))


@blueprint.post("/desk/<int(max=9999):number>/whisper")
def whisper_to_desk(number: int) -> Response:
    """Tell whoever answers at the desk who calls, and ask whether they take it."""
    whispered = handover.whisper(services().database, _parent_sid())
    address = f"{services().settings.public_url}/voice/desk/{number}/accept"
    return _answer(twiml_desk.whisper(whispered, address))


@blueprint.post("/desk/<int(max=9999):number>/accept")
def accept_at_desk(number: int) -> Response:  # noqa: ARG001 - it is part of the address.
    """Put the caller through if the key for that was pressed."""
    if request.form.get("Digits") != twiml_desk.ACCEPT_KEY:
        return _answer(twiml_desk.declined())
    taken = handover.accept(services().database, _parent_sid())
    return _answer(twiml_desk.bridged() if taken else twiml_desk.declined())


@blueprint.post("/take-over/<int:task_id>")
def whisper_to_colleague(task_id: int) -> Response:
    """Tell a colleague who was rung to take a live call over who calls, and about what."""
    take_overs = services().take_overs
    address = f"{services().settings.public_url}/voice/take-over/{task_id}/accept"
    return _answer(twiml_desk.whisper(take_overs.whisper(task_id), address))


@blueprint.post("/take-over/<int:task_id>/accept")
def accept_take_over(task_id: int) -> Response:
    """Let the colleague join the caller if they pressed the key for that."""
    accepted = request.form.get("Digits") == twiml_desk.ACCEPT_KEY
    sid = services().take_overs.accept(task_id) if accepted else None
    return _answer(twiml_rooms.join(sid) if sid else twiml_desk.declined())


@blueprint.post("/take-over/<int:task_id>/join")
def whisper_to_joiner(task_id: int) -> Response:
    """Tell a colleague who was rung to join another who calls, and about what."""
    take_overs = services().take_overs
    address = f"{services().settings.public_url}/voice/take-over/{task_id}/join/accept"
    return _answer(twiml_desk.whisper(take_overs.whisper(task_id), address, "join"))


@blueprint.post("/take-over/<int:task_id>/join/accept")
def accept_joiner(task_id: int) -> Response:
    """Let them in if they pressed the key for that, and somebody is there to join."""
    accepted = request.form.get("Digits") == twiml_desk.ACCEPT_KEY
    sid = services().take_overs.may_join(task_id) if accepted else None
    return _answer(twiml_rooms.join_others(sid) if sid else twiml_desk.declined())


@blueprint.post("/take-over/<int:task_id>/ended")
def end_take_over(task_id: int) -> Response:
    """Bring the caller back if the colleague's call ended without their accepting."""
    if request.form.get("CallStatus") in ENDED_STATUSES:
        services().take_overs.colleague_left(task_id)
    return _answer(str(VoiceResponse()))


@blueprint.post("/recording")
def note_recording() -> Response:
    """Note the carrier's report of a recording."""
    url, name = twiml.recording_url(request.form), request.form.get("RecordingSid", "")
    there = request.form.get("RecordingStatus", "completed") == "completed"
    if there and url and re.fullmatch(r"[A-Za-z0-9]{1,64}", name):
        recordings.note(services().database, _sid(), name, url)
    return _answer(str(VoiceResponse()))


@blueprint.post("/status")
def note_status() -> Response:
    """Note the carrier's news of a call."""
    if name := _our_name():
        services().outbound.adopt(name, _sid())
    duration = request.form.get("CallDuration", "")
    news = status.News(
        sid=_sid(),
        status=request.form.get("CallStatus", ""),
        duration_seconds=int(duration) if re.fullmatch(r"\d{1,9}", duration) else None,
    )
    status.note(services().database, news)
    return _answer(str(VoiceResponse()))


@blueprint.post("/machine")
def note_machine() -> Response:
    """Note who or what picked up a call of ours; the carrier sends no numbers with it."""
    services().outbound.picked_up(_our_name(), twiml.clean(request.form.get("AnsweredBy", ""), 32))
    return _answer(str(VoiceResponse()))


@blueprint.route("/fallback", methods=ANY_METHOD)
@blueprint.route("/<path:_anything>", methods=ANY_METHOD)
def fallback(_anything: str = "") -> Response:
    """Answer safely when everything else has failed; needs no database, model or voice."""
    return _answer(twiml.apology())


@blueprint.errorhandler(Exception)
def apologise(error: Exception) -> Response:
    """Turn whatever went wrong into words; a few lost turns in a row end the call."""
    if request.endpoint in _FOR_NOBODY:
        log.error("The carrier's news could not be noted.", exc_info=error)
        return Response("This could not be noted; please tell it again.", 503)
    log.error("A webhook failed; the caller hears an apology.", exc_info=error)
    if request.endpoint in _FOR_COLLEAGUES:
        return _answer(twiml_desk.declined())
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


def _our_name() -> str:
    """Return the name of a call that we placed, "" for one that came in."""
    return twiml.clean(request.args.get("out", ""), MOST_SID_CHARACTERS)


def _parent_sid() -> str:
    """Return the name of the call that a leg of it was dialled for."""
    return twiml.clean(request.form.get("ParentCallSid", ""), MOST_SID_CHARACTERS)


def _wire() -> Twiml:
    base_url = services().settings.public_url
    return Twiml(base_url, f"{base_url}/audio/{WAITING_TONE}")


def _answer(body: str) -> Response:
    return Response(body, mimetype="text/xml")
