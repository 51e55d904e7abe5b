"""What pressed keys mean: 0 is a person, star repeats, and the pending question gives the rest."""

from neuracrm_voice.dialogue.answers import Kind, Slot
from neuracrm_voice.dialogue.flow import FLOWS
from neuracrm_voice.dialogue.spoken import phones, proofs
from neuracrm_voice.dialogue.understanding import Act, Plain, Understanding

PERSON_KEY = "0"
REPEAT_KEY = "*"
NOTHING_MORE_KEY = "9"
YES_NO_KEYS = {"1": True, "2": False}


def understand_keys(digits: str, asked: Slot[object] | None, region: str = "US") -> Understanding:
    """Say what pressed keys mean, given the pending question's slot and the line's country.

    A 0 begins many numbers, so where digits are the answer only 0 alone asks for a person.
    """
    if digits == PERSON_KEY:
        return Understanding(act=Act.HUMAN, source="keypad", complete=True)
    if digits == REPEAT_KEY:
        return Understanding(act=Act.REPEAT, source="keypad", complete=True)
    if asked is None:
        return Understanding(source="keypad", complete=True)
    value = _value(digits, asked, region)
    answers = {asked.name: value} if value is not None and asked.accepts(value) else {}
    return Understanding(answers=answers, source="keypad", complete=True)


def keys_expected(slot: Slot[object]) -> int | None:
    """Return how many keys answer a slot, None where the caller ends with the hash key."""
    return None if slot.kind in {Kind.NUMBER, Kind.PHONE, Kind.MONEY, Kind.PROOF} else 1


def _value(digits: str, asked: Slot[object], region: str) -> Plain:
    match asked.kind:
        case Kind.YES_NO:
            return YES_NO_KEYS.get(digits)
        case Kind.TOPIC:
            named = {flow.key: flow.name for flow in FLOWS.values() if flow.key}
            return {**named, NOTHING_MORE_KEY: ""}.get(digits)
        case Kind.NUMBER | Kind.MONEY:
            return int(digits) if digits.isdigit() else None
        case Kind.PHONE if len(digits) > 1:
            return phones.read(digits, region)
        case Kind.PROOF if len(digits) > 1:
            return proofs.typed(digits)
        case _:
            return next((choice.value for choice in asked.choices if choice.key == digits), None)
