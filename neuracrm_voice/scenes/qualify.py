"""Qualify: what the caller can spend, when they would begin, and whether they decide.

At most three questions, each of which may stay without an answer, and none about what was told
already. One who keeps the budget back is not asked when they would begin, and one who is only
looking round is asked nothing.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from neuracrm_voice.dialogue.answers import Choice, Kind, Slot, finding, yes_no
from neuracrm_voice.dialogue.script import Script, ask_if_possible, if_told

BUDGET = finding(Kind.BUDGET)
TIMELINE = finding(Kind.TIMELINE)
AUTHORITY = finding(
    Kind.AUTHORITY,
    choices=(
        Choice("I decide", ("if it is you",), "1"),
        Choice("Somebody else decides", ("if it is somebody else",), "2"),
    ),
)
FINDINGS = (BUDGET, TIMELINE, AUTHORITY)

BROWSING = replace(yes_no("browsing"), lasting=True)
"""Never asked: told by callers who say that they are only looking round."""

T = TypeVar("T")

Told = Mapping[str, Any]
"""The caller's words by the name of the finding they tell, "" for what was not told."""


def qualify() -> Script[Told]:
    """Return what was told of budget, authority and timeline, asking for what is missing."""
    timeline = yield from if_told(TIMELINE)
    when = "" if timeline else ", and when would you like to start"
    budget = yield from ask_who_is_serious(
        f"What budget do you have in mind{when}?",
        BUDGET,
        short="Could you tell me roughly, if there is a budget?",
    )
    timeline = timeline or (yield from if_told(TIMELINE))
    if budget and not timeline:
        timeline = yield from ask_who_is_serious(
            "And when would you like to start?", TIMELINE, short="Roughly when would it begin?"
        )
    authority = yield from ask_who_is_serious(
        "Are you the one to decide about it?", AUTHORITY, short="Is it you who decides?"
    )
    return {"budget": budget or "", "authority": authority or "", "timeline": timeline or ""}


def ask_who_is_serious(prompt: str, slot: Slot[T], *, short: str) -> Script[T | None]:
    """Ask, if possible; who is only looking round is asked nothing, but heard."""
    if (yield from if_told(BROWSING)):
        return (yield from if_told(slot))
    return (yield from ask_if_possible(prompt, slot, short=short))


def told_already() -> Script[Told]:
    """Return what was told of them unasked, and ask nothing."""
    told = {}
    for slot in FINDINGS:
        told[slot.name] = (yield from if_told(slot)) or ""
    return told
