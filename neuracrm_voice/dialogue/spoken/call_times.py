"""When to be called back: a day and a time, or one of the answers offered ("as soon as you can").

Grammar: as in `days_and_times` and `choices`. Values are local ISO text; "2026-11-24T08:00?" where
the half of the day was left open, which the hours of those who call decide, or the caller.
"""

from collections.abc import Sequence

from neuracrm_voice.dialogue.answers import Choice
from neuracrm_voice.dialogue.spoken import choices as offered
from neuracrm_voice.dialogue.spoken import dates, days_and_times
from neuracrm_voice.dialogue.understanding import Moment


def read(words: str, choices: Sequence[Choice], moment: Moment) -> str | None:
    """Return when the words say to call, the value of a choice, or None."""
    at = days_and_times.read(words, moment)
    if at is None:
        day = dates.find(words, moment.now.date(), moment.region)
        # "Now, tomorrow" and "any time tomorrow" name another day, and no time of it.
        another = day is not None and day != moment.now.date()
        return None if another else offered.read(words, choices)
    return f"{at}?" if days_and_times.leaves_half_open(words, moment.region) else at


def say(value: str) -> str:
    """Say the day and the time."""
    return days_and_times.say(value.rstrip("?"))
