"""`flask talk`: a call in the terminal, through the same HTTP, signatures and TwiML as Twilio's."""

import click
from flask.cli import with_appcontext

from neuracrm_voice.crm.demo import DEMO_PHONE
from neuracrm_voice.exchange import talk
from neuracrm_voice.exchange.network import Outcome
from neuracrm_voice.services import services


@click.command("talk")
@click.option(
    "--from", "caller", default="+15550100123", show_default=True, help="The caller's number."
)
@click.option("--to", "line", help="The number dialled; the company's own by default.")
@click.option("--url", help="The running server; BASE_URL, or this machine, by default.")
@click.option(
    "--desk",
    type=click.Choice(["answers", "busy", "no-answer"]),
    default="no-answer",
    show_default=True,
    help="What happens when the call is put through to a person.",
)
@with_appcontext
def command(caller: str, line: str | None, url: str | None, desk: Outcome) -> None:
    """Call the running server and talk with it by typing."""
    settings = services().settings
    exchange = services().own_exchange(desk, url or "")
    number = line or settings.twilio_phone_number or DEMO_PHONE
    call = talk(lambda: exchange.dial(from_=caller, to=number))
    if call is not None and call.exchanges:
        click.echo(f"        The call's record: {settings.public_url}/api/v1/calls/{call.sid}")
