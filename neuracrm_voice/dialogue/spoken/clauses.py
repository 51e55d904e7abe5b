"""Clauses: the parts of what is said that can each stand for a fact of its own."""

import re
from collections.abc import Iterator
from functools import lru_cache

from neuracrm_voice.dialogue.answers import MAX_CLAUSE_CHARACTERS

_SUBJECT = r"(?:we|i|it|they|that|our|my|the|he|she)"
_OPENS = (
    r"(?=(?:we|i)(?!(?:'d| would) say)(?:'\w+| (?:are|am|have|had|need|want|would|could|can|"
    r"will|might|must|do|decide|pay|plan)\b)|"
    r"(?:(?:our|my|the) )?(?:budget|e-?mail|name) (?:is|would|will|has)\b|"
    r"(?:our|my|the) budget's\b)"
)
"""What a fact of its own begins with where a recogniser wrote no comma."""
_LEANING_ON = (
    "our my the no a your think guess suppose believe say said that if what when where how why can "
    "could would will shall should may do did have are am who which than as and or but so not "
    "before after until because is know sure told"
)
"""Words after which the next one still belongs to what they began: "I think we could"."""
_NOT_AFTER = "".join(rf"(?<!\b{word})" for word in _LEANING_ON.split())
_BREAK = re.compile(
    r"[,;.!?]+\s+(?:(?:and|but|because|so)\s+)?|"
    rf"\s+(?:and|but|because|so|though)\s+(?={_SUBJECT}\b|(?:could|can|would|maybe|there|"
    r"somebody|someone|who|what|how|when|budget|do|want|need|start)\b)",
    re.IGNORECASE,
)
_RUN_ON = re.compile(rf"{_NOT_AFTER}\s+{_OPENS}", re.IGNORECASE)
_LEAST_WORDS = 3
"""A word or two only lead to what follows: "next month we begin", "the most we could pay"."""
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


@lru_cache(maxsize=64)
def clauses(words: str) -> tuple[str, ...]:
    """Return the clauses of an utterance, in the caller's own words, each fit for its column.

    Several findings are looked for in one utterance, so the latest are kept.
    """
    return tuple(
        part.strip(" ,.;!?")[:MAX_CLAUSE_CHARACTERS]
        for sentence in _BREAK.split(words)
        for part in _without_commas(sentence)
        if part.strip(" ,.")
    )


def _without_commas(words: str) -> Iterator[str]:
    """Part what tells several things in one run."""
    start = 0
    for opening in _RUN_ON.finditer(words):
        if len(words[start : opening.start()].split()) >= _LEAST_WORDS:
            yield words[start : opening.start()]
            start = opening.end()
    yield words[start:]


def refuses(said: str) -> bool:
    """Tell whether plain words decline to answer; that says nothing about the matter itself."""
    return _REFUSED.search(said) is not None


def hedges(said: str) -> bool:
    """Tell whether plain words leave themselves room: "about", "I think"."""
    return _HEDGED.search(said) is not None
