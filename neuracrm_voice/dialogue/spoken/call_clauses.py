"""What of a caller's words speaks of when they are to be called.

Grammar: clauses with the call ("ring me at four") or with when it suits ("I'm free after two"), and
such as have no subject ("tomorrow at ten"). What was ("I've waited since nine"), and what happens
at a time of its own ("my flight is at five"), tells no time to call.
"""

import re
from collections.abc import Iterator

from neuracrm_voice.dialogue.spoken import zones

_DOES = (
    r"(?:'\w+|n't| (?:am|are|is|was|were|have|has|had|will|would|can|cannot|could|need|want|get|"
    r"got|do|did|does|only|just|really|still|already|never|also|work|live|finish|leave|start|rang|"
    r"spoke|said|told|went|paid|\w+(?:ed|n't)))\b"
)
_OPENS = (
    rf"(?<!\bthat )(?<!\bif )(?=\b(?:i|we|he|she|they|it|there|this|nobody|you){_DOES}|"
    r"\b(?:my|our|the) (?:\w+ ){1,3}?(?:is|are|was|were|has|will|starts?|leaves?|ends?)\b|"
    r"(?<!\bto )(?<!n't )(?<!\bnot )(?<!never )\b(?:please|(?:call|ring|phone) (?:me|us))\b|"
    r"\b(?:can|could|would|will) (?:you|i|we|some\w+|anyone)\b|"
    r"(?<!day )(?<!time )(?<!thing )\bbut\b|"
    r"\b(?:because|so(?! that\b)|since (?:i|we|my|it)\b|while|as (?:i|we)\b))"
)
_PARTING = re.compile(rf"(?<!\b[ap]\.m)[,;.!?]+\s+|\s+{_OPENS}", re.IGNORECASE)
_CALL = re.compile(
    r"\b(?:call(?:ing)?|ring|phone|telephone|reach|get back|call ?back|talk|speak|bell|buzz|try)\b",
    re.IGNORECASE,
)
_SUITS = re.compile(
    r"\b(?:free|available|home|suits?|works?|best|good|better|fine|great|perfect|convenient|prefer|"
    r"in the office|at my desk|reachable|around|any ?time|whenever|back|do(?:es)? (?:it )?for me|"
    r"okay|ok)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:i|we|you|he|she|they|it|there|this|that|my(?! time)|our|your|some(?:body|one)|nobody|am|"
    r"is|are|has|have)(?:'\w+)?\b",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:was|were|had|did|been|ago|yesterday|since (?!i\b|we\b|my\b|it\b)\w+|"
    r"(?:i|we|you|he|she|they|it) (?:(?!need)\w+ed|rang|spoke|told|said|went|got)|"
    r"(?:i|we|they|you|has|have)(?:'ve)? (?:already|tried|waited|called|lost|missed))\b|"
    r"'ve (?:\w+ed|been|tried|had|waited)\b",
    re.IGNORECASE,
)
_OF_ITS_OWN = re.compile(
    r"(?:\b(?:about|before|after|during|for|to (?:arrange|book|make|move|confirm|discuss)) )?"
    r"\b(?:my|our|the|a|an|this|that|your|his|her|their|another) (?:\w+ ){0,2}?"
    r"(?:appointment|meeting|interview|flight|train|delivery|demo|visit|class|lesson|session|shift|"
    r"exam|surgery|operation|reservation|booking|conference|party|event)\b.*$",
    re.IGNORECASE,
)
"""Things that have a time of their own, and what is told of them."""


def of_the_call(words: str) -> str:
    """Return what surely speaks of when to call."""
    return ", ".join(one for one, sure in _telling(words) if sure)


def perhaps_of_the_call(words: str) -> str:
    """Return what may speak of when to call, where that is what was asked."""
    return ", ".join(one for one, _sure in _telling(words))


def _telling(words: str) -> Iterator[tuple[str, bool]]:
    """Give the clauses less what has a time of its own, and whether each speaks of the call."""
    for clause in _PARTING.split(words):
        if not _WAS.search(clause):
            called = _CALL.search(clause)
            rest = _OF_ITS_OWN.sub(" ", clause)
            suits = _SUITS.search(rest) or zones.place_told(rest)
            yield rest, bool(called or suits or not _SUBJECT.search(clause))
