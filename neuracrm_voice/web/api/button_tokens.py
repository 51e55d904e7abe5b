"""Button tokens: what the CRM's server hands its page, so that a contact may be called from it."""

from datetime import datetime, timedelta
from typing import Annotated, Any

from apiflask import APIBlueprint
from pydantic import BaseModel, ConfigDict, StringConstraints

from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.database import now
from neuracrm_voice.services import services
from neuracrm_voice.web.api.queries import RecordId
from neuracrm_voice.web.auth import auth
from neuracrm_voice.web.button import PRESSED_WITHIN_SECONDS, make_token
from neuracrm_voice.web.problems import Problem

blueprint = APIBlueprint("button_tokens", __name__, tag="Button tokens")


class ButtonToCome(BaseModel):
    """Whom the button calls, and the origin of the page it stands on, one of BUTTON_ORIGINS."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    contact_id: RecordId
    origin: Annotated[str, StringConstraints(pattern=r"^https?://[!-~]{1,250}$")]


class ButtonToken(BaseModel):
    """A token for one call, to be used until `expires_at`."""

    token: str
    expires_at: datetime


@blueprint.post("/button-tokens")
@blueprint.auth_required(auth, roles=["calls:write"])
@blueprint.input(ButtonToCome, location="json", arg_name="wanted")
@blueprint.output(ButtonToken, status_code=201)
def create_button_token(wanted: ButtonToCome) -> Any:  # noqa: ANN401 - APIFlask takes a record or a response.
    """Make a token for one call to a contact, from a page of that origin.

    The CRM's server asks for it with its key, which the page never sees. However often it is
    used, it makes one call.
    """
    if wanted.origin not in services().settings.allowed_origins:
        fault = "BUTTON_ORIGINS does not name this origin."
        return Problem(status=422, errors={"origin": [fault]}).response()
    with services().database.read() as session:
        if session.get(Contact, wanted.contact_id) is None:
            fault = "There is nobody of this id."
            return Problem(status=422, errors={"contact_id": [fault]}).response()
    return ButtonToken(
        token=make_token(wanted.contact_id, wanted.origin),
        expires_at=now() + timedelta(seconds=PRESSED_WITHIN_SECONDS),
    )
