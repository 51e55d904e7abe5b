"""Ending: a colleague hangs a live call up."""

from neuracrm_voice.calls import status
from neuracrm_voice.calls.status import News
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.database import Database
from neuracrm_voice.ports import CallEndedError, Telephone


def end(database: Database, telephone: Telephone, call: Call) -> None:
    """Hang a call up; its end becomes a row when the carrier says so, as with any call.

    Raises CallEndedError, or ProviderError when the carrier refuses. A call that the carrier has
    no more is noted as over, for no news of it will come.
    """
    if call.ended:
        raise CallEndedError("The call has ended.", permanent=True)
    try:
        telephone.end_call(call.sid)
    except CallEndedError:
        status.note(database, News(sid=call.sid, status="completed"))
        raise
