"""Whom of our people a caller would meet: by first name, or by title and surname; or anybody.

Grammar: "with Sarah", "see Sarah Bennett instead", "I'd rather meet Ms Bennett", "is Sarah free on
Thursday"; "with anyone". First names that are months or other words are left ("with May").
"""

import re

from neuracrm_voice.dialogue.spoken.calendar_words import MONTHS
from neuracrm_voice.dialogue.spoken.first_names import FIRST_NAMES

ANYBODY = "anybody"
_NAMES = "|".join(sorted(FIRST_NAMES - MONTHS.keys() - {"will", "guy", "art"}))
_ONE = rf"(?:(?:mr|mrs|ms|miss|dr|doctor)\.? (?P<surname>[^\W\d_]+)|(?P<first>{_NAMES}))\b"
_WISHED = re.compile(
    rf"\b(?:(?:with|see|meet|meeting|prefer|rather have|have|get) {_ONE}(?!')|"
    rf"(?:is|when is|if) {_ONE.replace('<', '<is_')} (?=(?:free|available|there|in|around|has)\b))",
    re.IGNORECASE,
)
_ANYBODY = re.compile(
    r"\bwith (?:any(?:one|body)|whoever)\b|\b(?:do not|don't|doesn't) (?:mind|care|matter) who\b",
    re.IGNORECASE,
)


def apart(words: str) -> tuple[str, str]:
    """Return who is wished for, "" for nobody, and the words without them."""
    if _ANYBODY.search(words):
        return ANYBODY, _ANYBODY.sub(" ", words)
    wished = _WISHED.search(words)
    if wished is None:
        return "", words
    name = next(filter(None, wished.groups()))
    return name.lower(), _WISHED.sub(" ", words, count=1)


def is_called(name: str, whole: str) -> bool:
    """Tell whether somebody of that whole name may be meant by a name, first or last."""
    return name.lower() in whole.lower().split()
