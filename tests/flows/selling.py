"""A sale in tests: who sells, what is known, and how far the caller has come."""

from dataclasses import replace

from neuracrm_voice.commands import QualifyLead
from neuracrm_voice.dialogue.facts import Fact
from tests.dialogue.talk import BUYER, CALL, Talk

SELLER = replace(
    CALL,
    facts=(
        Fact(("product",), "NeuraCRM is software for customers. It is good."),
        Fact(("price", "cost"), "It costs thirty dollars."),
        Fact(("trial",), "You can try it for a month."),
    ),
)
KNOWN = {**BUYER, "company": "Acme", "size": 3, "name": "Jo"}
SAYS = {
    "price": "that's way too expensive",
    "timing": "it's not the right time for us",
    "competitor": "we already have a different product",
    "authority": "I need to ask my boss first",
    "trust": "how do I know I can trust you",
    "no_need": "we don't really need that",
}


def lead_of(talk: Talk) -> QualifyLead:
    lead = talk.commands["2.sales/qualify_lead"]
    assert isinstance(lead, QualifyLead)
    return lead


def at_the_size() -> Talk:
    return Talk(SELLER).says("I'd like to buy your software", "Acme").hears("How many people")


def to_the_next_step(**told: str) -> Talk:
    talk = Talk(SELLER).means(answers={**KNOWN, **told})
    return talk.says("jo at acme dot com", "yes")
