"""Values said more slowly each time they were called wrong: in groups, then letter by letter."""

import re

from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.spoken import phones
from neuracrm_voice.dialogue.understanding import Plain

_CODE_WORDS = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        (
            "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike "
            "november oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu"
        ).split(),
        strict=True,
    )
)
_MISHEARD = frozenset("bcdgptvzmnfs")
"""Letters that a telephone does not tell apart: these are said with a word."""
_SIGNS = {".": "dot", "@": "at", "_": "underscore", "-": "dash", "+": "plus", "'": "apostrophe"}
_SPELLED = frozenset((Kind.NAME, Kind.COMPANY, Kind.EMAIL))


def say_grouped(value: Plain, kind: Kind) -> str:
    """Say a value in short groups: a number by threes, a name or address by its letters."""
    text = str(value)
    if kind is Kind.PHONE:
        # Its country's groups, with a longer rest after each.
        return phones.say(text).replace(", ", "; ")
    if kind is Kind.EMAIL:
        local, _, host = text.rpartition("@")
        parts = [_letters(part) for part in re.split(r"([._+-])", local) if part]
        return f"{', '.join(parts)}, at {' dot '.join(host.split('.'))}"
    if kind in _SPELLED:
        return f"{text}, spelled {'; '.join(_letters(word) for word in text.split())}"
    return text


def say_letters(value: Plain, kind: Kind) -> str:
    """Say a value one sign at a time, with a word for letters that sound alike."""
    signs = str(value)
    if kind not in _SPELLED:
        return ", ".join(_SIGNS.get(one, one) for one in signs if not one.isspace())
    return ", ".join(_named(one) for one in signs if not one.isspace())


def _letters(word: str) -> str:
    return " ".join(_SIGNS.get(one, one.upper()) for one in word)


def _named(sign: str) -> str:
    if sign in _SIGNS:
        return _SIGNS[sign]
    lowered = sign.lower()
    return f"{sign.upper()} as in {_CODE_WORDS[lowered]}" if lowered in _MISHEARD else sign.upper()
