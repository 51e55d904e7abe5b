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


_HAS_IT = re.compile(
    r"\b(?:already (?:\w+ ){0,2}(?:have|use|using|customers?|with you)|(?:existing|current) "
    r"customers?|about (?:my|our) (?:\w+ )?(?:contract|subscription|account|licen[cs]es?|plan)\b"
    r"(?! with)|(?:more|extra|additional) (?:\w+ )?(?:seats?|licen[cs]es?|users?|accounts?)|"
    r"renew\w*|upgrad\w+)\b",
    re.IGNORECASE,
)


def has_it(need: str) -> bool:
    """Tell whether a caller has what we sell, and wants more of it or speaks of it."""
    return _HAS_IT.search(need) is not None


def present(call: Call, need: str) -> Script[None]:
    """Say the two sentences, as far as there are facts for them that the caller has not heard."""
    for fact in presentation(call, need):
        if (yield from once(fact.name)):
            yield from say(fact.first_sentence)


def presentation(call: Call, need: str) -> tuple[Fact, ...]:
    """Return what we are, and then how to try it, for who wants to see it, or what it costs.

    Whoever has it knows what it is.
    """
    chosen = HOW_TO_TRY if _WANTS_TO_SEE.search(need) else WHAT_IT_COSTS
    about_us = () if has_it(need) else (ABOUT_US,)
    facts = (find_fact(call.facts, about) for about in (*about_us, chosen))
    return tuple(dict.fromkeys(fact for fact in facts if fact is not None))
