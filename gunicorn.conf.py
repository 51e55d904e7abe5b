"""How gunicorn serves: two processes of many threads, for turns mostly wait for vendors.

Threads are 1.3 times the calls a process may have at once, or more: threads exactly equal to
the load queue badly, because connections do not spread evenly over processes.
"""

import gc
import os
from typing import Any

from gunicorn.glogging import Logger

from neuracrm_voice import logs
from neuracrm_voice.crm.hosts import load_holidays
from neuracrm_voice.services import EXTENSION
from neuracrm_voice.settings import read_settings

settings = read_settings()

# In production a balancer stands in front; elsewhere nobody but this machine is to call.
bind = f"{'0.0.0.0' if settings.in_production else '127.0.0.1'}:{settings.port}"  # noqa: S104 - on purpose.
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = settings.web_threads
timeout = 30
graceful_timeout = 15
# Keeping connections open saves Twilio a handshake a turn; its own idle limit is longer.
keepalive = 65
accesslog = None
# Its control socket lies in the home folder, where two instances would meet.
control_socket_disable = True
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108, PTH112 - gunicorn's heartbeat file, kept off slow disks.


class Lines(Logger):
    """Lets the first process log as the others do, from its first line on."""

    def setup(self, cfg: Any) -> None:  # noqa: ANN401 - gunicorn's own.
        """Take gunicorn's own handlers away again."""
        super().setup(cfg)
        logs.configure(settings)


logger_class = Lines


def post_worker_init(worker: Any) -> None:  # noqa: ANN401 - gunicorn's own.
    """Load what a first caller would wait for; what start-up made stays, so never collect it."""
    load_holidays(worker.wsgi.extensions[EXTENSION].database)
    gc.collect()
    gc.freeze()
