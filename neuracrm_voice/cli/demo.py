"""`flask demo seed`: set up the demo company, so that there is a line to call."""

import click
from flask.cli import with_appcontext

from neuracrm_voice.crm.demo import DEMO_PHONE, seed
from neuracrm_voice.services import services


@click.group("demo")
def command() -> None:
    """Set up a company to try things with."""


@command.command("seed")
@with_appcontext
def seed_demo() -> None:
    """Set up the demo line; doing it again changes nothing."""
    phone = services().settings.twilio_phone_number or DEMO_PHONE
    with services().database.begin() as session:
        line = seed(session, phone)
        click.echo(f"{line.company} is called at {line.phone}.", err=True)
