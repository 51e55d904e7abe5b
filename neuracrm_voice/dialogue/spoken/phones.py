"""Telephone numbers, kept in E.164.

Grammar: digits one by one or in groups, as words or figures; "oh" for nought; "double oh three",
"triple five"; "eight hundred", "six hundred fifteen", "twelve hundred"; "twenty five"; "plus
one"; "area code"; dashes and hesitations between. An extension is dropped. Digits put right at
once ("… 2670, no, one at the end") are. A number without a country belongs to the line's region;
"00" opens an international number everywhere. What could not be a number there is one from abroad
if it is too long to be one of ours with a digit lost; else it is refused (`phone_lengths`).
"""

import re
from collections.abc import Collection, Sequence
from itertools import chain, combinations, pairwise

import phonenumbers

from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.numbers import OH, ROUND, TEENS, TENS, digit
from neuracrm_voice.dialogue.spoken.tidy import correction, plain

_SIGNS = {"plus": "+"}
_TIMES = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_BETWEEN = listed(
    """
    dash hyphen and um uh er erm then space area code open close bracket brackets parenthesis
    parentheses dot slash minus point like so okay country
    """
)
_LOOSELY_BETWEEN = _BETWEEN | listed("it is that yeah yes followed by next after which right")
"""Words between groups that may as well end a number: tried where nothing else was one."""
_PLUS = re.compile(r"\+\s*(?=[\d(])")
_EXTENSION = re.compile(
    r"(?:\b|(?<=\d))(?:ext|extension|x)(?:\b|(?=\d))\.?.*", re.IGNORECASE | re.DOTALL
)
_NATIONAL_ZERO = re.compile(r"(\+\s*\d[\d)]*\s*)\(\s*0\s*\)")
_FEWEST_DIGITS = 6
# What cannot hold six digits is told at a glance, most sentences being such.
_DIGITS = re.compile(r"(?:\d\D{0,3}){4}")
_SPOKEN = re.compile(
    r"(?:\b(?:oh?|zero|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred|\d+|"
    r"ten|\w+teen|eleven|twelve|\w+ty)\W+(?:\w+\W+){0,3}?){2}"
    r"(?:oh?|zero|one|two|three|four|five|six|seven|eight|nine|hundred|\w+ty|\w+teen|\d+)\b",
    re.IGNORECASE,
)
_MOST_DIGITS = 17
_MOST_PARTINGS = 5
_MOST_OTHER_WORDS = 4
"""Words beside the digits of a number told in parts: "and then it's", "my number is"."""
_FEWEST_ABROAD = 9
_MOST_NATIONAL = 10
"""Longer ones are no number of North America, even with a digit lost."""
_ABROAD = ("GB", "DE", "AU", "IN", "IE", "NZ", "ZA", "FR", "NL", "AE", "JP", "CN", "BR")
"""Where numbers begin with a nought, by how many English-speaking callers they have."""
_ABROAD_WITHOUT_NOUGHT = ("BR", "CN")
"""Where a national number may have eleven digits and no nought before them."""
_MOST_PUT_RIGHT = 7
"""Digits of a correction that are a part of a number; more are a number of their own."""
_AT_THE_END = re.compile(r"\b(?:ends?|ending|last)\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not|isn't|doesn't look like|no) (?:(?:my|a|an|the|our|valid|real|phone|"
    r"telephone) )*numbers?\b",
    re.IGNORECASE,
)
_INTERNATIONAL = "00"
_DEAR = frozenset(
    (phonenumbers.PhoneNumberType.PREMIUM_RATE, phonenumbers.PhoneNumberType.SHARED_COST)
)


def read(words: str, region: str, *, strict: bool = False) -> str | None:
    """Return the number in E.164, or None; `strict` wants one really assigned to subscribers."""
    if _DENIED.search(words) or not (_DIGITS.search(words) or _SPOKEN.search(words)):
        return None
    tail = correction(words)
    put = _put_right(words[: len(words) - len(tail)], tail, region) if tail else None
    if put:
        return put
    said = _said(words)
    # "Twenty seven nine" is 279 or 2079: what is a real number decides, then the first reading.
    readings = [sorted(_runs(said, apart), key=len, reverse=True) for apart in _partings(said)]
    for valid in (True,) if strict else (True, False):
        for run in chain.from_iterable(readings):
            found = _in_region(run, region, strict=valid)
            if found:
                return found
    if strict:
        return None
    joined = _runs(said, (), _LOOSELY_BETWEEN)
    return _elsewhere(readings[0], region) or _first(joined, region)


def _said(words: str) -> tuple[str, ...]:
    text = _NATIONAL_ZERO.sub(r"\1", _EXTENSION.sub(" ", words))
    return plain(_PLUS.sub(" plus ", text))


def _first(runs: Sequence[str], region: str) -> str | None:
    found = (_in_region(run, region, strict=strict) for strict in (True, False) for run in runs)
    return next((one for one in found if one), None)


def digits_heard(words: str) -> str:
    """Return the longest stretch of digits in the words, whether or not it can be dialled."""
    if not (_DIGITS.search(words) or _SPOKEN.search(words)):
        return ""
    return max(_runs(_said(words), ()), key=len, default="")


def digits_told(words: str) -> str:
    """Return the digits that are all that was told, but for a word or two, however few."""
    said = _said(words)
    runs = _runs(said, ())
    few = len(said) <= sum(map(len, runs)) + _MOST_OTHER_WORDS
    return max(runs, key=len, default="") if few else digits_heard(words)


def _put_right(before: str, after: str, region: str) -> str | None:
    """Read a number of which some digits are put right: "… 2670, no, one at the end".

    They take the place of the last ones where that is said or where half of them agree; "seven two
    not two seven" names those that were wrong.
    """
    digits, *wrong = [*_runs(_said(after), ()), ""]
    number = read(before, region) if 0 < len(digits) <= _MOST_PUT_RIGHT else None
    if number is None:
        return None
    if wrong[0] and " not " in after:
        parts = number.split(wrong[0])
        number = digits.join(parts) if len(parts) == len((digits, wrong)) else ""
    else:
        last = number[-len(digits) :]
        agree = sum(one == other for one, other in zip(digits, last, strict=True))
        named = _AT_THE_END.search(after)
        number = number[: -len(digits)] + digits if named or 2 * agree >= len(digits) else ""
    return _in_region(number, region, strict=False) if number else None


def costs_extra(number: str) -> bool:
    """Tell whether ringing an E.164 number costs more than a call does: we ring none of them."""
    try:
        return phonenumbers.number_type(phonenumbers.parse(number)) in _DEAR
    except phonenumbers.NumberParseException:
        return False


def _partings(said: Sequence[str]) -> list[frozenset[int]]:
    """Return the sets of tokens that may be heard as apart from the next, none of them first."""
    places = [
        at
        for at, (word, following) in enumerate(pairwise(said))
        if (word in TENS and digit(following) not in ("", "0"))
        or (word == "hundred" and (following in TENS or following in TEENS))
    ][:_MOST_PARTINGS]
    counts = range(len(places) + 1)
    return [frozenset(one) for count in counts for one in combinations(places, count)]


def _elsewhere(runs: Sequence[str], region: str) -> str | None:
    """Read a number that cannot be of the line's region: a caller from abroad leaves out the plus.

    What is a real number somewhere goes first, then what has the length of one with its country's
    code. It is read back with its country.
    """
    for run in sorted(runs, key=len, reverse=True):
        if not _FEWEST_ABROAD <= len(run) <= _MOST_DIGITS or run.startswith("+"):
            continue
        if run.startswith("0"):
            tried = [(run, country, True) for country in _ABROAD if country != region]
        elif len(run) > _MOST_NATIONAL:
            there = [(run, country, True) for country in _ABROAD_WITHOUT_NOUGHT]
            tried = [(f"+{run}", region, True), *there, (f"+{run}", region, False)]
        else:
            continue
        for digits, country, strict in tried:
            found = _in_region(digits, country, strict=strict)
            if found:
                return found
    return None


def _in_region(digits: str, region: str, *, strict: bool) -> str | None:
    if not _FEWEST_DIGITS <= len(digits.lstrip("+")) <= _MOST_DIGITS:
        return None
    candidates = [digits]
    if digits.startswith(_INTERNATIONAL):
        candidates.insert(0, "+" + digits.removeprefix(_INTERNATIONAL))
    for candidate in candidates:
        try:
            number = phonenumbers.parse(candidate, region)
        except phonenumbers.NumberParseException:
            continue
        fits = phonenumbers.is_valid_number if strict else phonenumbers.is_possible_number
        if fits(number) and _whole(number, region):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def _whole(number: phonenumbers.PhoneNumber, region: str) -> bool:
    """Refuse one figure said over and over, and what can only be dialled within a town."""
    reason = phonenumbers.is_possible_number_with_reason(number)
    if len(set(str(number.national_number))) == 1:
        return False
    return bool(region) and reason == phonenumbers.ValidationResult.IS_POSSIBLE


def _runs(
    said: Sequence[str], apart: Collection[int], between: Collection[str] = _BETWEEN
) -> list[str]:
    """Return each unbroken stretch of digits, "+" in front where it was said."""
    runs: list[str] = []
    current = ""
    at = 0
    while at < len(said):
        digits, used = _digits(said, at, opened=bool(current), apart=apart)
        if digits:
            if digits == "+" and current:
                runs.append(current)
                current = ""
            current += digits
        elif current and said[at] not in between:
            runs.append(current)
            current = ""
        at += max(used, 1)
    return [*runs, current] if current else runs


def _digits(
    said: Sequence[str], at: int, *, opened: bool, apart: Collection[int]
) -> tuple[str, int]:
    """Read the digits that begin at a token, and how many tokens say them."""
    token = said[at]
    following = said[at + 1] if at + 1 < len(said) else ""
    if token in _TIMES and digit(following):
        return digit(following) * _TIMES[token], 2
    if following in ROUND and (digit(token) not in ("", "0") or token in TEENS):
        return _rounded(said, at, apart)
    if token in TENS:
        unit = "" if at in apart else digit(following)
        if unit and said[at + 2 : at + 3] and said[at + 2] in ROUND:
            return str((TENS[token] + int(unit)) * ROUND[said[at + 2]]), 3
        return (str(TENS[token] + int(unit)), 2) if unit and unit != "0" else (str(TENS[token]), 1)
    if token in OH and not opened and not (digit(following) or following in _TIMES):
        return "", 1
    return _whole_token(token), 1


def _rounded(said: Sequence[str], at: int, apart: Collection[int]) -> tuple[str, int]:
    """Read "eight hundred", "twelve hundred" and "six hundred fifteen", one number or two."""
    round_number = int(_whole_token(said[at])) * ROUND[said[at + 1]]
    if at + 1 not in apart:
        return str(round_number), 2
    rest, used = _digits(said, at + 2, opened=True, apart=apart)
    return str(round_number + int(rest)), 2 + used


def _whole_token(token: str) -> str:
    if token in TEENS:
        return str(TEENS[token])
    figures = token.isascii() and token.isdigit()
    return _SIGNS.get(token) or (token if figures else digit(token))


def say(value: str) -> str:
    """Say a number digit by digit, in the groups its country writes it in."""
    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        return ", ".join(value)
    form = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    groups = re.findall(r"\d+", phonenumbers.format_number(number, form))
    return "plus " + ", ".join(" ".join(group) for group in groups)
