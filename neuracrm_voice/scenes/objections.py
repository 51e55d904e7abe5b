"""Objections: what is said to a caller who hesitates, the first time and the second.

Only the company's own facts are added to words that promise nothing. The caller may always say no.
"""

from dataclasses import dataclass

from neuracrm_voice.dialogue.facts import find_fact
from neuracrm_voice.dialogue.flow import Call


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said the first time, the fact that goes with it, and what is said the second."""

    first: str
    about: str
    second: str


ANSWERS: dict[str, Answer] = {
    "price": Answer(
        "I understand, the price has to be right.",
        "price",
        "That is a fair point, and one of our people can go through the price with you.",
    ),
    "timing": Answer(
        "That's all right, there is no rush.",
        "trial",
        "I understand. It does no harm to know what there is when the time comes.",
    ),
    "competitor": Answer(
        "It's good that you have something in place, and it may be worth a comparison.",
        "product",
        "I understand. A comparison costs nothing, and you can stay where you are.",
    ),
    "authority": Answer(
        "Of course. I can note it so that you have something to show.",
        "product",
        "That's quite all right. Nothing has to be decided today.",
    ),
    "trust": Answer(
        "It's right to be careful.",
        "trial",
        "I understand. You decide nothing on this call, and you may speak with our people first.",
    ),
    "no_need": Answer(
        "That's quite all right.",
        "product",
        "I understand. I don't want to talk you into anything.",
    ),
}


def answer_objection(call: Call, objection: str, times: int) -> str:
    """Return what we say to an objection; the first time with what the company says about it."""
    answer = ANSWERS[objection]
    if times > 1:
        return answer.second
    fact = find_fact(call.facts, answer.about)
    return f"{answer.first} {fact.text}" if fact else answer.first
