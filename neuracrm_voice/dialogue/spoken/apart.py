"""A day and a time said in one breath, told apart, so that neither is heard in the other.

"Three on the third" names no third of March, "ten in two days" not two o'clock. What is surely a
time is taken out before the day is read: figures with a colon, am and pm, "o'clock", "half past
four", an hour behind "at" or before "on". What is surely a day is taken out before the time is
read: ordinals, months with their day, years, and days that are counted.
"""

import re
from functools import lru_cache

from neuracrm_voice.dialogue.spoken import numbers
from neuracrm_voice.dialogue.spoken.calendar_words import COUNTED, MONTHS, WEEKDAYS
from neuracrm_voice.dialogue.spoken.days_of_months import FIRST_YEAR, LAST_YEAR
from neuracrm_voice.dialogue.spoken.numbers import TEENS, TENS, UNITS
from neuracrm_voice.dialogue.spoken.ordinals import NAMES, ordinal_at

_MOST_WORDS = 400
_UNITS = f"(?:{'|'.join(word for word in UNITS if word != 'zero')})"
_TEENS = f"(?:{'|'.join(TEENS)})"
_TENS = "(?:twenty|thirty|forty|fifty)"
_ORDINAL = rf"(?:(?:twenty|thirty)[ -])?(?:{'|'.join(NAMES.values())}|\d+(?:st|nd|rd|th))\b"
_HOUR = (
    rf"(?:twenty[ -](?:one|two|three)|{_UNITS}|{_TEENS}|twenty(?!-|\s{_ORDINAL})|"
    r"[01]?\d|2[0-3])\b(?![/.:-]?\d)"
)
_MINUTE = rf"(?:(?:oh|o|zero)[ -]{_UNITS}|{_TENS}(?:[ -]{_UNITS})?|{_TEENS})\b"
_MERIDIEM = r"[ap]\.?\s?m\b\.?"
_MONTH = f"(?:{'|'.join(MONTHS)})"
_DAY_OF_IT = (
    rf"\.? (?:the )?(?:\d\d?|{_ORDINAL}|{_TENS}(?:[ -]{_UNITS})?|{_UNITS}|{_TEENS})\b"
    rf"(?!:|-|\s?(?:{_MERIDIEM}|o'?clock)| (?:to|past|after|till?|before|min\w*)\b)"
)
_NOT_COUNTED = (
    rf"(?![ -](?:(?:working|business|week) ?)?(?:{'|'.join(COUNTED)}|"
    rf"{'|'.join(f'{day}s' for day in WEEKDAYS)})\b)"
)
_NOT_A_DAY = rf"{_NOT_COUNTED}(?! of\b| {_MONTH}\b(?!{_DAY_OF_IT}))"
"""What may not follow an hour: "by 10 August" and "in about two weeks" tell none."""
_NOT_OF_A_MONTH = "".join(rf"(?<!\b{month} )(?<!\b{month}\. )" for month in MONTHS)
"""An hour does not follow a month: in "August twelve ten pm" twelve is the day."""
_LEAD = "(?:at|around|about|by|say)"
_CLOSED = rf"\s?(?:{_MERIDIEM}|o[' ]{{0,2}}clock\b|hundred\b(?: hours\b)?)"
_FIGURES = (
    rf"\d\d?[:h][0-5]\d(?:\s?{_MERIDIEM})?|\d\d?(?:[.-]?[0-5]\d)?\s?{_MERIDIEM}|\d{{4}} hours\b|"
    rf"{_NOT_OF_A_MONTH}(?<!the )\b(?:0?\d|1[0-2]) [0-5]\d\s?{_MERIDIEM}"
)
_BY_NAME = r"\b(?<!before )(?<!after )(?:noon|midday|midnight)\b"
_TOLD_AS_ONE = rf"\b{_HOUR}{_CLOSED}|{_NOT_OF_A_MONTH}\b{_HOUR}[ -]{_MINUTE}{_CLOSED}"
_DISTANCE = (
    rf"(?:half(?: past| after)?|(?:(?:a )?quarter|(?:{_TENS}[ -]{_UNITS}|{_MINUTE}|{_UNITS}|\d\d?)"
    r"(?: min(?:ute)?s?)?) (?:past|after|to|till|til|before)|quarter of)"
)
_BY_DISTANCE = (
    rf"{_NOT_OF_A_MONTH}\b(?:{_LEAD} )?{_DISTANCE} (?:{_HOUR}|noon|midnight)"
    rf"(?:\s?{_MERIDIEM})?{_NOT_COUNTED}"
)
_FOUR_FIGURES = rf"(?!20[2-9]\d {_MONTH}\b)(?:[01]\d|2[0-3])[0-5]\d\b"
_BEHIND_AT = (
    rf"\b{_LEAD} (?:(?:oh|zero) )?"
    rf"(?:\d\d?[ .:h][0-5]\d\b(?!/)|{_HOUR}[ -]{_MINUTE}|{_FOUR_FIGURES}|{_HOUR})"
    rf"(?: hundred(?: hours)?)?(?:\s?{_MERIDIEM})?{_NOT_A_DAY}"
)
_BEFORE_ON = (
    rf"{_NOT_OF_A_MONTH}\b(?<!the )"
    rf"(?:{_HOUR}[ -]{_MINUTE}|1\d[0-5]\d|(?!one\b){_HOUR})(?= on\b)"
)
_BETWEEN_STOPS = (
    r"(?:(?<=th )|(?<=st )|(?<=nd )|(?<=rd )|(?<=[,;.?!] )|(?<=^))"
    rf"(?:{_UNITS}|ten|eleven|twelve) {_MINUTE}"
    r"(?=$|[,;.?!]|\s(?:a|on|in|this|next|tomorrow|please)\b)"
)
_TIME = re.compile(
    rf"(?<![\d/.:-])(?:{_FIGURES}|{_BY_NAME}|{_TOLD_AS_ONE}|{_BY_DISTANCE}|{_BEHIND_AT}|{_BEFORE_ON}|"
    rf"{_BETWEEN_STOPS})",
    re.IGNORECASE,
)
_MAY_HOLD_A_TIME = re.compile(
    rf"\d|\b(?:noon|midday|midnight|twenty|{_UNITS}|{_TEENS})\b", re.IGNORECASE
)
"""Every time has one of these; most sentences have none."""
_PART = re.compile(
    r"\b(?:morning|dawn|afternoon|evening|night|tonight|dinner(?:time)?|(?<!\bi )[ap]m(?! i\b))\b",
    re.IGNORECASE,
)


def without_time(words: str) -> str:
    """Return the words less what is surely a time of day."""
    return " , ".join(_apart(words)[1])


def only_time(words: str) -> str:
    """Return what is surely a time of day, and the part of the day named elsewhere, or ""."""
    times, rest = _apart(words)
    return " and ".join((*times, *_PART.findall(" , ".join(rest)))) if times else ""


@lru_cache(maxsize=16)
def _apart(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the times, and what stands around them; a turn asks for both several times."""
    if not _MAY_HOLD_A_TIME.search(words):
        return (), (words,)
    times, rest, at = [], [], 0
    for match in _TIME.finditer(words):
        times.append(match[0])
        rest.append(words[at : match.start()])
        at = match.end()
    return tuple(times), (*rest, words[at:])


def without_day(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Drop the numbers that belong to a day, lest the 23rd be heard as an hour."""
    kept: list[str] = []
    at = 0
    while at < len(tokens):
        day = ordinal_at(tokens, at)
        counted = _past_a_count(tokens, at)
        if day and tokens[at] not in ("second", "first"):
            kept.append("day")
            at = day.end + _is_year(tokens[day.end : day.end + 1])
        elif _opens_a_date(tokens, at):
            at = _past_date(tokens, at, kept)
        elif counted:
            at = counted
        elif at and ordinal_at(tokens, at - 1) and _is_year(tokens[at : at + 1]):
            at += 1
        else:
            kept.append(tokens[at])
            at += 1
    return tuple(kept[:_MOST_WORDS])


def _past_a_count(tokens: tuple[str, ...], at: int) -> int:
    """Return where the days counted here end ("two days", "three Mondays"), 0 when none are."""
    width = 2 if tokens[at] in TENS else 1
    found = numbers.find(tokens[at : at + width])
    if not found or found[0].start:
        return 0
    end = at + found[0].end
    end += tokens[end : end + 1] in (("working",), ("business",), ("week",))
    unit = tokens[end] if end < len(tokens) else ""
    return end if unit in COUNTED or (unit.removesuffix("s") in WEEKDAYS and unit[-1] == "s") else 0


def _opens_a_date(tokens: tuple[str, ...], at: int) -> bool:
    """Tell a month that more follows, or a day goes before; of the verb "may" only a day does."""
    if tokens[at] not in MONTHS or at + 1 == len(tokens):
        return False
    return tokens[at] != "may" or bool(
        ordinal_at(tokens, at + 1) or numbers.find(tokens[at + 1 : at + 2])
    )


def _past_date(tokens: tuple[str, ...], at: int, kept: list[str]) -> int:
    """Step past a month, the bare day beside it and the year behind them."""
    if kept and kept[-1] == "of":
        kept.pop()
    follows = ordinal_at(tokens, at + 1) if at + 1 < len(tokens) else None
    if kept and (
        kept[-1] in ("first", "second", "day") or (numbers.find(kept[-1:]) and not follows)
    ):
        kept.pop()
        return at + 1 + _is_year(tokens[at + 1 : at + 2])
    if _is_year(tuple(kept[-1:])):
        kept.pop()
    ordinal = ordinal_at(tokens, at + 1)
    if ordinal:
        return ordinal.end + _is_year(tokens[ordinal.end : ordinal.end + 1])
    found = [one for one in numbers.find(tokens[at + 1 : at + 2]) if one.start == 0]
    if not found:
        return at + 1
    return at + 2 + _is_year(tokens[at + 2 : at + 3])


def _is_year(token: tuple[str, ...]) -> bool:
    """Tell a year in figures, which would otherwise pass for a time: 2026 for 20:26."""
    figures = token[0] if token and token[0].isascii() and token[0].isdigit() else "0"
    return len(figures) < len("10000") and FIRST_YEAR <= int(figures) <= LAST_YEAR
