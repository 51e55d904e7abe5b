"""`flask staff`: add people who may sign in, list them, change what they may do."""

import click
from flask.cli import AppGroup
from flask_security import hash_password
from sqlalchemy import select

from neuracrm_voice.crm import people
from neuracrm_voice.crm.refusals import FaultError
from neuracrm_voice.crm.staff import ROLES, Staff, find_staff
from neuracrm_voice.services import services

command = AppGroup("staff", help="Add people who may sign in, and change what they may do.")


@command.command("add")
@click.argument("email")
@click.option("--name", required=True, help="What colleagues call them.")
@click.option("--role", type=click.Choice(ROLES), default="viewer", show_default=True)
@click.option("--phone", help="Where calls reach them, in E.164.")
@click.password_option(help="Asked for when it is not given.")
def add(email: str, name: str, role: str, phone: str | None, password: str) -> None:
    """Let somebody sign in with EMAIL."""
    try:
        _check(password)
        with services().database.begin() as session:
            told = {"name": name, "role": role, "phone": phone or ""}
            people.add(session, email=email, hashed=hash_password(password), **told)
    except FaultError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{name} may sign in as {role}.", err=True)


@command.command("list")
def list_staff() -> None:
    """List who may sign in."""
    with services().database.read() as session:
        everybody = session.scalars(select(Staff).order_by(Staff.email)).all()
    for one in everybody:
        click.echo(f"{one.email}\t{one.name}\t{one.role}\t{'active' if one.active else 'left'}")
    if not everybody:
        click.echo("Nobody can sign in yet. Add somebody: flask staff add EMAIL --name …", err=True)


@command.command("change")
@click.argument("email")
@click.option("--role", type=click.Choice(ROLES))
@click.option("--active/--left", default=None, help="Whether they still work here.")
def change(email: str, role: str | None, active: bool | None) -> None:  # noqa: FBT001 - click gives it.
    """Change what somebody may do, or end that they may sign in."""
    with services().database.begin() as session:
        somebody = find_staff(session, email)
        if somebody is None:
            raise click.ClickException(f"Nobody signs in as {email}. `flask staff list` shows who.")
        try:
            people.change(
                session,
                somebody.id,
                name=somebody.name,
                role=role or somebody.role,
                phone=somebody.phone or "",
                active=somebody.active if active is None else active,
            )
        except FaultError as error:
            raise click.ClickException(str(error)) from None
    click.echo(f"{email} is changed.", err=True)


@command.command("password")
@click.argument("email")
@click.password_option(help="Asked for when it is not given.")
def password(email: str, password: str) -> None:
    """Give somebody another password; whoever is signed in with the old one is out."""
    try:
        _check(password)
    except FaultError as error:
        raise click.ClickException(str(error)) from None
    with services().database.begin() as session:
        somebody = find_staff(session, email)
        if somebody is None:
            raise click.ClickException(f"Nobody signs in as {email}. `flask staff list` shows who.")
        people.set_password(session, somebody.id, hash_password(password))
    click.echo(f"{email} has another password.", err=True)


def _check(password: str) -> None:
    if faults := people.faults_of_password(password):
        raise FaultError(faults)
