"""What a call used of vendors is counted as they bill it, and priced by the prices that are set."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from neuracrm_voice.calls.speech import RENDERS_AT_ONCE, Speech
from neuracrm_voice.calls.whole import read_whole
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.uses import cost_of, note_uses, used_in, write_cost
from neuracrm_voice.database import Database
from neuracrm_voice.ports import ProviderError, metered
from neuracrm_voice.providers import local_shelf
from neuracrm_voice.providers.openai_usage import count_tokens
from neuracrm_voice.settings import SettingsError, read_settings
from tests.office import Office, open_office
from tests.vendors import VendorServer

PRICES = "minutes=0.01, characters=0.05, tokens_in=0.75, tokens_out=4.50"


@pytest.fixture
def vendors() -> Iterator[VendorServer]:
    server = VendorServer()
    server.answer_with(lambda _request: {"topic": "support"})
    yield server
    server.stop()


@pytest.fixture
def office(database_url: str, tmp_path: Path, vendors: VendorServer) -> Iterator[Office]:
    settings: dict[str, Any] = {
        "openai_api_key": "sk-made-up",
        "openai_base_url": vendors.openai_url,
        "elevenlabs_api_key": "made-up",
        "elevenlabs_base_url": vendors.elevenlabs_url,
        "prices": PRICES,
    }
    with open_office(database_url, tmp_path, **settings) as opened:
        yield opened


def a_call(database: Database, **known: object) -> int:
    with database.begin() as session:
        call = Call(sid="CA1", **known)
        session.add(call)
        session.flush()
        return call.id


def test_a_call_is_charged_what_it_had_model_voice_and_carrier_do(
    office: Office, vendors: VendorServer
) -> None:
    office.dial().says("the thing on my desk went all funny").hangs_up()
    office.works()

    call = office.one(Call)
    sent = [request.body for request in vendors.requests if "text_to_speech" not in request.path]
    asked = [body for body in sent if "messages" in body]
    with office.database.read() as session:
        used = used_in(session, call)
        assert read_whole(session, call).used == used
    assert used["tokens_in"] == 900 * len(asked) > 0
    assert used["tokens_out"] == 40 * len(asked)
    spoken = [body["text"] for body in sent if "text" in body]
    assert used["characters"] == sum(map(len, spoken)) > 0
    assert used["minutes"] == 1
    assert call.cost == cost_of(used, office.services.settings.price_list)


def test_what_a_slow_voice_was_sent_is_charged_though_the_carrier_spoke(
    database_url: str, tmp_path: Path, vendors: VendorServer
) -> None:
    vendors.fault = "slow"
    settings: dict[str, Any] = {
        "elevenlabs_api_key": "made-up",
        "elevenlabs_base_url": vendors.elevenlabs_url,
        "turn_deadline_seconds": 0.6,
    }

    with open_office(database_url, tmp_path, **settings) as office:
        office.dial().says("my invoices do not export any more").hangs_up()

        sent = sum(len(request.body["text"]) for request in vendors.requests)
        with office.database.read() as session:
            used = used_in(session, office.one(Call))
        assert used["characters"] == sent > 0
        vendors.fault = "none"


class _Halting:
    """A voice that fails at "One." and holds every other sentence until it is let go."""

    name = fingerprint = "halting"

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.let_go = Event()

    def render(self, text: str, *, seconds: float) -> None:
        self.sent.append(text)
        if text == "One.":
            raise ProviderError("halting: status 500", permanent=False)
        self.let_go.wait(seconds)


def test_a_reply_that_the_carrier_says_is_sent_to_no_voice_any_more(tmp_path: Path) -> None:
    voice = _Halting()
    shelf = local_shelf.build(read_settings(_env_file=None, instance_path=tmp_path))
    speech = Speech(voice, shelf)
    sentences = ["One.", *(f"This is sentence {nth}." for nth in range(3 * RENDERS_AT_ONCE))]

    assert {spoken.url for spoken in speech.make(sentences, seconds=5)} == {""}

    voice.let_go.set()
    speech.close()
    assert len(voice.sent) <= RENDERS_AT_ONCE + 1


@pytest.mark.parametrize(
    "usage", [None, "many", [], {}, {"prompt_tokens": None, "completion_tokens": "40"}]
)
def test_a_model_that_does_not_tell_its_tokens_is_not_charged(usage: object) -> None:
    with metered() as uses:
        count_tokens(usage)
    assert uses == []


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(None, None), (0, None), (1, 1), (60, 1), (61, 2)]
)
def test_a_minute_that_has_begun_is_billed(
    database: Database, seconds: int | None, minutes: int | None
) -> None:
    number = a_call(database, duration_seconds=seconds)
    with database.read() as session:
        assert used_in(session, session.get_one(Call, number)).get("minutes") == minutes


def test_uses_are_added_up_for_their_own_call(database: Database) -> None:
    number = a_call(database)
    with database.begin() as session:
        other = Call(sid="CA2")
        session.add(other)
        session.flush()
        note_uses(session, number, [("tokens_in", 900), ("characters", 20)])
        note_uses(session, number, [("tokens_in", 100)])
        note_uses(session, other.id, [("tokens_in", 5)])
        note_uses(session, number, [])

    with database.read() as session:
        used = used_in(session, session.get_one(Call, number))
    assert used == {"characters": 20, "tokens_in": 1000}


@pytest.mark.parametrize(
    ("used", "cost"),
    [
        ({"minutes": 3, "characters": 500, "tokens_in": 2_000_000, "tokens_out": 1000}, "1.5595"),
        ({"minutes": 3}, "0.0300"),
        ({"minutes": 3, "texts": 1}, None),
        ({}, None),
    ],
)
def test_a_cost_is_told_only_where_everything_has_a_price(
    used: dict[str, int], cost: str | None
) -> None:
    found = cost_of(used, read_settings(_env_file=None, prices=PRICES).price_list)
    assert found == (cost and Decimal(cost))


def test_without_prices_no_cost_is_written(database: Database) -> None:
    number = a_call(database, duration_seconds=61)
    with database.begin() as session:
        write_cost(session, number, {})
        assert session.get_one(Call, number).cost is None
        write_cost(session, number, {"minutes": Decimal("0.01")})
        assert session.get_one(Call, number).cost == Decimal("0.0200")


@pytest.mark.parametrize(
    ("characters", "cost"), [(99_999_999, Decimal("999999.9900")), (100_000_000, None)]
)
def test_a_sum_beyond_what_a_call_s_record_holds_is_no_cost(
    database: Database, characters: int, cost: Decimal | None
) -> None:
    number = a_call(database, duration_seconds=60)
    with database.begin() as session:
        note_uses(session, number, [("characters", characters)])
        write_cost(session, number, {"minutes": Decimal(0), "characters": Decimal(10)})
        assert session.get_one(Call, number).cost == cost


def test_the_highest_price_and_none_are_prices() -> None:
    settings = read_settings(_env_file=None, prices="minutes=10000, characters=0,")
    assert settings.price_list == {"minutes": 10_000, "characters": 0}


@pytest.mark.parametrize(
    "prices",
    [
        "minutes",
        "hours=1",
        "minutes=x",
        "minutes=",
        "minutes=-1",
        "minutes=-0",
        "minutes=inf",
        "minutes=1e3",
        "minutes=1e400",
        "minutes=10000.01",
        "minutes=1_000",
        "minutes=0,0085",
        "minutes=1=2",
        "minutes=\u0660.\u0660\u0661",
        "minutes=1, minutes=2",
    ],
)
def test_prices_that_make_no_sense_stop_the_start(prices: str) -> None:
    with pytest.raises(SettingsError, match="PRICES: must be such as minutes="):
        read_settings(_env_file=None, prices=prices)
