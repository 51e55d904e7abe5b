"""Who is calling: what a caller whom the number names may say to it."""

from dataclasses import replace

import pytest

from neuracrm_voice.commands import OpenTicket
from tests.dialogue.talk import CALL, Talk

KNOWN = "Am I speaking with Jane?"


def asked_who_they_are() -> Talk:
    call = replace(CALL, name="Jane")
    return Talk(call=call).says("my invoices do not export any more", "it can wait").hears(KNOWN)


def ticket(talk: Talk) -> OpenTicket:
    return next(one for one in talk.commands.values() if isinstance(one, OpenTicket))


@pytest.mark.parametrize(
    "words", ["yes", "my name is Jane Doe", "it's Jane", "Jane Doe", "speaking", "that would be me"]
)
def test_who_tells_the_name_that_was_asked_about_has_said_yes(words: str) -> None:
    talk = asked_who_they_are().says(words).hears("I have opened a ticket")

    assert ticket(talk).name == "Jane"


@pytest.mark.parametrize("words", ["no, this is Bob Smith", "this is Bob Smith", "Bob Smith"])
def test_who_tells_another_name_is_not_asked_for_it_again(words: str) -> None:
    talk = asked_who_they_are().says(words).hears("I have opened a ticket")

    assert ticket(talk).name == "Bob Smith"


@pytest.mark.parametrize(
    "words",
    ["what do you mean", "it is still broken", "it's Janet", "it's June"],
)
def test_who_tells_no_name_or_one_that_may_be_misheard_is_asked_again(words: str) -> None:
    asked_who_they_are().says(words).hears("Am I speaking with Jane?")


@pytest.mark.parametrize(
    "words", ["this is Jane's husband", "I'm her assistant", "yes, I'm her son", "she's not here"]
)
def test_who_speaks_for_another_is_asked_for_their_own_name(words: str) -> None:
    talk = asked_who_they_are().says(words).hears("May I have your name, please?")

    assert ticket(talk.says("Bob Smith")).name == "Bob Smith"
