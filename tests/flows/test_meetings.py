"""Meetings changed: after proof, as the caller wants it, and said only once it is so."""

from datetime import timedelta
from typing import Any

import pytest

from neuracrm_voice.commands import (
    CancelMeeting,
    FindMeetings,
    FindSlots,
    MoveMeeting,
    VerifyCaller,
)
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.dialogue.rules import understand
from neuracrm_voice.flows import meetings
from neuracrm_voice.scenes import verify_caller
from tests.dialogue.talk import NOON, Talk

TODAY = NOON.now.date()
REFUSED = Outcome(done=False, reason="Not yet.")
UNKNOWN = Outcome(done=False, reason="I can't confirm that.", found={"left": 4})
CLOCK = {"zone": "UTC", "zone_name": "", "today": TODAY.isoformat()}
MOVED = Outcome(
    done=True,
    reference="M-3001",
    found={"starts_at": "2026-11-26T10:00", "host": "Ann Lee", "can_text": False, **CLOCK},
)


def told(*references: str, every: bool = True) -> Outcome:
    one_by_one = [
        {
            "reference": reference,
            "starts_at": f"{TODAY + timedelta(days=days)}T14:30",
            "host": "Ann Lee",
        }
        for days, reference in enumerate(references, 3)
    ]
    return Outcome(done=True, found={"meetings": one_by_one, "all": every, **CLOCK})


def talk(found: Outcome, **more: list[Outcome]) -> Talk:
    """Let a caller talk who is verified at once and finds such meetings."""
    free = {"slots": ["2026-11-26T10:00"], "exact": True, "halves": [], "past": False, **CLOCK}
    return Talk(
        outcomes={
            FindMeetings: [found],
            FindSlots: [Outcome(done=True, found=free)],
            MoveMeeting: more.get("moved", [MOVED]),
            CancelMeeting: more.get("cancelled", [Outcome(done=True, reference="M-3001")]),
        }
    )


def made(call: Talk, kind: type) -> list[Any]:
    return [one for one in call.commands.values() if isinstance(one, kind)]


def test_a_proof_is_asked_for_before_a_meeting_is_spoken_of() -> None:
    call = Talk(outcomes={FindMeetings: [REFUSED, told("M-3001")], VerifyCaller: [UNKNOWN]})

    call.says("I need to cancel my meeting").hears(verify_caller.WHO)

    assert "Ann" not in call.heard
    call.outcomes[VerifyCaller] = [Outcome(done=True)]
    call.says("jane at acme dot com").hears("Your meeting with Ann Lee is on Monday")
    call.hears("Shall I cancel it?")


def test_a_meeting_is_cancelled_when_the_caller_says_so_twice() -> None:
    call = talk(told("M-3001")).says("please cancel my demo").hears("Shall I cancel it?")
    assert not made(call, CancelMeeting)

    call.says("yes").hears(meetings.CANCELLED)

    assert made(call, CancelMeeting) == [CancelMeeting(reference="M-3001")]


def test_whoever_thinks_better_of_it_keeps_the_meeting() -> None:
    call = talk(told("M-3001")).says("please cancel my demo", "no").hears(meetings.AS_IT_WAS)

    assert not made(call, CancelMeeting)


@pytest.mark.parametrize("words", ["cancel it", "yes, go ahead and cancel it", "I do"])
def test_who_is_asked_whether_to_cancel_may_answer_in_kind(words: str) -> None:
    call = talk(told("M-3001")).says("please cancel my demo", words).hears(meetings.CANCELLED)

    assert made(call, CancelMeeting) == [CancelMeeting(reference="M-3001")]


@pytest.mark.parametrize("words", ["move it", "no, move it instead", "I'd rather reschedule"])
def test_who_would_rather_move_than_cancel_is_offered_times(words: str) -> None:
    call = talk(told("M-3001")).says("please cancel my demo", words)

    call.hears("Thursday").says("yes").hears("I have moved your meeting")
    assert not made(call, CancelMeeting)


@pytest.mark.parametrize("words", ["keep it", "no don't cancel it", "never mind"])
def test_nothing_but_a_yes_cancels(words: str) -> None:
    call = talk(told("M-3001")).says("please cancel my demo", words).hears(meetings.AS_IT_WAS)

    assert not made(call, CancelMeeting)


def test_a_meeting_that_is_gone_is_told_once_and_no_time_is_offered_for_it() -> None:
    gone = Outcome(done=False, reason="I can't find that meeting.", found={"gone": True})
    call = talk(told("M-3001"), moved=[gone]).says("move my meeting to Thursday at ten", "yes")

    call.hears("I can't find that meeting.").hears("anything else")
    assert "is free" not in call.heard
    assert meetings.AS_IT_WAS not in call.heard


def test_a_time_that_is_refused_is_not_offered_again() -> None:
    taken = Outcome(done=False, reason="You have another meeting with us at that time.")
    call = talk(told("M-3001"), moved=[taken]).says("move my meeting to Thursday at ten", "yes")

    assert made(call, FindSlots)[-1].after == "2026-11-26T10:00"


def test_more_meetings_than_are_read_at_once_can_all_be_reached() -> None:
    call = talk(told("M-3001", "M-3002", "M-3003", "M-3004", "M-3005")).says("cancel my meeting")

    call.hears("or a later one").says("a later one").hears("Which meeting is it")
    call.says("the second one").hears("Shall I cancel it").says("yes")

    assert made(call, CancelMeeting) == [CancelMeeting(reference="M-3005")]


@pytest.mark.parametrize("words", [("no", "yes"), ("the other one",)])
def test_earlier_meetings_are_reached_past_the_one_just_booked(words: tuple[str, ...]) -> None:
    call = talk(told("M-3009", every=False)).says("cancel my meeting")
    call.outcomes[FindMeetings] = [told("M-3001", "M-3009")]
    call.outcomes[VerifyCaller] = [UNKNOWN, Outcome(done=True)]

    call.says(*words).hears(verify_caller.WHO).says("jane at acme dot com")

    call.hears("Shall I cancel it?").says("yes")
    assert made(call, CancelMeeting) == [CancelMeeting(reference="M-3001")]


def test_who_puts_one_meeting_after_the_other_aside_hears_that_they_stay() -> None:
    references = [f"M-300{number}" for number in range(1, 7)]
    call = talk(told(*references)).says("cancel my meeting")

    for _ in range(meetings.MOST_LOOKED_AT):
        call.says("the first one").hears("Shall I cancel it?").says("the other one")

    call.hears(meetings.AS_THEY_WERE).hears("anything else")
    assert not made(call, CancelMeeting)


def test_what_could_not_be_cancelled_is_not_called_cancelled() -> None:
    refused = Outcome(done=False, reason="I can't find that meeting.")
    call = talk(told("M-3001"), cancelled=[refused]).says("cancel my meeting", "yes")

    call.hears("can't find that meeting")
    assert meetings.CANCELLED not in call.heard


def test_a_meeting_is_moved_to_the_time_named_in_the_same_breath() -> None:
    call = talk(told("M-3001")).says("can you move my appointment to Thursday at ten")

    call.hears("Your meeting with Ann Lee").hears("Thursday at ten is free").says("yes")

    call.hears("I have moved your meeting with Ann Lee to Thursday, November twenty-sixth")
    assert made(call, MoveMeeting)[-1].reference == "M-3001"


def test_whoever_does_not_say_which_change_is_asked() -> None:
    call = talk(told("M-3001")).says("I can't make it to our meeting")

    call.hears("Would you like to move it, or to cancel it?").says("keep it")

    call.hears(meetings.AS_IT_WAS)


def test_of_several_meetings_one_is_chosen() -> None:
    call = talk(told("M-3001", "M-3002")).says("cancel my meeting").hears("Which meeting is it")

    call.says("the second one").hears("on Tuesday").says("yes")

    assert made(call, CancelMeeting) == [CancelMeeting(reference="M-3002")]


def test_who_has_no_meeting_hears_so() -> None:
    talk(told()).says("cancel my meeting").hears(meetings.NO_MEETING).hears("anything else")


@pytest.mark.parametrize(
    ("said", "change", "wish"),
    [
        ("could you reschedule our consultation please", "move", None),
        ("push the demo back to next week", "move", "2026-11-23/week"),
        ("I'd like to cancel the demo on Tuesday", "cancel", None),
        ("call that meeting off please", "cancel", None),
        ("I won't be able to, so change my Monday meeting to Friday at noon", "move", "T12:00"),
    ],
)
def test_what_is_to_become_of_a_meeting_is_heard(said: str, change: str, wish: str | None) -> None:
    heard = understand(said, asked=None, moment=NOON)

    assert (heard.topic, heard.answers["meeting_change"]) == ("meetings", change)
    time = heard.answers.get("meeting_time")
    assert time is None if wish is None else wish in str(time)


@pytest.mark.parametrize(
    "said",
    [
        "I can not cancel the meeting in the app",
        "how do I move my meeting in the calendar",
        "I want to change the demo data",
        "I want to cancel my subscription",
        "I'd like to book a demo",
    ],
)
def test_other_matters_change_no_meeting(said: str) -> None:
    assert understand(said, asked=None, moment=NOON).topic != "meetings"
