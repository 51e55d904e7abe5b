"""How many people: a whole number as in `numbers`, or the people themselves, counted.

Grammar: "just me" is 1, "me and my wife" 2, "me plus two colleagues" 3; "three teams of five" is
15, as are "three offices with five people each". A number is no head count where it is a year
("since 2019", "founded in 1998"), counts time ("in two weeks"), or stands for something that was
spoken of ("the earlier one").
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from neuracrm_voice.dialogue.spoken import numbers
from neuracrm_voice.dialogue.spoken.calendar_words import COUNTED
from neuracrm_voice.dialogue.spoken.first_names import FIRST_NAMES
from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.numbers import Found
from neuracrm_voice.dialogue.spoken.tidy import plain

_ALONE = re.compile(
    r"\b(?:just|only) (?:me|myself|i)\b(?! (?:and|plus|with) (?!that\b|it\b|no\b|nobody\b))|"
    r"\bmyself only\b|\bonly one of us\b",
    re.IGNORECASE,
)
_SELF = frozenset(("me", "myself", "i"))
_JOINING = frozenset(("and", "plus", "with", "also"))
_ONE_MORE = frozenset(("my", "our", "a", "an", "another", "one"))
_GROUPS = listed(
    "business colleagues company crew department employees family firm group guys office people "
    "staff team workforce"
)
_LEADING = listed("about are be for just it is only oh so that there uh um well will would yes")
_CLOSING = listed("all altogether at for moment now only please really so thanks the total")
_YEARS = range(1900, 2100)
_OF_A_YEAR = frozenset(
    ("established", "founded", "in", "opened", "since", "started", "until", "year")
)
_TIME = frozenset(
    (*COUNTED, "hour", "hours", "minute", "minutes", "quarter", "quarters", "percent")
)
_POINTING = re.compile(
    r"(?<!just )(?<!only )\b(?:the|that|this|which|another|any|no|every|each|first|last|next|other|"
    r"same|right|new|old|previous|(?:earli|lat|low|high|bigg|small|cheap)er)(?: \w+)?$"
)
_COUNTABLE = frozenset(("person", "user", "seat", "man", "woman", "employee", "licence", "license"))
_RANGE = (("to",), ("or",))
_TEAMS = (
    r"(?:of )?(?:\w+ )?(?:team|group|crew|squad|office|branch|site|department|shop|store|shift|"
    r"unit|location|division|restaurant|hotel|clinic|school)(?:e?s)?"
)
_OF_EACH = re.compile(rf"{_TEAMS} of(?: (?:about|around|roughly))?")
_HAVING = re.compile(rf"{_TEAMS}(?: (?:with|having|of|and|about|around|roughly))*")


def read(words: str) -> int | None:
    """Return how many people the words tell of, or None when they tell none or several numbers."""
    if _ALONE.search(words):
        return 1
    said = plain(words)
    people = _people(said)
    if people or numbers.is_no_count(words):
        return people
    said = multiplied(said)
    found = numbers.find(said)
    dropped = {at for one in _no_counts(said, found) for at in range(one.start, one.end)}
    if not dropped and said == plain(words):
        return numbers.read(words)
    # What is dropped leaves a word, lest the numbers beside it be read as one.
    return numbers.read(" ".join("so" if at in dropped else word for at, word in enumerate(said)))


def multiplied(said: tuple[str, ...]) -> tuple[str, ...]:
    """Return plain words with so many teams of so many as the number of their people."""
    found = numbers.find(said)
    for first, second in pairwise(found):
        between = " ".join(said[first.end : second.start])
        each = {"each", "apiece"} & {*said[second.end :]}
        if said[second.end : second.end + 1] in _RANGE:
            continue
        if _OF_EACH.fullmatch(between) or (each and _HAVING.fullmatch(between)):
            total = str(first.value * second.value)
            return (*said[: first.start], total, *said[second.end :])
    return said


def _people(said: Sequence[str]) -> int | None:
    """Count who is named one by one, the speaker among them."""
    if not _SELF & {*said}:
        return None
    at, count = 0, 0
    said = _bare(said)
    while at < len(said):
        word = said[at]
        numbered = next((one for one in numbers.find(said[at : at + 2]) if one.start == 0), None)
        if word in _SELF or word in FIRST_NAMES:
            at, count = at + 1, count + 1
        elif word in _JOINING or (
            word in _ONE_MORE and said[at + 1 : at + 2] and _counts(said, at)
        ):
            at += 1
        elif numbered and word not in _ONE_MORE:
            at, count = _past_noun(said, at + numbered.end), count + numbered.value
        elif word in _ONE_MORE and _is_one(said[at + 1 : at + 2]):
            at, count = _past_noun(said, at + 1), count + 1
        else:
            return None
    return count if count > 1 else None


def _bare(said: Sequence[str]) -> Sequence[str]:
    start, end = 0, len(said)
    while start < end and said[start] in _LEADING:
        start += 1
    while end > start and said[end - 1] in _CLOSING:
        end -= 1
    return said[start:end]


def _counts(said: Sequence[str], at: int) -> bool:
    """Tell "my two brothers", of whom the number counts."""
    return any(one.start == 0 for one in numbers.find(said[at + 1 : at + 2]))


def _is_one(noun: Sequence[str]) -> bool:
    word = noun[0] if noun else ""
    return bool(word) and word not in _GROUPS and (not word.endswith("s") or word.endswith("ss"))


def _past_noun(said: Sequence[str], at: int) -> int:
    """Step past a noun and what stands before it: "my younger brother"."""
    most = at + 2
    while at < min(len(said), most) and said[at] not in _JOINING | _ONE_MORE | _SELF:
        at += 1
    return at


def _no_counts(said: Sequence[str], found: Sequence[Found]) -> Iterator[Found]:
    """Yield the numbers that count no people."""
    for at, one in enumerate(found):
        before = said[max(one.start - 2, 0) : one.start]
        follows = said[one.end] if one.end < len(said) else ""
        year = one.value in _YEARS and _OF_A_YEAR & {*before}
        pointing = one.value == 1 and follows not in _COUNTABLE
        if "since" in before or year or follows in _TIME:
            yield one
            if (
                follows in _TIME
                and at
                and said[found[at - 1].end : one.start] in (("to",), ("or",))
            ):
                yield found[at - 1]
        elif (
            pointing and said[one.start] == "one" and _POINTING.search(" ".join(said[: one.start]))
        ):
            yield one
