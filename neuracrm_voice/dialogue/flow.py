"""Flows: scripts under a name, found by what the caller came for or by a key."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from neuracrm_voice.dialogue.answers import Answers, Slot
from neuracrm_voice.dialogue.facts import Fact
from neuracrm_voice.dialogue.script import Script
from neuracrm_voice.dialogue.understanding import Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What is known of a call before its first word.

    `caller` is E.164, or "" when withheld. `name` is the first name of the contact whose number
    calls: enough to greet with, no proof of who speaks. `company` is ours. `caller_zone` is the
    IANA zone of the clock the caller speaks by: their number's, where that is plain, else the
    line's. `open_now` tells whether our people are there as the call begins, `hours` says when
    they are ("Monday to Friday, nine to six"), in the line's `zone`, an IANA name. `outbound` tells
    a call that we place: `caller` and `name` are then of the one we call. `region` is the ISO 3166
    country of the line.
    """

    caller: str = ""
    name: str = ""
    company: str = ""
    greeting: str = ""
    has_desk: bool = False
    facts: tuple[Fact, ...] = ()
    caller_zone: str = ""
    open_now: bool = True
    hours: str = ""
    zone: str = "UTC"
    outbound: bool = False
    region: str = "US"


AnswerObjection = Callable[[Call, str, int], str]
"""Says something to an objection, given its kind and how often it has been made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One conversation: its script, the slots it fills, and what remains if the caller leaves.

    `matter` names the slot that takes what the caller came about. `left` makes the command that
    keeps what was learned when the caller hangs up in mid-flow, or None if nothing was.
    `objections` gives the answer to a kind of objection, the first time or the second. `remarks`
    names the answer that gathers what the caller tells of the matter besides what was asked.
    """

    name: str
    script: Callable[[Call], Script[None]]
    when: str = ""
    key: str = ""
    matter: str = ""
    slots: tuple[Slot[object], ...] = ()
    left: Callable[[Answers], object | None] | None = None
    objections: AnswerObjection | None = None
    remarks: str = ""


FLOWS: dict[str, Flow] = {}
"""Every flow, by name; filled as the modules of `flows/` are imported."""


def flow(  # noqa: PLR0913 - a flow is described where its script stands.
    name: str,
    *,
    when: str = "",
    key: str = "",
    matter: str = "",
    slots: tuple[Slot[object], ...] = (),
    left: Callable[[Answers], object | None] | None = None,
    objections: AnswerObjection | None = None,
    remarks: str = "",
) -> Callable[[Callable[[Call], Script[None]]], Callable[[Call], Script[None]]]:
    """Register a script as a flow; the key is given, never derived from the order of files."""

    def register(script: Callable[[Call], Script[None]]) -> Callable[[Call], Script[None]]:
        if key and any(other.key == key for other in FLOWS.values()):
            raise ValueError(f"The key {key} of the flow {name!r} is taken.")
        FLOWS[name] = Flow(
            name=name,
            script=script,
            when=when,
            key=key,
            matter=matter,
            slots=slots,
            left=left,
            objections=objections,
            remarks=remarks,
        )
        return script

    return register


def all_topics() -> Mapping[str, str]:
    """Return every flow a caller may ask for, with when it is meant."""
    return {one.name: one.when for one in FLOWS.values() if one.when}


def all_slots() -> Mapping[str, Slot[object]]:
    """Return every slot that an answer out of turn may fill, by name."""
    return {slot.name: slot for one in FLOWS.values() for slot in one.slots}


@dataclass(frozen=True, slots=True)
class Step:
    """One recorded answer or outcome of a script, under the name it was asked by."""

    name: str
    value: Plain | dict[str, Any] = field(default=None)
