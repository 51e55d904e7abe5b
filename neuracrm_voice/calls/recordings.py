"""Recordings: the carrier's own report of a message, which comes even if the caller has hung up."""

from sqlalchemy import select

from neuracrm_voice.commands import TakeMessage
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.clerk import carry_out
from neuracrm_voice.database import Database


def note(database: Database, sid: str, recording_sid: str, url: str) -> None:
    """Keep a call's recording as a message; one that the conversation has kept stays as it is."""
    with database.begin() as session:
        call = session.scalars(select(Call).where(Call.sid == sid).with_for_update()).one_or_none()
        if call is None:
            return
        command = TakeMessage(words="", recording_url=url)
        carry_out(command, f"recording/{recording_sid}", session, call)
