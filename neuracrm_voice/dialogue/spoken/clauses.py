"""Clauses: the parts of what is said that can each stand for a fact of its own."""

import re

from neuracrm_voice.dialogue.answers import MAX_CLAUSE_CHARACTERS

_BREAK = re.compile(
    r"[,;.!?]+\s+(?:(?:and|but|because|so)\s+)?|\s+(?:and|but|because|so|though)\s+(?=(?:we|i|it|they|that|our|my|the|he|she)\b)",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:rather|prefer(?:red)?|choose|like|want|wish|going) (?:not|to not)(?: to)?\b|"
    r"\b(?:do|would|can|will|may|am|are) not (?:want|like|wish|have|going|able|allowed)?(?: to)? ?"
    r"(?:say|tell|discuss|disclose|share|reveal|talk)\b|"
    r"\b(?:none of your|your) business\b|\bconfidential\b|\bprivate\b|\bpass on that\b"
)
_HEDGED = re.compile(
    r"\b(?:about|around|roughly|maybe|perhaps|probably|possibly|approximately|or so|might|"
    r"i (?:think|guess|suppose|believe)|not sure|ish|something like|hopefully|more or less|could)\b"
)


def clauses(words: str) -> list[str]:
    """Return the clauses of an utterance, in the caller's own words, each fit for its column."""
    return [
        part.strip(" ,.;!?")[:MAX_CLAUSE_CHARACTERS]
        for part in _BREAK.split(words)
        if part.strip(" ,.")
    ]


def refuses(said: str) -> bool:
    """Tell whether plain words decline to answer; that says nothing about the matter itself."""
    return _REFUSED.search(said) is not None


def hedges(said: str) -> bool:
    """Tell whether plain words leave themselves room: "about", "I think"."""
    return _HEDGED.search(said) is not None
