"""Keys: the keys of the CRM's API, made, listed and revoked; each is shown once."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from werkzeug.wrappers import Response

from neuracrm_voice.crm.keys import RESOURCES, SCOPES, ApiKey, create_key
from neuracrm_voice.services import services
from neuracrm_voice.web.guards import for_role

blueprint = Blueprint("keys", __name__)

MOST_NAME_CHARACTERS = 100
Page = str | Response | tuple[str, int]


@blueprint.get("/keys")
@for_role("admin")
def show() -> str:
    """List the keys, and offer to make one."""
    return _listed()


@blueprint.post("/keys")
@for_role("admin")
def make() -> Page:
    """Make a key and show it, this once."""
    name = request.form.get("name", "").replace("\x00", "").strip()
    scopes = tuple(scope for scope in request.form.getlist("scope") if scope in SCOPES)
    faults = {}
    if not 0 < len(name) <= MOST_NAME_CHARACTERS:
        faults["name"] = "Give the key a name of 1 to 100 characters, such as the program's."
    if not scopes:
        faults["scope"] = "Choose at least one thing the key may do."
    if faults:
        return _listed(faults=faults), 422
    try:
        with services().database.begin() as session:
            key = create_key(session, name, scopes)
    except IntegrityError:
        return _listed(faults={"name": "There is a key of this name already."}), 422
    return _listed(made=(name, key))


@blueprint.post("/keys/<int:number>/revoke")
@for_role("admin")
def revoke(number: int) -> Response:
    """Revoke a key; the next request with it is refused."""
    with services().database.begin() as session:
        session.execute(delete(ApiKey).where(ApiKey.id == number))
    flash("Revoked. The next request with that key is refused.")
    return redirect(url_for("keys.show"), 303)


def _listed(*, made: tuple[str, str] | None = None, faults: dict[str, str] | None = None) -> str:
    with services().database.read() as session:
        keys = session.scalars(select(ApiKey).order_by(ApiKey.name)).all()
    return render_template(
        "keys.html",
        keys=keys,
        made=made,
        faults=faults or {},
        resources=RESOURCES,
        chosen=request.form.getlist("scope") if faults else [],
    )
