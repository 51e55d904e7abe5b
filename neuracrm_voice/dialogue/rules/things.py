"""What a description of a problem names, without courtesy and the common words for trouble."""

import re

from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.tidy import plain

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


def things(text: str) -> set[str]:
    """Return the stems of what a text names: invoices, the export, a figure."""
    return {_stem(word) for word in plain(text) if word not in _COMMON and len(word) > 1}


def refers_back(problem: str) -> bool:
    """Tell whether a description names nothing of its own, and only says that it is there again."""
    return not things(problem) and bool(_AGAIN.search(" ".join(plain(problem))))


def is_vague(problem: str) -> bool:
    """Tell whether a description says that something is wrong, and not with what."""
    return not things(problem) and not refers_back(problem)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM_LETTERS:
            return word[: -len(ending)]
    return word
