"""Fixed moments, a Wednesday above all, for what is read against the calendar."""

from datetime import datetime
from zoneinfo import ZoneInfo

from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Choice, Kind, Slot
from neuracrm_voice.dialogue.understanding import Moment, Plain

WEDNESDAY = Moment(datetime(2026, 7, 15, 10, 0), "US")  # noqa: DTZ001 - local to the line
IN_LONDON = Moment(WEDNESDAY.now, "GB")
BEFORE_CHRISTMAS = Moment(datetime(2026, 12, 17, 9, 20), "GB")  # noqa: DTZ001 - local to the line
"""A Thursday; many days told from it lie in the next year."""
IN_A_LEAP_YEAR = Moment(datetime(2028, 2, 26, 16, 45), "IN")  # noqa: DTZ001 - local to the line
"""A Saturday, three days before the 29th of February."""
CLOCKS_GO_BACK = Moment(datetime(2026, 10, 23, 11, 0, tzinfo=ZoneInfo("Europe/London")), "GB")
"""A Friday; they do so on Sunday."""
CLOCKS_GO_FORWARD = Moment(datetime(2026, 3, 7, 15, 30, tzinfo=ZoneInfo("America/New_York")), "US")
"""A Saturday; they do so in the night."""


def read(
    kind: Kind, words: str, moment: Moment = WEDNESDAY, choices: tuple[Choice, ...] = ()
) -> Plain:
    """Read words as the answer to a question of a kind."""
    return spoken.read(words, Slot(name="asked", kind=kind, choices=choices), moment)
