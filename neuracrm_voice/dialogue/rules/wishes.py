"""Whether nothing of a caller's fails: they want to cancel, to change, to add; or to complain.

Grammar: a wish or a request ("I'd like to", "can you", "please", "how do I") with an idea of change
or of a paper, and no idea of anything that is wrong. How bad it is then makes no sense to ask.
"""

import re

from neuracrm_voice.dialogue.rules import additions, concepts
from neuracrm_voice.dialogue.spoken.tidy import plain

_WISH = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:want|need|wish|would like|would love|have decided|am calling|are "
    r"calling|am going|would)\b|\b(?:can|could|would|will) (?:you|i|we)\b|"
    r"\bplease\b|\bhow (?:do|can|would) (?:i|we)\b|\bwanting to\b|\bhere to\b|"
    r"^(?:\w+ ){0,2}(?:cancel|change|update|close|end|stop|return|send|a question about)\b|"
    r"\b(?:a|some) questions? (?:about|on|regarding)\b"
)
_WANTED = frozenset(("change", "back", "giveback", "paper", "stop", "shift", "exchange"))
_AT_FAULT = frozenset(
    ("wrong", "fail_not", "unable", "wait", "misfit", "flaw", "slip", "fix", "why")
)

_CONDUCT = re.compile(
    r"\b(?:rude(?:ly|ness)?|impolite|unfriendly|insulted|swore|shouted|attitude)\b"
)
"""Of how somebody was treated: a complaint, which hinders nobody's work."""


def only(problem: str) -> bool:
    """Tell whether the words of a problem want something done, and tell of nothing that fails."""
    tokens = plain(problem)
    said = " ".join(tokens)
    if _CONDUCT.search(said) or additions.asks_to_note(problem):
        return True
    ideas = concepts.find(tokens).keys()
    asks = "question about" in said or bool(ideas & _WANTED)
    return asks and bool(_WISH.search(said)) and not ideas & _AT_FAULT
