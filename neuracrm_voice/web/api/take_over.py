"""Take-over: a colleague takes a live call over on their own telephone."""

from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import abort
from pydantic import BaseModel, ConfigDict, StringConstraints

from neuracrm_voice.calls.takeover import UnknownCallError
from neuracrm_voice.crm.phone_numbers import E164_PATTERN
from neuracrm_voice.ports import CallEndedError, ProviderError
from neuracrm_voice.services import services
from neuracrm_voice.web.api.tasks import TaskItem
from neuracrm_voice.web.auth import auth
from neuracrm_voice.web.problems import Problem

blueprint = APIBlueprint("take_over", __name__, tag="Take-over")

UNREACHABLE = "The telephone company did not put the call through."
NO_TELEPHONE = "No telephone company is set up here; TWILIO_ACCOUNT_SID and the rest are missing."


class TakeOver(BaseModel):
    """Who takes the call over: `to` is their telephone, in E.164."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    to: Annotated[str, StringConstraints(pattern=f"^{E164_PATTERN}$")]


@blueprint.post("/calls/<sid>/take-over")
@blueprint.auth_required(auth, roles=["calls:write"])
@blueprint.input(TakeOver, location="json", arg_name="wanted")
@blueprint.output(TaskItem)
def take_over(sid: str, wanted: TakeOver) -> Any:  # noqa: ANN401 - APIFlask takes a record or a response.
    """Take a live call over.

    The caller waits in a conference while the telephone at `to` is rung; whoever answers hears
    who calls and about what, and presses 1 to speak with them. If nobody accepts, the caller
    comes back to the conversation. The answer is the task that holds the briefing.
    """
    if "\x00" in sid:
        abort(404)
    try:
        task = services().take_overs.begin(sid, wanted.to)
    except UnknownCallError:
        abort(404)
    except CallEndedError:
        return Problem(status=409, detail="The call has ended or been taken over.").response()
    except ProviderError as error:
        known = services().settings.twilio_account_sid
        detail = UNREACHABLE if known else NO_TELEPHONE
        return Problem(status=503, detail=f"{detail} ({error})" if known else detail).response()
    return TaskItem.model_validate(task)
