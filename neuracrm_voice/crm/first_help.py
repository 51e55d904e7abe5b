"""First help: a note when what a caller tried before a ticket was opened worked."""

from sqlalchemy.orm import Session

from neuracrm_voice.commands import NoteSolved
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import contact_of
from neuracrm_voice.crm.titles import title_of
from neuracrm_voice.dialogue.acts import Outcome

NOTE_CHARACTERS = 500


def note_solved(command: NoteSolved, session: Session, call: Call) -> Outcome:
    """Write into the contact's timeline what was wrong and which help put it right."""
    contact = contact_of(session, call)
    note = f"Solved on the telephone with {command.title}: {title_of(command.problem)}"
    session.add(
        Activity(contact_id=contact.id, call_id=call.id, kind="solved", note=note[:NOTE_CHARACTERS])
    )
    return Outcome(done=True)
