"""The words of a spoken address made even: its letters, figures and signs, one token each.

"Double u", "g. mail", "dotcom", "at the rate" and "plus sign" get the one form that `emails`
reads; figures are written out ("nineteen eighty-four", "double oh seven", "two thousand and
four"); remarks about the spelling and hesitations go.
"""

import re
from collections.abc import Sequence

from neuracrm_voice.dialogue.spoken.numbers import ROUND, TEENS, TENS, UNITS

SIGNS = {
    "dot": ".",
    "period": ".",
    "point": ".",
    "punto": ".",
    "underscore": "_",
    "underline": "_",
    "dash": "-",
    "hyphen": "-",
    "minus": "-",
    "plus": "+",
    "apostrophe": "'",
    ".": ".",
    "_": "_",
    "-": "-",
    "+": "+",
}
NEXT = "|"
"""Stands where a sentence is over, other than by a full stop, which may be a dot."""
_TIMES = {"double": 2, "triple": 3}
_OH = frozenset(("oh", "nought", "naught"))
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[@._+|$!#&*~%-]")
_NAMES = "|".join(one for one in SIGNS if one.isalpha())
_OVER = re.compile(rf"\|+|[?!;:](?=\s+(?!(?:at|{_NAMES})\b)\w)")
_REMARKS = re.compile(
    r"\b(?:(?:and )?(?:that's|that is|it's|it is) )?(?:all )?(?:in )?(?:(?:lower|upper) ?case"
    r"(?: letters)?|one word|together|no spaces?|small letters|capitals?|capital letter)\b",
    re.IGNORECASE,
)
_HUM = r"\b(?:um+|uh+|er+m?)\b"
# Between two signs, or alone before one, even "uh" is part of an address.
_HESITATIONS = re.compile(
    rf"(?<=\w\s)(?<!at )(?<!dot )(?<!dash )(?<!plus )(?<!underscore ){_HUM}|"
    rf"{_HUM}(?!\s+(?:at|dot|dash|plus|underscore)\b)(?!\s*$)",
    re.IGNORECASE,
)
_CODE_WORD = re.compile(r"\b([a-z]) (?:as in|for|like(?: in)?|as) [a-z]{2,}\b", re.IGNORECASE)
_NAMED_SIGN = re.compile(
    r"\bthe (?:number|letter|digit|numeral|figure|word)s? |\b(?:number|letter|digit) (?=(?:one|two|"
    r"three|four|five|six|seven|eight|nine|zero|\d|[a-z])\b)",
    re.IGNORECASE,
)
_EVENED = tuple(
    (re.compile(heard, re.IGNORECASE), even)
    for heard, even in (
        (r"\bdouble (?:u|you)\b", "w"),
        (r"\b(?:with )?(?:the |an )?at (?:sign|symbol)\b|\bthe at\b", "at"),
        (r"\bat (?:the )?rate(?: of)?(?: sign)?\b(?! (?:dot|\.))|\bat the re[ad]d?\b", "at"),
        (rf"\b({_NAMES}) (?:sign|symbol|character)\b", r"\1"),
        (r"\bunder (score|line)\b", r"under\1"),
        (r"\bampersand\b|\band sign\b", "&"),
        (r"\bexclamation (?:mark|point)\b", "!"),
        (r"\bhash(?:tag)?(?: (?:sign|symbol))?\b|\bpound sign\b", "#"),
        (r"\bdollar sign\b", "$"),
        (r"\bpercent(?: sign)?\b", "%"),
        (r"\basterisk\b", "*"),
        (r"\btilde\b", "~"),
        (r"\bfull stop\b(?=\s+\w)", " dot "),
        (r"\bdot[ -]?(com|net|org)m?\b", r"dot \1"),
        (r"\bdot (?:i|eye) (?:oh|o)\b", "dot io"),
        # A recogniser joins letters said one by one; a dash within an address is said.
        (r"\b(?:[a-z]-){2,}[a-z]\b", lambda found: found[0].replace("-", "")),
        (rf"\b({'|'.join(TENS)})-(?=(?:{'|'.join(UNITS)})\b)", r"\1 "),
        (r"\be-mail\b", "email"),
        (r"\b(?:g|gee)[. -]+mail\b", "gmail"),
        (r"\bhot mail\b", "hotmail"),
        (r"\bout look\b", "outlook"),
        (r"\b(?:i|eye) cloud\b", "icloud"),
        (r"\bproton mail\b", "protonmail"),
        # Hosts and endings everybody knows, whose dot is often swallowed.
        (r"\bat (gmail|yahoo|hotmail|outlook|icloud|aol|live|msn) (com|co|net)\b", r"at \1 dot \2"),
        (r"\bco (uk|in|nz|za|jp|kr)\b", r"co dot \1"),
        (r"(?<!dot)(?<!\.) co dot (uk|in|nz|za|jp|kr)\b", r" dot co dot \1"),
    )
)


def tokens(words: str) -> list[str]:
    """Return letters, words, figures and signs in lower case, in the order they were said."""
    text = _OVER.sub(f" {NEXT} ", words)
    text = _NAMED_SIGN.sub("", _CODE_WORD.sub(r"\1", text))
    text = _HESITATIONS.sub(" ", _REMARKS.sub(" ", text)).lower()
    text = re.sub(r"\s{2,}", " ", text)
    for heard, even in _EVENED:
        text = heard.sub(even, text)
    said = _in_figures(_TOKEN.findall(text))
    while said and said[-1] in SIGNS and not said[-1].isalpha():
        said.pop()
    return said


def _in_figures(said: Sequence[str]) -> list[str]:
    out: list[str] = []
    at = 0
    while at < len(said):
        figures, used = _figures(said, at, opened=bool(out) and out[-1].isdigit())
        out.append(figures)
        at += used
    return out


def _figures(said: Sequence[str], at: int, *, opened: bool) -> tuple[str, int]:
    """Return what is written for the token at a place, and how many tokens say it."""
    token = said[at]
    following = said[at + 1] if at + 1 < len(said) else ""
    if token in _TIMES and (len(following) == 1 or following in UNITS or following in _OH):
        return _digit(following) * _TIMES[token], 2
    if following in ROUND and (UNITS.get(token) or token in TEENS):
        part = at + 2 + (said[at + 2 : at + 3] == ["and"])
        more, used = _below_hundred(said, part)
        number = (UNITS | TEENS)[token] * ROUND[following]
        return str(number + more), part + used - at if used else 2
    number, used = _below_hundred(said, at)
    if used:
        return str(number), used
    counts = following.isdigit() or following in UNITS or following in TEENS or following in TENS
    if (token in _OH and (opened or counts)) or (token == "o" and opened and counts):  # noqa: S105 - a word of speech
        return "0", 1
    return _digit(token) if token in UNITS else token, 1


def _below_hundred(said: Sequence[str], at: int) -> tuple[int, int]:
    """Read a number from 1 to 99 in words; it takes no tokens where there is none."""
    token = said[at] if at < len(said) else ""
    unit = UNITS.get(said[at + 1], 0) if at + 1 < len(said) else 0
    if token in TENS:
        return (TENS[token] + unit, 2) if unit else (TENS[token], 1)
    number = TEENS.get(token) or UNITS.get(token, 0)
    return number, int(number > 0)


def _digit(token: str) -> str:
    return "0" if token in _OH else str(UNITS.get(token, token))
