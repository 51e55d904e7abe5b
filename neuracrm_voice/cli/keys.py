"""`flask keys`: make, list and revoke the keys of the CRM's API."""

import click
from flask.cli import AppGroup
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from neuracrm_voice.crm.keys import SCOPES, ApiKey, create_key
from neuracrm_voice.services import services

command = AppGroup("keys", help="Make, list and revoke the keys of the CRM's API.")


class Scopes(click.ParamType[tuple[str, ...]]):
    """Scopes separated by commas; each must be one we know."""

    name = "SCOPE,..."

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Read the scopes, naming every unknown one at once."""
        scopes = tuple(
            dict.fromkeys(scope for word in str(value).split(",") if (scope := word.strip()))
        )
        unknown = [scope for scope in scopes if scope not in SCOPES]
        if unknown:
            self.fail(
                f"unknown: {', '.join(unknown)}. Valid scopes are {', '.join(SCOPES)}.", param, ctx
            )
        if not scopes:
            self.fail(f"name at least one of {', '.join(SCOPES)}.", param, ctx)
        return scopes


@command.command("create")
@click.argument("name")
@click.option(
    "--scopes", type=Scopes(), required=True, help="What it may do, such as calls:read,leads:read."
)
def create(name: str, scopes: tuple[str, ...]) -> None:
    """Make a key called NAME and print it once, alone on its line."""
    name = name.strip()
    if not 0 < len(name) <= ApiKey.name.type.length:
        raise click.ClickException("A key's name has 1 to 100 characters.")
    try:
        with services().database.begin() as session:
            key = create_key(session, name, scopes)
    except IntegrityError:
        raise click.ClickException(
            f"There is a key called {name} already. Choose another name, or first run: "
            f"flask keys revoke {name}"
        ) from None
    click.echo(f"Keep this key; it cannot be shown again. It may: {', '.join(scopes)}.", err=True)
    click.echo(key)


@command.command("list")
def list_keys() -> None:
    """List the keys: name, day made, scopes; never the key itself."""
    with services().database.read() as session:
        keys = session.scalars(select(ApiKey).order_by(ApiKey.name)).all()
    for key in keys:
        click.echo(f"{key.name}\t{key.created_at:%Y-%m-%d}\t{','.join(key.scopes)}")
    if not keys:
        click.echo(
            "There are no keys yet. Make one with: flask keys create NAME --scopes calls:read",
            err=True,
        )


@command.command("revoke")
@click.argument("name")
def revoke(name: str) -> None:
    """Revoke the key called NAME; the next request with it is refused."""
    with services().database.begin() as session:
        key = session.scalars(select(ApiKey).where(ApiKey.name == name)).one_or_none()
        if key is None:
            raise click.ClickException(
                f"There is no key called {name}. `flask keys list` shows them."
            )
        session.delete(key)
    click.echo(f"The key {name} is revoked.", err=True)
