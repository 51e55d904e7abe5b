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
    "All done, now what else?",
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

UNGROUNDED = [
    "Ticket one zero zero four is yours.",
    "Expect a call from our engineers tomorrow at nine.",
    "Your refund arrives by Friday.",
    "See you on Tuesday at three.",
    "You have a demo on Friday.",
    "You are in for Monday at nine.",
    "Booking you in for three.",
    "Scheduling that now.",
    "Ticket opened.",
    "Yes, you are in for Tuesday.",
    "An engineer is looking into it.",
    "Our team gets back to you within a day.",
    "Your discount is twenty percent.",
    "Your appointment: Tuesday, 3 pm.",
    "A colleague of mine knows about it.",
    "It costs twelve dollars.",
    "We are open on Sunday.",
    "Your password is banana.",
]

TOLD = [
    "Our people are here Monday to Friday, nine to six, Eastern time.",
    "Our office is at 12 Harbor Street in Boston.",
    "NeuraCRM costs thirty dollars per person and month, and the first month is free.",
    "It runs in the browser and on the telephone, with every plan.",
    "I am the automatic receptionist.",
]

TRUTHS = [
    "We are here from nine to six, Monday to Friday.",
    "Our office is in Boston, at 12 Harbor Street.",
    "NeuraCRM costs thirty dollars per person and month.",
    "Yes, that is part of every plan.",
    "I am the automatic receptionist.",
    "The first month is free.",
    "I don't know that, I'm afraid.",
    "Certainly.",
    "It runs in the browser and on the telephone.",
    "Good question.",
]


@pytest.mark.parametrize("sentence", LIES)
def test_a_sentence_that_claims_a_deed_is_caught(sentence: str) -> None:
    assert claims_a_deed(sentence)


@pytest.mark.parametrize("sentence", TRUTHS)
def test_a_sentence_that_states_what_was_told_is_spoken(sentence: str) -> None:
    assert without_promises(sentence, TOLD) == sentence


@pytest.mark.parametrize("sentence", [*LIES, *UNGROUNDED])
def test_a_sentence_that_was_never_told_is_not_spoken(sentence: str) -> None:
    assert without_promises(sentence, TOLD) == ""


@pytest.mark.parametrize("lie", [*LIES, *UNGROUNDED])
def test_only_the_lie_is_taken_out_of_a_reply(lie: str) -> None:
    reply = f"Certainly. {lie} The first month is free."

    assert without_promises(reply, TOLD) == "Certainly. The first month is free."


def test_with_nothing_told_a_model_can_only_be_polite() -> None:
    reply = "Thank you, that is a good question. Boston is nice."

    assert without_promises(reply) == "Thank you, that is a good question."
