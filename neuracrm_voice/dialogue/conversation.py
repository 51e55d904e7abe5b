"""A conversation: plain data between two turns, and `take`, which makes one turn of it.

The data is which flows are open, with their recorded steps, and what is known so far. A turn
takes an event and what it means, and gives back the new conversation and the reply. Commands
are carried out through a function that is handed in; everything else here is pure.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from neuracrm_voice.dialogue.acts import Ask, Outcome, Reading, SwitchTo
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.engine import ScriptChangedError, play
from neuracrm_voice.dialogue.flow import FLOWS, Call, Step, all_slots
from neuracrm_voice.dialogue.understanding import Plain

T = TypeVar("T")

FIRST_FLOW = "reception"
"""The flow that answers the call and lets the others speak."""

NOTED = {
    "open_ticket": "ticket",
    "find_tickets": "ticket",
    "schedule_callback": "callback",
    "change_callback": "callback",
    "take_message": "message",
    "qualify_lead": "lead",
    "book_meeting": "meeting",
    "move_meeting": "meeting",
    "take_back": "",
    "cancel_meeting": "",
}
"""Kinds of what a call notes, or looks up, by the command that does; "" where it is dropped."""

CarryOut = Callable[[object, str], Outcome]
"""Carries out a command under a key that is unique within the call."""


@dataclass(frozen=True, slots=True)
class Listen:
    """Then listen. `hints` are words to expect; `keys` how many keys answer, None until hash.

    A `patient` listening gives the caller time they have asked for; in a `slow` reply a pause
    follows each sentence.
    """

    hints: tuple[str, ...] = ()
    keys: int | None = 1
    patient: bool = False
    slow: bool = False
    kind: Literal["listen"] = "listen"


@dataclass(frozen=True, slots=True)
class Transfer:
    """Then put the caller through to the line's desk."""

    kind: Literal["transfer"] = "transfer"


@dataclass(frozen=True, slots=True)
class Record:
    """Then record what the caller says after a tone."""

    kind: Literal["record"] = "record"


@dataclass(frozen=True, slots=True)
class HangUp:
    """Then end the call."""

    kind: Literal["hang_up"] = "hang_up"


Then = Listen | Record | Transfer | HangUp
"""What follows a reply."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the caller hears next, and what comes after."""

    sentences: tuple[str, ...] = ()
    then: Then = field(default_factory=Listen)


@dataclass(frozen=True, slots=True)
class Frame:
    """A flow that is open in this conversation; `run` tells two runs of one flow apart."""

    flow: str
    run: int
    steps: tuple[Step, ...] = ()

    def answers(self) -> dict[str, Plain]:
        """Return what was answered in this run, by slot."""
        return {
            step.name: step.value
            for step in self.steps
            if ":" not in step.name and not isinstance(step.value, dict)
        }

    def has_done(self, name: str) -> bool:
        """Tell whether the command of that name was carried out in this run."""
        return any(step.name == f"do:{name}" for step in self.steps)

    def has_record(self) -> bool:
        """Tell whether a record was made in this run."""
        made = (step.value for step in self.steps if isinstance(step.value, dict))
        return any(value.get("reference") for value in made)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """Where a call stands between two turns.

    The last of `frames` speaks; those before it wait; `closed` are over. `known` holds answers
    given before they were asked for, and lasting ones. `topic` is the last one talked about.
    `misses` counts turns in a row that brought nothing, `silences` those in which nothing was
    heard at all; `transfers` counts tries to reach the desk. `waiting` says that the caller has
    asked for a moment; `offered` that a call back has been offered, `returned` that a parked topic
    has just been. `unplaced` is a matter told before its topic was clear. `last_words` and `mood`
    are the caller's latest. `warnings` counts those given for abuse, `upset` the turns in which
    the caller was angry or frustrated. `stage` is where a sale stands ("" before there is one),
    `stage_before` where it stood before an objection or a transfer, `stages` those gone through in
    this turn; `objections` counts those answered, by kind; `once` names what is not done
    a second time in the call.
    """

    call: Call
    frames: tuple[Frame, ...] = ()
    closed: tuple[Frame, ...] = ()
    known: Mapping[str, Plain] = field(default_factory=dict)
    topic: str = ""
    runs: int = 0
    turns: int = 0
    misses: int = 0
    silences: int = 0
    transfers: int = 0
    reply: Reply = field(default_factory=Reply)
    ended: bool = False
    waiting: bool = False
    offered: bool = False
    returned: bool = False
    unplaced: str = ""
    last_words: str = ""
    mood: str = ""
    warnings: int = 0
    upset: int = 0
    stage: str = ""
    stage_before: str = ""
    stages: tuple[str, ...] = ()
    objections: Mapping[str, int] = field(default_factory=dict)
    once: frozenset[str] = frozenset()

    def current_topic(self) -> str:
        """Return the topic of the flow that speaks, "" while none does."""
        topics = [frame.flow for frame in self.frames if FLOWS[frame.flow].when]
        return topics[-1] if topics else ""

    def has_booked(self) -> bool:
        """Tell whether a meeting was booked or moved in this call: "it" may then be that one."""
        steps = (step for frame in (*self.frames, *self.closed) for step in frame.steps)
        return any(
            step.name.startswith(("do:book_meeting", "do:move_meeting"))
            and isinstance(step.value, dict)
            and bool(step.value.get("done"))
            for step in steps
        )

    def noted(self) -> str:
        """Return what this call has noted last, and not dropped: a kind of NOTED, or ""."""
        steps = (step for frame in reversed(self.closed) for step in reversed(frame.steps))
        done = (
            NOTED[name]
            for step in steps
            if (name := step.name.removeprefix("do:")) in NOTED
            and isinstance(step.value, dict)
            and step.value.get("done")
        )
        return next(done, "")

    def told_name(self) -> Reading | None:
        """Return the name that the last question was answered with, which may yet be put right."""
        step = self.frames[-1].steps[-1] if self.frames and self.frames[-1].steps else None
        slot = all_slots().get(step.name) if step else None
        named = step and slot and slot.kind is Kind.NAME and isinstance(step.value, str)
        return Reading(slot, step.value) if named else None  # type: ignore[arg-type,union-attr]

    def name_in_hand(self) -> Reading | None:
        """Return the name that may yet be put right: just told, or in the record just made."""
        told = self.told_name()
        slot, name = all_slots().get("name"), self.known.get("name")
        made = len(self.frames) == 1 and any(frame.has_record() for frame in self.closed[-1:])
        return Reading(slot, name) if made and slot and name and told is None else told

    def asked(self) -> Ask | None:
        """Return the pending question; None where there is none, or the script has changed."""
        if not self.frames or self.ended:
            return None
        try:
            waiting = waits_for(self.call, self.frames[-1])
        except ScriptChangedError:
            return None
        return waiting if isinstance(waiting, Ask) else None


def waits_for(call: Call, frame: Frame) -> Ask | SwitchTo | None:
    """Return what a frame waits for: the caller, or another flow."""
    return play(FLOWS[frame.flow].script(call), frame.steps, None).waiting


def begin(call: Call, flow: str = FIRST_FLOW) -> Conversation:
    """Return the conversation of a call that has just been answered; `flow` opens it."""
    return Conversation(call=call, frames=(Frame(flow, 1),), runs=1)


def without(known: Mapping[str, T], name: str) -> dict[str, T]:
    """Return what is known, less one of it."""
    return {slot: value for slot, value in known.items() if slot != name}
