"""What is said to a value read back: that it is right, wrong, or what it should be.

Grammar: yes or no as in `yes_no`; the value itself, with or without a "no" before it ("no, it's
jane at acme dot org", "Shane with an S"); a part of it: "d for dog" or "b not d" (the letter it
sounds like gives way), "dot org", "at gmail dot com" (that part of an address), "underscore not
dash", "with two n's", "it ends in four four", "the last digit is five". A part that fits in two
places puts nothing right: then the value is only wrong.
"""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from neuracrm_voice.dialogue.acts import Reading
from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.spoken import read, yes_no
from neuracrm_voice.dialogue.spoken.numbers import OH, TEENS, TENS, UNITS
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Moment, Plain

_SOUND_ALIKE = ("bcdegptvz3", "mn", "fsx", "ahjk8", "iy", "quw", "o0", "59")
"""Letters that a telephone does not tell apart."""
_ALIKE = 60.0
"""Least likeness, of 100, of a name to the one it was mistaken for: Shane and Jane have 67."""
_VOWELS = frozenset("aeiou")
_LETTERED = frozenset((Kind.NAME, Kind.COMPANY, Kind.EMAIL))
_REFUSAL = re.compile(
    r"^(?:(?:oh|um+|uh+|er+m?|sorry|well|actually|almost|nearly|not quite|close|nearly right|hm+|"
    r"but|"
    r"yes but|no+|nope|nah|wrong|incorrect|that is (?:wrong|not (?:right|it|correct)|incorrect)|"
    r"that's (?:wrong|not (?:right|it|correct)|incorrect)|not (?:right|correct)|wait|i said|"
    r"i meant|"
    r"it should be|it's|it is|that should be|make (?:it|that)|change (?:it|that) to)\b[\s,.!]*)+",
    re.IGNORECASE,
)
_CODE_WORD = re.compile(r"\b([a-z])\s+(?:as in|for|like(?: in)?)\s+[a-z]{2,}", re.IGNORECASE)
_WITH_LETTER = re.compile(
    r"\b(?:with|it's|its|it is|that's|is|have|has|needs?) (?:an? |the letter )([a-z])\b(?! \w+ly)",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"\b([a-z])\b[\s,]+(?:and )?(?:not|instead of|rather than)\s+(?:an? |the )?([a-z])\b",
    re.IGNORECASE,
)
_NOT_FIRST = re.compile(r"\bnot (?:an? )?([a-z])[\s,]+(?:but )?(?:an? )?([a-z])\b", re.IGNORECASE)
_DOUBLED = re.compile(
    r"\b(?:two|double) ([a-z])(?:'?s)?\b(?:.*\b(?:end|last)\b)?|\b(one|single) ([a-z])(?:'?s)?\b",
    re.IGNORECASE,
)
_SIGNS = {"underscore": "_", "dash": "-", "hyphen": "-", "dot": ".", "period": ".", "plus": "+"}
_SIGN_NOT = re.compile(
    rf"\b({'|'.join(_SIGNS)})\b.{{0,12}}\b(?:not|instead of)\b.{{0,6}}?\b({'|'.join(_SIGNS)})\b",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"^(?:it (?:is|ends in|ends with) )?(?:dot|\.)\s?((?:[a-z]{2,6})(?: dot [a-z]{2})?)$"
)
_HOST = re.compile(r"^(?:it is )?(?:at|@)\s*(.+)$")
_TAIL = re.compile(
    r"\b(?:ends? (?:in|with)|last (?:\w+ )?(?:digits?|numbers?|one|ones)(?: (?:is|are))?)\s+(.+)$"
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a value was called right, and what it was put right to, if it was."""

    right: bool
    value: Plain = None


def judge(words: str, reading: Reading, moment: Moment) -> Judgement | None:
    """Tell what the words say of a value read back; None when they only say yes, no or neither.

    `words` are tidy. A plain yes or no is left to the ordinary reading, which weighs all else.
    """
    bare = _REFUSAL.sub("", words).strip(" ,.!")
    if not bare or yes_no.read(bare) is not None:
        return None
    value = _part(bare, reading) or _whole(bare, reading, moment)
    if value is None:
        return None
    if _same(value, reading.value):
        # "No, it's Jane" to "I have Jane" is a no all the same.
        return None if yes_no.read(words) is False else Judgement(right=True)
    return Judgement(right=False, value=value)


def name_put_right(words: str, told: Reading, moment: Moment) -> Plain:
    """Return the name that the words put in place of the one just told, unasked; else None.

    They have to open with a refusal ("no, Shane with an S"), and to speak of a name or sound like
    the one that was told: "no, Gmail" puts no name right.
    """
    judged = judge(words, told, moment) if _REFUSAL.match(words) else None
    if judged is None or judged.value is None:
        return None
    heard, name = str(told.value), str(judged.value)
    if " " not in name:
        # Who puts one name right keeps the others.
        nearest = max(heard.split(), key=lambda part: fuzz.ratio(part.lower(), name.lower()))
        alike = fuzz.ratio(nearest.lower(), name.lower()) >= _ALIKE
        put = heard.replace(nearest, name) if alike else name
    else:
        alike, put = fuzz.ratio(heard.lower(), name.lower()) >= _ALIKE, name
    return put if (alike or "name" in plain(words)) and put != heard else None


def _whole(words: str, reading: Reading, moment: Moment) -> Plain:
    return read(words, reading.slot, moment)


def _part(words: str, reading: Reading) -> Plain:
    """Return the value with the part put right that the words name, or None."""
    value = reading.value
    if not isinstance(value, str):
        return None
    put = None
    if reading.slot.kind is Kind.EMAIL:
        put = _address(words, value)
    elif reading.slot.kind is Kind.PHONE:
        put = _digits(words, value)
    if put is None and reading.slot.kind in _LETTERED:
        put = _letter(words, value)
    return put if put is not None and reading.slot.accepts(put) else None


def _address(words: str, value: str) -> str | None:
    said = " ".join(plain(words.replace("@", " at ").replace(".", " dot ").replace("-", " ")))
    said = re.sub(r"\bg mail\b", "gmail", said)
    local, _, host = value.rpartition("@")
    signs = _SIGN_NOT.search(said)
    if signs:
        put = _once(local, _SIGNS[signs[2].lower()], _SIGNS[signs[1].lower()])
        return f"{put}@{host}" if put else None
    ending = _ENDING.fullmatch(said)
    if ending:
        return f"{local}@{host.split('.')[0]}.{ending[1].replace(' dot ', '.')}"
    at = _HOST.fullmatch(said)
    if at and " dot " in at[1]:
        return f"{local}@{at[1].replace(' dot ', '.').replace(' ', '')}"
    return None


def _digits(words: str, value: str) -> str | None:
    tail = _TAIL.search(" ".join(plain(words)))
    if not tail:
        return None
    digits = ""
    for word in tail[1].split():
        digits += _figures(word)
    return value[: -len(digits)] + digits if 0 < len(digits) < len(value) - 1 else None


def _figures(word: str) -> str:
    if word in OH:
        return "0"
    spoken = {**UNITS, **TEENS, **TENS}.get(word)
    return str(spoken) if spoken is not None else word if word.isascii() and word.isdigit() else ""


def _letter(words: str, value: str) -> str | None:
    instead = _INSTEAD.search(words)
    turned = _NOT_FIRST.search(words)
    if instead or turned:
        new, old = (instead[1], instead[2]) if instead else (turned[2], turned[1])  # type: ignore[index]
        return _once(value, old, new)
    doubled = _DOUBLED.search(words)
    if doubled:
        letter = doubled[1] or doubled[3]
        return _once(value, letter, letter * 2) if doubled[1] else _once(value, letter * 2, letter)
    named = _CODE_WORD.fullmatch(words.strip()) or _WITH_LETTER.fullmatch(words.strip())
    named = named or re.fullmatch(r"(?:the letter )?([A-Za-z])", words.strip())
    return _alike(value, named[1]) if named else None


def _once(value: str, old: str, new: str) -> str | None:
    """Put new letters for old where those stand once."""
    lowered, old = value.lower(), old.lower()
    if lowered.count(old) != 1:
        return None
    at = lowered.index(old)
    kept = value[at].isupper() and "@" not in value
    return value[:at] + (new.capitalize() if kept else new.lower()) + value[at + len(old) :]


def _alike(value: str, letter: str) -> str | None:
    """Put a letter for the one it was mistaken for, where only one could be."""
    letter = letter.lower()
    alike = next((group for group in _SOUND_ALIKE if letter in group), "")
    name = value.rpartition("@")[0] or value
    places = [at for at, one in enumerate(name.lower()) if one in alike and one != letter]
    if len(places) > 1 and letter not in _VOWELS:
        # A consonant is rather taken for another: "d" for "p" than for "e".
        places = [at for at in places if name[at].lower() not in _VOWELS]
    if len(places) != 1:
        return None
    at = places[0]
    return value[:at] + (letter.upper() if value[at].isupper() else letter) + value[at + 1 :]


def _same(value: Plain, other: Plain) -> bool:
    return str(value).lower() == str(other).lower()
