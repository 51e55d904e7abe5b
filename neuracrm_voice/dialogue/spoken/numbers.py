"""Whole numbers as people say them.

Grammar: units, teens, tens, "hundred", "thousand", "million", with "and" and "a"; figures with
or without separators, "40k"; digits one by one ("four oh two" is 402); pairs ("one fifty" is
150, "nineteen ninety" is 1990); "a dozen", "half a dozen", "a couple of dozen", "a couple".
Hedges ("about", "around") are passed over. Of a range ("ten to twelve", "ten or
twelve", "between ten and twelve") the upper end counts: whoever plans for twelve can seat ten.
A sum is refused: two numbers that are no range are no answer. So is what is no count, rather
than cut until it is one: below nothing ("minus forty"), beyond the scales known ("two zillion"),
written in signs that nobody says ("1=1").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from neuracrm_voice.dialogue.spoken import scales
from neuracrm_voice.dialogue.spoken.tidy import is_speech, plain

UNITS = dict(
    zip(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
        range(10),
        strict=True,
    )
)
TEENS = dict(
    zip(
        [
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(10, 20),
        strict=True,
    )
)
TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
) | {"fourty": 40}
OH = frozenset(("oh", "o", "nought", "naught", "nil"))
SCALES = {
    "thousand": 1_000,
    "grand": 1_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "lac": 100_000,
    "million": 1_000_000,
    "mil": 1_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "billion": 1_000_000_000,
}
HUNDRED = 100
ROUND = {"hundred": HUNDRED, "thousand": 1000}
TEN = 10
THOUSAND = 1000
DOZEN = 12
_MOST_DIGITS = 15
"""Digits said one by one at most: E.164 has no longer number."""
_WORD = UNITS | TEENS | TENS
_OPENERS = frozenset((*_WORD, *OH, *ROUND, *SCALES, "a", "half", "couple", "dozen"))
"""Words with which a number may begin; figures are the others."""
_BETWEEN = frozenset(("to", "or", "and", "maybe", "perhaps", "through"))
_FIGURE = re.compile(r"\d{1,15}")
_SHORT = re.compile(r"(\d{1,6})k")
_SEPARATED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_MINUS = re.compile(r"(?:^|(?<=\D\s))[-\u2212](?=[$\u20ac\u00a3\u20b9]?\d)")
_BELOW = frozenset(("minus", "negative"))
_BEYOND = re.compile(r"(?:\w*illions?|thousands|hundreds|lakhs?|crores?)")
_DECIMAL = re.compile(r"\b(\d{1,9})\.(\d)\s?(k|thousand|million)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A number and the tokens, start included and end not, that say it."""

    value: int
    start: int
    end: int


def digit(token: str) -> str:
    """Return the one digit a token says, "oh" for nought; "" for none."""
    if token in OH:
        return "0"
    if token in UNITS:
        return str(UNITS[token])
    return token if len(token) == 1 and token.isascii() and token.isdigit() else ""


def read(words: str) -> int | None:
    """Return the whole number the words hold, or None when they hold none or several."""
    text = scales.written_out(_SEPARATED.sub("", words))
    text = _DECIMAL.sub(_scaled, text)
    found = find(plain(text))
    if not found or is_no_count(text):
        return None
    if len(found) == 1:
        return found[0].value
    return _upper(plain(text), found)


def is_no_count(words: str) -> bool:
    """Tell words of which only a part is a count: a number below nothing, or beyond our scales."""
    said = plain(with_minus(words))
    return not is_speech(words) or any(
        said[max(one.start - 1, 0)] in _BELOW
        or _BEYOND.fullmatch("".join(said[one.end : one.end + 1]))
        for one in find(said)
    )


def with_minus(words: str) -> str:
    """Return words in which the sign before a figure is said: "-40" is "minus 40"."""
    return _MINUS.sub("minus ", words)


def _scaled(match: re.Match[str]) -> str:
    scale = THOUSAND if match[3].lower() in ("k", "thousand") else SCALES["million"]
    return str(int(match[1]) * scale + int(match[2]) * scale // TEN)


def _upper(tokens: Sequence[str], found: Sequence[Found]) -> int | None:
    first, last = found[0], found[-1]
    between = tokens[first.end : last.start]
    pair = len(found) == len((first, last))
    if pair and between and all(word in _BETWEEN for word in between):
        return max(first.value, last.value)
    return first.value if all(one.value == first.value for one in found) else None


def find(tokens: Sequence[str]) -> list[Found]:
    """Return every number said in the tokens, in order, none overlapping."""
    found: list[Found] = []
    at = 0
    while at < len(tokens):
        if tokens[at] not in _OPENERS and not tokens[at][0].isdigit():
            at += 1
            continue
        one = _dozens(tokens, at) or digits_at(tokens, at) or _cardinal(tokens, at)
        if one is None:
            at += 1
            continue
        found.append(one)
        at = one.end
    return found


def _dozens(tokens: Sequence[str], at: int) -> Found | None:
    """Read "half a dozen", "a couple of dozen", "three dozen", "a couple"."""
    rest = tuple(tokens[at : at + 4])
    if rest[:3] == ("half", "a", "dozen"):
        return Found(DOZEN // 2, at, at + 3)
    if rest[:3] == ("half", "a", "million"):
        return Found(SCALES["million"] // 2, at, at + 3)
    start, count = at, 1
    if rest[:1] == ("a",):
        start += 1
    if tuple(tokens[start : start + 1]) == ("couple",):
        of = 1 if tuple(tokens[start + 1 : start + 2]) == ("of",) else 0
        after = start + 1 + of
        if tuple(tokens[after : after + 1]) in (("dozen",), ("dozens",)):
            return Found(2 * DOZEN, at, after + 1)
        return Found(2, at, after)
    if rest and rest[0] in _WORD:
        start, count = at + 1, _WORD[rest[0]]
    if tuple(tokens[start : start + 1]) == ("dozen",):
        return Found(count * DOZEN, at, start + 1)
    return None


def digits_at(tokens: Sequence[str], at: int) -> Found | None:
    """Read two or more single digits said one by one ("four oh two") as one number."""
    end = at
    said = ""
    while end < len(tokens) and len(said) <= _MOST_DIGITS:
        one = digit(tokens[end])
        if not one or (tokens[end] in OH and not said):
            break
        said += one
        end += 1
    follows = tokens[end] if end < len(tokens) else ""
    longer = follows == "hundred" or follows in SCALES or follows in TEENS or follows in TENS
    if end - at == 1 or end == at or longer or len(said) > _MOST_DIGITS:
        return None
    return Found(int(said), at, end)


@dataclass(slots=True)
class _Tally:
    """A cardinal being added up: whole thousands so far, and the part below them."""

    whole: int = 0
    part: int = 0
    last: int = 0

    def take(self, token: str) -> bool:
        """Add a token; tell whether it could follow what came before."""
        value = _value(token)
        if value is not None:
            return self._add(value)
        if token == "hundred" and (self.last or not self.part):  # noqa: S105 - a word of speech
            self.part = (self.part - self.last) + (self.last or 1) * HUNDRED
            self.last = 0
            return True
        if token in SCALES and (self.part or not self.whole):
            self.whole += (self.part or 1) * SCALES[token]
            self.part, self.last = 0, 0
            return True
        return False

    def _add(self, value: int) -> bool:
        if not self.part or (self.part % HUNDRED == 0 and value < HUNDRED and not self.last):
            self.part += value
        elif self.last in TENS.values() and 0 < value < TEN:
            self.part += value
            self.last = self.last + value
            return True
        elif 0 < self.last < HUNDRED and TEN <= value < HUNDRED and self.part == self.last:
            # A pair: "one fifty", "nineteen ninety", "four twenty five".
            self.part = self.part * HUNDRED + value
        else:
            return False
        self.last = value
        return True


def _value(token: str) -> int | None:
    if token in _WORD:
        return _WORD[token]
    short = _SHORT.fullmatch(token)
    if short:
        return int(short[1]) * THOUSAND
    return int(token) if token.isascii() and _FIGURE.fullmatch(token) else None


def _cardinal(tokens: Sequence[str], at: int) -> Found | None:
    tally = _Tally()
    end = at
    if tokens[at] == "a":
        end += 1
        if tuple(tokens[end : end + 1]) not in (("hundred",), ("thousand",), ("million",)):
            return None
    start = end
    figures = False
    while end < len(tokens):
        token = tokens[end]
        # Figures are whole already: "18 04" is two numbers, "18 thousand" one.
        figure = token[0].isdigit()
        if figure and end > start and token != tokens[start]:
            break
        if figures and token in _WORD:
            break
        joined = token == "and" and end > start and _continues(tokens, end, tally)  # noqa: S105 - a word of speech
        if not joined and ((figure and end > start) or not tally.take(token)):
            break
        figures = figures or figure
        end += 1
    return Found(tally.whole + tally.part, at, end) if end > start else None


def _continues(tokens: Sequence[str], at: int, tally: _Tally) -> bool:
    """Tell whether an "and" goes on with the number: "two hundred and five", not "two and five"."""
    after_scale = tally.last == 0 and tally.whole + tally.part >= HUNDRED
    return after_scale and at + 1 < len(tokens) and tokens[at + 1] in _WORD


def say(value: int) -> str:
    """Say a whole number in figures, grouped, as voices read them best."""
    return f"{value:,}"
