"""The verbs a flow is written in, as typed generators: `name = yield from ask(…)`.

A script is replayed from its recorded answers on every turn, so it must be deterministic: no
clock, no chance, no I/O; such things come in through `do`.
"""

import re
from collections.abc import Generator
from typing import Any, TypeVar, cast

from neuracrm_voice.dialogue.acts import (
    Answer,
    Ask,
    Do,
    Enter,
    Forget,
    Once,
    Outcome,
    Reading,
    Say,
    ScriptAct,
    SwitchTo,
    Told,
)
from neuracrm_voice.dialogue.answers import Slot, yes_no
from neuracrm_voice.dialogue.stages import Stage
from neuracrm_voice.dialogue.understanding import Plain

T = TypeVar("T")

Script = Generator[ScriptAct, Any, T]
"""A script that returns a T when it is over."""


def say(text: str) -> Script[None]:
    """Tell the caller something."""
    yield Say(text)


def ask(prompt: str, slot: Slot[T], *, short: str = "", narrower: str = "") -> Script[T]:
    """Ask until there is an answer; return at once if it is known already."""
    return cast("T", (yield Ask(prompt=prompt, slot=slot, short=short, narrower=narrower)))


def ask_if_possible(
    prompt: str, slot: Slot[T], *, short: str = "", narrower: str = "", patient: bool = False
) -> Script[T | None]:
    """Ask, but go on without an answer (None) when the caller gives none after two attempts.

    A `patient` question gives the caller half a minute to do something before they answer.
    """
    question = Ask(
        prompt=prompt, slot=slot, short=short, narrower=narrower, optional=True, patient=patient
    )
    return cast("T | None", (yield question))


def if_told(slot: Slot[T]) -> Script[T | None]:
    """Return what the caller has told of a slot already, None if nothing; ask nothing."""
    return cast("T | None", (yield Told(slot)))


def enter(stage: Stage) -> Script[None]:
    """Bring the sale to a stage; what is not lawful from where it stands is left."""
    yield Enter(stage)


def check(prompt: str, slot: Slot[Any], value: Plain) -> Script[bool]:
    """Read a slot's value back and return whether the caller calls it right.

    A caller who says no may give the right value with it; the slot's next asking returns that.
    """
    question = Ask(
        prompt=prompt, slot=yes_no(f"{slot.name}_is_right"), reading=Reading(slot, value)
    )
    return bool((yield question))


def answer(question: str) -> Script[bool]:
    """Answer the caller's question aloud, if the line has the answer; return whether it had."""
    return bool((yield Answer(question)))


def once(what: str) -> Script[bool]:
    """Return whether this is the first time in the call; for what is not done again and again."""
    return bool((yield Once(what)))


def do(command: object) -> Script[Outcome]:
    """Have the business carry out a command, once, and return what came of it."""
    return Outcome(**(yield Do(command, command_name(command))))


def forget(slot: Slot[Any], wrong: Plain = None) -> Script[None]:
    """Drop what is known for a slot; with `wrong`, only if it is still that."""
    yield Forget(slot.name, wrong)


def switch_to(topic: str) -> Script[None]:
    """Let another flow speak, then go on here."""
    yield SwitchTo(topic)


def command_name(command: object) -> str:
    """Return the name a command is recorded under: QualifyLead is "qualify_lead"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(command).__name__).lower()
