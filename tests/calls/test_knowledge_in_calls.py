"""Questions in whole calls: answered from the company's guides, with and without a model."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.tickets import Ticket
from tests.office import Office, open_office
from tests.vendors import VendorServer


def test_a_caller_hears_what_the_guide_says_and_asks_on(office: Office) -> None:
    call = office.dial()

    call.says("how can I export invoices as a PDF?")
    assert "Our guide 'Exporting invoices' says" in call.words
    call.says("and where is our data stored?")
    assert "Germany" in call.words
    call.says("no that's all, thank you")

    assert call.ended
    assert office.one(Call).topic == "general"
    assert office.count(Ticket) == 0


def test_a_caller_who_asks_what_nobody_wrote_down_is_told_so(office: Office) -> None:
    call = office.dial()

    call.says("what is the airspeed of a swallow?")

    assert "I don't know that, I'm afraid." in call.words
    assert not call.ended


@pytest.fixture
def models() -> Iterator[VendorServer]:
    server = VendorServer()
    yield server
    server.stop()


def test_a_model_is_given_what_the_guides_say_about_a_question(
    tmp_path: Path, models: VendorServer
) -> None:
    given: list[str] = []

    def answer(request: Any) -> dict[str, object]:  # noqa: ANN401 - the vendor's own.
        given.append(str(request))
        return {"topic": "general", "question": "where is our data stored"}

    models.answer_with(answer)
    settings: dict[str, Any] = {
        "openai_api_key": "sk-made-up",
        "openai_base_url": models.openai_url,
    }
    with open_office(f"sqlite:///{tmp_path / 'test.db'}", tmp_path, **settings) as office:
        call = office.dial()
        call.says("well, I was wondering, where is all of our data stored?")

        assert "data centers in the United States" in given[0]
        assert "Our guide 'Data security' says" in call.words
