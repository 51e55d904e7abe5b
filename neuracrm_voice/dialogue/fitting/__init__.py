"""Fit for speech: text as any voice says it, the same in audio and in the carrier's own voice.

Numbers, money, dates, addresses and short forms become words; markup, lists and emoji go. Digits
said one by one ("T, 1, 0, 4, 2") stay figures. Fitting what is fit changes nothing.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from neuracrm_voice.dialogue.fitting.amounts import say_amounts
from neuracrm_voice.dialogue.fitting.marks import plain_of, without_symbols
from neuracrm_voice.dialogue.fitting.moments import say_moments, say_weekdays
from neuracrm_voice.dialogue.fitting.named import say_names

__all__ = ["MOST_REPLY_WORDS", "fit", "fit_reply"]

MOST_REPLY_WORDS = 60
"""About 25 seconds of speech, as long as anybody listens without a turn of their own."""

MOST_SENTENCE_WORDS = 30
"""A longer sentence is parted where it has a semicolon: an ear cannot go back to its start."""

MOST_CHARACTERS = 1_500
"""Half of what Twilio lets a Polly voice say at once (3,000), for escaping may double a text."""

_MONTH_FIRST = frozenset(("en-US", "en-CA", "en-PH"))
_SENTENCE = re.compile(r"[^.!?]+[.!?]+[\"']?(?=\s|$)|\S[^.!?]*$")
_SPELLED = re.compile(r"(?<!\S)(?:[0-9],?|[A-Za-z],)(?!\S)")
_PASSES = 4
"""A pass may uncover what the next one fits; after that, whatever stands is said."""


@lru_cache(maxsize=4_096)
def fit(text: str, language: str = "en-US") -> str:
    """Return text that any voice can say and any XML can carry; `language` is the line's."""
    kept = text[: 4 * MOST_CHARACTERS]
    for _ in range(_PASSES):
        fitted = _pass(kept, language)
        if fitted == kept:
            break
        kept = fitted
    return kept


def fit_reply(sentences: Sequence[str], language: str = "en-US") -> list[str]:
    """Return a reply's sentences fit for speech, of MOST_REPLY_WORDS together at most.

    The last one asks, so it is kept; what is too much before it is cut after a sentence.
    """
    fitted = [one for one in (fit(sentence, language) for sentence in sentences) if one]
    if sum(map(_length, fitted)) <= MOST_REPLY_WORDS:
        return fitted
    last = _cut(fitted[-1], MOST_REPLY_WORDS) or " ".join(fitted[-1].split()[:MOST_REPLY_WORDS])
    left = MOST_REPLY_WORDS - _length(last)
    kept = []
    for sentence in fitted[:-1]:
        within = _cut(sentence, left)
        if within:
            kept.append(within)
        if within != sentence:
            break
        left -= _length(within)
    return [*kept, last]


def _pass(text: str, language: str) -> str:
    text = plain_of(text)
    text = say_weekdays(say_names(text))
    if any(one in text for one in "0123456789"):
        text = say_moments(text, day_first=language not in _MONTH_FIRST)
        text = say_amounts(text, indian=language.endswith("-IN"))
    text = without_symbols(text)
    if text.count(" ") >= MOST_SENTENCE_WORDS and ";" in text:
        text = _parted(text)
    return text if len(text) <= MOST_CHARACTERS else text[:MOST_CHARACTERS].rsplit(" ", 1)[0]


def _parted(text: str) -> str:
    parts = [part.strip() for part in text.split(";")]
    return ". ".join(part[:1].upper() + part[1:] for part in parts if part)


def _length(text: str) -> int:
    """Count the words; letters and digits said one by one must be heard whole, and count not."""
    return len(text.split()) - len(_SPELLED.findall(text))


def _cut(text: str, most_words: int) -> str:
    """Return the sentences at the beginning of a text that fit into so many words."""
    kept: list[str] = []
    for sentence in _SENTENCE.findall(text):
        if sum(map(_length, kept)) + _length(sentence) > most_words:
            break
        kept.append(sentence.strip())
    return " ".join(kept)
