"""One fixed moment, a Wednesday, for what is read against the calendar."""

from datetime import datetime

from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Choice, Kind, Slot
from neuracrm_voice.dialogue.understanding import Moment, Plain

WEDNESDAY = Moment(datetime(2026, 7, 15, 10, 0), "US")  # noqa: DTZ001 - local to the line
IN_LONDON = Moment(WEDNESDAY.now, "GB")


def read(
    kind: Kind, words: str, moment: Moment = WEDNESDAY, choices: tuple[Choice, ...] = ()
) -> Plain:
    """Read words as the answer to a question of a kind."""
    return spoken.read(words, Slot(name="asked", kind=kind, choices=choices), moment)
