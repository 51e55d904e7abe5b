"""The carrier's REST interface, which says yes to whatever a live call is told to do."""

import re
from collections.abc import Iterator

import pytest
import responses

REST = f"https://api.twilio.com/2010-04-01/Accounts/AC{'0' * 32}"


@pytest.fixture
def carrier() -> Iterator[responses.RequestsMock]:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as rest:
        rest.post(re.compile(rf"{re.escape(REST)}/Calls/CA\w+\.json"), json={"sid": "CA1"})
        rest.post(f"{REST}/Calls.json", json={"sid": "CA2"}, status=201)
        yield rest
