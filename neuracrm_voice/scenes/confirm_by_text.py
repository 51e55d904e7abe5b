"""Confirm a meeting by text message, to the number of the call, where that is wanted."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from neuracrm_voice.commands import ConfirmByText
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.answers import Choice, Slot, yes_no
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.script import Script, ask_if_possible, do, if_told, say
from neuracrm_voice.dialogue.spoken.said_times import say as say_time
from neuracrm_voice.scenes.callback import PHONE

TEXT_YOU = "Shall I send you a text message with the details?"
TEXT_ME = replace(yes_no("text_me"), lasting=True, phone_picks=True)
"""Asked once in a call: whoever wants a text about a meeting wants it of the new time, too."""
TEXTED = "Good. You will get a text message with the details, on this number."
ONLY_HERE = "I can only send it to the number of this call. Shall I do that?"
"""A number that is told aloud may be misheard, or be somebody else's who never asked for it."""
TEXT_HERE = yes_no("text_here")

PLACES = (
    ("the first", "first one", "first time", "the earlier", "earlier one", "earlier time"),
    ("the second", "second one", "second time", "the later", "later one", "later time"),
)
"""How callers name one of two times that were offered by its place."""


def confirm_by_text(call: Call, outcome: Outcome) -> Script[None]:
    """Confirm what was agreed by text, where that can be done and is wanted."""
    booked = outcome.found
    if not call.caller or not booked["can_text"]:
        return
    if (yield from ask_if_possible(TEXT_YOU, _text_me(booked))) and (yield from _here(call)):
        texted = yield from do(ConfirmByText(reference=outcome.reference))
        if not texted.found.get("already"):
            yield from say(TEXTED if texted.done else texted.reason)


def _text_me(booked: Mapping[str, Any]) -> Slot[bool]:
    """Return the question whether to send a text, to which the other time offered is no answer."""
    offered = booked.get("offered", ())
    others = (
        Choice(
            one, ("the other", "other one", "other time", say_time(one, booked["today"]), *place)
        )
        for one, place in zip(offered, PLACES, strict=False)
        if one != booked["starts_at"] and booked["starts_at"] in offered
    )
    return replace(TEXT_ME, choices=tuple(others))


def _here(call: Call) -> Script[bool]:
    """Return whether to text to the number of the call, asked of who has told another."""
    told = yield from if_told(PHONE)
    if told is None or told == call.caller:
        return True
    return bool((yield from ask_if_possible(ONLY_HERE, TEXT_HERE)))
