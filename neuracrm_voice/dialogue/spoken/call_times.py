"""When to be called back: a day and a time, or one of the answers offered ("as soon as you can").

Grammar: as in `days_and_times` and `choices`. Values are local ISO text; "2026-11-24T08:00?" where
the half of the day was left open, which the hours of those who call decide, or the caller. A day
alone is one of which the time is yet to be told; "2026-11-24/any" one of which any time will do.
"""

import re
from collections.abc import Sequence

from neuracrm_voice.dialogue.answers import Choice
from neuracrm_voice.dialogue.spoken import choices as offered
from neuracrm_voice.dialogue.spoken import dates, days_and_times
from neuracrm_voice.dialogue.understanding import Moment

_ANY = re.compile(
    r"\b(?:any ?time|at any|whenever|all day|(?:do(?:es)? not|don't|doesn't) (?:mind|matter))\b",
    re.IGNORECASE,
)


def read(words: str, choices: Sequence[Choice], moment: Moment) -> str | None:
    """Return when the words say to call, the value of a choice, or None."""
    at = days_and_times.read(words, moment)
    if at is not None:
        return f"{at}?" if days_and_times.leaves_half_open(words, moment.region) else at
    day = dates.find(words, moment.now.date(), moment.region)
    # "Now, tomorrow" names another day; "now", and "today" with any time, does not.
    if day is None or (day == moment.now.date() and offered.read(words, choices)):
        return offered.read(words, choices)
    if day < moment.now.date():
        return None
    return f"{day.isoformat()}/any" if _ANY.search(words) else day.isoformat()


def say(value: str) -> str:
    """Say the day, and the time if there is one."""
    at = value.rstrip("?").removesuffix("/any")
    return days_and_times.say(at) if "T" in at else dates.say(at)
