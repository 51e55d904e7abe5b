"""Sign in and out: a wrong address and a wrong password are answered alike, in the same time."""

from urllib.parse import urlsplit

from flask import Blueprint, Response, abort, redirect, render_template, request, session
from flask_security import hash_password, login_user, logout_user

from neuracrm_voice.crm.staff import Staff, plain_address
from neuracrm_voice.services import services
from neuracrm_voice.web.guards import for_role
from neuracrm_voice.web.signing_in import Person, csrf, find_person, person, staff
from neuracrm_voice.web.tries import tries

blueprint = Blueprint("sign_in", __name__)

NO_FIT = "That address and password do not fit together. Check both and try again."


@blueprint.get("/login")
def show() -> Response | str:
    """Show the form."""
    return _to(_back()) if person() else render_template("sign_in.html", back=_back(), fault="")


@blueprint.post("/login")
def come_in() -> Response | tuple[str, int]:
    """Let somebody in who knows their password."""
    csrf.protect()
    address = plain_address(request.form.get("email", ""))
    if not tries().take(address):
        abort(429)
    somebody = find_person(services().database, address)
    if not _knows(somebody, request.form.get("password", "")):
        return render_template("sign_in.html", back=_back(), fault=NO_FIT, address=address), 200
    tries().give_back(address)
    # Whoever sat here before may have been signed out elsewhere, or by time.
    session.clear()
    login_user(somebody, remember=False)
    return _to(_back())


@blueprint.post("/logout")
@for_role("viewer")
def leave() -> Response:
    """Sign out, here and everywhere: a copy of the cookie opens nothing afterwards."""
    with services().database.begin() as writing:
        writing.get_one(Staff, staff().id).end_sessions()
    logout_user()
    # What was searched for may be callers' names and numbers.
    session.clear()
    return _to("/login")


def _knows(somebody: Person | None, password: str) -> bool:
    if somebody is None or not somebody.active:
        # As long as a real look, so that the time does not tell which addresses there are.
        hash_password(password)
        return False
    return bool(somebody.verify_and_update_password(password))


def _back() -> str:
    """Return the page of ours that was asked for, whatever else stands in the address."""
    wanted = urlsplit(request.args.get("next", "").replace("\\", "/"))
    inside = not wanted.scheme and not wanted.netloc and wanted.path.startswith("/")
    if not inside or wanted.path.startswith("//"):
        return "/"
    return wanted.path + (f"?{wanted.query}" if wanted.query else "")


def _to(path: str) -> Response:
    return Response(status=302, headers={"Location": redirect(path).location})
