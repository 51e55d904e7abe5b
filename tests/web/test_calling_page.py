from neuracrm_voice.crm.calls import Call
from neuracrm_voice.crm.contacts import Contact
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.database import Database
from tests.web.conftest import SignIn


def test_staff_set_whether_a_contact_may_be_called(sign_in: SignIn, database: Database) -> None:
    with database.begin() as session:
        contact = Contact(phone="+12025550143")
        session.add(contact)
    browser, token = sign_in("agent")
    shown = browser.get("/contacts/1").text
    assert '<option value="False" selected>No</option>' in shown

    form = {
        "csrf_token": token,
        "seen": contact.updated_at.isoformat(),
        "consent": "given",
        "do_not_call": "True",
    }
    assert browser.post("/contacts/1", data=form).status_code == 303

    with database.read() as session:
        kept = session.get_one(Contact, 1)
        assert (kept.consent, kept.do_not_call) == ("given", True)


def test_who_may_not_be_called_is_not_and_the_page_says_why(
    sign_in: SignIn, database: Database
) -> None:
    with database.begin() as session:
        seed(session)
        session.add(Contact(phone="+12025550143", do_not_call=True))
    browser, token = sign_in("agent")

    answer = browser.post("/contacts/1/call", data={"csrf_token": token}, follow_redirects=True)

    assert "This contact has asked not to be called." in answer.text
    with database.read() as session:
        assert session.query(Call).count() == 0


def test_viewers_have_nobody_called(sign_in: SignIn, database: Database) -> None:
    with database.begin() as session:
        session.add(Contact(phone="+12025550143"))
    browser, token = sign_in("viewer")

    assert browser.post("/contacts/1/call", data={"csrf_token": token}).status_code == 403
    assert "/contacts/1/call" not in browser.get("/contacts/1").text
