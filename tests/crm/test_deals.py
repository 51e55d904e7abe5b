"""Deals: one for each qualified lead, whoever calls, however often, on however many lines."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from neuracrm_voice.commands import MoveDeal, QualifyLead
from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.outcomes import CommandOutcome
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.database import Database
from neuracrm_voice.dialogue.stages import Stage
from tests.crm.test_clerk import all_of, call_from, does

WANTS = QualifyLead(
    need="we want to buy it",
    company="Acme",
    budget="about ten thousand dollars",
    authority="I decide",
    timeline="next week",
)


def test_a_qualified_lead_has_one_deal_with_the_budget_as_its_amount(database: Database) -> None:
    call = call_from(database, "CA1")

    for _ in range(3):
        does(database, call, WANTS)

    deal = all_of(database, Deal)[0]
    assert len(all_of(database, Deal)) == 1
    assert (deal.title, deal.amount, deal.stage, deal.status) == ("Acme", 10_000, "closing", "open")


def test_a_deal_stands_in_the_timeline_and_with_the_call_that_made_it_once(
    database: Database,
) -> None:
    for number in range(3):
        does(database, call_from(database, f"CA{number}"), WANTS)

    noted = [one for one in all_of(database, Activity) if one.kind == "deal"]
    kept = [one for one in all_of(database, CommandOutcome) if one.record_type == "deal"]
    assert [(one.note, one.call_id) for one in noted] == [("D-4001 open, on the telephone", 1)]
    assert [(one.record_id, one.call_id) for one in kept] == [(1, 1)]


def test_a_lead_that_is_not_qualified_has_no_deal_until_it_is(database: Database) -> None:
    call = call_from(database, "CA1")
    does(database, call, QualifyLead(need="prices", finished=False))
    assert all_of(database, Deal) == []

    does(database, call, QualifyLead(need="prices"))

    assert [deal.lead_id for deal in all_of(database, Deal)] == [all_of(database, Lead)[0].id]


def test_two_lines_at_once_make_one_lead_and_one_deal(database: Database) -> None:
    calls = [call_from(database, f"CA{number}") for number in range(6)]
    start = Barrier(6)

    def race(call: int) -> str:
        start.wait()
        return does(database, call, WANTS).reference

    with ThreadPoolExecutor(6) as workers:
        references = {job.result() for job in [workers.submit(race, call) for call in calls]}

    assert len(references) == len(all_of(database, Lead)) == len(all_of(database, Deal)) == 1


def test_the_database_refuses_a_second_deal_of_a_lead(database: Database) -> None:
    does(database, call_from(database, "CA1"), WANTS)
    lead = all_of(database, Lead)[0]

    with pytest.raises(IntegrityError), database.begin() as session:
        session.add(Deal(lead_id=lead.id, contact_id=lead.contact_id, title="Acme"))


def test_a_company_that_calls_again_adds_to_its_lead_whatever_its_capitals(
    database: Database,
) -> None:
    first, second = call_from(database, "CA1"), call_from(database, "CA2")
    does(database, first, QualifyLead(need="prices", company="Acme Rockets"))

    does(database, second, QualifyLead(company="acme-rockets", size=9, timeline="next week"))

    lead = all_of(database, Lead)[0]
    assert len(all_of(database, Lead)) == len(all_of(database, Deal)) == 1
    assert (lead.size, lead.timeline, lead.score) == (9, "next week", 40)


@pytest.mark.parametrize("status", ["won", "lost"])
def test_what_is_won_or_lost_is_over(database: Database, status: str) -> None:
    first, second = call_from(database, "CA1"), call_from(database, "CA2")
    does(database, first, WANTS)
    with database.begin() as session:
        session.scalars(select(Lead)).one().status = status

    does(database, second, WANTS)

    assert [lead.status for lead in all_of(database, Lead)] == [status, "qualified"]


def test_evidence_has_the_callers_words_and_the_turn_they_were_said_in(database: Database) -> None:
    call = call_from(database, "CA1")
    with database.begin() as session:
        for number, words in (
            (1, "We want to buy it."),
            (2, "er, about ten thousand dollars, I'd say"),
        ):
            session.add(Turn(call_id=call, number=number, event={"words": words}))

    does(database, call, WANTS)

    evidence = {one["finding"]: one for one in all_of(database, Lead)[0].evidence}
    assert evidence["budget"] == {
        "finding": "budget",
        "value": "10000",
        "confidence": 0.6,
        "words": "about ten thousand dollars",
        "call": "CA1",
        "turn": 2,
    }
    assert (evidence["need"]["turn"], evidence["authority"]["turn"]) == (1, None)


def test_junk_leaves_the_columns_of_bant_empty(database: Database) -> None:
    call = call_from(database, "CA1")

    does(database, call, QualifyLead(need="x", budget="purple", authority="soup", timeline="99%"))

    lead = all_of(database, Lead)[0]
    assert (lead.budget, lead.authority, lead.timeline) == (None, None, None)
    assert [one["finding"] for one in lead.evidence] == ["need"]


@pytest.mark.parametrize("amount", ["nine hundred billion dollars", "$99999999999"])
def test_a_budget_beyond_all_columns_is_no_amount(database: Database, amount: str) -> None:
    does(database, call_from(database, "CA1"), QualifyLead(need="x", budget=amount))

    assert all_of(database, Deal)[0].amount is None


def test_a_deal_moves_to_where_the_call_brought_it_and_a_meeting_stays(database: Database) -> None:
    call = call_from(database, "CA1")
    lead = does(database, call, WANTS).reference
    for stage in (Stage.FOLLOW_UP_SCHEDULED, Stage.DEAL_CLOSED, Stage.FOLLOW_UP_SCHEDULED):
        assert does(database, call, MoveDeal(lead=lead, stage=stage)).reference == "D-4001"

    assert all_of(database, Deal)[0].stage == "deal_closed"


@pytest.mark.parametrize("stage", [Stage.DISCOVERY, Stage.PRESENTATION, Stage.TRIAL_CLOSE])
def test_a_deal_is_not_moved_unlawfully(database: Database, stage: Stage) -> None:
    call = call_from(database, "CA1")
    lead = does(database, call, WANTS).reference

    assert not does(database, call, MoveDeal(lead=lead, stage=stage)).done
    assert all_of(database, Deal)[0].stage == "closing"
