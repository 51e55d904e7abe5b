"""People: who may sign in and what they may do; and everybody's own password."""

from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, session, url_for
from flask_security import hash_password, verify_password
from sqlalchemy import select
from werkzeug.wrappers import Response

from neuracrm_voice.crm import people
from neuracrm_voice.crm.refusals import FaultError
from neuracrm_voice.crm.staff import ROLES, Staff
from neuracrm_voice.database import LARGEST_ID
from neuracrm_voice.services import services
from neuracrm_voice.web.guards import for_role
from neuracrm_voice.web.signing_in import staff
from neuracrm_voice.web.tries import tries

blueprint = Blueprint("people", __name__)

Page = str | Response | tuple[str, int]


@blueprint.get("/people")
@for_role("admin")
def show() -> str:
    """List who may sign in, those who have left too."""
    return _listed()


@blueprint.post("/people")
@for_role("admin")
def add() -> Page:
    """Let somebody sign in, with a first password that they are told and then change."""
    typed = _typed()
    email, password = (request.form.get(name, "") for name in ("email", "password"))
    faults = people.faults_of(email=email, **typed) | people.faults_of_password(password)
    if faults:
        return _listed(faults=faults), 422
    hashed = hash_password(password)
    try:
        with services().database.begin() as writing:
            people.add(writing, email=email, hashed=hashed, **typed)
    except FaultError as error:
        return _listed(faults=error.faults), 422
    flash(f"{typed['name']} may sign in as {typed['role']}.")
    return redirect(url_for("people.show"), 303)


@blueprint.get("/people/<int:number>")
@for_role("admin")
def show_one(number: int) -> str:
    """Show one person."""
    return _form(_person(number))


@blueprint.post("/people/<int:number>")
@for_role("admin")
def change(number: int) -> Page:
    """Change somebody's name, role or telephone, or whether they still work here."""
    somebody = _person(number)
    active = request.form.get("active") == "1"
    try:
        with services().database.begin() as writing:
            people.change(writing, number, active=active, **_typed())
    except FaultError as error:
        return _form(somebody, faults=error.faults), 422
    flash("Saved.")
    return redirect(url_for("people.show"), 303)


@blueprint.get("/password")
@for_role("viewer")
def own_password() -> str:
    """Show the form for one's own password."""
    return render_template("people/password.html", faults={})


@blueprint.post("/password")
@for_role("viewer")
def change_password() -> Page:
    """Change one's own password; every other browser is signed out.

    Whoever finds an open browser has no more tries at it here than at the form to sign in.
    """
    if not tries().take(staff().email):
        abort(429)
    faults = people.faults_of_password(request.form.get("password", ""))
    if request.form.get("again", "") != request.form.get("password", ""):
        faults["again"] = "This is not the same as above."
    if verify_password(request.form.get("now", ""), staff().password):
        tries().give_back(staff().email)
    else:
        faults["now"] = "This is not your password."
    if faults:
        return render_template("people/password.html", faults=faults), 422
    hashed = hash_password(request.form["password"])
    with services().database.begin() as writing:
        somebody = people.set_password(writing, staff().id, hashed)
    # This browser alone goes on; all others hold a name that is no longer theirs.
    session["_user_id"] = somebody.fs_uniquifier
    flash("Your password is changed. Every other browser is signed out.")
    return redirect(url_for("people.own_password"), 303)


def _typed() -> dict[str, str]:
    return {name: request.form.get(name, "") for name in ("name", "role", "phone")}


def _person(number: int) -> Staff:
    with services().database.read() as reading:
        somebody = reading.get(Staff, number) if number <= LARGEST_ID else None
    return somebody or abort(404)


def _listed(*, faults: dict[str, str] | None = None) -> str:
    with services().database.read() as reading:
        everybody = reading.scalars(select(Staff).order_by(Staff.active.desc(), Staff.name)).all()
    typed: Any = request.form if faults else {}
    return render_template(
        "people/list.html", everybody=everybody, faults=faults or {}, typed=typed, roles=ROLES
    )


def _form(somebody: Staff, *, faults: dict[str, str] | None = None) -> str:
    typed: Any = request.form if faults else {}
    return render_template(
        "people/one.html", somebody=somebody, faults=faults or {}, typed=typed, roles=ROLES
    )
