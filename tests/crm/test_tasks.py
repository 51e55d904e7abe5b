"""Tasks: what is promised to a caller, and on which number."""

import pytest

from neuracrm_voice.commands import ScheduleCallback
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.crm.tasks import Task
from neuracrm_voice.database import Database
from neuracrm_voice.dialogue.acts import HandOver
from tests.crm.test_booking import call_from
from tests.crm.test_clerk import all_of, does

JANE, DEAR = "+12025550143", "+19005550123"


@pytest.fixture(autouse=True)
def line(database: Database) -> None:
    """Set up the line that the calls reach."""
    with database.begin() as session:
        seed(session)


@pytest.mark.parametrize(("caller", "wanted"), [(JANE, DEAR), (DEAR, DEAR), (DEAR, "")])
def test_no_call_back_is_promised_to_a_number_that_costs_extra(
    database: Database, caller: str, wanted: str
) -> None:
    call = call_from(database, "CA1", caller)

    refused = does(database, call, ScheduleCallback(reason="prices", phone=wanted))

    assert not refused.done
    assert refused.reason
    assert all_of(database, Task) == []


def test_a_call_back_goes_to_the_number_named(database: Database) -> None:
    call = call_from(database, "CA1", DEAR)

    assert does(database, call, ScheduleCallback(reason="prices", phone=JANE)).done
    assert all_of(database, Task)[0].phone == JANE


@pytest.mark.parametrize("caller", [JANE, DEAR])
def test_digits_that_make_no_number_are_in_the_note_as_unverified(
    database: Database, caller: str
) -> None:
    call = call_from(database, "CA1", caller)
    about = "prices " * 100

    done = does(database, call, ScheduleCallback(reason=about, digits="632139823"))

    [task] = all_of(database, Task)
    assert done.done
    assert task.phone == (JANE if caller == JANE else None)
    assert task.note.startswith("prices")
    assert task.note.endswith("Number told, not verified: 632139823")


def test_digits_told_are_noted_once_however_often_the_call_back_is_arranged(
    database: Database,
) -> None:
    call = call_from(database, "CA1", JANE)

    for _ in range(2):
        does(database, call, ScheduleCallback(reason="prices", digits="632139823"))

    assert all_of(database, Task)[0].note.count("632139823") == 1


def test_who_tells_a_name_before_they_are_handed_over_is_known_by_it(database: Database) -> None:
    call = call_from(database, "CA1", JANE)

    does(database, call, HandOver(reason="Asked to be called back", name="Gillian Marsh"))
    does(database, call, HandOver(reason="Asked for a person", name="Gill"))

    assert [one.name for one in all_of(database, Contact)] == ["Gillian Marsh"]
