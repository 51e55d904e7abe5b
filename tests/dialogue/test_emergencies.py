"""Emergencies: whoever is in one is sent to those who can help, before anything else is said."""

import pytest

from neuracrm_voice.commands import OpenTicket, QualifyLead
from neuracrm_voice.crm.priority import priority
from neuracrm_voice.dialogue import manners
from neuracrm_voice.dialogue.acts import HandOver, Outcome
from neuracrm_voice.dialogue.spoken import emergencies
from neuracrm_voice.dialogue.spoken.emergencies import Emergency
from tests.dialogue.talk import Talk

LIFE = (
    "My husband had a heart attack.",
    "I think our driver's having a stroke",
    "a customer has fallen down and isn't breathing",
    "one of your guests just collapsed in the lobby",
    "my baby can't breathe",
    "I'm going to kill myself",
    "she doesn't want to live any more",
    "could you call an ambulance please",
    "Police, please",
    "there's a man with a gun here",
    "somebody is trying to break into our shop",
    "we're being robbed",
    "I need help, my mother is dying",
    "an old lady fell off a ladder and can't get up",
)
HAZARDS = (
    "fire",
    "yes, fire!",
    "there's a fire in the kitchen",
    "smoke is pouring out of the machine",
    "I can smell gas",
    "our office is on fire",
    "it's an emergency",
)
NEITHER = (
    "my printer is dying",
    "you're killing me",
    "this is killing our margins",
    "the firewall blocks everything",
    "we had to fire him",
    "it was a heart attack of a bill",
    "I nearly had a heart attack when I saw the price",
    "shoot me an email",
    "the deal collapsed",
    "our network collapsed",
    "I took a screenshot, the link got shot down",
    "I run a gun shop",
    "a customer with a gun licence wants an invoice",
    "my husband had a heart attack last year",
    "my mother is dying and I have to cancel my subscription",
    "I'll call the police if you don't pay me back",
    "I need a copy of the police report",
    "we make software for the ambulance service",
    "somebody is breaking into my e-mail account",
    "our office was broken into last night",
    "the fire alarm keeps beeping",
    "I want to buy a fire extinguisher",
    "our sales are on fire",
    "I have a burning question",
    "we're drowning in tickets",
    "the printer is not responding",
    "this is Robert Burns",
    "nobody is hurt and there is no fire",
)


@pytest.mark.parametrize("words", LIFE)
def test_whoever_tells_of_a_danger_to_life_is_sent_to_the_emergency_services_at_once(
    words: str,
) -> None:
    talk = Talk().says(words)
    assert talk.reply.sentences[0] == manners.CALL_FOR_HELP
    (noted,) = talk.commands.values()
    assert isinstance(noted, HandOver)
    assert noted.reason == manners.EMERGENCY
    assert words in noted.what


@pytest.mark.parametrize("words", HAZARDS)
def test_a_hazard_is_answered_with_whom_to_call_first(words: str) -> None:
    assert Talk().says(words).reply.sentences[0] == manners.DANGER


@pytest.mark.parametrize("words", NEITHER)
def test_what_is_only_as_bad_as_that_is_no_emergency(words: str) -> None:
    assert emergencies.read(words) is None


@pytest.mark.parametrize(
    "before",
    [
        ("my printer is broken",),
        ("my printer is broken", "it can wait"),
        ("we want to buy your software",),
        ("call me back please",),
        ("my printer is broken", "it can wait", "Bo Black"),
    ],
)
def test_it_is_heard_wherever_the_call_stands(before: tuple[str, ...]) -> None:
    talk = Talk().says(*before)
    asked = talk.conversation.asked()
    talk.says("help, my wife just collapsed").hears(manners.TOLD_OUR_PEOPLE)
    assert talk.reply.sentences[0] == manners.CALL_FOR_HELP
    assert talk.conversation.asked() == asked


def test_an_emergency_makes_no_lead_and_no_ticket() -> None:
    talk = Talk().says("someone is breaking into our office right now").hangs_up()
    assert not any(isinstance(one, QualifyLead | OpenTicket) for one in talk.commands.values())


def test_what_was_not_noted_is_not_called_noted() -> None:
    talk = Talk(outcome=Outcome(done=False, reason="No.")).says("my wife collapsed")
    assert manners.TOLD_OUR_PEOPLE not in talk.heard


def test_fire_is_nobodys_name() -> None:
    talk = Talk().says("there's smoke coming out of my server room, help")
    talk.hears(manners.DANGER).says("yes fire").hears("your name").says("Ashley Burns")
    (ticket,) = (one for one in talk.commands.values() if isinstance(one, OpenTicket))
    assert ticket.name == "Ashley Burns"
    assert ticket.problem.startswith("there's smoke")


def test_a_problem_that_endangers_is_warned_of_once() -> None:
    talk = Talk().says("the battery of your device caught fire")
    assert talk.heard.count("emergency services") == 1


def test_an_emergency_told_as_the_problem_is_urgent_and_goes_on() -> None:
    talk = Talk().says("open a ticket please", "a worker collapsed next to the machine")
    assert talk.reply.sentences[0] == manners.CALL_FOR_HELP
    talk.hears("your name")
    assert priority("a worker collapsed next to the machine") == "urgent"
    assert priority("my laptop is dying") == "normal"


def test_a_hostile_length_of_words_is_read_in_time() -> None:
    assert emergencies.read("i am just now still been got " * 60) is None
    assert emergencies.read("fire help please " * 300) is Emergency.HAZARD
