"""Make text fit to be spoken: no control characters, markup or emoji, within the limits."""

import re
import unicodedata

MOST_CHARACTERS = 1_500
"""Half of what Twilio lets a Polly voice say at once (3,000), for escaping may double a text."""

_MARKUP = re.compile(r"<[^<>]{0,200}>|[<>*_`#|~\\^{}\[\]]+")
_SPACE = re.compile(r"\s+")


def fit_for_speech(text: str) -> str:
    """Return text that any voice can say and any XML can carry."""
    kept = "".join(character if _is_speakable(character) else " " for character in text)
    plain = _SPACE.sub(" ", _MARKUP.sub(" ", kept)).strip()
    if len(plain) <= MOST_CHARACTERS:
        return plain
    return plain[:MOST_CHARACTERS].rsplit(" ", 1)[0]


def _is_speakable(character: str) -> bool:
    """Tell letters, marks, digits, punctuation and spaces from controls, emoji and private use."""
    category = unicodedata.category(character)
    return category[0] in "LMNPZ" or category in {"Sc", "Sm"}
