"""Summaries over OpenAI's wire: what is told, what is taken, what every failure becomes."""

import json
from typing import Any

import pytest

from neuracrm_voice.ports import ProviderError, Talk
from neuracrm_voice.providers import openai_summariser
from tests.providers.conftest import OPENAI_KEY, Configure
from tests.vendors import Fault, VendorServer, completion

TALK = Talk(
    company="NeuraCRM",
    topic="support",
    exchanges=(("my secret invoices don't export", "How bad is it?"), ("very", "I see.")),
    records=("Ticket T-1001 was noted (open, urgent).",),
)
ANSWER = {
    "summary": "The invoices do not export.\n Ticket T-1001 was opened.",
    "next_step": "Solve ticket T-1001.",
    "sentiment": "annoyed",
}


def test_a_call_is_told_as_material_and_summed_up_under_a_strict_schema(
    vendors: VendorServer, configure: Configure
) -> None:
    vendors.complete_with(completion(json.dumps(ANSWER)))

    summary = openai_summariser.build(configure()).summarise(TALK, seconds=5)

    assert summary.summary == "The invoices do not export. Ticket T-1001 was opened."
    assert (summary.next_step, summary.sentiment) == ("Solve ticket T-1001.", "annoyed")
    (request,) = vendors.requests
    body: dict[str, Any] = request.body
    assert body["response_format"]["json_schema"]["strict"] is True
    told = json.loads(body["messages"][1]["content"])
    assert told["records"] == list(TALK.records)
    assert told["exchanges"][0]["caller"] == "my secret invoices don't export"


@pytest.mark.parametrize("fault", ["refused", "500", "401", "garbage", "cut off", "wrong shape"])
def test_every_failure_is_a_provider_error_that_repeats_nothing(
    vendors: VendorServer, configure: Configure, fault: Fault
) -> None:
    summariser = openai_summariser.build(configure())
    vendors.fault = fault

    with pytest.raises(ProviderError) as failure:
        summariser.summarise(TALK, seconds=5)

    assert failure.value.permanent is (fault == "401")
    assert OPENAI_KEY not in str(failure.value)
    assert "secret" not in str(failure.value)


def test_of_an_endless_call_the_first_and_last_words_are_told(
    vendors: VendorServer, configure: Configure
) -> None:
    vendors.complete_with(completion(json.dumps(ANSWER)))
    middle = (("blah " * 100, "I see."),) * 200
    talk = Talk(company="", exchanges=(("first", ""), *middle, ("last", "")))

    openai_summariser.build(configure()).summarise(talk, seconds=5)

    (request,) = vendors.requests
    told = json.loads(request.body["messages"][1]["content"])["exchanges"]
    assert (told[0]["caller"], told[-1]["caller"]) == ("first", "last")
    assert 50 < len(told) < 70
