"""Whole calls, from the first ring to the rows, through the exchange on loopback."""

from concurrent.futures import ThreadPoolExecutor

from neuracrm_voice.crm.activities import Activity
from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.deals import Deal
from neuracrm_voice.crm.demo import DEMO_DESK
from neuracrm_voice.crm.leads import Lead
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.crm.turns import Turn
from neuracrm_voice.exchange import Call as Telephone
from neuracrm_voice.exchange import Desk, Dialled
from tests.office import JANE, Office


def says_all(call: Telephone, *lines: str) -> Telephone:
    for line in lines:
        call.says(line)
    return call


def test_a_caller_who_wants_to_buy_becomes_a_lead(office: Office) -> None:
    call = office.dial()
    assert "Thank you for calling NeuraCRM" in call.words

    says_all(
        call,
        "I'd like to buy your software for my sales team",
        "Acme Rockets",
        "about forty people",
        "about ten thousand dollars, and we start next month",
        "yes, I decide",
        "Jane Doe",
        "jane dot doe at acme dot com",
        "yes that's right",
    )

    lead, contact = office.one(Lead), office.one(Contact)
    assert ", ".join(lead.reference.replace("-", "")) in call.words
    says_all(call, "no that's all thank you", "no that's all thank you")
    assert call.ended
    assert (lead.status, lead.company, lead.size) == ("qualified", "Acme Rockets", 40)
    assert "buy your software" in lead.need
    assert (contact.name, contact.email, contact.email_verified, contact.phone) == (
        "Jane Doe",
        "jane.doe@acme.com",
        True,
        JANE,
    )


def test_a_sale_leaves_its_evidence_its_deal_and_the_stages_it_went_through(
    office: Office,
) -> None:
    call = says_all(
        office.dial(),
        "I'd like to buy your software for my sales team",
        "Acme Rockets",
        "that is too expensive for us",
        "forty",
        "about ten thousand dollars, and we start next month",
        "yes, I decide",
        "Jane Doe",
        "jane dot doe at acme dot com",
        "yes that's right",
    )

    lead, deal = office.one(Lead), office.one(Deal)
    assert (deal.lead_id, deal.stage, deal.amount) == (lead.id, "closing", 10_000)
    assert lead.score == 30 + 25 // 2 + 25 + 15
    turns = {turn.number: turn for turn in office.all(Turn)}
    for found in lead.evidence:
        assert found["words"] in turns[found["turn"]].heard
    assert [one["finding"] for one in lead.evidence] == ["need", "budget", "authority", "timeline"]
    through = [stage for number in sorted(turns) for stage in turns[number].stages]
    assert through == [
        *("intro", "discovery", "objection_handling", "discovery", "qualification"),
        *("presentation", "trial_close", "closing"),
    ]
    call.hangs_up()
    assert office.one(Call).stage == "closing"


def test_a_caller_with_a_problem_hears_the_reference_of_their_ticket(office: Office) -> None:
    call = office.dial()

    says_all(
        call, "my invoices do not export any more", "we can't work at all", "my name is Sam Patel"
    )

    ticket = office.one(Ticket)
    assert ", ".join(ticket.reference.replace("-", "")) in call.words
    assert (ticket.priority, ticket.status) == ("urgent", "open")
    assert "invoices do not export" in ticket.description
    assert office.one(Contact).name == "Sam Patel"


def test_a_question_is_answered_from_the_lines_facts(office: Office) -> None:
    call = office.dial()

    call.says("what are your opening hours")

    assert "nine to six" in call.words
    call.says("no thanks, goodbye")
    assert call.ended
    assert office.one(Call).topic == "general"


def test_everything_said_in_one_breath_is_asked_for_no_more(office: Office) -> None:
    call = office.dial()

    call.says(
        "Hi this is Jane Doe from Acme Rockets, I want to buy licences for forty people, "
        "my email is jane dot doe at acme dot com"
    )

    assert "Is that right?" in call.words
    call.says("yes")
    lead = office.one(Lead)
    assert (lead.status, lead.company, lead.size) == ("qualified", "Acme Rockets", 40)


def test_a_change_of_topic_is_followed_and_the_first_taken_up_again(office: Office) -> None:
    call = office.dial()
    says_all(call, "I want to buy your product", "Acme")
    call.says("actually, I need support first, my login is broken")

    assert "How bad is it" in call.words
    says_all(call, "it can wait", "Jane Doe")

    assert "back to where we were" in call.words
    says_all(call, "twelve", "I'd rather not say", "my boss decides", "jane at acme dot com", "yes")
    assert office.one(Ticket).priority == "normal"
    assert (office.one(Lead).status, office.one(Lead).size) == ("qualified", 12)


def test_a_caller_who_asks_for_a_person_gets_the_desk(office: Office) -> None:
    call = office.dial(desks={DEMO_DESK: Desk("answers", presses="1")})

    call.says("can I speak to a real person please")

    assert any(isinstance(item, Dialled) and item.number == DEMO_DESK for item in call.heard)
    assert call.ended


def test_when_nobody_answers_the_conversation_goes_on(office: Office) -> None:
    call = office.dial(desks={DEMO_DESK: "no-answer"})
    says_all(call, "I have a problem", "put me through to a person")

    assert "nobody could pick up" in call.words
    call.says("no thanks")
    assert "In a few words, what is wrong?" in call.words
    says_all(call, "the app crashes when I open it", "it can wait", "Jane Doe")
    assert office.one(Ticket).status == "open"


def test_silence_to_the_end_ends_the_call_kindly(office: Office) -> None:
    call = office.dial()

    for _ in range(3):
        assert not call.ended
        call.waits()

    assert call.ended
    assert "call us again" in call.words
    assert office.one(Call).status == "completed"


def test_nonsense_is_asked_again_and_then_given_to_a_person(office: Office) -> None:
    call = office.dial(desks={DEMO_DESK: "no-answer"})

    for _ in range(10):
        if call.ended:
            break
        call.says("mmm banana wibble")

    assert call.ended
    assert any(isinstance(item, Dialled) for item in call.heard)
    assert len({delivery.url for delivery in call.exchanges}) < 12


def test_a_caller_with_nothing_but_keys_gets_a_ticket(office: Office) -> None:
    call = office.dial()

    for key in ("2", "3", "2", "1", "5", "5"):
        call.presses(key)

    ticket = office.one(Ticket)
    assert (ticket.description, ticket.priority) == ("Cannot sign in", "urgent")
    call.presses("9")
    assert call.ended


def test_what_a_caller_told_before_hanging_up_is_kept(office: Office) -> None:
    call = office.dial()
    says_all(call, "I want to buy your product for my team", "Acme Rockets")

    call.hangs_up()

    lead = office.one(Lead)
    assert (lead.status, lead.company) == ("open", "Acme Rockets")
    assert office.one(Call).status == "completed"
    assert "lead" in {activity.kind for activity in office.all(Activity)}


def test_a_repeated_caller_is_greeted_by_name_and_not_doubled(office: Office) -> None:
    says_all(office.dial(), "my screen is black", "it can wait", "Jane Doe").hangs_up()

    again = office.dial()

    assert "Hello Jane" in again.words
    says_all(again, "my printer is broken", "it can wait", "yes")
    assert office.count(Contact) == 1
    assert office.count(Ticket) == 2


def test_two_calls_at_once_from_one_number_do_not_mix(office: Office) -> None:
    buying, complaining = office.dial(), office.dial()

    def buy() -> Telephone:
        return says_all(
            buying,
            "I want to buy your product",
            "Acme",
            "ten",
            "we have no budget yet",
            "that's me",
            "Ann Lee",
            "ann at acme dot com",
            "yes",
        )

    def complain() -> Telephone:
        return says_all(complaining, "the app is slow today", "it can wait", "Bob Ray")

    with ThreadPoolExecutor(2) as callers:
        calls = [job.result() for job in [callers.submit(buy), callers.submit(complain)]]

    assert office.count(Contact) == 1
    assert (office.count(Lead), office.count(Ticket)) == (1, 1)
    assert len({call.sid for call in calls}) == 2
