"""A call: its words, its records, how it was understood; while it lasts, also how to step in."""

from collections.abc import Callable
from datetime import timedelta

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as Redirection

from neuracrm_voice.calls import ending
from neuracrm_voice.calls.replay import read_replay
from neuracrm_voice.calls.takeover import NotTakenOverError, TakenOverError, UnknownCallError
from neuracrm_voice.calls.whole import find_call, read_whole
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.phone_numbers import is_e164, without_marks
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.database import now
from neuracrm_voice.ports import CallEndedError, ProviderError
from neuracrm_voice.services import services
from neuracrm_voice.web.guards import for_role
from neuracrm_voice.web.pages.polling import fresh
from neuracrm_voice.web.signing_in import person

blueprint = Blueprint("call_page", __name__)

SETTLED_AFTER = timedelta(minutes=2)
"""So long after its end a call's page still looks for the summary; later it stands as it is."""

ENDED_MEANWHILE = "This call has ended meanwhile. Its summary appears here in a moment."
TAKEN_MEANWHILE = "A colleague has taken this call over already. Join it instead."
NOBODY_THERE = "No colleague speaks with this caller yet. Take the call over instead."
NO_TELEPHONE = (
    "No telephone company is set up here, so nobody can be rung or cut off. Ask an admin."
)
REFUSED = "The telephone company refused that. Try again in a moment."
NO_NUMBER = "Give your telephone's number with its country code, such as +15550100177."


@blueprint.get("/calls/<sid>")
@for_role("viewer")
def show(sid: str) -> str:
    """Show a call."""
    call = _find(sid)
    somebody = person()
    return render_template(
        "calls/call.html",
        call=call,
        running=_word(call),
        settled=_is_settled(call),
        may_act=somebody is not None and somebody.may("agent"),
        my_phone=somebody.phone if somebody else "",
        why_not=why_not_rung(),
    )


@blueprint.get("/calls/<sid>/running")
@for_role("viewer")
def running(sid: str) -> Response:
    """Show what has been said so far, to a page that is open."""
    call = _find(sid)
    settled = _is_settled(call)
    response = fresh(
        f"{call.id}-{call.updated_at.timestamp()}-{settled:d}", lambda: str(_word(call))
    )
    if settled:
        # 286 is htmx's own status: take this, and ask no more.
        response.status_code = 286
    return response


@blueprint.post("/calls/<sid>/take-over")
@for_role("agent")
def take_over(sid: str) -> Redirection:
    """Ring whoever takes the call over, and let the caller wait for them."""
    return _step_in(sid, services().take_overs.begin)


@blueprint.post("/calls/<sid>/join")
@for_role("agent")
def join(sid: str) -> Redirection:
    """Ring whoever joins a colleague in the call."""
    return _step_in(sid, services().take_overs.join)


def _step_in(sid: str, step: Callable[[str, str], Task]) -> Redirection:
    _find(sid)
    number = without_marks(request.form.get("to", ""))
    if not is_e164(number):
        return _back(sid, NO_NUMBER)
    try:
        task = step(sid, number)
    except (UnknownCallError, CallEndedError):
        return _back(sid, ENDED_MEANWHILE)
    except TakenOverError:
        return _back(sid, TAKEN_MEANWHILE)
    except NotTakenOverError:
        return _back(sid, NOBODY_THERE)
    except ProviderError:
        return _back(sid, _why_refused())
    return _back(sid, f"Your telephone rings now; press 1 to speak ({task.reference}).", "info")


@blueprint.post("/calls/<sid>/end")
@for_role("agent")
def end(sid: str) -> Redirection:
    """Hang the call up."""
    call = _find(sid)
    try:
        ending.end(services().database, services().telephone, call)
    except CallEndedError:
        return _back(sid, ENDED_MEANWHILE)
    except ProviderError:
        return _back(sid, _why_refused())
    return _back(sid, "The call is being ended.", "info")


@blueprint.get("/calls/<sid>/replay")
@for_role("viewer")
def replayed(sid: str) -> str:
    """Show whether the caller would hear the same words today."""
    _find(sid)
    with services().database.read() as session:
        found = read_replay(session, sid) or []
    return render_template(
        "calls/replayed.html", found=found, others=[turn for turn in found if not turn.same]
    )


@blueprint.get("/recordings/<int:task_id>")
@for_role("viewer")
def recording(task_id: int) -> Response:
    """Play a message that a caller left, from where the carrier keeps it."""
    with services().database.read() as session:
        task = session.get(Task, task_id)
    if task is None or not task.recording_url:
        abort(404)
    try:
        audio = services().telephone.fetch_recording(task.recording_url)
    except ProviderError:
        abort(404)
    headers = {"Cache-Control": "private, max-age=3600"}
    return Response(audio.content, mimetype=audio.media_type, headers=headers)


@blueprint.app_template_filter("playable")
def playable(address: str) -> str:
    """Return where this page may play audio of ours; "" for audio that is kept elsewhere."""
    ours = f"{services().settings.public_url}/audio/"
    return f"/audio/{address.removeprefix(ours)}" if address.startswith(ours) else ""


def _find(sid: str) -> Call:
    with services().database.read() as session:
        return find_call(session, sid) or abort(404)


def _word(call: Call) -> Markup:
    with services().database.read() as session:
        whole = read_whole(session, call)
        # Worded while the session is open, for records may look up what belongs to them.
        return Markup(render_template("calls/running.html", whole=whole, call=call))  # noqa: S704 - it is our own template, which escapes.


def _is_settled(call: Call) -> bool:
    if not call.ended:
        return False
    return call.summary is not None or (call.ended_at or call.started_at) < now() - SETTLED_AFTER


def why_not_rung() -> str:
    """Return why nobody can step into a call here, "" where they can."""
    return "" if services().settings.twilio_account_sid else NO_TELEPHONE


def _why_refused() -> str:
    return why_not_rung() or REFUSED


def _back(sid: str, words: str, kind: str = "error") -> Redirection:
    flash(words, kind)
    page = url_for("call_page.show", sid=sid)
    if request.headers.get("HX-Request"):
        return Response(status=204, headers={"HX-Redirect": page})
    return redirect(page, 303)
