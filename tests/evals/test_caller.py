from pathlib import Path
from random import Random
from typing import Any

import pytest

from evals.caller import HANG_UP, MOST_TIMES, Caller, CallerError, Mind, read_callers
from evals.hearing import recognised, worded
from evals.questions import asked_in

COMPANY = "Which company are you calling from?"


def mind(**script: Any) -> Mind:  # noqa: ANN401 - a caller's own fields.
    says = {name: tuple(said) for name, said in script.pop("says", {}).items()}
    return Mind(Caller(name="Jane", theme="tests", calls=(says,), **script), 0)


def test_there_are_callers_enough_and_each_expects_something_of_the_records() -> None:
    callers = read_callers()

    assert len(callers) >= 60
    assert all(caller.expect for caller in callers)
    assert len({caller.number for caller in callers if caller.number != "anonymous"}) >= 60


def test_what_is_asked_is_what_stands_last_in_a_reply() -> None:
    assert asked_in(f"I have opened a ticket. Now, back to where we were. {COMPANY}") == "company"
    assert asked_in("Sunshine, and nothing that anybody asks.") == ""


def test_a_caller_answers_what_is_asked_in_whatever_order() -> None:
    jane = mind(says={"company": ["Acme"], "size": ["forty"]})

    assert jane.answer("How many people would use it?") == "forty"
    assert jane.answer(COMPANY) == "Acme"
    assert jane.unsaid == []


def test_a_caller_who_was_never_asked_has_not_said_their_part() -> None:
    jane = mind(says={"company": ["a digression", "Acme"], "maybe_name": ["Jane"]})
    jane.answer(COMPANY)

    assert jane.unsaid == ["company"]


def test_a_caller_tells_the_address_read_back_right_from_wrong() -> None:
    jane = mind(facts={"email": "jane@acme.com"})

    assert jane.answer("I have jane at acme dot com. Is that right?") == "yes that's right"
    assert jane.answer("I have course jane at acme dot com. Is that right?") == "no, that's wrong"


def test_a_caller_who_has_no_answer_says_so_and_it_is_noted() -> None:
    jane = mind()
    jane.answer("What is the airspeed of a swallow?")

    assert jane.puzzled == ["What is the airspeed of a swallow?"]


def test_nobody_answers_one_question_for_ever() -> None:
    jane = mind(says={"company": ["Acme"]})
    answers = [jane.answer(COMPANY) for _ in range(MOST_TIMES + 1)]

    assert answers[-1] == HANG_UP
    assert jane.fed_up == "company"


def test_a_caller_given_time_then_answers_what_was_pending() -> None:
    jane = mind(says={"company": ["hold on please", "Acme"]})
    jane.answer(COMPANY)

    assert jane.answer("Of course. Take your time, I'm still here.") == "Acme"


def test_temper_and_noise_are_the_same_in_every_run_and_keep_what_the_grade_rests_on() -> None:
    def said() -> str:
        return mind(
            mood="chatty",
            noise="rough",
            facts={"name": "Otto Kern"},
            says={"greeting": ["This is Otto Kern, and there is a problem in our new import"]},
        ).answer("How can I help you today?")

    assert said() == said() == said().lower()
    assert {"otto", "kern"} <= set(said().split())


def test_clean_words_come_through_as_they_are() -> None:
    chance = Random(1)  # noqa: S311 - seeded on purpose.

    assert worded("Acme", "plain", "company", chance) == "Acme"
    assert recognised("Acme, Inc.", "clean", "company", (), chance) == "Acme, Inc."


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("{name: A, expect: {}, temper: mild}", "unknown temper"),
        ("{name: A, expect: {}, mood: gloomy}", "no mood"),
        ("{name: A}", "nothing is expected"),
        ("{name: A, expect: {}, says: {hobby: chess}}", "no question is called hobby"),
    ],
)
def test_a_script_with_a_slip_is_refused_with_its_name(
    tmp_path: Path, row: str, fault: str
) -> None:
    (tmp_path / "some.yaml").write_text(f"theme: tests\ncallers:\n  - {row}\n", encoding="utf-8")

    with pytest.raises(CallerError, match=fault):
        read_callers(tmp_path)
