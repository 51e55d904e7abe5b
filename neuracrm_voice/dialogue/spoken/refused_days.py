"""Days named only to be refused: which they are, and what is said besides.

Grammar: "not Tuesday", "neither Monday nor Tuesday", "I can't do Monday", "I'm busy on Monday";
"any day but Monday", "no Mondays", "don't call me on Monday"; "Monday doesn't work", "Tuesday at
ten is no good". "If not Tuesday" and "why not Tuesday" refuse none, "not before Tuesday" and "I
can't do Monday before ten" not the day. An hour is refused in the same words ("but not at three").

Who means one day to come hears of it passed over (`without`) where another is named. When to meet
keeps what was refused (`apart`), as "2026-11-24" or, where only its name is told, "tuesday".
"""

import calendar
import re
from collections.abc import Sequence
from datetime import date

from neuracrm_voice.dialogue.spoken import days_and_times
from neuracrm_voice.dialogue.spoken.calendar_words import MONTHS, WEEKDAYS
from neuracrm_voice.dialogue.spoken.numbers import TEENS, UNITS
from neuracrm_voice.dialogue.spoken.ordinals import NAMES

_MONTH = f"(?:{'|'.join(MONTHS)})"
_ORDINAL = rf"(?:(?:twenty|thirty)[ -])?(?:{'|'.join(NAMES.values())}|\d+(?:st|nd|rd|th))"
DAY = (
    rf"(?:(?:next |this |coming )?(?:{'|'.join(WEEKDAYS)})s?(?:,? (?:the )?{_ORDINAL})?|today|"
    rf"(?:the day after )?tomorrow|the {_ORDINAL}|{_MONTH} (?:the )?(?:{_ORDINAL}|\d\d?))"
    rf"(?: of {_MONTH})?\b"
)
_AT = (
    r"(?: (?:in the )?(?:morning|afternoon|evening)\b)?"
    r"(?: at \w+(?::\d\d)?(?: (?:o'clock|[ap]\.?m\b\.?|thirty|fifteen))?)?"
)
_OR = rf",? (?:or|nor|and) (?:on )?{DAY}"
_DAYS = rf"{DAY}{_AT}(?:(?:, (?:on )?{DAY}{_AT})*(?:{_OR}{_AT})+)?"
_WHOLE = rf"(?!{_OR}| (?:at|before|after|until|till?|from|between|by)\b)"
_NOT = r"(?:n't| not\b)"
_REFUSING = (
    r"\b(?:(?<!\bif )(?<!\bwhy )not|neither(?: (?:does|is))?|nor|"
    rf"(?:can(?:not|'t|t| not)|could{_NOT}|wo{_NOT}|will not)"
    r"(?: (?:do|make it|make|come|meet|manage|be there))?|"
    r"(?:busy|away|unavailable|(?:not|\w+n't) (?:free|available|here|around|in))|"
    rf"(?:do{_NOT}|never) (?:call|ring|phone)(?: (?:me|us))?(?: back)?|"
    r"except(?: for)?|excluding|(?:other|rather) than|apart from|"
    r"any(?: ?time|thing| ?day| other day)? but|"
    rf"every day but|all days but|no(?= (?:{'|'.join(WEEKDAYS)})s\b))"
)
_REFUSAL = (
    rf"(?:(?:does|do|wo|will|would|ca|can|is|are){_NOT}"
    r"(?: (?:be )?(?:really )?(?:work|suit|fit|do|good|possible|convenient|ideal|free|available)"
    r"(?: (?:for )?(?:me|us))?\b|(?=\s*(?:[,.;]|$)))|"
    r"(?:is|are|would be) (?:no good|bad|impossible|out|full|too (?:soon|early|late))\b"
    r"(?: for (?:me|us)\b)?)"
)
_REFUSED = re.compile(
    rf"{_REFUSING} (?:on |for |a )*{_DAYS}{_WHOLE}|\b{_DAYS} {_REFUSAL}", re.IGNORECASE
)
_HOUR = (
    rf"(?:(?:half past|quarter (?:past|to)) )?(?:\d\d?(?::\d\d)?|{'|'.join((*UNITS, *TEENS))}|noon|"
    r"midday|lunch(?: ?time)?)(?: (?:thirty|fifteen|forty[ -]five))?"
    r"(?:\s?(?:[ap]\.?\s?m\b\.?|o'?clock))?\b"
)
_TIME = (
    rf"(?:between {_HOUR} and {_HOUR}|(?:(?:at|around|about|during) )?{_HOUR}|"
    r"(?:in |during )?(?:the )?(?:early |late )?(?:mornings?|afternoons?|evenings?))"
)
_REFUSED_TIME = re.compile(
    rf"{_REFUSING} (?:for )?{_TIME}(?! (?:but|minutes?|hours?|days?|weeks?)\b)|"
    rf"\b{_TIME} {_REFUSAL}",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b{DAY}", re.IGNORECASE)
_ONE = re.compile(rf"\b(?P<day>{DAY})(?P<at>{_AT})", re.IGNORECASE)
_ANY_SUCH = re.compile(rf"({'|'.join(WEEKDAYS)})s?", re.IGNORECASE)


def without(words: str) -> str:
    """Return the words less the days they refuse, or all of them where no other day is named."""
    rest = _REFUSED.sub(" ", words)
    return rest if rest != words and _NAMED.search(rest) else words


def apart(words: str, today: date, region: str) -> tuple[tuple[str, ...], str]:
    """Return the days that are refused as a whole, and the words without what refuses them.

    Where only a part of a day is refused, and no other is named, that is for others to read.
    """
    parts = [one for match in _REFUSED.finditer(words) for one in _ONE.finditer(match[0])]
    told = [_which(one["day"], today, region) for one in parts if not one["at"]]
    refused = tuple(dict.fromkeys(day for day in told if day))
    return refused, (_REFUSED.sub(" ", words) if refused else without(words))


def lists(refused: Sequence[str], day: date) -> bool:
    """Tell whether a day is among those refused, by its date or its name."""
    return day.isoformat() in refused or calendar.day_name[day.weekday()].lower() in refused


def less(refused: Sequence[str], day: date) -> tuple[str, ...]:
    """Return the refused days without one that is named now, which is refused no more."""
    return tuple(one for one in refused if not lists((one,), day))


def _which(day: str, today: date, region: str) -> str:
    """Return a day by its date, or by its name where any such day may be meant."""
    if name := _ANY_SUCH.fullmatch(day):
        return calendar.day_name[WEEKDAYS[name[1].lower()]].lower()
    found = days_and_times.day_in(day, today, region)
    return found.isoformat() if found else ""


def bare(words: str) -> str:
    """Return the words less every day and hour they refuse, even where no other is named."""
    return _REFUSED_TIME.sub(" ", _REFUSED.sub(" ", words))
