"""Knowledge: the articles callers are answered from, and a trial of what would be said."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from neuracrm_voice.crm import by_hand, trial
from neuracrm_voice.crm.articles import Article
from neuracrm_voice.crm.by_hand import StaleError
from neuracrm_voice.crm.drafts import ArticleChange, NewArticle
from neuracrm_voice.crm.lines import Line
from neuracrm_voice.crm.once import OtherAskedError, once
from neuracrm_voice.crm.refusals import FaultError
from neuracrm_voice.database import LARGEST_ID
from neuracrm_voice.services import services
from neuracrm_voice.web.api.articles import ArticlesQuery, find
from neuracrm_voice.web.api.paging import read_page
from neuracrm_voice.web.guards import for_role
from neuracrm_voice.web.pages.fields import Field, fields_of, key_of_form, read
from neuracrm_voice.web.pages.records import SENT_TWICE, STALE
from neuracrm_voice.web.signing_in import staff

blueprint = Blueprint("knowledge", __name__)

MOST_QUESTION_CHARACTERS = 500
Page = str | Response | tuple[str, int]


@blueprint.get("/knowledge")
@for_role("viewer")
def show() -> str:
    """List the articles, of one line if one is chosen."""
    return _listed()


@blueprint.post("/knowledge")
@for_role("viewer")
def try_question() -> str:
    """Put a question to a line, and show which article answers and what would be said."""
    question = request.form.get("question", "").replace("\x00", "").strip()
    return _listed(question[:MOST_QUESTION_CHARACTERS])


@blueprint.get("/knowledge/new")
@for_role("agent")
def new() -> Page:
    """Show an empty form."""
    return _form(None)


@blueprint.post("/knowledge/new")
@for_role("agent")
def make() -> Page:
    """Make an article, once for each form that was opened."""
    try:
        draft = read(NewArticle, request.form)
        with services().database.begin() as session:

            def made() -> str:
                return str(by_hand.make(session, Article, draft, by=staff().name).id)

            key = key_of_form()
            once(session, f"staff {staff().id}", key, f"article\n{draft.model_dump_json()}", made)
    except FaultError as error:
        return _form(None, faults=error.faults), 422
    except OtherAskedError:
        return _form(None, trouble=SENT_TWICE), 409
    flash("Saved. Callers are answered from it from now on.")
    return redirect(url_for("knowledge.show"), 303)


@blueprint.get("/knowledge/<int:number>")
@for_role("viewer")
def show_article(number: int) -> Page:
    """Show one article, for agents in a form."""
    with services().database.read() as session:
        article = session.get(Article, number) if number <= LARGEST_ID else None
    return _form(article or abort(404))


@blueprint.post("/knowledge/<int:number>")
@for_role("agent")
def change(number: int) -> Page:
    """Change an article, or delete it; one that was changed meanwhile is left alone."""
    faults: dict[str, str] = {}
    trouble = ""
    try:
        seen = datetime.fromisoformat(request.form.get("seen", ""))
        with services().database.begin() as session:
            article = by_hand.lock(session, Article, number) if number <= LARGEST_ID else None
            if article is None:
                abort(404)
            if "delete" in request.form:
                _delete(session, article, seen)
            else:
                draft = read(ArticleChange, request.form, now=article)
                by_hand.change(session, article, draft, by=staff().name, seen=seen)
    except FaultError as error:
        faults = error.faults
    except StaleError:
        trouble = STALE
    except ValueError:
        abort(400)
    else:
        flash("Deleted." if "delete" in request.form else "Saved.")
        return redirect(url_for("knowledge.show"), 303)
    with services().database.read() as session:
        article = session.get_one(Article, number)
    return _form(article, faults=faults, trouble=trouble), 409 if trouble else 422


def _delete(session: Session, article: Article, seen: datetime) -> None:
    if article.updated_at != seen:
        raise StaleError
    session.delete(article)


def _listed(question: str = "") -> str:
    try:
        query = ArticlesQuery.model_validate(
            {name: value for name, value in request.args.items() if name in {"line_id", "cursor"}}
        )
    except ValidationError:
        query = ArticlesQuery()
    with services().database.read() as session:
        lines = session.scalars(select(Line).order_by(Line.id)).all()
        line = next((one for one in lines if one.id == query.line_id), None)
        rows, older = read_page(session, find(query), query, (Article.created_at, Article.id))
        asked = line or (lines[0] if lines else None)
        tried = trial.put(session, asked, question) if question and asked else None
    return render_template(
        "knowledge/list.html",
        rows=rows,
        older=older,
        lines=lines,
        line=line,
        question=question,
        tried=tried,
    )


def _form(
    article: Article | None, *, faults: dict[str, str] | None = None, trouble: str = ""
) -> str:
    with services().database.read() as session:
        lines = session.scalars(select(Line).order_by(Line.id)).all()
    return render_template(
        "knowledge/one.html",
        article=article,
        fields=[_with_lines(field, lines) for field in fields_of(NewArticle)],
        typed=request.form,
        faults=faults or {},
        trouble=trouble,
        key=secrets.token_urlsafe(12),
    )


def _with_lines(field: Field, lines: Sequence[Line]) -> Field:
    """Give the field of the line its choices by name."""
    if field.name != "line_id":
        return field
    choices = [(str(line.id), f"{line.company}, {line.phone}") for line in lines]
    return replace(
        field, kind="choice", label="For", choices=[("", "Every line"), *choices], hint=""
    )
