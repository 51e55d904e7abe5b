"""Whether two callers' sentences tell of the same problem; pure.

Two are the same when they name the same things: after courtesy, possession and the common words
for trouble are taken off, most of the words of the shorter must be in the other. Doubt counts as
another problem, since a ticket too many is cheaper than a problem that is lost in another's.
"""

import re

from rapidfuzz import fuzz

from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.tidy import plain

_LEAST_SHARE = 0.6
"""Of the shorter sentence's words: three of five, two of three, and two of two."""

_LEAST_WORDS = 2
"""One thing in common ("my printer") is not yet a common problem, unless it is all there is."""

_ALIKE = 84.0
"""Likeness of two words, of 100, that are forms of one or a recogniser's spelling of it."""

_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "e", "y")
_LEAST_STEM_LETTERS = 3

_COMMON = listed(
    """
    a about actually again after all also am an and another any anymore are as at be because been
    before but by call called calling can could did do does for from get gets getting give go goes
    going good got had happened happening has have having hello help here hey hi i if in into is it
    just keep keeps kind know like little long me more my need no not now of off oh okay on one or
    other our out over please problem problems question quite really said same say says should since
    so some something still support team thank thanks that the them then there they thing this
    to today too trouble try trying um up us very want was we week well were what when where which
    while who why will with would yesterday yet you your yes
    before doing happens last same time times
    broke broken crash crashed crashes crashing down error errors fail failed failing fails fault
    faulty fix fixed issue issues stop stopped stops stuck work worked working works wrong
    """
)

_AGAIN = re.compile(
    r"\b(?:again|same|(?:as|like) (?:before|last time|yesterday)|is back|came back|still|keeps)\b"
)
"""What tells of a problem that was told before."""


def is_same(one: str, other: str) -> bool:
    """Tell whether two descriptions tell of the same problem."""
    first, second = _things(one), _things(other)
    if not first or not second or _figures(first) != _figures(second):
        return False
    shorter, longer = sorted((first, second), key=len)
    shared = sum(any(_alike(word, another) for another in longer) for word in shorter)
    if len(shorter) == len(longer) == shared:
        return True
    return shared >= _LEAST_WORDS and shared >= _LEAST_SHARE * len(shorter)


def refers_back(problem: str) -> bool:
    """Tell whether a description names nothing of its own, and only says that it is there again."""
    return not _things(problem) and bool(_AGAIN.search(" ".join(plain(problem))))


def _things(text: str) -> set[str]:
    return {_stem(word) for word in plain(text) if word not in _COMMON and len(word) > 1}


def _figures(words: set[str]) -> set[str]:
    return {word for word in words if word.isdigit()}


def _alike(one: str, other: str) -> bool:
    return one == other or (not one.isdigit() and fuzz.ratio(one, other) >= _ALIKE)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM_LETTERS:
            return word[: -len(ending)]
    return word
