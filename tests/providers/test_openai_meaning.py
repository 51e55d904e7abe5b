"""What the model says it heard, and what of it counts."""

from typing import Any

import pytest

from neuracrm_voice.dialogue.answers import (
    Slot,
    company,
)
from neuracrm_voice.dialogue.answers import words as free_words
from neuracrm_voice.dialogue.understanding import Act
from neuracrm_voice.ports import Utterance
from neuracrm_voice.providers import openai_language_model
from neuracrm_voice.providers.prompt import MAX_REPLY_WORDS
from tests.providers.asking import (
    AUTHORITY,
    BUDGET,
    EMAIL,
    INTRODUCTION,
    NAME,
    NOW,
    PLAN,
    SIZE,
    TOPICS,
    WORDS,
    utterance,
)
from tests.providers.conftest import Configure
from tests.vendors import VendorServer


def told(**answers: str) -> list[dict[str, str]]:
    return [{"slot": slot, "value": value} for slot, value in answers.items()]


def test_what_the_model_heard_becomes_the_understanding(
    vendors: VendorServer, configure: Configure
) -> None:
    vendors.answer_with(
        lambda _: {
            "topic": "sales",
            "explicit": True,
            "act": "greet",
            "answers": told(name="Jane Roe", email="jane@acme.com", matter="a price for forty"),
            "mood": "hurried",
        }
    )
    slots = {"name": NAME, "email": EMAIL}
    meant = openai_language_model.build(configure()).understand(
        Utterance(words=INTRODUCTION, moment=NOW, topics=TOPICS, slots=slots), seconds=3
    )
    assert (meant.topic, meant.explicit, meant.act) == ("sales", True, Act.GREET)
    assert meant.answers == {"name": "Jane Roe", "email": "jane@acme.com", "matter": INTRODUCTION}
    assert (meant.mood, meant.source) == ("hurried", "model")


def test_a_finding_is_in_the_callers_words_and_never_in_the_models(
    vendors: VendorServer, configure: Configure
) -> None:
    model = openai_language_model.build(configure())
    said = "a round ten thousand dollars I would say"
    vendors.answer_with(lambda _: {"answers": told(budget="a million", authority="I decide")})
    slots = {"authority": AUTHORITY}

    asked = Utterance(words=said, moment=NOW, topics=TOPICS, asked=BUDGET, slots=slots)
    assert model.understand(asked, seconds=3).answers == {"budget": said}

    purple = Utterance(words="purple", moment=NOW, topics=TOPICS, asked=BUDGET)
    assert model.understand(purple, seconds=3).answers == {}


@pytest.mark.parametrize(("given", "meant"), [("price", "price"), ("weather", "")])
def test_an_objection_is_one_we_know_and_keeps_the_models_words(
    vendors: VendorServer, configure: Configure, given: str, meant: str
) -> None:
    vendors.answer_with(lambda _: {"objection": given, "reply": "It is thirty dollars."})
    utterance = Utterance(words="that is steep", moment=NOW, topics=TOPICS)

    understood = openai_language_model.build(configure()).understand(utterance, seconds=3)

    assert (understood.objection, understood.reply) == (meant, "It is thirty dollars.")


def test_numbers_are_read_by_our_own_code(vendors: VendorServer, configure: Configure) -> None:
    vendors.answer_with(lambda _: {"answers": told(size="forty")})
    asked = Utterance(words=WORDS, moment=NOW, topics=TOPICS, asked=SIZE)
    meant = openai_language_model.build(configure()).understand(asked, seconds=3)
    assert meant.answers == {"size": 40}


def test_answers_nobody_asked_for_or_no_slot_accepts_are_dropped(
    vendors: VendorServer, configure: Configure
) -> None:
    vendors.answer_with(
        lambda _: {"answers": told(discount="100", size="0", email="not an address", plan="gold")}
    )
    slots = {"email": EMAIL, "plan": PLAN}
    asked = Utterance(words=WORDS, moment=NOW, topics=TOPICS, asked=SIZE, slots=slots)
    meant = openai_language_model.build(configure()).understand(asked, seconds=3)
    assert meant.answers == {}


def test_a_long_reply_ends_with_its_last_whole_sentence(
    vendors: VendorServer, configure: Configure
) -> None:
    long = "We open at nine. " + "word " * MAX_REPLY_WORDS
    vendors.answer_with(lambda _: {"question": "When do you open?", "reply": long})
    meant = openai_language_model.build(configure()).understand(utterance(), seconds=3)
    assert meant.reply == "We open at nine."


def test_a_reply_is_plain_speech(vendors: VendorServer, configure: Configure) -> None:
    vendors.answer_with(lambda _: {"question": "When?", "reply": "**At\x00 nine**,\n`daily`."})
    meant = openai_language_model.build(configure()).understand(utterance(), seconds=3)
    assert meant.reply == "At nine, daily."


def test_who_only_answers_hears_no_remark(vendors: VendorServer, configure: Configure) -> None:
    vendors.answer_with(lambda _: {"answers": told(name="Jane"), "reply": "What a lovely name!"})
    slots = {"name": NAME}
    meant = openai_language_model.build(configure()).understand(
        Utterance(words="this is Jane", moment=NOW, topics=TOPICS, slots=slots), seconds=3
    )
    assert meant.reply == ""


@pytest.mark.parametrize(
    ("slot", "value"),
    [(NAME, "John Smith"), (EMAIL, "someone@else.com"), (company(), "Never Said Inc")],
)
def test_a_name_or_address_the_caller_never_said_is_dropped(
    vendors: VendorServer, configure: Configure, slot: Slot[Any], value: str
) -> None:
    vendors.answer_with(lambda _: {"answers": told(**{slot.name: value})})
    said = Utterance(words=INTRODUCTION, moment=NOW, topics=TOPICS, asked=slot)

    assert openai_language_model.build(configure()).understand(said, seconds=3).answers == {}


def test_a_name_that_was_spelled_was_said(vendors: VendorServer, configure: Configure) -> None:
    vendors.answer_with(lambda _: {"answers": told(name="Shane")})
    said = Utterance(words="it's S H A N E", moment=NOW, topics=TOPICS, asked=NAME)

    assert openai_language_model.build(configure()).understand(said, seconds=3).answers == {
        "name": "Shane"
    }


def test_free_words_are_the_callers_own(vendors: VendorServer, configure: Configure) -> None:
    need = free_words("need")
    vendors.answer_with(lambda _: {"answers": told(need="A thousand licences, at once")})
    said = Utterance(words="just looking around", moment=NOW, topics=TOPICS, asked=need)

    assert openai_language_model.build(configure()).understand(said, seconds=3).answers == {
        "need": "just looking around"
    }
