"""Waiting, slowness, and being left word: the call itself, not its matter."""

from dataclasses import replace

import pytest

from neuracrm_voice.commands import FindHelp, ScheduleCallback, TakeMessage
from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.acts import HandOver, Outcome
from neuracrm_voice.dialogue.conversation import Listen
from neuracrm_voice.dialogue.understanding import Act
from neuracrm_voice.scenes.callback import COSTS_EXTRA
from tests.dialogue.talk import CALL, Talk

CLOSED = replace(CALL, open_now=False, hours="Monday to Friday, nine to six")


def test_whoever_asked_for_a_moment_is_looked_in_on_gently_and_misses_nothing() -> None:
    talk = Talk().says("hold on a moment please").hears(manners.TAKE_YOUR_TIME)

    talk.waits().hears(manners.STILL_THERE)

    assert manners.NOT_HEARD not in talk.heard
    assert (talk.conversation.misses, talk.conversation.silences) == (0, 0)
    talk.waits().hears(manners.NOT_HEARD)


def test_a_moment_that_was_used_is_over() -> None:
    talk = Talk().means(act=Act.WAIT).says("my printer is broken").hears("How bad is it")

    talk.waits().hears(manners.NOT_HEARD)


def test_slower_says_it_again_in_pieces_with_pauses() -> None:
    talk = Talk().means(answers={"topic": "support", "matter": "the till broke"})
    first = talk.heard

    talk.says("slower please")

    assert " ".join(talk.reply.sentences) == first
    assert len(talk.reply.sentences) > 2
    assert isinstance(talk.reply.then, Listen)
    assert talk.reply.then.slow
    talk.means(act=Act.REPEAT)
    assert talk.heard == first
    assert isinstance(talk.reply.then, Listen)
    assert not talk.reply.then.slow


@pytest.mark.parametrize("silences", [1, 2])
def test_after_a_message_that_never_came_the_talk_goes_on(silences: int) -> None:
    talk = Talk().says("I'd like to leave a message").hears("After the tone")
    assert talk.reply.then.kind == "record"

    talk.waits(silences)

    if silences == 1:
        assert talk.reply.then.kind == "record"
    else:
        talk.hears("none was kept").hears("anything else")


def test_a_message_is_briefed_and_kept() -> None:
    talk = Talk().means(answers={"topic": "support", "matter": "the till broke"})

    talk.says("let me leave a message instead").leaves_message().hears("X, 1, 0, 0, 1")

    briefing, message = [one for one in talk.commands.values() if not isinstance(one, FindHelp)]
    assert isinstance(briefing, HandOver)
    assert "the till broke" in briefing.what
    assert message == TakeMessage(words="", recording_url="https://recordings.test/RE1")
    talk.hears("Is it blocking you")


def test_closed_a_plea_for_a_person_is_answered_with_the_hours_and_an_offer() -> None:
    talk = Talk(call=CLOSED).hears("not here at the moment")

    talk.says("I want a real person").hears("nine to six").hears("call you back")
    talk.says("yes please").says("yes").says("as soon as possible")

    kinds = [type(command) for command in talk.commands.values()]
    assert kinds == [HandOver, ScheduleCallback]
    talk.hears("as soon as our people are back").hears("anything else")


def test_a_refused_time_is_said_and_asked_again_and_in_the_end_we_call_when_we_can() -> None:
    talk = Talk(outcome=Outcome(done=False, reason="Nobody is here then."))

    talk.says("call me back please").says("yes").says("tomorrow at ten")
    talk.hears("Nobody is here then.").hears("day and time")
    talk.says("tomorrow at eleven").hears("could not arrange that")

    asked = [one for one in talk.commands.values() if isinstance(one, ScheduleCallback)]
    assert [one.at for one in asked] == ["2026-11-21T10:00?", "2026-11-21T11:00?", ""]


def test_whoever_wants_neither_goes_on_where_they_were() -> None:
    talk = Talk(call=replace(CALL, has_desk=False)).says("my screen is black")

    talk.says("a person please").hears(manners.NO_DESK).hears("call you back")
    talk.says("no thank you").hears("Is it blocking you")

    talk.says("a person please").hears(manners.NO_DESK).hears("Is it blocking you")


def test_a_withheld_number_is_asked_for_and_read_back() -> None:
    talk = Talk(call=replace(CALL, caller="")).says("have someone call me back")

    talk.hears("Which number").says("two oh two five five five oh one nine nine")
    talk.hears("Is that right?").says("yes").says("any time")

    [made] = [one for one in talk.commands.values() if isinstance(one, ScheduleCallback)]
    assert made.phone == "+12025550199"


def test_another_number_may_be_told_at_once() -> None:
    talk = Talk().says("call me back").says("no, on 202 555 0199 please")

    talk.hears("2 0 2, 5 5 5, 0 1 9 9").hears("Is that right?").says("yes").hears("When suits you")


@pytest.mark.parametrize("said", ["a call back", "call me back please"])
def test_a_call_back_that_is_taken_up_is_arranged_once(said: str) -> None:
    talk = Talk(call=CLOSED).says("I want to talk to a person").hears("would you like to leave")

    talk.says(said, "yes").hears("When suits you").says("I said call me back")
    talk.hears("a day and a time").says("as soon as possible")

    talk.hears("We will call you").hears("anything else")
    assert [type(one) for one in talk.commands.values()].count(ScheduleCallback) == 1


def test_a_time_that_may_be_either_half_of_the_day_is_asked_about() -> None:
    halves = ["2026-11-21T08:00", "2026-11-21T20:00"]
    either = Outcome(done=False, reason="It may be either.", found={"halves": halves})
    done = Outcome(done=True, reference="K-5001", found={"at": halves[1], "zone_name": "UK time"})
    talk = Talk(outcomes={ScheduleCallback: [either, done]}).says("call me back please", "yes")

    talk.says("tomorrow at eight").hears("Is that in the morning, or in the evening?")
    talk.says("in the evening").hears("at 8 PM, UK time")

    asked = [one for one in talk.commands.values() if isinstance(one, ScheduleCallback)]
    assert [one.at for one in asked] == ["2026-11-21T08:00?", "2026-11-21T20:00"]


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("tomorrow at ten", "2026-11-21T10:00?"),
        ("tomorrow at ten in the morning", "2026-11-21T10:00"),
        ("tomorrow at noon", "2026-11-21T12:00"),
        ("in two hours", "2026-11-20T14:00"),
    ],
)
def test_an_hour_alone_leaves_its_half_of_the_day_open(said: str, at: str) -> None:
    talk = Talk().says("call me back please", "yes", said)

    assert [one.at for one in talk.commands.values() if isinstance(one, ScheduleCallback)] == [at]


def calls_arranged(talk: Talk) -> list[str]:
    return [one.at for one in talk.commands.values() if isinstance(one, ScheduleCallback)]


@pytest.mark.parametrize("said", ["now, tomorrow", "tomorrow", "let's say tomorrow then"])
def test_of_a_day_alone_the_time_is_asked_for_and_the_day_kept(said: str) -> None:
    talk = Talk().says("call me back please", "yes", said).hears("At what time on Saturday?")

    assert not calls_arranged(talk)
    talk.says("half past four").hears("We will call you on Saturday")
    assert calls_arranged(talk) == ["2026-11-21T16:30?"]


def test_a_day_told_with_the_wish_to_be_called_is_kept_as_well() -> None:
    talk = Talk().says("can somebody call me back on wednesday", "yes")

    talk.hears("At what time on Wednesday?").says("at nine")
    assert calls_arranged(talk) == ["2026-11-25T09:00?"]


def test_who_minds_no_time_of_a_day_is_asked_for_none() -> None:
    talk = Talk().says("call me back please", "yes", "any time tomorrow")

    assert calls_arranged(talk) == ["2026-11-21/any"]
    talk = Talk().says("call me back please", "yes", "tomorrow", "whenever")
    assert calls_arranged(talk) == ["2026-11-21/any"]


def test_a_complaint_before_it_does_not_take_back_a_wish_to_be_called() -> None:
    Talk().says("this is not good enough, can somebody call me back please").hears("calling from")


def test_a_message_may_be_left_where_a_call_back_was_offered() -> None:
    talk = Talk(call=CLOSED).says("I want to talk to a person", "a message please")

    talk.hears("After the tone").leaves_message().hears("I have your message").hears("anything")


def test_the_briefing_tells_who_what_and_what_was_tried() -> None:
    talk = Talk().means(
        answers={"topic": "support", "matter": "the till broke", "name": "Jane Doe"}
    )

    talk.says("mmm banana").says("put me through to a person")

    [briefing] = [one for one in talk.commands.values() if isinstance(one, HandOver)]
    assert isinstance(briefing, HandOver)
    assert briefing.reason == "Asked for a person"
    assert briefing.who == "Jane Doe, +12025550143"
    assert briefing.what.startswith("support: the till broke")
    assert briefing.tried == "asked 2 times"


def test_a_long_call_is_briefed_and_ends_when_nobody_is_there() -> None:
    talk = Talk(call=CLOSED)
    talk.conversation = replace(talk.conversation, turns=manners.MOST_TURNS + 1)

    talk.says("my printer is broken")

    assert talk.ended
    assert isinstance(next(iter(talk.commands.values())), HandOver)


def test_nobody_is_called_back_on_a_number_that_costs_extra() -> None:
    talk = Talk().says(
        "call me back please", "no, nine hundred, five five five, zero one two three"
    )

    talk.says("yes").hears(COSTS_EXTRA).hears("Shall we call the number you are calling from")

    talk.says("yes", "as soon as possible")
    [made] = [one for one in talk.commands.values() if isinstance(one, ScheduleCallback)]
    assert made.phone == "+12025550143"
