"""Who is calling: by number a first name and no more; the rest after proof, in whole calls."""

import re

import pytest

from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.demo import DEMO_PHONE
from neuracrm_voice.crm.proofs import ProofCode
from neuracrm_voice.crm.texts import Text
from neuracrm_voice.crm.tickets import Ticket
from neuracrm_voice.exchange import Call as Telephone
from neuracrm_voice.exchange import Said
from tests.calls.test_whole_calls import says_all
from tests.office import JANE, Office

PRIVATE = ("Doe", "Salary", "salary", "T, 1, 0", "jane@acme.com")


@pytest.fixture
def ticket(office: Office) -> Ticket:
    """Know Jane, who has a ticket she would not like others to hear of."""
    with office.database.begin() as session:
        jane = Contact(name="Jane Doe", phone=JANE, email="jane@acme.com", email_is_proof=True)
        session.add(jane)
        session.flush()
        opened = Ticket(
            contact_id=jane.id, title="Salary list is wrong", description="the salary list is wrong"
        )
        session.add(opened)
    return opened


def spoken(ticket: Ticket) -> str:
    return ", ".join(ticket.reference.replace("-", ""))


def all_heard(call: Telephone) -> str:
    return " ".join(item.text for item in call.heard if isinstance(item, Said))


def dial(office: Office, verdict: str) -> Telephone:
    return office.exchange().dial(from_=JANE, to=DEMO_PHONE, StirVerstat=verdict)


def test_news_of_a_ticket_are_told_once_its_reference_is_given(
    office: Office, ticket: Ticket
) -> None:
    call = office.dial()
    call.says("is there any news on my ticket")
    assert not any(word in all_heard(call) for word in PRIVATE)

    call.says(spoken(ticket))

    assert "about Salary list is wrong, is open; it was last touched today" in call.words
    assert office.one(Call).verified_contact_id == ticket.contact_id


def test_a_code_by_text_message_is_proof(office: Office, ticket: Ticket) -> None:
    call = office.dial()
    says_all(call, "any update on my ticket", "text me a code please")
    code = re.match(r"\d{6}", office.one(Text).body)
    assert code
    assert office.one(ProofCode).hashed != code[0]

    call.says(" ".join(code[0]))

    assert spoken(ticket) in call.words


@pytest.mark.usefixtures("ticket")
def test_who_guesses_hears_nothing_and_is_let_go_after_four(office: Office) -> None:
    call = office.dial()
    call.says("what is the status of my ticket")

    for guess in ("T 5001", "T 5002", "bob at acme dot com", "123456"):
        call.says(guess)

    assert "without that I can't tell you anything" in call.words
    assert not any(word in all_heard(call) for word in PRIVATE)
    call.says("any news on my ticket")
    assert "without that I can't tell you anything" in call.words
    assert office.one(Call).proofs["failed"] == 4


@pytest.mark.usefixtures("ticket")
@pytest.mark.parametrize(
    ("verdict", "kept", "greeting"),
    [
        ("TN-Validation-Passed-A", "passed-A", "Hello Jane"),
        ("TN-Validation-Passed-C-Diverted-A", "passed-C", "Hello Jane"),
        ("No-TN-Validation", "none", "Hello Jane"),
        ("TN-Validation-Failed-B", "failed", "Thank you for calling"),
    ],
)
def test_the_carriers_verdict_is_kept_and_a_forged_number_is_no_acquaintance(
    office: Office, verdict: str, kept: str, greeting: str
) -> None:
    call = dial(office, verdict)

    assert office.one(Call).stir == kept
    assert greeting in call.words
    assert "Doe" not in call.words


@pytest.mark.usefixtures("ticket")
def test_what_is_known_of_a_caller_is_at_hand_and_unspoken(office: Office) -> None:
    call = office.dial()

    assert office.one(Call).context["open_tickets"] == 1
    assert "ticket" not in call.words


def test_what_a_stranger_left_on_anothers_telephone_opens_nothing_later(
    office: Office, ticket: Ticket
) -> None:
    """Two calls from one unproved number: the first plants what the second shows as a proof."""
    with office.database.begin() as session:
        jane = session.get_one(Contact, ticket.contact_id)
        jane.email, jane.email_is_proof = None, False
    first = says_all(office.dial(), "the printer driver crashes when I print labels", "it can wait")
    says_all(first, "no", "Mallory").hangs_up()
    told = ("Evil", "one", "no", "no", "no", "Mallory", "mal at evil dot com", "yes")
    says_all(office.dial(), "I'd like to buy your software", *told).hangs_up()
    planted = office.all(Ticket)[1]

    call = says_all(office.dial(), "is there any news on my ticket", "mal at evil dot com")
    says_all(call, spoken(planted))

    assert not any(word in all_heard(call) for word in ("Doe", "Salary", spoken(ticket)))
    assert office.all(Call)[-1].verified_contact_id is None


def test_the_same_problem_told_again_joins_its_ticket(office: Office) -> None:
    says_all(office.dial(), "my invoices do not export", "it can wait", "Jane Doe").hangs_up()

    again = office.dial()
    says_all(again, "the invoice export still fails", "no thanks", "I can't work at all", "yes")

    ticket = office.one(Ticket)
    assert "I've added this to the ticket you already have open" in again.words
    assert spoken(ticket) not in again.words
    assert ticket.priority == "urgent"
