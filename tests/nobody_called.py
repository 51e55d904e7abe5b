"""A way out for tests that place no call: the carrier refuses whoever asks for one."""

from datetime import time

from neuracrm_voice.calls.outbound import Outbound
from neuracrm_voice.crm.permission import Window
from neuracrm_voice.database import Database
from neuracrm_voice.providers.offline import NoTelephone
from neuracrm_voice.transports.twiml_calling import TwimlCalling


def no_calls(database: Database) -> Outbound:
    wire = TwimlCalling("http://127.0.0.1")
    return Outbound(database, NoTelephone(), wire, window=Window(time(9), time(20)), per_second=1)
