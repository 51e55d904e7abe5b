"""Get an answer that must be right: read it back, ask again when it was wrong, then move on.

The ladder: said naturally; called wrong, asked again and said in groups; called wrong again,
spelled or typed, said letter by letter, and kept without asking. A caller who says what is right
in the same breath ("no, Shane with an S") is not asked again.
"""

from collections.abc import Callable
from typing import TypeVar

from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Kind, Slot
from neuracrm_voice.dialogue.script import Script, ask_if_possible, check, forget, say
from neuracrm_voice.dialogue.understanding import Plain

T = TypeVar("T", bound=Plain)

MOST_REFUSALS = 2
"""After being read back wrong twice, a third try helps nobody (livekit/agents#6990)."""

_LAST_TRY = {
    Kind.PHONE: "Let's do it on your keypad: please type the number and press the hash key.",
    Kind.NUMBER: "Let's do it on your keypad: please type the number and press the hash key.",
    Kind.EMAIL: "Let's spell it: please say it letter by letter, with at and dot.",
    Kind.NAME: "Let's spell it: please say your name letter by letter.",
    Kind.COMPANY: "Let's spell it: please say it letter by letter.",
}


def confirmed(
    prompt: str,
    slot: Slot[T],
    read_back: Callable[[T], str] | None = None,
    *,
    again: str,
    narrower: str = "",
) -> Script[tuple[T | None, bool]]:
    """Return the answer and whether the caller confirmed it; (None, False) if they gave none."""
    value: T | None = yield from ask_if_possible(prompt, slot, short=again, narrower=narrower)
    for refusals in range(MOST_REFUSALS):
        if value is None:
            return None, False
        said = _said(value, slot, read_back, refusals)
        right = yield from check(f"I have {said}. Is that right?", slot, value)
        if right:
            return value, True
        yield from forget(slot, value)
        question = again if refusals + 1 < MOST_REFUSALS else _LAST_TRY.get(slot.kind, again)
        latest = yield from ask_if_possible(question, slot, short=question, narrower=narrower)
        if latest is None:
            # Who gives nothing better leaves what was heard, to be checked by a person.
            break
        value = latest
    yield from say(f"Thank you. I have noted {spoken.say_letters(value, slot.kind)}.")
    return value, False


def _said(value: T, slot: Slot[T], read_back: Callable[[T], str] | None, refusals: int) -> str:
    if refusals:
        return spoken.say_grouped(value, slot.kind)
    return read_back(value) if read_back else spoken.say(value, slot.kind)
