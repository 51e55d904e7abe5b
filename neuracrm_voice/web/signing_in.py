"""Who is signed in: Flask-Security on our own staff records, with sessions that end.

A session is the only way in: no remembered sign-in, no token in a header or an address. What it
holds is the person's `fs_uniquifier`, so that a new one ends every session of theirs at once.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from types import SimpleNamespace
from typing import Any, cast

from apiflask import APIFlask
from flask import Flask, Response, current_app, request, session
from flask_login import user_logged_in
from flask_security import Security, UserDatastore, UserMixin, current_user
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import Select, String, bindparam, func, select

from neuracrm_voice.crm.staff import ROLES, Staff
from neuracrm_voice.database import Database
from neuracrm_voice.settings import Settings

SESSION_LIFETIME = timedelta(hours=12)
"""A working day; who comes in the next morning signs in again."""

csrf = CSRFProtect()


class Person(UserMixin, Staff):  # type: ignore[misc]
    """Somebody of the staff, as Flask-Security wants them. Adds no column."""

    @property
    def roles(self) -> list[Any]:
        """Return this person's role and every lesser one."""
        mine = ROLES[: ROLES.index(self.role) + 1]
        return [SimpleNamespace(name=role, get_permissions=set) for role in mine]


@cache
def _who(name: str, case_insensitive: bool) -> Select[*tuple[Any, ...]]:  # noqa: FBT001 - a cache's key has no names.
    """Return the statement that finds people by an attribute; made once for all requests."""
    column, value = Staff.__table__.columns[name], bindparam("value", type_=String)
    matches = func.lower(column) == func.lower(value) if case_insensitive else column == value
    return select(*Staff.__table__.columns).where(matches)


class _Store(UserDatastore):  # type: ignore[misc]
    """Where Flask-Security finds people; each look-up is over before a page does anything else.

    It never deletes anybody: who leaves is made inactive, and what they did keeps their name.
    """

    def __init__(self, database: Database) -> None:
        super().__init__(Person, SimpleNamespace)
        self._database = database

    def find_user(self, *, case_insensitive: bool = False, **by: object) -> Person | None:
        """Return the person with one attribute as given."""
        name, value = by.popitem()
        # Every page and every poll asks this first, so it is a row and no more.
        with self._database.look() as looking:
            found = looking.execute(_who(name, case_insensitive), {"value": value})
            row = found.one_or_none()
        return Person(**row._mapping) if row else None  # noqa: SLF001 - SQLAlchemy's public name for it.

    def put(self, model: Person) -> Person:
        """Keep what has changed of a person, such as a password hashed anew."""
        with self._database.begin() as writing:
            writing.merge(model)
        return model


def register(app: APIFlask, settings: Settings, database: Database) -> None:
    """Know who is signed in, and guard every form of theirs against forgery."""
    app.config.update(
        PERMANENT_SESSION_LIFETIME=SESSION_LIFETIME,
        SESSION_COOKIE_NAME="neuracrm_staff",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.in_production,
        SESSION_REFRESH_EACH_REQUEST=False,
        SECURITY_PASSWORD_HASH="argon2",  # noqa: S106 - the name of a scheme.
        SECURITY_PASSWORD_SINGLE_HASH=["argon2"],
        SECURITY_JOIN_USER_ROLES=False,
        # Its commands know no roles of ours, nor that one admin has to stay; `flask staff` does.
        SECURITY_CLI_USERS_NAME=None,
        SECURITY_CLI_ROLES_NAME=None,
        # A form in a page sends the token in a field, htmx in a header; keys of the API need none.
        WTF_CSRF_CHECK_DEFAULT=False,
        WTF_CSRF_TIME_LIMIT=None,
    )
    hooks = [
        of_app.setdefault(None, [])
        for of_app in (app.before_request_funcs, app.after_request_funcs)
    ]
    there = [len(some) for some in hooks]
    csrf.init_app(app)
    # Its own pages would bring ways in that nobody here needs: tokens, JSON, remembering.
    security = Security(app, _Store(database), register_blueprint=False)
    # It would look for the session's owner on every request, even for what is open to all; a
    # guard looks where it matters, and no permission of its kind is used here.
    app.before_request_funcs[None].remove(security.principal._on_before_request)  # noqa: SLF001 - it has no other name.
    app.login_manager.request_loader(lambda _request: None)  # type: ignore[attr-defined]
    app.login_manager.login_view = None  # type: ignore[attr-defined]
    user_logged_in.connect(_let_it_end, app)
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


def find_person(database: Database, address: str) -> Person | None:
    """Return who signs in with an address, written as `plain_address` does."""
    if "\x00" in address:
        # PostgreSQL refuses to look for what it could not hold.
        return None
    return _Store(database).find_user(email=address)


def person() -> Person | None:
    """Return who is signed in, None for a stranger."""
    return cast("Person", current_user) if current_user.is_authenticated else None


def take_for_a_stranger() -> None:
    """Look no more, in this request, for who is signed in."""
    current_app.login_manager._update_request_context_with_user()  # type: ignore[attr-defined]  # noqa: SLF001 - it has no other name.


def staff() -> Person:
    """Return who is signed in; only a guarded page may ask."""
    return cast("Person", current_user)
