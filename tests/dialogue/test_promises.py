"""A model that lies is not heard; one that tells the truth is."""

import pytest

from neuracrm_voice.dialogue.promises import claims_a_deed, without_promises

LIES = [
    "I have booked your meeting for Tuesday at three.",
    "I've just booked that for you.",
    "We booked you in.",
    "Your ticket has been opened.",
    "It's booked.",
    "Booked!",
    "Done.",
    "All done, anything else?",
    "You're all set for Friday.",
    "You are booked for Friday.",
    "That's been taken care of.",
    "I'll call you back tomorrow.",
    "Someone will call you within the hour.",
    "Our team will get back to you shortly.",
    "You will receive an e-mail in a minute.",
    "You'll get a text with the details.",
    "I am sending you the quote now.",
    "We're opening a ticket as we speak.",
    "Let me book that for you.",
    "I went ahead and cancelled your order.",
    "I already told the technician.",
    "The refund was issued this morning.",
    "The refund has been processed.",
    "Your ticket number is 4 7 1 1.",
    "Your reference is T-1042.",
    "Perfect, noted.",
    "Great, sent.",
    "Consider it done.",
    "I promise it works again tomorrow.",
    "A technician is on their way.",
    "It has now been escalated to our engineers.",
    "I\N{RIGHT SINGLE QUOTATION MARK}ve updated your address.",
    "Okay, I put you down for Monday.",
    "The meeting is set for ten.",
    "My colleague has been informed.",
    "We are going to refund you.",
    "Rest assured, it is in the system.",
]

TRUTHS = [
    "We are open from nine to six on weekdays.",
    "Our office is at 12 Harbor Street in Boston.",
    "NeuraCRM costs thirty dollars per person and month.",
    "Yes, that is part of every plan.",
    "I am the automatic receptionist.",
    "You can try it free for one month.",
    "I don't know that, I'm afraid.",
    "Certainly.",
    "It runs in the browser and on the telephone.",
    "Good question.",
]


@pytest.mark.parametrize("sentence", LIES)
def test_a_sentence_that_claims_a_deed_is_caught(sentence: str) -> None:
    assert claims_a_deed(sentence)


@pytest.mark.parametrize("sentence", TRUTHS)
def test_a_sentence_that_states_a_fact_is_spoken(sentence: str) -> None:
    assert not claims_a_deed(sentence)


@pytest.mark.parametrize("lie", LIES)
def test_only_the_lie_is_taken_out_of_a_reply(lie: str) -> None:
    assert without_promises(f"Certainly. {lie} We are open from nine to six.") in {
        "Certainly. We are open from nine to six.",
        # A lie of two sentences, of which one is harmless.
        "Certainly. anything else? We are open from nine to six.",
    }
