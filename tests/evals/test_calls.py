from pathlib import Path
from typing import Any

from evals.caller import Caller
from evals.calls import Verdict, serve
from evals.office import open_office
from evals.run import Heard, figures_of
from neuracrm_voice.crm.turns import Turn

ASKS = {"greeting": ("What are your opening hours",)}


def caller(number: str, **script: Any) -> Caller:  # noqa: ANN401 - a caller's own fields.
    return Caller(
        **{"name": "asks", "theme": "tests", "number": number, "calls": (ASKS,), **script}
    )


def test_a_caller_is_served_by_the_whole_app_and_graded_on_its_rows(tmp_path: Path) -> None:
    with open_office(tmp_path) as office:
        asks = serve(caller("+12025550143"), office)
        expects_more = serve(caller("+12025550144", expect={"leads": [{"size": 3}]}), office)
        is_not_asked = serve(caller("+12025550145", calls=({"size": ("three",)},)), office)

    assert asks.passed, asks.failures
    assert [one.kind for one in expects_more.failures] == ["missing row"]
    assert "never asked" in {one.kind for one in is_not_asked.failures}


def turn(kind: str, source: str, *sentences: str, complete: bool = True) -> Turn:
    return Turn(
        event={"kind": kind},
        understanding={"source": source, "complete": complete},
        reply={"sentences": list(sentences)},
    )


def test_shares_count_turns_without_model_and_sentences_heard_by_more_than_one() -> None:
    verdict = Verdict(caller("+12025550143"))
    turns = [
        Heard("one", turn("connected", "rules", "Hello.")),
        Heard("two", turn("connected", "rules", "Hello.")),
        Heard("one", turn("heard", "rules", "Hello.", "You are Jane.")),
        Heard("two", turn("pressed", "keypad", "Hello.")),
        Heard("two", turn("heard", "rules", "Only for two.", complete=False)),
        Heard("two", turn("heard", "offline", "Only for two.")),
    ]

    shares = {one.figure: one.value for one in figures_of([verdict], turns)}

    assert shares == {
        "pass rate": 1.0,
        "turns without a model": 0.5,
        "turns without synthesis": 0.5,
    }
