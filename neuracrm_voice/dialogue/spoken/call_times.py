"""When to be called back: a day and a time, or one of the answers offered ("as soon as you can").

Grammar: as in `days_and_times` and `choices`, of what speaks of the call (`call_clauses`), less
numbers that tell no time (`other_numbers`) and what is refused (`refused_days`); a length of time
alone, counted from now; a part of the day alone, the next to come; the end or the beginning of a
week, its Friday or Monday. Before an hour, "until" it or "no later" is an hour earlier, for a call
at that hour would be late.

Values are local ISO text; "2026-11-24T08:00?" where the half of the day was left open, which the
hours of those who call decide, or the caller. A day alone is one of which the time is yet to be
told; "2026-11-24/any" one of which any time will do.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from neuracrm_voice.dialogue.answers import Choice
from neuracrm_voice.dialogue.spoken import (
    call_clauses,
    dates,
    days_and_times,
    other_numbers,
    refused_days,
    time_ranges,
    time_words,
    waits,
)
from neuracrm_voice.dialogue.spoken import choices as offered
from neuracrm_voice.dialogue.spoken.calendar_words import WEEKDAYS
from neuracrm_voice.dialogue.spoken.numbers import TEENS, UNITS
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Moment

_ANY = re.compile(
    r"\b(?:any ?time|any ?day|at any|whenever|all day|"
    r"(?:do(?:es)? not|don't|doesn't) (?:mind|matter|care))\b",
    re.IGNORECASE,
)
_HOUR = (
    rf"(?:(?:[01]?\d|2[0-3])(?:[:.]?[0-5]\d)?|{'|'.join((*UNITS, *TEENS))}|noon|midday|midnight|"
    r"lunch(?: ?time)?)(?: (?:thirty|fifteen|forty[ -]five|oh \w+|hundred))?"
)
_NAMED_DAY = rf"(?:{'|'.join(WEEKDAYS)}|today|tomorrow|tonight|weekdays?)"
_ENDS = (
    r"(?=\s*(?:$|[,.;!?-]|(?:on|in|this|next|please|or|and|but|if|is|would|will|works?|suits?|my|"
    rf"your|their|our|local|sharp|then|at|to|til|till|until|thanks?|because|so|when|i|we|you|the|"
    rf"ish|for me|eastern|central|mountain|pacific|{_NAMED_DAY})\b))"
)
"""What may follow an hour, which is followed by nothing that it counts."""
_SHOWN = re.compile(
    rf"\b(?:at|around|about|by|say|after|before|from|between|until|till|past|{_NAMED_DAY})[\s,]+"
    rf"(?:(?:half|quarter|ten|twenty|five|\d\d?)(?: minutes)? (?:past|to|after|before) )?"
    rf"{_HOUR}\b(?!\s+(?:{_HOUR})\b){_ENDS}|"
    rf"\b{_HOUR}\s?(?:[ap]\.?\s?m\b|o'?clock)|\b\d\d?:\d\d\b|\b(?:noon|midday|lunch ?time)\b|"
    rf"\b(?:half past|quarter (?:past|to)|half) {_HOUR}\b|\b{_HOUR}(?= (?:on )?{_NAMED_DAY}\b)",
    re.IGNORECASE,
)
"""An hour that shows itself to be one; other numbers count something or name it."""
_DAY = re.compile(
    rf"\b(?:\w+day|tomorrow|tonight|{'|'.join(day for day in WEEKDAYS if len(day) > len('mon'))}|"
    r"(?:the|on) \w+(?:st|nd|rd|th)|weekend|weeks?|days?|january|february|march|april|june|july|"
    r"august|september|october|november|december|\d\d?[/.]\d\d?(?:[/.]\d+)?)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"(?P<not>(?:\b(?:not|no|never)|n't)(?: (?!but\b)\w+){0,4} )?"
    rf"(?P<way>before|until|till?|after|later than) {_HOUR}\b",
    re.IGNORECASE,
)
_AFTER = frozenset(("after", "later than"))
_TAKEN = re.compile(
    r"\b(?:busy|away|out|working|work|school|class|unavailable|driving|asleep|closed|in a)\b",
    re.IGNORECASE,
)
"""What lasts until a caller can be called: "I'm at work until five"."""
_COUNT_TO_BEFORE = re.compile(
    rf"\b(?:{_HOUR}|half|quarter|twenty|minutes?|hours?) (?:before|till?)\b", re.IGNORECASE
)
"""Ten before two is a time, not one that must not be reached."""
_AN_HOUR = timedelta(hours=1)
_PART = re.compile(
    r"(?<!about )(?<!from )(?<!since )\b(?:(?:in|during) the |this )?"
    r"(?P<part>(?:early |late )?(?:morning|afternoon|evening))s?\b",
    re.IGNORECASE,
)
_OF_A_WEEK = re.compile(
    r"\b(?:(?P<end>end of|later|late)|beginning of|start of|early)(?: in)? (?:the |this )?"
    r"(?P<next>next |following |coming )?week\b(?! (?:after|from))"
)
_FRIDAY, _WEEK = 4, 7


def read(words: str, choices: Sequence[Choice], moment: Moment) -> str | None:
    """Return when the words say to call, the value of a choice, or None."""
    waited = waits.answered(words)
    words = f"in {waited.total_seconds() // 60:.0f} minutes" if waited else words
    sure = call_clauses.of_the_call(words)
    said = sure if _shows_an_hour(sure) else call_clauses.perhaps_of_the_call(words)
    return _read(said, choices, moment)


def find(words: str, choices: Sequence[Choice], moment: Moment) -> str | None:
    """Return when to call, from words that were no answer to when, if they surely tell it."""
    said = call_clauses.of_the_call(words)
    if _shows_an_hour(said):
        return _read(said, choices, moment)
    told = _less_other_things(said)
    if _DAY.search(told) or _ANY.search(told) or _PART.search(told):
        return _in_part(told, moment) or _day(told, choices, moment)
    return offered.read(said, choices)


def _shows_an_hour(words: str) -> bool:
    told = _less_other_things(words)
    shown = _SHOWN.search(told) or _SHOWN.search(time_words.evened(told))
    return bool(shown or waits.find(told))


def _less_other_things(words: str) -> str:
    return refused_days.bare(other_numbers.without(words))


def _read(words: str, choices: Sequence[Choice], moment: Moment) -> str | None:
    kept = other_numbers.without(words)
    said = refused_days.bare(kept)
    at = days_and_times.read(said, moment) or _part_alone(said, moment)
    if at is not None:
        return _at(at, said, moment)
    found = _day(said, choices, moment)
    # Whoever takes any time but one has not said which.
    return None if found and said != kept and _ANY.search(said) and "-" not in found else found


def _at(at: str, said: str, moment: Moment) -> str | None:
    """Return the time that was read, an hour earlier where it is the end of when to call."""
    mark = "?" if days_and_times.leaves_half_open(said, moment.region) else ""
    if not _ends_before(time_ranges.beginning(said)):
        return f"{at}{mark}"
    earlier = datetime.fromisoformat(at) - _AN_HOUR
    if earlier <= moment.now.replace(tzinfo=None):
        return None
    return f"{earlier.isoformat(timespec='minutes')}{mark}"


def _ends_before(said: str) -> bool:
    """Tell whether the hour said is one by which the call must have been made."""
    limit = _LIMIT.search(said)
    if limit is None or _COUNT_TO_BEFORE.search(said):
        return False
    way = limit["way"].lower()
    if way in _AFTER:
        return bool(limit["not"])
    return not limit["not"] and (way == "before" or not _TAKEN.search(said))


def _in_part(said: str, moment: Moment) -> str | None:
    """Return the usual hour of a part of the day, whatever numbers stand beside it."""
    if days_and_times.part_of_day(said, moment.region):
        return days_and_times.read(said, moment) or _part_alone(said, moment)
    return None


def _part_alone(said: str, moment: Moment) -> str | None:
    """Return the next such part of a day, where neither day nor hour is named."""
    part = _PART.search(" ".join(plain(time_words.without_greeting(said))))
    if part is None or dates.unplaced(said):
        return None
    if days_and_times.day_in(said, moment.now.date(), moment.region):
        return None
    at = days_and_times.read(f"tomorrow {part['part']}", moment)
    if at is None:
        return None
    sooner = datetime.fromisoformat(at) - timedelta(days=1)
    past = sooner <= moment.now.replace(tzinfo=None)
    return at if past else sooner.isoformat(timespec="minutes")


def _day(said: str, choices: Sequence[Choice], moment: Moment) -> str | None:
    """Return the day alone, or the choice made."""
    today = moment.now.date()
    day = _in_a_week(said, today) or dates.find(said, today, moment.region)
    # "Now, tomorrow" names another day; "now", and "today" with any time, does not.
    if day is None or (day == today and offered.read(said, choices)):
        return offered.read(said, choices)
    if day < today:
        return None
    return f"{day.isoformat()}/any" if _ANY.search(said) else day.isoformat()


def _in_a_week(said: str, today: date) -> date | None:
    """Return the Friday or the Monday of a week that is named by its end or its beginning."""
    told = _OF_A_WEEK.search(" ".join(plain(said)))
    if told is None:
        return None
    monday = today - timedelta(days=today.weekday())
    if told["next"] or today.weekday() > _FRIDAY or not told["end"]:
        monday += timedelta(days=_WEEK)
    return monday + timedelta(days=_FRIDAY) if told["end"] else monday


def say(value: str) -> str:
    """Say the day, and the time if there is one."""
    at = value.rstrip("?").removesuffix("/any")
    return days_and_times.say(at) if "T" in at else dates.say(at)
