"""Whole: one call as staff read it: its turns, its records, its sale, its sound."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.made import records_made
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.crm.uses import used_in

_PLAYED = re.compile(r"<Play[^>]*>([^<]+)</Play>")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a turn's time: from which millisecond on, and how long."""

    name: str
    begins: float
    milliseconds: float


@dataclass(frozen=True)
class WholeTurn:
    """A turn with what can be told of it; `turn` is its row."""

    turn: Turn

    @property
    def heard(self) -> str:
        """Return what the caller said or did, even before it is answered."""
        return self.turn.heard or str(self.turn.event.get("words") or "")

    @cached_property
    def parts(self) -> list[Part]:
        """Return where its time went, in order."""
        parts: list[Part] = []
        for name, taken in self.turn.timing.items():
            begins = parts[-1].begins + parts[-1].milliseconds if parts else 0.0
            parts.append(Part(name.removesuffix("_ms"), begins, float(taken)))
        return parts

    @property
    def milliseconds(self) -> float:
        """Return how long it took."""
        return sum(part.milliseconds for part in self.parts)

    @property
    def told(self) -> dict[str, Any]:
        """Return the answers that were found in the caller's words, by slot."""
        found = self.turn.understanding.get("answers") or {}
        return {name: value for name, value in found.items() if value is not None}

    @property
    def audio(self) -> list[str]:
        """Return the addresses of what the caller was played."""
        return [
            address.replace("&amp;", "&") for address in _PLAYED.findall(self.turn.answer or "")
        ]


@dataclass(frozen=True, kw_only=True)
class WholeCall:
    """A call with everything that belongs to it.

    `records` are (kind, row) in the order they were made; `evidence` lists what this call told of
    BANT, as it stands in the lead. `used` is what vendors bill of it, by unit.
    """

    call: Call
    contact: Contact | None
    turns: list[WholeTurn]
    records: list[tuple[str, Any]]
    used: dict[str, int]

    @property
    def mood(self) -> str:
        """Return the caller's latest mood, "" when none has shown."""
        moods = [one.turn.understanding.get("mood") or "" for one in self.turns]
        return next((mood for mood in reversed(moods) if mood), "")

    @property
    def stages(self) -> list[str]:
        """Return the stages that the sale went through, in order."""
        return [stage for one in self.turns for stage in one.turn.stages]

    @property
    def evidence(self) -> list[dict[str, Any]]:
        """Return the findings of BANT that were told in this call."""
        leads = [row for kind, row in self.records if kind == "lead"]
        return [one for lead in leads for one in lead.evidence if one.get("call") == self.call.sid]

    @property
    def longest_turn(self) -> float:
        """Return the milliseconds of the turn that took longest."""
        return max((one.milliseconds for one in self.turns), default=0.0)

    @property
    def messages(self) -> list[Any]:
        """Return the tasks that hold a recording."""
        return [row for kind, row in self.records if kind == "task" and row.recording_url]


def find_call(session: Session, sid: str) -> Call | None:
    """Return a call by the carrier's name for it, without what its conversation is made of."""
    if "\x00" in sid:
        return None
    large = (defer(Call.conversation), defer(Call.context), defer(Call.proofs))
    return session.scalars(select(Call).where(Call.sid == sid).options(*large)).one_or_none()


def read_whole(session: Session, call: Call) -> WholeCall:
    """Read all that staff see of a call."""
    turns = session.scalars(select(Turn).where(Turn.call_id == call.id).order_by(Turn.number))
    return WholeCall(
        call=call,
        contact=session.get(Contact, call.contact_id) if call.contact_id else None,
        turns=[WholeTurn(turn) for turn in turns],
        records=list(_with_deals(session, records_made(session, call))),
        used=used_in(session, call),
    )


def _with_deals(session: Session, records: list[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Name each lead's deal after it: a deal follows from its lead, not from a command."""
    for kind, row in records:
        yield kind, row
        if isinstance(row, Lead):
            deal = session.scalars(select(Deal).where(Deal.lead_id == row.id)).one_or_none()
            if deal is not None:
                yield "deal", deal
