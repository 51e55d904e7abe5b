"""An office for whole calls: on each database engine, with each way webhooks are delivered."""

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from neuracrm_voice.exchange import Deliver
from tests.office import Office, open_office


@pytest.fixture(params=get_args(Deliver))
def office(request: pytest.FixtureRequest, database_url: str, tmp_path: Path) -> Iterator[Office]:
    """Answer calls whose webhooks come once, twice in a row, and twice at the same time.

    The exchange is strict: two deliveries of one webhook that get different bytes fail the test.
    """
    with open_office(database_url, tmp_path, request.param) as opened:
        yield opened
