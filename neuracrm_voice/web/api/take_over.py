"""Take-over: colleagues take a live call over on their own telephones, or join in."""

from collections.abc import Callable
from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import Response, abort
from pydantic import BaseModel, ConfigDict, StringConstraints

from neuracrm_voice.calls.takeover import NotTakenOverError, TakenOverError, UnknownCallError
from neuracrm_voice.crm.phone_numbers import E164_PATTERN
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.ports import CallEndedError, ProviderError
from neuracrm_voice.services import services
from neuracrm_voice.web.api.tasks import TaskItem
from neuracrm_voice.web.auth import auth
from neuracrm_voice.web.problems import Problem

blueprint = APIBlueprint("take_over", __name__, tag="Take-over")

UNREACHABLE = "The telephone company did not put the call through; try again in a moment."
NO_TELEPHONE = "No telephone company is set up here; TWILIO_ACCOUNT_SID and the rest are missing."
ENDED = "The call has ended; call the caller back instead."
TAKEN = "A colleague has taken the call over already; join it instead."
NOBODY_THERE = "No colleague speaks with this caller; take the call over instead."


class SteppingIn(BaseModel):
    """Who steps in: `to` is their telephone, in E.164."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    to: Annotated[str, StringConstraints(pattern=f"^{E164_PATTERN}$")]


@blueprint.post("/calls/<sid>/take-over")
@blueprint.auth_required(auth, roles=["calls:write"])
@blueprint.input(SteppingIn, location="json", arg_name="wanted")
@blueprint.output(TaskItem)
def take_over(sid: str, wanted: SteppingIn) -> Any:  # noqa: ANN401 - APIFlask takes a record or a response.
    """Take a live call over.

    The caller waits in a conference while the telephone at `to` is rung; whoever answers hears
    who calls and about what, and presses 1 to speak with them. If nobody accepts, the caller
    comes back to the conversation. The answer is the task that holds the briefing.
    """
    return _step_in(services().take_overs.begin, sid, wanted.to)


@blueprint.post("/calls/<sid>/join")
@blueprint.auth_required(auth, roles=["calls:write"])
@blueprint.input(SteppingIn, location="json", arg_name="wanted")
@blueprint.output(TaskItem)
def join(sid: str, wanted: SteppingIn) -> Any:  # noqa: ANN401 - as above.
    """Join a call that a colleague has taken over.

    The telephone at `to` is rung; whoever answers hears who calls and about what, and presses 1 to
    speak with both. All of them hear a tone. The answer is the task of the take-over.
    """
    return _step_in(services().take_overs.join, sid, wanted.to)


def _step_in(step: Callable[[str, str], Task], sid: str, to: str) -> TaskItem | Response:
    if "\x00" in sid:
        abort(404)
    try:
        task = step(sid, to)
    except UnknownCallError:
        abort(404)
    except CallEndedError:
        return Problem(status=409, detail=ENDED).response()
    except TakenOverError:
        return Problem(status=409, detail=TAKEN).response()
    except NotTakenOverError:
        return Problem(status=409, detail=NOBODY_THERE).response()
    except ProviderError as error:
        known = services().settings.twilio_account_sid
        detail = UNREACHABLE if known else NO_TELEPHONE
        return Problem(status=503, detail=f"{detail} ({error})" if known else detail).response()
    return TaskItem.model_validate(task)
