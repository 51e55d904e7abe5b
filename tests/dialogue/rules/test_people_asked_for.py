"""People asked for: a wish to speak to one of ours, told from what is told of people and things."""

import pytest

from evals import own
from neuracrm_voice.dialogue.answers import topic
from neuracrm_voice.dialogue.rules import acts, somebody, understand
from neuracrm_voice.dialogue.spoken.tidy import plain
from neuracrm_voice.dialogue.understanding import Act
from tests.dialogue.talk import NOON

DESKS = {("sales",), ("support",)}


def act_of(said: str) -> Act:
    return understand(said, asked=topic("topic"), moment=NOON).act


@pytest.mark.parametrize(
    "said",
    [
        "extension two hundred and four please",
        "I am looking for the accounting department",
        "we are calling for your press office please",
        "I'd like to talk to the person who called me yesterday",
        "is there somebody who deals with returns",
        "I want to speak to whoever is in charge of your payroll",
        "the person in charge please",
        "I am calling for Anna in accounts please",
        "I'm asking for Mrs Okafor",
        "hello this is Ines from the bank, is Hugo free",
        "is June there",
        "how can I reach your marketing team",
        "this is not what I paid for, put me through to Anna",
        "I need someone who knows what this is about",
    ],
)
def test_a_wish_to_speak_to_one_of_ours_asks_for_a_person(said: str) -> None:
    assert act_of(said) is Act.HUMAN


@pytest.mark.parametrize(
    "said",
    [
        "does it have a Chrome extension today",
        "I want to buy an extension lead",
        "can I get an extension please",
        "my number is 415 555 2671 extension 12",
        "I'm looking for marketing automation for forty people",
        "I'm calling for legal advice",
        "looking for payroll",
        "calling for finance options",
        "the person who called me said my refund is on its way but it never came",
        "the person who is leaving needs her account closed",
        "someone in charge of our payroll cannot log in",
        "whoever was here last broke it",
        "we can't reach the warehouse",
        "does it have to talk to our payroll",
        "I am calling for Anna, she cannot log in",
        "is june free",
        "is jade available",
        "will bill payment be available tomorrow",
        "I need my delivery tomorrow at the latest",
        "the parcel was left outside in the rain",
        "I need someone who knows Excel, ten people",
    ],
)
def test_what_is_told_of_people_and_things_asks_for_nobody(said: str) -> None:
    assert not acts.wants_person(" ".join(plain(said)))


def test_who_has_something_to_buy_or_mend_asks_for_nobody_of_ours_by_name_or_office() -> None:
    rows = [*own.rows(), *(row for _, row in own.openings())]
    asking = [row for row in rows if somebody.asked_for(" ".join(plain(row.text)))]

    assert [row.text for row in asking if row.accepted in DESKS] == []
    assert len(asking) >= 50


@pytest.mark.parametrize(
    "said", ["your colleague asked me to ring back", "Anna wants me to call her"]
)
def test_who_was_asked_to_call_wants_who_asked(said: str) -> None:
    assert act_of(said) is Act.HUMAN


@pytest.mark.parametrize(
    "said",
    [
        "we need somebody for three hours a week",
        "I need a person for two days to enter our data",
        "we want someone for a month",
    ],
)
def test_hands_wanted_for_a_while_are_no_colleague_to_speak_to(said: str) -> None:
    assert act_of(said) is not Act.HUMAN
