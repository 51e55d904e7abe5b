"""Words of a date made even, before a day is looked for in them.

Sums are no figures of a day; "weekdays" are working days; "next year" is its number, and a year
said first goes behind its day; "sat" and "sun" beside a date are written out.
"""

import re
from datetime import date

from neuracrm_voice.dialogue.spoken.calendar_words import MONTHS, WEEKEND
from neuracrm_voice.dialogue.spoken.numbers import UNITS
from neuracrm_voice.dialogue.spoken.ordinals import NAMES

_SUM = re.compile(
    r"[$\u00a3\u20ac]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:%|percent\b|dollars?\b|pounds?\b|euros?\b|"
    r"bucks\b)"
)
"""What is no part of a day, though figures stand in it."""
_WORKING_DAYS = re.compile(r"\b(?:week|work) ?day(s?)\b", re.IGNORECASE)
_SAME_DAY_LATER = re.compile(
    r"\b(?:this|(?:the )?same) (?:time|day|date) next (month|year)\b", re.IGNORECASE
)
_NEXT_YEAR = re.compile(r"\bnext year\b", re.IGNORECASE)
_DAY = r"(?:(?:twenty|thirty)[ -])?\w+"
_ORDINAL = f"(?:(?:twenty|thirty)[ -])?(?:{'|'.join(NAMES.values())})"
_YEAR_FIRST = re.compile(
    rf"(?<![/.-])\b(?:of )?(?P<year>20\d\d|twenty[ -](?:twenty|thirty)[ -](?:{'|'.join(UNITS)})),? "
    rf"(?:on )?(?:the )?"
    rf"(?P<day>(?:{'|'.join(MONTHS)})\b\.?,? (?:the )?{_DAY}|"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL})\b"
    rf"(?: (?:of )?(?:{'|'.join(MONTHS)})\b)?)",
    re.IGNORECASE,
)
_SUFFIX_APART = re.compile(r"(?<=\d)[ -](?=(?:st|nd|rd|th)\b)", re.IGNORECASE)
_BESIDE = (
    rf"(?:,? (?:at|morning|afternoon|evening|night|the (?:\d|{_ORDINAL}\b)|\d|"
    rf"(?:{'|'.join(MONTHS)})\b))"
)
_WEEKEND = re.compile(
    rf"(?:(?<=^)|(?<=\bon )|(?<=\bthis )|(?<=\bnext )|(?<=\bcoming )|(?<=\blast )|(?<=\bby )|"
    rf"(?<=\buntil )|(?<=\bevery )|(?<=\d[ap]m )|(?<= [ap]m ))(?:sat|sun)\b\.?(?=\W*$)|"
    rf"(?<=\bon )(?:sat|sun)\b|\b(?:sat|sun)\b\.?(?={_BESIDE})|"
    r"(?<=[a-z,] )(?-i:Sat|Sun)\b\.?(?! (?-i:[A-Z]))",
    re.IGNORECASE,
)


def evened(words: str, today: date) -> str:
    """Return the words as days are looked for in them."""
    words = _SAME_DAY_LATER.sub(r"in one \1", weekend_in_full(words))
    words = _WORKING_DAYS.sub(r"working day\1", _SUM.sub(" ", words))
    words = _NEXT_YEAR.sub(str(today.year + 1), _SUFFIX_APART.sub("", words))
    return _YEAR_FIRST.sub(r"\g<day> \g<year>", words)


def weekend_in_full(words: str) -> str:
    """Write "sat" and "sun" out where a date stands beside them, or a capital shows a name."""
    return _WEEKEND.sub(lambda day: WEEKEND[day[0].lower().rstrip(".")], words)
