"""Telephone numbers to call back on: typed, cut short, or told as one tells them at home."""

from dataclasses import replace

import pytest

from neuracrm_voice.commands import ScheduleCallback
from neuracrm_voice.dialogue import manners
from tests.dialogue.talk import CALL, Talk

WITHHELD = replace(CALL, caller="")
FROM_SPAIN = replace(CALL, caller="+34612345678")
IN_BRITAIN = replace(CALL, caller="", region="GB")


def _asked_for_number(talk: Talk) -> Talk:
    return talk.says("please have somebody call me back")


def _number(talk: Talk) -> str:
    return _callback(talk).phone


def _callback(talk: Talk) -> ScheduleCallback:
    talk.says("as soon as possible")
    [callback] = [one for one in talk.commands.values() if isinstance(one, ScheduleCallback)]
    return callback


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("415 555 267", "I heard 9 digits, and 1 is missing."),
        ("four one five five five five", "I heard 6 digits, and 4 are missing."),
        ("555 2671", "I heard 7 digits, and 3 are missing."),
        ("my number is 632 13 98 23", "I heard 9 digits, and 1 is missing."),
    ],
)
def test_a_number_cut_short_is_told_apart_from_one_not_heard(words: str, told: str) -> None:
    talk = _asked_for_number(Talk(WITHHELD)).says(words).hears(told).hears("digit by digit")
    assert manners.NOT_UNDERSTOOD not in talk.heard
    talk.says("415 555 2671").hears("plus 1, 4 1 5").says("yes")
    assert _number(talk) == "+14155552671"


def test_digits_that_make_no_number_are_kept_for_a_person_to_make_out() -> None:
    talk = _asked_for_number(Talk()).says("no, another number")
    talk.says("632 13 98 23", "632 13 98 23").hears(
        "Then let's leave it at 6, 3, 2, 1, 3, 9, 8, 2, 3."
    )
    talk.hears("If not, they will use the number you are calling from")

    callback = _callback(talk)
    assert (callback.phone, callback.digits) == ("", "632139823")


def test_digits_in_place_of_the_number_they_call_from_are_told_what_they_lack() -> None:
    talk = _asked_for_number(Talk()).says("no, call me on 632 139 823")
    talk.hears("I heard 9 digits, and 1 is missing.").hears("Which number should we call?")


def test_who_tells_no_digits_hears_on_which_number_they_are_called() -> None:
    talk = _asked_for_number(Talk()).says("no, another number")
    talk.says("purple", "purple").hears("Then let's keep to the number you are calling from")

    assert _number(talk) == ""


def test_the_number_of_a_card_is_not_kept() -> None:
    talk = _asked_for_number(Talk()).says("no, another number")
    talk.says("4111 1111 1111 1111", "4111 1111 1111 1111").hears("Then let's keep to")

    assert _callback(talk).digits == ""


def test_a_number_told_at_the_second_try_leaves_nothing_to_make_out() -> None:
    talk = _asked_for_number(Talk(WITHHELD)).says("415 555 267", "415 555 2671", "yes")

    callback = _callback(talk)
    assert (callback.phone, callback.digits) == ("+14155552671", "")


def test_where_numbers_have_several_lengths_none_is_named() -> None:
    talk = _asked_for_number(Talk(IN_BRITAIN))
    talk.says("07700 9").hears("I heard 6 digits, which is too few.")


@pytest.mark.parametrize("words", ["purple", "T 1", "0000000000"])
def test_what_is_no_try_at_a_number_is_not_counted(words: str) -> None:
    talk = _asked_for_number(Talk(WITHHELD)).says(words)
    assert "digits, " not in talk.heard


def test_a_number_may_be_typed_and_is_read_back() -> None:
    talk = _asked_for_number(Talk(WITHHELD)).presses("4155552671").hears("plus 1, 4 1 5")
    assert _number(talk.says("yes")) == "+14155552671"


def test_a_number_typed_too_short_is_asked_for_with_what_it_lacks() -> None:
    _asked_for_number(Talk(WITHHELD)).presses("415555267").hears("and 1 is missing")


def test_a_number_without_its_area_code_has_that_of_the_caller() -> None:
    talk = _asked_for_number(Talk()).says("555 0177").hears("plus 1, 2 0 2, 5 5 5, 0 1 7 7")
    assert _number(talk.says("yes")) == "+12025550177"


def test_a_number_as_told_at_home_belongs_to_the_country_the_caller_rings_from() -> None:
    talk = _asked_for_number(Talk(FROM_SPAIN)).says("632 139 824").hears("plus 3 4")
    assert _number(talk.says("yes")) == "+34632139824"


def test_what_is_no_number_even_there_is_asked_for_again() -> None:
    _asked_for_number(Talk(FROM_SPAIN)).says("132 139 8").hears("I heard 7 digits")


@pytest.mark.parametrize(
    "parts",
    [
        ("415 555", "2671"),
        ("four one five", "five five five", "two six seven one"),
        ("415 555 26", "and then 71"),
        ("it's 415", "555 2671"),
        ("415 555 267", "1"),
    ],
)
@pytest.mark.parametrize("caller", ["", "+12025550143"])
def test_a_number_may_be_told_in_parts(parts: tuple[str, ...], caller: str) -> None:
    talk = _asked_for_number(Talk(replace(CALL, caller=caller)))
    if caller:
        talk.says("no, another number")
    talk.says(*parts).hears("plus 1, 4 1 5, 5 5 5, 2 6 7 1").says("yes")
    assert _callback(talk) == replace(_callback(talk), phone="+14155552671", digits="")


def test_a_number_told_whole_after_a_part_of_it_is_that_number() -> None:
    talk = _asked_for_number(Talk(WITHHELD)).says("415 555", "415 555 2671")
    talk.hears("plus 1, 4 1 5, 5 5 5, 2 6 7 1")


def test_another_number_told_whole_after_a_part_of_one_is_the_other() -> None:
    talk = _asked_for_number(Talk(WITHHELD)).says("415 555", "202 555 0143")
    talk.hears("plus 1, 2 0 2, 5 5 5, 0 1 4 3")


def test_a_number_may_be_typed_in_parts() -> None:
    talk = _asked_for_number(Talk(WITHHELD)).presses("415555", "2671")
    talk.hears("plus 1, 4 1 5, 5 5 5, 2 6 7 1")


def test_who_gets_on_with_a_number_is_not_hurried() -> None:
    talk = _asked_for_number(Talk(WITHHELD)).says("415", "55", "52", "67")
    talk.hears("I heard 9 digits, and 1 is missing.").hears("digit by digit")
    talk.says("1").hears("plus 1, 4 1 5, 5 5 5, 2 6 7 1")


def test_a_number_called_wrong_that_the_caller_cannot_put_right_is_not_read_back_again() -> None:
    talk = _asked_for_number(Talk(WITHHELD)).says("617 555 0199", "no, that's wrong")
    talk.says("I don't remember it").hears("I have noted").hears("When suits you")

    callback = _callback(talk)
    assert (callback.phone, callback.digits) == ("+16175550199", "+16175550199")


def test_who_has_no_number_at_all_may_leave_a_message() -> None:
    talk = _asked_for_number(Talk(WITHHELD)).says("I don't know it")
    talk.hears("Without a number nobody can call you back").hears("After the tone")

    assert not any(isinstance(one, ScheduleCallback) for one in talk.commands.values())


@pytest.mark.parametrize(
    "words",
    [
        "please call my wife back",
        "she needs someone to call her back",
        "could somebody ring my boss",
        "my manager wants a call back from Daniel",
        "give my husband a call please",
    ],
)
def test_a_call_back_may_be_for_somebody_else(words: str) -> None:
    Talk(CALL).says(words).hears("Shall we call the number you are calling from")


@pytest.mark.parametrize(
    "words", ["I tried to call my wife back but your app hung up", "call my function twice"]
)
def test_a_call_told_of_is_no_call_back(words: str) -> None:
    assert "Shall we call" not in Talk(CALL).says(words).heard


@pytest.mark.parametrize(
    "words", ["use the number I'm calling from", "no, this number", "oh just call my own number"]
)
def test_another_number_may_be_taken_back_for_the_one_they_call_from(words: str) -> None:
    talk = _asked_for_number(Talk()).says("no, another number", "415 555 2671", words)
    talk.hears("plus 1; 2 0 2; 5 5 5; 0 1 4 3").says("yes")
    assert _number(talk) == CALL.caller


def test_not_this_number_names_none() -> None:
    talk = _asked_for_number(Talk()).says("not this number")
    talk.hears("Which number should we call?")
