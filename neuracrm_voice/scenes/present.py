"""Present: what the company offers, in two sentences of its own, chosen by the caller's need."""

import re

from neuracrm_voice.dialogue.facts import Fact, find_fact
from neuracrm_voice.dialogue.flow import Call
from neuracrm_voice.dialogue.script import Script, once, say

ABOUT_US = "product"
HOW_TO_TRY, WHAT_IT_COSTS = "trial", "price"
"""Like the one above, words that the line's facts are about."""

_WANTS_TO_SEE = re.compile(
    r"\b(?:demo\w*|show(?:n|s|ing)?|see(?:ing)?|try(?:ing)?|trials?|test(?:ing)?|"
    r"(?:a|quick|first|closer) look|look(?:ing)? (?:at|over|round|around))\b",
    re.IGNORECASE,
)


def present(call: Call, need: str) -> Script[None]:
    """Say the two sentences, as far as there are facts for them that the caller has not heard."""
    for fact in presentation(call, need):
        if (yield from once(fact.name)):
            yield from say(fact.first_sentence)


def presentation(call: Call, need: str) -> tuple[Fact, ...]:
    """Return what we are, and then how to try it, for who wants to see it, or what it costs."""
    chosen = HOW_TO_TRY if _WANTS_TO_SEE.search(need) else WHAT_IT_COSTS
    facts = (find_fact(call.facts, about) for about in (ABOUT_US, chosen))
    return tuple(dict.fromkeys(fact for fact in facts if fact is not None))
