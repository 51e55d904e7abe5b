"""From a language model's answer to an understanding, with nothing taken on trust."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Kind, Slot, words
from neuracrm_voice.dialogue.understanding import OBJECTIONS, Act, Plain, Understanding
from neuracrm_voice.ports import Utterance
from neuracrm_voice.providers.prompt import MAX_REPLY_WORDS

MAX_QUESTION_CHARACTERS = 300
MAX_MOOD_CHARACTERS = 30

_AS_GIVEN = {
    *(Kind.NAME, Kind.COMPANY, Kind.EMAIL, Kind.PHONE),
    *(Kind.ONE_OF, Kind.SEVERITY, Kind.TRIAL, Kind.TOPIC),
}
"""Kinds whose value is text a model can write out itself; all others are read by our own code."""

_MUST_BE_HEARD = {Kind.NAME, Kind.COMPANY, Kind.EMAIL}
"""Kinds that are written into records as they are: every part of them must have been said."""

_FINDINGS = {Kind.BUDGET, Kind.TIMELINE, Kind.AUTHORITY}


class Told(BaseModel):
    """One slot and what the caller said for it; strict schemas allow no free keys."""

    model_config = ConfigDict(extra="forbid")

    slot: str
    value: str


class Meaning(BaseModel):
    """The model's answer, in the order it is to be thought out."""

    model_config = ConfigDict(extra="forbid")

    topic: str
    explicit: bool
    act: Act
    answers: Annotated[list[Told], Field(max_length=50)]
    objection: str
    question: str
    mood: str
    reply: str


def meaning_of(answer: str, utterance: Utterance) -> Understanding:
    """Turn the model's answer into an understanding; raise ValueError if it breaks the schema.

    A slot that was not offered, or a value its slot does not accept, is dropped.
    """
    meaning = Meaning.model_validate_json(answer)
    topic = meaning.topic if meaning.topic in utterance.topics else ""
    answers = dict(_accepted(meaning.answers, utterance))
    question = _clean(meaning.question)[:MAX_QUESTION_CHARACTERS]
    objection = meaning.objection if meaning.objection in OBJECTIONS else ""
    return Understanding(
        topic=topic,
        explicit=meaning.explicit and bool(topic),
        act=meaning.act,
        answers=answers,
        objection=objection,
        question=question,
        # Whoever only answers our question hears the next one, not a remark of the model's.
        reply=_shortened(_clean(meaning.reply)) if question or objection or not answers else "",
        mood=_clean(meaning.mood)[:MAX_MOOD_CHARACTERS],
        source="model",
    )


def _accepted(told: list[Told], utterance: Utterance) -> Iterator[tuple[str, Plain]]:
    offered: dict[str, Slot[Any]] = {"matter": words("matter"), **utterance.slots}
    if utterance.asked:
        offered[utterance.asked.name] = utterance.asked
    for answer in told:
        slot = offered.get(answer.slot)
        if slot is None:
            continue
        value = _value(_clean(answer.value), slot, utterance)
        if value is not None and slot.accepts(value):
            yield slot.name, value


def _value(text: str, slot: Slot[object], utterance: Utterance) -> Plain:
    if slot.kind is Kind.WORDS:
        # What a caller wants or suffers from is kept in their words, never in a model's.
        return _clean(utterance.words)
    if slot.kind in _FINDINGS:
        # What is found is told in the caller's words; told unasked, the rules know it.
        asked = slot == utterance.asked
        return spoken.read(_clean(utterance.words), slot, utterance.moment) if asked else None
    if slot.kind in _MUST_BE_HEARD and not _was_said(text, utterance.words):
        return None
    if slot.kind in _AS_GIVEN and slot.accepts(text):
        return text
    return spoken.read(text, slot, utterance.moment)


def _was_said(value: str, said: str) -> bool:
    """Tell whether every part of a value occurs in the words, whole or spelled letter by letter."""
    heard = "".join(re.findall(r"[^\W_]+", said.casefold()))
    return all(part in heard for part in re.findall(r"[^\W\d_]+", value.casefold()))


def _clean(text: str) -> str:
    """Keep what can be said aloud: no control characters, no marks of Markdown."""
    plain = "".join(c if c.isprintable() else " " for c in text if c not in "*#`")
    return " ".join(plain.split())


def _shortened(reply: str) -> str:
    """Cut a reply after the last sentence that ends within the limit; "" if none does."""
    spoken_words = reply.split()
    if len(spoken_words) <= MAX_REPLY_WORDS:
        return reply
    kept = spoken_words[:MAX_REPLY_WORDS]
    while kept and kept[-1][-1] not in ".!?":
        kept.pop()
    return " ".join(kept)
