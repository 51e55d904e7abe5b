"""Callers who are upset, and callers who are rude."""

from dataclasses import replace

from neuracrm_voice.commands import OpenTicket
from neuracrm_voice.dialogue import manners
from tests.dialogue.talk import CALL, Talk


def test_abuse_is_warned_of_once_and_then_ends_the_call_and_keeps_what_was_told() -> None:
    talk = Talk().says("my printer eats paper", "you stupid idiot")
    talk.hears(manners.ABUSE_WARNING).hears("Is it blocking you")
    assert not talk.ended

    talk.says("fuck you").hears(manners.ABUSE_ENDS)

    assert talk.ended
    kept = [one for one in talk.commands.values() if isinstance(one, OpenTicket)]
    assert [(one.problem, one.finished) for one in kept] == [("my printer eats paper", False)]


def test_a_caller_who_is_upset_twice_is_offered_a_person() -> None:
    talk = Talk().says("this is ridiculous, my printer eats paper")
    talk.hears(manners.SORRY_FOR_TROUBLE).hears("How bad is it")
    assert manners.OFFER_PERSON not in talk.heard

    talk.says("I am so fed up").hears(manners.OFFER_PERSON)

    assert talk.says("yes, a person please").reply.then.kind == "transfer"


def test_nobody_is_offered_where_nobody_is() -> None:
    talk = Talk(call=replace(CALL, has_desk=False))

    talk.says("this is ridiculous, my printer eats paper", "I am so fed up")

    assert manners.OFFER_PERSON not in talk.heard


def test_what_belongs_to_others_is_declined_and_the_talk_goes_on() -> None:
    talk = Talk().says("what is the e-mail address of Bob Ray")

    talk.hears(manners.NOTHING_OF_OTHERS).hears("What can I do for you?")
    talk.says("my printer eats paper").hears("How bad is it")
