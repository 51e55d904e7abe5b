"""Whether two callers' sentences tell of the same problem; pure.

Two are the same when they name the same things: after courtesy, possession and the common words
for trouble are taken off, most of the words of the shorter must be in the other. Doubt counts as
another problem, since a ticket too many is cheaper than a problem that is lost in another's.
"""

from rapidfuzz import fuzz

from neuracrm_voice.dialogue.rules.things import things

_LEAST_SHARE = 0.6
"""Of the shorter sentence's words: three of five, two of three, and two of two."""

_LEAST_WORDS = 2
"""One thing in common ("my printer") is not yet a common problem, unless it is all there is."""

_ALIKE = 84.0
"""Likeness of two words, of 100, that are forms of one or a recogniser's spelling of it."""


def is_same(one: str, other: str) -> bool:
    """Tell whether two descriptions tell of the same problem."""
    first, second = things(one), things(other)
    if not first or not second or _figures(first) != _figures(second):
        return False
    shorter, longer = sorted((first, second), key=len)
    shared = sum(any(_alike(word, another) for another in longer) for word in shorter)
    if len(shorter) == len(longer) == shared:
        return True
    return shared >= _LEAST_WORDS and shared >= _LEAST_SHARE * len(shorter)


def _figures(words: set[str]) -> set[str]:
    return {word for word in words if word.isdigit()}


def _alike(one: str, other: str) -> bool:
    return one == other or (not one.isdigit() and fuzz.ratio(one, other) >= _ALIKE)
