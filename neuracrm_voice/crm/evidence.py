"""Evidence: where in a call a finding was told, looked up in the call's own turns."""

import re
from functools import cached_property
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.dialogue.bant import Finding

LEAST_SHARE = 0.8
"""How much of a finding's words a turn must hold: what is heard is tidied before it is judged."""


class Testimony:
    """What has been said in a call; its turns are read once, when the first finding needs them."""

    def __init__(self, session: Session, call: Call) -> None:
        self._session = session
        self._call = call

    def of(self, finding: Finding) -> dict[str, Any]:
        """Return a finding as it stands in a lead; `turn` is None for what was pressed."""
        return {
            "finding": finding.name,
            "value": finding.value,
            "confidence": finding.confidence,
            "words": finding.words,
            "call": self._call.sid,
            "turn": self._turn_of(finding.words),
        }

    def _turn_of(self, words: str) -> int | None:
        """Return the number of the latest turn in which words were said, None where none was."""
        wanted = _words(words)
        for number, heard in self._turns:
            if wanted and len(wanted & heard) >= LEAST_SHARE * len(wanted):
                return number
        return None

    @cached_property
    def _turns(self) -> list[tuple[int, set[str]]]:
        turns = select(Turn.number, Turn.event).where(Turn.call_id == self._call.id)
        with self._session.no_autoflush:
            rows = self._session.execute(turns.order_by(Turn.number.desc())).all()
        return [(number, _words(str(event.get("words") or ""))) for number, event in rows]


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.lower()))
