"""A model's summary is taken only if the record bears it out."""

import pytest

from neuracrm_voice.calls.claims import is_borne_out
from neuracrm_voice.ports import Summary, Talk

TALK = Talk(
    company="NeuraCRM",
    topic="support",
    exchanges=(("My invoices 4711 don't export.", "I am sorry to hear that."),),
    records=("Ticket T-1001 was noted (open, urgent).",),
)

TRUE = [
    "Jane's invoices do not export. Ticket T-1001 was opened.",
    "The caller asked for a meeting but named no day.",
    "The caller wanted a refund and was told that staff decide on it.",
    "A caller with 40 people could not export invoice 4711.",
    "The caller was annoyed. They asked to be called back.",
]

FALSE = [
    "A meeting was booked for Tuesday.",
    "The caller has a demo with sales.",
    "Ticket T-1002 was opened.",
    "The caller became a lead and a lead was created.",
    "The refund was issued.",
    "The agent refunded the caller.",
    "The invoice problem was fixed.",
    "The caller will be emailed the contract.",
    "A callback was arranged.",
    "The caller left a message.",
    "Their number is 12025550143.",
    "One. Two. Three. Four.",
    "",
    "word " * 200,
]


def summary(words: str) -> Summary:
    return Summary(summary=words, next_step="Look into ticket T-1001.", sentiment="calm")


@pytest.mark.parametrize("words", TRUE)
def test_a_summary_that_the_record_bears_out_is_taken(words: str) -> None:
    assert is_borne_out(summary(words), TALK)


@pytest.mark.parametrize("words", FALSE)
def test_a_summary_that_claims_more_than_the_record_is_refused(words: str) -> None:
    assert not is_borne_out(summary(words), TALK)


def test_a_next_step_may_not_name_a_record_that_is_not_there() -> None:
    told = Summary(summary="They called.", next_step="Solve ticket T-9999.", sentiment="calm")

    assert not is_borne_out(told, TALK)


def test_a_mood_nobody_knows_is_refused() -> None:
    told = Summary(summary="They called.", next_step="Nothing to do.", sentiment="furious")

    assert not is_borne_out(told, TALK)
