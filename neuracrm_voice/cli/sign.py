"""`flask sign`: the signature Twilio would put on a webhook, for trying one by hand with curl."""

import click
from flask.cli import with_appcontext
from twilio.request_validator import RequestValidator

from neuracrm_voice.services import services


@click.command("sign")
@click.argument("path")
@click.argument("fields", nargs=-1, metavar="[NAME=VALUE]...")
@with_appcontext
def command(path: str, fields: tuple[str, ...]) -> None:
    """Print the X-Twilio-Signature of a POST to PATH with the form fields given.

    PATH is one of Twilio's addresses, such as /voice/incoming, with its query if it has one.
    """
    wrong = [field for field in fields if "=" not in field]
    if wrong:
        raise click.UsageError(f"{wrong[0]!r} is not NAME=VALUE.")
    settings = services().settings
    form = dict(field.split("=", 1) for field in fields)
    signature = RequestValidator(settings.webhook_token).compute_signature(
        f"{settings.public_url}{path}", form
    )
    click.echo(signature)
