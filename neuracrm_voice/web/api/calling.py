"""Calling: have a contact called; `calls.py` tells how such a call goes."""

from typing import Annotated, Any, Literal, Self

from apiflask import APIBlueprint
from flask import request
from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator
from pydantic.json_schema import SkipJsonSchema

from neuracrm_voice.calls.intent import UnknownContactError, Wanted
from neuracrm_voice.crm.once import MOST_KEY_CHARACTERS, OtherAskedError
from neuracrm_voice.crm.permission import NotAllowedError
from neuracrm_voice.crm.phone_numbers import E164_PATTERN
from neuracrm_voice.services import services
from neuracrm_voice.web.api.calls import CallItem, shown
from neuracrm_voice.web.api.queries import RecordId
from neuracrm_voice.web.api.writing import KEY_HEADER
from neuracrm_voice.web.auth import asker, auth
from neuracrm_voice.web.problems import Problem

blueprint = APIBlueprint("calling", __name__, tag="Calling")

UNUSABLE = "bad_number"
MEANT_BY = ("contact_id", "lead_id", "to")
Phone = Annotated[str, StringConstraints(pattern=f"^{E164_PATTERN}$")]


def _as_it_is_told(schema: dict[str, Any]) -> None:
    """Tell that one of the three is to be given, and leave out their stand-ins for "not said"."""
    schema["oneOf"] = [{"required": [name]} for name in MEANT_BY]
    for name in MEANT_BY:
        del schema["properties"][name]["default"]


class CallToPlace(BaseModel):
    """Whom to call, by one of `contact_id`, `lead_id` and `to`; `note` is for the staff."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra=_as_it_is_told,
    )

    contact_id: RecordId | SkipJsonSchema[None] = None
    lead_id: RecordId | SkipJsonSchema[None] = None
    to: Phone | SkipJsonSchema[None] = None
    purpose: Literal["follow_up"] = "follow_up"
    note: Annotated[str, StringConstraints(max_length=500, pattern=r"^[^\x00]*$")] = ""

    @model_validator(mode="after")
    def _names_one(self) -> Self:
        if sum(getattr(self, name) is not None for name in MEANT_BY) != 1:
            raise ValueError("Give exactly one of contact_id, lead_id and to.")
        return self


@blueprint.post("/calls")
@blueprint.auth_required(auth, roles=["calls:write"])
@blueprint.input(CallToPlace, location="json", arg_name="asked")
@blueprint.output(CallItem, status_code=202)
def place_call(asked: CallToPlace) -> Any:  # noqa: ANN401 - APIFlask takes a record or a response.
    """Have a contact called.

    The answer names the call by a `sid` under which it can be read from now on. A request sent
    twice with one `Idempotency-Key` is one call. Refused are, with 409, contacts who may not be
    called (no consent, do-not-call, outside their calling hours, called too often or just now),
    with 422 those without a usable number; `errors.call` says which.
    """
    key = request.headers.get(KEY_HEADER, "")
    if len(key) > MOST_KEY_CHARACTERS or "\x00" in key:
        fault = "This key is too long; 200 characters are enough."
        return Problem(status=422, errors={KEY_HEADER: [fault]}).response()
    return answer_to(
        Wanted(
            contact_id=asked.contact_id,
            lead_id=asked.lead_id,
            to=asked.to or "",
            purpose=asked.purpose,
            note=asked.note,
            key=f"{asker()}:{key}" if key else "",
        )
    )


def answer_to(wanted: Wanted) -> Any:  # noqa: ANN401 - APIFlask takes a record or a response.
    """Ask for a call, and return it or the problem that says why not."""
    try:
        asked = services().outbound.ask(wanted)
    except UnknownContactError:
        if not wanted.to:
            field = "lead_id" if wanted.lead_id else "contact_id"
            fault = "There is nobody of this id."
            return Problem(status=422, errors={field: [fault]}).response()
        detail = "This number is nobody's who has consented to calls or called us."
        return Problem(status=409, detail=detail, errors={"call": ["no_consent"]}).response()
    except OtherAskedError:
        fault = "Another contact was called with this key before. Take a new key for a new call."
        return Problem(status=422, errors={KEY_HEADER: [fault]}).response()
    except NotAllowedError as refusal:
        status = 422 if refusal.kind == UNUSABLE else 409
        errors = {"call": [refusal.kind]}
        return Problem(status=status, detail=str(refusal), errors=errors).response()
    return CallItem(**{**shown(asked.call), "sid": asked.name})
