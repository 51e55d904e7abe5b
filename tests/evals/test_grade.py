from datetime import UTC, datetime
from typing import Any

import pytest

from evals.grade import Difference, ExpectationError, differences, fits

NOW = datetime(2027, 5, 4, 14, tzinfo=UTC)
NOTHING: dict[str, dict[int, dict[str, Any]]] = {"leads": {}, "tickets": {}}
A_LEAD = {"id": 7, "company": "Acme Rockets", "size": 40, "need": "Buys rockets", "updated_at": 1}


def graded(expected: dict[str, Any], leads: list[dict[str, Any]]) -> list[Difference]:
    after = {"leads": {row["id"]: row for row in leads}, "tickets": {}}
    return differences(expected, NOTHING, after, at=NOW)


def test_rows_that_are_as_expected_leave_no_difference() -> None:
    assert graded({"leads": [{"company": "Acme Rockets", "size": 40}]}, [A_LEAD]) == []


def test_a_wrong_row_names_the_column_and_both_values() -> None:
    (found,) = graded({"leads": [{"company": "Acme Rockets", "size": 14}]}, [A_LEAD])

    assert (found.kind, found.words) == ("wrong row", "size is 40, not 14")


def test_a_missing_row_is_told() -> None:
    (found,) = graded({"leads": [{"company": "Acme Rockets"}]}, [])

    assert found.kind == "missing row"


def test_a_row_too_many_is_told() -> None:
    (found,) = graded({"leads": [{"size": 40}]}, [A_LEAD, {**A_LEAD, "id": 8, "size": 2}])

    assert (found.kind, "size=2" in found.words) == ("extra row", True)


def test_a_row_in_a_table_of_which_nothing_was_expected_is_too_much() -> None:
    (found,) = graded({}, [A_LEAD])

    assert (found.kind, found.table) == ("extra row", "leads")


def test_a_row_of_somebody_else_that_was_changed_is_too_much() -> None:
    found = differences({}, {"leads": {7: A_LEAD}}, {"leads": {7: {**A_LEAD, "size": 1}}}, at=NOW)

    assert [one.kind for one in found] == ["extra row"]


def test_a_row_that_was_only_touched_is_unchanged() -> None:
    found = differences(
        {}, {"leads": {7: A_LEAD}}, {"leads": {7: {**A_LEAD, "updated_at": 2}}}, at=NOW
    )

    assert found == []


def test_what_callers_may_not_change_is_watched() -> None:
    before = {"lines": {1: {"id": 1, "greeting": "Hello"}}}
    after = {"lines": {1: {"id": 1, "greeting": "Ninety percent off"}}}

    (found,) = differences({}, before, after, at=NOW)

    assert found.kind == "settled row changed"


def test_each_expected_row_is_held_against_the_row_nearest_to_it() -> None:
    other = {**A_LEAD, "id": 8, "company": "Bell Tailors", "size": 17}
    expected = {"leads": [{"company": "Bell Tailors", "size": 18}, {"company": "Acme Rockets"}]}

    (found,) = graded(expected, [A_LEAD, other])

    assert found.words == "size is 17, not 18"


def test_a_table_that_is_not_there_yet_is_not_judged() -> None:
    assert graded({"leads": [{}], "meetings": [{"status": "booked"}]}, [A_LEAD]) == []


def test_a_table_may_be_left_unjudged() -> None:
    assert graded({"leads": "any"}, [A_LEAD]) == []


@pytest.mark.parametrize(
    ("predicate", "value", "right"),
    [
        ({"contains": "ROCKETS"}, "buys rockets", True),
        ({"contains": ["rockets", "boats"]}, "buys rockets", False),
        ({"lacks": "boats"}, "buys rockets", True),
        ({"lacks": "rockets"}, "buys rockets", False),
        ({"matches": "^buys"}, "buys rockets", True),
        ({"matches": "^rockets"}, "buys rockets", False),
        ({"any_of": ["high", "urgent"]}, "normal", False),
        ({"present": True}, "", False),
        ({"present": True}, 0, True),
        ({"present": False}, None, True),
        ({"future": True}, datetime(2027, 5, 4, 13, tzinfo=UTC), False),
        ({"future": True}, datetime(2027, 5, 5, 13), True),  # noqa: DTZ001 - as SQLite gives it.
        ({"local": "2027-05-05T10:00"}, datetime(2027, 5, 5, 14, tzinfo=UTC), True),
        ({"local": "2027-05-05T10:00"}, datetime(2027, 5, 5, 10, tzinfo=UTC), False),
        (None, None, True),
        (None, "Jane", False),
    ],
)
def test_a_predicate_tells_right_from_wrong(predicate: object, value: object, right: bool) -> None:  # noqa: FBT001 - a column of the table above.
    assert fits(predicate, {"column": value}, "column", at=NOW) is right


def test_a_predicate_nobody_knows_is_refused_rather_than_passed() -> None:
    with pytest.raises(ExpectationError, match="resembles"):
        fits({"resembles": "x"}, {"column": "x"}, "column", at=NOW)
