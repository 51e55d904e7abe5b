"""People and keys: added and let go by admins, who never lock themselves all out."""

import html
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, wait

import pytest
from apiflask import APIFlask
from flask.testing import FlaskCliRunner
from sqlalchemy import select

from neuracrm_voice.crm import people
from neuracrm_voice.crm.keys import ApiKey
from neuracrm_voice.crm.refusals import FaultError
from neuracrm_voice.crm.staff import Staff, find_staff
from neuracrm_voice.database import Database
from tests.web.conftest import PASSWORD, SignIn
from tests.web.test_records_pages import Desk

ANNA = {"name": "Anna", "email": "Anna@acme.test", "role": "agent", "password": "a long password"}


@pytest.fixture
def admin(sign_in: SignIn) -> Desk:
    return Desk(*sign_in("admin"))


def number_of(database: Database, email: str) -> int:
    with database.read() as session:
        somebody = find_staff(session, email)
    assert somebody
    return somebody.id


def test_somebody_is_added_and_faults_are_told(admin: Desk, database: Database) -> None:
    refused = admin.send("/people", name="", email="anna", role="agent", password="a long password")
    assert refused.status_code == 422
    assert "Write what colleagues call them" in refused.text
    short = admin.send("/people", **ANNA | {"password": "short"})
    assert "at least 12 characters" in short.text
    assert admin.send("/people", **ANNA).status_code == 303
    assert "can sign in already" in admin.send("/people", **ANNA).text
    with database.read() as session:
        assert find_staff(session, "anna@acme.test")
    assert "a long password" not in admin.look("/people")


def test_all_that_is_wrong_with_somebody_is_told_at_once(admin: Desk) -> None:
    refused = admin.send(
        "/people", name="", email=f"{'a' * 250}@acme.test", phone="12", role="king", password="no"
    )

    assert refused.status_code == 422
    for fault in (
        "Write what colleagues call them",
        "Write a whole address",
        "Write the number with its country",
        "Choose one of viewer",
        "at least 12 characters",
        "Nothing was saved.",
    ):
        assert fault in html.unescape(refused.text)


def test_the_longest_address_of_all_can_sign_in(admin: Desk) -> None:
    address = f"{'a' * 244}@acme.test"
    assert admin.send("/people", **ANNA | {"email": address}).status_code == 303
    assert admin.send("/people", **ANNA | {"email": f"a{address}"}).status_code == 422


def test_who_leaves_is_signed_out_at_once(admin: Desk, sign_in: SignIn, database: Database) -> None:
    agent = Desk(*sign_in("agent"))
    agent.look("/contacts")
    number = number_of(database, "agent@neuracrm.example")
    admin.send(f"/people/{number}", name="Agent", role="agent", active="0")

    assert agent.browser.get("/contacts").status_code == 302
    assert "Has left" in admin.look("/people")


def test_nobody_removes_the_last_admin(
    admin: Desk, database: Database, runner: FlaskCliRunner
) -> None:
    number = number_of(database, "admin@neuracrm.example")
    for typed in ({"role": "agent", "active": "1"}, {"role": "admin", "active": "0"}):
        refused = admin.send(f"/people/{number}", name="Admin", **typed)
        assert refused.status_code == 422
        assert "This is the last admin." in refused.text
    by_command = runner.invoke(args=["staff", "change", "admin@neuracrm.example", "--left"])
    assert "This is the last admin." in by_command.output
    admin.look("/people")


def test_of_two_admins_who_let_each_other_go_one_stays(database: Database) -> None:
    with database.begin() as session:
        for name in ("Anna", "Ben"):
            email = f"{name}@acme.test"
            session.add(Staff(email=email, name=name, role="admin", password="x"))

    def let_go(number: int) -> None:
        with database.begin() as session:
            people.change(session, number, active=False, name="Gone", role="admin")

    with ThreadPoolExecutor(1) as pool:
        with database.begin() as session:
            people.change(session, 1, active=False, name="Gone", role="admin")
            second = pool.submit(let_go, 2)
            # It waits for the first; one that did not wait would be through by then.
            wait([second], timeout=0.5)
        with pytest.raises(FaultError):
            second.result()

    with database.read() as session:
        assert len(session.scalars(select(Staff).where(Staff.active)).all()) == 1


def test_a_password_is_changed_by_its_owner_and_other_browsers_are_signed_out(
    sign_in: SignIn,
) -> None:
    here, there = Desk(*sign_in("viewer")), Desk(*sign_in("viewer"))
    new = "another long password"
    wrong = here.send("/password", now="guessed", password=new, again=new)
    assert "This is not your password." in wrong.text
    differs = here.send("/password", now=PASSWORD, password=new, again="something else")
    assert "not the same" in differs.text

    assert here.send("/password", now=PASSWORD, password=new, again=new).status_code == 303
    assert "Every other browser is signed out." in here.look("/password")
    assert there.browser.get("/password").status_code == 302


def test_a_password_is_guessed_no_longer_from_an_open_browser_than_at_the_form_to_sign_in(
    sign_in: SignIn,
) -> None:
    here, new = Desk(*sign_in("viewer")), "another long password"
    guesses = [
        here.send("/password", now=f"guess {nth}", password=new, again=new).status_code
        for nth in range(10)
    ]

    assert guesses == [422] * 10
    assert here.send("/password", now=PASSWORD, password=new, again=new).status_code == 429
    signing_in = here.send("/login", email="viewer@neuracrm.example", password=PASSWORD)
    assert signing_in.status_code == 429


def test_of_many_guesses_at_once_from_an_open_browser_no_more_than_ten_are_looked_at(
    sign_in: SignIn, app: APIFlask
) -> None:
    browser, forms = sign_in("viewer")
    cookie = browser.get_cookie("neuracrm_staff")
    assert cookie
    copies = [app.test_client() for _ in range(24)]
    for copy in copies:
        copy.set_cookie("neuracrm_staff", cookie.value)

    with ThreadPoolExecutor(len(copies)) as pool:
        answers = pool.map(lambda copy: Desk(copy, forms).send("/password", now="guess"), copies)
        found = Counter(answer.status_code for answer in answers)

    assert found == {422: 10, 429: 14}


def test_faults_of_the_new_password_are_no_guesses_at_the_old(sign_in: SignIn) -> None:
    here = Desk(*sign_in("viewer"))
    for _ in range(11):
        assert here.send("/password", now=PASSWORD, password="short", again="").status_code == 422
    new = "another long password"
    assert here.send("/password", now=PASSWORD, password=new, again=new).status_code == 303


def test_a_key_is_shown_once_used_and_revoked(
    admin: Desk, app: APIFlask, database: Database
) -> None:
    made = admin.send("/keys", name="The CRM", scope="contacts:read")
    found = re.search(r"ncv_[\w-]+", made.text)
    assert found
    assert "ncv_" not in admin.look("/keys")

    headers = {"Authorization": f"Bearer {found[0]}"}
    assert app.test_client().get("/api/v1/contacts", headers=headers).status_code == 200
    assert (
        "There is a key of this name"
        in admin.send("/keys", name="The CRM", scope="calls:read").text
    )
    with database.read() as session:
        number = session.scalars(select(ApiKey.id)).one()
    assert admin.send(f"/keys/{number}/revoke").status_code == 303
    assert app.test_client().get("/api/v1/contacts", headers=headers).status_code == 401


def test_a_key_needs_a_name_and_something_it_may_do(admin: Desk) -> None:
    refused = admin.send("/keys", name=" ", scope="everything")
    assert refused.status_code == 422
    assert "Give the key a name" in refused.text
    assert "Choose at least one thing" in refused.text


@pytest.mark.parametrize("group", ["users", "roles"])
def test_people_are_changed_by_our_own_commands_alone(runner: FlaskCliRunner, group: str) -> None:
    assert f"No such command '{group}'" in runner.invoke(args=[group, "--help"]).output


def test_only_admins_see_people_and_keys(sign_in: SignIn) -> None:
    agent = Desk(*sign_in("agent"))
    assert agent.browser.get("/people").status_code == 403
    assert agent.browser.get("/keys").status_code == 403
    assert agent.send("/keys", name="Mine", scope="calls:read").status_code == 403
