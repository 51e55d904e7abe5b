"""Ask which half of the day a time was meant in: "at eight" may be either."""

from collections.abc import Sequence

from neuracrm_voice.dialogue.answers import Choice, Slot, one_of
from neuracrm_voice.dialogue.script import Script, ask_if_possible


def which_half(halves: Sequence[str]) -> Script[str]:
    """Return the one meant of two times half a day apart; the earlier, if the caller can't say."""
    half = yield from ask_if_possible(
        "Is that in the morning, or in the evening?", _half_of_day(halves)
    )
    return half or halves[0]


def _half_of_day(halves: Sequence[str]) -> Slot[str]:
    morning, evening = halves
    return one_of(
        "half_of_day",
        (
            Choice(morning, ("in the morning", "morning", "a.m.", "am", "early"), "1"),
            Choice(evening, ("in the evening", "evening", "p.m.", "pm", "afternoon", "late"), "2"),
        ),
    )
