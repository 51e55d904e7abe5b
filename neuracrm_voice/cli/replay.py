"""`flask replay CALL_SID`: take a call's journal through the dialogue again, and compare words."""

import click
from flask.cli import with_appcontext

from neuracrm_voice.calls.replay import read_replay
from neuracrm_voice.services import services


@click.command("replay")
@click.argument("sid", metavar="CALL_SID")
@with_appcontext
def command(sid: str) -> None:
    """Say whether a call would hear the same words today; fails if it would not."""
    with services().database.read() as session:
        replayed = read_replay(session, sid)
    if replayed is None:
        raise click.ClickException(f"There is no call {sid}.")
    for turn in replayed:
        click.echo(f"{turn.number:>4}  {'same' if turn.same else 'OTHER'}  {turn.said}")
        if not turn.same:
            click.echo(f"      today  {turn.today or turn.why}")
    others = sum(not turn.same for turn in replayed)
    if others:
        raise click.ClickException(f"{others} of {len(replayed)} turns would be other words today.")
    click.echo(f"All {len(replayed)} turns are the same.")
