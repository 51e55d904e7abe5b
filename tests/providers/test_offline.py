"""The stand-ins: complete without any vendor."""

from datetime import UTC, datetime
from typing import Any

import pytest

from neuracrm_voice.dialogue.answers import Slot, number
from neuracrm_voice.dialogue.understanding import Act, Moment
from neuracrm_voice.ports import Utterance
from neuracrm_voice.providers.offline import CarrierVoice, OfflineLanguageModel, best_fact

FACTS = (
    "We are open Monday to Friday from nine to five.",
    "Each plan costs thirty dollars a person a month.",
    "Our office is in Boston, with parking behind the house.",
)
SIZE: Slot[Any] = number("size", at_least=1)
NOW = Moment(datetime(2026, 11, 20, 10, tzinfo=UTC))


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("When are you open?", FACTS[0]),
        ("What are your opening hours?", FACTS[0]),
        ("How much does a plan cost?", FACTS[1]),
        ("Is there parking at the office?", FACTS[2]),
        ("Do you sell bicycles?", ""),
        ("What is it?", ""),
        ("", ""),
    ],
)
def test_a_question_is_answered_with_the_fact_that_is_about_it(question: str, fact: str) -> None:
    assert best_fact(question, FACTS) == fact


def test_offline_a_question_gets_the_companys_own_sentence() -> None:
    asked = Utterance(words="how much does a plan cost", moment=NOW, facts=FACTS)
    meant = OfflineLanguageModel().understand(asked, seconds=1)
    assert meant.reply == FACTS[1]
    assert meant.source == "offline"


def test_offline_the_rules_read_the_answer_to_our_question() -> None:
    asked = Utterance(words="forty", moment=NOW, asked=SIZE, facts=FACTS)
    meant = OfflineLanguageModel().understand(asked, seconds=1)
    assert meant.answers == {"size": 40}
    assert meant.reply == ""


def test_offline_a_plea_for_a_person_is_understood() -> None:
    asked = Utterance(words="let me speak to a person", moment=NOW)
    assert OfflineLanguageModel().understand(asked, seconds=1).act is Act.HUMAN


def test_the_carrier_says_what_no_voice_renders() -> None:
    assert CarrierVoice().render("Hello.", seconds=1) is None
