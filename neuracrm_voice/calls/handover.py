"""Hand-over: what a colleague hears before they take a call, and whether they have taken it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.database import Database
from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Kind

MOST_WHISPERED_WORDS = 30
"""A dozen seconds; the caller hears it ring meanwhile."""

_NUMBER = re.compile(r"\+\d{7,15}")


@dataclass(frozen=True, slots=True)
class Whisper:
    """What the colleague hears in one sentence, in the line's voice; `line` is None if unknown."""

    text: str
    line: Line | None


def whisper(database: Database, sid: str) -> Whisper:
    """Return who calls and about what, from the briefing of a call's latest hand-over."""
    with database.read() as session:
        row = session.execute(
            _latest(sid).add_columns(Line).join(Line, Line.id == Task.line_id)
        ).first()
    if row is None:
        return Whisper("A caller would like to speak with you.", None)
    task, line = row
    return Whisper(say_briefing(task.briefing), line)


def accept(database: Database, sid: str) -> bool:
    """Note that a colleague takes the call; tell whether there was anything to take."""
    with database.begin() as session:
        task = session.scalars(_latest(sid).with_for_update(of=Task)).first()
        if task is not None:
            task.accept()
        return task is not None


def was_accepted(database: Database, sid: str) -> bool:
    """Tell whether a colleague has taken the call's latest hand-over; ringing is not enough."""
    with database.read() as session:
        task = session.scalars(_latest(sid)).first()
        return task is not None and task.accepted_at is not None


def say_briefing(briefing: Mapping[str, Any]) -> str:
    """Say who and what in one sentence."""
    who = _NUMBER.sub(
        lambda number: spoken.say(number[0], Kind.PHONE), str(briefing.get("who") or "")
    )
    about = " ".join(str(briefing.get("what") or "").split()[:MOST_WHISPERED_WORDS])
    sentence = f"A call from {who or 'somebody whose number is withheld'}"
    return f"{sentence}, about {about.rstrip('.')}." if about else f"{sentence}."


def _latest(sid: str) -> Select[Task]:
    of_call = (Call.sid == sid, Task.kind.in_(("hand_over", "callback")))
    return (
        select(Task)
        .join(Call, Call.id == Task.call_id)
        .where(*of_call)
        .order_by(Task.id.desc())
        .limit(1)
    )
