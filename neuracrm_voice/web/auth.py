"""Who may use the API: a key, `Authorization: Bearer <key>`, or staff who are signed in.

Each route asks for one scope. A role stands for scopes; a change made from a session has to bring
the page's token in `X-CSRFToken`, so that no foreign page can make it.
"""

from collections.abc import Callable
from typing import Any, cast

from apiflask import HTTPTokenAuth
from flask import Response, current_app, request
from flask_wtf.csrf import validate_csrf
from werkzeug.datastructures import Authorization
from wtforms import ValidationError

from neuracrm_voice.crm.keys import ApiKey, find_key, scopes_of
from neuracrm_voice.services import services
from neuracrm_voice.web.guards import SAFE_METHODS
from neuracrm_voice.web.problems import Problem
from neuracrm_voice.web.signing_in import person


class KeyOrSession(HTTPTokenAuth):
    """A key where one is sent; else whoever of the staff is signed in."""

    def authenticate(self, sent: Authorization | None, stored_password: None) -> ApiKey | None:
        """Return the key, or what stands for one."""
        if sent is None and "Authorization" not in request.headers:
            return _signed_in()
        return cast("ApiKey | None", super().authenticate(sent, stored_password))


auth = KeyOrSession(
    realm="NeuraCRM Voice",
    description="A key made with `flask keys create NAME --scopes calls:read,…`.",
)


def scope_of(view: Callable[..., Any] | None) -> str | None:
    """Return the scope a view requires, or None when nothing guards it.

    A view is guarded by `@blueprint.auth_required(auth, roles=["calls:read"])`, directly under
    its route and above `input`, so that a stranger learns nothing of what the view would accept.
    """
    noted = getattr(view, "_spec", {})
    return noted["roles"][0] if noted.get("auth") is auth and noted.get("roles") else None


def current_key() -> ApiKey:
    """Return the key of the current request; only a guarded view may ask."""
    return cast("ApiKey", auth.current_user)


def asker() -> str:
    """Return who asks, as a name that is nobody else's: a key, or somebody of the staff."""
    key, somebody = current_key(), person()
    # A key's number may be given to another once it is revoked; its hash never is.
    return f"key {key.hashed}" if key.id or somebody is None else f"staff {somebody.id}"


@auth.verify_token  # type: ignore[untyped-decorator]
def _find(key: str) -> ApiKey | None:
    # The key is looked up by its hash, so the time taken tells nothing about the key itself.
    with services().database.read() as session:
        return find_key(session, key)


def _signed_in() -> ApiKey | None:
    """Return what somebody of the staff may do, as if it were a key."""
    somebody = person()
    if somebody is None:
        return None
    if request.method not in SAFE_METHODS:
        try:
            validate_csrf(request.headers.get("X-CSRFToken"))
        except ValidationError:
            return None
    return ApiKey(name=somebody.email, scopes=list(scopes_of(somebody.role)))


@auth.get_user_roles  # type: ignore[untyped-decorator]
def _scopes(key: ApiKey) -> list[str]:
    return key.scopes


@auth.error_handler  # type: ignore[untyped-decorator]
def _refuse(status: int) -> Response:
    detail = ""
    if status == 403:  # noqa: PLR2004 - the status is its own name.
        scope = scope_of(current_app.view_functions.get(request.endpoint or ""))
        detail = f"This key was not made for it: the scope {scope} is missing."
    elif request.authorization:
        detail = "This API key is not known, or was revoked."
    return Problem(status=status, detail=detail).response()
