"""A time told by the clock of a zone or a place."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from neuracrm_voice.dialogue.answers import Kind
from neuracrm_voice.dialogue.rules import volunteered
from neuracrm_voice.dialogue.spoken import zones
from neuracrm_voice.dialogue.understanding import Moment
from tests.dialogue.spoken.moments import read

IN_NEW_YORK = Moment(datetime(2026, 7, 15, 10, 0, tzinfo=ZoneInfo("America/New_York")), "US")
"""A Wednesday."""


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("10 am pacific tomorrow", "2026-07-16T13:00"),
        ("tomorrow at ten a.m. mountain please", "2026-07-16T12:00"),
        ("friday at noon central if possible", "2026-07-17T13:00"),
        ("tomorrow at 4 pm my time I'm in London", "2026-07-16T11:00"),
        ("I'm calling from texas, tomorrow at 9 am my time", "2026-07-16T10:00"),
        ("tomorrow at 4 pm, I'm in London then", "2026-07-16T16:00"),
        ("tomorrow at 4 pm my time", "2026-07-16T16:00"),
    ],
)
def test_the_clock_that_is_named_is_the_one_meant(words: str, at: str) -> None:
    assert read(Kind.DAY_AND_TIME, words, IN_NEW_YORK) == at
    assert read(Kind.CALL_TIME, words, IN_NEW_YORK) == at


def test_a_meeting_may_be_told_by_the_clock_of_a_place_as_well() -> None:
    for words in (
        "can we meet on thursday at 10 am my time i'm in california",
        "i would like a demo at 10 am my time thursday, we're based in seattle",
    ):
        assert volunteered.find(words, IN_NEW_YORK)["meeting_time"] == "2026-07-16T13:00"


@pytest.mark.parametrize(
    "words",
    ["two central heating systems at ten", "at ten, the pacific one", "I'm in London at four pm"],
)
def test_a_word_of_a_zone_beside_other_things_names_none(words: str) -> None:
    assert not zones.named(words)
