"""`flask demo seed`: set up the demo company, so that there is a line to call."""

import click
from flask.cli import with_appcontext
from flask_security import hash_password

from neuracrm_voice.crm.demo import DEMO_PASSWORD, DEMO_PHONE, DEMO_STAFF, seed
from neuracrm_voice.crm.staff import Staff, find_staff
from neuracrm_voice.services import services


@click.group("demo")
def command() -> None:
    """Set up a company to try things with."""


@command.command("seed")
@with_appcontext
def seed_demo() -> None:
    """Set up the demo line; doing it again changes nothing."""
    settings = services().settings
    with services().database.begin() as session:
        line = seed(session, settings.twilio_phone_number or DEMO_PHONE)
        click.echo(f"{line.company} is called at {line.phone}.", err=True)
        # A password that everybody can read here must open nothing that is real.
        if not settings.in_production and find_staff(session, DEMO_STAFF) is None:
            password = hash_password(DEMO_PASSWORD)
            session.add(Staff(email=DEMO_STAFF, name="Demo", role="admin", password=password))
