"""`flask welcome`: what a newcomer needs to know in the first minute."""

import click
from flask.cli import with_appcontext

from neuracrm_voice.crm.demo import DEMO_PHONE
from neuracrm_voice.services import services

READING = "calls:read,contacts:read,leads:read,tasks:read,tickets:read"


@click.command("welcome")
@with_appcontext
def command() -> None:
    """Print the address, and how to place the first call."""
    settings = services().settings
    api = f"{settings.public_url}/api/v1"
    line = settings.twilio_phone_number or DEMO_PHONE
    click.echo(
        f"""
  NeuraCRM Voice answers {line} at {settings.public_url}

  Call it from here, in another terminal:   .venv/bin/flask talk
  A key to read what it knows afterwards:   .venv/bin/flask keys create me --scopes {READING}
  Read it:                                  curl -H "Authorization: Bearer KEY" {api}/calls
  The API, described:                       {settings.public_url}/api/docs
  What is a stand-in and what is real:      .venv/bin/flask doctor
"""
    )
