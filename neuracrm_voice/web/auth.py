"""Who may use the API: `Authorization: Bearer <key>`, and one scope for each route."""

from collections.abc import Callable
from typing import Any, cast

from apiflask import HTTPTokenAuth
from flask import Response, current_app, request

from neuracrm_voice.crm.keys import ApiKey, find_key
from neuracrm_voice.services import services
from neuracrm_voice.web.problems import Problem

auth = HTTPTokenAuth(
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


@auth.verify_token  # type: ignore[untyped-decorator]
def _find(key: str) -> ApiKey | None:
    if not key:
        return None
    # The key is looked up by its hash, so the time taken tells nothing about the key itself.
    with services().database.read() as session:
        return find_key(session, key)


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
