"""Signing in: Flask-Security on our own staff records, with sessions that end.

A wrong address and a wrong password are answered alike, and whoever tries too often has to wait.
"""

from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

from apiflask import APIFlask
from flask import Flask, Response, request, session
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import user_logged_in
from flask_security import Security, UserDatastore, UserMixin, current_user
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import func, select

from neuracrm_voice.crm.staff import ROLES, Staff
from neuracrm_voice.database import Database
from neuracrm_voice.settings import Settings

SESSION_LIFETIME = timedelta(hours=12)
"""A working day; who comes in the next morning signs in again."""

MOST_TRIES = "10 per 5 minutes"
"""Sign-ins of one address or from one machine; more are turned away for a while."""

csrf = CSRFProtect()


class Person(UserMixin, Staff):  # type: ignore[misc]
    """Somebody of the staff, as Flask-Security wants them. Adds no column."""

    @property
    def roles(self) -> list[Any]:
        """Return this person's role and every lesser one."""
        mine = ROLES[: ROLES.index(self.role) + 1]
        return [SimpleNamespace(name=role, get_permissions=set) for role in mine]


class _Store(UserDatastore):  # type: ignore[misc]
    """Where Flask-Security finds people; each look-up is over before a page does anything else."""

    def __init__(self, database: Database) -> None:
        super().__init__(Person, SimpleNamespace)
        self._database = database

    def find_user(self, *, case_insensitive: bool = False, **by: object) -> Person | None:
        """Return the person with one attribute as given."""
        name, value = by.popitem()
        column = getattr(Person, name)
        matches = func.lower(column) == func.lower(value) if case_insensitive else column == value
        with self._database.read() as reading:
            return reading.scalars(select(Person).where(matches)).one_or_none()

    def find_role(self, role: str) -> SimpleNamespace | None:
        """Return a role of that name."""
        return SimpleNamespace(name=role) if role in ROLES else None

    def put(self, model: Person) -> Person:
        """Keep what has changed of a person, such as a password hashed anew."""
        with self._database.begin() as writing:
            writing.merge(model)
        return model

    def delete(self, model: Person) -> None:
        """Refuse: who leaves is made inactive, and what they did keeps their name."""
        raise NotImplementedError(model.email)

    def commit(self) -> None:
        """Do nothing: every change was committed as it was made."""


def register(app: APIFlask, settings: Settings, database: Database) -> None:
    """Let staff sign in at `/login`, and guard every form of theirs against forgery."""
    app.config.update(
        PERMANENT_SESSION_LIFETIME=SESSION_LIFETIME,
        SESSION_COOKIE_NAME="neuracrm_staff",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.in_production,
        SESSION_REFRESH_EACH_REQUEST=False,
        SECURITY_PASSWORD_HASH="argon2",  # noqa: S106 - the name of a scheme.
        SECURITY_PASSWORD_SINGLE_HASH=["argon2"],
        SECURITY_PASSWORD_LENGTH_MIN=12,
        SECURITY_RETURN_GENERIC_RESPONSES=True,
        SECURITY_POST_LOGIN_VIEW="/",
        SECURITY_POST_LOGOUT_VIEW="/login",
        SECURITY_LOGOUT_METHODS=["POST"],
        SECURITY_DEFAULT_REMEMBER_ME=False,
        SECURITY_JOIN_USER_ROLES=False,
        SECURITY_FLASH_MESSAGES=True,
        SECURITY_MSG_GENERIC_AUTHN_FAILED=(
            "That address and password do not fit together. Check both and try again.",
            "error",
        ),
        SECURITY_LOGIN_USER_TEMPLATE="security/sign_in.html",
        # A form in a page sends the token in a field, htmx in a header; keys of the API need none.
        WTF_CSRF_CHECK_DEFAULT=False,
        WTF_CSRF_TIME_LIMIT=None,
        RATELIMIT_STORAGE_URI=settings.redis_url or "memory://",
        RATELIMIT_IN_MEMORY_FALLBACK_ENABLED=bool(settings.redis_url),
    )
    hooks = [
        of_app.setdefault(None, [])
        for of_app in (app.before_request_funcs, app.after_request_funcs)
    ]
    there = [len(some) for some in hooks]
    csrf.init_app(app)
    Security(app, _Store(database))
    user_logged_in.connect(_let_it_end, app)
    _limit(app)
    for some, known in zip(hooks, there, strict=True):
        some[known:] = [_but_for_webhooks(hook) for hook in some[known:]]


def _but_for_webhooks(hook: Callable[..., Any]) -> Callable[..., Any]:
    """Keep what looks for a session from requests that never have one and must be answered fast.

    A hook before a request takes nothing; one after it takes the response, and gives it on.
    """

    def spared(*response: Response) -> Any:  # noqa: ANN401 - the hook's own.
        if request.blueprint == "voice":
            return response[0] if response else None
        return hook(*response)

    return spared


def _let_it_end(_app: Flask, **_who: object) -> None:
    """Have the session carry its age, so that it ends after SESSION_LIFETIME."""
    session.permanent = True


def person() -> Person | None:
    """Return who is signed in, None for a stranger."""
    return cast("Person", current_user) if current_user.is_authenticated else None


def staff() -> Person:
    """Return who is signed in; only a guarded page may ask."""
    return cast("Person", current_user)


def _limit(app: Flask) -> None:
    limiter = Limiter(get_remote_address, app=app, headers_enabled=True)
    by_address = limiter.limit(MOST_TRIES, key_func=_address_tried, methods=["POST"])
    by_machine = limiter.limit(MOST_TRIES, methods=["POST"])
    view = app.view_functions["security.login"]
    app.view_functions["security.login"] = by_machine(by_address(view))


def _address_tried() -> str:
    return request.form.get("email", "").strip().lower()
