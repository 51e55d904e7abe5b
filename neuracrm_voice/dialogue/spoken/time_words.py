"""Words of a time made even: clock times and "p.m." in one word, ranges cut to their beginning."""

import re

from neuracrm_voice.dialogue.spoken import time_ranges
from neuracrm_voice.dialogue.spoken.tidy import plain

_GREETING = re.compile(
    r"(?:^|(?<=[,.!?] )|\b(?:hello|hi|hey)\b[\s,]*)(?:a very )?"
    r"good (?:morning|afternoon|evening)\b",
    re.IGNORECASE,
)
_HYPHENED = re.compile(
    r"\b(\d{1,2})-(1[3-9]|[2-5]\d|0\d)"
    r"(?=\s?(?:[ap]\.?\s?m\b|in the (?:morning|afternoon|evening)))",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])\s?[:.h]\s?([0-5]\d)(?!\d|[./]\d)")
_BARE_H = re.compile(r"\b(1[3-9]|2[0-3])h\b", re.IGNORECASE)
_GLUED = re.compile(r"\b(\d{1,2}(?::?\d\d)?)\s?([ap])\.?\s?m\b\.?", re.IGNORECASE)
_SPACED_MERIDIEM = re.compile(r"\b([ap])\.?\s?m\b\.?", re.IGNORECASE)
_LOOSE = re.compile(r"\b(\d{1,2}(?::?\d\d)?)(?! a \w)\s?([ap])\b(?![.'-]?\w)")
_ISH = re.compile(
    r"\b(noon|midday|midnight|[a-z]+|\d{1,2}(?::\d\d)?(?:\s?[ap]m)?)[ -]?ish\b", re.IGNORECASE
)
_MIDDLE = re.compile(r"\bmid[ -](?=(?:day|night)\b)|\bmiddle of the (?=day\b)", re.IGNORECASE)
_CLOSE = re.compile(
    r"\b(?:end of (?:the )?(?:business )?day|(?:close|end) of business|eod|cob)\b", re.IGNORECASE
)


def prepared(words: str) -> tuple[str, ...]:
    """Return the tokens with clock times and "p.m." made single words."""
    return plain(evened(words))


def evened(words: str) -> str:
    """Return the words with clock times and "p.m." made single words."""
    words = time_ranges.beginning(_HYPHENED.sub(r"\1:\2", without_greeting(words)))
    words = _MIDDLE.sub("mid", _ISH.sub(r"\1 ", words))
    words = _CLOSE.sub(" 5 pm ", words)
    words = _BARE_H.sub(r"\1:00", words)
    text = _CLOCK.sub(r" \1h\2 ", _LOOSE.sub(r"\1 \2m ", words))
    return " ".join(_SPACED_MERIDIEM.sub(r" \1m ", _GLUED.sub(r" \1 \2m ", text)).split())


def without_greeting(words: str) -> str:
    """Return the words less a "good morning", which tells no half of the day."""
    return _GREETING.sub(" ", words)
