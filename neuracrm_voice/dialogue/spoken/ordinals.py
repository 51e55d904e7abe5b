"""Ordinals, as days of the month are said: "the twenty-third", "23rd", "first"."""

from collections.abc import Iterator, Sequence

from neuracrm_voice.dialogue.spoken.numbers import TENS, Found

_LOW = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
}
_HIGH = {
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
}
_SUFFIXES = ("st", "nd", "rd", "th")
NAMES = {value: word for word, value in (_LOW | _HIGH).items()}
_TWENTY = 20


def ordinal_at(tokens: Sequence[str], at: int) -> Found | None:
    """Read the ordinal that begins at token `at`, or return None; "thirty second" is 32."""
    token = tokens[at]
    if token in _LOW and at and tokens[at - 1] in TENS:
        return None
    if token in TENS and at + 1 < len(tokens) and tokens[at + 1] in _LOW:
        return Found(TENS[token] + _LOW[tokens[at + 1]], at, at + 2)
    if token in _LOW or token in _HIGH:
        return Found((_LOW | _HIGH)[token], at, at + 1)
    if token[:-2].isascii() and token[:-2].isdigit() and token.endswith(_SUFFIXES):
        return Found(int(token[:-2][:4]), at, at + 1)
    return None


def ordinals(tokens: Sequence[str]) -> Iterator[Found]:
    """Give every ordinal in the tokens."""
    found = (ordinal_at(tokens, at) for at in range(len(tokens)))
    return (one for one in found if one)


def say_ordinal(value: int) -> str:
    """Say a day of the month: 23 is "twenty-third"."""
    if value in NAMES:
        return NAMES[value]
    tens = {number: word for word, number in TENS.items()}
    return f"{tens[value - value % 10]}-{NAMES[value % 10]}" if value > _TWENTY else str(value)
