"""The journal: each turn's event, understanding, outcomes, steps and reply, as it was taken.

It is what transcripts and summaries are read from, and what a call is replayed from.
"""

from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter

from neuracrm_voice.calls.memory import REPLIES
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.conversation import Conversation, Reply
from neuracrm_voice.dialogue.events import DeskRang, Event, Heard, Pressed, Recorded
from neuracrm_voice.dialogue.flow import Step
from neuracrm_voice.dialogue.understanding import Understanding

UNDERSTANDINGS = TypeAdapter(Understanding)
OUTCOMES = TypeAdapter(list[tuple[str, Outcome]])
_STEPS = TypeAdapter(tuple[Step, ...])

NOT_ANSWERED = "(nobody picked up)"
ANSWERED = "(spoke with the desk)"


def lines(
    event: Event,
    understanding: Understanding,
    outcomes: Sequence[tuple[str, Outcome]],
    after: Conversation,
    reply: Reply,
) -> dict[str, Any]:
    """Return what a taken turn's row keeps, by column."""
    return {
        "heard": _heard(event),
        "understanding": UNDERSTANDINGS.dump_python(understanding, mode="json"),
        "outcomes": OUTCOMES.dump_python(list(outcomes), mode="json"),
        "topic": after.topic or None,
        "act": understanding.act.value,
        "stage": after.stage or None,
        "stages": list(after.stages),
        "steps": _STEPS.dump_python(after.frames[-1].steps if after.frames else (), mode="json"),
        "said": " ".join(reply.sentences),
        "reply": REPLIES.dump_python(reply, mode="json"),
    }


def _heard(event: Event) -> str | None:
    match event:
        case Heard(words=words):
            return words
        case Pressed(digits=digits):
            return f"[{digits}]"
        case Recorded(seconds=seconds):
            return f"(a message of {seconds} seconds)"
        case DeskRang(answered=answered):
            return ANSWERED if answered else NOT_ANSWERED
        case _:
            return None
