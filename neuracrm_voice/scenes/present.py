"""Present: what the company offers, in two sentences of its own, chosen by the caller's need."""

import re

from neuracrm_voice.dialogue.facts import Fact, find_fact
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.script import Script, once, say

ABOUT_US = "product"
CHOSEN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"demo|demonstrat|show|see|try|trial|test|look", re.IGNORECASE), "trial"),
    (re.compile(r"", re.IGNORECASE), "price"),
)
"""What comes after what we are, by words of the need: whoever wants to see it hears how to try it,
everybody else what it costs. The names are words that the line's facts are about."""


def present(call: Call, need: str) -> Script[None]:
    """Say the two sentences, as far as there are facts for them that the caller has not heard."""
    for fact in presentation(call, need):
        if (yield from once(fact.name)):
            yield from say(fact.first_sentence)


def presentation(call: Call, need: str) -> tuple[Fact, ...]:
    """Return what we are, and then what concerns this need most."""
    chosen = next(about for pattern, about in CHOSEN if pattern.search(need))
    facts = (find_fact(call.facts, about) for about in (ABOUT_US, chosen))
    return tuple(dict.fromkeys(fact for fact in facts if fact is not None))
