"""When to meet, as callers say it and as we do."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuracrm_voice.dialogue import spoken
from neuracrm_voice.dialogue.answers import Choice, meeting_time
from neuracrm_voice.dialogue.spoken import said_times
from neuracrm_voice.dialogue.understanding import Moment

FRIDAY_NOON = Moment(datetime(2026, 11, 20, 12, 0, tzinfo=UTC))
SATURDAY, MONDAY = "2026-11-21T10:00", "2026-11-23T14:30"
OFFERED = meeting_time(
    "meeting_time",
    (
        Choice(SATURDAY, ("tomorrow at ten",), "1"),
        Choice(MONDAY, ("Monday at half past two",), "2"),
        Choice("/other", ("another time",), "3"),
    ),
)
ONE_OFFER = meeting_time("meeting_time", (Choice(MONDAY, ("Monday at half past two",), "1"),))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the first one please", SATURDAY),
        ("the second", MONDAY),
        ("I'll take the second one", MONDAY),
        ("the later one", MONDAY),
        ("no, the other one", MONDAY),
        ("the earlier one is better", SATURDAY),
        ("either one is fine", SATURDAY),
        ("I don't mind", SATURDAY),
        ("Monday", MONDAY),
        ("Monday works for me", MONDAY),
        ("tomorrow is good", SATURDAY),
        ("ten is perfect", SATURDAY),
        ("at half past two", MONDAY),
        ("two thirty", MONDAY),
        ("yes, tomorrow at ten", SATURDAY),
        ("Monday at two thirty please", MONDAY),
        ("Tuesday at three", "2026-11-24T15:00?"),
        ("how about Tuesday at three pm", "2026-11-24T15:00"),
        ("no, could we do Wednesday at eleven in the morning", "2026-11-25T11:00"),
        ("could we make it three", "2026-11-21T15:00?"),
        ("the twenty-fourth at nine", "2026-11-24T09:00?"),
        ("I can't do Monday but Tuesday at 15:30 is fine", "2026-11-24T15:30"),
        ("neither, what about Tuesday", "2026-11-24"),
        ("Tuesday afternoon", "2026-11-24/afternoon"),
        ("Monday morning", "2026-11-23/morning"),
        ("sometime next week", "2026-11-23/week"),
        ("the week after next", "2026-11-30/week"),
        ("sometime in January", "2027-01-01/week"),
        ("in the afternoon", "/afternoon"),
        ("do you have anything in the morning", "/morning"),
        ("something later please", "/later"),
        ("that's too soon", "/later"),
        ("do you have anything sooner", "/earlier"),
        ("another day would be better", "/day"),
        ("I can't do Monday", "/day not monday"),
        ("not tomorrow", "2026-11-22/week not 2026-11-21"),
        ("any day but Monday", "/day not monday"),
        ("mornings are bad for me", "/afternoon"),
        ("not in the afternoon please", "/morning"),
        ("sometime after lunch", "/afternoon"),
        ("Tuesday first thing", "2026-11-24/morning"),
        ("let's do the second", MONDAY),
        ("I'd prefer the second option", MONDAY),
        ("the Monday one please", MONDAY),
        ("the half past two one", MONDAY),
        ("the one at one o'clock", "2026-11-21T13:00?"),
        ("the earliest you have", SATURDAY),
        ("as soon as possible please", SATURDAY),
        ("is there nothing earlier", "/earlier"),
        ("what's the soonest you've got", "/earlier"),
        ("neither of those works", "/other"),
        ("none of them", "/other"),
        ("do you have other times", "/other"),
        ("ten doesn't work for me", "/other"),
        ("those two don't work", "/other"),
        ("no", "/no"),
        ("yes please", "/yes"),
        ("I don't want a meeting", "/none"),
        ("no thanks", "/none"),
        ("I'll get back to you", "/none"),
        ("yesterday at ten", "/past"),
        ("last Monday", "/past"),
        ("today at ten in the morning", "/past"),
        ("today at nine", "2026-11-20T21:00?"),
        ("in two hours", "2026-11-20T14:00"),
        (MONDAY, MONDAY),
        ("/other", "/other"),
        ("bananas", None),
        ("'; DROP TABLE meetings; --", None),
    ],
)
def test_a_caller_says_when(words: str, value: str | None) -> None:
    assert spoken.read(words, OFFERED, FRIDAY_NOON) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Tuesday", "2026-12-01T12:00"),
        ("Thursday then", "2026-12-03"),
        ("Thursday at ten in the morning", "2026-12-03T10:00"),
        ("next Thursday", "2026-11-26"),
        ("tomorrow", "2026-11-21"),
    ],
)
def test_a_weekday_is_of_the_week_that_is_offered(words: str, value: str) -> None:
    times = ("2026-11-30T09:00", "2026-12-01T12:00")
    offered = meeting_time("meeting_time", tuple(Choice(at, (at,)) for at in times))

    assert spoken.read(words, offered, FRIDAY_NOON) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("not tomorrow or Wednesday", "2026-11-22/week not 2026-11-21,wednesday"),
        ("neither Tuesday nor Thursday please", "/day not tuesday,thursday"),
        ("I can't do Wednesdays", "/day not wednesday"),
        ("any day except Friday, in the afternoon", "/afternoon not friday"),
        ("next week but not Monday or Tuesday", "2026-11-23/week not monday,tuesday"),
        ("sometime in January, no Fridays", "2027-01-01/week not friday"),
        ("I'd rather not do it on the 24th", "/day not 2026-11-24"),
        ("I can't make it Monday", "/day not monday"),
        ("not Tuesday, Wednesday", "2026-11-25 not tuesday"),
        ("not Tuesday, Wednesday at three pm", "2026-11-25T15:00"),
        ("why not Tuesday", "2026-11-24"),
        ("I'm not free on Tuesday morning", "2026-11-24/afternoon"),
    ],
)
def test_a_day_refused_is_kept_with_what_is_wished_for(words: str, value: str) -> None:
    assert spoken.read(words, OFFERED, FRIDAY_NOON) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Thursday after three but before five", "2026-11-26/15:00-17:00"),
        ("not before ten but before noon on Thursday", "2026-11-26/10:00-12:00"),
        ("Tuesday before eleven", "2026-11-24/-11:00"),
        ("after half past two", "/14:30-"),
        ("I'm busy until three on Wednesday", "2026-11-25/15:00-"),
        ("I can't do anything after four", "/-16:00"),
        ("no later than eleven on Tuesday", "2026-11-24/-11:01"),
        ("Wednesday at four or later", "2026-11-25/16:00-"),
        ("Wednesday between ten and twelve", "2026-11-25/10:00-12:00"),
        ("Thursday in the late afternoon", "2026-11-26/15:30-18:00"),
        ("early on Tuesday morning", "2026-11-24/-10:00"),
        ("not too early on Tuesday", "2026-11-24/10:00-"),
        ("next week in the afternoon", "2026-11-23/week/afternoon"),
        ("Tuesday but I am only free in the afternoon", "2026-11-24/afternoon"),
        ("Wednesday, but not in the morning", "2026-11-25/afternoon"),
        ("do you have nothing before ten on Tuesday", "2026-11-24/-10:00"),
        ("Tuesday at ten past three in the afternoon", "2026-11-24T15:10"),
        ("Tuesday at ten after three", "2026-11-24T15:10?"),
        ("Tuesday at quarter to five", "2026-11-24T16:45?"),
        ("Tuesday at three but I have to leave by four", "2026-11-24T15:00?"),
        ("after two weeks", "2026-12-04"),
    ],
)
def test_hours_that_bound_a_time_are_no_time_themselves(words: str, value: str) -> None:
    assert spoken.read(words, OFFERED, FRIDAY_NOON) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the last week of December", "2026-12-25/week"),
        ("in the second week of January", "2027-01-08/week"),
        ("late in January", "2027-01-21/week"),
        ("not before Wednesday", "2026-11-25/week"),
        ("I can't make it before Wednesday", "2026-11-25/week"),
        ("sometime after Wednesday", "2026-11-26/week"),
        ("I'm away until Wednesday", "2026-11-25/week"),
        ("before Thursday", "2026-11-26/before"),
        ("by Thursday", "2026-11-27/before"),
        ("not next week", "2026-11-30/week"),
        ("not this week", "2026-11-23/week"),
        ("the day after tomorrow", "2026-11-22"),
        ("Tuesday next week", "2026-11-24"),
        ("the tenth of December", "2026-12-10"),
        ("Thursday, or if not then Friday", "2026-11-26"),
        ("Thursday, and if that doesn't work Friday", "2026-11-26"),
    ],
)
def test_a_stretch_of_days_is_looked_into_from_its_beginning(words: str, value: str) -> None:
    assert spoken.read(words, OFFERED, FRIDAY_NOON) == value


def test_yes_to_one_offer_takes_it() -> None:
    assert spoken.read("yes that's fine", ONE_OFFER, FRIDAY_NOON) == MONDAY


def test_nothing_offered_leaves_the_choice_to_the_caller() -> None:
    nothing = meeting_time("meeting_time")

    assert spoken.read("the second one", nothing, FRIDAY_NOON) is None
    assert spoken.read("Thursday at four pm", nothing, FRIDAY_NOON) == "2026-11-26T16:00"


@given(st.text(max_size=60))
def test_whatever_is_said_no_value_is_past_or_malformed(words: str) -> None:
    value = spoken.read(words, OFFERED, FRIDAY_NOON)

    if isinstance(value, str) and re.match(r"\d", value):
        assert value[:10] >= "2026-11-20"
        assert "T" not in value or value.rstrip("?") > "2026-11-20T12:00"


_PIECES = (
    "Monday yesterday today tomorrow next last week at ten half past two pm in the morning 9 no"
)


@given(st.lists(st.sampled_from(_PIECES.split()), max_size=8).map(" ".join))
def test_whatever_calendar_words_are_said_no_value_is_past(words: str) -> None:
    value = spoken.read(words, OFFERED, FRIDAY_NOON)

    if isinstance(value, str) and "T" in value:
        assert value.rstrip("?") > "2026-11-20T12:00"


@pytest.mark.parametrize(
    ("value", "offer", "full"),
    [
        (
            SATURDAY,
            "tomorrow at ten",
            "tomorrow, Saturday, November twenty-first, at ten in the morning",
        ),
        (
            MONDAY,
            "Monday at half past two",
            "Monday, November twenty-third, at half past two in the afternoon",
        ),
        ("2026-11-20T17:15", "today at quarter past five in the evening", None),
        ("2026-11-27T12:00", "Friday, November twenty-seventh, at noon", None),
        ("2026-11-24T11:45", "Tuesday at quarter to twelve", None),
        ("2026-11-24T07:05", "Tuesday at seven oh five in the morning", None),
        ("2026-11-24T09:25", "Tuesday at nine twenty five", None),
    ],
)
def test_a_time_is_said_as_people_say_it(value: str, offer: str, full: str | None) -> None:
    assert said_times.say(value, "2026-11-20") == offer
    if full:
        assert said_times.say_in_full(value, "2026-11-20") == full


@given(st.datetimes(datetime(2026, 11, 21), datetime(2027, 2, 1)))  # noqa: DTZ001 - local, as said.
def test_what_is_said_in_full_is_understood_as_itself(at: datetime) -> None:
    value = at.replace(minute=at.minute // 15 * 15).isoformat(timespec="minutes")[:16]

    said = said_times.say_in_full(value, "2026-11-20")

    assert spoken.read(said, meeting_time("meeting_time"), FRIDAY_NOON) == value
