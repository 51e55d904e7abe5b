"""`flask worker`: do what is to be done outside of calls, until stopped."""

import signal

import click
from flask.cli import with_appcontext

from neuracrm_voice.services import services


@click.command("worker")
@click.option("--once", is_flag=True, help="Do what is due, then stop.")
@with_appcontext
def command(*, once: bool) -> None:
    """Sum up calls that have ended, send texts, and place the calls that are asked for."""
    # DBOS costs seconds to import, and the web does not need it.
    from neuracrm_voice.background.engine import DbosEngine  # noqa: PLC0415
    from neuracrm_voice.background.tasks import Steps  # noqa: PLC0415
    from neuracrm_voice.background.worker import BackgroundWorker, own_name  # noqa: PLC0415

    ours = services()
    steps = Steps(
        ours.database, ours.telephone, ours.summariser, ours.outbound, ours.settings.price_list
    )
    with own_name(ours.settings.instance_path) as name:
        engine = DbosEngine(ours.settings.database, steps, worker=name)
        worker = BackgroundWorker(ours.database, engine, name)
        for one in (signal.SIGTERM, signal.SIGINT):
            signal.signal(one, lambda *_: worker.stop())
        worker.run(once=once)
    ours.close()
