"""The briefing: what a colleague should know before they speak to the caller."""

from neuracrm_voice.dialogue.acts import HandOver
from neuracrm_voice.dialogue.conversation import Conversation
from neuracrm_voice.dialogue.flow import FLOWS
from neuracrm_voice.dialogue.understanding import Act, Plain, Understanding

MOST_WORDS_KEPT = 300
"""Characters kept of the caller's last words; a briefing is read at a glance."""

_MATTERS = ("problem", "need", "purpose", "question", "matter")
"""Answers that say what a call is about, the most telling first."""

_NO_DETAILS = frozenset((*_MATTERS, "topic", "anything_else", "name", "company"))
_TELLING = frozenset((Act.NONE, Act.MESSAGE))
"""Acts with which words tell something: "tell Anna that I called"."""
_TELLING_CHARACTERS = 40
"""Longer words than these say more than the act they come with."""


def brief(conversation: Conversation, reason: str) -> HandOver:
    """Sum up a conversation for the person who takes it over."""
    told = dict(conversation.known)
    for frame in (*conversation.closed, *conversation.frames):
        told.update(frame.answers())
    names = (told.get("name") or conversation.call.name, told.get("company"))
    return HandOver(
        reason=reason,
        mood=conversation.mood,
        tried=_tried(conversation),
        who=", ".join(str(name) for name in (*names, conversation.call.caller) if name),
        what=_what(conversation, told),
        name=str(told.get("name") or ""),
    )


def heard_last(conversation: Conversation, words: str, understanding: Understanding) -> str:
    """Return the latest words that told something; "yes" and "a person, please" did not."""
    tells = understanding.act in _TELLING or len(words) > _TELLING_CHARACTERS
    return words[:MOST_WORDS_KEPT] if tells else conversation.last_words


def _what(conversation: Conversation, told: dict[str, Plain]) -> str:
    matter = next((str(told[name]) for name in _MATTERS if told.get(name)), "")
    topics = [frame.flow for frame in conversation.frames if FLOWS[frame.flow].when]
    topic = topics[-1] if topics else conversation.topic
    details = [
        f"{name}: {value}"
        for name, value in told.items()
        if value and not isinstance(value, bool) and name not in _NO_DETAILS
    ]
    words = conversation.last_words
    last = f'last words: "{words}"' if words and words != matter else ""
    subject = ": ".join(part for part in (topic, matter) if part)
    return "; ".join(part for part in (subject, *details, last) if part)


def _tried(conversation: Conversation) -> str:
    made = [
        f"noted {step.value['reference']}"
        for frame in (*conversation.closed, *conversation.frames)
        for step in frame.steps
        if isinstance(step.value, dict) and step.value.get("reference")
    ]
    if conversation.transfers:
        made.append("rang the desk")
    if conversation.misses:
        made.append(f"asked {conversation.misses + 1} times")
    return ", ".join(made)
