"""Support: what callers tell besides what was asked, and what need not be asked."""

import pytest

from neuracrm_voice.commands import OpenTicket
from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.acts import HandOver
from neuracrm_voice.dialogue.manners import DANGER
from neuracrm_voice.flows.support import WHAT
from tests.dialogue.talk import Talk

PROBLEM = "the parcel scanner does not work"
HOW_BAD = "How bad is it"


def tickets(talk: Talk) -> list[OpenTicket]:
    return [one for one in talk.commands.values() if isinstance(one, OpenTicket)]


def noted() -> Talk:
    return Talk().says(PROBLEM, "all of us", "Rick Stone").hears("I have opened a ticket")


@pytest.mark.parametrize(
    "problem",
    [
        "nobody gets through to our desk and we're losing customers",
        "you took my money twice",
        "I'd like to cancel my subscription",
        "your driver was rude to my mother",
    ],
)
def test_how_bad_it_is_is_not_asked_where_it_is_plain_or_makes_no_sense(problem: str) -> None:
    Talk().says(problem).hears("your name")


def test_danger_comes_before_all_else() -> None:
    Talk().says("I got a shock from it").hears(DANGER).hears("your name")


def test_a_sentence_that_answers_nothing_goes_into_the_ticket() -> None:
    talk = Talk().says(PROBLEM, "all of us")

    talk.says("it says error five now").hears(manners.NOTED).hears("your name").says("Rick Stone")

    assert tickets(talk)[0].details == "it says error five now"


def test_what_is_told_with_how_bad_it_is_goes_into_the_ticket() -> None:
    talk = Talk().says(PROBLEM, "well it's a pain but I can sort of manage", "Rick Stone")

    ticket = tickets(talk)[0]
    assert (ticket.severity, ticket.details) == (
        "limited",
        "it's a pain but I can sort of manage",
    )


def test_how_bad_it_is_may_be_told_late() -> None:
    talk = Talk().says(PROBLEM, "no idea", "well we are losing customers", "Rick Stone")

    assert tickets(talk)[0].severity == "blocked"


@pytest.mark.parametrize(
    "words",
    [
        "also it started on Monday",
        "it happens on my phone as well",
        "because we moved the router yesterday",
        "can you add that we have four of them",
        "I forgot to say there are forty parcels here",
        "we need it by tomorrow",
    ],
)
def test_what_is_added_to_a_problem_just_noted_makes_no_second_ticket(words: str) -> None:
    talk = noted().says(words).hears(manners.NOTED).hears("anything else")

    assert len({key for key, one in talk.commands.items() if isinstance(one, OpenTicket)}) == 1
    assert tickets(talk)[-1].details


@pytest.mark.parametrize(
    "words", ["my printer does not print either", "and the invoices are wrong too"]
)
def test_another_fault_after_the_first_is_a_problem_of_its_own(words: str) -> None:
    noted().says(words).hears(HOW_BAD)


@pytest.mark.parametrize(("words", "name"), [("Rick Stone", "Rick Stone"), ("Dr. Weiss", "Weiss")])
def test_a_name_given_late_is_still_a_name(words: str, name: str) -> None:
    talk = Talk().says(PROBLEM, "all of us", "no").hears("I have opened a ticket")

    talk.says(words).hears(manners.NOTED)

    assert tickets(talk)[-1].name == name


@pytest.mark.parametrize(
    "words", ["I want to report a problem", "I'd like to make a complaint", "I have a big problem"]
)
def test_that_there_is_something_to_report_is_not_yet_the_problem(words: str) -> None:
    Talk().says(words).hears("What is the problem?")


def test_a_question_nobody_can_answer_is_not_called_misunderstood() -> None:
    talk = Talk().says(PROBLEM).hears(HOW_BAD).says("how long will that take")

    talk.hears(manners.NOT_KNOWN)
    assert manners.NOT_UNDERSTOOD not in talk.heard


def test_a_fault_told_with_a_wish_to_buy_is_seen_to_first() -> None:
    Talk().says("my account is locked and I want to add five more users").hears(HOW_BAD)


def test_a_question_nobody_can_answer_stands_in_the_ticket() -> None:
    talk = Talk().says("I have a question about my invoice", "why is it higher than in May")

    talk.hears(manners.NOT_KNOWN).says("Omar Haddad")

    assert tickets(talk)[0].details == "why is it higher than in May"


def test_how_the_problem_just_noted_goes_on_is_a_question_and_no_new_problem() -> None:
    noted().says("so when will it be fixed").hears("I don't know that")


@pytest.mark.parametrize("words", ["it's not working", "something is wrong"])
def test_a_problem_that_names_nothing_is_asked_about(words: str) -> None:
    talk = Talk().says(words).hears(WHAT).says("the blue scanner", "all of us", "Rick Stone")

    assert tickets(talk)[0].problem == f"{words}: the blue scanner"


def test_who_says_goodbye_in_the_middle_hears_that_all_is_noted() -> None:
    talk = Talk().says(PROBLEM, "all of us", "bye bye").hears(manners.ALL_NOTED)

    assert talk.ended
    assert tickets(talk)[0].problem == PROBLEM


def test_what_is_added_after_a_question_still_goes_into_the_ticket() -> None:
    noted().says("are you open now").says("and it's an old model").hears(manners.NOTED)


def test_what_is_added_again_and_again_costs_no_patience() -> None:
    talk = noted().says("please add that it started on Monday").hears(manners.NOTED)

    talk.says("also it crashes at home").hears(manners.NOTED)
    talk.says("thanks").hears("anything else").says("thanks", "thank you").hears("anything else")

    assert not [one for one in talk.commands.values() if isinstance(one, HandOver)]
    assert tickets(talk)[-1].details


def test_words_that_bring_nothing_after_a_ticket_still_lead_to_a_person() -> None:
    talk = noted().says("blue green", "blue green", "blue green")

    assert talk.reply.then.kind == "transfer"


def test_who_wants_somebody_able_gets_a_person() -> None:
    talk = Talk().says(PROBLEM).says("I want somebody who can do something")

    assert talk.reply.then.kind == "transfer"
