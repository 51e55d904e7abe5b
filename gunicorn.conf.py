"""How gunicorn serves: two processes of many threads, for turns mostly wait for vendors.

Threads are 1.3 times the calls a process may have at once, or more: threads exactly equal to
the load queue badly, because connections do not spread evenly over processes.
"""

import gc
import os

from neuracrm_voice import logs
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


def on_starting(_server: object) -> None:
    """Let the first process log as the others do."""
    logs.configure(settings)


def post_worker_init(_worker: object) -> None:
    """Leave what start-up made out of every later garbage collection: it stays for good."""
    gc.collect()
    gc.freeze()
