from dataclasses import replace

import pytest

from neuracrm_voice.commands import BookMeeting, FindFollowUp, FindSlots, MoveDeal, ScheduleCallback
from neuracrm_voice.dialogue.acts import Outcome, StopCalling
from neuracrm_voice.dialogue.conversation import begin
from neuracrm_voice.dialogue.events import Connected
from neuracrm_voice.dialogue.understanding import Act, Understanding
from tests.dialogue.talk import CALL, Talk

TO_JANE = replace(CALL, name="Jane", outbound=True)
OPEN_LEAD = {"promised": False, "lead": "L-2001", "ticket": False, "days_ago": 3}
SLOTS = {
    "slots": ["2026-11-23T10:00", "2026-11-23T15:00"],
    "zone": "America/New_York",
    "zone_name": "",
    "host_ids": [1],
    "today": "2026-11-20",
    "exact": False,
    "halves": [],
    "past": False,
}
BOOKED = {
    "starts_at": "2026-11-23T10:00",
    "host": "Sarah",
    "zone": "America/New_York",
    "zone_name": "",
    "today": "2026-11-20",
    "can_text": False,
}


def we_call(found: dict[str, object] | None = None, name: str = "Jane") -> Talk:
    talk = Talk(call=replace(TO_JANE, name=name))
    talk.outcomes[FindFollowUp] = [Outcome(done=True, found=found or {})]
    talk.conversation = begin(talk.call, "follow_up")
    return talk.happens(Connected(), Understanding())


def test_whoever_picks_up_hears_who_calls_and_nothing_else() -> None:
    talk = we_call(OPEN_LEAD).hears("automatic assistant of NeuraCRM").hears("speaking with Jane?")

    assert "interested" not in talk.heard


@pytest.mark.parametrize(
    "words",
    [
        "no, you have the wrong number",
        "I'm her husband",
        "she doesn't work here any more",
        "Jane's out",
        "this is Bob Smith",
    ],
)
def test_somebody_else_is_left_in_peace(words: str) -> None:
    talk = we_call(OPEN_LEAD).says(words).hears("sorry to have troubled")

    assert talk.ended
    assert not any(isinstance(one, FindFollowUp) for one in talk.commands.values())


def test_who_fetches_the_one_we_call_is_waited_for() -> None:
    talk = we_call(OPEN_LEAD).says("let me get her").hears("Take your time")

    talk.says("hello, this is she").hears("interested in NeuraCRM when we spoke")


def test_the_reason_is_said_to_the_one_who_was_called() -> None:
    we_call(OPEN_LEAD).says("yes, speaking").hears("interested in NeuraCRM when we spoke three")
    we_call({"promised": True}).says("yes").hears("you asked us to call you back")
    we_call({"ticket": True, "days_ago": 1}).says("yes").hears("problem you told us of yesterday")
    we_call().says("yes").hears("whether there is anything we can do for you")


def test_a_meeting_is_booked_and_its_deal_moved() -> None:
    talk = we_call(OPEN_LEAD)
    talk.outcomes[FindSlots] = [Outcome(done=True, found=SLOTS)]
    talk.outcomes[BookMeeting] = [Outcome(done=True, reference="M-3001", found=BOOKED)]

    talk.says("yes", "yes, go ahead").hears("book a meeting for you")
    talk.says("yes please").says("the first one").hears("I have booked you with Sarah")

    assert any(isinstance(one, MoveDeal) for one in talk.commands.values())
    talk.says("no, that's all").hears("Thank you for your time")
    assert talk.ended


def test_a_bad_moment_becomes_a_call_at_a_better_one() -> None:
    talk = we_call(OPEN_LEAD).says("yes", "no, I'm driving").hears("call again at a better time?")

    talk.says("yes").hears("Shall we call this number").says("yes", "tomorrow at ten")

    assert any(isinstance(one, ScheduleCallback) for one in talk.commands.values())


@pytest.mark.parametrize(
    "words",
    [
        "stop calling me",
        "Please don't call me again",
        "take me off your list, I'm not interested",
        "I never want you to call",
        "Would you stop calling this number please",
        "No more calls, put me on your do not call list",
    ],
)
@pytest.mark.parametrize("before", [(), ("yes",), ("yes", "yes")])
def test_stop_calling_is_obeyed_at_any_point_and_confirmed(
    words: str, before: tuple[str, ...]
) -> None:
    talk = we_call(OPEN_LEAD).says(*before, words).hears("We won't call this number again.")

    assert talk.ended
    assert any(isinstance(one, StopCalling) for one in talk.commands.values())


def test_a_caller_of_ours_who_wants_no_calls_goes_on_with_their_matter() -> None:
    talk = Talk().says("I have a problem with my invoice").says("and stop calling me please")

    talk.hears("We won't call this number again.")
    assert not talk.ended


@pytest.mark.parametrize("words", ["stop calling me Bob", "call me back tomorrow", "don't call me"])
def test_other_words_about_calling_are_no_such_wish(words: str) -> None:
    talk = Talk().says(words)

    assert not any(isinstance(one, StopCalling) for one in talk.commands.values())


def test_nothing_is_confirmed_that_was_not_noted() -> None:
    talk = we_call()
    talk.outcomes[StopCalling] = [Outcome(done=False)]

    talk.says("stop calling me").hears("I don't see your number")


def test_a_screen_hears_name_and_purpose() -> None:
    talk = we_call(OPEN_LEAD)

    talk.says("Hi, say your name and why you're calling, and I'll see if they are available")

    talk.hears("automatic assistant of NeuraCRM, calling for Jane to follow up")
    assert "interested" not in talk.heard


def test_a_machine_is_let_speak_until_its_tone() -> None:
    talk = we_call(OPEN_LEAD).says("you've reached Jane, please leave a message after the beep")

    assert talk.heard == ""
    assert not talk.ended
    assert talk.commands == {}


def test_without_a_name_nothing_private_is_looked_up() -> None:
    talk = we_call(OPEN_LEAD, name="").hears("anything we can do for you").hears("good time")

    assert talk.commands == {}


def test_a_model_may_hear_it_as_well() -> None:
    talk = we_call().means(act=Act.STOP_CALLING)

    assert talk.ended
