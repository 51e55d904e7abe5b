"""Get an answer that must be right: read it back, ask again when it was wrong, then move on."""

from collections.abc import Callable
from typing import TypeVar

from neuracrm_voice.dialogue.answers import Slot, yes_no
from neuracrm_voice.dialogue.script import Script, ask, ask_if_possible, forget

T = TypeVar("T")

MOST_REFUSALS = 2
"""After being read back wrong twice, a third try helps nobody (livekit/agents#6990)."""


def confirmed(
    prompt: str, slot: Slot[T], read_back: Callable[[T], str], *, again: str, narrower: str = ""
) -> Script[tuple[T | None, bool]]:
    """Return the answer and whether the caller confirmed it; (None, False) if they gave none."""
    question = prompt
    value: T | None = None
    for _ in range(MOST_REFUSALS):
        value = yield from ask_if_possible(question, slot, short=again, narrower=narrower)
        if value is None:
            return None, False
        right = yield from ask(
            f"I have {read_back(value)}. Is that right?", yes_no(f"{slot.name}_is_right")
        )
        if right:
            return value, True
        yield from forget(slot)
        question = again
    return value, False
