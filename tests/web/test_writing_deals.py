"""Leads and deals written through the API: scored by their words, and going where a sale may go."""

from sqlalchemy import select

from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.database import Database
from tests.web.conftest import Send


def test_a_lead_is_scored_by_its_words_and_its_deal_goes_with_it(
    send: Send, jane: int, database: Database
) -> None:
    lead = send("leads", {"contact_id": jane, "need": "We want to buy forty licences"}).get_json()
    assert (lead["score"], lead["source"], lead["status"]) == (30, "crm", "open")

    address = f"leads/{lead['id']}"
    told = send(address, {"authority": "I decide", "status": "qualified"}, "PATCH").get_json()
    assert told["score"] > 30
    with database.read() as session:
        deal = session.scalars(select(Deal)).one()
    won = send(f"deals/{deal.id}", {"status": "won", "amount": 9000}, "PATCH").get_json()
    assert (won["status"], won["amount"]) == ("won", 9000)
    with database.read() as session:
        assert session.get_one(Lead, lead["id"]).status == "won"
    assert send("deals", {"lead_id": lead["id"], "title": "Twice"}).get_json()["errors"] == {
        "lead_id": ["This lead has its deal already."]
    }


def test_a_leads_score_goes_with_the_words_it_was_made_from(send: Send, jane: int) -> None:
    lead = send("leads", {"contact_id": jane, "need": "We want to buy forty licences"}).get_json()
    address = f"leads/{lead['id']}"
    both = send(address, {"authority": "I decide"}, "PATCH").get_json()["score"]

    fewer = send(address, {"need": None}, "PATCH").get_json()["score"]
    none = send(address, {"authority": None}, "PATCH").get_json()["score"]
    again = send(address, {"need": "We want to buy forty licences"}, "PATCH").get_json()["score"]

    assert 0 < fewer < both
    assert (none, again) == (None, lead["score"])


def test_a_deal_goes_only_where_a_sale_may_go(send: Send, jane: int) -> None:
    lead = send("leads", {"contact_id": jane}).get_json()
    deal = send("deals", {"lead_id": lead["id"], "title": "Acme"}).get_json()
    address = f"deals/{deal['id']}"

    assert "stage" in send(address, {"stage": "presentation"}, "PATCH").get_json()["errors"]
    assert send(address, {"stage": "deal_closed"}, "PATCH").get_json()["stage"] == "deal_closed"
