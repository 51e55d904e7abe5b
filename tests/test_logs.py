import json
import logging
import runpy
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest
import structlog
from gunicorn.config import Config

from neuracrm_voice.logs import bind_call, bind_request, configure
from neuracrm_voice.ports import ProviderError

SECRET = "Jane Doe plus one five five five"


@dataclass(frozen=True)
class Chosen:
    in_production: bool
    log_level: str = "INFO"


Lines = Callable[[], list[dict[str, object]]]


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Lines:
    return lambda: [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def fail() -> None:
    words = SECRET
    try:
        dict[str, str]()[words]
    except KeyError as error:
        raise ValueError(f"could not read {words}") from error


def test_the_server_s_very_first_line_is_like_all_others(lines: Lines) -> None:
    served = runpy.run_path(str(Path(__file__).parents[1] / "gunicorn.conf.py"))
    served["logger_class"](Config()).info("Starting gunicorn %s", "27")
    (line,) = lines()
    assert (line["event"], line["level"]) == ("Starting gunicorn 27", "info")


def test_each_line_is_json_with_its_time_level_event_call_and_request(lines: Lines) -> None:
    configure(Chosen(in_production=True))
    bind_request("r-1")
    bind_call("CA1")
    structlog.get_logger("neuracrm_voice.calls").info("Heard.", turn=3)
    logging.getLogger("gunicorn.error").info("Listening at: %s", "http://127.0.0.1")
    ours, theirs = lines()
    assert (ours["event"], ours["level"], ours["turn"]) == ("Heard.", "info", 3)
    assert str(ours["timestamp"]).endswith("Z")
    assert theirs["event"] == "Listening at: http://127.0.0.1"
    for line in (ours, theirs):
        assert (line["call"], line["request"]) == ("CA1", "r-1")


def test_a_new_request_forgets_the_last_ones_call(lines: Lines) -> None:
    configure(Chosen(in_production=True))
    bind_call("CA1")
    bind_request("r-2")
    structlog.get_logger("neuracrm_voice").info("Heard.")
    assert "call" not in lines()[0]


def log_private_words_everywhere() -> None:
    made = f"Failed for {SECRET}"
    log = structlog.get_logger("neuracrm_voice.calls")
    log.info("Heard.", **{"pii.words": SECRET})
    log.info("Heard.", pii={"words": SECRET})
    log.info("Odd.", thing=type("Odd", (), {"__repr__": lambda _: SECRET})())
    try:
        fail()
    except ValueError as error:
        log.exception("It failed.")
        log.warning("It failed.", exc_info=error)
        logging.getLogger("neuracrm_voice.app").exception("Exception on %s", "/voice/turn")
        logging.getLogger("sqlalchemy.pool").exception(made)
    logging.getLogger("twilio").warning("Sent %s", SECRET)
    logging.getLogger("twilio.http_client").info("Body: %s", SECRET)
    logging.getLogger("gunicorn.access").info("GET /api/v1/calls?q=%s", SECRET.replace(" ", "+"))
    logging.getLogger("werkzeug").info('"GET /api/v1/calls?q=%s HTTP/1.1" 200', "Jane'Doe")
    warnings.warn(f"deprecated: {SECRET}", stacklevel=1)


@pytest.mark.filterwarnings("default")
def test_no_private_word_leaks_in_production(
    lines: Lines, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(Chosen(in_production=True, log_level="DEBUG"))
    log_private_words_everywhere()
    written = capsys.readouterr()
    assert written.err.count("\n") == 11
    for word in SECRET.split()[:2]:
        assert word not in written.err + written.out
    assert lines() == []


def test_private_words_are_kept_in_development(lines: Lines) -> None:
    configure(Chosen(in_production=False))
    log = structlog.get_logger("neuracrm_voice.calls")
    log.info("Heard.", **{"pii.words": SECRET})
    try:
        fail()
    except ValueError:
        log.exception("It failed.")
    heard, failed = lines()
    assert heard["pii.words"] == SECRET
    assert SECRET in json.dumps(failed["exception"])


def test_an_exception_tells_its_type_place_and_cause_but_not_its_words(lines: Lines) -> None:
    configure(Chosen(in_production=True))
    try:
        fail()
    except ValueError:
        structlog.get_logger("neuracrm_voice").exception("It failed.")
    (line,) = lines()
    outer, inner = cast("list[Any]", line["exception"])
    assert (outer["type"], inner["type"]) == ("builtins.ValueError", "builtins.KeyError")
    assert outer["frames"][-1].endswith(" fail")
    assert "text" not in outer


def test_our_own_errors_keep_their_sentence(lines: Lines) -> None:
    configure(Chosen(in_production=True))
    error = ProviderError("OpenAI answered 429", permanent=False)
    structlog.get_logger("neuracrm_voice").warning("The model failed.", exc_info=error)
    (line,) = lines()
    assert cast("list[Any]", line["exception"])[0]["text"] == "OpenAI answered 429"


def test_levels_below_the_chosen_one_are_silent(lines: Lines) -> None:
    configure(Chosen(in_production=True, log_level="WARNING"))
    structlog.get_logger("neuracrm_voice").info("Heard.")
    assert lines() == []
