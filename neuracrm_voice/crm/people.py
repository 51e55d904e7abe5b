"""People: who may sign in, added, changed and let go by admins, of whom there is always one."""

import re
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from neuracrm_voice.crm.phone_numbers import is_e164, without_marks
from neuracrm_voice.crm.refusals import FaultError
from neuracrm_voice.crm.staff import ROLES, Staff, plain_address

LEAST_PASSWORD_CHARACTERS = 12
"""NIST SP 800-63B asks for 8 at least; a staff page shows customers' data, so more."""

MOST_PASSWORD_CHARACTERS = 200

LAST_ADMIN = "This is the last admin. Make somebody else an admin first."
_EMAIL = re.compile(r"[^@\s\x00]+@[^@\s\x00]+\.[^@\s\x00]+")


def faults_of_password(password: str) -> dict[str, str]:
    """Return what is wrong with a password that somebody has chosen."""
    if len(password) < LEAST_PASSWORD_CHARACTERS:
        return {"password": f"A password has at least {LEAST_PASSWORD_CHARACTERS} characters."}
    if len(password) > MOST_PASSWORD_CHARACTERS:
        return {"password": f"A password has at most {MOST_PASSWORD_CHARACTERS} characters."}
    return {}


def faults_of(*, email: str | None = None, **told: str) -> dict[str, str]:
    """Return what is wrong with an address, a name, a role and a phone, all of it at once."""
    values = _plain(told)
    phone, faults = values["phone"], {}
    if not 0 < len(values["name"]) <= Staff.name.type.length:
        faults["name"] = "Write what colleagues call them, in 1 to 100 characters."
    if email is not None:
        address = plain_address(email)
        if not _EMAIL.fullmatch(address) or len(address) > Staff.email.type.length:
            faults["email"] = "Write a whole address, such as jane@acme.example."
    if values["role"] not in ROLES:
        faults["role"] = f"Choose one of {', '.join(ROLES)}."
    if phone and not is_e164(phone):
        faults["phone"] = "Write the number with its country's code, such as +12025550143."
    return faults


def add(session: Session, *, email: str, hashed: str, **told: str) -> Staff:
    """Let somebody sign in; `told` is name, role and phone. Raises FaultError."""
    if faults := faults_of(email=email, **told):
        raise FaultError(faults)
    somebody = Staff(email=plain_address(email), password=hashed, **_plain(told))
    try:
        with session.begin_nested():
            session.add(somebody)
            session.flush()
    except IntegrityError as error:
        raise FaultError({"email": "This address can sign in already."}) from error
    return somebody


def change(session: Session, number: int, *, active: bool, **told: str) -> Staff | None:
    """Change somebody, None when there is no such person; raises FaultError.

    Who leaves, or may do less from now on, is signed out everywhere.
    """
    # All admins are held, in one order: of two who let each other go, the second sees the first's.
    admins = session.scalars(
        select(Staff)
        .where(Staff.role == "admin", Staff.active)
        .order_by(Staff.id)
        .with_for_update()
    ).all()
    somebody = session.get(Staff, number, with_for_update=True)
    if somebody is None:
        return None
    if faults := faults_of(**told):
        raise FaultError(faults)
    values = _plain(told)
    stays = active and values["role"] == "admin"
    if [one.id for one in admins] == [number] and not stays:
        raise FaultError({"role": LAST_ADMIN})
    if not active or ROLES.index(values["role"]) < ROLES.index(somebody.role):
        somebody.end_sessions()
    for name, value in (values | {"active": active}).items():
        setattr(somebody, name, value)
    session.flush()
    return somebody


def set_password(session: Session, number: int, hashed: str) -> Staff:
    """Give somebody another password; they are signed out everywhere."""
    somebody = session.get_one(Staff, number, with_for_update=True)
    somebody.password = hashed
    somebody.end_sessions()
    session.flush()
    return somebody


def _plain(told: dict[str, str]) -> dict[str, Any]:
    """Return name, role and phone as they are kept."""
    name = told["name"].replace("\x00", "").strip()
    phone = without_marks(told.get("phone", ""))
    return {"name": name, "role": told["role"], "phone": phone or None}
