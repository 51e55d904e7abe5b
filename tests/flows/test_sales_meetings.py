"""The meeting at the end of a sale: agreed on, put off, moved, or exchanged for a call."""

import pytest

from neuracrm_voice.commands import (
    BookMeeting,
    ConfirmByText,
    FindMeetings,
    FindSlots,
    MoveMeeting,
)
from neuracrm_voice.dialogue.acts import Outcome
from neuracrm_voice.scenes import confirm_by_text
from tests.dialogue.talk import Talk
from tests.flows.selling import SELLER, to_the_next_step


def booking(talk: Talk) -> Talk:
    """Let two times be free, one of them next week, and whatever is chosen be booked."""
    clock = {"zone": "UTC", "zone_name": "", "today": "2026-11-20"}
    slots = ["2026-11-23T10:00", "2026-11-24T14:00"]
    hosts = {"hosts": ["Ann Lee", "Bo Diaz"], "host": ""}
    free = {"slots": slots, "exact": False, "halves": [], "past": False, **hosts, **clock}
    booked = {"starts_at": slots[0], "host": "Ann Lee", "can_text": True, **clock}
    mine = {"meetings": [{"reference": "M-3001", **booked}], "all": False, **clock}
    talk.outcomes = {
        FindSlots: [Outcome(done=True, found=free)],
        BookMeeting: [Outcome(done=True, reference="M-3001", found=booked)],
        MoveMeeting: [Outcome(done=True, reference="M-3001", found=booked)],
        FindMeetings: [Outcome(done=True, found=mine)],
    }
    return talk


def test_a_time_told_for_the_next_step_is_a_meeting_then() -> None:
    talk = booking(to_the_next_step()).says("Tuesday at two in the afternoon")

    talk.hears("I have booked you")


def test_who_would_rather_be_called_than_met_is_offered_no_time_again() -> None:
    talk = booking(to_the_next_step()).says("a meeting please").hears("I could offer you")

    talk.says("actually just have someone call me", "yes", "as soon as possible")

    talk.hears("We will call you").hears("anything else")
    assert talk.conversation.stage == "follow_up_scheduled"


def test_who_cannot_say_when_hears_that_it_is_left_open() -> None:
    talk = booking(to_the_next_step()).says("a meeting please")

    talk.says("I'd have to check my calendar").hears("leave the time open").hears("anything else")


def test_there_is_nothing_sooner_than_the_soonest_and_the_caller_is_told() -> None:
    talk = booking(to_the_next_step()).says("a meeting please")

    talk.says("is there nothing earlier").hears("the soonest").hears("I could offer you")


def test_the_part_of_the_day_asked_for_stands_until_another_is() -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "in the afternoon", "another day")
    looked = [one for one in talk.commands.values() if isinstance(one, FindSlots)]

    assert [one.part for one in looked] == ["", "afternoon", "afternoon"]


@pytest.mark.parametrize(
    ("lines", "looked"),
    [
        (
            ("not Monday or Tuesday", "afternoons only"),
            FindSlots(after="2026-11-24T23:59", part="afternoon", besides=("monday", "tuesday")),
        ),
        (
            ("not before ten please", "any day but Monday"),
            FindSlots(after="2026-11-24T00:00", part="10:00-", besides=("monday",)),
        ),
        (
            ("not on Wednesday", "Wednesday would do after all"),
            FindSlots(around="2026-11-25"),
        ),
        (
            ("next week but not Monday", "in the morning"),
            FindSlots(after="2026-11-23T00:00", part="morning", besides=("monday",)),
        ),
        (("Thursday", "after three"), FindSlots(around="2026-11-26", part="15:00-")),
        (("by Thursday",), FindSlots(before="2026-11-27")),
        (("not Monday", "something sooner"), FindSlots(besides=("monday",))),
    ],
)
def test_what_does_not_suit_is_kept_in_mind(lines: tuple[str, ...], looked: FindSlots) -> None:
    talk = booking(to_the_next_step()).says("a meeting please", *lines)

    assert [one for one in talk.commands.values() if isinstance(one, FindSlots)][-1] == looked


def test_who_asks_for_a_time_that_there_is_not_hears_so_before_another_is_offered() -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "Thursday in the evening")

    talk.hears("I have no free time around then").hears("I could offer you")


def test_a_meeting_just_booked_may_be_moved_and_asked_after_at_once() -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "the first").hears("text message")

    talk.says("could we make it Tuesday instead").hears("Your meeting with Ann Lee is on Monday")
    talk.says("Tuesday at two in the afternoon").hears("I have moved your meeting").says("no")

    talk.hears("anything else").says("when is it again").hears("Your meeting with Ann Lee is on")
    talk.hears("anything else")


@pytest.mark.parametrize(
    "words",
    [
        "no sorry I meant the second one",
        "no I want the other time",
        "no, the other one please",
        "oh, I said Tuesday at two",
        "wait, I wanted the later one",
    ],
)
def test_a_time_booked_by_mistake_is_put_right_at_once(words: str) -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "the first").hears("text message")

    talk.says(words).hears("I have moved your meeting")

    moved = [one for one in talk.commands.values() if isinstance(one, MoveMeeting)]
    assert moved == [MoveMeeting(reference="M-3001", starts_at="2026-11-24T14:00")]


@pytest.mark.parametrize("words", ["no not that one", "that's the wrong day", "I wanted another"])
def test_who_only_says_that_it_is_the_wrong_time_is_offered_others(words: str) -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "the first").says(words)

    talk.hears("Your meeting with Ann Lee is on Monday").hears("I could offer you")


@pytest.mark.parametrize(
    "words", ["no", "yes please", "yes, to the other phone", "no thank you, the first is fine"]
)
def test_who_answers_whether_to_text_has_not_changed_the_time(words: str) -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "the first").says(words)

    talk.hears("anything else")
    assert not any(isinstance(one, MoveMeeting) for one in talk.commands.values())


@pytest.mark.parametrize(
    "words", ["yes but to my mobile 617 555 0188", "send it to 617 555 0188 please"]
)
def test_a_text_goes_to_the_number_of_the_call_or_nowhere(words: str) -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "the first").says(words)
    talk.hears(confirm_by_text.ONLY_HERE)
    assert not any(isinstance(one, ConfirmByText) for one in talk.commands.values())

    talk.says("no").hears("anything else")
    assert not any(isinstance(one, ConfirmByText) for one in talk.commands.values())


def test_who_agrees_to_a_text_on_this_number_after_all_is_sent_it() -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "the first")

    talk.says("send it to 617 555 0188 please", "fine then").hears(confirm_by_text.TEXTED)


def test_whom_they_would_meet_is_told_and_the_times_are_offered_again() -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "who will I meet")

    talk.hears("You would meet Ann Lee Monday at ten, or Bo Diaz Tuesday at two.")
    talk.hears("I could offer you")


def test_who_asks_for_somebody_by_name_is_booked_with_them_alone() -> None:
    talk = booking(to_the_next_step()).says("a meeting please")
    with_ann = {**talk.outcomes[FindSlots][0].found, "host": "Ann Lee"}
    talk.outcomes[FindSlots] = [Outcome(done=True, found=with_ann)]

    talk.says("with Ann please")
    looked = [one for one in talk.commands.values() if isinstance(one, FindSlots)]
    assert looked[-1] == FindSlots(host="ann")

    talk.hears("with Ann Lee").says("the first")

    booked = next(one for one in talk.commands.values() if isinstance(one, BookMeeting))
    assert (booked.starts_at, booked.host) == ("2026-11-23T10:00", "ann")


def test_who_asks_for_somebody_whom_nobody_knows_hears_so() -> None:
    talk = booking(to_the_next_step())

    talk.says("a meeting please", "with Rebecca please").hears("nobody of that name")
    talk.says("in the afternoon")
    assert "nobody of that name" not in talk.heard


@pytest.mark.parametrize(
    "words",
    [
        "I'm an existing customer and I'd like an appointment with somebody",
        "I want to meet someone about my contract",
        "we are already customers and would like to book a meeting",
    ],
)
def test_a_customer_who_would_meet_somebody_is_only_asked_who_they_are(words: str) -> None:
    talk = booking(Talk(SELLER)).says(words).hears("your name")
    assert "NeuraCRM is software" not in talk.heard

    talk.says("Jo Stone", "I don't have one").hears("I could offer you")


@pytest.mark.parametrize(
    "words",
    [
        "we'd like a demo, our contract with another supplier ends in May",
        "I'd like to meet somebody about your software",
    ],
)
def test_who_is_no_customer_yet_is_asked_for_whom_it_is(words: str) -> None:
    Talk(SELLER).says(words).hears("Which company")


def test_who_wants_to_be_rung_at_an_hour_wants_no_meeting_then() -> None:
    talk = booking(to_the_next_step()).says("can someone just ring me tomorrow at four pm")

    talk.hears("Shall we call the number you are calling from")


def test_a_deal_is_where_its_meeting_leaves_it_before_a_text_is_offered() -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "the first")

    assert talk.hears("text message").conversation.stage == "deal_closed"


def test_a_time_told_when_asked_whether_to_look_on_is_looked_for() -> None:
    talk = booking(to_the_next_step()).says("a meeting please", "no")
    talk.hears("Shall I look for another time?")

    talk.says("what do you have in the evening").hears("I could offer you")
    looked = [one for one in talk.commands.values() if isinstance(one, FindSlots)]
    assert looked[-1].part == "evening"
