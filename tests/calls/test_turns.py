"""Turns among several workers: who takes them, who waits, who takes over."""

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import OperationalError

from neuracrm_voice.calls import handover, memory, status
from neuracrm_voice.calls.arrival import Arrival
from neuracrm_voice.calls.claiming import claim
from neuracrm_voice.calls.forgotten import end_forgotten
from neuracrm_voice.calls.memory import LEASE
from neuracrm_voice.calls.speech import Spoken
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.demo import DEMO_PHONE
from neuracrm_voice.crm.jobs import Job
from neuracrm_voice.crm.lines import LineAtHand
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.database import now
from neuracrm_voice.dialogue.conversation import Then
from neuracrm_voice.dialogue.events import Connected, Heard
from tests.office import JANE, Office, open_office


class Plainly:
    """A wire that words answers so that a test can read them."""

    def spoken(
        self,
        number: int,
        sentences: Sequence[Spoken],
        then: Then,
        line: LineAtHand,  # noqa: ARG002 - the wire's interface.
    ) -> str:
        return f"{number}: {' '.join(sentence.text for sentence in sentences)} [{then.kind}]"

    def waiting(self, number: int, part: int) -> str:
        return f"{number}: wait {part}"

    def lost(self, number: int, apologies: int) -> str:
        return f"{number}: lost {apologies}"


WIRE = Plainly()


@pytest.fixture
def office(database_url: str, tmp_path: Path) -> Iterator[Office]:
    with open_office(database_url, tmp_path) as opened:
        yield opened


def arrival(number: int, words: str = "", part: int = 0) -> Arrival:
    event = Heard(words) if words else Connected()
    return Arrival(
        sid="CA1", number=number, part=part, event=event, from_number=JANE, to_number=DEMO_PHONE
    )


def complains(office: Office) -> None:
    for number, words in enumerate(("", "my invoices do not export", "it can wait")):
        office.services.turns.take(arrival(number, words), WIRE)


def die(office: Office, number: int, *, ago: timedelta) -> None:
    """Claim a turn as a worker that then dies."""
    claim(office.database, arrival(number, "my name is Jane Doe"))
    with office.database.begin() as session:
        session.execute(update(Turn).where(Turn.number == number).values(claimed_at=now() - ago))


def test_a_turn_whose_worker_died_is_taken_by_another(office: Office) -> None:
    complains(office)
    die(office, 3, ago=LEASE * 2)

    answer = office.services.turns.take(arrival(3, part=1), WIRE)

    assert "Its reference is" in answer
    assert office.count(Ticket) == 1


def test_a_worker_that_died_after_taking_the_turn_leaves_it_to_be_spoken_only(
    office: Office,
) -> None:
    complains(office)
    answer = office.services.turns.take(arrival(3, "my name is Jane Doe"), WIRE)
    with office.database.begin() as session:
        long_ago = now() - LEASE * 2
        session.execute(
            update(Turn).where(Turn.number == 3).values(answer=None, claimed_at=long_ago)
        )

    assert office.services.turns.take(arrival(3, part=1), WIRE) == answer
    assert office.count(Ticket) == 1


def test_a_turn_another_worker_is_at_is_waited_for(office: Office) -> None:
    office.services.turns.patience = 0.01
    complains(office)
    die(office, 3, ago=timedelta(0))

    assert office.services.turns.take(arrival(3, "my name is Jane Doe"), WIRE) == "3: wait 0"
    assert office.services.turns.take(arrival(3, "my name is Jane Doe"), WIRE) == "3: wait 0"
    assert office.services.turns.take(arrival(3, part=1), WIRE) == "3: wait 1"


def test_a_turn_that_never_comes_is_given_up_and_not_taken_afterwards(office: Office) -> None:
    office.services.turns.patience = 0.01
    complains(office)
    die(office, 3, ago=timedelta(0))
    for part in range(3):
        assert office.services.turns.take(arrival(3, part=part), WIRE) == f"3: wait {part}"

    assert office.services.turns.take(arrival(3, part=3), WIRE) == "3: lost 1"

    claimed = claim(office.database, arrival(3))
    office.services.turns._compose(claimed, arrival(3), WIRE)  # noqa: SLF001 - the slow worker, at last.
    assert office.count(Ticket) == 0
    assert office.services.turns.take(arrival(3, part=3), WIRE) == "3: lost 1"
    assert office.services.turns.take(arrival(3, part=0), WIRE) == "3: wait 0"


def test_a_turn_that_fails_is_apologised_for_and_the_next_goes_on(office: Office) -> None:
    complains(office)
    with office.database.begin() as session:
        call = session.scalars(select(Call)).one()
        kept, call.conversation = call.conversation, {"call": "not a call"}
    with pytest.raises(ValueError, match="validation error"):
        office.services.turns.take(arrival(3, "my name is Jane Doe"), WIRE)
    with office.database.begin() as session:
        session.scalars(select(Call)).one().conversation = kept

    assert "Its reference is" in office.services.turns.take(arrival(4, "my name is Jane Doe"), WIRE)


def test_an_answer_once_given_is_never_changed(office: Office) -> None:
    answer = office.services.turns.take(arrival(0), WIRE)
    turn = office.one(Turn)

    kept = memory.keep_answer(office.database, turn.id, "something else")

    assert kept.answer == answer


def test_of_many_who_would_take_a_dead_workers_turn_over_one_does(office: Office) -> None:
    complains(office)
    die(office, 3, ago=LEASE * 2)
    start = Barrier(6)

    def race() -> bool:
        start.wait()
        return claim(office.database, arrival(3, part=1)).mine

    with ThreadPoolExecutor(6) as workers:
        mine = [job.result() for job in [workers.submit(race) for _ in range(6)]]

    assert sum(mine) == 1


def test_two_workers_at_one_turn_make_one_record(office: Office) -> None:
    complains(office)
    claimed = claim(office.database, arrival(3, "my name is Jane Doe"))
    start = Barrier(2)

    def compose() -> str | None:
        start.wait()
        return office.services.turns._compose(claimed, arrival(3), WIRE).answer  # noqa: SLF001 - two workers.

    with ThreadPoolExecutor(2) as workers:
        answers = {job.result() for job in [workers.submit(compose) for _ in range(2)]}

    assert len(answers) == 1
    assert office.count(Ticket) == 1


def ends_meanwhile(office: Office, number: int, words: str) -> None:
    """Take a turn in which the news of the call's end comes between claim and record."""
    claimed = claim(office.database, arrival(number, words))
    status.note(office.database, status.News(sid="CA1", status="completed"))
    office.services.turns._compose(claimed, arrival(number), WIRE)  # noqa: SLF001 - the slower of the two.


def test_a_turn_with_a_record_in_which_the_call_ends_still_completes_that_record(
    office: Office,
) -> None:
    complains(office)

    ends_meanwhile(office, 3, "my name is Sam Patel")

    assert office.one(Ticket).caller_name == "Sam Patel"
    assert office.one(Call).conversation["ended"]


def test_a_turn_without_a_record_in_which_the_call_ends_does_not_revive_it(office: Office) -> None:
    office.services.turns.take(arrival(0), WIRE)

    ends_meanwhile(office, 1, "my invoices do not export")

    assert office.one(Call).conversation["ended"]
    assert "invoices do not export" in office.one(Ticket).description


def test_two_turns_of_one_call_at_once_follow_upon_each_other(office: Office) -> None:
    office.services.turns.take(arrival(0), WIRE)
    first = claim(office.database, arrival(1, "my invoices do not export"))
    second = claim(office.database, arrival(2, "it can wait"))
    compose = office.services.turns._compose  # noqa: SLF001 - two workers.

    compose(first, arrival(1), WIRE)
    compose(second, arrival(2), WIRE)

    assert office.one(Call).turn_count == 3


def quiet_for(office: Office, time: timedelta) -> None:
    with office.database.begin() as session:
        session.execute(update(Call).values(updated_at=now() - time))


def test_a_call_whose_end_is_told_before_its_beginning_is_ended_when_it_stays_quiet(
    office: Office,
) -> None:
    status.note(office.database, status.News(sid="CA1", status="completed"))
    complains(office)

    assert end_forgotten(office.database) == 0
    quiet_for(office, timedelta(minutes=11))
    assert end_forgotten(office.database) == 1

    assert office.one(Call).ended
    assert office.one(Job).kind == "after_call"
    assert end_forgotten(office.database) == 0


def test_a_call_that_a_colleague_has_taken_may_be_quiet_for_hours(office: Office) -> None:
    office.services.turns.take(arrival(0), WIRE)
    office.services.turns.take(arrival(1, "I want to speak to a person"), WIRE)
    handover.accept(office.database, "CA1")

    quiet_for(office, timedelta(hours=3))
    assert end_forgotten(office.database) == 0
    quiet_for(office, timedelta(hours=5))
    assert end_forgotten(office.database) == 1


def test_a_turn_that_fails_again_and_again_ends_in_kind_words(office: Office) -> None:
    complains(office)
    with office.database.begin() as session:
        call = session.scalars(select(Call)).one()
        nowhere = {**call.conversation["call"], "caller_zone": "Nowhere/Land"}
        call.conversation = {**call.conversation, "call": nowhere}

    apologies = [
        office.services.turns.take(replace(arrival(3 + lost, "hm"), apologies=lost), WIRE)
        for lost in range(3)
    ]

    assert apologies == ["3: lost 1", "4: lost 2", "5: lost 3"]


def test_a_call_ends_even_if_what_was_told_cannot_be_kept(office: Office) -> None:
    complains(office)
    with office.database.begin() as session:
        session.scalars(select(Call)).one().conversation = {"call": "not a call"}

    status.note(office.database, status.News(sid="CA1", status="completed"))

    assert office.one(Call).status == "completed"


def test_the_last_words_of_a_caller_complete_the_record_after_the_end(office: Office) -> None:
    complains(office)
    status.note(office.database, status.News(sid="CA1", status="completed"))

    office.services.turns.take(arrival(3, "my name is Sam Patel"), WIRE)

    assert office.one(Ticket).caller_name == "Sam Patel"


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_locked_database_does_not_leave_the_caller_in_silence(office: Office) -> None:
    office.services.turns.take(arrival(0), WIRE)
    with office.database.engine.begin() as holder:
        holder.exec_driver_sql("LOCK TABLE turns")
        began = time.monotonic()
        with pytest.raises(OperationalError):
            office.services.turns.take(arrival(1, "hello"), WIRE)

    assert time.monotonic() - began < 5
