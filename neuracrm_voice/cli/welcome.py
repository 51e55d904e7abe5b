"""`flask welcome`: what a newcomer needs to know in the first minute."""

import socket

import click
from flask.cli import with_appcontext

from neuracrm_voice.crm.demo import DEMO_PASSWORD, DEMO_PHONE, DEMO_STAFF
from neuracrm_voice.services import services
from neuracrm_voice.settings import Settings

READING = "calls:read,contacts:read,deals:read,leads:read,tasks:read,tickets:read"


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@click.command("welcome")
@with_appcontext
def command() -> None:
    """Print the address, and how to place the first call."""
    settings = services().settings
    if _is_taken(settings.port):
        raise click.ClickException(
            f"Port {settings.port} is taken. Choose another: PORT={settings.port + 1} make run"
        )
    api = f"{settings.public_url}/api/v1"
    # Another terminal knows nothing of a port that was chosen in this one.
    usual = settings.port == Settings.model_fields["port"].default
    talk = f"{'' if usual else f'PORT={settings.port} '}.venv/bin/flask talk"
    line = settings.twilio_phone_number or DEMO_PHONE
    click.echo(
        f"""
  NeuraCRM Voice answers {line} at {settings.public_url}

  See what it does, in a browser:           {settings.public_url}/
  Sign in there as                          {DEMO_STAFF}, password: {DEMO_PASSWORD}
  Call it from here, in another terminal:   {talk}
  A key to read what it knows afterwards:   .venv/bin/flask keys create me --scopes {READING}
  Read it:                                  curl -H "Authorization: Bearer KEY" {api}/calls
  The API, described:                       {settings.public_url}/api/docs
  What is a stand-in and what is real:      .venv/bin/flask doctor
"""
    )
