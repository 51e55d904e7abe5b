"""Calling: the button on a contact's page that has them called."""

from flask import Blueprint, abort, flash, redirect, url_for
from werkzeug.wrappers import Response

from neuracrm_voice.calls.intent import UnknownContactError, Wanted
from neuracrm_voice.crm.permission import NotAllowedError
from neuracrm_voice.database import LARGEST_ID
from neuracrm_voice.services import services
from neuracrm_voice.web.guards import for_role

blueprint = Blueprint("calling_page", __name__)

UNDER_WAY = "The call is being placed. The page Live shows how it goes."


@blueprint.post("/contacts/<int:contact_id>/call", endpoint="call")
@for_role("agent")
def call(contact_id: int) -> Response:
    """Have a contact called, unless they may not be; a second press says that it is under way."""
    if contact_id > LARGEST_ID:
        abort(404)
    try:
        services().outbound.ask(Wanted(contact_id=contact_id))
    except UnknownContactError:
        abort(404)
    except NotAllowedError as refusal:
        flash(str(refusal), "error")
    else:
        flash(UNDER_WAY)
    return redirect(url_for("records.contacts_one", number=contact_id), 303)
