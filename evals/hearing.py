"""What becomes of a caller's words: how their temper words them, and what a recogniser hears.

Both are drawn from a seed, so that a caller says the same in every run. What the grade rests on
is protected: noise may hide a word, but a name that nobody could have heard is no fair question.
"""

import re
from collections.abc import Collection
from random import Random
from typing import Literal

Mood = Literal["plain", "terse", "chatty", "hurried", "angry", "unsure", "polite"]
Noise = Literal["clean", "lower", "fillers", "rough"]

CONFIDENCE: dict[str, float] = {"clean": 0.93, "lower": 0.87, "fillers": 0.74, "rough": 0.55}
"""As recognisers report it on good and on poor lines."""

FREE = frozenset("greeting need problem question".split())
"""Questions answered in a caller's own sentences; others take a value, said with less around it."""

_BEFORE_SENTENCES: dict[str, tuple[str, ...]] = {
    "chatty": (
        "Oh hello there, how are you today. ",
        "Hi, well, it has been quite a week here, anyway. ",
        "Good morning, I hope you are well. ",
    ),
    "hurried": ("Quickly please, I'm in a hurry. ", "I only have a minute. "),
    "angry": ("This is really not good enough. ", "I am fed up with this. "),
    "unsure": ("Um, I'm not sure who to ask, but ", "Sorry, I think "),
    "polite": ("Good morning. ", "Hello, I was wondering whether you could help me. "),
}
_BEFORE_VALUES: dict[str, tuple[str, ...]] = {
    "chatty": ("Well, ", "Oh yes, ", "Now, "),
    "hurried": ("Right, ", ""),
    "angry": ("Look, ", ""),
    "unsure": ("Um, ", "Er, "),
    "polite": ("Certainly, ", "Of course, ", ""),
}
_AFTER_VALUES: dict[str, tuple[str, ...]] = {"polite": (", thank you", "")}
_LITTLE = frozenset("the a an of that is am are just so very".split())
_FILLERS = ("um", "uh", "you know", "like", "er")
_HESITATIONS = ("um", "uh", "er", "", "", "")
_SOUNDS_LIKE = {
    "their": "there",
    "there": "their",
    "our": "are",
    "your": "you're",
    "new": "knew",
    "whole": "hole",
    "week": "weak",
    "site": "sight",
    "hear": "here",
    "mail": "male",
    "would": "wood",
    "seem": "seam",
    "in": "inn",
    "too": "to",
    "through": "threw",
    "right": "write",
}
_DROP, _FILL, _MISHEAR = 0.3, 0.1, 0.5


def worded(words: str, mood: str, question: str, chance: Random) -> str:
    """Say it as somebody of that mood does."""
    if question in FREE:
        return _one_of(_BEFORE_SENTENCES, mood, chance) + words
    if "thank" in words or question in {"right", "more"}:
        return words
    before, after = _one_of(_BEFORE_VALUES, mood, chance), _one_of(_AFTER_VALUES, mood, chance)
    return before + words.rstrip(".") + after


def recognised(words: str, noise: str, question: str, keep: Collection[str], chance: Random) -> str:
    """Return what a recogniser makes of it; words in `keep` (lower case) come through whole."""
    if noise == "clean":
        return words
    heard = re.sub(r"[.,;:!?\"()]+(?=\s|$)", "", words.lower()).split()
    if noise in {"fillers", "rough"}:
        heard = (
            _filled(heard, chance) if question in FREE else [chance.choice(_HESITATIONS), *heard]
        )
    if noise == "rough" and question in FREE:
        heard = [_misheard(word, keep, chance) for word in heard]
    return " ".join(word for word in heard if word)


def _filled(words: list[str], chance: Random) -> list[str]:
    out: list[str] = []
    for word in words:
        out += [chance.choice(_FILLERS), word] if chance.random() < _FILL else [word]
    return out


def _misheard(word: str, keep: Collection[str], chance: Random) -> str:
    if word in keep:
        return word
    if word in _LITTLE and chance.random() < _DROP:
        return ""
    if word in _SOUNDS_LIKE and chance.random() < _MISHEAR:
        return _SOUNDS_LIKE[word]
    return word


def _one_of(table: dict[str, tuple[str, ...]], mood: str, chance: Random) -> str:
    return chance.choice(table[mood]) if mood in table else ""
