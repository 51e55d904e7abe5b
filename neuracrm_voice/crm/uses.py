"""Uses: what calls used of vendors, in the units these bill; added up, and priced, after the end.

A turn that is taken twice is billed twice, and so it is written twice.
"""

import math
from collections.abc import Iterable, Mapping
from decimal import Decimal

from sqlalchemy import ForeignKey, String, func, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.database import Base
from neuracrm_voice.settings import PRICED_PER

_CENTS_OF_CENTS = Decimal("0.0001")
_MOST_DOLLARS = Decimal("999999.9999")
"""The most that a call's record holds."""


class Use(Base):
    """So many of a unit, used in or for a call."""

    __tablename__ = "uses"

    id: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id"), index=True)
    unit: Mapped[str] = mapped_column(String(16))
    amount: Mapped[int]


def note_uses(session: Session, call_id: int, uses: Iterable[tuple[str, int]]) -> None:
    """Write down what was used of which unit."""
    if rows := [{"call_id": call_id, "unit": unit, "amount": amount} for unit, amount in uses]:
        session.execute(insert(Use), rows)


def used_in(session: Session, call: Call) -> dict[str, int]:
    """Return how many of each unit a call has used, those of which there are some.

    A carrier bills every minute that has begun.
    """
    summed = select(Use.unit, func.sum(Use.amount)).where(Use.call_id == call.id).group_by(Use.unit)
    found = {unit: int(amount) for unit, amount in session.execute(summed)}
    found["minutes"] = math.ceil((call.duration_seconds or 0) / 60)
    return {unit: found[unit] for unit in PRICED_PER if found.get(unit)}


def cost_of(used: Mapping[str, int], prices: Mapping[str, Decimal]) -> Decimal | None:
    """Return US dollars; None where something was used that has no price, or nothing was.

    None also stands for more than a call's record holds: such a sum comes of a wrong count.
    """
    if not used or used.keys() - prices.keys():
        return None
    parts = (prices[unit] * amount / PRICED_PER[unit] for unit, amount in used.items())
    dollars = sum(parts, Decimal(0))
    return dollars.quantize(_CENTS_OF_CENTS) if dollars <= _MOST_DOLLARS else None


def write_cost(session: Session, call_id: int, prices: Mapping[str, Decimal]) -> None:
    """Write what a call that is over has cost, as far as that is known."""
    call = session.get_one(Call, call_id, with_for_update=True)
    call.cost = cost_of(used_in(session, call), prices)
