"""Words that name nobody and no firm: days and times, numbers, ordinary words with nothing else.

Grammar: "tomorrow at three", "in the spring", "five"; "as cheap as possible", "the same as last
time". One word that is neither makes a name of them: "Morning Star", "Five Guys". Months that are
given names as well ("April") are times only beside other words.
"""

import re

from neuracrm_voice.dialogue.spoken.calendar_words import MONTHS, WEEKDAYS, WEEKEND
from neuracrm_voice.dialogue.spoken.everyday import EVERYDAY
from neuracrm_voice.dialogue.spoken.lexicon import listed
from neuracrm_voice.dialogue.spoken.numbers import ROUND, SCALES, TEENS, TENS, UNITS
from neuracrm_voice.dialogue.spoken.ordinals import NAMES
from neuracrm_voice.dialogue.spoken.tidy import plain

_GIVEN = listed("april august autumn dawn eve jan jun june mar may summer winter")
"""Times of the year and the day that are given names as well."""
_TIMES = frozenset((*MONTHS, *WEEKDAYS, *WEEKEND.values())) | listed(
    """
    afternoon afternoons am autumn christmas dawn day days dusk easter eve evening evenings fall
    fortnight half hour hours lunch lunchtime midday midnight minute minutes month months morning
    mornings night nights noon o'clock past pm quarter q1 q2 q3 q4 spring summer thanksgiving today
    tomorrow tonight week weekday weekdays weekend weekends weeks winter year years yesterday
    """
)
_NUMBERS = frozenset(
    (*UNITS, *TEENS, *TENS, *ROUND, *SCALES, *NAMES.values(), "oh", "couple", "dozen")
)
_FIGURES = re.compile(r"\d+(?:am|pm|st|nd|rd|th|k)?")
_JOINING = listed(
    """
    a about after and around as at before between by during early end every for from in last late
    maybe mid next of on or past perhaps say since some sometime the this till to until within
    """
)
_ORDINARY = EVERYDAY | listed(
    """
    applicable asap cheaper cheapest classified earlier elsewhere fast faster irrelevant nowhere
    previous previously quickly retired secret soonest top undisclosed unemployed usual various
    """
)
_FIRMS = frozenset(("apple", "banana"))
"""Ordinary words that are firms as well, even alone."""


def is_moment(words: str) -> bool:
    """Tell whether a day, a time or a number is all that is said."""
    said = plain(words)
    told = [word for word in said if word in _TIMES or word not in _JOINING]
    given = all(word in _GIVEN for word in said)
    return bool(told) and not given and all(word in _TIMES or is_number(word) for word in told)


def is_ordinary(words: str) -> bool:
    """Tell whether ordinary words, times and numbers are all that is said."""
    said = plain(words)
    return not _FIRMS & {*said} and all(
        word in _ORDINARY or word in _TIMES or is_number(word) for word in said
    )


def is_number(word: str) -> bool:
    """Tell a word or figures that say a number, or a part of one."""
    return word in _NUMBERS or _FIGURES.fullmatch(word) is not None
