"""The page of articles: written, tried as a caller would, and deleted."""

import pytest
from sqlalchemy import select

from neuracrm_voice.crm.articles import Article
from neuracrm_voice.crm.demo import seed
from neuracrm_voice.database import Database
from tests.web.conftest import SignIn
from tests.web.test_records_pages import Desk

EXPORT = {"title": "Exporting invoices", "body": "To export invoices, choose Export.", "key": "k"}


@pytest.fixture(autouse=True)
def line(database: Database) -> None:
    with database.begin() as session:
        seed(session)
        for article in session.scalars(select(Article)):
            session.delete(article)


@pytest.fixture
def agent(sign_in: SignIn) -> Desk:
    return Desk(*sign_in("agent"))


def test_an_article_that_is_written_answers_at_once(agent: Desk) -> None:
    assert "There are no articles yet" in agent.look("/knowledge")
    question = "how do I export my invoices"
    assert "Nothing answers this" in agent.send("/knowledge", question=question).text

    assert agent.send("/knowledge/new", **EXPORT, line_id="").status_code == 303
    tried = agent.send("/knowledge", question=question).text
    assert "To export invoices, choose Export." in tried
    assert 'href="/knowledge/' in tried


def test_a_fact_of_the_line_answers_before_any_article(agent: Desk) -> None:
    tried = agent.send("/knowledge", question="what does it cost").text
    assert "thirty dollars" in tried


def test_a_form_sent_twice_writes_one_article(agent: Desk, database: Database) -> None:
    agent.send("/knowledge/new", **EXPORT)
    agent.send("/knowledge/new", **EXPORT)
    with database.read() as session:
        assert len(session.scalars(select(Article)).all()) == 1


def test_faults_are_told_and_what_was_typed_stays(agent: Desk) -> None:
    refused = agent.send("/knowledge/new", title="", body="Typed with care.")
    assert refused.status_code == 422
    assert "This is needed." in refused.text
    assert "Typed with care." in refused.text


def test_an_article_is_changed_then_deleted_and_a_stale_form_does_neither(
    agent: Desk, database: Database
) -> None:
    agent.send("/knowledge/new", **EXPORT)
    with database.read() as session:
        article = session.scalars(select(Article)).one()
    path, old = f"/knowledge/{article.id}", article.updated_at.isoformat()

    assert agent.change(path, title="Exports", body="Choose Export.").status_code == 303
    assert agent.send(path, seen=old, delete="1").status_code == 409
    assert agent.change(path, delete="1").status_code == 303
    with database.read() as session:
        assert session.scalars(select(Article)).all() == []


def test_viewers_read_and_try_but_do_not_write(sign_in: SignIn, agent: Desk) -> None:
    agent.send("/knowledge/new", **EXPORT)
    viewer = Desk(*sign_in("viewer"))
    assert viewer.send("/knowledge", question="export invoices").status_code == 200
    assert viewer.send("/knowledge/new", **EXPORT).status_code == 403
