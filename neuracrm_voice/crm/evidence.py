"""Evidence: where in a call a finding was told, looked up in the call's own turns."""

import re
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.dialogue.bant import Finding

LEAST_SHARE = 0.8
"""How much of a finding's words a turn must hold: what is heard is tidied before it is judged."""


def evidence_of(finding: Finding, session: Session, call: Call) -> dict[str, Any]:
    """Return a finding as it stands in a lead; `turn` is None for what was pressed, not said."""
    return {
        "finding": finding.name,
        "value": finding.value,
        "confidence": finding.confidence,
        "words": finding.words,
        "call": call.sid,
        "turn": turn_of(finding.words, session, call),
    }


def turn_of(words: str, session: Session, call: Call) -> int | None:
    """Return the number of the latest turn in which words were said, None where none was."""
    wanted = _words(words)
    turns = select(Turn.number, Turn.event).where(Turn.call_id == call.id)
    for number, event in session.execute(turns.order_by(Turn.number.desc())):
        heard = _words(str(event.get("words") or ""))
        if wanted and len(wanted & heard) >= LEAST_SHARE * len(wanted):
            return int(number)
    return None


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.lower()))
