"""The time to be called back, told before it was asked."""

import pytest

from neuracrm_voice.commands import ScheduleCallback
from tests.dialogue.talk import Talk


def promised(talk: Talk) -> list[str]:
    return [one.at for one in talk.commands.values() if isinstance(one, ScheduleCallback)]


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("please call me back on Thursday after two, my number is 617 555 0166", "26T14:00?"),
        ("i have a class at two so please call me back at half past four", "20T16:30?"),
        ("call me back tomorrow, i'm free after two", "21T14:00?"),
        ("can you call me back thursday two thirty", "26T14:30?"),
        ("could somebody call me back around noon on monday", "23T12:00"),
        ("call me back in ten minutes", "20T12:10"),
        ("please call me back in the morning", "21T09:00"),
        ("please call me back this afternoon", "20T14:00"),
        ("I need a call back between one and two", "20T13:00?"),
        ("call me back at 2:30 please", "20T14:30?"),
        ("call me back by the end of the day", "20T17:00"),
        ("call me back any time tomorrow", "21/any"),
    ],
)
def test_a_time_that_shows_itself_is_not_asked_for(said: str, at: str) -> None:
    talk = Talk().says(said, "yes")

    assert promised(talk) == [f"2026-11-{at}"]


@pytest.mark.parametrize(
    "said",
    [
        "please call me back I've only got ten seconds",
        "call me back about invoice 10 please",
        "call me back about order 4",
        "please call me back I'm in room 12",
        "please call me back my extension is 12",
        "can somebody call me back I've called three times already",
        "can you call me back I've waited since nine",
        "call me back my appointment was at two",
        "could you call me back it is about my flight at five",
        "call me back at two different numbers",
        "please call me back, there are 5 of us waiting",
        "we have had it for about three years, can you call me back",
        "could you call me back it broke two days ago",
        "call me back on 617 555 0166",
    ],
)
def test_another_number_is_no_time_to_call(said: str) -> None:
    talk = Talk().says(said).says("yes", "yes")

    assert not promised(talk)
    talk.hears("a day and a time")


def test_a_day_with_another_number_is_a_day_alone() -> None:
    Talk().says("call me back tomorrow about order 4", "yes").hears("At what time on Saturday?")


@pytest.mark.parametrize(
    ("said", "at", "phone"),
    [
        (("tomorrow at ten", "yes"), "2026-11-21T10:00?", "+12025550143"),
        (("yes but call me on Friday at ten",), "2026-11-27T10:00?", "+12025550143"),
        (("yes, as soon as possible",), "", "+12025550143"),
        (("617 555 0199 tomorrow at ten", "yes"), "2026-11-21T10:00?", "+16175550199"),
        (("617 555 0199", "yes, monday at four"), "2026-11-23T16:00?", "+16175550199"),
    ],
)
def test_a_time_told_with_the_number_is_kept(said: tuple[str, ...], at: str, phone: str) -> None:
    talk = Talk().says("call me back please")

    talk.says(said[0])
    assert "didn't get that" not in talk.heard
    talk.says(*said[1:]).hears("We will call you")
    [made] = [one for one in talk.commands.values() if isinstance(one, ScheduleCallback)]
    assert (made.at, made.phone) == (at, phone)


@pytest.mark.parametrize(
    "said",
    [
        "617 555 0199",
        "call me at 617 555 0199",
        "use six one seven five five five oh one nine nine",
        "yes that has been my number since 2019",
    ],
)
def test_the_digits_of_a_number_are_no_time(said: str) -> None:
    talk = Talk().says("call me back please", said)
    if "Is that right?" in talk.heard:
        talk.says("yes")

    talk.hears("When suits you")


@pytest.mark.parametrize(
    "said", ["I don't care", "whenever you like", "it's up to you", "whatever works"]
)
def test_who_minds_no_time_is_called_as_soon_as_can_be(said: str) -> None:
    assert promised(Talk().says("call me back please", "yes", said)) == [""]
    assert promised(Talk().says("call me back please", "yes", "tomorrow", said)) == [
        "2026-11-21/any"
    ]
