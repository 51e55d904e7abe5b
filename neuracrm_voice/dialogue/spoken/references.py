"""References such as "T-1042": a letter and a number, as callers read them out.

Grammar: the letter, alone or as in "T as in Tango", perhaps "dash", then digits in any of the
ways a telephone number is said ("one oh four two", "ten forty two").
"""

import re

from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.numbers import OH, TEENS, TENS, UNITS
from neuracrm_voice.dialogue.spoken.tidy import tokens

_WRITTEN = re.compile(r"\b([A-Za-z])\s?-?\s?(\d{3,7})\b")
_LETTER_NAMES = {"tee": "T", "tea": "T", "tango": "T", "ell": "L", "el": "L", "em": "M"}
_SILENT = listed("dash hyphen minus number is as in like for um uh and then")
_FEWEST, _MOST = 3, 7
"""Digits of a reference: ours have four, and have room to grow."""


def read(words: str) -> str | None:
    """Return the reference, such as "T-1042", or None."""
    written = _WRITTEN.search(words)
    if written:
        return f"{written[1].upper()}-{written[2]}"
    said = tokens(words)
    for at, token in enumerate(said):
        letter = _LETTER_NAMES.get(token) or (
            token.upper() if len(token) == 1 and token.isalpha() else ""
        )
        if letter:
            digits = _digits(said[at + 1 :])
            if _FEWEST <= len(digits) <= _MOST:
                return f"{letter}-{digits}"
    return None


def _digits(said: list[str]) -> str:
    out = ""
    code_word = False
    for at, token in enumerate(said):
        before = said[at - 1] if at else ""
        if token in UNITS:
            digit = str(UNITS[token])
            out = out[:-1] + digit if before in TENS and digit != "0" else out + digit
        elif token in TEENS or token in TENS:
            out += str({**TEENS, **TENS}[token])
        elif token in OH and (out or not code_word):
            out += "0"
        elif token.isascii() and token.isdigit():
            out += token
        elif before in ("in", "like", "for") and not out:
            code_word = True
        elif token not in _SILENT:
            break
    return out


def say(value: str) -> str:
    """Say a reference letter by letter: "T-1042" is "T, 1, 0, 4, 2"."""
    return ", ".join(one for one in value if one.isalnum())
