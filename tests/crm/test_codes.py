"""Codes: six digits by text message, few, short-lived, and blanked once they have gone out."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from neuracrm_voice.commands import SendCode
from neuracrm_voice.crm.proofs import (
    MOST_CODES_A_CALL,
    MOST_CODES_A_DAY,
    MOST_CODES_AN_HOUR,
    MOST_TRIES_OF_A_CODE,
    ProofCode,
)
from neuracrm_voice.crm.texts import CODE_IS_GONE, Text, begin_sending, end_sending
from neuracrm_voice.database import Database, now
from tests.crm.proving import JANE, code_of, proves, rings, ticket
from tests.crm.test_clerk import all_of, does

__all__ = ["ticket"]


@pytest.mark.usefixtures("ticket")
def test_a_code_read_back_is_proof_even_from_a_number_judged_forged(database: Database) -> None:
    call = rings(database, stir="failed")
    assert does(database, call, SendCode()).done

    assert all_of(database, Text)[0].to_phone == JANE
    assert code_of(database) not in all_of(database, ProofCode)[0].hashed
    assert proves(database, call, "code", code_of(database)).done


@pytest.mark.usefixtures("ticket")
@pytest.mark.parametrize("ends", ["sent", "failed", "unknown"])
def test_a_text_that_has_gone_out_keeps_no_code(database: Database, ends: str) -> None:
    call = rings(database)
    for _ in range(2):
        does(database, call, SendCode())
    first, second = all_of(database, Text)
    with database.begin() as session:
        begin_sending(session, first.id)
        end_sending(session, first.id, "queued")
        begin_sending(session, first.id)
    assert all_of(database, Text)[0].body == first.body

    with database.begin() as session:
        if ends == "unknown":
            begin_sending(session, first.id)
        end_sending(session, first.id, ends)

    after = all_of(database, Text)
    assert [one.status for one in after] == [ends, "queued"]
    assert [one.body for one in after] == [CODE_IS_GONE, second.body]


@pytest.mark.usefixtures("ticket")
def test_once_a_code_was_read_back_no_other_goes_out(database: Database) -> None:
    call = rings(database)
    for _ in range(2):
        does(database, call, SendCode())

    assert proves(database, call, "code", code_of(database)).done

    assert {(one.status, one.body) for one in all_of(database, Text)} == {("failed", CODE_IS_GONE)}


@pytest.mark.usefixtures("ticket")
def test_a_code_is_good_for_ten_minutes_and_three_tries(database: Database) -> None:
    late, guessed = rings(database), rings(database)
    does(database, late, SendCode())
    with database.begin() as session:
        session.execute(update(ProofCode).values(expires_at=now() - timedelta(seconds=1)))
    assert not proves(database, late, "code", code_of(database)).done

    does(database, guessed, SendCode())
    code = code_of(database)
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    for _ in range(MOST_TRIES_OF_A_CODE):
        assert not proves(database, guessed, "code", wrong).done
    assert not proves(database, guessed, "code", code).done


@pytest.mark.usefixtures("ticket")
def test_a_code_of_one_call_proves_nothing_in_another(database: Database) -> None:
    asked, other = rings(database), rings(database)
    does(database, asked, SendCode())

    assert not proves(database, other, "code", code_of(database)).done


@pytest.mark.usefixtures("ticket")
def test_codes_are_few_in_a_call_and_in_an_hour(database: Database) -> None:
    call = rings(database)
    sent = [does(database, call, SendCode()).done for _ in range(MOST_CODES_A_CALL + 1)]
    assert sent == [True, True, False]

    for _ in range(MOST_CODES_AN_HOUR):
        does(database, rings(database), SendCode())
    assert len(all_of(database, Text)) == MOST_CODES_AN_HOUR


@pytest.mark.usefixtures("ticket")
def test_codes_are_few_in_a_day(database: Database) -> None:
    for _ in range(MOST_CODES_A_DAY + 1):
        does(database, rings(database), SendCode())
        with database.begin() as session:
            session.execute(update(ProofCode).values(created_at=now() - timedelta(hours=2)))

    assert len(all_of(database, Text)) == MOST_CODES_A_DAY


@pytest.mark.usefixtures("ticket")
def test_nothing_is_texted_to_a_number_that_is_withheld(database: Database) -> None:
    assert not does(database, rings(database, None), SendCode()).done
